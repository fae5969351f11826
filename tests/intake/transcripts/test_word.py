"""Word documents: transcripts of Teams, and minutes."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from tests.intake.transcripts.records import document, lines, marks, moments, paragraph, said

from quarterdeck.core.transcript import Record
from quarterdeck.errors import ReadError
from quarterdeck.intake.transcripts import read_transcript


def test_teams_transcript_with_breaks_within_paragraphs(tmp_path: Path) -> None:
    body = (
        paragraph("Acme review-20250512_090016-Meeting Transcript")
        + paragraph("May 12, 2025, 9:00AM")
        + paragraph("45m 2s")
        + paragraph("\nDana Whitlock   0:03\nGood morning, all.")
        + paragraph("\nPriya Anand   1:10\nWe saved\nforty hours.")
        + paragraph("Dana Whitlock stopped transcription")
    )
    found = read_transcript(document(tmp_path / "call.docx", body))

    assert (found.format, found.record, found.held_on) == (
        "teams-docx",
        Record.SPOKEN,
        date(2025, 5, 12),
    )
    assert said(found) == [
        ("Dana Whitlock", "Good morning, all."),
        ("Priya Anand", "We saved forty hours."),
    ]
    assert moments(found) == [(3.0, None), (70.0, None)]
    assert lines(found) == [4, 5]


def test_teams_transcript_with_a_paragraph_each_for_time_name_and_words(tmp_path: Path) -> None:
    said_there = [
        ("Dana Whitlock", "Good morning."),
        ("林晓燕", "大家好。"),
        ("Dana Whitlock", "Begin."),
    ]
    body = "".join(
        paragraph(f"0:0:{n}.0 --> 0:0:{n}.900") + paragraph(name) + paragraph(words)
        for n, (name, words) in enumerate(said_there)
    )
    found = read_transcript(document(tmp_path / "call.docx", body))

    assert found.format == "teams-docx"
    assert said(found) == said_there
    assert found.timed


def test_minutes_written_with_python_docx(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_heading("Протокол встречи 12.05.2025", level=1)
    written.add_paragraph("Участники: Ольга Снегирёва, Артём Лунин")
    written.add_heading("Итоги", level=2)
    line = written.add_paragraph()
    line.add_run("Ольга Снегирёва:").bold = True
    line.add_run(" внедрение идёт по плану")
    written.add_paragraph("Решили: продлить пилот", style="List Bullet")
    table = written.add_table(rows=2, cols=2)
    for cell, text in zip(
        table._cells, ["Задача", "Срок", "Прислать список", "20 мая"], strict=True
    ):
        cell.text = text
    written.save(str(tmp_path / "m.docx"))

    found = read_transcript(tmp_path / "m.docx")

    assert (found.format, found.record, found.held_on) == (
        "docx",
        Record.MINUTES,
        date(2025, 5, 12),
    )
    assert found.attendees == ("Ольга Снегирёва", "Артём Лунин")
    assert ("Ольга Снегирёва", "внедрение идёт по плану") in said(found)
    assert marks(found) == [
        ("Решили", "продлить пилот"),
        ("Задача", "Задача: Прислать список; Срок: 20 мая"),
    ]
    assert {cue.heading for cue in found.cues} == {"Итоги"}


def test_deleted_words_and_fallbacks_are_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>and new</w:t></w:r></w:ins></w:p>"
    )
    found = read_transcript(document(tmp_path / "m.docx", body))

    assert said(found) == [(None, "kept and new")]


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = document(tmp_path / "bomb.docx", paragraph("a" * 40_000_000))

    assert path.stat().st_size < 100_000
    with pytest.raises(ReadError, match="expands"):
        read_transcript(path)


def test_entities_are_refused(tmp_path: Path) -> None:
    head = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    path = document(tmp_path / "e.docx", paragraph("&b;"), head=head)

    with pytest.raises(ReadError, match="DOCTYPE"):
        read_transcript(path)


@pytest.mark.parametrize(
    "part, match",
    [
        ("ppt/presentation.xml", "PowerPoint"),
        ("xl/workbook.xml", "Excel"),
        ("a.txt", "zip archive"),
    ],
)
def test_other_packages_are_refused_by_what_they_are(tmp_path: Path, part: str, match: str) -> None:
    path = tmp_path / "call.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(part, "<x/>")

    with pytest.raises(ReadError, match=match):
        read_transcript(path)


def test_a_package_cut_short_is_refused(tmp_path: Path) -> None:
    path = document(tmp_path / "c.docx", paragraph("Dana  0:03\nHello"))
    path.write_bytes(path.read_bytes()[:-30])

    with pytest.raises(ReadError, match="zip"):
        read_transcript(path)


def test_damaged_and_deep_xml_is_refused(tmp_path: Path) -> None:
    broken = document(tmp_path / "b.docx", "<w:p>")
    deep = document(tmp_path / "d.docx", "<w:sdt>" * 5000 + "</w:sdt>" * 5000)

    for path in (broken, deep):
        with pytest.raises(ReadError, match="no Word document"):
            read_transcript(path)


def test_a_document_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no cue"):
        read_transcript(document(tmp_path / "m.docx", paragraph("")))
