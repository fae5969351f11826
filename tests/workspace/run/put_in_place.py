"""Run for a project folder of its own: brings a meeting under way and signs two note-takers in, printed
as JSON. A process by itself, since a test's own process looks at another database."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def put_in_place(project: Path) -> dict[str, str]:
    """The ``review``'s key, and the sessions of ``anna`` and ``boris``."""
    from quarterdeck.workspace.serving import make_ready, set_up

    set_up(project)
    make_ready("http://localhost")

    from quarterdeck.workspace.acts.sync import synchronise
    from quarterdeck.workspace.acts.trail import acting
    from quarterdeck.workspace.desk import desk
    from quarterdeck.workspace.models import Review, Role, User
    from quarterdeck.workspace.sample import work_of

    synchronise(desk())
    people = {
        name: User.objects.create_user(
            email=f"{name}@vendor.example", name=name.title(), role=Role.ADMIN
        )
        for name in ("anna", "boris")
    }
    review = Review.objects.select_related("account").filter(type="qbr").order_by("key")[0]
    work_of(desk(), review, acting(people["anna"]), "running")
    return {"review": review.key, **{name: _session(user) for name, user in people.items()}}


def _session(user: object) -> str:
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from quarterdeck.workspace.models import User

    assert isinstance(user, User)
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    assert session.session_key is not None
    return session.session_key


if __name__ == "__main__":
    print(json.dumps(put_in_place(Path(sys.argv[1]))))
