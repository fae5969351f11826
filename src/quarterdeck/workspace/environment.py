"""What the workspace's settings take from its surroundings: database, mail server, signing key."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from quarterdeck.errors import SettingsError

DATABASE_FILE = "workspace.sqlite3"
SECRET_FILE = "secret"

SQLITE_OPTIONS = {
    # Two writers wait for each other instead of failing half-way; a commit survives a killed process
    # and, with full synchronisation, a power cut.
    "timeout": 20,
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-20000;",
}


def database(project: Path, url: str) -> dict[str, Any]:
    """Django's description of the database: PostgreSQL by its URL, else SQLite beside the project.

    SettingsError for a URL that is none of PostgreSQL.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": project / DATABASE_FILE,
            "OPTIONS": SQLITE_OPTIONS,
            "CONN_MAX_AGE": 600,
        }
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise SettingsError(
            "is not the address of a PostgreSQL database",
            where="DATABASE_URL",
            next_step="write it as postgresql://user:password@host:5432/name",
        ) from error
    named = {
        "NAME": "dbname",
        "USER": "user",
        "PASSWORD": "password",
        "HOST": "host",
        "PORT": "port",
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{key: str(parts.pop(name, "") or "") for key, name in named.items()},
        "OPTIONS": {"connect_timeout": "5", **parts},
        # Each thread keeps its connection and looks whether it still works. A pool would go on
        # waiting, ever longer, after the database was away for a while.
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
    }


def mail(url: str) -> dict[str, object]:
    """Django's mail settings: a server by its URL, else mail is printed.

    SettingsError for a URL that is none of ``smtp`` or ``smtps``.
    """
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise SettingsError(
            "is not the address of a mail server",
            where="QUARTERDECK_MAIL",
            next_step="write it as smtp://user:password@host:587 (smtps for TLS from the start)",
        )
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
        "EMAIL_TIMEOUT": 20,
    }


def secret_key(project: Path) -> str:
    """The key that signs sessions and links: given, or made once and kept in the project's cache.

    Where there is no project, or its folder cannot be written to, the key lives as long as the process.
    """
    given = os.environ.get("QUARTERDECK_SECRET_KEY", "")
    if given or not (project / "quarterdeck.toml").is_file():
        return given or secrets.token_urlsafe(50)
    path = project / ".quarterdeck" / "workspace" / SECRET_FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _kept(path)
    except OSError:
        return secrets.token_urlsafe(50)


def _kept(path: Path) -> str:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip() or _renewed(path)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key


def _renewed(path: Path) -> str:
    """A key in place of an empty file, which a process killed while writing left behind."""
    path.unlink(missing_ok=True)
    return _kept(path)
