"""The people on the customer's side: invented names in their own script, titles, levels, roles."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from quarterdeck.core.account import Segment
from quarterdeck.core.language import Language
from quarterdeck.demo.cast import Profile
from quarterdeck.demo.texts import people

PARTS: dict[Segment, tuple[tuple[str, str], ...]] = {
    Segment.STRATEGIC: (
        ("c-suite", "executive-sponsor"),
        ("c-suite", "decision-maker"),
        ("vp", "champion"),
        ("vp", "decision-maker"),
        ("director", "key-user"),
        ("director", "key-user"),
        ("manager", "key-user"),
    ),
    Segment.ENTERPRISE: (
        ("vp", "executive-sponsor"),
        ("director", "decision-maker"),
        ("director", "champion"),
        ("manager", "key-user"),
        ("manager", "key-user"),
    ),
    Segment.MID_MARKET: (
        ("director", "executive-sponsor"),
        ("director", "decision-maker"),
        ("manager", "champion"),
        ("manager", "key-user"),
    ),
    Segment.SMB: (("manager", "decision-maker"), ("manager", "champion")),
    Segment.TECH_TOUCH: (("manager", "decision-maker"),),
}
"""Level and role of each person, the sponsor first."""

_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "’": ""})


@dataclass(frozen=True, slots=True)
class Person:
    """A contact; ``field`` is the field of work that it speaks for."""

    id: str
    name: str
    email: str
    title: str
    level: str
    role: str
    interests: str
    field: str


def meet(profile: Profile, chance: Random) -> tuple[Person, ...]:
    """The people of an account, the sponsor first; where the sponsor left, the successor is last."""
    parts = list(PARTS[profile.segment])
    if profile.arc.sponsor_left:
        parts.append((parts[0][0], "executive-sponsor"))
    names = _names(profile.names, len(parts), chance)
    titles = _titles(profile, [level for level, _ in parts], chance)
    if profile.arc.sponsor_left:
        titles[-1] = titles[0]
    return tuple(
        _person(profile, index, part, names[index], titles[index])
        for index, part in enumerate(parts)
    )


def _person(
    profile: Profile,
    index: int,
    part: tuple[str, str],
    name: tuple[str, str],
    title: Mapping[str, Any],
) -> Person:
    level, role = part
    if profile.arc.escalated and index == len(PARTS[profile.segment]) - 1 and index:
        role = "detractor"
    return Person(
        id=f"CT-{profile.id[4:]}-{index + 1}",
        name=name[0],
        email=f"{name[1]}@{profile.domain}",
        title=title["text"][profile.language],
        level=level,
        role=role,
        interests=title["interest"][profile.language],
        field=title["field"],
    )


def _titles(profile: Profile, levels: Sequence[str], chance: Random) -> list[Mapping[str, Any]]:
    """A title for each level, none twice while there are others."""
    pools = {level: _pool(profile, level, chance) for level in sorted(set(levels))}
    taken = dict.fromkeys(pools, 0)
    found = []
    for level in levels:
        pool = pools[level]
        found.append(pool[taken[level] % len(pool)])
        taken[level] += 1
    return found


def _pool(profile: Profile, level: str, chance: Random) -> list[Mapping[str, Any]]:
    small = profile.segment in (Segment.SMB, Segment.TECH_TOUCH)
    pool = [t for t in people()["title"] if t["level"] == level and not t.get("owner")]
    if level != "c-suite":
        chance.shuffle(pool)
    owners = [t for t in people()["title"] if t.get("owner")]
    return owners + pool if small else pool


def _names(kind: str, count: int, chance: Random) -> list[tuple[str, str]]:
    """``count`` names with the letters before the @ of their mail, no family name twice."""
    names = people()["names"][kind]
    if kind == Language.ZH:
        return _chinese(names, count, chance)
    if "men" in names:
        return _slavic(names, count, chance)
    given = chance.sample(names["given"], min(count, len(names["given"])))
    family = chance.sample(names["family"], min(count, len(names["family"])))
    pairs = [(given[i % len(given)], family[i % len(family)]) for i in range(count)]
    return [(f"{g} {f}", f"{_latin(g)}.{_latin(f)}") for g, f in pairs]


def _chinese(names: Mapping[str, Any], count: int, chance: Random) -> list[tuple[str, str]]:
    family = chance.sample(names["family"], count)
    given = chance.sample(names["given"], count)
    return [(f[0] + g[0], f"{g[1]}.{f[1]}") for f, g in zip(family, given, strict=True)]


def _slavic(names: Mapping[str, Any], count: int, chance: Random) -> list[tuple[str, str]]:
    """Names whose family name takes the feminine ending with a woman's name."""
    given = {True: list(names["women"]), False: list(names["men"])}
    for pool in given.values():
        chance.shuffle(pool)
    found = []
    for surname, letters in chance.sample(names["family"], count):
        woman = chance.random() < len(given[True]) / (len(given[True]) + len(given[False]))
        first = given[woman].pop()
        ending = "а" if woman else ""
        found.append((f"{first[0]} {surname}{ending}", f"{first[1]}.{letters}{'a' * woman}"))
    return found


def _latin(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().translate(_ASCII))
    return "".join(c for c in plain if c.isascii() and c.isalpha())
