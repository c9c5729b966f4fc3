"""Which state of the published record a page was made from."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce

from cases.published.models import Projection, Publication

NOTHING = "0" * 64


class Edition(NamedTuple):
    """The last entry of the log, and how often the tables were rebuilt from it since.

    The digest of an entry names all that came before it (the log is a salted chain), so that two editions that are
    equal have the same content, in whatever process, after whatever restore.
    """

    seq: int
    digest: str
    epoch: str


def current() -> Edition:
    """The edition that stands now. One query."""
    last = Publication.objects.order_by("-seq")
    epoch = Subquery(Projection.objects.values("epoch")[:1])
    found = last.annotate(epoch=Coalesce(epoch, Value(""))).values_list("seq", "digest", "epoch").first()
    return Edition(*found) if found else Edition(0, NOTHING, "")
