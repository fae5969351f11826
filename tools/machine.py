"""Say what this machine lacks for the tests, and what is therefore skipped."""

from __future__ import annotations

import shutil

NEEDED = {
    "soffice": ("LibreOffice", "decks are not turned into PDF and looked at for overflow"),
    "pdftoppm": ("Poppler", "pages are not rendered as images"),
    "pdftotext": ("Poppler", "text of PDFs is not extracted by a second reader"),
    "chromium": ("Chromium", "pages are not checked by axe in a browser"),
}


def main() -> None:
    missing = [(name, why) for tool, (name, why) in NEEDED.items() if not shutil.which(tool)]
    for name, why in dict.fromkeys(missing):
        print(f"This machine lacks {name}: {why}. Those tests are skipped, with the reason.")
    if not missing:
        print("This machine has LibreOffice, Poppler and Chromium: no group of tests is skipped.")


if __name__ == "__main__":
    main()
