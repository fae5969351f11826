"""Walking a document's values: every figure and every text, however deep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from quarterdeck.core.figure import Figure
from quarterdeck.core.message import Message, Quoted, Text

_FIELDS: dict[type, tuple[str, ...]] = {}


def _inside(thing: object) -> Sequence[object]:
    """What ``thing`` holds, in declared order; a figure is one value and holds nothing."""
    if isinstance(thing, tuple):
        return thing
    if isinstance(thing, Mapping):
        return [thing[key] for key in sorted(thing)]
    kind = type(thing)
    names = _FIELDS.get(kind)
    if names is None:
        names = ()
        if is_dataclass(kind) and not issubclass(kind, Figure):
            names = tuple(f.name for f in fields(kind))
        _FIELDS[kind] = names
    return [getattr(thing, name) for name in names]


def values(thing: object) -> Iterator[object]:
    """``thing`` and everything inside it (dataclasses, tuples, mappings), depth first."""
    waiting = [thing]
    while waiting:
        value = waiting.pop()
        yield value
        waiting += reversed(_inside(value))


def figures(thing: object) -> tuple[Figure, ...]:
    """The figures in ``thing``, arguments of its texts included, each identity once."""
    found = {value.id: value for value in values(thing) if isinstance(value, Figure)}
    return tuple(found.values())


def texts(thing: object) -> Iterator[Text]:
    """The outermost texts in ``thing``; what stands in a text's arguments belongs to it."""
    waiting = [thing]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Message | Quoted):
            yield value
        else:
            waiting += reversed(_inside(value))


def messages(thing: object) -> Iterator[Message]:
    """Every message in ``thing``, those that are arguments of others included."""
    return (value for value in values(thing) if isinstance(value, Message))
