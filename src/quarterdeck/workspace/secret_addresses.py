"""Addresses that open something by themselves are no business of a log's reader."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

_SECRET = re.compile(r"(/r/|/set-password/[^/\s]+/)[^/\s?#'\"]+")


def without_secrets(text: str) -> str:
    """The text with the token of every shared link and password link left out."""
    return _SECRET.sub(r"\1…", text)


class WithoutSecrets(logging.Filter):
    """Takes tokens out of what is logged: message and arguments, before any handler sees them."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _cleaned(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_cleaned(value) for value in record.args)
        elif isinstance(record.args, Mapping):
            record.args = {name: _cleaned(value) for name, value in record.args.items()}
        return True


def _cleaned(value: object) -> object:
    return without_secrets(value) if isinstance(value, str) else value
