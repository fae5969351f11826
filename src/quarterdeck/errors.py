"""The tree of errors.

    QuarterdeckError
    |-- ProjectError        the project folder: no quarterdeck.toml, unknown account, bad review file
    |   `-- SettingsError   a setting that is misspelt, of the wrong type or out of range
    |-- SourceError         data that cannot be read: missing file, wrong column, failing query
    |-- FigureError         a figure that does not exist or cannot be computed
    |-- ProseError          generated prose that holds a number no figure backs
    |-- LeakError           internal content on its way into a customer's file
    |-- MessageError        a text that is missing or cannot be formatted
    |-- IntakeError         an intake workbook with errors by sheet and cell
    |-- RuleError           a rule that does not exist, or whose page is incomplete
    |-- ReadError           a deck, transcript or minutes that cannot be read, or is too large to read safely
    |-- ConflictError       somebody changed it in the meantime
    |-- FrozenError         what was presented cannot be frozen, or is missing or altered in its store
    `-- RenderError         a file that cannot be written or a brand asset that cannot be used

Each error says what was wrong, where, and what to do next; entry points map it to an exit code.
"""

from __future__ import annotations


class QuarterdeckError(Exception):
    """Base of all errors that a user can do something about.

    ``what`` states the fault, ``where`` names file, table, line or cell, ``next_step`` the way out.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", next_step: str = "") -> None:
        self.what = what
        self.where = where
        self.next_step = next_step
        super().__init__(what)

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.next_step:
            parts.append(f"Next: {self.next_step}")
        return "\n".join(parts)


class ProjectError(QuarterdeckError):
    """The project folder, or something named in it, is not as it must be."""

    exit_code = 2


class SettingsError(ProjectError):
    """A setting in quarterdeck.toml is misspelt, of the wrong type or out of range."""


class SourceError(QuarterdeckError):
    """Data that cannot be read, or a source query that fails."""

    exit_code = 3


class FigureError(QuarterdeckError):
    """A figure that does not exist or cannot be computed."""

    exit_code = 4


class ProseError(QuarterdeckError):
    """Generated prose holds a number that no figure backs."""

    exit_code = 5


class LeakError(QuarterdeckError):
    """Internal content was about to reach a customer's file."""

    exit_code = 6


class MessageError(QuarterdeckError):
    """A text is missing in a language, or its arguments do not fit."""

    exit_code = 7


class IntakeError(QuarterdeckError):
    """An intake workbook holds errors; ``where`` lists sheet and cell."""

    exit_code = 8


class RenderError(QuarterdeckError):
    """A file cannot be written, or a brand asset cannot be used."""

    exit_code = 9


class RuleError(QuarterdeckError):
    """A rule that does not exist, or whose page is incomplete."""

    exit_code = 2


class ReadError(QuarterdeckError):
    """A deck, transcript or minutes that cannot be read, or not within safe bounds."""

    exit_code = 10


class FrozenError(QuarterdeckError):
    """What was presented cannot be frozen, or what was frozen is missing or altered."""

    exit_code = 12


class ConflictError(QuarterdeckError):
    """Somebody else changed it in the meantime; nothing was written."""

    exit_code = 11
