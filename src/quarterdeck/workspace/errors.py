"""What goes wrong only in the workspace; all under the product's own tree."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from quarterdeck.core.message import Message, message
from quarterdeck.errors import ConflictError, FigureError, ProjectError, QuarterdeckError, ReadError


class ActError(QuarterdeckError):
    """An act that is not possible now; ``said`` says it in the person's language.

    ``said`` and ``next`` are ids of messages; ``field`` names the form's field at fault.
    """

    exit_code = 13

    def __init__(self, said: Message, *, next: Message | None = None, field: str = "") -> None:
        self.said = said
        self.next = next
        self.field = field
        super().__init__(said.id, where=field)


def refused(id: str, *, next: str = "", field: str = "", **args: Any) -> ActError:
    """An act refused with the message ``id`` and, where there is a way out, the message ``next``."""
    return ActError(message(id, **args), next=message(next) if next else None, field=field)


class ChangedMeanwhileError(ConflictError):
    """Somebody else changed a row since it was shown; ``now`` is the row as it stands."""

    def __init__(self, now: Model) -> None:
        self.now = now
        self.said = message("ws-changed-meanwhile")
        super().__init__("somebody else changed this in the meantime")


def changed_meanwhile(now: Model) -> ChangedMeanwhileError:
    """The error that shows both versions."""
    return ChangedMeanwhileError(now)


def http_status(error: QuarterdeckError) -> int:
    """The status of a page that tells this error."""
    if isinstance(error, ConflictError):
        return 409
    if isinstance(error, (ActError, ReadError, FigureError)):
        return 422
    return 503 if isinstance(error, ProjectError) else 500
