"""A bound on what anybody may send at once, before it is written anywhere."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler

MOST_BYTES = 64 * 1024 * 1024
"""A little above the largest deck that is taken in."""


class Bounded(FileUploadHandler):
    """Refuses a request that says it is larger, or turns out to be; passes all else on."""

    received = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803  # Django's name
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> tuple[Any, Any] | None:
        self._bounded(content_length)
        return None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        self._bounded(self.received)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None

    def _bounded(self, size: int) -> None:
        if size > MOST_BYTES:
            raise RequestDataTooBig(f"more than {MOST_BYTES} bytes were sent at once")
