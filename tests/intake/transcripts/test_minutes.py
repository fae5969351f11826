"""Minutes as Markdown and plain text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.intake.transcripts.records import lines, marks, read, said

from quarterdeck.core.transcript import Record

SCRIBED = """---
layout: minutes
date: 2025-05-12
attendees:
  - Nora Vale
---

# Acme quarterly review — Minutes
{: .no_toc}

**Present:** Dana Whitlock, Priya Anand (Acme)
**Regrets:** Tomás Rey
**Scribe(s):** Priya Anand

* TOC
{:toc}
---

<!-- nobody said
this: no -->

### 1. Results
{: #section1}

**Dana Whitlock:** we saved [forty hours](https://example.com/a)\x20\x20
… and the night shift uses it\x20\x20
… _two_ sites are left

> *Priya:* +1

> ***Action #1: send the list of sites (Dana Whitlock)***
{: #action1 .action}

> **Proposed resolution: go on with Lyon** *(Dana Whitlock)*

**Dana Whitlock:** RESOLVED: Lyon is next

### 2. Action Items

* [Action #1](#action1): send the list of sites (Dana Whitlock)
- [ ] book the room
"""


def test_scribed_minutes(tmp_path: Path) -> None:
    found = read(tmp_path, "m.md", SCRIBED)

    assert (found.format, found.record, found.held_on) == (
        "markdown",
        Record.MINUTES,
        date(2025, 5, 12),
    )
    assert found.attendees == ("Nora Vale", "Dana Whitlock", "Priya Anand (Acme)")
    assert said(found) == [
        ("Dana Whitlock", "we saved forty hours"),
        ("Dana Whitlock", "and the night shift uses it"),
        ("Dana Whitlock", "two sites are left"),
        ("Priya", "+1"),
        (None, "send the list of sites (Dana Whitlock)"),
        (None, "go on with Lyon (Dana Whitlock)"),
        ("Dana Whitlock", "Lyon is next"),
        (None, "send the list of sites (Dana Whitlock)"),
        (None, "book the room"),
    ]
    assert [mark for mark, _ in marks(found)] == [
        "Action",
        "Proposed resolution",
        "RESOLVED",
        "Action",
        "Action Items",
    ]
    assert [cue.heading for cue in found.cues] == ["1. Results"] * 7 + ["2. Action Items"] * 2
    assert lines(found) == [25, 26, 27, 29, 31, 34, 36, 40, 41]


RUSSIAN = """Протокол встречи с компанией «Северный путь»
Дата: 12 мая 2025 г.
Участники: Ольга Снегирёва, Артём Лунин (Северный путь)
Отсутствовали: Вера Ким

ИТОГИ КВАРТАЛА

Ольга Снегирёва: внедрение идёт по плану
Артём Лунин: ночная смена пока не пользуется
Риск: спонсор уходит в июне

Решили:
1. Продлить пилот до июля
2. Начать с Лиона

Поручение: Лунину прислать список складов до 20 мая
Следующая встреча в августе
"""


def test_russian_minutes_in_plain_text(tmp_path: Path) -> None:
    found = read(tmp_path, "m.txt", RUSSIAN.encode("cp1251"))

    assert (found.format, found.record, found.held_on) == (
        "text",
        Record.MINUTES,
        date(2025, 5, 12),
    )
    assert found.attendees == ("Ольга Снегирёва", "Артём Лунин (Северный путь)")
    assert ("Ольга Снегирёва", "внедрение идёт по плану") in said(found)
    assert (None, "Риск: спонсор уходит в июне") in said(found)
    assert marks(found) == [
        ("Решили", "Продлить пилот до июля"),
        ("Решили", "Начать с Лиона"),
        ("Поручение", "Лунину прислать список складов до 20 мая"),
    ]
    assert found.cues[-1].marked is None
    assert found.cues[1].heading == "ИТОГИ КВАРТАЛА"


CHINESE = """云帆物流季度业务回顾会议纪要
会议时间：2025年5月12日 10:00
参会人：林晓燕、周浩（云帆物流）
缺席：何敏

一、上季度成果
林晓燕：上季度节省了四十小时。
周浩：夜班还没有使用。

二、下一步计划
1、周浩在周五前发送站点清单
2、林晓燕更新计划

行动项：预订培训室
"""


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_minutes_in_plain_text(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, "m.txt", CHINESE.encode(encoding))

    assert (found.record, found.held_on) == (Record.MINUTES, date(2025, 5, 12))
    assert found.attendees == ("林晓燕", "周浩（云帆物流）")
    assert said(found)[-5:-3] == [
        ("林晓燕", "上季度节省了四十小时。"),
        ("周浩", "夜班还没有使用。"),
    ]
    assert [text for _, text in marks(found)] == [
        "周浩在周五前发送站点清单",
        "林晓燕更新计划",
        "预订培训室",
    ]
    assert marks(found)[-1][0] == "行动项"


def test_run_in_headings_are_not_speakers(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.md",
        "# Acme review\n\n**Adoption:** seven sites\n\n**Support quality:** fine\n\n**Revenue:** up\n",
    )

    assert said(found) == [
        (None, "Adoption: seven sites"),
        (None, "Support quality: fine"),
        (None, "Revenue: up"),
    ]


def test_attendees_below_a_heading_with_companies_and_addresses(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.md",
        "# Notes\n\n## Attendees\n\n- Dana Whitlock, Acme\n- Priya Anand <priya@acme.example>\n- 林晓燕（云帆）\n"
        "- tomas@acme.example\n\n## Discussion\n\n- we begin\n",
    )

    assert found.attendees == (
        "Dana Whitlock (Acme)",
        "Priya Anand <priya@acme.example>",
        "林晓燕（云帆）",
        "tomas@acme.example",
    )
    assert said(found) == [(None, "we begin")]


def test_rows_of_a_table_read_with_their_titles(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.md",
        "| Date | 12 May 2025 |\n|---|---|\n\n| Action item | Owner | Due |\n|---|:--|--:|\n"
        "| Send the **list** | Dana | 20 May |\n| Book a room | | 21 May |\n\n"
        "| Site | Users |\n|---|---|\n| Lyon | 40 |\n",
    )

    assert found.held_on == date(2025, 5, 12)
    assert [(cue.marked, cue.text) for cue in found.cues] == [
        ("Action item", "Action item: Send the list; Owner: Dana; Due: 20 May"),
        ("Action item", "Action item: Book a room; Due: 21 May"),
        (None, "Site: Lyon; Users: 40"),
    ]


@pytest.mark.parametrize(
    "line, mark, text",
    [
        ("Action: Dana sends the list", "Action", "Dana sends the list"),
        ("ACTION #4: Dana sends the list", "ACTION", "Dana sends the list"),
        ("[Action] Dana sends the list", "Action", "Dana sends the list"),
        ("- **TODO:** send the list", "TODO", "send the list"),
        ("- [ ] send the list", "[ ]", "send the list"),
        ("【行动项】周浩发送清单", "行动项", "周浩发送清单"),
        ("Договорились: созвон в пятницу", "Договорились", "созвон в пятницу"),
        ("Decision 2: go on", "Decision", "go on"),
    ],
)
def test_marks_on_a_line(tmp_path: Path, line: str, mark: str, text: str) -> None:
    found = read(tmp_path, "m.md", f"# Notes\n\nWe met.\n\n{line}\n\nThat is all.\n")

    assert marks(found) == [(mark, text)]
    assert len(found.cues) == 3


def test_what_a_mark_alone_covers_ends_with_its_list(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.txt",
        "Meeting notes\n\nNext steps:\nDana sends the list\nPriya books the room\n\nWe closed early\n",
    )

    assert marks(found) == [
        ("Next steps", "Dana sends the list"),
        ("Next steps", "Priya books the room"),
    ]


def test_a_russian_protocol_in_its_official_form(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.txt",
        "ПРОТОКОЛ № 3\nрабочей встречи от 12.05.2025\nПрисутствовали:\nот заказчика: Лунин А. В., Ким В.\n"
        "от исполнителя: Снегирёва О. П.\n\n1. СЛУШАЛИ: Снегирёву О. П. об итогах квартала.\n"
        "ПОСТАНОВИЛИ: принять отчёт.\n\nПротокол вела: Ким В.\n",
    )

    assert found.held_on == date(2025, 5, 12)
    assert found.attendees == (
        "Лунин А. В. (от заказчика)",
        "Ким В. (от заказчика)",
        "Снегирёва О. П. (от исполнителя)",
    )
    assert [(cue.marked, cue.text) for cue in found.cues] == [
        (None, "СЛУШАЛИ: Снегирёву О. П. об итогах квартала."),
        ("ПОСТАНОВИЛИ", "принять отчёт."),
    ]


def test_a_sentence_that_broke_is_joined_and_other_lines_are_not(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.md",
        "# Notes\n\n- Renewal is in October\n  and needs a budget line\n- We train the night shift\n\n"
        "Dana sends the list\nPriya books the room\n",
    )

    assert [(cue.line, cue.text) for cue in found.cues] == [
        (3, "Renewal is in October and needs a budget line"),
        (5, "We train the night shift"),
        (7, "Dana sends the list"),
        (8, "Priya books the room"),
    ]


@pytest.mark.parametrize(
    "written, day",
    [
        ("Date: 2025-05-12", date(2025, 5, 12)),
        ("**Date:** Monday, 12 May 2025", date(2025, 5, 12)),
        ("Date: May 12th, 2025", date(2025, 5, 12)),
        ("Дата: 12.05.2025", date(2025, 5, 12)),
        ("Дата проведения: 3 августа 2025 года", date(2025, 8, 3)),
        ("日期：2025年5月12日", date(2025, 5, 12)),
        ("Date: 05/22/2025", date(2025, 5, 22)),
        ("Date: 05/06/2025", None),
        ("Date: 2025-13-45", None),
        ("Due date: 2025-05-12", None),
    ],
)
def test_the_day_where_it_can_be_read_in_one_way(
    tmp_path: Path, written: str, day: date | None
) -> None:
    assert read(tmp_path, "m.md", f"{written}\n\n- we met\n").held_on == day


def test_code_and_unclosed_comments_are_kept_as_they_are(tmp_path: Path) -> None:
    found = read(
        tmp_path, "m.md", "Dana showed:\n\n```\n# not a heading\nAction: not one\n```\n\na <!-- b\n"
    )

    assert [cue.text for cue in found.cues] == ["# not a heading", "Action: not one", "a <!-- b"]
    assert marks(found) == []


def test_a_bold_mark_in_a_text_of_names_makes_it_minutes(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "m.txt",
        "Dana: hello\nPriya: hello\nDana: we go on\nAction: Dana sends the list\nPriya: fine\n",
    )

    assert found.record is Record.MINUTES
    assert said(found)[0] == ("Dana", "hello")
    assert marks(found) == [("Action", "Dana sends the list")]
