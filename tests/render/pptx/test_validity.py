"""The decks as other programs read them: the OOXML validator, and LibreOffice's PDF of them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from openxml_audit import validate_pptx
from tests.document.samples import DOCUMENTS, EXTREME, LANGUAGES, RICH
from tests.render.pptx.decks import deck, logo, opened, parts
from tests.render.pptx.test_template import company

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.render.brand import Brand

pytestmark = pytest.mark.files


@pytest.mark.parametrize("languages", LANGUAGES, ids="+".join)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_validator_finds_no_error(
    name: str, languages: tuple[Language, ...], tmp_path: Path
) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(DOCUMENTS[name], languages))

    assert [str(error) for error in validate_pptx(path).errors] == []


@pytest.mark.parametrize(
    "brand",
    [
        Brand("V", "C", vendor_logo=logo(), customer_logo=logo(90, 90, "JPEG")),
        Brand("V", "C", template=company()),
    ],
    ids=("logos", "template"),
)
def test_the_validator_finds_no_error_with_a_brand(brand: Brand, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(RICH, brand=brand, audience=Audience.CUSTOMER))

    assert [str(error) for error in validate_pptx(path).errors] == []


def test_the_validator_finds_no_error_in_the_workbooks(tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    for name, content in parts(deck(RICH), "ppt/embeddings/").items():
        path = tmp_path / Path(name).name
        path.write_bytes(content)
        assert [str(error) for error in OpenXmlValidator().validate(path).errors] == [], name


@pytest.mark.parametrize(
    ("languages", "document"),
    [((Language.EN,), RICH), ((Language.ZH,), RICH), ((Language.EN, Language.ZH), RICH), ((Language.RU,), EXTREME)],
    ids=("en", "zh", "en+zh", "ru-extreme"),
)  # fmt: skip
def test_libreoffice_shows_every_page_with_all_text_on_it(
    languages: tuple[Language, ...], document: object, tmp_path: Path
) -> None:
    content = deck(document, languages)  # type: ignore[arg-type]
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)

    pages = _pages(path, tmp_path)

    assert len(pages) == len(opened(content).slides)
    for number, (width, height, words) in enumerate(pages, 1):
        assert words, f"page {number} is empty"
        outside = [w for w in words if w[0] < 0 or w[1] < 0 or w[2] > width or w[3] > height]
        assert outside == [], f"page {number}"


def _pages(deck: Path, folder: Path) -> list[tuple[float, float, list[tuple[float, ...]]]]:
    """Width, height and the boxes of all words of each page of LibreOffice's PDF."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(deck),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    read = ["pdftotext", "-bbox", str(deck.with_suffix(".pdf")), "-"]
    text = subprocess.run(read, check=True, capture_output=True, timeout=60).stdout.decode()
    found = []
    for page in text.split("<page ")[1:]:
        size = re.search(r'width="([\d.]+)" height="([\d.]+)"', page)
        assert size is not None
        words = re.findall(
            r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"', page
        )
        boxes = [tuple(float(edge) for edge in word) for word in words]
        found.append((float(size[1]), float(size[2]), boxes))
    return found
