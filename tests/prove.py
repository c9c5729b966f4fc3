"""Plant every fault of ``tests/faults.py`` in a copy of the code, one at a time; a test must turn red for each.

``python -m tests.prove [words of a fault's name]``. Exits with 1 if a fault stays unnoticed, or is out of date, or if
there is no PostgreSQL to plant those on that only a race shows.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from tests.faults import FAULTS, Fault
from tests.run import cluster, postgresql

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("manage.py", "pyproject.toml", "tracker", "cases", "templates", "tests")
TESTS_FAILED = 1  # of pytest's exit codes; any other means that the tests did not run


def main(words: list[str]) -> int:
    chosen = [fault for fault in FAULTS if all(word in fault.name for word in words)]
    programs = postgresql() if any(fault.is_race for fault in chosen) else None
    with (
        cluster(programs) if programs else nullcontext("") as server,
        ThreadPoolExecutor(min(os.cpu_count() or 1, 4)) as pool,
    ):
        verdicts = list(pool.map(partial(told, server=server), chosen))
    failed = sum(not good for good in verdicts)
    print(f"{len(verdicts) - failed} passed, {failed} failed", flush=True)
    return 1 if failed or not verdicts else 0


def told(fault: Fault, server: str) -> bool:
    """Whether the tests notice the fault, told in a line."""
    problem = unnoticed(fault, server)
    print(f"{'UNNOTICED' if problem else 'noticed'}: {fault.name}{problem and f' ({problem})'}", flush=True)
    return not problem


def unnoticed(fault: Fault, server: str) -> str:
    """Why nobody would notice the fault; empty if a test turns red. ``server`` is the address of a PostgreSQL."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    if fault.is_race:
        if not server:
            return "no PostgreSQL server was found"
        # The database for tests is named after this one: each copy has its own.
        environment["DATABASE_URL"] = f"{server}_{FAULTS.index(fault)}"
    with tempfile.TemporaryDirectory(prefix="fault-") as folder:
        for room in ROOMS:
            copy = shutil.copytree if (ROOT / room).is_dir() else shutil.copy2
            copy(ROOT / room, Path(folder) / room)
        path = Path(folder) / fault.file
        text = path.read_text()
        if text.count(fault.before) < 1:
            return "its place in the code is gone"
        path.write_text(text.replace(fault.before, fault.after))
        command = [sys.executable, "-m", "pytest", "-q", "-x", "--nomigrations", "-p", "no:cacheprovider"]
        command += fault.tests.split()
        result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if result.returncode == TESTS_FAILED:
        return ""
    return f"pytest ended with {result.returncode}: {(result.stdout.strip().splitlines() or [''])[-1]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
