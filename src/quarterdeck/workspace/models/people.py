"""People of the vendor's side who sign in."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from quarterdeck.core.language import Language


class Role(models.TextChoices):
    """What a person may do. A CSM sees and changes their own accounts; a viewer sees all, changes none."""

    ADMIN = "admin"
    CSM = "csm"
    VIEWER = "viewer"


class Users(BaseUserManager["User"]):
    """People by e-mail address, which is compared without regard to case."""

    def create_user(self, **fields: Any) -> User:
        """A person without a password, who gets a link to set one."""
        user = User(**{**fields, "email": fields["email"].strip().lower()})
        user.set_unusable_password()
        user.save()
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """A person of the vendor's side. ``name`` is how colleagues and audit entries call them."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.CSM)
    language = models.CharField(max_length=2, default=Language.EN.value)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def speaks(self) -> Language:
        """The language of the screen for this person."""
        return Language(self.language)


class Attempts(models.Model):
    """How often something was tried under a key within a window; see ``limits``."""

    key = models.CharField(max_length=80, unique=True)
    count = models.PositiveIntegerField(default=0)
    since = models.DateTimeField()
