"""Groups of tests and what they need from the machine."""

from __future__ import annotations

import os
import shutil

import pytest

GROUPS = {
    "files": (("soffice", "LibreOffice"), ("pdftoppm", "Poppler")),
    "browser": (("chromium", "Chromium"),),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip a group, with the reason, where its tool is absent; where all are required, fail."""
    required = os.environ.get("QUARTERDECK_REQUIRE_ALL") == "1"
    for group, tools in GROUPS.items():
        missing = [name for tool, name in tools if shutil.which(tool) is None]
        if not missing:
            continue
        if required:
            raise pytest.UsageError(f"tests of the group {group!r} need {', '.join(missing)}")
        for item in items:
            if item.get_closest_marker(group):
                item.add_marker(pytest.mark.skip(reason=f"{', '.join(missing)} is not installed"))
