"""The lines of lists of cases: who stands in the published record now, or stood on a day, and how."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases import dates, status
from cases.published import links, shapes
from cases.published.models import CaseSpan, CaseTerm, CaseVersion, Current, Publication
from cases.published.projection import NO_TEXT
from cases.published.records import end_of
from cases.published.shapes import Words
from cases.vocabulary import PublicationAction, PublicationKind, PublicStatus


@dataclass(frozen=True)
class Label:
    """A value of a facet with its words."""

    value: str
    label: Words


@dataclass(frozen=True)
class CaseRow:
    """A line of a list of cases, with the status on the day asked for.

    ``last_confirmed`` is the last day, not after the one asked for, on which a source vouches for that status.
    """

    id: str
    slug: str
    name: str
    version: int
    country: str
    summary: Words
    sectors: tuple[str, ...]
    unions: tuple[Label, ...]
    employers: tuple[Label, ...]
    disputes: tuple[Label, ...]
    status: str
    certainty: str
    as_of: dt.date | None
    last_confirmed: dt.date | None
    first_detained: str
    days: dates.Days
    updated_at: dt.datetime
    other_names: tuple[tuple[str, str], ...]
    document: shapes.CaseDocument


@dataclass(frozen=True)
class WithheldRow:
    """A line of a list of cases for a person whose name is withheld: nothing is told of a day, only of its year."""

    id: str
    version: int
    country: str
    sectors: tuple[str, ...]
    status: str
    certainty: str
    year: int | None
    first_detained: str


@dataclass(frozen=True)
class CaseText:
    """All that one published version of a case says. ``published`` is a day (UTC)."""

    document: shapes.CaseDocument
    version: int
    published: dt.date


def standing(known_on: dt.date | None = None) -> QuerySet[CaseVersion]:
    """The case versions that stand now, or stood at the end of a day."""
    if known_on is None:
        return CaseVersion.objects.filter(known_until=None)
    return CaseVersion.objects.filter(known_from__lte=known_on).filter(
        Q(known_until=None) | Q(known_until__gt=known_on)
    )


def taken_down_since(known_on: dt.date) -> int:
    """Of how many cases that stand the version of a day was taken down: no list of that day has them. One query."""
    taken = Publication.objects.filter(kind=PublicationKind.CASE, action=PublicationAction.TAKEN_DOWN)
    standing = Current.objects.filter(kind=PublicationKind.CASE, withdrawn_at=None).values("public_id")
    entries = Publication.objects.filter(
        kind=PublicationKind.CASE, public_id__in=taken.values("public_id"), at__lt=end_of(known_on)
    ).filter(public_id__in=standing)
    last: dict[str, bool] = {}
    erased = Exists(taken.filter(document_digest=OuterRef("document_digest")))
    for entry in entries.exclude(action__in=NO_TEXT).order_by("version").annotate(is_taken_down=erased):
        last[entry.public_id] = entry.is_taken_down
    return sum(last.values())


def with_appeals(found: QuerySet[CaseVersion], since: dt.date) -> QuerySet[CaseVersion]:
    """Those of some case versions for whom an appeal may have been opened on a day or after it."""
    opened = CaseTerm.objects.filter(case_version=OuterRef("pk"), facet="appeal", value__gte=since.isoformat())
    return found.filter(Exists(opened))


def texts(keys: Iterable[str]) -> list[CaseText]:
    """Case versions by key, in the order given, with what they name as it is called now. Two queries.

    Records withdrawn since are named by none of them.
    """
    wanted = list(keys)
    rows = {row.key: row for row in CaseVersion.objects.filter(key__in=wanted)}
    found = [(rows[key], shapes.decode(rows[key].body)) for key in wanted if key in rows]
    named = {key for _row, document in found for key in links.keys(document)}
    targets = links.targets(
        Current.objects.filter(key__in=named).only("key", "slug", "title_en", "title_es", "withdrawn_at")
    )
    return [
        CaseText(links.refresh(document, targets), row.version, row.updated_at.date())
        for row, document in found
        if isinstance(document, shapes.CaseDocument)
    ]


def cases(keys: Iterable[str], on: dt.date, freshness_months: int) -> list[CaseRow | WithheldRow]:
    """The lines of case versions by key, in the order given, with their status on a day. Three queries."""
    wanted = list(keys)
    rows = {row.key: row for row in CaseVersion.objects.filter(key__in=wanted)}
    terms: dict[str, dict[str, list[Label]]] = defaultdict(lambda: defaultdict(list))
    for term in CaseTerm.objects.filter(case_version__in=wanted).order_by("key"):
        label = Label(term.value, Words(en=term.label_en, es=term.label_es))
        terms[term.case_version_id][term.facet].append(label)
    spans = {
        span.case_version_id: span
        for span in CaseSpan.objects.filter(
            Q(next_day=None) | Q(next_day__gt=on), case_version__in=wanted, first_day__lte=on
        )
    }
    return [_case_row(rows[key], terms[key], spans.get(key), on, freshness_months) for key in wanted if key in rows]


def _case_row(
    row: CaseVersion,
    terms: Mapping[str, list[Label]],
    span: CaseSpan | None,
    on: dt.date,
    freshness_months: int,
) -> CaseRow | WithheldRow:
    document = shapes.decode(row.body)
    if isinstance(document, shapes.ProtectedDocument):
        return _withheld_row(row, document, on)
    assert isinstance(document, shapes.CaseDocument)
    periods = document.status_periods()
    others = {name.text: name.lang for name in document.names if name.text != row.name}
    return CaseRow(
        id=row.public_id,
        slug=row.slug,
        name=row.name,
        version=row.version,
        country=row.country,
        summary=document.summary,
        sectors=tuple(label.value for label in terms.get("sector", ())),
        unions=tuple(terms.get("union", ())),
        employers=tuple(terms.get("employer", ())),
        disputes=tuple(terms.get("dispute", ())),
        status=span.status if span else PublicStatus.UNK,
        certainty=span.certainty if span else status.Certainty.NO,
        as_of=span.as_of if span else None,
        last_confirmed=status.last_confirmed(status.status(periods, on, freshness_months), on),
        first_detained=row.first_detained,
        days=status.days_deprived(periods, on, freshness_months),
        updated_at=row.updated_at,
        other_names=tuple(others.items()),
        document=document,
    )


def _withheld_row(row: CaseVersion, document: shapes.ProtectedDocument, on: dt.date) -> WithheldRow:
    told = document.told(on.year)
    return WithheldRow(
        id=row.public_id,
        version=row.version,
        country=row.country,
        sectors=document.sectors,
        status=told.status,
        certainty=told.certainty,
        year=told.year,
        first_detained=row.first_detained,
    )
