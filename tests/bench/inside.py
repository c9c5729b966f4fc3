"""``python -m tests.bench.inside TARGET``: what is counted in a process of ours, as JSON: queries of pages, cost of publishing."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from statistics import median
from typing import Any

import django

PUBLISHED = 15


def main(target: str) -> None:
    from tests.bench import facts

    known = facts.read(target)
    public_id, slug, _name = known.cases[0]
    word = next(iter(known.words))
    asked = [
        ("case", f"/en/cases/{public_id}/{slug}/", 2),
        ("list", "/en/cases/?country=" + next(iter(known.countries)), 3),
        ("search", f"/en/cases/?q={word}", 4),
    ]
    found = {"queries": [(name, queries(path), limit) for name, path, limit in asked], "publish": publish()}
    print(json.dumps(found))


def queries(path: str) -> int:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from cases.published import index

    client = Client(SERVER_NAME="127.0.0.1")
    client.get(path)  # what a process learns once: the index, and names of records
    for known in index._kept.values():
        known._words.clear()  # but not the words that are searched for
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}")
    return len(asked)


def publish() -> float:
    """Milliseconds of CPU to publish a case that stands anew: from its document to the last table that is read."""
    from django.db import transaction

    from cases.published import log, projection
    from cases.published.models import Current

    times = []
    for current in Current.objects.filter(kind="case", withdrawn_at=None).order_by("public_id")[: PUBLISHED + 2]:
        body: dict[str, Any] = json.loads(current.body)
        begun = time.process_time()
        with transaction.atomic():
            at = dt.datetime.now(dt.UTC)
            entry = log.append("case", current.public_id, current.version + 1, "corrected", body, at, review="single")
            projection.project(entry)
            times.append(time.process_time() - begun)
            transaction.set_rollback(True)
    return median(times[2:]) * 1000


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(sys.argv[1])
