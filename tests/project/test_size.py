"""A file is about one thing and is read in one sitting."""

from __future__ import annotations

from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
MOST = 400
MEDIAN = 90
"""Of lines that are not blank."""


def lengths() -> dict[Path, list[str]]:
    """The lines of every file of the product; migrations are written by a machine."""
    files = (path for folder in ("cases", "tracker") for path in (ROOT / folder).rglob("*.py"))
    return {path: path.read_text().splitlines() for path in files if path.parent.name != "migrations"}


def test_no_file_is_long():
    assert not [str(path) for path, lines in lengths().items() if len(lines) > MOST]


def test_most_files_are_short():
    assert median(sum(bool(line.strip()) for line in lines) for lines in lengths().values()) <= MEDIAN
