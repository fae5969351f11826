"""The page: self-contained, escaped, in the reader's languages, without anything internal."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from tests.render import samples

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.document.blocks import Arrangement, Bullet, Bullets, Document, SlideRole
from quarterdeck.document.theme import contrast, theme
from quarterdeck.errors import LeakError
from quarterdeck.render.brand import Brand
from quarterdeck.render.html import palette
from quarterdeck.render.html.write import write_html

BRAND = Brand("Harbour", "Northwind Logistics")
EN, ZH, RU = (Language.EN,), (Language.ZH,), (Language.RU,)
BOTH = (Language.EN, Language.ZH)
VOID = {"meta", "img", "br", "hr"}


class Tree(HTMLParser):
    """Tags with their attributes, and whether every one is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def page(
    document: Document | None = None,
    languages: tuple[Language, ...] = EN,
    audience: Audience = Audience.CUSTOMER,
    brand: Brand = BRAND,
) -> str:
    return write_html(document or samples.document(), languages, audience, brand).decode()


@pytest.mark.parametrize("languages", [EN, ZH, RU, BOTH])
@pytest.mark.parametrize("audience", list(Audience))
def test_the_page_is_well_formed_with_unique_ids(
    languages: tuple[Language, ...], audience: Audience
) -> None:
    tree = Tree(page(None, languages, audience))
    assert tree.open == []
    ids = [a["id"] for _, a in tree.tags if "id" in a]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"]) for a in tree.named("a")}
    assert targets <= {f"#{id}" for id in ids}


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    text = page()
    tree = Tree(text)
    assert not {"script", "link", "iframe", "form", "input", "object"} & {t for t, _ in tree.tags}
    assert not any(name.startswith("on") for _, a in tree.tags for name in a)
    assert not any("style" in a for _, a in tree.tags)
    assert not re.search(r"""(?:src|href)=["'](?!#|data:image/)""", text)
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)


def test_headings_go_down_without_gaps_from_one_h1() -> None:
    levels = [int(t[1]) for t, _ in Tree(page()).tags if re.fullmatch(r"h\d", t)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))


def test_each_language_is_marked() -> None:
    tree = Tree(page(None, BOTH))
    assert tree.named("html") == [{"lang": "en-US"}]
    languages = {a.get("lang") for a in tree.named("span") if a.get("class") == "v"}
    assert languages == {"en-US", "zh-CN"}
    assert "一千二百个工时回到计划团队手中" in tree.words
    assert "Twelve hundred hours went back to your planners" in tree.words


def test_one_language_needs_no_marks() -> None:
    tree = Tree(page(None, RU))
    assert tree.named("html") == [{"lang": "ru-RU"}]
    assert "Планировщикам вернулось тысяча двести часов" in tree.words
    assert not any(a.get("class") == "v" for a in tree.named("span"))


def test_a_chart_has_its_figures_as_a_table() -> None:
    text = page()
    chart = re.search(r"<figure.*?</figure>", text, re.DOTALL)
    assert chart is not None
    tree = Tree(chart[0])
    assert tree.named("svg")[0]["role"] == "img"
    words = [w for w in tree.words if w]
    table = words[words.index("Show the figures behind this chart") + 1 :]
    assert table == [
        *("Item", "Hours saved"),
        *("Q4 ’23", "no data"),
        *("Q1 ’24", "410"),
        *("Q2 ’24", "640"),
        *("Q3 ’24", "890"),
        *("Q4 ’24", "1,200"),
        *("Target", "1,000"),
    ]


def test_a_missing_figure_is_said_and_is_not_zero() -> None:
    card = re.search(r"<dt>Support satisfaction</dt><dd[^>]*>([^<]*)</dd>", page())
    assert card is not None
    assert card[1] == "not measured yet"


def test_hostile_text_is_shown_not_run() -> None:
    evil = "<img src=x onerror=alert(1)>\"'&</style></svg><script>1</script>\x00"
    tree = Tree(page(samples.one_text(samples.said(evil))))
    assert not tree.named("script")
    assert not tree.named("img")
    assert evil.replace("\x00", "") in tree.words


@pytest.mark.parametrize("languages", [EN, ZH, RU, BOTH])
def test_the_customers_page_holds_nothing_internal(languages: tuple[Language, ...]) -> None:
    text = page(None, languages)
    assert "INTERNAL-SECRET" not in text
    assert "Two risks and one opening" not in text
    assert "Sponsor left" not in text


def test_our_own_page_says_that_it_is_internal_and_has_the_notes() -> None:
    text = page(audience=Audience.INTERNAL)
    assert "Internal. Not for the customer." in text
    assert "INTERNAL-SECRET note" in text
    assert "Sponsor left in November" in text


def test_an_internal_figure_in_a_customers_block_is_refused() -> None:
    leaking = samples.slide(
        SlideRole.METRICS,
        samples.said("Metrics"),
        Arrangement.FULL,
        (0, samples.cards_of(samples.figure("health", 62.0, samples.Unit.SCORE))),
    )
    with pytest.raises(LeakError, match="health"):
        page(replace(samples.document(), slides=(leaking,)))


def test_a_list_without_items_shows_its_reason_or_nothing() -> None:
    def listed(block: Bullets) -> str:
        slide = samples.slide(
            SlideRole.INSERTED, samples.said("Slide"), Arrangement.FULL, (0, block)
        )
        return page(replace(samples.document(), slides=(slide,)))

    reason = samples.said("Nothing was promised.")
    title = samples.said("What was promised")
    assert "Nothing was promised." in listed(Bullets((), title, reason, audience=samples.C))
    assert "What was promised" not in listed(Bullets((), title, audience=samples.C))
    assert "One thing" in listed(Bullets((Bullet(samples.said("One thing")),), audience=samples.C))


def test_logos_are_embedded_and_named() -> None:
    picture = BytesIO()
    Image.new("RGB", (90, 30), "#AA3300").save(picture, "PNG")
    tree = Tree(page(brand=replace(BRAND, customer_logo=picture.getvalue())))
    (image,) = tree.named("img")
    assert image["alt"] == "Northwind Logistics logo"
    assert str(image["src"]).startswith("data:image/png;base64,")


def test_equal_input_gives_equal_bytes() -> None:
    assert page(None, BOTH) == page(None, BOTH)


@pytest.mark.parametrize(
    "colours", [("12355B", "1F7A8C"), ("FFD400", "FF00AA"), ("000000", "FFFFFF")]
)
def test_text_reads_on_light_and_on_dark(colours: tuple[str, str]) -> None:
    for variables in (palette.light(theme(*colours)), palette.dark(theme(*colours))):
        for ground in ("paper", "surface"):
            for ink in ("text", "muted", "primary", "accent", "good", "warn", "bad", "heading"):
                assert contrast(variables[ink], variables[ground]) >= 4.5, (ink, ground)
        assert contrast(variables["on-primary"], variables["primary"]) >= 4.5
