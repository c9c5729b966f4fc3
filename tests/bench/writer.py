"""``python -m tests.bench.writer RATE SECONDS``: somebody who writes so many rows a second, each in a transaction of its own.

It writes drafts, as a desk does; says "begun", and at the end how many rows there were or the first error. ``RATE`` 0: as
fast as it goes, in transactions of 200 rows; then SECONDS is the number of rows.
"""

from __future__ import annotations

import os
import signal
import sys
import time

import django

AT_A_TIME = 200


def main(rate: int, much: int) -> None:
    from django.db import transaction

    from cases.models import Person

    def rows(first: int, count: int) -> None:
        people = [
            Person(display_name=f"Nobody {first + place} (fictional)", sort_name="Nobody") for place in range(count)
        ]
        for person in people:
            person.public_id = os.urandom(5).hex().translate(TO_ID)
        with transaction.atomic():
            Person.objects.bulk_create(people)

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print("begun", flush=True)
    written, begun = 0, time.monotonic()
    try:
        while written < much if not rate else time.monotonic() - begun < much:
            rows(written, 1 if rate else AT_A_TIME)
            written += 1 if rate else AT_A_TIME
            if rate:
                time.sleep(max(0.0, begun + written / rate - time.monotonic()))
    except Exception as error:
        print(f"error after {written}: {error!r}", flush=True)
        raise
    print(f"{written} rows", flush=True)


TO_ID = str.maketrans("0123456789abcdef", "23456789bcdfghjk")

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
    django.setup()
    main(int(sys.argv[1]), int(sys.argv[2]))
