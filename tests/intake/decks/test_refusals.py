"""What is refused, at once and in words: other kinds of file, damage, and files made to do harm."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from docx import Document
from tests.intake.decks.making import (
    blank_slide,
    changed,
    content,
    parts,
    presentation,
    read,
    related,
    skipped,
    texts,
    with_parts,
    write,
    zipped,
)

from quarterdeck.errors import ReadError
from quarterdeck.intake.decks import MOST_SLIDES, read_deck

SLIDE = "ppt/slides/slide1.xml"
MOST_SECONDS = 8.0
"""On a busy machine; the worst case takes under five on an idle one."""


@pytest.fixture(scope="module")
def honest() -> bytes:
    deck = presentation()
    write(blank_slide(deck).shapes, "Words", (1, 1))
    return content(deck)


def _refused(package: bytes, folder: Path) -> ReadError:
    """The refusal, which must come soon."""
    path = folder / "deck.pptx"
    path.write_bytes(package)
    started = time.perf_counter()
    with pytest.raises(ReadError) as caught:
        read_deck(path)
    assert time.perf_counter() - started < MOST_SECONDS
    assert caught.value.where == str(path)
    assert caught.value.next_step
    return caught.value


def _compound(stream: str) -> bytes:
    """The beginning of a compound file with one stream."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    header[30:32] = (9).to_bytes(2, "little")
    directory = stream.encode("utf-16-le").ljust(512, b"\0")
    return bytes(header) + directory


@pytest.mark.parametrize(
    "package, what, next_step",
    [
        pytest.param(_compound("PowerPoint Document"), "97-2003", "save it as .pptx", id="ppt"),
        pytest.param(_compound("EncryptedPackage"), "password", "remove the password", id="locked"),
        pytest.param(_compound("WordDocument"), "old Office", "save it as .pptx", id="doc"),
        pytest.param(_compound("x")[:40], "old Office", "save it as .pptx", id="cut"),
        pytest.param(b"%PDF-1.7 ...", "is a PDF", "give the deck as .pptx", id="pdf"),
        pytest.param(b"<html>sign in</html>", "not a PowerPoint file", ".pptx", id="html"),
        pytest.param(b"", "is empty", "once more", id="empty"),
        pytest.param(zipped({"word/document.xml": b"<x/>"}), "Word document", ".pptx", id="docx"),
        pytest.param(zipped({"xl/workbook.xml": b"<x/>"}), "Excel workbook", ".pptx", id="xlsx"),
        pytest.param(zipped({"Index/Slide.iwa": b""}), "Keynote", "export", id="keynote"),
        pytest.param(
            zipped({"mimetype": b"x", "content.xml": b"<x/>"}), "OpenDocument", "save", id="odp"
        ),
        pytest.param(zipped({"photo.jpg": b"x"}), "without a presentation", ".pptx", id="zip"),
        pytest.param(zipped({}), "without a presentation", ".pptx", id="empty zip"),
    ],
)
def test_other_kinds_of_file_are_named_with_the_way_out(
    tmp_path: Path, package: bytes, what: str, next_step: str
) -> None:
    error = _refused(package, tmp_path)

    assert what in error.what
    assert next_step in error.next_step


def test_a_word_document_renamed_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    buffer = BytesIO()
    Document().save(buffer)

    assert "Word document" in _refused(buffer.getvalue(), tmp_path).what


def test_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        read_deck(tmp_path)
    with pytest.raises(ReadError, match="no such file"):
        read_deck(tmp_path / "none.pptx")
    with pytest.raises(ReadError, match="no such file"):
        read_deck(Path("a\0b.pptx"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all files")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, honest: bytes) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(honest)
    path.chmod(0)

    with pytest.raises(ReadError, match="cannot be opened"):
        read_deck(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a thing of POSIX")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "deck.pptx")

    with pytest.raises(ReadError, match="not a file on disk"):
        read_deck(tmp_path / "deck.pptx")


def test_a_file_of_500_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.pptx"
    with path.open("wb") as file:
        file.write(b"PK\3\4")
        file.truncate(500_000_000)
    started = time.perf_counter()

    with pytest.raises(ReadError, match="larger than 200 MB"):
        read_deck(path)

    assert time.perf_counter() - started < 0.5


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_short_is_refused(tmp_path: Path, honest: bytes, share: float) -> None:
    assert "cut short" in _refused(honest[: int(len(honest) * share)], tmp_path).what


@pytest.mark.parametrize("name", ["ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"])
def test_without_its_first_parts_no_deck_is_read(tmp_path: Path, honest: bytes, name: str) -> None:
    files = parts(honest)
    files[name] = b"<broken"

    assert "not well-formed" in _refused(zipped(files), tmp_path).what


def test_a_deck_without_its_list_of_types_is_read_all_the_same(
    tmp_path: Path, honest: bytes
) -> None:
    files = parts(honest)
    del files["[Content_Types].xml"], files["_rels/.rels"]

    assert texts(read(zipped(files), tmp_path)) == ["Words"]


def _bomb(size: int) -> bytes:
    return b'<?xml version="1.0"?><p:sld xmlns:p="urn:x">' + b" " * size + b"</p:sld>"


def test_a_part_that_expands_without_end_is_refused(tmp_path: Path, honest: bytes) -> None:
    files = parts(honest)
    files[SLIDE] = _bomb(60_000_000)

    assert "expands to more than" in _refused(zipped(files), tmp_path).what


def test_a_part_that_lies_about_its_size_is_not_believed(tmp_path: Path, honest: bytes) -> None:
    files = parts(honest)
    files[SLIDE] = _bomb(60_000_000)
    package = bytearray(zipped(files))
    real, claimed = struct.pack("<I", len(files[SLIDE])), struct.pack("<I", 1_000)
    assert package.count(real) >= 2
    lying = bytes(package).replace(real, claimed)

    found = read(lying, tmp_path)

    assert skipped(found) == ["deck-read-slide"]


def test_many_parts_that_expand_together_are_refused(tmp_path: Path) -> None:
    chance = Random(1)
    page = b"".join(chance.randbytes(60).hex().encode() + b" " * 9_000 for _ in range(1_600))
    deck = presentation()
    for _ in range(10):
        blank_slide(deck)
    files = parts(content(deck))
    for number in range(1, 11):
        files[f"ppt/slides/slide{number}.xml"] = b"<p>" + page + b"</p>"

    error = _refused(zipped(files), tmp_path)

    assert "expands to more than 96 MB" in error.what


def test_a_bomb_among_the_embedded_files_stays_closed(tmp_path: Path, honest: bytes) -> None:
    layer = zipped({"0": b"\0" * 50_000_000})
    for _ in range(3):
        layer = zipped({str(n): layer for n in range(9)})
    package = with_parts(honest, **{"ppt/embeddings/bomb.zip": layer})

    assert read(package, tmp_path).embedded == ("bomb.zip",)


@cache
def _many_parts() -> bytes:
    return zipped({str(number): b"" for number in range(20_001)})


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    assert "more than 20000 parts" in _refused(_many_parts(), tmp_path).what


def test_a_list_of_parts_without_end_is_refused_unread(tmp_path: Path) -> None:
    entry = (
        struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0)
        + b"x"
    )
    listed = entry * 400_000
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(listed), 4, 0)

    assert "more than 20000 parts" in _refused(b"PK\3\4" + listed + end, tmp_path).what


def test_entries_that_share_their_bytes_are_refused(tmp_path: Path, honest: bytes) -> None:
    """Many names for the same compressed bytes, as in Fifield's zip bomb (2019)."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeezed.compress(b"\0" * 1_000_000) + squeezed.flush()
    checksum = zlib.crc32(b"\0" * 1_000_000)
    sizes = (checksum, len(data), 1_000_000, 1, 0)
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, *sizes) + b"x" + data
    entries = b"".join(
        struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, *sizes[:3], 1, 0, 0, 0, 0, 0, 0)
        + name
        for name in (b"a", b"b", b"c")
    )
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 3, 3, len(entries), len(local), 0)

    assert "overlap" in _refused(local + entries + end, tmp_path).what


def _presentation(part: bytes, times: int) -> bytes:
    """The main part with its first slide listed so many times."""
    start = part.index(b"<p:sldId ")
    end = part.index(b"/>", start) + 2
    return part[:start] + part[start:end] * times + part[end:]


def _with_shapes(package: bytes, shapes: bytes) -> bytes:
    """The package with more shapes on its first slide, stored so that no ratio gives it away."""
    end = b"</p:spTree>"
    files = parts(package)
    files[SLIDE] = files[SLIDE].replace(end, shapes + end)
    return zipped(files, zipfile.ZIP_STORED)


def test_a_part_named_again_and_again_is_paid_for_each_time(tmp_path: Path, honest: bytes) -> None:
    rich = _with_shapes(honest, b"<p:sp><p:txBody>" + b"<a:p/>" * 100_000 + b"</p:txBody></p:sp>")
    package = changed(rich, "ppt/presentation.xml", lambda part: _presentation(part, 900))

    assert "more markup than" in _refused(package, tmp_path).what


def test_shapes_without_end_are_refused(tmp_path: Path, honest: bytes) -> None:
    package = _with_shapes(honest, b"<p:sp/>" * 60_000)

    assert "more than 50000 shapes" in _refused(package, tmp_path).what


WATCHED = """
import resource, sys
from pathlib import Path
from quarterdeck.errors import ReadError
from quarterdeck.intake.decks import read_deck
resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))
for name in sys.argv[1:]:
    try:
        print(len(read_deck(Path(name)).slides))
    except ReadError as error:
        print(error.what)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is that of Linux")
def test_harmful_files_are_refused_in_little_memory(tmp_path: Path, honest: bytes) -> None:
    files = parts(honest)
    bomb = zipped({**files, SLIDE: _bomb(450_000_000)})
    many = _with_shapes(honest, b"<p:pic/>" * 300_000)
    locked = _many_parts()
    names = []
    for number, package in enumerate((bomb, many, locked)):
        names.append(str(tmp_path / f"{number}.pptx"))
        Path(names[-1]).write_bytes(package)

    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *names], capture_output=True, text=True, timeout=60
    )

    assert [line.split()[0] for line in done.stdout.splitlines()] == ["the", "has", "holds"], done


def test_thousands_of_slides_are_refused(tmp_path: Path, honest: bytes) -> None:
    package = changed(
        honest, "ppt/presentation.xml", lambda part: _presentation(part, MOST_SLIDES + 1)
    )

    error = _refused(package, tmp_path)

    assert error.what == "has 1001 slides; at most 1000 are read"


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE p:sld [<!ENTITY a "ha">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld name="&c;"/></p:sld>"""

SECRET = b"""<?xml version="1.0"?><!DOCTYPE p:sld [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">&secret;</p:sld>"""


@pytest.mark.parametrize(
    "part",
    [
        LAUGHS,
        SECRET,
        LAUGHS.decode().replace("1.0", '1.0" encoding="UTF-16').encode("utf-16"),
        b"<!-- " + b"x" * 10_000 + b" -->" + SECRET.partition(b"?>")[2],
    ],
    ids=["laughs", "file", "utf-16", "late"],
)
@pytest.mark.parametrize(
    "name", [SLIDE, "ppt/presentation.xml", "[Content_Types].xml", "docProps/core.xml"]
)
def test_a_doctype_anywhere_refuses_the_deck(
    tmp_path: Path, honest: bytes, name: str, part: bytes
) -> None:
    files = parts(honest)
    files[name] = part

    assert "DOCTYPE" in _refused(zipped(files), tmp_path).what


def test_trees_without_a_bottom_are_no_readable_slide(tmp_path: Path, honest: bytes) -> None:
    files = parts(honest)
    deep = b"<p:grpSp>" * 100_000 + b"</p:grpSp>" * 100_000
    files[SLIDE] = files[SLIDE].replace(b"</p:spTree>", deep + b"</p:spTree>")
    files["ppt/media/a.bin"] = b""

    assert skipped(read(zipped(files), tmp_path)) == ["deck-read-slide"]


@pytest.mark.parametrize(
    "target",
    [
        "../../../../etc/passwd",
        "/etc/passwd",
        "..\\..\\secret.xml",
        "file:///etc/passwd",
        "",
        "%00",
    ],
)
def test_targets_outside_the_package_name_nothing(
    tmp_path: Path, honest: bytes, target: str
) -> None:
    package = related(
        honest,
        SLIDE,
        "rId9",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide",
        target,
    )

    found = read(package, tmp_path)

    assert texts(found) == ["Words"]
    assert skipped(found) == ["deck-read-notes"]


def test_names_that_lead_out_of_a_folder_do_no_harm(tmp_path: Path, honest: bytes) -> None:
    home = tmp_path / "home"
    home.mkdir()
    package = with_parts(honest, **{"../../evil.txt": b"x", "/evil.txt": b"x"})

    read(package, home)

    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["deck.pptx"]


def test_two_parts_of_one_name_are_named(tmp_path: Path, honest: bytes) -> None:
    buffer = BytesIO(honest)
    with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(SLIDE, parts(honest)[SLIDE].replace(b"Words", b"Other"))

    found = read(buffer.getvalue(), tmp_path)

    assert (texts(found), skipped(found)) == (["Other"], ["deck-read-doubled"])


def _method(method: int, flags: int = 0) -> Callable[[bytes], bytes]:
    """The package with its last part marked as compressed, or locked, in another way."""

    def marked(package: bytes) -> bytes:
        found = bytearray(package)
        entry, local = found.rindex(b"PK\1\2"), found.rindex(b"PK\3\4")
        found[entry + 8 : entry + 12] = struct.pack("<2H", flags, method)
        found[local + 6 : local + 10] = struct.pack("<2H", flags, method)
        return bytes(found)

    return marked


@pytest.mark.parametrize(
    "mark", [_method(14), _method(99), _method(8, flags=1)], ids=["lzma", "unknown", "locked"]
)
def test_a_part_compressed_in_another_way_is_not_expanded(
    tmp_path: Path, honest: bytes, mark: Callable[[bytes], bytes]
) -> None:
    files = parts(honest)
    slide = files.pop(SLIDE)

    assert skipped(read(mark(zipped({**files, SLIDE: slide})), tmp_path)) == ["deck-read-slide"]


def test_nothing_is_written_run_or_fetched(
    tmp_path: Path, honest: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("reading a deck must not reach out")

    package = with_parts(honest, **{"ppt/vbaProject.bin": b"x"})
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    package = related(
        package, SLIDE, "rId9", kind, "http://127.0.0.1:9/x.png", ' TargetMode="External"'
    )
    (tmp_path / "deck.pptx").write_bytes(package)
    monkeypatch.setattr(socket, "socket", never)
    monkeypatch.setattr(os, "system", never)
    tmp_path.chmod(0o500)

    try:
        found = read_deck(tmp_path / "deck.pptx")
    finally:
        tmp_path.chmod(0o700)

    assert found.macros
    assert found.links == ("http://127.0.0.1:9/x.png",)
    assert [p.name for p in tmp_path.iterdir()] == ["deck.pptx"]


def test_broken_bytes_anywhere_give_a_deck_or_a_refusal(tmp_path: Path, honest: bytes) -> None:
    chance = Random(3)
    for _ in range(150):
        package = bytearray(honest)
        for _ in range(chance.randint(1, 20)):
            package[chance.randrange(len(package))] = chance.randrange(256)
        (tmp_path / "deck.pptx").write_bytes(package)
        with suppress(ReadError):
            assert read_deck(tmp_path / "deck.pptx").name == "deck.pptx"
