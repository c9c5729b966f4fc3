"""One public document in the making: what is copied from a row is listed here, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from anyascii import anyascii
from django.db.models import Model
from django.utils.text import slugify

from cases import dates
from cases.models import (
    Affiliation,
    Case,
    Citation,
    Demand,
    Event,
    Interval,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Particular,
    Person,
    Place,
    Root,
    Source,
    StatusPeriod,
)
from cases.models import Fact as FactRow
from cases.operations.roots import kind_of
from cases.published import shapes
from cases.published.links import targets
from cases.published.models import Current
from cases.published.shapes import Words
from cases.status import Period
from cases.vocabulary import CaseEventRelation, Confidence, FileCopy, PublicationKind, Sensitivity, Stance

SHOWN = (Sensitivity.PUBLIC, Sensitivity.GENERALISED)


def is_shown(row: FactRow) -> bool:
    """Whether a fact may appear in public: public or coarsened, assessed, and not refuted."""
    return row.sensitivity in SHOWN and Confidence(row.confidence).is_publishable


def words(row: Model, name: str) -> Words:
    return Words(en=getattr(row, f"{name}_en").strip(), es=getattr(row, f"{name}_es").strip())


def slug_of(text: str) -> str:
    """The decoration of an address: Latin letters, never unique, never a key."""
    return slugify(anyascii(text))[:80].strip("-") or "-"


def coarsened(text: str) -> str:
    """An imprecise date by its years alone."""
    date = dates.parse(text)
    first, last = (day.year if day else None for day in (date.earliest, date.latest))
    if first is None and last is None:
        return ""
    if first == last:
        return f"{first:04d}"
    return f"[{'' if first is None else f'{first:04d}'}..{'' if last is None else f'{last:04d}'}]"


def times(row: Interval) -> dict[str, Any]:
    """When a fact lasted, as a page tells it: a generalised row keeps its years and loses its days."""
    coarse = row.sensitivity == Sensitivity.GENERALISED
    return {
        "start": coarsened(row.start) if coarse else row.start,
        "end": coarsened(row.end) if coarse else row.end,
        "end_state": row.end_state,
        "last_attested": None if coarse else row.last_attested,
    }


def as_read(row: StatusPeriod) -> Period:
    """A period as the status functions take it from the page."""
    told = times(row)
    told |= {name: dates.parse(told[name]) for name in ("start", "end")}
    return replace(row.as_period(), **told)


class Composition:
    """One document in the making: numbers its sources in reading order and knows what already has a page."""

    def __init__(self, root: Root) -> None:
        self.root = root
        self.numbered: dict[int, Source] = {}
        self._published = targets(Current.objects.only("key", "slug", "title_en", "title_es", "withdrawn_at"))
        self._own = "" if isinstance(root, Event) and not root.is_dispute else f"{kind_of(root)}:{root.public_id}"
        self._roots: dict[int, frozenset[int]] = {}
        self._root_numbers: dict[int, int] = {}
        self._counts: dict[int, str] = {}
        self._told: set[int] = set()

    # Citations and confidence

    def citations(self, row: FactRow) -> list[Citation]:
        """The citations of a row whose source may at least be mentioned."""
        found = [citation for citation in row.citations.all() if citation.source.sensitivity in SHOWN]
        return sorted(found, key=lambda citation: (citation.stance != Stance.SUPPORTS, citation.pk))

    def roots(self, citations: Iterable[Citation]) -> int:
        """How many independent roots support: sources that repeat one another count once."""
        return len(self._roots_of({c.source_id for c in citations if c.stance == Stance.SUPPORTS}))

    def _roots_of(self, sources: set[int]) -> frozenset[int]:
        missing = sources - self._roots.keys()
        if missing:
            self._roots.update(Source.objects.roots_of(missing))
        return frozenset().union(*(self._roots[source] for source in sources))

    def _numbered_roots(self, source: Source) -> tuple[int, ...]:
        """The roots of a source by numbers of this page alone: what they are may not be public."""
        roots = sorted(self._roots_of({source.pk}))
        return tuple(sorted(self._root_numbers.setdefault(root, len(self._root_numbers) + 1) for root in roots))

    def number(self, source: Source) -> int:
        """The number of a source on this page."""
        self.numbered.setdefault(source.pk, source)
        return list(self.numbered).index(source.pk) + 1

    def reference(self, citation: Citation, coarse: bool) -> shapes.Reference:
        number = self.number(citation.source)
        if coarse or self.is_withheld(citation.source):
            return shapes.Reference(source=number, stance=citation.stance)
        return shapes.Reference(
            source=number,
            root_numbers=self._numbered_roots(citation.source),
            stance=citation.stance,
            aspect=citation.aspect,
            value_as_stated=citation.value_as_stated,
            quote=citation.quote,
            lang=citation.lang or citation.source.lang,
            translation=words(citation, "translation"),
            locator=citation.locator,
        )

    def fact(self, row: FactRow, coarse: bool = False) -> dict[str, Any]:
        """The fields every fact shape has; ``coarse``: as of a generalised row, whatever the row itself is."""
        coarse = coarse or row.sensitivity == Sensitivity.GENERALISED
        citations = self.citations(row)
        return {
            "confidence": row.confidence,
            "roots": self.roots(citations),
            "references": tuple(self.reference(citation, coarse) for citation in citations),
            "worked_out": Words() if coarse else words(row, "worked_out"),
        }

    def interval(self, row: Interval) -> dict[str, Any]:
        """The fields every interval shape has."""
        return {**self.fact(row), **times(row)}

    # Links

    def is_published(self, kind: PublicationKind, row: Root) -> bool:
        """Whether a record has a page under its name, or gets it with this document."""
        if isinstance(row, Case) and row.is_protected:
            return False
        key = f"{kind}:{row.public_id}"
        return key == self._own or (key in self._published and not self._published[key].is_withdrawn)

    def is_withheld(self, source: Source) -> bool:
        """Whether a source is not named: it is not public, or was withdrawn and is not what is published here."""
        key = f"{PublicationKind.SOURCE}:{source.public_id}"
        withdrawn = key in self._published and self._published[key].is_withdrawn
        return source.sensitivity != Sensitivity.PUBLIC or (withdrawn and key != self._own)

    def _link(self, kind: PublicationKind, row: Root, label: Words) -> shapes.Link:
        """A record by the name it is published under: a new name of the desk is not public before its own record is.

        What was withdrawn is not named again; what was never published is named as here, without a page.
        """
        key = f"{kind}:{row.public_id}"
        if key == self._own:
            return shapes.Link(kind=kind, label=label, id=row.public_id, slug=slug_of(label.en or label.es))
        target = self._published.get(key)
        if target is None:
            return shapes.Link(kind=kind, label=label)
        if target.is_withdrawn:
            return shapes.Link(kind=kind, label=Words())
        return shapes.Link(kind=kind, label=target.label, id=row.public_id, slug=target.slug)

    def organization(self, row: Organization | None) -> shapes.Link | None:
        if row is None or row.sensitivity not in SHOWN:
            return None
        return self._link(PublicationKind.ORGANIZATION, row, words(row, "name"))

    def place(self, row: Place | None, coarse: bool = False) -> shapes.Link | None:
        """A place by name; for a generalised fact the region or country it lies in."""
        while row is not None and coarse and row.type not in ("region", "country"):
            row = row.within
        if row is None or row.sensitivity not in SHOWN:
            return None
        return self._link(PublicationKind.PLACE, row, words(row, "name"))

    def dispute(self, row: Event | None) -> shapes.Link | None:
        if row is None or not row.is_dispute or not is_shown(row):
            return None
        return self._link(PublicationKind.DISPUTE, row, words(row, "title"))

    def person(self, row: Person | None) -> shapes.Link | None:
        """A person with a published case; anybody else does not appear at all."""
        case = getattr(row, "case", None)
        if row is None or case is None or not self.is_published(PublicationKind.CASE, case):
            return None
        return self._link(PublicationKind.CASE, case, Words(en=row.display_name, es=row.display_name))

    # Parts

    def tells(self, events: Iterable[Event]) -> None:
        """Say of which events the document tells: a group of any other is not named in it."""
        self._told = {event.pk for event in events if event == self.root or self.may_tell(event)}

    def names(self, rows: Iterable[Name]) -> tuple[shapes.Name, ...]:
        return tuple(
            shapes.Name(**self.fact(row), text=row.text, kind=row.kind, lang=row.lang, script=row.script)
            for row in rows
            if is_shown(row) and row.sensitivity == Sensitivity.PUBLIC
        )

    def particular(self, row: Particular) -> shapes.Particular:
        coarse = row.sensitivity == Sensitivity.GENERALISED
        return shapes.Particular(
            **self.fact(row), kind=row.kind, date=coarsened(row.date) if coarse else row.date, value=row.value
        )

    def affiliation(self, row: Affiliation) -> shapes.Affiliation | None:
        organization = self.organization(row.organization)
        if organization is None:
            return None
        coarse = row.sensitivity == Sensitivity.GENERALISED
        return shapes.Affiliation(
            **self.interval(row),
            kind=row.kind,
            organization=organization,
            role=row.role,
            title_as_stated="" if coarse else row.title_as_stated,
            title_lang="" if coarse else row.title_lang,
            worksite=self.place(row.worksite, coarse),
            user_enterprise=self.organization(row.user_enterprise),
            contract=row.contract,
            occupation=row.occupation,
            duration_as_stated="" if coarse else row.duration_as_stated,
        )

    def period(self, row: StatusPeriod, position: int) -> shapes.StatusPeriod:
        coarse = row.sensitivity == Sensitivity.GENERALISED
        return shapes.StatusPeriod(
            **self.interval(row),
            key=str(position),
            status=row.status,
            place=self.place(row.place, coarse),
            held_by=self.organization(row.held_by),
            ordered_by=self.organization(row.ordered_by),
            legal_basis_as_stated="" if coarse else row.legal_basis_as_stated,
            ended_how=row.ended_how,
        )

    def paragraph(self, row: Paragraph) -> shapes.Paragraph:
        return shapes.Paragraph(**self.fact(row), text=words(row, "text"))

    def participant(self, row: Participant) -> shapes.Participant | None:
        person = self.person(row.person)
        organization = self.organization(row.organization)
        group = words(row, "group")
        if person is None and organization is None and not group:
            return None
        members = (self.person(member) for member in row.named_members.all())
        total = self._total(row)
        return shapes.Participant(
            **self.fact(row),
            role=row.role,
            person=person,
            organization=organization,
            group=group,
            category=row.category,
            count_min=row.count_min,
            count_max=row.count_max,
            count_basis=row.count_basis,
            named_members=tuple(member for member in members if member),
            key=self._count_key(row) if group else "",
            part_of=words(total, "group") if total else Words(),
            part_of_key=self._count_key(total) if total else "",
        )

    def _total(self, row: Participant) -> Participant | None:
        """The group a row is counted within, if this document tells of it."""
        total = row.part_of
        return total if total and total.event_id in self._told and is_shown(total) else None

    def _count_key(self, row: Participant) -> str:
        """A number of this document alone for a group that is counted."""
        return self._counts.setdefault(row.pk, str(len(self._counts) + 1))

    def participants(self, row: Event) -> tuple[shapes.Participant, ...]:
        found = (self.participant(part) for part in row.participants.all() if is_shown(part))
        return tuple(part for part in found if part)

    def event(self, row: Event, position: int) -> shapes.Event:
        coarse = row.sensitivity == Sensitivity.GENERALISED
        is_dispute = row.is_dispute and row != self.root
        dispute = self.dispute(row if is_dispute else row.parent)
        own = (link.case.person for link in row.case_events.all() if link.relation == CaseEventRelation.OWN)
        about = (self.person(person) for person in own)
        return shapes.Event(
            **self.interval(row),
            key=str(position),
            id=dispute.id if dispute and is_dispute else "",
            type=row.type,
            title=words(row, "title"),
            description=Words() if coarse else words(row, "description"),
            place=self.place(row.place, coarse),
            dispute=dispute,
            violations=tuple(row.violations),
            participants=self.participants(row),
            about=tuple(link for link in about if link),
        )

    def may_tell(self, row: Event) -> bool:
        """Whether an event may be told here: shown, not withdrawn, and not only of somebody who is not published."""
        target = self._published.get(f"{PublicationKind.DISPUTE}:{row.public_id}")
        if target is not None and target.is_withdrawn:
            return False
        own = [link.case for link in row.case_events.all() if link.relation == CaseEventRelation.OWN]
        published = any(self.is_published(PublicationKind.CASE, case) for case in own)
        return is_shown(row) and (not own or published)

    def timeline(self, rows: Iterable[tuple[str, Event]]) -> tuple[shapes.TimelineEntry, ...]:
        told = [(relation, row) for relation, row in rows if self.may_tell(row)]
        told.sort(key=lambda pair: dates.parse(pair[1].start).sort_key)
        return tuple(
            shapes.TimelineEntry(relation=relation, event=self.event(row, position))
            for position, (relation, row) in enumerate(told, 1)
        )

    def demand(self, row: Demand) -> shapes.Demand:
        return shapes.Demand(
            **self.fact(row),
            text=words(row, "text"),
            made_by=self.organization(row.made_by),
            outcome=row.outcome,
        )

    def organization_link(self, row: OrgLink, upward: bool) -> shapes.OrganizationLink | None:
        other = self.organization(row.parent if upward else row.child)
        if other is None:
            return None
        return shapes.OrganizationLink(**self.interval(row), kind=row.kind, other=other, upward=upward)

    def source(self, row: Source, number: int) -> shapes.Source:
        if self.is_withheld(row):
            return shapes.Source(number=number, confidential=True, type=row.type)
        public = row.derived_from.filter(sensitivity=Sensitivity.PUBLIC)
        above = (self._link(PublicationKind.SOURCE, each, Words(en=each.title, es=each.title)) for each in public)
        return shapes.Source(
            number=number,
            id=row.public_id,
            title=row.title,
            type=row.type,
            author=row.author,
            publisher=row.publisher,
            published=row.published,
            lang=row.lang,
            url=row.url,
            archive_url=row.archive_url,
            side=row.side,
            reliability=row.reliability,
            read_in_full=row.read_in_full,
            repeats=tuple(link for link in above if link.label),
            files=tuple(
                shapes.SourceFile(sha256=file.sha256, size=file.size, mime=file.mime, captured_on=file.captured_on)
                for file in row.files.filter(copy=FileCopy.EVIDENTIARY).order_by("pk")
                if file.is_here  # another house holds the others
            ),
        )

    def sources(self) -> tuple[shapes.Source, ...]:
        """The sources numbered so far: composed last."""
        return tuple(self.source(row, number) for number, row in enumerate(self.numbered.values(), 1))
