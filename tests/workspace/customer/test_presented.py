"""What a customer may take away: frozen files, and a deck of a person's only where it holds its slides alone."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import msgspec
import pptx
import pytest
from django.test import Client
from django.utils import timezone
from pptx.util import Inches

from quarterdeck.core.figure import Audience
from quarterdeck.core.language import Language
from quarterdeck.workflow.frozen_store import Content, Frozen, keep
from quarterdeck.workflow.project import open_project
from quarterdeck.workspace.acts.presented import Shown, shown
from quarterdeck.workspace.models import Presentation, Review, ShareLink, User

pytestmark = pytest.mark.django_db

LinkTo = Callable[..., tuple[ShareLink, str]]
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def _deck(*, notes: str = "", hidden: bool = False) -> bytes:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(4), Inches(1))
    box.text_frame.text = "Value first"
    if notes:
        slide.notes_slide.notes_text_frame.text = notes
    if hidden:
        slide._element.set("show", "0")
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


@pytest.fixture
def freeze(
    review: Review, colleague: User, own_project: Path, settings: object
) -> Callable[[bytes], Frozen]:
    """Freeze the review with an uploaded deck as what was presented."""
    settings.QUARTERDECK_PROJECT = own_project  # type: ignore[attr-defined]

    def make(deck: bytes) -> Frozen:
        project, day = open_project(own_project), timezone.localdate()
        contents = (
            Content("presented/board deck.pptx", Audience.CUSTOMER, PPTX, deck),
            Content(f"generated/{review.key}.en.customer.pptx", Audience.INTERNAL, PPTX, deck),
            Content(f"customer/{review.key}.en.customer.pdf", Audience.CUSTOMER, "", b"%PDF-1.7"),
        )
        frozen = keep(project, review.key, day, ["en"], contents, ())
        Presentation.objects.create(
            review=review,
            number=frozen.version,
            digest=frozen.digest,
            as_of=day,
            manifest=msgspec.to_builtins(frozen),
            by=colleague,
            at=timezone.now(),
        )
        return frozen

    return make


def test_the_deck_as_presented_is_offered_first(
    review: Review, freeze: Callable[[bytes], Frozen], link_to: LinkTo, client: Client
) -> None:
    deck = _deck()
    freeze(deck)
    _, address = link_to(review)

    page = client.get(address).content.decode()

    found = shown(review)
    assert found is not None
    assert [one.presented for one in found.files] == [True, False]
    assert "The slides as presented" in page
    answer = client.get(f"{address}files/{found.files[0].number}/")
    assert answer.content == deck
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "deck",
    [
        _deck(notes="They will churn if we raise the price"),
        _deck(hidden=True),
        b"PK not a deck at all",
    ],
    ids=["notes", "hidden slide", "unreadable"],
)
def test_a_deck_that_holds_more_than_its_slides_is_not_handed_out(
    review: Review,
    freeze: Callable[[bytes], Frozen],
    link_to: LinkTo,
    client: Client,
    signed_in: Callable[..., Client],
    deck: bytes,
) -> None:
    frozen = freeze(deck)
    _, address = link_to(review)

    page = client.get(address).content.decode()

    number = next(n for n, f in enumerate(frozen.files) if f.name.startswith("presented/"))
    assert "The slides as presented" not in page
    assert client.get(f"{address}files/{number}/").status_code == 404
    team = signed_in("admin").get(f"/reviews/{review.key}/share/").content.decode()
    assert "board deck.pptx" in team
    assert "is not offered for download" in team


def test_a_file_that_is_gone_from_the_disk_gives_a_calm_page(
    review: Review,
    freeze: Callable[[bytes], Frozen],
    link_to: LinkTo,
    client: Client,
    own_project: Path,
) -> None:
    frozen = freeze(_deck())
    _, address = link_to(review)
    number = next(n for n, f in enumerate(frozen.files) if f.name.endswith(".pdf"))
    blob = frozen.files[number].sha256
    (own_project / "frozen" / blob[:2] / blob).unlink()

    answer = client.get(f"{address}files/{number}/")

    page = answer.content.decode()
    assert answer.status_code == 500
    assert "This cannot be shown at the moment" in page
    for inside in (str(own_project), blob, "frozen"):
        assert inside not in page


@pytest.mark.parametrize(
    "language, wanted", [(Language.EN, "en"), (Language.ZH, "zh"), (Language.RU, "en")]
)
def test_the_document_is_in_the_language_asked_for_or_the_first(
    review: Review, presented: Presentation, language: Language, wanted: str
) -> None:
    found = shown(review)
    assert found is not None

    one = found.document(language)

    assert one is not None
    assert one.languages == (Language(wanted),)


def test_value_leads_the_cards(review: Review, presented: Presentation) -> None:
    found = shown(review)
    assert isinstance(found, Shown)

    assert next(iter(found.cards)).key == "value.delivered"
    assert len(found.cards) <= 6


def test_the_newest_version_is_shown(
    review: Review, freeze: Callable[[bytes], Frozen], link_to: LinkTo, client: Client
) -> None:
    freeze(_deck())
    newest = _deck(notes="")
    frozen = freeze(newest + b"\x00")

    found = shown(review)

    assert found is not None
    assert (found.number, found.frozen.digest) == (frozen.version, frozen.digest) != (1, "")


def test_the_frozen_page_stands_in_a_frame_of_ours_only_and_runs_nothing(
    review: Review, presented: Presentation, link_to: LinkTo, client: Client
) -> None:
    _, address = link_to(review)

    answer = client.get(f"{address}document/")

    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "default-src 'none'" in policy
