"""The text file of one review: what a person changes, kept over rebuilds, in git.

``reviews/<id>.toml`` is written once with its choices commented out, then never touched by a build.
Beside it, ``<id>.basis.json`` remembers which figures stood behind a person's words when those
words were first laid over, so that a rebuild can say where data has moved under them.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

import msgspec

from quarterdeck.core.figure import Audience, Figure, FigureSet
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.printable import printable
from quarterdeck.document import walk
from quarterdeck.document.blocks import Document
from quarterdeck.errors import LeakError, ProjectError
from quarterdeck.i18n import numbers
from quarterdeck.i18n.messages import to_text
from quarterdeck.rules.codes import advice, is_code
from quarterdeck.story.overrides import FigureOverride, InsertedSlide, Overrides, ProposalText
from quarterdeck.workflow.files import held, write_whole

Words = dict[str, str]

LONGEST_TEXT = 2_000
"""Characters of a text that stands on a slide, many times what fits there."""

LARGEST_VALUE = 1e15
"""Above every amount that a figure of an account may have; arithmetic on amounts is exact below it."""


class _Figure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reason: str
    value: float | None = None


class _Slide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    after: str
    title: Words
    lines: list[Words] = []
    audience: Audience = Audience.INTERNAL


class _Slides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    order: list[str] = []
    drop: list[str] = []
    insert: list[_Slide] = []


class _Proposal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Words | None = None
    need: Words | None = None
    step: Words | None = None
    benefit: Words | None = None
    when: Words | None = None


class _Allowed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    reason: str


class _Review(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    headlines: dict[str, Words] = {}
    figures: dict[str, _Figure] = {}
    slides: _Slides = _Slides()
    proposals: dict[str, _Proposal] = {}
    questions: list[Words] = []
    expansion: bool = True
    allow: dict[str, _Allowed] = {}


def read_review_file(path: Path) -> Overrides:
    """The overrides of a review; none where there is no file; ProjectError names file and key."""
    if not path.is_file():
        return Overrides()
    try:
        return parse_review(path, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _bad(path, str(error)) from error
    except OSError as error:
        raise _bad(path, f"cannot be read: {error.strerror}") from error


def parse_review(path: Path, text: str) -> Overrides:
    """The overrides that ``text`` says; ProjectError names the file that it is to stand in, and the key."""
    try:
        review = msgspec.convert(tomllib.loads(text), _Review)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise _bad(path, str(error)) from error
    except RecursionError as error:
        raise _bad(path, "values are nested too deeply") from error
    _check_reasons(path, review)
    return Overrides(
        figures=tuple(
            FigureOverride(key, f.reason, None if f.value is None else Decimal(str(f.value)))
            for key, f in review.figures.items()
        ),
        headlines={role: _local(path, words) for role, words in review.headlines.items()},
        proposals={id: _proposal(path, p) for id, p in review.proposals.items()},
        questions=tuple(_local(path, words) for words in review.questions),
        order=tuple(review.slides.order),
        dropped=tuple(review.slides.drop),
        inserted=tuple(
            InsertedSlide(
                s.after,
                _local(path, s.title),
                tuple(_local(path, w) for w in s.lines),
                s.audience,
            )
            for s in review.slides.insert
        ),
        expansion=review.expansion,
        allowed={code.upper(): printable(a.reason) for code, a in review.allow.items()},
    )


def _check_reasons(path: Path, review: _Review) -> None:
    for key, figure in review.figures.items():
        if not printable(figure.reason):
            raise _bad(path, f'figures."{key}" has no reason')
        if figure.value is not None and not abs(figure.value) < LARGEST_VALUE:
            raise _bad(
                path,
                f'figures."{key}" has the value {figure.value}, which is no figure of a review',
            )
    for code, allowed in review.allow.items():
        if not is_code(code):
            raise ProjectError(
                f"[allow.{code}]: there is no rule {code!r}",
                where=str(path),
                next_step=advice(code, whole=True),
            )
        if not printable(allowed.reason):
            raise _bad(path, f"[allow.{code}] has no reason")


def _bad(path: Path, what: str) -> ProjectError:
    return ProjectError(
        what, where=str(path), next_step="correct the file; its head shows what may stand in it"
    )


def _local(path: Path, words: Words) -> LocalText:
    unknown = set(words) - {language.value for language in Language}
    if unknown or not words:
        raise _bad(
            path, f"texts are given by language (en, zh, ru), not {sorted(unknown) or 'empty'}"
        )
    if any(len(text) > LONGEST_TEXT for text in words.values()):
        raise _bad(
            path, f"a text has more than {LONGEST_TEXT:,} characters; a slide holds a line or two"
        )
    shown = {language: printable(text) for language, text in words.items()}
    return LocalText(next(iter(shown.values())), shown.get("en"), shown.get("zh"), shown.get("ru"))


def _proposal(path: Path, given: _Proposal) -> ProposalText:
    texts = (given.title, given.need, given.step, given.benefit, given.when)
    return ProposalText(*(None if t is None else _local(path, t) for t in texts))


CITED = re.compile(r"\{([\w./-]+)\}")


def with_figures(path: Path, overrides: Overrides, figures: FigureSet) -> Overrides:
    """The overrides with ``{hours_saved}`` in a person's words replaced by that figure's value.

    ProjectError for a figure that is not there or missing; LeakError for one that no customer may see.
    """
    known = {f.id.short: f for f in figures}

    def cited(text: LocalText) -> LocalText:
        versions = {
            language.value: _cite(path, text.to(language), known, language) for language in Language
        }
        given = {name: versions[name] for name in versions if getattr(text, name) is not None}
        return LocalText(versions[next(iter(given), "en")], **given)

    def cited_or_none(text: LocalText | None) -> LocalText | None:
        return None if text is None else cited(text)

    return replace(
        overrides,
        headlines={role: cited(text) for role, text in overrides.headlines.items()},
        questions=tuple(cited(text) for text in overrides.questions),
        inserted=tuple(
            replace(slide, title=cited(slide.title), lines=tuple(map(cited, slide.lines)))
            for slide in overrides.inserted
        ),
        proposals={
            id: ProposalText(*map(cited_or_none, (p.title, p.need, p.step, p.benefit, p.when)))
            for id, p in overrides.proposals.items()
        },
    )


def _cite(path: Path, text: str, known: Mapping[str, Figure], language: Language) -> str:
    def value(match: re.Match[str]) -> str:
        figure = known.get(match[1])
        if figure is None or not figure.known:
            state = "is missing" if figure else "does not exist"
            raise ProjectError(
                f"the figure {{{match[1]}}} cited in {text!r} {state}",
                where=str(path),
                next_step="list the account's figures with: quarterdeck explain ACCOUNT",
            )
        if figure.audience is not Audience.CUSTOMER:
            raise LeakError(
                f"the figure {{{match[1]}}} cited in {text!r} is internal",
                where=str(path),
                next_step="cite a figure that customers may see, or none",
            )
        return numbers.figure(figure, language)

    return CITED.sub(value, text)


TEMPLATE = """\
# {id}: what you change here is laid over this review at every build. Keep it in git.
# A build never writes to this file again; it warns where data has moved under your words.
#
# expansion = false                    # withhold the expansion proposal; stands before all tables
#
# [headlines.results]                  # your own headline for a slide, by language
# en = "..."
#
# [figures."roi.net"]                  # leave a figure out: a reason, no value
# reason = "their finance has not agreed the rate yet"
#
# [figures.csat]                       # replace a figure
# value = 4.6
# reason = "two answers came in after the export"
#
# [slides]
# order = [{roles}]
# drop = ["feedback"]
#
# [[slides.insert]]
# after = "results"
# title = {{ en = "..." }}
# lines = [{{ en = "..." }}]
# audience = "customer"                # internal where this line is absent
#
# [proposals.base]                     # base, expansion or joint-goal
# title = {{ en = "..." }}
#
# [[questions]]                        # replaces the questions to the customer
# en = "..."
#
# [allow.VAL105]                       # let what this rule finds stand; see: quarterdeck rule VAL105
# reason = "agreed with their CFO to say it in the room"
#
# The headlines as built:
{headlines}
"""


def write_review_file(path: Path, id: str, document: Document, language: Language) -> bool:
    """Write the file with its choices commented out, where there is none yet; True if written."""
    if path.exists():
        return False
    slides = [s for s in document.slides if s.role.value != "inserted"]
    roles = ", ".join(f'"{s.role.value}"' for s in slides)
    headlines = "\n".join(f"#   {s.role.value}: {to_text(s.title, language)}" for s in slides)
    with held(path):  # somebody may be making it with their words at this moment
        if path.exists():
            return False
        write_whole(path, TEMPLATE.format(id=id, roles=roles, headlines=headlines).encode())
    return True


def basis_path(path: Path) -> Path:
    return path.with_suffix(".basis.json")


def moved_under(
    path: Path,
    overrides: Overrides,
    before: Callable[[], Document],
    computed: Mapping[str, Figure],
    *,
    keep: bool = True,
) -> tuple[str, ...]:
    """Where data has moved since a person's words were first laid over; the basis is kept beside.

    ``before`` gives the document without headlines laid over, ``computed`` the figures without
    overrides, by short form. A changed text takes a new basis, where it is to be kept.
    """
    current = _basis(overrides, before, computed)
    known = _known_basis(basis_path(path))
    warnings: list[str] = []
    kept: dict[str, _Basis] = {}
    for place, entry in current.items():
        old = known.get(place)
        if old is None or old["words"] != entry["words"]:
            kept[place] = entry
            continue
        kept[place] = old
        for key, value in entry["figures"].items():
            was = old["figures"].get(key)
            if was is not None and was != value:
                warnings.append(f"{place}: written when {key} was {was}; it is now {value}")
    if keep and kept != known and (kept or known):
        text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        write_whole(basis_path(path), text.encode())
    return tuple(warnings)


class _Basis(TypedDict):
    """What stood behind a person's words: their digest, and the figures as shown."""

    words: str
    figures: dict[str, str]


def _known_basis(path: Path) -> dict[str, _Basis]:
    if not path.is_file():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, _Basis])
    except (OSError, RecursionError, msgspec.DecodeError, msgspec.ValidationError) as error:
        raise ProjectError(
            f"not readable: {error}",
            where=str(path),
            next_step="delete it: the next build writes it anew",
        ) from error


def _basis(
    overrides: Overrides, before: Callable[[], Document], computed: Mapping[str, Figure]
) -> dict[str, _Basis]:
    slides = {s.role.value: s for s in before().slides} if overrides.headlines else {}
    found: dict[str, _Basis] = {}
    for role, words in overrides.headlines.items():
        if role in slides:
            figures = walk.figures(slides[role])
            found[f"headlines.{role}"] = {"words": _digest(words), "figures": _shown(figures)}
    for override in overrides.figures:
        figure = computed.get(override.key)
        if figure is not None:
            found[f"figures.{override.key}"] = {
                "words": _digest(override),
                "figures": _shown([figure]),
            }
    return found


def _digest(words: object) -> str:
    return hashlib.sha256(repr(words).encode()).hexdigest()[:12]


def _shown(figures: Iterable[Figure]) -> dict[str, str]:
    return {f.id.short: numbers.precise(f, Language.EN) if f.known else "missing" for f in figures}
