"""A page as it would be published, for the desk: in the public templates, with a banner that says it is not public."""

from __future__ import annotations

import datetime as dt
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from cases.pages.days import Days
from cases.pages.versions import CONTENTS
from cases.published.records import Published
from cases.published.shapes import AnyDocument, Document, Words


def preview(document: Document, on: dt.date, lang: str, request: HttpRequest) -> HttpResponse:
    """The page of any document on a day, in ``lang``. Nothing keeps it: it is not published."""
    midnight = dt.datetime.combine(on, dt.time(), tzinfo=dt.UTC)
    published = Published(
        document=cast(AnyDocument, document),
        version=0,
        action="",
        published_at=midnight,
        first_published_at=midnight,
        note=Words(),
        digest="",
        latest=0,
        review="",
        history=(),
    )
    asked = Days(today=on, day=on, known_on=None, problems=())
    with translation.override(lang):
        contents = CONTENTS[document.kind](published, asked)
        response = render(request, f"cases/{document.kind}.html", {**contents, "is_preview": True})
    response["Content-Language"] = lang
    response["Cache-Control"] = "no-store"
    return response
