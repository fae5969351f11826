"""What is shown where something is not there, not allowed, or too old."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_form_without_its_token_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/sign-in/", {"email": "a@b.example"})

    assert answer.status_code == 403
    assert "Reload it and try again" in answer.content.decode()


@pytest.mark.parametrize(
    "language, words",
    [("en", "There is no such page"), ("zh-CN", "页面不存在"), ("ru", "Страница не найдена")],
)
def test_an_unknown_address_is_told_in_the_browsers_language(
    client: Client, language: str, words: str
) -> None:
    answer = client.get("/nowhere/", headers={"accept-language": language})

    assert answer.status_code == 404
    assert words in answer.content.decode()
