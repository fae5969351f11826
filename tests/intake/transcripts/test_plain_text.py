"""Transcripts as plain text, with times and names in their many places."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.intake.transcripts.records import lines, moments, read, said

from quarterdeck.core.transcript import Record

EXPECTED = [("Dana Whitlock", "Good morning."), ("Priya Anand", "We saved 40 hours.")]


@pytest.mark.parametrize(
    "content",
    [
        "[00:01:02] Dana Whitlock: Good morning.\n[00:01:10] Priya Anand: We saved 40 hours.\n",
        "00:01:02 - Dana Whitlock: Good morning.\n\n00:01:10 - Priya Anand: We saved 40 hours.\n",
        "(01:02) Dana Whitlock: Good\nmorning.\n(01:10) Priya Anand: We saved\n40 hours.\n",
        "Dana Whitlock (00:01:02): Good morning.\nPriya Anand (00:01:10): We saved 40 hours.\n",
        "**Dana Whitlock** [1:02]: Good morning.\n\n**Priya Anand** [1:10]: We saved 40 hours.\n",
        "Dana Whitlock   1:02\nGood morning.\n\nPriya Anand   1:10\nWe saved 40 hours.\n",
        "Dana Whitlock | 01:02\nGood morning.\n\nPriya Anand | 01:10\nWe saved 40 hours.\n",
        "1:02 Dana Whitlock\nGood morning.\n1:10 Priya Anand\nWe saved 40 hours.\n",
        "[00:01:02 - 00:01:09] Dana Whitlock: Good morning.\n[00:01:10 - 00:01:20] Priya Anand: We saved 40 hours.\n",
    ],
)
def test_times_and_names_wherever_they_stand(tmp_path: Path, content: str) -> None:
    found = read(tmp_path, "call.txt", content)

    assert (found.format, found.record) == ("text", Record.SPOKEN)
    assert said(found) == EXPECTED
    assert [start for start, _ in moments(found)] == [62.0, 70.0]


def test_times_without_names(tmp_path: Path) -> None:
    found = read(tmp_path, "call.txt", "00:01 Yes\n00:05 We met at 10:30\n00:09 Fine\n00:12 Yes\n")

    assert said(found) == [(None, "Yes"), (None, "We met at 10:30"), (None, "Fine"), (None, "Yes")]


def test_a_time_within_speech_is_no_speaker(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.txt",
        "Dana Whitlock  0:02\nShall we meet at 10:30\nor at 11:00\nPriya Anand  0:09\nAt 11:00\n"
        "Dana Whitlock  0:12\nGood.\n",
    )

    assert said(found) == [
        ("Dana Whitlock", "Shall we meet at 10:30 or at 11:00"),
        ("Priya Anand", "At 11:00"),
        ("Dana Whitlock", "Good."),
    ]


def test_tencent_meeting_with_full_width_signs(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "记录.txt",
        "张伟（00:01:02）：\n我们先看数据。\n\n李娜（00:01:10）：\n好的，节省了四十小时。\n",
    )

    assert said(found) == [("张伟", "我们先看数据。"), ("李娜", "好的，节省了四十小时。")]
    assert [start for start, _ in moments(found)] == [62.0, 70.0]


def test_names_without_times_in_three_languages(tmp_path: Path) -> None:
    chinese = read(
        tmp_path, "a.txt", "张伟：我们先看数据。\n李娜：好的。\n张伟：节省了四十小时。\n备注：略\n"
    )
    russian = read(
        tmp_path,
        "b.txt",
        "Ольга Снегирёва: Добрый день.\n\nАртём Лунин: Здравствуйте.\nНачнём.\n\nОльга Снегирёва: Да.\n",
    )

    assert said(chinese) == [
        ("张伟", "我们先看数据。"),
        ("李娜", "好的。"),
        ("张伟", "节省了四十小时。 备注：略"),
    ]
    assert said(russian) == [
        ("Ольга Снегирёва", "Добрый день."),
        ("Артём Лунин", "Здравствуйте. Начнём."),
        ("Ольга Снегирёва", "Да."),
    ]
    assert {chinese.record, russian.record} == {Record.SPOKEN}


def test_a_markdown_transcript_is_spoken(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.md",
        "# Acme review — Transcript\n\n**Dana Whitlock:** Good morning.\n\n**Priya Anand:** Hello.\n\n"
        "**Dana Whitlock:** Let us begin.\n",
    )

    assert found.record is Record.SPOKEN
    assert said(found)[0] == ("Dana Whitlock", "Good morning.")


def test_the_head_of_a_transcript_gives_day_and_attendees(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.txt",
        "Acme quarterly review\nMay 12, 2025, 3:00PM\n1h 2m\nAttendees: Dana Whitlock, Priya Anand (Acme)\n\n"
        "Dana Whitlock  0:03\nGood morning.\n\nPriya Anand started transcription\n\nPriya Anand  0:09\nHello.\n",
    )

    assert found.held_on == date(2025, 5, 12)
    assert found.attendees == ("Dana Whitlock", "Priya Anand (Acme)")
    assert said(found) == [("Dana Whitlock", "Good morning."), ("Priya Anand", "Hello.")]
    assert [m.id for m in found.skipped] == ["transcript-read-machine"]


def test_times_of_day_are_left_out_and_said(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.txt",
        "2:03 PM Dana: Good morning.\n2:04 PM Priya: Hello.\n2:05 PM Dana: Well.\n",
    )

    assert [cue.speaker for cue in found.cues] == ["Dana", "Priya", "Dana"]
    assert moments(found) == [(None, None)] * 3
    assert [m.id for m in found.skipped] == ["transcript-read-time-of-day"]


def test_nicks_of_a_log(tmp_path: Path) -> None:
    found = read(tmp_path, "log.txt", "14:02:11 <dana> good morning\n14:02:20 <priya> hello: all\n")

    assert said(found) == [("dana", "good morning"), ("priya", "hello: all")]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    found = read(
        tmp_path, "c.txt", "\n\n[00:01] Dana: One\nmore\n\n[00:05] Priya: Two\n[00:07] Dana: x\n"
    )

    assert lines(found) == [3, 6, 7]


def test_times_alone_on_a_line_above_several_speakers(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.txt",
        "Acme review (2025-05-12 10:00 GMT+2) - Transcript\nAttendees\nDana Whitlock, Priya Anand\n\n"
        "00:00:00\n \nDana Whitlock: Good morning.\nPriya Anand: Hello.\n\n00:05:00\n \n"
        "Dana Whitlock: Next.\n",
    )

    assert (found.held_on, found.attendees) == (
        date(2025, 5, 12),
        ("Dana Whitlock", "Priya Anand"),
    )
    assert said(found) == [
        ("Dana Whitlock", "Good morning."),
        ("Priya Anand", "Hello."),
        ("Dana Whitlock", "Next."),
    ]
    assert [start for start, _ in moments(found)] == [0.0, None, 300.0]
