"""Run every test: on SQLite, on PostgreSQL in a throw-away cluster, in a real browser.

``python -m tests.run [--proofs] [arguments of pytest]``: the daily tests, or the slow proofs. What the machine lacks is
installed from the system's packages where that is allowed (root on Debian). With ``CI=true`` what is still missing is a
failure; elsewhere it is said, and the tests that need it are left out. Exits with 1 if anything failed.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OLDEST_POSTGRESQL = 15
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
IS_CI = os.environ.get("CI") == "true"


# What a page says does not depend on the engine below: it is looked at once a day, and once more in the proofs.
DAILY = {"SQLite": "not proof", "PostgreSQL": "not proof and not once"}
PROOFS = {"SQLite": "proof", "PostgreSQL": "proof or once"}


def main(arguments: list[str]) -> int:
    kinds = PROOFS if "--proofs" in arguments else DAILY
    arguments = [argument for argument in arguments if argument != "--proofs"]
    missing = [package for package, find in (("postgresql", postgresql), ("chromium", browser)) if find() is None]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        install(missing)
    chromium, programs = browser(), postgresql()
    if IS_CI and (chromium is None or programs is None):
        say("In CI every test runs: PostgreSQL and Chromium are needed.")
        return 1
    if chromium is None:
        say("No Chromium was found: the tests in a browser are left out.")
        kinds = {engine: f"({kind}) and not browser" for engine, kind in kinds.items()}
    tables = ["--nomigrations"] if kinds is DAILY else []
    failed = run("SQLite", ["-m", kinds["SQLite"], *tables, *arguments], CHROMIUM=str(chromium or ""))
    if programs is None:
        say("No PostgreSQL server was found: its run is left out.")
        return failed
    with cluster(programs) as url:
        on_postgresql = ["--database-only", "-m", kinds["PostgreSQL"], *tables, *arguments]
        return run("PostgreSQL", on_postgresql, CHROMIUM=str(chromium or ""), DATABASE_URL=url) or failed


def say(words: str) -> None:
    print(words, flush=True)


def run(engine: str, arguments: list[str], **environment: str) -> int:
    """Run pytest once; 0 if all is well. No test at all is a failure."""
    say(f"\n{engine}")
    workers = ["-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile", "--no-loadscope-reorder", "-q"]
    workers += ["--max-worker-restart", "0"]  # a test that ends its worker would be tried again in the next one
    command = [sys.executable, "-m", "pytest", *workers, *arguments]
    own = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(command, env={**own, **environment}, check=False).returncode


def install(packages: list[str]) -> None:
    say(f"Installing {' and '.join(packages)} ...")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        result = subprocess.run(["apt-get", "-qq", *command], env=environment, stdout=subprocess.DEVNULL, check=False)
        if result.returncode:
            say(f"apt-get {command[0]} failed.")
            return


def browser() -> Path | None:
    """A Chromium on this machine."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    return Path(found) if found else None


def postgresql() -> Path | None:
    """The folder of the server programs of the newest PostgreSQL that is new enough."""
    versions = [path for path in Path("/usr/lib/postgresql").glob("*") if path.name.isdigit()]
    new = [path for path in versions if int(path.name) >= OLDEST_POSTGRESQL and (path / "bin" / "initdb").exists()]
    if new:
        return max(new, key=lambda path: int(path.name)) / "bin"
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """A database server for one run, reached through a socket only it knows; PostgreSQL refuses to run as root."""
    owner = unprivileged() if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="tracker-"))
    if owner:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"

    def call(program: str, *arguments: str) -> None:
        as_owner = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
        subprocess.run(
            [programs / program, "--pgdata", data, *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            **as_owner,
        )

    hasty = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=50"
    try:
        call("initdb", "--username=tracker", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        log = folder / "log"
        call("pg_ctl", "start", "--wait", f"--log={log}", f"--options=-k {folder} -c listen_addresses='' {hasty}")
        try:
            yield f"postgres://tracker@/{folder}/tracker"
        finally:
            call("pg_ctl", "stop", "--mode=immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unprivileged() -> pwd.struct_passwd:
    """An ordinary account of this machine."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise SystemExit("PostgreSQL cannot run as root, and there is no account postgres or nobody.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
