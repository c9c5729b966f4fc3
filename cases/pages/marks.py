"""What a cache in front of the site knows a page by, so that it can be told which to forget (``operations/purging.py``)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponseBase

from cases.published.edition import Told
from cases.published.marks import ABSENT, ALL, LISTS, of_record

HEADERS = {"Cache-Tag": ",", "Surrogate-Key": " "}
"""The headers that caches read, and what stands between two marks in each."""


def mark(response: HttpResponseBase, address: dict[str, Any], told: Told | None) -> None:
    """Mark an answer by what its address says and what it was told to depend on, where a cache hears of changes.

    What is not there has the same mark everywhere: nobody learns from it whether a record waits.
    """
    if not settings.PURGE_URL:
        return
    marks = [ALL]
    if response.status_code == 404:
        marks.append(ABSENT)
    elif "public_id" in address:
        marks.append(of_record(address["public_id"]))
    if told is not None and not told.record:
        marks.append(LISTS)
    for name, between in HEADERS.items():
        response.headers[name] = between.join(marks)
