"""WebVTT and SubRip, and what Teams, Zoom and the Graph API make of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.intake.transcripts.records import lines, moments, read, said, seconds

from quarterdeck.core.transcript import Record
from quarterdeck.errors import ReadError


def test_voices_classes_notes_and_settings_of_webvtt(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.vtt",
        "WEBVTT - Acme review\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
        "REGION\nid:left\n\nNOTE\nnobody says this\n00:99 not a cue\n\n"
        "1\n00:01.000 --> 00:03.500 align:right size:50%\n<v.loud.first Dana Whitlock>Good <i>morning</i>\n\n"
        "00:04.000 --> 00:05.000\n<v Priya Anand>Hello &amp; welcome</v>\n",
    )

    assert (found.format, found.record, found.timed) == ("webvtt", Record.SPOKEN, True)
    assert said(found) == [("Dana Whitlock", "Good morning"), ("Priya Anand", "Hello & welcome")]
    assert moments(found) == [(1.0, 3.5), (4.0, 5.0)]
    assert lines(found) == [16, 19]
    assert found.skipped == ()


def test_two_voices_in_one_cue_share_its_time_by_their_words(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.vtt",
        "WEBVTT\n\n00:00:10.000 --> 00:00:20.000\n<v Dana>12345678</v>\n<v Priya>12\n",
    )

    assert said(found) == [("Dana", "12345678"), ("Priya", "12")]
    assert moments(found) == [(10.0, 18.0), (18.0, 20.0)]


def test_words_before_a_voice_have_no_speaker_and_words_after_a_closed_one_are_its(
    tmp_path: Path,
) -> None:
    found = read(
        tmp_path,
        "call.vtt",
        "WEBVTT\n\n00:00.000 --> 00:04.000\n(noise) <v Dana>Yes.</v> <i>laughs</i>\n",
    )

    assert said(found) == [(None, "(noise)"), ("Dana", "Yes. laughs")]


def test_tags_and_entities_that_captions_do_not_know_are_text(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.vtt",
        "WEBVTT\n\n00:00.000 --> 00:04.000\nif a < b then <script>alert('x')</script> **now** &lt;b&gt; R&D\n",
    )

    assert said(found) == [(None, "if a < b then <script>alert('x')</script> **now** <b> R&D")]


def test_captions_of_teams(tmp_path: Path) -> None:
    guid = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
    found = read(
        tmp_path,
        "call.vtt",
        f"WEBVTT\r\n\r\n{guid}/15-0\r\n00:00:04.963 --> 00:00:08.571\r\n<v Whitlock, Dana (Acme)>OK,\r\n"
        f"let us begin</v>\r\n\r\n{guid}/15-1\r\n00:00:08.571 --> 00:00:09.403\r\n<v Priya Anand>Please.</v>",
    )

    assert found.format == "teams"
    assert said(found) == [
        ("Whitlock, Dana (Acme)", "OK, let us begin"),
        ("Priya Anand", "Please."),
    ]
    assert lines(found) == [5, 10]


def test_short_times_of_the_graph_api(tmp_path: Path) -> None:
    found = read(tmp_path, "c.vtt", "WEBVTT\n\n0:0:0.0 --> 0:1:5.320\n<v Dana>Test.</v>")

    assert found.format == "graph"
    assert moments(found) == [(0.0, 65.32)]


def test_metadata_of_the_graph_api(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "c.vtt",
        'WEBVTT\n\n00:00:16.246 --> 00:00:17.726\n{\n "startDateTime": "2025-05-12T08:00:16.24Z",\n'
        ' "speakerName": "林晓燕",\n "spokenText": "我们开始吧。",\n "spokenLanguage": "zh-cn"\n}\n',
    )

    assert found.format == "graph"
    assert found.held_on == date(2025, 5, 12)
    assert said(found) == [("林晓燕", "我们开始吧。")]


def test_no_header_commas_and_hours_above_ninety_nine(tmp_path: Path) -> None:
    found = read(tmp_path, "c.vtt", "100:00:00.000 --> 100:00:02.500\nStill here.\n")

    assert found.format == "webvtt"
    assert moments(found) == [(360000.0, 360002.5)]


def test_bad_and_backward_times_are_skipped_with_their_lines(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "c.vtt",
        "WEBVTT\n\n00:00:01.000 --> later\nlost\n\n00:61:00.000 --> 00:00:05.000\nlost\n\n"
        "00:00:09.000 --> 00:00:08.000\nlost\n\n00:00:10.000 --> 00:00:11.000\nkept\n\n"
        "00:00:12.000 --> 00:00:13.000\n\n\nstray words\n",
    )

    assert said(found) == [(None, "kept")]
    assert [m.id for m in found.skipped] == [
        "transcript-read-outside",
        "transcript-read-time",
        "transcript-read-time",
        "transcript-read-backwards",
        "transcript-read-empty",
    ]
    assert [m.args["line"].value for m in found.skipped if "line" in m.args] == [18, 3, 6, 9]  # type: ignore[union-attr]


def test_many_faults_of_a_kind_are_counted(tmp_path: Path) -> None:
    bad = "\n\n".join(f"00:00:{n:02}.000 --> soon\nlost" for n in range(50))
    found = read(tmp_path, "c.vtt", f"WEBVTT\n\n{bad}\n\n00:01.000 --> 00:02.000\nkept\n")

    assert len(found.skipped) == 21
    assert found.skipped[-1].id == "transcript-read-more"
    assert found.skipped[-1].args["count"].value == 30  # type: ignore[union-attr]


@pytest.mark.parametrize("content", ["WEBVTT\n", "WEBVTT\n\n00:01.000 --> never\nlost\n"])
def test_captions_without_a_readable_cue_are_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(ReadError, match="no cue"):
        read(tmp_path, "c.vtt", content)


def test_subrip_with_mark_numbers_commas_and_blank_lines_in_cues(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "c.srt",
        "\ufeff1\r\n00:00:01,000 --> 00:00:02,500\r\nПервая строка\r\n\r\nвторая строка\r\n\r\n"
        "2\r\n00:00:03,000 --> 00:00:04,000\r\n<font color=red>Третья</font> {\\an8}строка\r\n",
    )

    assert found.format == "srt"
    assert said(found) == [(None, "Первая строка вторая строка"), (None, "Третья строка")]
    assert lines(found) == [3, 9]
    assert seconds(found.cues) == 2.5


def test_subrip_without_blank_lines_between_cues(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "c.srt",
        "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n",
    )

    assert said(found) == [(None, "One"), (None, "Two")]


def test_names_of_zoom_with_bars_and_companies(tmp_path: Path) -> None:
    spoken = [
        "Dana Whitlock: Good morning.",
        "Priya | Acme: Morning! One note: we start late.",
        "nora (Acme GmbH): Note: the plan changed.",
        "Dana Whitlock: See https://example.com/plan at 10:30.",
        "Priya | Acme: Fine.",
        "nora (Acme GmbH): Yes.",
    ]
    cues = "\n\n".join(
        f"{n}\n00:00:{n:02}.000 --> 00:00:{n:02}.900\n{text}" for n, text in enumerate(spoken, 1)
    )
    found = read(tmp_path, "c.vtt", f"WEBVTT\n\n{cues}\n")

    assert found.format == "zoom"
    assert said(found) == [
        ("Dana Whitlock", "Good morning."),
        ("Priya | Acme", "Morning! One note: we start late."),
        ("nora (Acme GmbH)", "Note: the plan changed."),
        ("Dana Whitlock", "See https://example.com/plan at 10:30."),
        ("Priya | Acme", "Fine."),
        ("nora (Acme GmbH)", "Yes."),
    ]


def test_a_colon_in_captions_without_names_makes_no_speaker(tmp_path: Path) -> None:
    spoken = [
        "We begin at 10: 30",
        "Note: the figures are old",
        "https://example.com",
        "All fine",
        "Bye",
    ]
    cues = "\n\n".join(f"00:0{n}.000 --> 00:0{n}.500\n{text}" for n, text in enumerate(spoken))
    found = read(tmp_path, "c.vtt", f"WEBVTT\n\n{cues}\n")

    assert {cue.speaker for cue in found.cues} == {None}
    assert [cue.text for cue in found.cues] == spoken


def test_two_named_lines_in_one_cue_are_two_speakers(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "c.srt",
        "1\n00:00:00,000 --> 00:00:10,000\n- 张伟：数据很好\n- 李娜：谢谢！\n\n"
        "2\n00:00:10,000 --> 00:00:12,000\n张伟：继续\n\n3\n00:00:12,000 --> 00:00:13,000\n李娜：好\n",
    )

    assert said(found) == [
        ("张伟", "数据很好"),
        ("李娜", "谢谢！"),
        ("张伟", "继续"),
        ("李娜", "好"),
    ]
    assert seconds(found.cues) == pytest.approx(13.0)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings_of_all_kinds_keep_the_numbers_of_lines(tmp_path: Path, ending: str) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nTwo\n"
    found = read(tmp_path, "c.vtt", text.replace("\n", ending))

    assert lines(found) == [4, 7]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_russian_captions_in_usual_encodings(tmp_path: Path, encoding: str) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ольга Снегирёва>Добрый день, коллеги, начинаем обзор квартала\n"
    found = read(tmp_path, "c.vtt", text.encode(encoding))

    assert said(found) == [("Ольга Снегирёва", "Добрый день, коллеги, начинаем обзор квартала")]


def test_chinese_captions_in_gb18030(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 林晓燕>我们先看一下上个季度的使用情况和结果\n"
    found = read(tmp_path, "c.vtt", text.encode("gb18030"))

    assert said(found) == [("林晓燕", "我们先看一下上个季度的使用情况和结果")]


def test_a_few_broken_bytes_are_shown_and_said(tmp_path: Path) -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:02.000\nПривет, коллеги\n\n00:02.000 --> 00:03.000\nДа".encode()
    )
    found = read(tmp_path, "c.vtt", text[:-1] + b"\xff\n")

    assert len(found.cues) == 2
    assert [m.id for m in found.skipped] == ["transcript-read-broken"]


def test_an_arrow_in_speech_is_no_line_of_times(tmp_path: Path) -> None:
    found = read(tmp_path, "c.srt", "1\n00:00:01,000 --> 00:00:02,000\nfrom A --> to B\nand on\n")

    assert said(found) == [(None, "from A --> to B and on")]


def test_names_in_identifiers_and_before_the_times(tmp_path: Path) -> None:
    webex = read(
        tmp_path,
        "a.vtt",
        'WEBVTT\n\n1 "Dana Whitlock" (3456)\n00:00:01.000 --> 00:00:02.000\nHello.\n',
    )
    other = read(tmp_path, "b.txt", "Dana Whitlock 00:00:01.000 --> 00:00:02.000\nHello.\n")

    assert said(webex) == said(other) == [("Dana Whitlock", "Hello.")]


def test_content_decides_over_the_suffix(tmp_path: Path) -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Dana>Hello.\n"

    assert {read(tmp_path, f"c{s}", text).format for s in (".vtt", ".srt", ".json", ".md")} == {
        "webvtt"
    }
