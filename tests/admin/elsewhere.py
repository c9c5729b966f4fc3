"""A house with a case in Peru and one elsewhere, whose every word is marked: whoever may not know of it must not see the mark."""

from __future__ import annotations

import re
from typing import Any

from django.core.files.base import ContentFile
from django.db import DatabaseError, models, transaction
from django.utils import timezone

from cases.models import (
    Collection,
    ConfidentialNote,
    InternalNote,
    Reading,
    Record,
    Root,
    SourceFile,
)
from cases.models.base import EdtfField
from cases.operations.exchange import extent
from cases.operations.readings import note_reading
from cases.operations.review import ask_for_review
from cases.operations.team import assign
from tests import factories

MARK = "elsewhereqzv"


class House:
    """Built once: what is elsewhere first, then marked, then what is in Peru."""

    def __init__(self) -> None:
        self.rita = factories.account("rita-of-all", "researcher")
        self.hidden = self.elsewhere()
        self.marked = mark()
        self.secrets = frozenset(root.public_id for root in self.hidden)
        self.peru = self.in_peru()

    def elsewhere(self) -> list[Root]:
        """A case in Bolivia with a row of every kind, and the shared records that it alone uses, some without a country."""
        union = factories.organization("Union", country="BO", type="union_local")
        nowhere = factories.organization("No country", country="")
        region = factories.place("Region", country="BO")
        prison = factories.place("Prison", country="BO", within=region, operator=union)
        leaflet = factories.source("Leaflet", country="BO")
        letter = factories.source("Letter", country="")
        law = factories.legal_provision(country="BO")
        limit = factories.legal_limit(country="BO")
        case = factories.safe(factories.case(factories.person("Elsa"), country="BO"))
        self.case = case
        ConfidentialNote.objects.create(case=case, text="Note")
        InternalNote.objects.create(case=case, text="Thread", by=self.rita, by_name="rita", at=timezone.now())
        strike = factories.event("Strike", country="BO", is_dispute=True, place=prison)
        arrest = factories.event("Arrest", country="", type="arrest", place=prison, parent=strike)
        for event in (strike, arrest):
            factories.case_event(case, event)
            factories.participant(event, person=case.person)
        factories.demand(strike, made_by=union)
        witness = factories.person("Witness")
        factories.participant(arrest, person=witness)
        charge = factories.charge(case, alleged_by=union, provision=law)
        factories.charge_update(charge)
        proceeding = factories.proceeding(case, court=nowhere)
        proceeding.charges.add(charge)
        factories.hearing(proceeding)
        sentence = factories.sentence(case, proceeding=proceeding)
        sentence.charges.add(charge)
        appeal = factories.appeal(case, issued_by=union)
        period = factories.period(case, place=prison, held_by=union)
        facts = [
            *(period, charge, appeal, factories.paragraph(case), factories.assessment(case, union)),
            *(factories.affiliation(case.person, union), factories.name("Alias", person=case.person)),
            *(
                factories.particular(case.person),
                factories.communication(case),
                factories.statement(case, author=union),
            ),
        ]
        for fact in facts:
            factories.cite(fact, leaflet)
            factories.cite(fact, letter)
        self.picture = factories.photograph(case.person, factories.picture_file(leaflet))
        self.file = SourceFile.objects.create(source=letter, file=ContentFile(b"words", "letter.txt"))
        self.collection = Collection.objects.create(name="Campaign", purpose="For Elsa")
        self.collection.cases.add(case)
        self.review = ask_for_review(case, self.rita, timezone.now())
        ask_for_review(strike, self.rita, timezone.now())
        assign(case, self.rita, self.rita)
        note_reading(self.rita, [case.consent, self.file], timezone.now())
        factories.paragraph(case, "Removed").delete()  # a row that only its history knows
        roots = [
            union,
            nowhere,
            region,
            prison,
            leaflet,
            letter,
            law,
            limit,
            case,
            case.person,
            strike,
            arrest,
            witness,
        ]
        return [*roots, self.collection]

    def in_peru(self) -> list[Root]:
        """A case in Peru, and an event without a country that both cases are in."""
        case = factories.publishable_case("Pedro Peruano", country="PE")
        union = factories.organization("Peruvian union", country="PE", type="union_local")
        prison = factories.place("Peruvian prison", country="PE")
        leaflet = factories.source("Peruvian leaflet", country="PE")
        abroad = factories.source("A newspaper abroad", country="US")
        factories.period(case, place=prison, held_by=union, start="2001", last_attested=factories.LEAFLET_DAY)
        fact = factories.affiliation(case.person, union)
        factories.cite(fact, abroad)
        march = factories.event("A march of both", country="", is_dispute=True)
        for each in (case, self.case):
            factories.case_event(each, march)
            factories.participant(march, person=each.person)
        factories.participant(march, organization=union)
        factories.cite(march, leaflet)
        part = factories.event("Part of the march", country="PE", parent=self.hidden[10], place=self.hidden[3])
        factories.participant(part, organization=self.hidden[0])
        factories.participant(part, organization=union)
        factories.cite(part, self.hidden[4])
        factories.org_link(union, self.hidden[0])
        ask_for_review(march, self.rita, timezone.now())
        self.march, self.part, self.abroad, self.pedro = march, part, abroad, case
        return [case, case.person, union, prison, leaflet, abroad, march, part]


def mark() -> int:
    """Put the mark into every text of every row there is, and of its former states; how many there were."""
    count = 0
    for model in extent.working_models():
        if model is Reading:
            continue
        histories = [model.history.model] if issubclass(model, Record) else []  # type: ignore[attr-defined]
        for table in (model, *histories):
            names = [each.name for each in model._meta.concrete_fields if _is_text(each)]
            for row in table._default_manager.all() if names else ():
                told = {name: f"{MARK}{row.pk}" for name in names if getattr(row, name)}
                count += _put(table, row.pk, told) or sum(_put(table, row.pk, {one: told[one]}) for one in told)
    return count


def _is_text(field: models.Field) -> bool:
    if not isinstance(field, models.CharField | models.TextField) or isinstance(field, EdtfField | models.URLField):
        return False
    longest = field.max_length or 1000
    return not (field.choices or getattr(field, "vocabulary", None)) and longest >= 40 and field.name not in KEPT


KEPT = ("sha256", "mime", "file")


def _put(table: Any, pk: Any, values: dict[str, str]) -> int:
    """Write past every check; 0 if the database refuses it."""
    try:
        with transaction.atomic():
            return len(values) * table._base_manager.filter(pk=pk).update(**values) if values else 0
    except DatabaseError:
        return 0


def traces(house: House, content: bytes) -> list[str]:
    """What a page tells of what is elsewhere."""
    text = content.decode()
    return [*re.findall(rf".{{30}}{MARK}.{{30}}", text, re.S), *(each for each in house.secrets if each in text)]
