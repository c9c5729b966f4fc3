"""Databases of the bench, made once and kept in ``build/bench``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench import facts, rival, server

FOLDER = server.ROOT / "build" / "bench"
SOURCES = ("cases/published", "cases/migrations", "cases/vocabulary", "tests/bench")


def database(size: int, people: int) -> Path:
    """The SQLite file with so many cases, after ``people`` whom the desk made and published; its facts and rival beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = FOLDER / f"{size}-{people}.sqlite3"
    needed = (target, facts.path(str(target)), rival.path(str(target)))
    if not all(path.exists() for path in needed):
        print(f"Making {size} published cases ...", flush=True)
        part = FOLDER / f"part-{size}-{people}.sqlite3"
        shutil.copy(_base(people), part)
        run(part, "-m", "tests.bench.bulk", str(part), str(size))
        for made, wanted in zip(
            (facts.path(str(part)), rival.path(str(part)), part), (*needed[1:], target), strict=True
        ):
            made.rename(wanted)
    return target


def _base(people: int) -> Path:
    """A record that went the whole way: entered, checked, published, projected."""
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


def run(database: Path | str, *arguments: str) -> str:
    """Run Python on a database; what it says."""
    address = database if isinstance(database, str) else url(database)
    environment = {**os.environ, **server.settings(address), "PYTHONWARNINGS": "ignore"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=server.ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise server.Wrong(f"{' '.join(arguments)}\n{done.stdout}{done.stderr}")
    return done.stdout
