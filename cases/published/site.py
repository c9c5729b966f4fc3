"""What readers are told of the site: as its owners published it, else as the environment says.

Everything public that depends on it asks here, so that no two pages answer by different limits. The answer is kept
for the length of a request.
"""

from __future__ import annotations

from typing import Any

from asgiref.local import Local
from django.conf import settings
from django.core.signals import request_finished, request_started

from cases.published import shapes
from cases.published.models import Current
from cases.vocabulary import PublicationKind, SiteLanguage

_kept = Local()


def defaults() -> shapes.SiteDocument:
    """The site by the settings of the environment, which hold until something is published."""
    return shapes.SiteDocument(
        id="",
        name=settings.SITE_NAME,
        languages=tuple(SiteLanguage.values),
        licence=settings.DATA_LICENSE,
        freshness_months=settings.FRESHNESS_MONTHS,
    )


def current() -> shapes.SiteDocument:
    """The site as readers are told of it now. One query a request."""
    found = getattr(_kept, "site", None)
    if found is None:
        body = Current.objects.filter(kind=PublicationKind.SITE, withdrawn_at=None).values_list("body", flat=True)
        document = next((shapes.decode(text) for text in body[:1] if text), None)
        found = document if isinstance(document, shapes.SiteDocument) else defaults()
        if getattr(_kept, "is_request", False):
            _kept.site = found
    return found


def freshness_months() -> int:
    """How many months after the last report somebody may still be called detained."""
    return current().freshness_months


def forget() -> None:
    """Ask the database anew: something was published."""
    _kept.site = None


def connect_signals() -> None:
    """Keep the answer while a request is answered, and no longer."""
    request_started.connect(_begin, dispatch_uid="published.site.begin")
    request_finished.connect(_end, dispatch_uid="published.site.end")


def _begin(**_kwargs: Any) -> None:
    _kept.site, _kept.is_request = None, True


def _end(**_kwargs: Any) -> None:
    _kept.site, _kept.is_request = None, False
