"""A process that is killed in the middle of an import: what was acknowledged stays, nothing is there by halves, and it goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.importing.tables import csv_file, people

pytestmark = [pytest.mark.proof, pytest.mark.once]

ROOT = Path(__file__).resolve().parents[2]
ROWS = 1_500
OF_EACH = {"cases_case": 1, "cases_person": 1, "cases_identifier": 1, "cases_affiliation": 1, "cases_statusperiod": 1}
"""Rows of a table for each row of the file."""


def manage(folder: Path, *arguments: str) -> subprocess.Popen:
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{folder}/record.sqlite3", "DEBUG": "true"}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def count(folder: Path, table: str) -> int:
    with closing(sqlite3.connect(folder / "record.sqlite3", timeout=20)) as database:
        return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_a_killed_import_leaves_whole_rows_and_is_run_again_for_the_rest(tmp_path):
    migrating = manage(tmp_path, "migrate", "--verbosity", "0")
    migrating.communicate(timeout=300)
    assert migrating.returncode == 0
    file = str(csv_file(tmp_path / "list.csv", *people(ROWS)))
    for wanted in (1, ROWS // 2):
        running = manage(tmp_path, "import_cases", file)
        while count(tmp_path, "cases_case") < wanted and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGKILL)
        running.communicate()
        taken = count(tmp_path, "cases_case")
        for table, each in OF_EACH.items():
            history = f"cases_historical{table.removeprefix('cases_')}"
            assert count(tmp_path, table) == count(tmp_path, history) == each * taken, table
        assert 0 < taken < ROWS, "it was killed too late to tell"
    running = manage(tmp_path, "import_cases", file)
    out, errors = running.communicate(timeout=300)
    assert running.returncode == 0, errors
    assert f"here already: {taken}" in out.decode()
    assert count(tmp_path, "cases_case") == count(tmp_path, "cases_historicalcase") == ROWS
