"""A mail as an .eml file: plain text and page, attachments; marked as a draft, never sent by us."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from quarterdeck.core.printable import printable
from quarterdeck.errors import RenderError


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail before it is sent. ``to`` and ``sender`` are pairs of name and address.

    ``attachments`` are PDF contents by file name. ``day`` dates it, so that equal input gives equal bytes.
    """

    subject: str
    text: str
    day: date
    sender: tuple[str, str] | None = None
    to: tuple[tuple[str, str], ...] = ()
    page: str | None = None
    attachments: Mapping[str, bytes] = field(default_factory=dict)


def write_eml(draft: Draft) -> bytes:
    """The draft as RFC 5322 bytes with ``X-Unsent``, which mail programs open for editing.

    RenderError names an address that is none.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(printable(draft.subject).split())
    if draft.sender is not None:
        mail["From"] = _address(*draft.sender)
    if draft.to:
        mail["To"] = [_address(name, address) for name, address in draft.to]
    mail["Date"] = datetime(draft.day.year, draft.day.month, draft.day.day, 9, tzinfo=UTC)
    mail["X-Unsent"] = "1"
    mail.set_content(draft.text)
    if draft.page is not None:
        mail.add_alternative(draft.page, subtype="html")
    for name, content in draft.attachments.items():
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    _set_boundaries(mail, draft)
    return mail.as_bytes()


def _address(name: str, address: str) -> Address:
    shown = " ".join(printable(name).split())
    try:
        return Address(shown, addr_spec=address)
    except (ValueError, IndexError, AttributeError, MessageError) as error:  # as the library fails
        raise RenderError(
            f"{address!r} is not an e-mail address",
            where=f"the mail to {shown}",
            next_step="correct it in the sources or the intake workbook",
        ) from error


def _set_boundaries(mail: EmailMessage, draft: Draft) -> None:
    """Boundaries from the content: the library's own are random, and a build must be repeatable."""
    digest = hashlib.sha256(f"{draft.subject}\n{draft.text}".encode()).hexdigest()[:24]
    parts = (part for part in mail.walk() if part.is_multipart())
    for number, part in enumerate(parts):
        part.set_boundary(f"=={digest}-{number}==")
