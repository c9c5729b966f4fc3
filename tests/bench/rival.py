"""D: Datasette on the same cases, as it is meant to be used: one wide table that never changes, with an index for every question."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = (ROOT / ".venv" / "bench").resolve()
"""Where it really lies: its programs name their place."""
LOCK = ROOT / "requirements" / "bench.txt"
FACETS = ("status", "country", "sector", "charge", "violation", "union", "employer", "dispute")
LIMITS = {
    "facet_time_limit_ms": 600_000,
    "sql_time_limit_ms": 600_000,
    "default_facet_size": 20,
    "suggest_facets": "off",
    "max_csv_mb": 0,
    "allow_csv_stream": "on",
}


def path(target: str) -> Path:
    """The rival's database beside ours."""
    return Path(target).with_name(f"{Path(target).stem}-rival.sqlite3")


def install() -> Path:
    """Datasette in an environment of its own, as it is locked; its program."""
    program = HOME / "bin" / "datasette"
    done = HOME / "locked"
    if not done.exists() or done.read_text() != LOCK.read_text():
        subprocess.run([sys.executable, "-m", "venv", "--clear", HOME], check=True)
        quiet = ["--quiet", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run(
            [HOME / "bin" / "pip", "install", *quiet, "--requirement", LOCK], check=True, capture_output=True
        )
        done.write_text(LOCK.read_text())
    return program


def command(file: Path, port: int) -> list[str]:
    """What serves a database. What Datasette counts beforehand of a file that never changes it is given, as its manual says."""
    program = install()
    counts = file.with_suffix(".json")
    if not counts.exists() or counts.stat().st_mtime < file.stat().st_mtime:
        subprocess.run([program, "inspect", file, "--inspect-file", counts], check=True, capture_output=True)
    settings = [word for name, value in LIMITS.items() for word in ("--setting", name, str(value))]
    return [
        str(program), "serve", "--immutable", str(file), "--inspect-file", str(counts), "--port", str(port), *settings,
    ]  # fmt: skip


def table(file: Path) -> str:
    return f"/{file.stem}/cases"
