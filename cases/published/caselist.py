"""The lines of lists of cases: who stands in the published record now, or stood on a day, and how."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases import dates, status
from cases.published import links, shapes
from cases.published.models import CaseTerm, CaseVersion, Current, Publication
from cases.published.projection import NO_TEXT, RECORD_FACETS
from cases.published.records import end_of
from cases.published.shapes import Words
from cases.reach import Period
from cases.vocabulary import PublicationAction, PublicationKind


@dataclass(frozen=True)
class Label:
    """A value of a facet with its words."""

    facet: str
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
    periods: tuple[Period, ...]
    body: str

    @cached_property
    def document(self) -> shapes.CaseDocument:
        """All that the version says."""
        document = shapes.decode(self.body)
        assert isinstance(document, shapes.CaseDocument)
        return document


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


AnyRow = CaseRow | WithheldRow


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


def numbered(numbers: Iterable[int]) -> list[CaseVersion]:
    """The case versions of some numbers, in the order given; without those that are gone. One query."""
    wanted = list(numbers)
    found = CaseVersion.objects.in_bulk(wanted)
    return [found[number] for number in wanted if number in found]


def texts(numbers: Iterable[int]) -> list[CaseText]:
    """Case versions by ``seq``, in the order given, with what they name as it is called now. Two queries.

    Records withdrawn since are named by none of them.
    """
    found = [(row, shapes.decode(row.body)) for row in numbered(numbers)]
    named = {key for _row, document in found for key in links.keys(document)}
    targets = links.targets(
        Current.objects.filter(key__in=named).only("key", "slug", "title_en", "title_es", "withdrawn_at")
    )
    return [
        CaseText(links.refresh(document, targets), row.version, row.updated_at.date())
        for row, document in found
        if isinstance(document, shapes.CaseDocument)
    ]


Labels = Mapping[int, tuple[Label, ...]]


def labels(numbers: Iterable[int]) -> Labels:
    """What lists name beside the people of some case versions, by ``seq``. One query."""
    found: dict[int, tuple[Label, ...]] = dict.fromkeys(numbers, ())
    rows = CaseTerm.objects.filter(case_version__in=list(found), facet__in=(*RECORD_FACETS, "sector")).order_by("key")
    for number, facet, *told in rows.values_list("case_version", "facet", "value", "label_en", "label_es"):
        value, en, es = told
        found[number] += (Label(facet, value, Words(en=en, es=es)),)
    return found


def cases(versions: Sequence[CaseVersion], on: dt.date, freshness_months: int) -> list[AnyRow]:
    """The lines of case versions, in the order given, with their status on a day. One query, for labels."""
    told = labels(row.seq for row in versions)
    return [_case_row(row, told[row.seq], on, freshness_months) for row in versions]


def _case_row(row: CaseVersion, told: tuple[Label, ...], on: dt.date, freshness_months: int) -> AnyRow:
    if not row.slug:
        return _withheld_row(row, on)
    document = shapes.decode_listed(row.body)
    periods = document.status_periods()
    now = status.status(periods, on, freshness_months)
    others = {name.text: name.lang for name in document.names if name.text != row.name}
    return CaseRow(
        id=row.public_id,
        slug=row.slug,
        name=row.name,
        version=row.version,
        country=row.country,
        summary=document.summary,
        sectors=tuple(label.value for label in told if label.facet == "sector"),
        unions=tuple(label for label in told if label.facet == "union"),
        employers=tuple(label for label in told if label.facet == "employer"),
        disputes=tuple(label for label in told if label.facet == "dispute"),
        status=status.public_status(now),
        certainty=now.certainty,
        as_of=now.as_of,
        last_confirmed=status.last_confirmed(now, on),
        first_detained=row.first_detained,
        days=status.days_deprived(periods, on, freshness_months),
        updated_at=row.updated_at,
        other_names=tuple(others.items()),
        periods=periods,
        body=row.body,
    )


def _withheld_row(row: CaseVersion, on: dt.date) -> WithheldRow:
    document = shapes.decode(row.body)
    assert isinstance(document, shapes.ProtectedDocument)
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
