"""Live events: whoever looks at a review is told within a second that it moved.

All clients of one review in a process share one look at the database every half second. An event says
only how far the review has come; what changed is fetched from the pages, which check permission.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from django.contrib.auth import get_user
from django.contrib.sessions.backends.base import SessionBase
from django.core.handlers.asgi import ASGIRequest
from django.db import Error as DatabaseError
from django.db import connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_safe

from quarterdeck.workspace.access import Access, Asked, access, review_of, seen_reviews
from quarterdeck.workspace.models import Review, User

LOOK_SECONDS = 0.5
CHECK_SECONDS = 5.0
"""How often it is checked that the person is still signed in and may still see the review."""

BEAT_SECONDS = 15.0
"""How often a silent connection says that it is there, well within the minute after which proxies cut."""

AWAY_SECONDS = 2.0
"""Between looks while the database does not answer."""

State = tuple[int, int]

_looking = ThreadPoolExecutor(max_workers=2, thread_name_prefix="live")


@dataclass(eq=False)
class _Watch:
    """One review that is looked at for all who listen."""

    review: int
    state: State | None = None
    listeners: set[asyncio.Event] = field(default_factory=set)
    task: asyncio.Task[None] | None = None

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        while self.listeners:
            try:
                found = await loop.run_in_executor(_looking, _look, self.review)
            except DatabaseError:
                await asyncio.sleep(AWAY_SECONDS)
                continue
            if found != self.state:
                self.state = found
                for listener in self.listeners:
                    listener.set()
            await asyncio.sleep(LOOK_SECONDS)


_watches: dict[tuple[asyncio.AbstractEventLoop, int], _Watch] = {}


@access(Access.SEE)
@require_safe
def events(request: Asked, key: str) -> HttpResponseBase:
    """The stream of events. A server that cannot keep it open answers that there is none, and the
    browser asks an ordinary address instead."""
    review = review_of(request, key)
    if not isinstance(request, ASGIRequest):
        return HttpResponse(status=204)
    connections.close_all()  # a stream may last for hours; it holds no connection
    stream = _events(review.pk, request.session)
    response = StreamingHttpResponse(stream, content_type="text/event-stream")
    response.headers["X-Accel-Buffering"] = "no"
    return response


async def _events(review: int, session: SessionBase) -> AsyncIterator[str]:
    moved = asyncio.Event()
    watch = _join(review, moved)
    sent: State | None = None
    checked = beaten = time.monotonic()
    try:
        yield "retry: 2000\n\n"
        while True:
            moved.clear()
            if watch.state is not None and watch.state != sent:
                sent, beaten = watch.state, time.monotonic()
                yield _event(sent)
            await _wait(moved)
            now = time.monotonic()
            if now - checked >= CHECK_SECONDS:
                checked = now
                if not await _still_seen(session, review):
                    yield "event: over\ndata: {}\n\n"
                    return
            if now - beaten >= BEAT_SECONDS:
                beaten = now
                yield ": still here\n\n"
    finally:
        _leave(watch, moved)


def _event(state: State) -> str:
    pulse, run = state
    return f"event: moved\ndata: {json.dumps({'pulse': pulse, 'run': run})}\n\n"


async def _wait(moved: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(moved.wait(), CHECK_SECONDS)
    except TimeoutError:
        return


def _join(review: int, listener: asyncio.Event) -> _Watch:
    loop = asyncio.get_running_loop()
    watch = _watches.setdefault((loop, review), _Watch(review))
    watch.listeners.add(listener)
    if watch.task is None or watch.task.done():
        watch.task = loop.create_task(watch.run())
    return watch


def _leave(watch: _Watch, listener: asyncio.Event) -> None:
    watch.listeners.discard(listener)
    if not watch.listeners:
        _watches.pop((asyncio.get_running_loop(), watch.review), None)
        if watch.task is not None:
            watch.task.cancel()


def _look(review: int) -> State:
    """How far the review has come: its changes, and its moves."""
    try:
        found = Review.objects.values_list("pulse", "run__revision").get(pk=review)
        return found[0], found[1] or 0
    finally:
        connections.close_all()


async def _still_seen(session: SessionBase, review: int) -> bool:
    loop = asyncio.get_running_loop()
    try:
        return await loop.run_in_executor(_looking, _seen, session, review)
    except DatabaseError:
        return True  # nobody is sent away because the database is; the next check decides


def _seen(session: SessionBase, review: int) -> bool:
    """Whether the session is still somebody's who may see the review."""
    try:
        asking = HttpRequest()
        asking.session = type(session)(session.session_key)
        user = get_user(asking)
        return isinstance(user, User) and seen_reviews(user).filter(pk=review).exists()
    finally:
        connections.close_all()
