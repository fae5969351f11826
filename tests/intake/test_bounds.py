"""Bounds of untrusted files: bytes are counted as they come, whatever a header says."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from quarterdeck.errors import ReadError
from quarterdeck.intake.bounds import PackageBounds, PartError, open_package, read_bounded
from quarterdeck.intake.untrusted_xml import parse_part, parse_xml

SMALL = PackageBounds(part=1_000, total=2_500, ratio=100, ratio_from=100, entries=5, markup=50)


def _package(folder: Path, method: int = zipfile.ZIP_STORED, **files: bytes) -> Path:
    path = folder / "package.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_a_file_within_the_bound_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "call.vtt").write_bytes(b"x" * 10)

    assert read_bounded(tmp_path / "call.vtt", most=10) == b"x" * 10


def test_a_larger_file_is_refused_with_the_bound(tmp_path: Path) -> None:
    (tmp_path / "call.vtt").write_bytes(b"x" * 3_000_001)

    with pytest.raises(ReadError) as caught:
        read_bounded(tmp_path / "call.vtt", most=3_000_000)

    assert caught.value.what == "is larger than 3 MB, the most that is read"
    assert caught.value.where == str(tmp_path / "call.vtt")


def test_a_device_without_end_is_refused() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("there is no /dev/zero")

    with pytest.raises(ReadError, match="not a file on disk"):
        read_bounded(Path("/dev/zero"))


def test_parts_are_read_by_name_in_any_case_and_with_either_slash(tmp_path: Path) -> None:
    with open_package(_package(tmp_path, **{"PPT\\Slide1.xml": b"one"}), SMALL) as package:
        assert package.names == ("PPT/Slide1.xml",)
        assert "ppt/slide1.XML" in package
        assert package.read("ppt/slide1.xml") == b"one"


def test_a_part_beyond_the_bound_is_refused(tmp_path: Path) -> None:
    path = _package(tmp_path, a=bytes(1_001))

    with (
        open_package(path, SMALL) as package,
        pytest.raises(ReadError, match="the part a expands to more than") as caught,
    ):
        package.read("a")

    assert not isinstance(caught.value, PartError)


def test_what_is_read_is_bounded_in_total_and_every_reading_counts(tmp_path: Path) -> None:
    with open_package(_package(tmp_path, a=bytes(900)), SMALL) as package:
        package.read("a")
        package.read("a")
        with pytest.raises(ReadError, match="expands to more than"):
            package.read("a")


def test_a_part_that_is_compressed_beyond_reason_is_refused(tmp_path: Path) -> None:
    dense = PackageBounds(ratio=100, ratio_from=100_000)
    path = _package(tmp_path, zipfile.ZIP_DEFLATED, a=bytes(500_000))

    with (
        open_package(path, dense) as package,
        pytest.raises(ReadError, match="more than 100 times its size"),
    ):
        package.read("a")


def test_markup_and_parts_are_counted(tmp_path: Path) -> None:
    with open_package(_package(tmp_path, a=b"<" * 26), SMALL) as package:
        package.read("a")
        with pytest.raises(ReadError, match="markup"):
            package.read("a")
    with open_package(_package(tmp_path, a=b"-"), SMALL) as package:
        for _ in range(5):
            package.read("a")
        with pytest.raises(ReadError, match="more than 5 parts"):
            package.read("a")


def test_more_entries_than_the_bound_are_refused(tmp_path: Path) -> None:
    path = _package(tmp_path, **{str(n): b"" for n in range(6)})

    with pytest.raises(ReadError, match="more than 5 parts"), open_package(path, SMALL):
        pass


@pytest.mark.parametrize("name", ["gone", ""])
def test_a_missing_part_is_a_fault_of_that_part_only(tmp_path: Path, name: str) -> None:
    with open_package(_package(tmp_path, a=b"kept"), SMALL) as package:
        with pytest.raises(PartError):
            package.read(name)
        assert package.read("a") == b"kept"


def test_a_part_whose_bytes_were_changed_is_damaged(tmp_path: Path) -> None:
    path = _package(tmp_path, a=b"the very same words")
    path.write_bytes(path.read_bytes().replace(b"very same", b"other old"))

    with open_package(path, SMALL) as package, pytest.raises(PartError, match="is damaged"):
        package.read("a")


@pytest.mark.parametrize(
    "content",
    [b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "<!DOCTYPE a><a/>".encode("utf-16")],
)
def test_xml_with_a_doctype_is_refused(content: bytes) -> None:
    with pytest.raises(ReadError, match="DOCTYPE") as caught:
        parse_xml(content, "part.xml", "file.docx")

    assert not isinstance(caught.value, PartError)


@pytest.mark.parametrize("content", [b"", b"<a>", b"<a>&x;</a>", b"\xff\xfe<", b"<a" * 5_000])
def test_what_is_no_xml_is_a_fault_of_the_part(content: bytes) -> None:
    with pytest.raises(PartError, match="not well-formed"):
        parse_xml(content, "part.xml", "file.docx")


def test_a_part_is_parsed_within_the_package(tmp_path: Path) -> None:
    path = _package(tmp_path, **{"a.xml": b"<a><!-- said aside --><b>words</b></a>"})

    with open_package(path) as package:
        root = parse_part(package, "a.xml")

    assert [child.text for child in root] == ["words"]
