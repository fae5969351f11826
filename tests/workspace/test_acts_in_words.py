"""Everything that the workspace traces has words: no page tells of ``recap.sent-by-hand``.

The names are read from the source, so that a new act without a message is found before anybody does it.
An act is the argument ``act`` of ``trace`` or ``traced``, or of a function that hands its own ``act`` on.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from django.apps import apps

import quarterdeck.workspace
from quarterdeck.core.language import Language
from quarterdeck.i18n.messages import has_message
from quarterdeck.workflow.review_edit import TextEdit
from quarterdeck.workspace.acts import capture, commitments, debrief, records
from quarterdeck.workspace.acts.account_forms import KINDS
from quarterdeck.workspace.acts.preparing import subject_of
from quarterdeck.workspace.models.accounts import Kept

PACKAGE = "quarterdeck.workspace"
ROOT = Path(quarterdeck.workspace.__file__).parent
TRAIL = f"{PACKAGE}.acts.trail"
FIRST_HANDS = (f"{TRAIL}.trace", f"{TRAIL}.traced")

TEXT_KINDS = {
    subject_of(edit(*("" for _ in fields(edit)))).partition(".")[0] for edit in get_args(TextEdit)
}

DECLARED: Mapping[tuple[str, str], Iterable[str]] = {
    (f"{PACKAGE}.acts.account_facts", "kind.name"): KINDS,
    (f"{PACKAGE}.acts.capture", "standing"): capture.DECIDED,
    (f"{PACKAGE}.acts.commitments", "standing"): commitments.DECISIONS,
    (f"{PACKAGE}.acts.records", "standing"): records.DECIDED,
    (f"{PACKAGE}.acts.preparing", "kind"): TEXT_KINDS,
}
"""What the source puts into an act's name, by module and expression: the values that it allows there."""


class UnreadableActError(Exception):
    """An act whose names cannot be told from the source."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call that traces: its module, the statement of the module it stands in, and its act."""

    module: str
    within: ast.stmt
    act: ast.expr

    @property
    def where(self) -> str:
        return f"{self.module}:{self.act.lineno}: {ast.unparse(self.act)}"


class Source:
    """Modules by their dotted names: what they define, import, and call."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.trees = {name: ast.parse(text) for name, text in texts.items()}
        self.imported = {name: dict(_imports(tree)) for name, tree in self.trees.items()}
        self.hands = dict(self._hands())

    def _hands(self) -> Iterator[tuple[str, int]]:
        """The functions that take an act, by dotted name, and its position."""
        for module, tree in self.trees.items():
            for function in tree.body:
                if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    place = _place(function)
                    if place is not None:
                        yield f"{module}.{function.name}", place

    @cached_property
    def calls(self) -> tuple[Call, ...]:
        """Every call of a function that takes an act."""
        return tuple(self._calls())

    def _calls(self) -> Iterator[Call]:
        for module, tree in self.trees.items():
            for within in tree.body:
                for node in ast.walk(within):
                    called = self.called(module, node.func) if isinstance(node, ast.Call) else ""
                    if isinstance(node, ast.Call) and called in self.hands:
                        yield Call(module, within, _argument(node, self.hands[called]))

    def called(self, module: str, function: ast.expr) -> str:
        """The dotted name of what is called, as the module's imports have it."""
        head, _, rest = ast.unparse(function).partition(".")
        whole = self.imported[module].get(head, f"{module}.{head}")
        return f"{whole}.{rest}" if rest else whole

    def acts(self) -> set[str]:
        """All names that acts can have; UnreadableActError for one that the source does not tell."""
        return {name for call in self.calls for name in self._names(call, call.act)}

    def _names(self, call: Call, act: ast.expr) -> set[str]:
        match act:
            case ast.Constant(value=str() as name):
                return {name}
            case ast.IfExp(body=body, orelse=other):
                return self._names(call, body) | self._names(call, other)
            case ast.JoinedStr(values=parts):
                return {"".join(p) for p in product(*(self._part(call, one) for one in parts))}
            case ast.Name(id=name):
                return self._named(call, name)
        raise UnreadableActError(call.where)

    def _part(self, call: Call, part: ast.expr) -> Iterable[str]:
        if isinstance(part, ast.FormattedValue):
            declared = DECLARED.get((call.module, ast.unparse(part.value)))
            if declared is None:
                raise UnreadableActError(f"{call.where}: say in DECLARED what it can be")
            return tuple(map(str, declared))
        return self._names(call, part)

    def _named(self, call: Call, name: str) -> set[str]:
        """The acts of a variable of the function, else of a constant, imported or not; none of what
        is only handed on, which the calls of the function name."""
        if name == "act" and f"{call.module}.{getattr(call.within, 'name', '')}" in self.hands:
            return set()
        home, _, constant = self.called(call.module, ast.Name(name)).rpartition(".")
        tree = self.trees.get(home)
        values = list(_values(ast.walk(call.within), name))
        values += _values(tree.body if tree is not None else (), constant)
        if not values:
            raise UnreadableActError(call.where)
        return {found for value in values for found in self._names(call, value)}


def _place(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int | None:
    """Where a function takes an act in words."""
    taken = [
        place
        for place, argument in enumerate(function.args.args)
        if argument.arg == "act" and ast.unparse(argument.annotation or ast.Name("")) == "str"
    ]
    return taken[0] if taken else None


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Names that a module imports, and what they are whole."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield alias.asname or alias.name, f"{node.module}.{alias.name}"


def _argument(call: ast.Call, place: int) -> ast.expr:
    """The act that a call gives, by position or by name."""
    by_name = [keyword.value for keyword in call.keywords if keyword.arg == "act"]
    return by_name[0] if by_name else call.args[place]


def _values(nodes: Iterable[ast.AST], name: str) -> Iterator[ast.expr]:
    """What is assigned to a name, alone or in a row of names."""
    assigned = [node for node in nodes if isinstance(node, ast.Assign)]
    for node in assigned:
        for target in node.targets:
            match target, node.value:
                case ast.Name(id=found), value if found == name:
                    yield value
                case ast.Tuple(elts=names), ast.Tuple(elts=values):
                    unparsed = [ast.unparse(one) for one in names]
                    yield from (v for n, v in zip(unparsed, values, strict=True) if n == name)


def _texts() -> dict[str, str]:
    """The modules of the workspace, by dotted name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        inner = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join((PACKAGE, *(part for part in inner if part != "__init__")))
        found[name] = path.read_text(encoding="utf-8")
    return found


@pytest.fixture(scope="module")
def source() -> Source:
    return Source(_texts())


def without_words(prefix: str, names: Iterable[str], language: Language) -> list[str]:
    """Names without the message under which ``pages.prepare.history.words`` looks them up."""
    plain = {name: name.replace(".", "-").replace("_", "-") for name in names}
    return sorted(name for name, id in plain.items() if not has_message(prefix + id, language))


@pytest.mark.parametrize("language", Language)
def test_the_page_of_a_commitment_has_words_for_all_its_acts(
    source: Source, language: Language
) -> None:
    acts = {act.removeprefix("commitment.") for act in source.acts() if act.startswith("commit")}

    assert without_words("ws-commitments-act-", acts, language) == []


@pytest.mark.parametrize("language", Language)
def test_every_act_that_is_traced_has_words(source: Source, language: Language) -> None:
    assert without_words("ws-act-", source.acts(), language) == []


def test_acts_are_found_however_the_source_names_them(source: Source) -> None:
    assert source.acts() >= {
        "run.start",  # as it stands
        "note.restore",  # one of two
        "record.read",  # by a variable
        "review.freeze",  # by a constant of another module
        "recap.sent-by-hand",  # handed on, behind other arguments
        "review.open",  # many at once
        "commitment.rejected",  # made of a standing
        "milestone.change",  # of a kind of fact
        "text.allow",  # of what an edit changes
    }


@pytest.mark.parametrize("language", Language)
def test_every_field_that_a_trace_can_hold_has_words(source: Source, language: Language) -> None:
    names = {*traced_fields(source), *kept_fields(), *debrief.FIELDS}

    assert without_words("ws-field-", names, language) == []


NO_FIELDS = ("defaults", "create_defaults")
"""Arguments that say how a row begins, not what a trace tells."""


def traced_fields(source: Source) -> set[str]:
    """The keys that functions which trace write down; texts by language are values, not fields."""
    found = set()
    for within in {id(call.within): call.within for call in source.calls}.values():
        nodes = list(ast.walk(within))
        apart = {id(k.value) for k in nodes if isinstance(k, ast.keyword) and k.arg in NO_FIELDS}
        written = [n for n in nodes if isinstance(n, ast.Dict) and id(n) not in apart]
        apart |= {id(value) for node in written for value in node.values}
        keys = (key for node in written if id(node) not in apart for key in node.keys)
        found |= {key.value for key in keys if isinstance(key, ast.Constant)}
    return {name for name in found if isinstance(name, str)} - {"default"}


def kept_fields() -> set[str]:
    """What ``kept.add`` writes down of a new fact."""
    models = [model for model in apps.get_models() if issubclass(model, Kept)]
    unsaid = {"id", "account", "review", "created_by", "created_at", "updated_at"}
    return {f.name for model in models for f in model._meta.concrete_fields} - unsaid


def test_traces_are_made_in_one_place_only(source: Source) -> None:
    made = {
        module
        for module, tree in source.trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in ("Trace", "Trace.objects.create", "models.Trace")
    }

    assert made == {TRAIL}
    assert set(FIRST_HANDS) <= source.hands.keys()


MADE_UP = """
from quarterdeck.workspace.acts.trail import trace as leave

def rename(actor, name):
    leave(actor, {act})
"""


def made_up(act: str) -> Source:
    texts = _texts()
    return Source({TRAIL: texts[TRAIL], f"{PACKAGE}.acts.made_up": MADE_UP.format(act=act)})


def test_an_act_without_words_is_found() -> None:
    acts = made_up('"brand.rename"').acts()

    assert without_words("ws-act-", acts, Language.EN) == ["brand.rename"]


@pytest.mark.parametrize("act", ['f"brand.{name}"', '"brand." + name', "name"])
def test_an_act_that_the_source_does_not_tell_is_an_error(act: str) -> None:
    with pytest.raises(UnreadableActError, match="made_up:5"):
        made_up(act).acts()
