"""What was made of a prepared review (pictures, findings), kept while that review stays as it is."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from quarterdeck.workflow.prepared import Prepared
from quarterdeck.workflow.project import Project

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Made(Generic[T]):
    project: Project
    prepared: Prepared
    value: T


class Remembered(Generic[T]):
    """The newest ``most`` values, each made once for a prepared review and for a project as it is set.

    Both are compared by identity: the desk hands out the same ones until an input changes.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._making: dict[tuple[str, ...], threading.Lock] = {}
        self._made: OrderedDict[tuple[str, ...], _Made[T]] = OrderedDict()

    def get(
        self, key: tuple[str, ...], project: Project, prepared: Prepared, make: Callable[[], T]
    ) -> T:
        """The value under ``key``, made now where there is none of this very review."""
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:  # eleven pictures of one page are asked for at once, and drawn once
            with self._lock:
                known = self._made.get(key)
            if known is not None and known.project is project and known.prepared is prepared:
                return known.value
            value = make()
            self._keep(key, _Made(project, prepared, value))
            return value

    def _keep(self, key: tuple[str, ...], made: _Made[T]) -> None:
        with self._lock:
            self._made[key] = made
            self._made.move_to_end(key)
            while len(self._made) > self._most:
                old, _ = self._made.popitem(last=False)
                self._making.pop(old, None)
