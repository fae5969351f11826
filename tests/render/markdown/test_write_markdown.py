"""A document as Markdown and as a mail's text: nothing lost, nothing quoted becomes markup."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.document.stories import SETTINGS, rich

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language, LocalText
from quarterdeck.core.message import Quoted
from quarterdeck.document.audience import customer_view
from quarterdeck.document.blocks import (
    Arrangement,
    Bullet,
    Bullets,
    Cell,
    Document,
    Slide,
    SlideRole,
    TableBlock,
)
from quarterdeck.document.compose import compose
from quarterdeck.document.placing import regions
from quarterdeck.document.walk import texts
from quarterdeck.i18n.messages import to_text
from quarterdeck.render.markdown import write_markdown, write_plain


def said(text: str) -> Quoted:
    return Quoted(LocalText(text))


def document(*blocks: Bullets | TableBlock) -> Document:
    slide = Slide(SlideRole.RECAP, said("Agreed"), Arrangement.FULL, regions(blocks))
    return replace(compose(rich(), SETTINGS), slides=(slide,))


@pytest.mark.parametrize("language", Language)
def test_every_title_and_line_of_a_rich_stands_in_the_markdown(language: Language) -> None:
    shown_to_customer = customer_view(compose(rich(), SETTINGS))
    shown = write_markdown(shown_to_customer, language, Audience.CUSTOMER).decode()
    plain = shown.replace("\\", "")

    wanted = [
        t
        for s in shown_to_customer.slides
        for p in s.blocks
        if isinstance(p.block, Bullets)
        for t in texts(p.block.items)
    ]
    wanted += [s.title for s in shown_to_customer.slides]

    assert wanted
    assert [t for t in wanted if " ".join(to_text(t, language).split()) not in plain] == []


def test_a_table_is_a_table_in_markdown_and_a_list_in_a_mail() -> None:
    table = TableBlock(
        (said("Owner"), said("What")), ((Cell(said("Ann | Lee")), Cell(said("sheet"))),), (1, 1)
    )

    assert (
        "| Owner | What |\n| --- | --- |\n| Ann \\| Lee | sheet |"
        in write_markdown(document(table), Language.EN, Audience.INTERNAL).decode()
    )
    assert "- Owner: Ann | Lee; What: sheet" in write_plain(
        document(table), Language.EN, Audience.INTERNAL
    )


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "# no title", "*no* _mark_"]
)
def test_quoted_words_cannot_become_markup(words: str) -> None:
    found = write_markdown(
        document(Bullets((Bullet(said(words)),))), Language.EN, Audience.INTERNAL
    ).decode()

    (line,) = [line for line in found.splitlines() if line.startswith("- ")]
    assert line.replace("\\", "") == f"- {words}"
    assert all(line[at - 1] == "\\" for at, mark in enumerate(line) if mark in "<>[]#*_")


def test_words_over_several_lines_stay_in_their_item() -> None:
    found = write_plain(
        document(Bullets((Bullet(said("one\n\n# two\n- three")),))), Language.EN, Audience.INTERNAL
    )

    assert found == "- one # two - three\n"
