"""JSON of recorders."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.intake.transcripts.records import lines, moments, read, said

from quarterdeck.errors import ReadError

SAID = [("Dana Whitlock", "Good morning."), ("林晓燕", "大家好。")]


@pytest.mark.parametrize(
    "shape",
    [
        {
            "sentences": [
                {
                    "speaker_name": "Dana Whitlock",
                    "text": "Good morning.",
                    "start_time": 1.5,
                    "end_time": 2,
                },
                {
                    "speaker_name": "林晓燕",
                    "text": "大家好。",
                    "start_time": "2.0",
                    "end_time": "4.25",
                },
            ]
        },
        {
            "utterances": [
                {"speaker": "Dana Whitlock", "text": "Good morning.", "start": 1500, "end": 2000},
                {"speaker": "林晓燕", "text": "大家好。", "start": 2000, "end": 4250},
            ]
        },
        {
            "results": {
                "utterances": [
                    {
                        "speaker": "Dana Whitlock",
                        "transcript": "Good morning.",
                        "start": 1.5,
                        "end": 2,
                    },
                    {"speaker": "林晓燕", "transcript": "大家好。", "start": 2, "end": 4.25},
                ]
            }
        },
        {
            "language": "en",
            "segments": [
                {
                    "id": 0,
                    "speaker": "Dana Whitlock",
                    "text": " Good morning.",
                    "start": 1.5,
                    "end": 2.0,
                },
                {"id": 1, "speaker": "林晓燕", "text": " 大家好。", "start": 2.0, "end": 4.25},
            ],
        },
        {
            "transcript": [
                {
                    "speaker": {"display_name": "Dana Whitlock"},
                    "text": "Good morning.",
                    "start": "00:00:01.5",
                    "end": "0:02",
                },
                {
                    "speaker": {"name": "林晓燕"},
                    "text": "大家好。",
                    "start_ms": 2000,
                    "end_ms": 4250,
                },
            ]
        },
        [
            {"speaker": "Dana Whitlock", "text": "Good morning.", "start": 1.5, "end": 2},
            {"speaker": "林晓燕", "text": "大家好。", "start": 2, "end": 4.25},
        ],
    ],
)
def test_shapes_and_units(tmp_path: Path, shape: Any) -> None:
    found = read(tmp_path, "call.json", json.dumps(shape))

    assert found.format == "recorder-json"
    assert said(found) == SAID
    assert moments(found) == [(1.5, 2.0), (2.0, 4.25)]


def test_a_list_without_times(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.json",
        json.dumps({"meeting_transcripts": [{"speaker": n, "content": t} for n, t in SAID]}),
    )

    assert said(found) == SAID
    assert moments(found) == [(None, None)] * 2


def test_day_and_attendees_beside_the_list(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "call.json",
        json.dumps(
            {
                "data": {
                    "transcript": {
                        "date": 1747036800000,
                        "meeting_attendees": [
                            {"displayName": "Dana Whitlock", "email": "dana@acme.example"},
                            {"displayName": None, "email": "priya@acme.example"},
                        ],
                        "sentences": [{"speaker_name": "Dana", "text": "Hello.", "start_time": 0}],
                    }
                }
            }
        ),
    )

    assert found.held_on == date(2025, 5, 12)
    assert found.attendees == ("Dana Whitlock", "priya@acme.example")


def test_json_lines(tmp_path: Path) -> None:
    rows = "\n".join(json.dumps({"speaker": n, "text": t}) for n, t in SAID)

    assert said(read(tmp_path, "call.json", rows)) == SAID


def test_json_under_another_suffix_is_found_by_its_content(tmp_path: Path) -> None:
    assert (
        said(read(tmp_path, "c.txt", json.dumps([{"speaker": n, "text": t} for n, t in SAID])))
        == SAID
    )


def test_entries_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    entries = [
        {"speaker": "Dana", "text": "kept", "start": 5, "end": 4},
        "no object",
        {"speaker": "Dana", "text": " "},
        {"speaker": "Dana", "text": "also", "start": "nan", "end": True},
    ]
    found = read(tmp_path, "c.json", json.dumps({"segments": entries}))

    assert [cue.text for cue in found.cues] == ["kept", "also"]
    assert moments(found) == [(None, None)] * 2
    assert [m.id for m in found.skipped] == [
        "transcript-read-untimed",
        "transcript-read-entry",
        "transcript-read-empty",
    ]


@pytest.mark.parametrize("ascii", [True, False])
def test_lines_of_the_file_where_it_has_them_else_entries(tmp_path: Path, ascii: bool) -> None:
    shape = {"segments": [{"speaker": n, "text": t} for n, t in [*SAID, *SAID]]}
    spread = json.dumps(shape, indent=1, ensure_ascii=ascii)
    written = [n for n, line in enumerate(spread.split("\n"), 1) if '"text"' in line]

    assert lines(read(tmp_path, "a.json", spread)) == written
    assert lines(read(tmp_path, "b.json", json.dumps(shape))) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "content, match",
    [
        ('{"summary": "Good", "items": [1, 2]}', "keys: summary, items"),
        ("[1, 2, 3]", "not known"),
        ('"text"', "not known"),
        ('{"segments": []}', "not known"),
        ('{"segments": [{"speaker": "Dana", "text": " "}]}', "no cue"),
        ('{"segments": [', "not valid JSON"),
        ("[" * 200_000 + "]" * 200_000, "nested too deeply"),
        ('{"a":' * 200_000, "nested too deeply"),
        ('{"a": [' + "[]," * 1_000_000 + "[]]}", "more than 1,000,000"),
    ],
    ids=range(9),
)
def test_other_json_is_refused_with_the_shapes_that_are_known(
    tmp_path: Path, content: str, match: str
) -> None:
    with pytest.raises(ReadError, match=match):
        read(tmp_path, "c.json", content)
