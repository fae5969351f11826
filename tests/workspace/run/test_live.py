"""Live events of a real server: a second note-taker sees what changes, as long as they may."""

from __future__ import annotations

import time
import urllib.error
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.workspace.run.room import QBR, Visitor, copied, room
from tests.workspace.served import Served

pytestmark = pytest.mark.slow
LIVE = f"/live/reviews/{QBR}/"


@pytest.fixture(scope="module")
def served(workspace_origin: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with room(copied(workspace_origin, tmp_path_factory.mktemp("live")), QBR) as found:
        yield found


@pytest.fixture
def anna(served: Served) -> Visitor:
    visitor = Visitor(served.url)
    visitor.sign_in()
    return visitor


@pytest.fixture
def boris(served: Served) -> Visitor:
    visitor = Visitor(served.url)
    visitor.sign_in()
    return visitor


def test_a_second_note_taker_sees_a_line_within_two_seconds(anna: Visitor, boris: Visitor) -> None:
    delays = []
    with boris.events(LIVE) as events:
        events.wait_for(1)
        for attempt in range(3):
            words, before = f"Shifts by hand, {attempt}", len(events.said)
            anna.write(QBR, words)
            sent = time.monotonic()
            events.wait_for(before + 1)
            assert words in boris.get(f"/reviews/{QBR}/run/parts/")
            delays.append(time.monotonic() - sent)

    assert (events.status, events.kind.split(";")[0]) == (200, "text/event-stream")
    assert min(delays) < 2, delays


def test_a_move_of_the_host_is_told_too(anna: Visitor, boris: Visitor) -> None:
    with boris.events(LIVE) as events:
        events.wait_for(1)
        anna.post(f"/reviews/{QBR}/run/slide/", place="300")
        events.wait_for(2)

    assert [name for _, name in events.said[:2]] == ["moved", "moved"]


def test_many_listen_and_each_is_told(anna: Visitor, boris: Visitor) -> None:
    from contextlib import ExitStack

    with ExitStack() as stack:
        streams = [stack.enter_context(boris.events(LIVE)) for _ in range(40)]
        for events in streams:
            events.wait_for(1)
        anna.write(QBR, "for everybody")
        for events in streams:
            events.wait_for(2)

    assert all(events.status == 200 for events in streams)


def test_the_stream_ends_with_the_session(boris: Visitor) -> None:
    with boris.events(LIVE) as events:
        events.wait_for(1)
        boris.post("/sign-out/")
        events.wait_for(2, 30)

    assert events.said[-1][1] == "over"


def test_nobody_listens_without_signing_in_or_to_what_is_not_there(
    served: Served, boris: Visitor
) -> None:
    stranger = Visitor(served.url)
    with stranger.events(LIVE) as events:
        assert events.status == 302

    with pytest.raises(urllib.error.HTTPError) as refusal:
        boris.get("/live/reviews/no-such-review/")
    assert refusal.value.code == 404
