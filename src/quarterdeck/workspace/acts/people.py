"""People who sign in: the first administrator, invitations, roles."""

from __future__ import annotations

from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode

from quarterdeck.core.language import Language
from quarterdeck.core.printable import printable
from quarterdeck.workspace.acts.trail import SYSTEM, Actor, changes, trace
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Role, User

LONGEST_EMAIL = 254
"""RFC 5321 leaves room for no more."""


@transaction.atomic
def first_administrator(email: str) -> User | None:
    """The administrator who has yet to set a password; made where there is nobody at all.

    None once anybody can sign in.
    """
    if any(user.has_usable_password() for user in User.objects.all()):
        return None
    waiting = User.objects.filter(role=Role.ADMIN).first()
    if waiting is not None:
        return waiting
    user = User.objects.create_user(email=email, name=email.split("@")[0], role=Role.ADMIN)
    trace(SYSTEM, "user.first", subject=user, after={"email": user.email, "role": user.role})
    return user


def password_link(user: User) -> str:
    """The address where this person sets a password: valid for three days, until one is set."""
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return reverse("set-password", args=[uid, default_token_generator.make_token(user)])


def user_of_link(uid: str, token: str) -> User | None:
    """The person a password link is for; None for one that is spent, expired or forged."""
    try:
        user = User.objects.get(pk=int(urlsafe_base64_decode(uid)), is_active=True)
    except (ValueError, OverflowError, User.DoesNotExist):
        return None
    return user if default_token_generator.check_token(user, token) else None


@transaction.atomic
def set_password(user: User, password: str) -> None:
    """Set a password that was checked."""
    user.set_password(password)
    user.save(update_fields=["password"])
    trace(Actor(user.name, user), "user.password", subject=user)


@transaction.atomic
def invite(actor: Actor, email: str, name: str, role: str, language: str) -> User:
    """A new colleague, who gets a link to set a password; ActError where something does not fit."""
    fields = _checked(email, name, role, language)
    if User.objects.filter(email=fields["email"]).exists():
        raise refused("ws-user-known", field="email")
    try:
        with transaction.atomic():
            user = User.objects.create_user(**fields)
    except IntegrityError as error:  # invited by somebody else in this very moment
        raise refused("ws-user-known", field="email") from error
    trace(actor, "user.invite", subject=user, after=fields)
    return user


def _administrators() -> QuerySet[User]:
    return User.objects.filter(role=Role.ADMIN, is_active=True)


@transaction.atomic
def new_link(actor: Actor, user: User) -> str:
    """Another link for a colleague to set a password; ActError for one who may not sign in."""
    if not user.is_active:
        raise refused("ws-user-inactive")
    trace(actor, "user.link", subject=user)
    return password_link(user)


def _checked(email: str, name: str, role: str, language: str) -> dict[str, str]:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise refused("ws-user-bad-email", field="email") from error
    if len(email) > LONGEST_EMAIL:
        raise refused("ws-user-bad-email", field="email")
    name = printable(name)
    if not name:
        raise refused("ws-user-needs-name", field="name")
    if role not in Role.values or language not in set(Language):
        raise refused("ws-bad-choice", field="role")
    return {
        "email": email,
        "name": name[:200],
        "role": role,
        "language": language,
    }


@transaction.atomic
def change_user(
    actor: Actor, user: User, *, name: str, role: str, language: str, active: bool
) -> None:
    """Change a colleague; ActError where nobody would be left to administer."""
    fields: dict[str, object] = {**_checked(user.email, name, role, language), "is_active": active}
    admins = list(_administrators().select_for_update().order_by("pk"))
    leaving = user in admins and (role != Role.ADMIN or not active)
    if leaving and not any(one.has_usable_password() for one in admins if one != user):
        raise refused("ws-last-admin", field="role")
    before, after = changes(user, fields)
    if after:
        User.objects.filter(pk=user.pk).update(**after)
        trace(actor, "user.change", subject=user, before=before, after=after)
