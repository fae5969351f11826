"""The shipped fonts: as wide as layout measured, wide enough in characters, under their licence."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from tests.render import samples

from quarterdeck import resources
from quarterdeck.core.language import Language
from quarterdeck.document import measure
from quarterdeck.document.blocks import SlideRole
from quarterdeck.document.page import Frame, LaidOut, Line, Page, Run, TextBox
from quarterdeck.render.brand import Brand
from quarterdeck.render.pdf.glyphs import covered
from quarterdeck.render.pdf.write import write_pdf

FONTS = [name for name in resources.names("fonts") if name.endswith((".ttf", ".otf"))]
TEXTS = {
    Language.EN: "Month-end close fell from nine days to five; one depot, the fourth, is late "
    "(see the plan): $14,255 of fees against $90,000 of value, a net ROI of 340%. ",
    Language.ZH: "月结周期由九天缩短至五天；第四个仓库进度滞后（详见计划）：订阅费用 US$14,255，"
    "交付价值 US$90,000，“净投资回报率”为 340%——达到双方约定的目标。",
    Language.RU: "Закрытие месяца сократилось с девяти дней до пяти; четвёртый склад отстаёт "
    "(см. план): подписка 14 255 $, ценность 90 000 $, чистый ROI 340 % — «как договорились». ",
}


def font(name: str) -> TTFont:
    return TTFont(BytesIO(resources.content("fonts", name)))


@pytest.mark.parametrize(("bold", "name"), [(False, "Regular"), (True, "Bold")])
def test_the_latin_face_is_as_wide_as_the_tables_that_layout_measures_with(
    bold: bool, name: str
) -> None:
    found = font(f"QuarterdeckSans-{name}.ttf")
    widths, characters = found["hmtx"], found.getBestCmap()
    em = found["head"].unitsPerEm
    table = measure.advances(bold)
    common = [c for c in table if ord(c) in characters and not measure.is_cjk(c)]
    wrong = [c for c in common if abs(widths[characters[ord(c)]][0] / em - table[c]) > 0.003]
    assert len(common) > 400
    assert wrong == []


def test_all_hanzi_of_gb2312_are_covered() -> None:
    pairs = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    hanzi = {ord(c) for pair in pairs for c in pair.decode("gb2312", errors="ignore")}
    assert len(hanzi) == 6763
    assert hanzi <= covered()


@pytest.mark.parametrize(
    "signs", ["“”‘’—…·《》（）、。，；：？！％", "$€£¥₽₹₩₺₸", "✓✗☐☑•→←↑↓▲▼●○■□≥≤≈×÷−±№"]
)
def test_signs_that_documents_use_are_covered(signs: str) -> None:
    assert [c for c in signs if ord(c) not in covered()] == []


def test_fonts_carry_their_licence_and_no_reserved_name() -> None:
    licence = resources.text("fonts", "OFL.txt")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert len(FONTS) == 6
    for name in FONTS:
        assert name in licence
        names = font(name)["name"]
        assert "Open Font License" in names.getDebugName(13)
        assert "Liberation" not in names.getDebugName(1)
        assert names.getDebugName(0)


def test_they_stay_small() -> None:
    assert sum(len(resources.content("fonts", name)) for name in FONTS) < 6_300_000


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("bold", [False, True])
def test_a_text_takes_no_more_lines_than_measured(language: Language, bold: bool) -> None:
    pages = tuple(pages_of(language, bold=bold))
    laid = LaidOut(pages, (language,), "Lines")
    content = write_pdf(laid, Brand("A", "B"), as_of=samples.AS_OF, author="")
    for page, drawn in zip(pages, PdfReader(BytesIO(content)).pages, strict=True):
        box = page.boxes[0]
        assert isinstance(box, TextBox)
        wrapped = measure.wrap(box.lines[0], box.frame.width)
        spots: list[tuple[float, float]] = []
        drawn.extract_text(
            visitor_text=lambda text, cm, tm, font, size, spots=spots: (
                spots.append((round(tm[5]), tm[4])) if text.strip() else None
            )
        )
        assert len({y for y, _ in spots}) <= wrapped.lines, page.title


def pages_of(language: Language, *, bold: bool) -> Iterator[Page]:
    """The text in columns of many widths."""
    for number, width in enumerate(range(120, 860, 37), 1):
        line = Line((Run(TEXTS[language] * 2, language, 16, bold=bold),))
        box = TextBox(Frame(40, 10, float(width), 520), (line,))
        yield Page(SlideRole.INSERTED, f"{width}", "full", (box,), number=number)
