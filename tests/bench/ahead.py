"""``python -m tests.bench.ahead TARGET``: the pages of the cases that are asked for stand ready, as after a publication; in English."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections import deque

import django


def main(target: str) -> None:
    from cases.pages.ahead import Case, Maker
    from tests.bench import facts

    today = dt.datetime.now(dt.UTC).date()
    maker = Maker()
    maker.look(today)
    maker.languages = ("en",)
    maker.first = deque(Case(0, "case", public_id, slug) for public_id, slug, _name in facts.read(target).cases)
    maker.others = iter(())
    made = 0
    while (more := maker.make(today)) is not None:
        made += more
    if maker.failed:
        raise SystemExit(f"The pages of {maker.failed} cases could not be kept.")
    print(made)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(sys.argv[1])
