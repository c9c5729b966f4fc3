"""A cache of pages, two processes that share it, and a cache in front of the site that notes what it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from cases.operations import purging
from cases.published import log
from tests import crowd, factories


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    """Where pages are kept."""
    settings.KEPT_PAGES, settings.KEPT_PAGES_DIR = 100, tmp_path / "pages"
    return settings.KEPT_PAGES_DIR


class House:
    """Ada Ejemplo of the Example Miners’ Union, both published."""

    def __init__(self) -> None:
        self.edwin = factories.account("edwin", "editor")
        self.union = factories.organization()
        self.ada = crowd.file("Ada Ejemplo")
        crowd.stay(self.ada, crowd.ago(300).isoformat(), crowd.ago(200))
        factories.cite(factories.affiliation(self.ada.person, self.union))
        factories.cite(self.union)
        crowd.public(self.union, self.edwin)
        crowd.public(self.ada, self.edwin)
        self.page = reverse("pages:case", args=["en", self.ada.public_id, "ada-ejemplo"])


class Front:
    """The cache in front of the site: what it was told, and how it answers."""

    def __init__(self) -> None:
        self.told: list[set[str]] = []
        self.headers: list[dict[str, str]] = []
        self.status = 200

    @property
    def everything(self) -> set[str]:
        return {mark for marks in self.told for mark in marks}


@pytest.fixture
def front(settings: Any) -> Iterator[Front]:
    """It listens on this machine, and the site tells it."""
    front = Front()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            front.headers.append(dict(self.headers))
            if front.status == 200:
                front.told.append(set(body["tags"]))
            self.send_response(front.status)
            self.end_headers()

        def log_message(self, *_arguments: Any) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    settings.PURGE_URL = f"http://127.0.0.1:{server.server_port}/purge?zone=1"
    settings.PURGE_HEADER = ("Authorization", "Bearer of-the-cache")
    yield front
    log.written.disconnect(dispatch_uid="purging", sender=None)
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def at_once(monkeypatch: Any, front: Front, django_capture_on_commit_callbacks: Any) -> Any:
    """What is done within is committed, and the cache is told of it without a thread."""
    monkeypatch.setattr(purging, "PAUSES", (0,))
    monkeypatch.setattr(log, "after_withdrawal", lambda: None)  # it is for a real commit
    monkeypatch.setattr(purging.connection, "close", lambda: None)
    monkeypatch.setattr(purging.threading, "Thread", _AtOnce)
    purging.connect()
    return lambda: django_capture_on_commit_callbacks(execute=True)


class _AtOnce:
    def __init__(self, target: Any, name: str) -> None:
        self.start = target
