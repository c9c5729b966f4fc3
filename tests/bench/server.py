"""A server of its own for what is measured: fresh, on a free port, with the CPU time and the memory of its processes."""

from __future__ import annotations

import gzip
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "build" / "bench" / "pages"
PATIENCE = 120


class Wrong(Exception):
    """An answer that is not what was asked for: a figure about it would mean nothing."""


@dataclass
class Answer:
    """What came back, unpacked; ``size`` as it was sent; ``first`` the seconds until its first byte."""

    status: int
    text: str
    size: int
    tag: str
    first: float


@dataclass
class Server:
    """A running server: ask it, and ask the system what it took."""

    process: subprocess.Popen[bytes]
    port: int
    started: float
    connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)

    def get(self, path: str, expect: int = 200, holds: str = "", headers: Mapping[str, str] = {}) -> Answer:
        """Ask once. Raises :class:`Wrong` for any other status, or a body without the text it ``holds``."""
        begun = time.perf_counter()
        response = self._answer(path, {"Accept-Encoding": "gzip", **headers})
        first = time.perf_counter() - begun
        body = response.read()
        plain = gzip.decompress(body) if response.headers.get("Content-Encoding") == "gzip" else body
        text = plain.decode()
        if response.status != expect or holds not in text:
            raise Wrong(f"{path}: {response.status} of {len(text)} characters; expected {expect} with {holds!r}")
        return Answer(response.status, text, len(body), response.headers.get("ETag", ""), first)

    def _answer(self, path: str, headers: Mapping[str, str]) -> http.client.HTTPResponse:
        """On the connection that is there; on a new one if the server has closed it meanwhile, since nobody asked for long."""
        is_used = self.connection.sock is not None
        try:
            self.connection.request("GET", path, headers=dict(headers))
            return self.connection.getresponse()
        except ConnectionError:
            self.connection.close()
            if not is_used:
                raise
        self.connection.request("GET", path, headers=dict(headers))
        return self.connection.getresponse()

    def drain(self, path: str) -> tuple[int, float, int]:
        """Read a long answer and forget it: its lines, the seconds until its first byte, and the most memory on the way."""
        begun = time.perf_counter()
        response = self._answer(path, {"Accept-Encoding": "identity"})
        lines = most = 0
        first = looked = 0.0
        while block := response.read1(1 << 18):
            first = first or time.perf_counter() - begun
            lines += block.count(b"\n")
            if time.perf_counter() - looked > 0.2:
                most, looked = max(most, self.memory()), time.perf_counter()
        if response.status != 200:
            raise Wrong(f"{path}: {response.status}")
        return lines, first, max(most, self.memory())

    def processes(self) -> Iterator[int]:
        """The server's process and all below it."""
        waiting = [self.process.pid]
        while waiting:
            pid = waiting.pop()
            yield pid
            for task in Path(f"/proc/{pid}/task").glob("*/children"):
                waiting += map(int, task.read_text().split())

    def cpu(self) -> float:
        """The seconds of CPU that its processes took so far."""
        return sum(time.clock_gettime((~pid << 3) | 2) for pid in self.processes())

    def memory(self) -> int:
        """Its own memory in bytes: without files that it has mapped, which the system may take back."""
        return sum(_anonymous(pid) for pid in self.processes())

    def worker_memory(self) -> int:
        return max(_anonymous(pid) for pid in self.processes())


def _anonymous(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Anonymous:"):
            return int(line.split()[1]) * 1024
    return 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def require_free(port: int) -> None:
    """Raise if somebody listens there: servers that share a port answer in turns, unnoticed."""
    with socket.socket() as probe:
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            raise Wrong(f"Port {port} is taken.")


@contextmanager
def serving(command: list[str], port: int, ready: str, environment: Mapping[str, str]) -> Iterator[Server]:
    """A server for as long as the block runs, once it answers at ``ready``."""
    require_free(port)
    log = ROOT / "build" / "bench" / "server.log"
    with log.open("ab") as told:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, **environment}, stdout=told, stderr=told, start_new_session=True
        )
        try:
            server = Server(process, port, started)
            _wait(server, ready)
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _wait(server: Server, ready: str) -> None:
    for _try in range(PATIENCE * 50):
        if server.process.poll() is not None:
            raise Wrong(f"The server ended: {server.process.args!r}")
        try:
            server.get(ready)
            return
        except (ConnectionError, http.client.HTTPException):
            server.connection.close()
            time.sleep(0.02)
    raise Wrong("The server does not answer.")


def ours(url: str, port: int, role: str = "all") -> tuple[list[str], dict[str, str]]:
    """What serves the site as it is served in earnest, one worker, and the environment for it."""
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    return command, {**settings(url), "TRACKER_ROLE": role}


def settings(url: str) -> dict[str, str]:
    """The environment of a process of ours that works on a database."""
    return {
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "DATABASE_URL": url,
        "SITE_URL": "http://127.0.0.1",  # the same for every process: it stands in pages
        "SECRET_KEY": "bench-" + "no-secret-at-all-" * 4,
        "MEDIA_ROOT": str(ROOT / "build" / "bench" / "media"),
        "KEPT_PAGES_DIR": str(KEPT),
        "PAGES_AHEAD": "0",  # nobody makes pages while others are measured
    }
