"""Where the room is, and who came."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quarterdeck.core.engagement import Section
from quarterdeck.core.language import Language
from quarterdeck.workspace.access import Access, Asked, access, review_of
from quarterdeck.workspace.acts import running
from quarterdeck.workspace.acts.trail import acting
from quarterdeck.workspace.errors import refused
from quarterdeck.workspace.models import Attendance, Review
from quarterdeck.workspace.pages.run.decks import deck_of, in_meeting
from quarterdeck.workspace.pages.run.room import agenda_of

ATTENDED = {"yes": True, "no": False, "open": None}


def done(request: Asked, review: Review) -> HttpResponse:
    """Nothing to show where a script asked (it fetches the changed parts), else back to the console."""
    return HttpResponse(status=204) if request.htmx else redirect("run-host", key=review.key)


@access(Access.CHANGE)
@require_POST
def slide(request: Asked, key: str) -> HttpResponse:
    """Bring a slide before the room; the meeting goes on to the section that uses it."""
    review = review_of(request, key)
    place = request.POST.get("place", "")
    if not place.isdecimal() or len(place) > 6:
        raise refused("ws-bad-choice", field="place")
    page = deck_of(review, Language(review.language)).at(int(place))
    used = {item.section for item in agenda_of(review, in_meeting(review))}
    sections = [section for section in page.sections if section in used]
    running.show(acting(request.user), review, page.place, sections)
    return done(request, review)


@access(Access.CHANGE)
@require_POST
def section(request: Asked, key: str) -> HttpResponse:
    """Go on to a section of the agenda, with its first slide before the room."""
    review = review_of(request, key)
    wanted = request.POST.get("section", "")
    if wanted not in set(Section):
        raise refused("ws-bad-choice", field="section")
    to = Section(wanted)
    first = deck_of(review, Language(review.language)).first_of(to)
    running.enter(
        acting(request.user),
        review,
        to,
        agenda_of(review, in_meeting(review)),
        first.place if first is not None else None,
    )
    return done(request, review)


@access(Access.CHANGE)
@require_POST
def attendance(request: Asked, key: str) -> HttpResponse:
    """Somebody came or did not."""
    review = review_of(request, key)
    number, came = request.POST.get("person", ""), request.POST.get("attended", "")
    if came not in ATTENDED:
        raise refused("ws-bad-choice", field="attended")
    found = Attendance.objects.filter(review=review, pk=number if number.isdecimal() else 0)
    person = found.select_related("review").first()
    if person is None:
        raise Http404
    running.note_attendance(acting(request.user), person, ATTENDED[came])
    return done(request, review)


@access(Access.CHANGE)
@require_POST
def guest(request: Asked, key: str) -> HttpResponse:
    """Somebody came who was not expected."""
    review = review_of(request, key)
    given = request.POST
    running.add_guest(
        acting(request.user),
        review,
        given.get("name", ""),
        given.get("side", ""),
        given.get("delegate_for", ""),
    )
    return done(request, review)
