"""Regenerate the package's fonts from installed system fonts (Debian: see SOURCES for the packages).

    python tools/make_fonts.py [--into FOLDER]

Three families of two weights each, all under the SIL Open Font License 1.1:

- ``Quarterdeck Sans``: Liberation Sans 2 without hinting. Its advance widths equal Arial's, which
  decks are measured with, so that a PDF breaks lines where the deck does. Renamed, because the
  licence reserves the name Liberation for the unmodified fonts.
- ``Noto Sans SC``: hanzi of GB 2312 (both levels), characters of personal and place names beyond it,
  CJK punctuation and full-width forms.
- ``Quarterdeck Symbols``: currency signs, ticks, boxes and arrows that the other two lack.

``coverage.txt`` lists all code points, as ranges; the PDF renderer reads it to say what is missing.
The output is the same for the same installed fonts: no time of making is stored.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTCollection, TTFont

FOLDER = Path(__file__).parent.parent / "src" / "quarterdeck" / "data" / "fonts"
SYSTEM = Path("/usr/share/fonts")
PACKAGES = "fonts-liberation2 fonts-noto-core fonts-noto-cjk"
WEIGHTS = ("Regular", "Bold")

NAMES_BEYOND_GB2312 = (
    "喆玥堃犇昇祎翀赟珺晞旻昉镕甯玮珏璟琰瑄瑾璇琛琪琳煜燊焱烜炜晔昀昕暄曦旸晗赟赟奕"
    "婳妤姝婧媛嫣娴彧翊翾翎骁骅骞骐骥鑫淼垚森毓钰铄锜镔锴钜鋆梓楠桢栩榕槿沅汐洺浠"
    "淏淳湉溦滢漪潇澔澍濠瀚灏邈郗郜邬邸鄢阚隗龑龢禤佟仝仡佺侁俶偲傕僖儁劼勍匡厍叡"
    "吒哿啟喻嚞囧圳坵埇埗埔塱墘夼奡屺峤崤嵊嵩嶒巠帡幪廑弢彣彤忞恺悫惇愷戬扆抃揆摛"
    "攸敔敟斝旃旰旼昪晖晢暐暤曈杺枥柃栐栢桄梣梽棪椙椤楒榘樨橦檑欤毐毖氿沄沚泇泃洣"
    "洧浉浡涢涴淯湜溆滆滘漖潓澴澧濉瀍灞炘炟烨焜煐熜熺燚爔玎玕玟玠玢玦玭玹珅珒珝珣珩"
    "琇琎琤琬瑀瑢瑨璆璁璘璠璩瓘甪畀畲疍皞皦盱眘睢瞾砼硚碚碶磡祐祯祺禔禛禹秾稹穰窑竑"
    "笪筠箬篁簃粟紘絜綦翃翙翚聿肜胤臧舢艽芃芪芮苪苡茆茜荃荦莙菀菡萩葳蒗蓁蔚蕙薷藁蘅"
    "虢衎衢袆裎襄觐訚訢詝譞赪趸跶迺逯逵郄郇郓郕郢郯鄞鄠鄯酆醴釉釴鈊鈺鉴銮鋐鋕鋿錤鎏"
    "镈镒閎闫闳阇阎陇隺雩雯霂靁靓韡韫頔顗颋飏馗馥騄騛驎魃鲲鳯鵷鸑鹍麐麒黟黻黼龔"
)
"""Characters of Chinese names and places that GB 2312 leaves out; those inside it do no harm."""

LATIN = ((0x20, 0x24F), (0x250, 0x2AF), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F))
LATIN_EXTENDED = ((0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF))
SIGNS = ((0x2100, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2500, 0x25FF), (0xFB01, 0xFB02))
CJK = ((0x3000, 0x303F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6), (0x2460, 0x2473), (0x3220, 0x3229))
CJK_SIGNS = "—…‘’“”·※→←↑↓●○■□◆◇▲△▼▽★☆✓℃㎡㎞㎏"
SYMBOLS = "₽₹₺₸₴₦₫₱₲₵₡₢₮₪₾₼₿✓✔✗✘☐☑☒⚠↗↘◆◇★☆⏱⏰⚑➔➜✉☎"


@dataclass(frozen=True, slots=True)
class Source:
    """An installed font file; ``face`` picks one of a collection."""

    path: str
    face: int = 0

    def open(self) -> TTFont:
        file = SYSTEM / self.path
        if not file.is_file():
            raise SystemExit(f"{file} is not installed. Next: apt-get install {PACKAGES}")
        if file.suffix == ".ttc":
            return TTCollection(file).fonts[self.face]
        return TTFont(file)


def sans(weight: str) -> Source:
    return Source(f"truetype/liberation2/LiberationSans-{weight}.ttf")


def noto(weight: str) -> Source:
    return Source(f"truetype/noto/NotoSans-{weight}.ttf")


def hanzi(weight: str) -> Source:
    return Source(f"opentype/noto/NotoSansCJK-{weight}.ttc", face=2)


PICTURES = Source("truetype/noto/NotoSansSymbols2-Regular.ttf")


def gb2312() -> set[int]:
    """The 6,763 hanzi of GB 2312 and its signs, as code points."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    return {ord(c) for pair in pairs for c in pair.decode("gb2312", errors="ignore")}


def spread(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def cut(font: TTFont, codes: set[int], features: list[str]) -> TTFont:
    """``font`` with the glyphs of ``codes`` only, unhinted."""
    options = subset.Options(
        hinting=False,
        desubroutinize=False,
        layout_features=features,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
        name_languages=[0x409],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["DSIG", "BASE", "VORG", "vhea", "vmtx", "meta", "STAT", "FFTM"],
    )
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return font


def name(font: TTFont, family: str, weight: str, version: str) -> None:
    """Give the font its family name; copyright and licence records stay."""
    plain = family.replace(" ", "")
    table = font["name"]
    words = {
        1: family,
        2: weight,
        3: f"{plain}-{weight} {version}",
        4: f"{family} {weight}",
        6: f"{plain}-{weight}",
    }
    table.names = [r for r in table.names if r.nameID in (0, 5, 13, 14)]
    for id, text in words.items():
        table.setName(text, id, 3, 1, 0x409)
    font["head"].modified = font["head"].created


def write(font: TTFont, path: Path) -> set[int]:
    font.recalcTimestamp = False
    font.save(path)
    return set(font.getBestCmap())


def make_sans(weight: str, into: Path) -> set[int]:
    codes = spread(LATIN + LATIN_EXTENDED + SIGNS)
    font = cut(sans(weight).open(), codes, ["ccmp", "locl", "mark", "mkmk", "kern"])
    name(font, "Quarterdeck Sans", weight, "2.1.5")
    return write(font, into / f"QuarterdeckSans-{weight}.ttf")


def make_hanzi(weight: str, into: Path) -> set[int]:
    codes = gb2312() | {ord(c) for c in NAMES_BEYOND_GB2312 + CJK_SIGNS} | spread(CJK)
    codes -= spread(((0x370, 0x52F), (0x3040, 0x30FF), (0x3100, 0x312F), (0x2500, 0x257F)))
    font = cut(hanzi(weight).open(), codes, ["locl", "chws", "halt", "palt"])
    name(font, "Noto Sans SC", weight, "2.004")
    return write(font, into / f"NotoSansSC-{weight}.otf")


def make_symbols(weight: str, into: Path) -> set[int]:
    """Noto Sans has the currencies, Noto Sans Symbols 2 the pictures; merged by glyph."""
    codes = {ord(c) for c in SYMBOLS}
    first = cut(noto(weight).open(), codes, [])
    second = cut(PICTURES.open(), codes - set(first.getBestCmap()), [])
    parts = []
    for index, font in enumerate((first, second)):
        for table in ("GSUB", "GPOS", "GDEF"):
            if table in font:
                del font[table]
        part = into / f".symbols-{index}.ttf"
        font.save(part)
        parts.append(part)
    merged = Merger().merge([os.fspath(p) for p in parts])
    for part in parts:
        part.unlink()
    merged["head"].created = first["head"].created
    name(merged, "Quarterdeck Symbols", weight, "1.0")
    return write(merged, into / f"QuarterdeckSymbols-{weight}.ttf")


def ranges(codes: set[int]) -> str:
    """``20-7e``, one range a line, in hexadecimal."""
    lines: list[str] = []
    first = last = -2
    for code in [*sorted(codes), 0x110000]:
        if code != last + 1:
            if first >= 0:
                lines.append(f"{first:x}-{last:x}")
            first = code
        last = code
    return "\n".join(lines) + "\n"


def make(into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    covered: set[int] | None = None
    for weight in WEIGHTS:
        codes = make_sans(weight, into) | make_hanzi(weight, into) | make_symbols(weight, into)
        covered = codes if covered is None else covered & codes
    (into / "coverage.txt").write_text(ranges(covered or set()), encoding="ascii")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--into", type=Path, default=FOLDER)
    make(parser.parse_args().into)
