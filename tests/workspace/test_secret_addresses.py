"""Tokens of shared links and of password links stay out of logs."""

from __future__ import annotations

import logging

import pytest

from quarterdeck.workspace.secret_addresses import WithoutSecrets, without_secrets

TOKEN = "KoiXQuTeYhzG5RlZWGYxX0p8jRl4Sk9NmRLjR6nTsBA"


@pytest.mark.parametrize(
    "text, clean",
    [
        (f"/r/{TOKEN}/", "/r/…/"),
        (f"Not Found: /r/{TOKEN}/files/3/", "Not Found: /r/…/files/3/"),
        (f"GET /r/{TOKEN}?language=ru HTTP/1.1", "GET /r/…?language=ru HTTP/1.1"),
        (f"https://host/r/{TOKEN}/#input", "https://host/r/…/#input"),
        ("/set-password/MQ/abc-123/", "/set-password/MQ/…/"),
        ("/reviews/2026-Q3--acc/share/", "/reviews/2026-Q3--acc/share/"),
    ],
)
def test_the_token_is_left_out_and_the_rest_stays(text: str, clean: str) -> None:
    assert without_secrets(text) == clean


def test_message_and_arguments_of_a_record_are_cleaned() -> None:
    path = f"/r/{TOKEN}/"
    record = logging.LogRecord("x", logging.INFO, "", 0, f"{path} %s %d", (path, 4), None)

    assert WithoutSecrets().filter(record)

    assert record.getMessage() == "/r/…/ /r/…/ 4"


def test_the_loggers_of_requests_write_no_token(caplog: pytest.LogCaptureFixture) -> None:
    for name in ("django.request", "django.security.csrf"):
        logging.getLogger(name).warning("Not Found: %s", f"/r/{TOKEN}/")

    assert len(caplog.records) == 2
    assert TOKEN not in caplog.text
