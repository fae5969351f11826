"""Entering a restricted link: a code of six digits, mailed to an address that may see the review.

Nothing here tells whether an address may: a code row is kept for every address, one without a code
where the address may not, and the mail leaves in the background, so that answer and time are alike.
"""

from __future__ import annotations

import logging
import re
import secrets
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import cache

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import format_message
from quarterdeck.workspace import limits
from quarterdeck.workspace.acts.sharing import may_enter
from quarterdeck.workspace.acts.trail import Actor, trace
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import LinkCode, ShareLink

DIGITS = 6
VALID = timedelta(minutes=15)
MOST_TRIES = 5
MAILS_A_LINK = (40, timedelta(hours=1))
"""Codes mailed for one link, whatever the addresses: nobody floods a company through it."""

_SENDERS = 2
_LOCAL_PART = re.compile(r"[A-Za-z0-9._+'=&/-]{1,64}")
log = logging.getLogger("quarterdeck.mail")


def read_address(text: str) -> str:
    """A mail address in lower case; ActError for what is none, or of a form that mail servers reroute."""
    email = text.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise refused("ws-user-bad-email", field="email") from error
    if len(email) > 254 or not _LOCAL_PART.fullmatch(email.rpartition("@")[0]):
        raise refused("ws-user-bad-email", field="email")
    return email


def ask_code(link: ShareLink, email: str, vendor: str) -> None:
    """Mail a new code where the address may see the review; codes sent to it before no longer work."""
    mailed = limits.allowed("code-mail", f"{link.pk}/{email}", limits.CODE_MAIL)
    if not limits.allowed("code-mail-link", str(link.pk), MAILS_A_LINK) or not mailed:
        return
    allowed = may_enter(link, email)
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    _keep(link, email, code if allowed else secrets.token_urlsafe())
    if allowed:
        _sender().submit(_send, _mail(link, email, code, vendor))


@transaction.atomic
def _keep(link: ShareLink, email: str, code: str) -> None:
    now = timezone.now()
    LinkCode.objects.filter(link=link, used_at=None, expires_at__lte=now).delete()
    LinkCode.objects.filter(link=link, used_at=None, email=email).delete()
    LinkCode.objects.create(
        link=link, email=email, code_hash=_hash(link, email, code), expires_at=now + VALID
    )


def enter(link: ShareLink, email: str, code: str) -> bool:
    """Whether a code opens the link for this address: in time, once, within five tries."""
    if not limits.allowed("code-try", f"{link.pk}/{email}", limits.CODE_TRY):
        return False
    waiting = LinkCode.objects.filter(
        link=link, email=email, used_at=None, expires_at__gt=timezone.now()
    )
    if not waiting.filter(attempts__lt=MOST_TRIES).update(attempts=F("attempts") + 1):
        return False
    row = waiting.first()
    digits = "".join(str(int(c)) for c in code if c.isdecimal())
    if row is None or not constant_time_compare(row.code_hash, _hash(link, email, digits)):
        return False
    return _use(row)


@transaction.atomic
def _use(row: LinkCode) -> bool:
    """Use the code up; False where another form was quicker. Without tracking no trace of it is left."""
    unused = LinkCode.objects.filter(pk=row.pk, used_at=None)
    if not unused.update(used_at=timezone.now()):
        return False
    limits.forgive("code-try", f"{row.link_id}/{row.email}")
    if row.link.tracking:
        trace(Actor(row.email), "link.enter", review=row.link.review, subject=row.link)
    else:
        LinkCode.objects.filter(pk=row.pk).delete()
    return True


def _hash(link: ShareLink, email: str, code: str) -> str:
    """Keyed, since six digits alone are found from a plain hash at once."""
    value = f"{link.pk}\x1f{email}\x1f{code}"
    return salted_hmac("quarterdeck.link-code", value, algorithm="sha256").hexdigest()


def _mail(link: ShareLink, email: str, code: str, vendor: str) -> EmailMessage:
    """The mail in the review's language. It holds no address of ours: there is nothing in it to forge."""
    language = Language(link.review.language)
    args = {"code": code, "vendor": vendor, "minutes": int(VALID.total_seconds()) // 60}
    subject = format_message("ws-code-mail-subject", {"vendor": vendor}, language)
    body = format_message("ws-code-mail", args, language)
    return EmailMessage(
        " ".join(subject.split()), body, to=[email], headers={"Auto-Submitted": "auto-generated"}
    )


@cache
def _sender() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_SENDERS, thread_name_prefix="code-mail")


def _send(mail: EmailMessage) -> None:
    try:
        mail.send()
    except Exception:
        log.exception(
            "a code for a shared link could not be mailed; the reader can ask for another"
        )
