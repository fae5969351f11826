"""The database in the process: one in-memory DuckDB, with settings that do not depend on the machine's."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import duckdb

MEMORY_LIMIT_MB = 700
"""What DuckDB may hold; with Python and the documents the whole process stays under 1 GiB."""


def connect(
    root: Path | None = None, *, memory_limit_mb: int = MEMORY_LIMIT_MB
) -> duckdb.DuckDBPyConnection:
    """A new, empty database; files that a query names by a relative path lie under ``root``.

    Nothing is downloaded, Python variables are not visible to queries, times are UTC, and what does
    not fit in memory spills to a folder of this process that DuckDB removes. Rows keep the order in
    which they were read, so that equal input gives equal results.
    """
    settings: dict[str, str | int | float | bool | list[str]] = {
        "threads": os.cpu_count() or 1,
        "memory_limit": f"{memory_limit_mb}MB",
        "temp_directory": str(Path(tempfile.gettempdir()) / f"quarterdeck-{os.getpid()}"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        "preserve_insertion_order": True,
    }
    connection = duckdb.connect(":memory:", config=settings)
    connection.execute("SET TimeZone = 'UTC'")
    if root is not None:
        quoted = str(root.resolve()).replace("'", "''")
        connection.execute(f"SET file_search_path = '{quoted}'")
    connection.execute("CREATE SCHEMA canonical")
    return connection
