"""After the meeting: record, confirmation, recap, and the next review that opens with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from tests.sample_projects import Ran

pytestmark = pytest.mark.slow

Command = Callable[..., Ran]
REVIEW = "2026-Q3--acc-2001--qbr-v1"

RECORDS = {
    "en": """WEBVTT

00:00:02.000 --> 00:00:20.000
<v Robin Hale>Good morning. Does the agenda still work for you?</v>

00:00:21.000 --> 00:00:40.000
<v Owen Prideaux>Yes. How did you calculate the hours?</v>

00:00:41.000 --> 00:01:10.000
<v Robin Hale>I will send you the calculation sheet by 16 October. We might look at the second site later.</v>

00:01:11.000 --> 00:01:20.000
<v Owen Prideaux>I'll confirm the hourly rate with finance by 30 October.</v>
""",
    "zh": """WEBVTT

00:00:02.000 --> 00:00:20.000
林晓: 各位好，今天的议程这样安排可以吗？

00:00:21.000 --> 00:00:40.000
陆明澈: 可以。这个数字怎么算出来的？

00:00:41.000 --> 00:01:10.000
林晓: 我10月16日前把计算表发给您。

00:01:11.000 --> 00:01:20.000
陆明澈: 我10月30日前和财务确认小时费率。
""",
    "ru": """WEBVTT

00:00:02.000 --> 00:00:20.000
Вера Лунина: Добрый день. Повестка вам подходит?

00:00:21.000 --> 00:00:40.000
Павел Одинцов: Да. А как вы посчитали часы?

00:00:41.000 --> 00:01:10.000
Вера Лунина: Я пришлю вам таблицу с расчётом до 16 октября.

00:01:11.000 --> 00:01:20.000
Павел Одинцов: Я согласую ставку с бухгалтерией до 30 октября.
""",
}
CASES = {
    "en": ("ACC-2001", "Robin Hale"),
    "zh": ("ACC-4001", "林晓"),
    "ru": ("ACC-3001", "Вера Лунина"),
}


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return written(tmp_path, "en")


def written(folder: Path, language: str) -> Path:
    path = folder / "call.vtt"
    path.write_text(RECORDS[language], encoding="utf-8")
    return path


def read(quarterdeck: Command, project: Path, record: Path, *more: str) -> Ran:
    return quarterdeck(
        "meeting", record, "--account", "ACC-2001", "--project", project,
        "--side", "Robin Hale=vendor", *more,
    )  # fmt: skip


@pytest.mark.parametrize("language", CASES)
def test_from_a_record_to_a_recap_in_each_language(
    quarterdeck: Command, small: Path, tmp_path: Path, language: str
) -> None:
    account, speaker = CASES[language]
    project = ("--project", small)

    heard = quarterdeck(
        "meeting", written(tmp_path, language), "--account", account, *project,
        "--side", f"{speaker}=vendor", "--lang", language,
    )  # fmt: skip
    agreed = quarterdeck("meeting", "--account", account, *project, "--agree", "1,2", "--by", "Mo")
    drafted = quarterdeck("recap", account, *project)

    assert (heard.code, agreed.code, drafted.code) == (0, 0, 0)
    (mail,) = (small / "build").glob(f"*/customer/*.recap.{language}.customer.eml")
    parsed = message_from_bytes(mail.read_bytes(), policy=default)
    text = parsed.get_body(("plain",)).get_content()  # type: ignore[attr-defined]
    assert speaker in text
    assert [part.get_content_type() for part in parsed.iter_attachments()] == ["application/pdf"]  # type: ignore[attr-defined]
    assert {"txt", "eml", "pdf"} == {
        path.suffix[1:] for path in mail.parent.glob("*.recap.*.customer.*")
    }


def test_the_report_is_written_as_page_markdown_and_json(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record)

    files = {p.suffix: p for p in (small / "build" / REVIEW / "internal").glob("*.meeting.*")}
    found = json.loads(files[".json"].read_text(encoding="utf-8"))
    assert set(files) == {".html", ".md", ".json"}
    assert found["sides"]["vendor"]["share"] == pytest.approx(47 / 75, abs=1e-4)
    assert found["sides"]["customer"]["questions"] == 1
    assert found["sides"]["vendor"]["longest_monologue"]["amount"] == 29
    assert [(c["owner"], c["side"], c["due_on"], c["grade"]) for c in found["commitments"]] == [
        ("Robin Hale", "vendor", "2026-10-16", "firm"),
        ("Owen Prideaux", "customer", "2026-10-30", "firm"),
    ]
    assert found["commitments"][0]["seconds"] == 41
    assert [(c["words"], c["grade"]) for c in found["not_commitments"]] == [
        ("We might look at the second site later.", "none")
    ]
    assert len(found["indicators"]) == 5
    assert "speech time" in found["definition"]


def test_nothing_is_promised_before_a_person_confirms_it(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record)

    quarterdeck("recap", "ACC-2001", "--project", small)

    text = (small / "build" / REVIEW / "customer" / f"{REVIEW}.recap.en.customer.txt").read_text()
    assert "calculation sheet" not in text
    assert "No action of Corvelane was agreed." in text


def test_confirming_needs_the_name_of_a_person(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record)
    before = (small / "followup" / f"{REVIEW}.toml").read_bytes()

    refused = quarterdeck("meeting", "--account", "ACC-2001", "--project", small, "--agree", "firm")

    assert refused.code == 2
    assert "--by" in refused.err
    assert (small / "followup" / f"{REVIEW}.toml").read_bytes() == before


def test_what_was_agreed_stands_on_the_next_reviews_third_slide(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record, "--agree", "firm", "--by", "Mo")

    built = quarterdeck(
        "build", "ACC-2001", "--project", small, "--quarter", "2026-Q4", "--as-of", "2027-01-08",
        "--format", "html",
    )  # fmt: skip

    page = next((small / "build").glob("2026-Q4*/customer/*.html")).read_text(encoding="utf-8")
    third = page.split("<section")[2]
    assert built.code == 0
    assert "calculation sheet" in third
    assert "hourly rate" in third
    assert "second site" not in page


def test_the_words_said_reach_the_customer_only_when_asked_for(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record, "--agree", "firm", "--by", "Mo")
    draft = small / "build" / REVIEW / "customer" / f"{REVIEW}.recap.en.customer.txt"

    quarterdeck("recap", "ACC-2001", "--project", small)
    silent = draft.read_text(encoding="utf-8")
    quarterdeck("recap", "ACC-2001", "--project", small, "--quote")

    assert "I will send you" not in silent
    assert "I will send you the calculation sheet by 16 October." in draft.read_text("utf-8")


def test_proposed_stands_apart_from_agreed_and_rejected_nowhere(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record, "--propose", "1", "--reject", "2", "--by", "Mo")

    quarterdeck("recap", "ACC-2001", "--project", small)

    text = (small / "build" / REVIEW / "customer" / f"{REVIEW}.recap.en.customer.txt").read_text()
    agreed, proposed = text.split("Proposed, not agreed")
    assert "calculation sheet" in proposed
    assert "calculation sheet" not in agreed
    assert "hourly rate" not in text


def test_a_proposal_of_the_plan_that_a_person_rejects_stays_out_of_the_recap(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record)
    draft = small / "build" / REVIEW / "customer" / f"{REVIEW}.recap.en.customer.txt"

    quarterdeck("recap", "ACC-2001", "--project", small)
    before = draft.read_text(encoding="utf-8").split("Proposed, not agreed")[1]
    quarterdeck("meeting", "--account", "ACC-2001", "--project", small, "--reject", "plan-base")
    quarterdeck("recap", "ACC-2001", "--project", small)
    after = draft.read_text(encoding="utf-8").split("Proposed, not agreed")[1]

    assert "back on course" in before
    assert "back on course" not in after


def test_an_unowned_commitment_stops_the_recap_until_it_is_mended(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    read(quarterdeck, small, record, "--agree", "firm", "--by", "Mo")
    followup = small / "followup" / f"{REVIEW}.toml"
    owned = followup.read_text(encoding="utf-8")
    followup.write_text(owned.replace('owner = "Robin Hale"\n', ""), encoding="utf-8")

    stopped = quarterdeck("recap", "ACC-2001", "--project", small)
    followup.write_text(owned, encoding="utf-8")
    mended = quarterdeck("recap", "ACC-2001", "--project", small)

    assert (stopped.code, mended.code) == (1, 0)
    assert "FOL101" in stopped.out


def test_the_same_record_gives_the_same_files(
    quarterdeck: Command, small: Path, record: Path
) -> None:
    def contents() -> dict[str, bytes]:
        quarterdeck("recap", "ACC-2001", "--project", small)
        built = (small / "build" / REVIEW).rglob("*.*")
        return {p.name: p.read_bytes() for p in (*built, *(small / "followup").iterdir())}

    read(quarterdeck, small, record, "--agree", "firm", "--by", "Mo")
    first = contents()
    read(quarterdeck, small, record)

    assert contents() == first


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("--side", "Robin Hale=ours"), "NAME=vendor"),
        (("--agree", "9", "--by", "Mo"), "no commitment '9'"),
        (("--held-on", "soon"), "soon"),
    ],
)
def test_a_wrong_word_says_what_to_write(
    quarterdeck: Command, small: Path, record: Path, arguments: tuple[str, ...], said: str
) -> None:
    ran = quarterdeck("meeting", record, "--account", "ACC-2001", "--project", small, *arguments)

    assert ran.code != 0
    assert said in ran.err


def test_a_record_that_cannot_be_read_changes_nothing(
    quarterdeck: Command, small: Path, tmp_path: Path
) -> None:
    (tmp_path / "call.vtt").write_bytes(b"\x7fELF\x00\x01" * 400)

    ran = read(quarterdeck, small, tmp_path / "call.vtt")

    assert ran.code == 10
    assert not (small / "followup").exists()
    assert not (small / "build").exists()
