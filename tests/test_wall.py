"""The wall: internal facts are planted everywhere, and looked for in every customer's file.

Each planted word is looked for in internal files, too, where it belongs: else nothing would be
proved by its absence from the customer's.
"""

from __future__ import annotations

import contextlib
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.sample_projects import SMALL, Ran, add_rows, change_rows

Command = Callable[..., Ran]

OTHER = "ACC-9001"
MONTHLY = {"ACC-1001": "58417.37", "ACC-2001": "23619.43", "ACC-3001": "418273.61"}
"""Unusual monthly amounts, so that ARR has digits of its own."""

SEEN_INTERNALLY = {
    "ACC-2001": {"zqinterest", "zqslide", "zqroleticket"},
}
"""Words that the internal files must show, so that the search is known to find them."""

PLANTED = (
    "zqinterest",
    "zqnote",
    "zqticket",
    "zqroleticket",
    "zqroadmap",
    "zqroadbenefit",
    "zqremark",
    "zqconcern",
    "zqreason",
    "zqslide",
    "zqslideline",
    "zqinvoice",
    "zqothername",
    "zqotherperson",
    "zqotherneed",
    "zqothergoal",
    "zqotherresult",
    "zqotherpromise",
    "zqotherrequest",
    "zqsegment",
)


def plant(project: Path) -> None:
    """Internal facts in every table that can hold one, and in the review files."""
    data = project / "data"
    _plant_people_and_talk(data)
    _plant_roadmap(data)
    _plant_another_account(data)

    def unusual(row: dict[str, str]) -> None:
        if row["contract_no"].endswith("-01") and row["customer"] in MONTHLY:
            row["monthly_amount"] = MONTHLY[row["customer"]]

    change_rows(data / "billing_subscriptions.csv", unusual)
    add_rows(
        data / "billing_invoices.csv",
        *(
            {
                "invoice_no": f"zqinvoice-{account}",
                "customer": account,
                "issued": "2026-07-01",
                "due": "2026-07-31",
                "amount": "7654321",
                "currency": "USD",
            }
            for account in SMALL
        ),
    )


def _plant_people_and_talk(data: Path) -> None:
    change_rows(data / "crm_contacts.csv", lambda row: row.update(cares_about="zqinterest"))
    change_rows(data / "crm_activities.csv", lambda row: row.update(note="zqnote"))

    def ticket(row: dict[str, str]) -> None:
        row["subject"] = "zqticket" if row["solved"] else "zqroleticket"
        if not row["solved"]:
            row["priority"], row["escalated"] = "P1", "true"

    change_rows(data / "support_tickets.csv", ticket)

    def remark(row: dict[str, str]) -> None:
        for name in ("remark", "remark_en", "remark_zh", "remark_ru"):
            row[name] = "zqremark"

    change_rows(data / "survey_answers.csv", remark)
    for account in SMALL:
        words = dict.fromkeys(("wording", "wording_en", "wording_zh", "wording_ru"), "zqconcern")
        add_rows(
            data / "customer_voice.csv",
            {
                "statement_no": f"V-{account}-zq",
                "crm_id": account,
                "statement_kind": "concern",
                "said": "2026-09-20",
                "said_by": "A colleague of ours",
                **words,
            },
        )


def _plant_roadmap(data: Path) -> None:
    def hide(row: dict[str, str]) -> None:
        if row["certainty"] in ("committed", "planned", "roadmapped"):
            row["may_be_shown"] = "false"
            for language in ("", "_en", "_zh", "_ru"):
                row[f"capability{language}"] = "zqroadmap"
                row[f"brings{language}"] = "zqroadbenefit"

    change_rows(data / "product_roadmap.csv", hide)


def _plant_another_account(data: Path) -> None:
    def words(*names: str, word: str) -> dict[str, str]:
        return {f"{name}{end}": word for name in names for end in ("", "_en", "_zh", "_ru")}

    add_rows(
        data / "crm_accounts.csv",
        {
            "crm_id": OTHER,
            "company": "zqothername",
            "owner_key": "marcus",
            "currency": "USD",
            "locale": "en",
            "signed_on": "2025-01-01",
            "went_live_on": "2025-02-01",
            "contract_renews_on": "2027-01-01",
        },
    )
    add_rows(
        data / "crm_contacts.csv",
        {"contact_no": "zq-1", "crm_id": OTHER, "full_name": "zqotherperson"},
    )
    add_rows(
        data / "customer_voice.csv",
        {"statement_no": "zq-2", "crm_id": OTHER, "statement_kind": "need", "said": "2026-09-10"}
        | {"said_by": "zqotherperson", "topic": "returns"}
        | words("wording", word="zqotherneed"),
    )
    add_rows(
        data / "success_goals.csv",
        {"goal_no": "zq-3", "crm_id": OTHER, "due": "2026-09-30", "start_value": "1"}
        | {"target_value": "9", "reached_value": "2", "goal_state": "missed"}
        | words("goal", "measured_as", word="zqothergoal"),
    )
    add_rows(
        data / "success_results.csv",
        {"result_no": "zq-4", "crm_id": OTHER, "window_from": "2026-07-01"}
        | {"window_to": "2026-10-01", "roi_category": "cost", "unit": "hours"}
        | {"before_value": "987654", "after_value": "1", "value_per_unit": "31"}
        | words("result", word="zqotherresult"),
    )
    add_rows(
        data / "success_actions.csv",
        {"action_no": "zq-5", "crm_id": OTHER, "promised_by": "vendor", "due": "2026-09-01"}
        | {"progress": "not-started", "agreed": "2026-07-15", "owner": "zqotherperson"}
        | words("action", word="zqotherpromise"),
    )
    add_rows(
        data / "product_requests.csv",
        {"request_no": "zq-6", "crm_id": OTHER, "asked": "2026-08-01", "request_state": "open"}
        | words("request", word="zqotherrequest"),
    )


def plant_review_file(project: Path, review: str) -> None:
    (project / "reviews").mkdir(exist_ok=True)
    (project / "reviews" / f"{review}.toml").write_text(
        """
[figures.satisfaction]
reason = "zqreason"

[[slides.insert]]
after = "title"
title = { en = "zqslide", zh = "zqslide", ru = "zqslide" }
lines = [{ en = "zqslideline", zh = "zqslideline", ru = "zqslideline" }]
""",
        encoding="utf-8",
    )


def contents(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Everything readable in a file, part by part, packages in packages unpacked."""
    yield f"{name} (name)", name
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.namelist():
                yield from contents(f"{name}!{part}", package.read(part))
        return
    if content[:5] == b"%PDF-":
        yield from _pdf(name, content)
        return
    text = content.decode("utf-8", "replace")
    yield name, text
    if name.endswith((".xml", ".rels", ".html")):
        # Words may be cut into runs: read them as a reader does, too.
        yield f"{name} (text)", html.unescape(re.sub(r"<[^>]+>", "", text))
        yield f"{name} (unescaped)", html.unescape(text)


def _pdf(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    reader = PdfReader(io.BytesIO(content))
    yield f"{name} (metadata)", str(dict(reader.metadata or {}))
    yield (
        f"{name} (xmp)",
        str(reader.xmp_metadata and reader.xmp_metadata.stream.get_data().decode()),
    )
    yield f"{name} (outline)", str(reader.outline)
    yield f"{name} (attachments)", str(list(reader.attachments))
    for number, page in enumerate(reader.pages, 1):
        yield f"{name} page {number}", page.extract_text()
    yield f"{name} (objects)", "\n".join(_objects(content))


def _objects(content: bytes) -> Iterator[str]:
    """The dictionaries of a PDF as they stand in it and in its streams: alternative texts and names."""
    yield content.decode("latin-1")
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        with contextlib.suppress(zlib.error):
            plain = zlib.decompress(stream)
            yield plain.decode("latin-1")
            yield plain.decode("utf-16-be", "ignore")


def joined(text: str) -> str:
    """Digits without the marks between them, so that a figure is found however it is grouped."""
    return re.sub(r"(?<=\d)[\s,.\u00a0\u202f\u2009'](?=\d)", "", text)


def found_in(folder: Path, words: set[str]) -> dict[str, list[str]]:
    """Where each word stands in the files of a folder."""
    places: dict[str, list[str]] = {}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert files, f"no files in {folder}"
    numbers = {word for word in words if word.isdigit()}
    letters = re.compile("|".join(sorted(words - numbers, key=len, reverse=True)) or r"(?!)")
    for path in files:
        for place, text in contents(path.name, path.read_bytes()):
            hits = set(letters.findall(text.casefold()))
            hits |= numbers & set(re.findall(r"\d+", joined(text)))
            for word in sorted(hits):
                places.setdefault(word, []).append(place)
    return places


def internal_amounts(review: Path) -> set[str]:
    """The digits of the review's internal figures, where no figure of the customer's has them.

    Read from the ledger: whole units, hundredths, and shares as percent; five digits or more, since
    fewer stand in file formats by chance.
    """
    (ledger,) = (review / "internal").glob("*.ledger.internal.json")
    rows = json.loads(ledger.read_text(encoding="utf-8"))
    digits: dict[str, set[str]] = {"customer": set(), "internal": set()}
    for row in rows:
        if row["value"] is None:
            continue
        value = abs(Decimal(row["value"]))
        shares = [value * 100] if row["unit"] == "ratio" else [value]
        for number in shares:
            for places in (0, 1, 2):
                shown = joined(f"{number:.{places}f}")
                digits[row["audience"]].add(shown.lstrip("0"))
    return {
        d for d in digits["internal"] - digits["customer"] if len(d) >= 5 and not d.endswith("000")
    }


def build_planted(origin: Path, quarterdeck: Command, account: str, languages: str) -> Path:
    """The folder of the review of an account of a planted project."""
    plant(origin)
    first = quarterdeck("build", account, "--format", "html", "--project", origin)
    assert first.code == 0, first.err
    (review,) = (origin / "build").iterdir()
    plant_review_file(origin, review.name)
    built = quarterdeck(
        "build", account, "--lang", languages, "--brief-lang", "en", "--project", origin
    )
    assert built.code == 0, built.err
    return review


def assert_wall(review: Path, account: str) -> None:
    amounts = internal_amounts(review)
    if account in MONTHLY:
        assert amounts
    leaked = found_in(review / "customer", {*PLANTED, *amounts, "7654321"})
    assert leaked == {}


def test_nothing_internal_is_in_any_file_of_the_customer(small: Path, quarterdeck: Command) -> None:
    review = build_planted(small, quarterdeck, "ACC-2001", "en+zh,ru")

    assert_wall(review, "ACC-2001")
    arr = internal_arr(review)
    shown = found_in(review / "internal", {*PLANTED, arr})
    expected = {"zqinterest", "zqslide", "zqslideline", "zqreason", "zqroleticket", arr}
    assert expected <= shown.keys()


def internal_arr(review: Path) -> str:
    """The digits of ARR in the quarter of the review."""
    (ledger,) = (review / "internal").glob("*.ledger.internal.json")
    rows = json.loads(ledger.read_text(encoding="utf-8"))
    (row,) = [r for r in rows if r["metric"] == "arr" and r["period"] == "2026-Q3"]
    return joined(f"{Decimal(row['value']):.0f}")


@pytest.mark.slow
@pytest.mark.parametrize("account", SMALL)
def test_the_wall_holds_for_every_kind_of_review_in_every_language(
    account: str, small: Path, quarterdeck: Command
) -> None:
    review = build_planted(small, quarterdeck, account, "en,zh,ru,en+zh,en+ru")

    assert_wall(review, account)
    assert {"zqslide", "zqslideline"} <= found_in(review / "internal", set(PLANTED)).keys()


def test_the_search_finds_a_word_wherever_it_may_hide(small: Path, quarterdeck: Command) -> None:
    """A word that a customer may read is found in all of the customer's formats."""
    ran = quarterdeck("build", "ACC-2001", "--lang", "en", "--project", small)
    assert ran.code == 0, ran.err
    (review,) = (small / "build").iterdir()

    places = found_in(review / "customer", {"6955", "corvelane"})

    for ending in ("pptx", "pdf", "html", "xlsx"):
        assert any(f".{ending}" in place for place in places["6955"]), ending
        assert any(f".{ending}" in place for place in places["corvelane"]), ending
    assert any("embeddings" in place or "docProps" in place for place in places["corvelane"])
