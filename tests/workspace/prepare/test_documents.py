"""Files of ours as answers: nothing in them runs, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.workspace.documents import document_response, download_response, svg_response

PAGE = (
    b'<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" '
    b"content=\"default-src 'none'; style-src 'sha256-abc='\"></head></html>"
)


def test_a_document_is_framed_by_its_own_policy_in_a_sandbox() -> None:
    policy = document_response(PAGE).headers["Content-Security-Policy"]

    assert policy.startswith("frame-ancestors 'self'; sandbox; ")
    assert "style-src 'sha256-abc='" in policy
    assert "allow-" not in policy


def test_a_document_without_a_policy_may_do_nothing() -> None:
    policy = document_response(b"<html><script>1</script></html>").headers[
        "Content-Security-Policy"
    ]

    assert policy.endswith("default-src 'none'")


def test_a_policy_far_down_in_a_document_is_no_policy() -> None:
    late = b"<html>" + b" " * 5000 + PAGE

    assert "sha256-abc" not in document_response(late).headers["Content-Security-Policy"]


def test_a_picture_can_neither_run_nor_load_anything() -> None:
    answer = svg_response(b"<svg/>")

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Cache-Control" not in answer.headers


@pytest.mark.parametrize(
    ("name", "plain", "whole"),
    [
        ("a.pptx", 'filename="a.pptx"', "UTF-8''a.pptx"),
        ("../../etc/passwd", 'filename="passwd"', "UTF-8''passwd"),
        ("回顾.pdf", 'filename=".pdf"', "UTF-8''%E5%9B%9E%E9%A1%BE.pdf"),
        ('x".html\r\nSet-Cookie: a=b', 'filename="x-.html-Set-Cookie-a-b"', "%22"),
        ("", 'filename="file"', "UTF-8''file"),
    ],
)
def test_a_download_bears_a_safe_name(name: str, plain: str, whole: str) -> None:
    shown = download_response(b"x", name, "application/pdf").headers["Content-Disposition"]

    assert shown.startswith("attachment; ")
    assert plain in shown
    assert whole in shown


@given(st.text())
def test_no_name_breaks_out_of_its_header(name: str) -> None:
    shown = download_response(b"x", name, "application/pdf").headers["Content-Disposition"]

    assert shown.isascii()
    assert shown.count('"') == 2
    assert not set("\r\n") & set(shown)
