"""Generated prose holds no number that no figure backs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.document import stories
from tests.document.stories import SETTINGS

from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Message, Name, Quoted, message
from quarterdeck.document.compose import compose
from quarterdeck.document.prose import check_prose, stray_digits
from quarterdeck.errors import ProseError
from quarterdeck.i18n import messages
from quarterdeck.i18n.entries import Entries

STRAY = """
stray-plain = We answer within 24 hours
stray-selected = { $count ->
    [one] { $count } ticket in 7 days
   *[other] { $count } tickets
}
stray-outer = Said: { $inner }
stray-chosen = { $span ->
    [quarter] this quarter, { $name }
   *[year] this year, Q4
}
clean-figure = { $figure } saved by { $name }
"""


@pytest.fixture(autouse=True)
def messages_with_strays(monkeypatch: pytest.MonkeyPatch) -> None:
    extended = Entries(Language.EN, STRAY)
    monkeypatch.setattr(messages, "entries", lambda _: extended)


COUNT = stories.HOURS
ONE = replace(stories.HOURS, value=1)


@pytest.mark.parametrize(
    "text, stray",
    [
        (message("stray-plain"), True),
        (message("stray-selected", count=ONE), True),
        (message("stray-selected", count=COUNT), False),
        (message("stray-outer", inner=message("stray-plain")), True),
        (message("stray-outer", inner=Quoted(LocalText("call 911"))), False),
        (message("stray-chosen", span=Name("quarter"), name=Name("3M")), False),
        (message("stray-chosen", span=Name("year"), name=Name("3M")), True),
        (message("clean-figure", figure=stories.VALUE, name=Name("Office 365")), False),
        (message("clean-figure", figure=COUNT, name=message("deck-day", day=stories.AS_OF)), False),
    ],
)
def test_a_digit_is_stray_unless_an_argument_brought_it(text: Message, stray: bool) -> None:
    assert stray_digits(text, Language.EN) is stray


def test_quoted_text_is_exempt() -> None:
    assert not stray_digits(Quoted(LocalText("we grew 40 %"), "Dana"), Language.EN)


def test_the_error_names_slide_and_text() -> None:
    document = compose(stories.rich(), SETTINGS)
    slides = list(document.slides)
    slides[3] = replace(slides[3], title=message("stray-plain"))

    with pytest.raises(ProseError, match=r"slide 4 \(results\).*stray-plain"):
        check_prose(replace(document, slides=tuple(slides)), Language.EN)


def test_notes_and_the_footer_are_checked_too() -> None:
    document = compose(stories.rich(), SETTINGS)
    first = replace(document.slides[0], notes=(message("stray-plain"),))

    with pytest.raises(ProseError, match="slide 1"):
        check_prose(replace(document, slides=(first,)), Language.EN)
    with pytest.raises(ProseError, match="footer"):
        check_prose(replace(document, footer=message("stray-plain")), Language.EN)


def test_marking_changes_no_text() -> None:
    text = message("deck-results-title-hours-roi", hours=COUNT, roi=stories.ROI, span=Name("half"))

    marked = messages.to_marked_text(text, Language.EN)
    plain = "".join(c for c in marked if c not in messages.MARKS)
    assert plain == messages.to_text(text, Language.EN)
    assert plain == "You saved 1,200 hours this half-year, a net ROI of 340%"
