"""What readers are told of the site: as its owners published it, else as the environment says.

Everything public that depends on it asks here, so that no two pages answer by different limits. The answer is kept
for the length of a request.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from asgiref.local import Local
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db.models import Q

from cases.published import edition, shapes
from cases.published.models import Current
from cases.vocabulary import PublicationKind

_kept = Local()


def defaults() -> shapes.SiteDocument:
    """The site by the settings of the environment, which hold until something is published."""
    return shapes.SiteDocument(
        id="",
        name=settings.SITE_NAME,
        languages=tuple(code for code, _name in settings.LANGUAGES),
        licence=settings.DATA_LICENSE,
        freshness_months=settings.FRESHNESS_MONTHS,
    )


STANDING = Q(kind=PublicationKind.SITE, withdrawn_at=None)
"""The row of what readers are told of the site, among those of the records."""


def current() -> shapes.SiteDocument:
    """The site as readers are told of it now. One query a request; none once a page has learnt it, with its record or before."""
    found = getattr(_kept, "site", None)
    if found:
        return found
    text = edition.site()
    return learn([text] if text is not None else Current.objects.filter(STANDING).values_list("body", flat=True)[:1])


def learn(bodies: Iterable[str]) -> shapes.SiteDocument:
    """The site by what stands of it among rows that were read: one text, or none. Kept for the rest of the request."""
    document = next((shapes.decode(text) for text in bodies if text), None)
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
