"""``serve``: the production server on this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Serve the site and the desk with the production server, and say where they are."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=1)

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        require_free(host, port)
        module, _dot, name = settings.WSGI_APPLICATION.rpartition(".")
        self.stdout.write(f"The site:  http://{host}:{port}/")
        if settings.HAS_DESK:
            self.stdout.write(f"The desk:  http://{host}:{port}/{settings.ADMIN_PATH}")
        self.stdout.flush()
        server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
        # It warns of more threads than processors: most of ours wait or refuse.
        # Those who work, those who wait, readers and researchers apart, and some to refuse (tracker/admission.py).
        threads = 2 * (settings.REQUESTS_AT_WORK + settings.REQUESTS_WAITING) + settings.REQUESTS_REFUSED
        scale = ["--workers", str(workers), "--blocking-threads", str(threads), "--no-ws", "--log-level", "error"]
        # Links that pages give away lead to this port, unless the operator named an address.
        environment = {"SITE_URL": f"http://127.0.0.1:{port}", **os.environ}
        if settings.KEPT_PAGES and settings.PAGES_AHEAD and not settings.DEBUG:
            # It ends with the server, which has the number of this process.
            ahead = [sys.executable, str(settings.BASE_DIR / "manage.py"), "make_pages", "--beside", str(os.getpid())]
            subprocess.Popen(ahead, env=environment)  # noqa: S603 - nothing of it comes from outside
        os.execve(sys.executable, [*server, *scale, f"{module}:{name}"], environment)  # noqa: S606 - no shell is meant


def require_free(host: str, port: int) -> None:
    """Raise ``CommandError`` if something listens there: a server that shares its port would go unnoticed."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise CommandError(f"Port {port} cannot be used ({error}). Choose another: make run PORT=8001") from error
