"""Databases of the bench, made once and kept in ``build/bench``."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench import facts, rival, server

FOLDER = server.ROOT / "build" / "bench"
TABLES = (
    "cases/published/**/*.py",
    "cases/status.py",
    "cases/reach.py",
    "tests/bench/clones.py",
    "tests/bench/bulk.py",
    "tests/bench/wide.py",
)
"""What the rows of the published tables follow from: with other code they are made anew."""


def database(size: int, people: int) -> Path:
    """The SQLite file with so many cases, after ``people`` whom the desk made and published; its facts and rival beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / f"{size}-{people}-{_code()}.sqlite3"
    needed = (target, facts.path(str(target)), rival.path(str(target)))
    if not all(path.exists() for path in needed):
        print(f"Making {size} published cases ...", flush=True)
        for old in FOLDER.glob(f"{size}-{people}-*"):
            old.unlink()
        part = FOLDER / f"part-{target.name}"
        shutil.copy(projected(people), part)
        run(part, "-m", "tests.bench.bulk", str(part), str(size))
        made = (facts.path(str(part)), rival.path(str(part)), part)
        for path, wanted in zip(made, (*needed[1:], target), strict=True):
            path.rename(wanted)
    return target


def _code() -> str:
    """Which code wrote the tables."""
    files = sorted(path for pattern in TABLES for path in server.ROOT.glob(pattern))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:10]


def projected(people: int) -> Path:
    """A record that went the whole way, entered, checked, published, with its published tables as they are written now."""
    target = FOLDER / f"people-{people}-{_code()}.sqlite3"
    if not target.exists():
        base = _base(people)
        for old in FOLDER.glob(f"people-{people}-*"):
            old.unlink()
        part = FOLDER / f"part-{target.name}"
        shutil.copy(base, part)
        run(part, "manage.py", "migrate", "--verbosity", "0")
        run(part, "manage.py", "rebuild_published")
        part.rename(target)
    return target


def _base(people: int) -> Path:
    """The record itself, which later migrations bring up to date."""
    base = FOLDER / f"base-{people}.sqlite3"
    if not base.exists():
        part = FOLDER / f"part-{people}.sqlite3"
        part.unlink(missing_ok=True)
        run(part, "manage.py", "migrate", "--verbosity", "0")
        run(part, "manage.py", "make_synthetic", "--cases", str(people), "--publish", "--on", "2026-03-01")
        part.rename(base)
    return base


def url(database: Path) -> str:
    return f"sqlite:///{database}"


def run(database: Path | str, *arguments: str, **settings: str) -> str:
    """Run Python on a database, with more settings; what it says."""
    address = database if isinstance(database, str) else url(database)
    environment = {**os.environ, **server.settings(address), **settings, "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=server.ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise server.Wrong(f"{' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout
