"""The judge of texts that a project plugs in: loaded only where a setting names one, and watched.

``[rules] judge = "module:object"`` names an object with the method of ``core.judgement.Judge``, in a
module that Python finds by itself (installed beside Quarterdeck). Nothing is loaded from the project.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from contextlib import AbstractContextManager, redirect_stdout
from dataclasses import dataclass

from quarterdeck.core.judgement import Judge
from quarterdeck.core.language import Language
from quarterdeck.errors import RuleError
from quarterdeck.i18n import lexicons

SETTING = "rules.judge in quarterdeck.toml"


def load_judge(named: str) -> Judge:
    """The judge named as ``module:object``; the lexicons where nothing is named.

    RuleError where module or object is not there, or the object cannot judge.
    """
    if not named:
        return lexicons.LEXICONS
    module_name, _, path = named.partition(":")
    judge: object = _module(module_name, named)
    for part in path.split("."):
        judge = getattr(judge, part, None)
    if judge is None:
        raise _fault(named, f"the module {module_name!r} has no {path!r}", "correct the name")
    if inspect.isclass(judge) or not callable(getattr(judge, "labels", None)):
        raise _fault(
            named,
            "it is not an object with a method labels(lexicon, text, language)",
            "name an object (not a class) that has it",
        )
    return WatchedJudge(named, judge)  # type: ignore[arg-type]  # held to it at every answer


def _module(name: str, named: str) -> object:
    try:
        with _quiet():
            return importlib.import_module(name)
    except (Exception, SystemExit) as error:  # whatever a foreign module does while it is imported
        raise _fault(
            named,
            f"its module cannot be imported: {type(error).__name__}: {error}",
            "install it beside quarterdeck, or correct the name",
        ) from error


@dataclass(frozen=True, slots=True)
class WatchedJudge:
    """A foreign judge whose faults are told as its own."""

    name: str
    judge: Judge

    def labels(self, lexicon: str, text: str, language: Language) -> frozenset[str]:
        """The judge's answer; RuleError, naming it, where it raises or answers with no labels of the lexicon."""
        try:
            with _quiet():
                answer = self.judge.labels(lexicon, text, language)
        except (Exception, SystemExit) as error:  # whatever a foreign judge does
            raise _fault(
                self.name,
                f"it failed on the lexicon {lexicon!r}: {type(error).__name__}: {error}",
                "mend it, or empty the setting: the lexicons judge by themselves",
            ) from error
        known = lexicons.entries(lexicon, language).keys()
        if not isinstance(answer, set | frozenset) or not answer <= known:
            raise _fault(
                self.name,
                f"it answered {answer!r} for the lexicon {lexicon!r}",
                f"answer with a set of some of its labels: {', '.join(sorted(known))}",
            )
        return frozenset(answer)


def _quiet() -> AbstractContextManager[object]:
    """What a foreign judge prints goes beside our output, which another program may be reading."""
    return redirect_stdout(sys.stderr)


def _fault(named: str, what: str, next_step: str) -> RuleError:
    return RuleError(f"the judge {named!r}: {what}", where=SETTING, next_step=next_step)
