"""Zoom's chat files."""

from __future__ import annotations

from pathlib import Path

from tests.intake.transcripts.records import lines, moments, read, said

from quarterdeck.core.transcript import Record


def test_chat_of_a_cloud_recording_without_reactions_and_quotes(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "chat.txt",
        "00:04:36\tDana Whitlock:\tgood morning\n"
        '00:04:40\tPriya | Acme:\tReplying to "good morning"\n\nhello\nall\n'
        '00:04:50\tDana Whitlock:\tReacted to "hello" with 👍\n'
        "00:05:00\tnora:\thttps://example.com/plan\n",
    )

    assert (found.format, found.record, found.timed) == ("zoom-chat", Record.SPOKEN, False)
    assert said(found) == [
        ("Dana Whitlock", "good morning"),
        ("Priya | Acme", "hello all"),
        ("nora", "https://example.com/plan"),
    ]
    assert moments(found) == [(276.0, None), (280.0, None), (300.0, None)]
    assert lines(found) == [1, 2, 7]
    assert [m.id for m in found.skipped] == ["transcript-read-reactions"]


def test_chat_saved_in_the_app_has_times_of_day(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "chat.txt",
        "10:04:36 From Ольга Снегирёва to Everyone:\n\tДобрый день\n"
        "10:05:01 From Артём Лунин to Ольга Снегирёва(Direct Message):\n\tДа\n"
        "10:05:30 From Вера Ким : Спасибо\n",
    )

    assert said(found) == [
        ("Ольга Снегирёва", "Добрый день"),
        ("Артём Лунин", "Да"),
        ("Вера Ким", "Спасибо"),
    ]
    assert moments(found) == [(None, None)] * 3
    assert [m.id for m in found.skipped] == ["transcript-read-time-of-day"]
