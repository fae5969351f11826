"""Slide 6 in the room: the plan's proposals in the customer's words."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from quarterdeck.workflow.review_edit import ProposalEdit
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import capture
from quarterdeck.workspace.acts.capture import Reworded
from quarterdeck.workspace.acts.preparing import ChangedTextError
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.desk import desk
from quarterdeck.workspace.models import Review
from quarterdeck.workspace.pages.run.decks import in_meeting
from quarterdeck.workspace.pages.run.moves import done
from quarterdeck.workspace.pages.run.proposals import PartText, proposals
from quarterdeck.workspace.pages.run.room import slide_language


@access(Access.CHANGE)
@require_POST
def propose(request: Asked, key: str) -> HttpResponse:
    """Keep the proposals that were reworded; the slide is drawn again."""
    review = review_of(request, key)
    prepared, language = in_meeting(review), slide_language(request, review)
    stands = [part for worded in proposals(review, prepared, language) for part in worded.parts]
    reworded = [
        Reworded(
            ProposalEdit(part.proposal, part.part, language, request.POST[part.name].strip()),
            request.POST.get(f"{part.name}.shown"),
        )
        for part in stands
        if _reworded(request, part)
    ]
    if reworded:
        path = desk().project.review_file(prepared.plan.id)
        try:
            capture.propose(acting(request.user), review, path, reworded)
        except ChangedTextError:
            return _conflict(request, review)
    return done(request, review)


def _reworded(request: Asked, part: PartText) -> bool:
    """Whether the form brings other words than it was given; a field left alone says nothing."""
    given = request.POST.get(part.name)
    was = request.POST.get(f"{part.name}.was", part.text)
    return given is not None and " ".join(given.split()) != " ".join(was.split())


def _conflict(request: Asked, review: Review) -> HttpResponse:
    """The form with both versions: what stands there now, and below it the person's own words."""
    prepared, language = in_meeting(review), slide_language(request, review)
    seen = {
        "review": review,
        "slides": language,
        "proposals": proposals(review, prepared, language),
        "yours": request.POST,
        "conflict": True,
        "may_change": True,
    }
    return render(request, "workspace/run/_proposals.html", seen, status=409)
