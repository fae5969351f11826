"""Write the advance widths of a sans family that is metric-compatible with Arial.

    python tools/make_widths.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf

Needs fonttools. The tables hold Latin, Cyrillic, Greek, punctuation, currencies and signs; what they
do not hold (hanzi, full-width forms) layout takes as one em.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[1] / "src" / "quarterdeck" / "data" / "widths"
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x18F, 0x1FF),
    (0x218, 0x21B),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2190, 0x2199),
    (0x2200, 0x22FF),
    (0x25A0, 0x25FF),
)


def table(font: Path) -> dict[str, object]:
    """Characters grouped by advance width in font units, with the units of one em."""
    found = TTFont(font)
    glyphs = found.getBestCmap()
    advances = found["hmtx"].metrics
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for first, last in RANGES:
        for code in range(first, last + 1):
            if code in glyphs:
                groups[advances[glyphs[code]][0]].append(chr(code))
    return {
        "em": found["head"].unitsPerEm,
        "advances": {str(width): "".join(groups[width]) for width in sorted(groups)},
    }


def main(regular: str, bold: str) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, font in (("regular", regular), ("bold", bold)):
        text = json.dumps(table(Path(font)), ensure_ascii=False, indent=1)
        (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: python tools/make_widths.py REGULAR.ttf BOLD.ttf")
    main(sys.argv[1], sys.argv[2])
