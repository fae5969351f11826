"""The demo project: a believable vendor, sixty customers, two years, made from a seed."""

from __future__ import annotations

from quarterdeck.demo.project import DemoReport, write_demo
from quarterdeck.demo.timeline import DEMO_AS_OF, DEMO_QUARTER

SHOWCASE: tuple[str, ...] = ("ACC-1001", "ACC-2001", "ACC-3001", "ACC-4001", "ACC-5001")
"""One account of each segment, strategic first: those whose stories are told best."""

__all__ = ["DEMO_AS_OF", "DEMO_QUARTER", "SHOWCASE", "DemoReport", "write_demo"]
