"""CSV files of any dialect: encoding, delimiter, rows with their lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quarterdeck.core.settings import FileOptions
from quarterdeck.intake.encodings import find_encoding
from quarterdeck.intake.rows import Grid, Row, grid
from quarterdeck.intake.tablefault import fault

WHOLE_BYTES = 2 << 20
"""Files up to this size are read as a whole; of longer ones the beginning and pieces throughout."""
HEAD_BYTES = 512 << 10
PIECES = 12
PIECE_BYTES = 32 << 10
DELIMITERS = (",", ";", "\t", "|")
_ROWS_TO_JUDGE = 60
UTF8 = ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Delimited:
    """What was found: encoding, delimiter, the table (or a sample of it), whether that is all of it."""

    encoding: str
    delimiter: str
    grid: Grid
    whole: bool
    clean: bool


def read_delimited(path: Path, options: FileOptions) -> Delimited:
    """Sniff the CSV file at ``path``; raises a fault that names file and line."""
    size = path.stat().st_size
    if size == 0:
        raise fault(path, "is empty (0 bytes)", "export the file again, or remove it")
    raw = _sample(path, size)
    encoding = options.encoding or find_encoding(raw)
    if encoding is None:
        raise fault(
            path,
            "is in no encoding that we recognise",
            f'set it in quarterdeck.toml: [data.files."{path.name}"] and encoding = "..."',
        )
    whole = size <= WHOLE_BYTES or encoding.startswith("utf-16")
    text = _text(path.read_bytes() if whole else raw, encoding, path)
    _refuse_nul(text, path)
    stated, text, above = _stated_delimiter(text)
    delimiter = options.delimiter or stated or find_delimiter(text)
    table = grid(_rows(text, delimiter, above), path, options, ragged_is_fault=whole)
    clean = (
        encoding in UTF8
        and not above
        and table.even
        and table.header_line == 1
        and len(table.names) > 1
        and text[:1] not in "\r\n"
    )
    return Delimited(encoding, delimiter, table, whole, clean)


def _sample(path: Path, size: int) -> bytes:
    """All of a short file; of a longer one its beginning and whole lines from places throughout."""
    with path.open("rb") as stream:
        if size <= WHOLE_BYTES:
            return stream.read()
        head = stream.read(HEAD_BYTES)
        pieces = [head[: head.rfind(b"\n") + 1]]
        for number in range(1, PIECES + 1):
            stream.seek(HEAD_BYTES + number * (size - HEAD_BYTES) // PIECES - PIECE_BYTES)
            piece = stream.read(PIECE_BYTES)
            pieces.append(piece[piece.find(b"\n") + 1 : piece.rfind(b"\n") + 1])
    return b"".join(pieces)


def _text(raw: bytes, encoding: str, path: Path) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise fault(
            path,
            f"is not {encoding} throughout: byte {error.start} does not belong to it",
            f'save the file as UTF-8, or set [data.files."{path.name}"] encoding in quarterdeck.toml',
            line=line,
        ) from error
    except LookupError as error:
        raise fault(
            path, f"there is no encoding {encoding!r}", "correct it in quarterdeck.toml"
        ) from error


def _refuse_nul(text: str, path: Path) -> None:
    at = text.find("\0")
    if at >= 0:
        raise fault(
            path,
            "holds a NUL character, which no text file has",
            "export the file again; it is damaged or not a text file",
            line=text.count("\n", 0, at) + 1,
        )


def _stated_delimiter(text: str) -> tuple[str, str, int]:
    """Excel may state the delimiter on a first line of its own (``sep=;``)."""
    first, newline, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.rstrip("\r")) == 5:
        return first[4], rest, 1
    return "", first + newline + rest, 0


def find_delimiter(text: str) -> str:
    """The delimiter that gives most rows the same number of cells as the header, most of them."""
    beginning = "".join(text.splitlines(keepends=True)[: _ROWS_TO_JUDGE * 3])

    def worth(delimiter: str) -> tuple[float, int]:
        rows = [len(r.cells) for r in _rows(beginning, delimiter, 0) if r.filled][:_ROWS_TO_JUDGE]
        width = max(set(rows), key=lambda w: (rows.count(w), w), default=1)
        return (rows.count(width) / len(rows) if width > 1 else 0.0, width)

    return max(DELIMITERS, key=worth)


def _rows(text: str, delimiter: str, above: int) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    begins = 1
    csv.field_size_limit(1 << 30)
    for cells in reader:
        yield Row(begins + above, cells)
        begins = reader.line_num + 1
