"""The application: pages in threads that keep their database connection, live events asynchronously.

One port for both, so that cookies, content security policy and a phone's address need no second one.
"""

from __future__ import annotations

import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quarterdeck.workspace.settings")

from a2wsgi import WSGIMiddleware  # the settings module is named first
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application

LIVE = "/live/"
THREADS = 16

_wsgi: Any = get_wsgi_application()
_pages = WSGIMiddleware(_wsgi, workers=THREADS)
_live = get_asgi_application()


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Live events for addresses under ``/live/``, pages for all others."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["path"].startswith(LIVE):
        await _live(scope, receive, send)
    else:
        await _pages(scope, _coroutine(receive), send)


def _coroutine(receive: Any) -> Any:
    """The server's ``receive`` as a coroutine function: Granian's gives a future, which only its own
    loop may wait for, and pages read their bodies from threads."""

    async def received() -> Any:
        return await receive()

    return received


async def _lifespan(receive: Any, send: Any) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
