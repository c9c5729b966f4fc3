"""Pages that were made once and are sent again: compressed, under their validator alone, shared by all processes of a machine.

What is kept is found by what it was made from. So a page that was corrected, withdrawn or is of yesterday is not found, in any
process, from the moment of the commit on; ``cases/pages/sweeping.py`` then erases it. A page is a file of ``KEPT_PAGES_DIR``, below its
day and one of 256 folders, so that millions do no harm: a line of JSON, then the bytes that are sent; nothing that is read there is
ever run. Where the folder cannot be used, pages are made each time. Django's file cache was twice as slow to read, and unpickles
what it finds.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gzip
import json
import logging
import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import re_accepts_gzip

LARGEST = 1_000_000
"""Bytes of a page; what is larger is made each time."""
LEFT_OUT = {"content-length", "etag", "cache-control"}
ENDING, UNFINISHED = ".page", ".part"

logger = logging.getLogger(__name__)


def find(request: HttpRequest, tag: str, day: dt.date) -> HttpResponse | None:
    """The page that a validator stands for on its day, if it was kept whole."""
    if not _is_kept_at(request, tag):
        return None
    try:
        with open(_path(tag, day), "rb") as file:  # noqa: PTH123 - a third of the time of Path.open
            head, _newline, body = file.read().partition(b"\n")
        length, headers = json.loads(head)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        logger.warning("A kept page could not be read: %s", type(error).__name__)
        return None
    if length != len(body):
        return None
    if "Content-Encoding" in headers and not _takes_gzip(request):
        del headers["Content-Encoding"]
        body = gzip.decompress(body)
    return HttpResponse(body, headers=headers)


def has(tag: str, day: dt.date) -> bool:
    """Whether the page that a validator stands for is kept."""
    return Path(_path(tag, day)).exists()


def keep(request: HttpRequest, tag: str, day: dt.date, response: HttpResponseBase) -> None:
    """Keep a page that was made: one that says nothing to this reader alone, and answers nobody's own question."""
    if not _is_kept_at(request, tag) or not _is_for_everybody(request, response):
        return
    assert isinstance(response, HttpResponse)
    headers = {name: value for name, value in response.items() if name.lower() not in LEFT_OUT}
    head = json.dumps([len(response.content), headers]).encode()
    path = Path(_path(tag, day))
    unfinished = None
    try:
        Path(settings.KEPT_PAGES_DIR).mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        number, unfinished = tempfile.mkstemp(UNFINISHED, dir=path.parent)
        with os.fdopen(number, "wb") as file:
            file.write(head + b"\n" + response.content)
        Path(unfinished).replace(path)
    except FileNotFoundError:  # the folder was erased meanwhile, and the page with it
        return
    except OSError as error:  # a full disk, a folder that cannot be written: the reader has the page all the same
        logger.warning("A page could not be kept: %s", type(error).__name__)
        if unfinished:
            with contextlib.suppress(OSError):
                Path(unfinished).unlink()


def _is_kept_at(request: HttpRequest, tag: str) -> bool:
    """Pages are kept without a question alone: of questions there is no end."""
    return bool(settings.KEPT_PAGES and tag) and request.method == "GET" and not request.META.get("QUERY_STRING")


def _is_for_everybody(request: HttpRequest, response: HttpResponseBase) -> bool:
    is_whole = isinstance(response, HttpResponse) and response.status_code == 200 and len(response.content) <= LARGEST
    is_own = bool(response.cookies) or response.has_header("Cache-Control") or "Cookie" in response.get("Vary", "")
    has_nonce = getattr(request, "_csp_nonce", None) is not None
    # A page that was not compressed for one reader would not be for the others.
    is_compressed = response.get("Content-Encoding") == "gzip" or _takes_gzip(request)
    return is_whole and is_compressed and not is_own and not has_nonce


def _takes_gzip(request: HttpRequest) -> bool:
    return bool(re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))


def _path(tag: str, day: dt.date) -> str:
    return f"{settings.KEPT_PAGES_DIR}/{day}/{tag[3:5]}/{tag[5:-1]}{ENDING}"
