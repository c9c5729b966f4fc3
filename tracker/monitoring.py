"""What monitors ask. The answers say yes or no and nothing else; any stranger may read them."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse

from cases.pages.reading import read_only
from cases.published import gate

_was_migrated = False


@read_only
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return _say("ok", 200)


@read_only
def readyz(request: HttpRequest) -> HttpResponse:
    """The process can serve: its database answers to the public, and has the tables that the code expects."""
    return _say("ready", 200) if is_ready() else _say("not ready", 503)


def is_ready() -> bool:
    """Whether the public may read every published table, and every migration was applied."""
    try:
        with gate.closed():
            _read_what_is_published()
        return _is_migrated()
    except Error:
        return False


def _read_what_is_published() -> None:
    """Ask every table for one row, with every column: on PostgreSQL in the role of the public, so it must be there."""
    for model in apps.get_app_config("published").get_models():
        list(model._default_manager.values_list()[:1])


def _is_migrated() -> bool:
    """Whether every migration was applied. A public node may not know; that its tables answer is all it needs.

    What was applied stays applied: once it is so, nobody's question opens the gate again.
    """
    global _was_migrated
    if settings.HAS_DESK and not _was_migrated:
        with gate.opened():
            executor = MigrationExecutor(connection)
            _was_migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        return _was_migrated
    return True


def _say(word: str, status: int) -> HttpResponse:
    headers = {"Cache-Control": "no-store"}
    return HttpResponse(f"{word}\n", status=status, content_type="text/plain; charset=utf-8", headers=headers)
