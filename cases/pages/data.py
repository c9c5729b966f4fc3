"""What can be taken along: downloads, feeds, their columns, and what may be done with them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cases.pages.downloads import FORMS
from cases.published.columns import COLUMNS
from cases.published.filters import CaseFilter


def data(request: HttpRequest, lang: str) -> HttpResponse:
    """The page about the data. No query but that for the site."""
    context = {
        "columns": COLUMNS,
        "files": {reverse(f"pages:cases_{form}"): kind.partition(";")[0] for form, (kind, *_) in FORMS.items()},
        "keys": [key for key in CaseFilter.base_filters if key != "page"],
    }
    return render(request, "cases/data.html", context)
