"""What was presented is kept as it was: whole, unchanged, or told as missing; never half of it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.workflow.opened_review import OpenedReview, opened_review

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.core.settings import Settings, VendorSettings
from quarterdeck.errors import FrozenError, ReadError
from quarterdeck.workflow.frozen import (
    Frozen,
    HeldBackError,
    freeze,
    frozen_versions,
    presented_deck,
    read_frozen,
    read_frozen_file,
    verify,
)
from quarterdeck.workflow.frozen_store import Content, FrozenFigure, keep
from quarterdeck.workflow.project import Project

EN, ZH, RU = Language.EN, Language.ZH, Language.RU
DAY = date(2026, 10, 8)
REVIEW = "2026-Q3--acc-2001--qbr-v1"
LONG = " ".join(["and so on"] * 12)
STRICT = '\n[rules]\nselect = ["FAC106", "MET101"]\n[rules.severity]\nFAC106 = "error"\n'


@pytest.fixture(scope="module")
def review(small_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenedReview]:
    root = tmp_path_factory.mktemp("frozen") / "small"
    shutil.copytree(small_origin, root)
    with opened_review(root) as found:
        yield found


def frozen(
    review: OpenedReview, *languages: Language | tuple[Language, ...], after: int = 0
) -> Frozen:
    chosen = languages or (EN,)
    return freeze(
        review.project, review.session, review.prepared, review.figures, chosen, after=after
    )


@pytest.fixture(scope="module")
def first(review: OpenedReview) -> Frozen:
    """The review frozen in English, before anything else."""
    return frozen(review)


def test_the_whole_package_is_kept_in_every_language_for_both_sides(review: OpenedReview) -> None:
    found = frozen(review, EN, (RU, ZH))

    names = {file.name for file in found.files}
    assert found.languages == ("en", "ru+zh")
    for pair in found.languages:
        for ending in ("pptx", "pdf", "html", "xlsx"):
            assert f"customer/{REVIEW}.{pair}.customer.{ending}" in names
        assert f"internal/{REVIEW}.{pair}.internal.pptx" in names
    for language in Language:
        for page in ("brief", "agenda"):
            assert f"internal/{REVIEW}.{page}.{language.value}.internal.pdf" in names
        assert f"internal/{REVIEW}.ledger.{language.value}.internal.xlsx" in names
    told = {file.name.split("/")[0]: file.audience for file in found.files}
    assert told == {"customer": Audience.CUSTOMER, "internal": Audience.INTERNAL}
    assert verify(review.project, found) == ()
    assert read_frozen(review.project, found.review, found.version) == found


def test_freezing_the_same_once_more_is_the_same_freeze(
    review: OpenedReview, first: Frozen
) -> None:
    kept = sorted(p for p in (review.project.root / "frozen").rglob("*") if p.is_file())

    again = frozen(review)

    assert again == first
    assert sorted(p for p in (review.project.root / "frozen").rglob("*") if p.is_file()) == kept


def test_the_same_inputs_give_the_same_digest_in_another_folder(first: Frozen, small: Path) -> None:
    with opened_review(small) as elsewhere:
        found = frozen(elsewhere, after=first.version - 1)

    assert found == first


def test_a_review_that_was_reopened_gets_a_version_of_its_own(
    review: OpenedReview, first: Frozen
) -> None:
    before = frozen_versions(review.project, first.review)

    second = frozen(review, after=before[-1])

    assert second.version == before[-1] + 1
    assert second.digest != first.digest
    assert second.files == first.files
    assert frozen_versions(review.project, first.review) == (*before, second.version)
    assert read_frozen(review.project, first.review, first.version) == first


def test_figures_are_kept_exactly_and_as_each_language_shows_them(review: OpenedReview) -> None:
    found = {figure.key: figure for figure in frozen(review, EN, RU).figures}

    computed = review.figures.known("roi.net")
    assert computed is not None
    assert Decimal(str(found["roi.net"].value)) == Decimal(str(computed.value))
    assert found["roi.net"].id == str(computed.id)
    assert found["value.delivered"].currency == "USD"
    assert found["hours_saved"].shown == {"en": "6,955", "ru": "6\xa0955"}
    missing = [f for f in found.values() if f.value is None]
    assert missing
    assert all(f.shown == {} for f in missing)


def test_an_uploaded_deck_is_what_was_presented_byte_for_byte(
    review: OpenedReview, first: Frozen
) -> None:
    own = first
    deck = read_frozen_file(review.project, presented_deck(own)) + b"\0"

    found = freeze(
        review.project,
        review.session,
        review.prepared,
        review.figures,
        [EN],
        presented=deck,
        presented_name="C:\\decks\\final.pptx",
    )

    shown = presented_deck(found)
    assert shown.name == "presented/final.pptx"
    assert shown.audience is Audience.CUSTOMER
    assert read_frozen_file(review.project, shown) == deck
    ours = found.file(f"generated/{REVIEW}.en.customer.pptx")
    assert ours.sha256 == presented_deck(own).sha256
    assert ours.audience is Audience.INTERNAL
    assert [
        f.name for f in found.files if f.audience is Audience.CUSTOMER and "pptx" in f.name
    ] == [shown.name]


def test_an_upload_that_is_no_deck_freezes_nothing(review: OpenedReview) -> None:
    before = frozen_versions(review.project, REVIEW)

    with pytest.raises(ReadError, match=r"plan\.pptx"):
        freeze(
            review.project,
            review.session,
            review.prepared,
            review.figures,
            [EN],
            presented=b"%PDF-1.7 and so on",
            presented_name="plan.pptx",
        )
    assert frozen_versions(review.project, REVIEW) == before


@pytest.mark.parametrize("allowed", [False, True])
def test_an_error_of_the_rules_stops_the_freeze_until_a_reason_allows_it(
    small: Path, allowed: bool
) -> None:
    settings = small / "quarterdeck.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + STRICT, encoding="utf-8")
    file = small / "reviews" / f"{REVIEW}.toml"
    file.parent.mkdir(exist_ok=True)
    reason = '[allow.FAC106]\nreason = "their own words"\n' if allowed else ""
    file.write_text(f'[headlines.plan]\nen = "{LONG}"\n{reason}', encoding="utf-8")

    with opened_review(small) as strict:
        if allowed:
            assert verify(strict.project, frozen(strict)) == ()
            return
        with pytest.raises(HeldBackError) as stopped:
            frozen(strict)

    assert {f.code for f in stopped.value.findings} == {"FAC106"}
    assert "FAC106" in str(stopped.value)
    assert REVIEW in str(stopped.value)
    assert not (small / "frozen").exists()


def test_contents_cannot_be_written_to_by_accident(review: OpenedReview, first: Frozen) -> None:
    assert first.files
    kept = [p for p in (review.project.root / "frozen").rglob("*") if p.is_file()]
    assert kept
    assert {p.stat().st_mode & 0o777 for p in kept} == {0o444}


# The store by itself, with small contents.


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project", Settings(vendor=VendorSettings(name="V")))


def contents(seed: int, files: int = 3) -> list[Content]:
    return [
        Content(
            f"customer/{n}.pdf", Audience.CUSTOMER, "application/pdf", f"{seed}/{n}".encode() * 99
        )
        for n in range(files)
    ]


def figures(seed: int) -> list[FrozenFigure]:
    return [FrozenFigure("csat", "csat@A/now#2026-10-08", f"4.{seed}", "score", None, {"en": "4"})]


def kept(project: Project, seed: int = 1, after: int = 0) -> Frozen:
    return keep(project, REVIEW, DAY, ["en"], contents(seed), figures(seed), after=after)


def blob(project: Project, sha256: str) -> Path:
    return project.root / "frozen" / sha256[:2] / sha256


def altered(path: Path, content: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.unlink(), "missing"),
        (lambda path: altered(path, path.read_bytes()[:-1]), "altered"),
        (lambda path: altered(path, path.read_bytes()[:-1] + b"x"), "altered"),
    ],
    ids=["deleted", "cut", "changed"],
)
def test_a_file_that_is_gone_or_changed_is_named(
    project: Project, damage: Callable[[Path], None], told: str
) -> None:
    found = kept(project)
    file = found.files[1]
    damage(blob(project, file.sha256))

    assert verify(project, found) == (file.name,)
    with pytest.raises(FrozenError, match=told) as refused:
        read_frozen_file(project, file)
    assert "backup" in refused.value.next_step
    assert refused.value.exit_code == 12


def test_a_content_that_was_altered_is_made_whole_by_the_same_content(project: Project) -> None:
    found = kept(project)
    altered(blob(project, found.files[0].sha256), b"other")

    kept(project)

    assert verify(project, found) == ()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"4.1"', '"4.9"'),
        lambda text: text.replace('"version":1', '"version":7'),
        lambda text: text[:-20],
        lambda text: "",
        lambda text: "[" * 100_000,
    ],
    ids=["a figure", "the version", "cut", "empty", "deep"],
)
def test_a_manifest_that_was_altered_is_refused_and_a_new_freeze_stands_beside_it(
    project: Project, change: Callable[[str], str]
) -> None:
    kept(project)
    manifest = project.root / "frozen" / "reviews" / f"{REVIEW}-1.json"
    altered(manifest, change(manifest.read_text(encoding="utf-8")).encode())

    with pytest.raises(FrozenError, match="altered"):
        read_frozen(project, REVIEW, 1)
    assert kept(project).version == 2


def test_a_version_that_is_not_there_is_told(project: Project) -> None:
    with pytest.raises(FrozenError, match="missing"):
        read_frozen(project, REVIEW, 3)


def test_versions_of_a_review_whose_name_begins_alike_do_not_count(project: Project) -> None:
    kept(project)
    keep(project, f"{REVIEW}-1", DAY, ["en"], contents(5), figures(5))

    assert frozen_versions(project, REVIEW) == (1,)
    assert kept(project, 2).version == 2


def test_a_manifest_cannot_name_a_file_outside_the_store(project: Project) -> None:
    found = kept(project)
    outside = type(found.files[0])("x", Audience.CUSTOMER, "text/plain", "../../secret", 1)

    with pytest.raises(FrozenError, match="not the hash"):
        read_frozen_file(project, outside)


def test_a_folder_that_cannot_be_written_to_is_told(project: Project) -> None:
    project.root.mkdir()
    (project.root / "frozen").write_text("a file in the way")

    with pytest.raises(FrozenError, match="cannot be written") as refused:
        kept(project)
    assert "frozen" in refused.value.where


class Killed(BaseException):
    """The process ends here."""


STEPS = ("fsync", "chmod", "replace", "link", "fdopen")


def run_until(project: Project, monkeypatch: pytest.MonkeyPatch, steps: int) -> bool:
    """Freeze anew, ended at a step of the system's; whether it came to its end before."""
    left = steps

    def ended(real: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                raise Killed
            return real(*arguments, **named)

        return step

    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(os, name, ended(getattr(os, name)))
        try:
            kept(project, 2)
        except Killed:
            return False
    return True


def test_a_freeze_that_ends_at_any_step_shows_nothing_or_everything(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[tuple[int, ...]] = set()
    for steps in range(100):
        fresh = replace(project, root=project.root / str(steps))
        first = kept(fresh, 1)
        whole = run_until(fresh, monkeypatch, steps)
        versions = frozen_versions(fresh, REVIEW)
        seen.add(versions)
        for version in versions:
            assert verify(fresh, read_frozen(fresh, REVIEW, version)) == ()
        assert read_frozen(fresh, REVIEW, 1) == first
        assert kept(fresh, 2).version == 2
        if whole:
            break

    assert seen == {(1,), (1, 2)}
    assert steps > 15


WRITER = """
import sys
from tests.workflow.test_frozen import DAY, Project, Path, Settings, VendorSettings, keep, figures
from tests.workflow.test_frozen import Audience, Content
root, seed = Path(sys.argv[1]), int(sys.argv[2])
project = Project(root, Settings(vendor=VendorSettings(name="V")))
print("ready", flush=True)
n = 0
while True:
    n += 1
    files = [
        Content(f"customer/{k}.bin", Audience.CUSTOMER, "text/plain", f"{seed}.{n}.{k}".encode() * 20_000)
        for k in range(6)
    ]
    keep(project, "R-v1", DAY, ["en"], files, figures(n))
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_a_process_killed_at_any_moment_leaves_the_store_whole(project: Project) -> None:
    moments = random.Random(4)
    shown = 0
    for seed in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(project.root), str(seed)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        )
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0.0, 0.25))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        versions = frozen_versions(project, "R-v1")
        assert versions == tuple(range(1, len(versions) + 1))
        assert len(versions) >= shown
        for version in versions:
            assert verify(project, read_frozen(project, "R-v1", version)) == ()
        shown = len(versions)

    assert shown > 0
    after = keep(project, "R-v1", DAY, ["en"], contents(1), figures(1))
    assert after.version == shown + 1
