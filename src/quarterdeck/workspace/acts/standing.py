"""How a review stands: whether what was presented is frozen, and whether its words may be changed."""

from __future__ import annotations

from dataclasses import dataclass

from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Phase, Presentation, Review, Status, Trace

FREEZE, REOPEN = "review.freeze", "review.reopen"

WITHOUT_MEETING = (Status.CANCELLED, Status.NO_SHOW, Status.SKIPPED)
"""What became of a review that did not take place."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``presented`` is the newest frozen version; ``reopened`` the trace of its reopening, None while
    it holds."""

    presented: Presentation | None
    reopened: Trace | None

    @property
    def frozen(self) -> bool:
        """Whether what was presented is frozen, and nobody reopened it since."""
        return self.presented is not None and self.reopened is None


def standing(review: Review) -> Standing:
    """How the review stands. The audit trail, which nobody can change, says what came last."""
    newest = review.presentations.defer("manifest").select_related("by").last()
    if newest is None:
        return Standing(None, None)
    last = (
        Trace.objects.filter(review_key=review.key, act__in=(FREEZE, REOPEN)).order_by("id").last()
    )
    return Standing(newest, last if last is not None and last.act == REOPEN else None)


def locked(review: Review) -> Review:
    """The review as it is now, held until the transaction ends, so that acts on it follow each other."""
    return Review.objects.select_for_update().get(pk=review.pk)


def closed(review: Review) -> bool:
    """Whether nothing more happens to the review."""
    return review.phase == Phase.CLOSED or review.status in WITHOUT_MEETING


def check_words_open(review: Review) -> None:
    """ActError where words and figures of the review may not be changed."""
    if closed(review):
        raise refused("ws-review-closed", next="ws-review-closed-next")
    if standing(review).frozen:
        raise refused("ws-review-frozen", next="ws-review-frozen-next")
