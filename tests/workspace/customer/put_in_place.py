"""Run in a project folder of its own: freezes a review there and makes links to it, printed as JSON.

A process by itself, since a test's own process looks at another database.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from pathlib import Path


def put_in_place(project: Path) -> dict[str, str]:
    """The addresses: ``before`` a freeze, ``frozen``, ``held``, ``restricted``, ``untracked``, and
    two that nobody opened yet: ``seen``, ``unseen``; ``share`` is ours."""
    from quarterdeck.workspace.serving import make_ready, set_up

    set_up(project)
    make_ready("http://localhost")

    from quarterdeck.core.language import Language
    from quarterdeck.workspace.acts import freezing
    from quarterdeck.workspace.acts.sync import synchronise
    from quarterdeck.workspace.acts.trail import acting
    from quarterdeck.workspace.desk import desk
    from quarterdeck.workspace.models import Review, Role, User

    synchronise(desk())
    person = User.objects.create_user(email="anna@vendor.example", name="Anna", role=Role.ADMIN)
    person.set_password("three unrelated words")
    person.save()
    first, second, third = Review.objects.filter(type__in=["qbr", "ebr"]).order_by("key")[:3]
    for review in (second, third):
        freezing.freeze(acting(person), review, desk(), languages=(Language.EN, Language.ZH))
    _hold(third)
    return {
        "before": _link(person, first),
        "seen": _link(person, first),
        "unseen": _link(person, first),
        "frozen": _link(person, second),
        "held": _link(person, third),
        "restricted": _link(person, third, domains="customer.example"),
        "untracked": _link(person, second, tracking=False),
        "share": f"/reviews/{third.key}/share/",
        "share-before": f"/reviews/{first.key}/share/",
    }


def _hold(review: object) -> None:
    from quarterdeck.workspace.desk import desk
    from quarterdeck.workspace.models import Commitment, Feedback, FigureQuestion, Review

    assert isinstance(review, Review)
    today = desk().today()
    Review.objects.filter(pk=review.pk).update(status="held", phase="follow-up", held_on=today)
    for standing, days in (("agreed", -3), ("proposed", 20)):
        Commitment.objects.create(
            account=review.account,
            review=review,
            source_id=standing,
            side="customer",
            text={"default": f"Name the key users ({standing})"},
            owner="Li Wei",
            due_on=today + timedelta(days=days),
            standing=standing,
        )
    for by, key in (("Li Wei", "value.delivered"), ("wu@customer.example", "roi.net")):
        FigureQuestion.objects.create(review=review, figure=key, shown="1", text="Why?", by=by)
    Feedback.objects.create(review=review, score=8, better="Faster", missing="An API", by="Li Wei")


def _link(person: object, review: object, *, domains: str = "", tracking: bool = True) -> str:
    from quarterdeck.workspace.acts import sharing
    from quarterdeck.workspace.acts.trail import acting
    from quarterdeck.workspace.models import Review, User

    assert isinstance(person, User)
    assert isinstance(review, Review)
    made = sharing.share(
        acting(person), review, label="Li", days=90, domains=domains, tracking=tracking
    )
    return f"/r/{made.token}/"


if __name__ == "__main__":
    print(json.dumps(put_in_place(Path(sys.argv[1]))))
