"""The open requests with their records, in a number of queries that does not grow with the queue."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from cases.models import Case, Review, Root
from cases.operations.review import refresh
from cases.operations.roots import CASES, KINDS
from cases.published import shapes
from cases.published.links import keys, targets
from cases.published.links import refresh as relinked
from cases.published.models import Current
from cases.vocabulary import PublicationKind


@dataclass(frozen=True)
class Request:
    """An open request; once ``is_told``, with what readers have and what they would have (none if never verified)."""

    review: Review
    root: Root
    old: shapes.AnyDocument | None = None
    new: shapes.AnyDocument | None = None
    is_told: bool = False


def requests() -> list[Request]:
    """Every open request whose record is there, the longest waiting first, without its documents."""
    reviews = list(Review.objects.open().defer("document").select_related("first_by").order_by("asked_at", "pk"))
    by_kind: dict[str, list[str]] = defaultdict(list)
    for review in reviews:
        by_kind[review.kind].append(review.public_id)
    roots = {
        (kind, root.public_id): root for kind, ids in by_kind.items() for root in _rows(PublicationKind(kind), ids)
    }
    found = ((review, roots.get((review.kind, review.public_id))) for review in reviews)
    return [Request(review, root) for review, root in found if root is not None]


def _rows(kind: PublicationKind, ids: list[str]) -> Iterable[Root]:
    if kind in CASES:
        return Case.objects.filter(public_id__in=ids, published_as=CASES[kind]).select_related("person")
    model = next(model for model, own in KINDS.items() if own == kind)
    return model._default_manager.filter(public_id__in=ids)


def told(asked: Iterable[Request], on: dt.date) -> list[Request]:
    """A few requests with their documents. What has changed since it was asked for is worked out anew, one by one."""
    asked = list(asked)
    stored = Review.objects.select_related("first_by").in_bulk([each.review.pk for each in asked])
    reviews = [stored[each.review.pk] for each in asked if each.review.pk in stored]
    prefetch_related_objects(reviews, "authors")
    wanted = {f"{review.kind}:{review.public_id}" for review in reviews}
    bodies = dict(Current.objects.filter(key__in=wanted, withdrawn_at=None).values_list("key", "body"))
    old = {key: shapes.decode(body) for key, body in bodies.items()}
    linked = Current.objects.filter(key__in={key for document in old.values() for key in keys(document)})
    names = targets(linked.only("key", "slug", "title_en", "title_es", "withdrawn_at"))
    found = []
    for each in asked:
        review = stored.get(each.review.pk)
        if review is None:  # decided meanwhile
            continue
        if review.version != each.root.version or not review.kinds:
            review = refresh(review, each.root, on)
        before = old.get(f"{review.kind}:{review.public_id}")
        new = shapes.decode(review.document) if review.document else None
        found.append(Request(review, each.root, relinked(before, names) if before else None, new, True))
    return found
