"""A draft as .eml: what a mail program reads back is what was put in."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quarterdeck.errors import RenderError
from quarterdeck.render.mail import Draft, write_eml

DRAFT = Draft(
    subject="О чём мы договорились 20 октября",
    text="Здравствуйте!\n\n您好：— a line\n.\nFrom here on\n",
    day=date(2026, 10, 21),
    sender=("Ann Lee, CSM", "ann@vendor.example"),
    to=(("李娜", "li.na@customer.example"), ("O'Neil", "oneil@customer.example")),
    attachments={"итоги.pdf": b"%PDF-1.7 \x00\xff"},
)


def read(content: bytes) -> EmailMessage:
    mail = message_from_bytes(content, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def test_a_mail_program_reads_back_what_was_put_in() -> None:
    mail = read(write_eml(DRAFT))

    body, attached = mail.get_body(("plain",)), list(mail.iter_attachments())
    assert body is not None
    assert mail["Subject"] == DRAFT.subject
    assert body.get_content().replace("\r\n", "\n") == DRAFT.text
    assert [(a.display_name, a.addr_spec) for a in mail["To"].addresses] == list(DRAFT.to)
    assert mail["From"].addresses[0].display_name == "Ann Lee, CSM"
    assert [(a.get_filename(), a.get_content()) for a in attached] == [
        ("итоги.pdf", b"%PDF-1.7 \x00\xff")
    ]


def test_it_is_a_draft_and_equal_input_gives_equal_bytes() -> None:
    assert read(write_eml(DRAFT))["X-Unsent"] == "1"
    assert write_eml(DRAFT) == write_eml(DRAFT)


@given(st.text(max_size=200))
def test_no_subject_or_name_can_add_a_header(text: str) -> None:
    mail = read(write_eml(Draft(f"a{text}", "body\n", DRAFT.day, to=((text, "a@b.example"),))))

    assert {name.lower() for name in mail} == {
        "subject", "to", "date", "x-unsent", "content-type", "content-transfer-encoding", "mime-version",
    }  # fmt: skip


@pytest.mark.parametrize("address", ["", "nobody", "a@b.example\nBcc: x@y.example", "a b@c"])
def test_an_address_that_is_none_is_named(address: str) -> None:
    with pytest.raises(RenderError, match="is not an e-mail address"):
        write_eml(Draft("s", "t", DRAFT.day, to=(("Ann", address),)))
