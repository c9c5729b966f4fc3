"""A record with everything in it: what may be read, and every kind of thing that may not.

A row stands at ``public`` (its reviewed columns are published), ``coarse`` (made coarser), ``label`` (only named by
records that link to it) or ``withheld`` (of somebody whose name is withheld). Every other row there is, is private.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress, EmailConfirmation
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, models
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from cases.accounts.models import SignIn
from cases.accounts.recovery import reset_second_step
from cases.models import (
    Case,
    CaseEvent,
    Citation,
    Collection,
    ConfidentialNote,
    ConsentRecord,
    Event,
    Fact,
    HeldBack,
    Identifier,
    Merge,
    Organization,
    Person,
    Place,
    Rendition,
    Review,
    RiskReview,
    Root,
    Scope,
    Source,
    SourceFile,
)
from cases.operations.readings import note_reading
from cases.operations.review import ask_for_review, send_back
from cases.operations.team import assign, write_note
from cases.operations.withdraw import withdraw
from cases.vocabulary import (
    AffiliationKind,
    CaseEventRelation,
    ChargeStatus,
    CloseReason,
    Confidence,
    CountBasis,
    EventRole,
    EventType,
    FileCopy,
    GroupCategory,
    LibertyStatus,
    OrgType,
    ParticularKind,
    PlaceType,
    PublishedAs,
    Sensitivity,
    Stance,
)
from tests import factories
from tests.factories import LEAFLET_DAY

PUBLIC, COARSE, LABEL, WITHHELD = "public", "coarse", "label", "withheld"
HIDDEN = (Sensitivity.INTERNAL, Sensitivity.RESTRICTED, Sensitivity.SEALED)
NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)

Row = models.Model


class World:
    """Builds the rows; :meth:`publish` makes public what is public, and withdraws what was."""

    def __init__(self) -> None:
        self.places_of: dict[tuple[type[Row], Any], str] = {}
        self.rita = factories.account("rita", "researcher", email="rita@example.org", first_name="Rita", last_name="R")
        self.edwin = factories.account("edwin", "editor")
        self.leaflet = self.at(PUBLIC, factories.source("A leaflet", url="https://leaflet.example/"))
        self.origin = self.at(PUBLIC, factories.source("What the leaflet repeats"))
        self.leaflet.derived_from.add(self.origin)
        self.tip = self.at(COARSE, factories.source("A confidential letter", sensitivity=Sensitivity.GENERALISED))
        self.secret = [factories.source(f"A {level} letter", sensitivity=level) for level in HIDDEN]
        self.next_secret = cycle(self.secret)
        self.file, _redacted = self.files(self.leaflet)
        self.at(PUBLIC, self.file)
        for source in (self.tip, *self.secret):
            self.files(source)
        self.linked()
        self.case = self.person("Ada Ejemplo", PUBLIC)
        self.protected = self.withheld("Petra Reservada")
        self.withdrawn = self.file_of("Walter Retirado", "")
        self.draft = self.file_of("Dora Borrador", "")
        self.reviewed = self.file_of("Rosa Revisión", "")
        self.unpublished()
        self.desk()

    def at(self, place: str, row: Any) -> Any:
        """The row, noted to stand at a place."""
        if place:
            self.places_of[type(row), row.pk] = place
        return row

    def place_of(self, row: Row) -> str:
        return self.places_of.get((type(row), row.pk), "")

    def cited(self, place: str, fact: Fact) -> Any:
        """The fact with what each source says of it: the public ones, and those nobody may know of."""
        stances = {"stance": Stance.SUPPORTS, "value_as_stated": "as stated", "quote": "quoted", "lang": "es"}
        words = {"translation_en": "translated", "translation_es": "traducido", "locator": "page 1", "aspect": "start"}
        self.at(place, factories.cite(fact, self.leaflet, file=self.file, **stances, **words))
        self.at(place and COARSE, factories.cite(fact, self.tip, **stances, **words))
        factories.cite(fact, next(self.next_secret), **stances, **words)
        return self.at(place, fact)

    # What several records share

    def linked(self) -> None:
        """Organizations and places with a page, and some that are only named or not even that; and the site itself."""
        emblem = factories.picture_file(next(self.next_secret))
        self.at(PUBLIC, Rendition.objects.create(file=emblem, width=84, height=84, content=b"an emblem"))
        self.site = self.at(PUBLIC, factories.site(mark=emblem, mark_alt_en="Hands", mark_alt_es="Manos"))
        self.region = self.cited(PUBLIC, factories.place("Region", type=PlaceType.REGION, country="PE"))
        self.federation = self.cited(PUBLIC, factories.organization("Federation", type=OrgType.UNION_FEDERATION))
        self.union = self.cited(PUBLIC, factories.organization("Union", acronym="U", website="https://union.example/"))
        self.company = self.cited(PUBLIC, factories.organization("Company", type=OrgType.EMPLOYER_OPERATOR))
        for organization in (self.union, self.federation, self.company):
            described = {"description_en": "d", "description_es": "d", "founded": "1990", "dissolved": "[2020..]"}
            for name, value in described.items():
                setattr(organization, name, value)
            organization.save()
            self.cited(PUBLIC, factories.name("Other name", organization=organization))
        self.prison = self.cited(
            PUBLIC, factories.place("Prison", within=self.region, operator=self.company, security_level="maximum")
        )
        Place.objects.filter(pk=self.prison.pk).update(
            description_en="d", latitude="-15.2", longitude="-75.1", precision_km=20, subdivision="PE-ICA"
        )
        self.cited(PUBLIC, factories.name("Other name of the prison", place=self.prison))
        for of in ({"place": self.prison}, {"organization": self.union}):
            for level in (Sensitivity.PUBLIC, *HIDDEN):
                self.cited(PUBLIC if level == Sensitivity.PUBLIC else "", self.number(sensitivity=level, **of))
        register = {"scheme": "company_registry", "country": "PE"}
        self.cited(PUBLIC, factories.identifier("123", organization=self.company, **register))
        self.cited(PUBLIC, factories.org_link(self.union, self.federation, start="2001", last_attested=LEAFLET_DAY))
        worked = {"worked_out_en": "worked out", "worked_out_es": "calculado"}
        law = {"law_es": "Código", "translation_es": "d", "url": "https://law.example/", **worked}
        self.law = self.cited(PUBLIC, factories.legal_provision(last_attested=LEAFLET_DAY, **law))
        left_out = {"exceptions_en": "not for some", "exceptions_es": "no para algunos", "legal_provision": self.law}
        self.cited(PUBLIC, factories.legal_limit(last_attested=LEAFLET_DAY, **worked, **left_out))
        for number, level in enumerate(HIDDEN):
            self.cited("", factories.legal_provision(start=f"{1990 + number}", sensitivity=level))
        for level in HIDDEN:
            self.cited("", factories.legal_limit(sensitivity=level))
        self.named_only = self.at(LABEL, factories.organization("Named only"))
        self.named_place = self.at(LABEL, factories.place("Named place"))
        self.hidden_organizations = [factories.organization("Hidden", sensitivity=level) for level in HIDDEN]
        self.hidden_places = [factories.place("Hidden", sensitivity=level) for level in HIDDEN]
        self.dispute = self.event("Strike", PUBLIC, is_dispute=True, place=self.prison, description_en="d")
        self.cited(PUBLIC, factories.demand(self.dispute, made_by=self.union))
        self.cited(PUBLIC, factories.statement(self.dispute, author=self.company, translation_es="d"))
        self.cited("", factories.statement(self.dispute, moderation="waiting"))
        self.cited(PUBLIC, factories.communication(self.union))
        self.cited(PUBLIC, factories.communication(self.dispute))
        self.stopped = self.event("Arrests in the strike", PUBLIC, type=EventType.ARREST, parent=self.dispute)
        for level in HIDDEN:
            self.cited("", factories.demand(self.dispute, sensitivity=level))
            self.cited("", factories.statement(self.dispute, sensitivity=level))
            for root in (self.union, self.dispute):
                self.cited("", factories.communication(root, sensitivity=level))
            self.event("Hidden part", "", parent=self.dispute, sensitivity=level)

    def event(self, title: str, standing: str, **fields: Any) -> Event:
        event = factories.event(
            title, **{"start": "2007-06", "last_attested": LEAFLET_DAY, "description_es": "d", **fields}
        )
        self.cited(standing, event)
        group = factories.participant(
            event, category=GroupCategory.WORKER, count_min=8, count_max=9, count_basis=CountBasis.RANGE
        )
        self.cited(standing, group)
        part = factories.participant(event, count_min=1, count_max=1, count_basis=CountBasis.EXACT, part_of=group)
        self.cited(standing, part)
        shown = self.named_only if hasattr(self, "named_only") else self.union
        self.cited(standing, factories.participant(event, organization=shown))
        for level in HIDDEN:
            self.cited("", factories.participant(event, sensitivity=level))
        return event

    # People

    def file_of(self, name: str, standing: str) -> Case:
        """A file with one row of every kind. ``standing`` is where its public rows stand."""
        person = self.at(standing, factories.person(name, sort_name=f"sorted {name}"))
        case = factories.safe(
            factories.case(
                person, stated_reason_en="Accused.", stated_reason_es="Se le acusa.", charge_knowledge="known"
            )
        )
        self.cited(standing, case)
        ConsentRecord.objects.filter(case=case).update(given_on=dt.date(2023, 1, 1))
        ConfidentialNote.objects.create(case=case, text="For us.")
        factories.deferral(case)
        arrest = self.event(f"Arrest of {name}", standing, type=EventType.ARREST, place=self.prison)
        self.cited(standing, factories.participant(arrest, person=person, role=EventRole.SUBJECT))
        factories.case_event(case, arrest)
        factories.case_event(case, self.dispute, relation=CaseEventRelation.CONTEXT)
        self.facts(case, arrest, standing)
        return case

    def withheld(self, name: str) -> Case:
        """A whole file of somebody whose name is withheld, every row as open as in a file that is public."""
        case = self.person(name, "")
        Case.objects.filter(pk=case.pk).update(published_as=PublishedAs.PROTECTED)
        case.refresh_from_db()
        for row in (case, *case.periods.all(), *case.person.affiliations.all()):
            self.at(WITHHELD, row)
        self.cited("", factories.participant(self.dispute, person=case.person))
        group = factories.participant(self.stopped, role=EventRole.SUBJECT, group_en="those held too", group_es="")
        self.cited(PUBLIC, group)
        group.named_members.add(case.person)
        return case

    def person(self, name: str, standing: str) -> Case:
        """A whole file: beside what is public, rows of every other sensitivity, and a refuted one of each kind."""
        case = self.file_of(name, standing)
        self.facts(case, None, standing and COARSE, sensitivity=Sensitivity.GENERALISED)
        for level in HIDDEN:
            self.facts(case, None, "", sensitivity=level)
            factories.case_event(case, self.event("Hidden", "", sensitivity=level))
        self.facts(case, None, "", confidence=Confidence.REFUTED)
        return case

    def facts(self, case: Case, arrest: Event | None, place: str, **fields: Any) -> None:
        """A row of every kind in a file. Those not shown are linked to what is hidden."""
        person, shown = case.person, not fields or fields.get("sensitivity") == Sensitivity.GENERALISED
        worked = {"worked_out_en": "worked out", "worked_out_es": "calculado", **fields}
        stated = {"title_as_stated": "secretario", "title_lang": "es", "duration_as_stated": "14 years"}
        hidden = self.hidden_organizations[0], self.hidden_places[0]
        organization, where = (self.union, self.prison) if shown else hidden
        employment = factories.affiliation(
            person, organization, kind=AffiliationKind.EMPLOYMENT, user_enterprise=self.company, worksite=where,
            occupation="8111", start="1990", **stated, **worked,
        )  # fmt: skip
        held = {"status": LibertyStatus.POLICE_CUSTODY, "start": "2007-06-05", "start_event": arrest}
        if arrest is None:
            held = {"status": LibertyStatus.AT_LIBERTY, "start": "1999-02", "last_attested": dt.date(1999, 5, 5)}
        appeal = factories.appeal(
            case, issued_by=organization, addressed_to_en="to", addressed_to_es="a", opened="2007-07-15",
            closed="2007-08-01", close_reason=CloseReason.RELEASED, **worked,
        )  # fmt: skip
        rows = [
            employment,
            factories.affiliation(person, self.named_only if shown else organization, **worked),
            factories.name(f"Other name of {person}", person=person, lang="es", script="Latn", **worked),
            self.number(person=person, **worked),
            self.number(case=case, **worked),
            factories.particular(person, date="1967-08-09", **worked),
            factories.particular(person, kind=ParticularKind.NATIONALITY, date="", value="PE", **worked),
            factories.paragraph(case, "What happened.", position=3, **worked),
            appeal,
            factories.statement(appeal, author=organization, **worked),
            factories.statement(case, author=self.union, **worked),
            factories.assessment(case, self.union if shown else organization, reference="No. 1", **worked),
            factories.communication(
                case, reply_due="2008", replied="2008-02", response="token", outcome_en="o", outcome_es="r", **worked
            ),
            factories.period(
                case, place=where, held_by=organization, ordered_by=organization, legal_basis_as_stated="law",
                **held, **worked,
            ),
            *self.said(case, worked),
            *self.accused(case, organization, worked),
        ]  # fmt: skip
        for row in rows:
            self.cited(place, row)
        if fields.get("sensitivity") != Sensitivity.GENERALISED:  # a face cannot be made coarser
            self.photograph(person, "" if fields else place, worked)

    def photograph(self, person: Person, place: str, worked: dict[str, Any]) -> None:
        """A photograph and its pictures, of a file that no page names."""
        file = factories.picture_file(next(self.next_secret))
        captions = {"caption_en": "At work", "caption_es": "En el trabajo", "consent_basis": "She told us."}
        row = self.cited(place, factories.photograph(person, file, **captions, **worked))
        for rendition in row.file.renditions.all():
            self.at(place, rendition)

    def number(self, **fields: Any) -> Identifier:
        """An identifier of its own in a register that nobody has heard of."""
        count = f"No. {Identifier.objects.count() + 1} of the example register"
        return factories.identifier(count, scheme="other", issuer="The example register", **fields)

    def said(self, case: Case, worked: dict[str, Any]) -> Iterator[Fact]:
        """A statement by somebody without a name, where it is as open as itself, and some that were not let in."""
        if worked.get("sensitivity") != Sensitivity.GENERALISED:  # of a coarser one nothing would be left
            yield factories.statement(case, translation_es="d", **worked)
        for moderation in ("waiting", "refused", "retracted"):
            self.cited("", factories.statement(case, moderation=moderation))

    def accused(self, case: Case, organization: Organization, worked: dict[str, Any]) -> Iterator[Fact]:
        """A charge and a proceeding with rows: one as open as itself, one that is public and shares its lot, hidden ones."""
        charge = factories.charge(
            case,
            alleged_by=organization,
            translation_es="d",
            provision_as_stated="artículo 315",
            provision=self.law,
            alleged_on="2007-06-01",
            **worked,
        )
        yield charge
        yield factories.charge_update(charge, date="2007-06-05", **worked)
        yield factories.charge_update(charge, status=ChargeStatus.PENDING, date="2007-06-09", worked_out_en="w")
        for level in HIDDEN:
            self.cited("", factories.charge_update(charge, status=ChargeStatus.DROPPED, sensitivity=level))
        proceeding = factories.proceeding(case, court=organization, last_attested=LEAFLET_DAY, **worked)
        proceeding.charges.add(charge)
        yield proceeding
        yield factories.hearing(proceeding, date="2007-07-03", **worked)
        yield factories.hearing(proceeding, date="2007-07-04", worked_out_en="w")
        sentence = factories.sentence(
            case, proceeding=proceeding, fine_as_stated="S/. 1 500", translation_es="d", **worked
        )
        sentence.charges.add(charge)
        yield sentence
        for level in HIDDEN:
            self.cited("", factories.hearing(proceeding, date="2007-07-05", sensitivity=level))

    def unpublished(self) -> None:
        """People without a published page, in the events of others; and what nothing links to."""
        stranger = factories.person("Una Desconocida", sort_name="Desconocida, Una")
        for person in (stranger, self.draft.person, self.reviewed.person, self.withdrawn.person):
            self.cited("", factories.participant(self.dispute, person=person, role=EventRole.PARTICIPANT))
            group = factories.participant(self.stopped, role=EventRole.SUBJECT, group_en="those held", group_es="")
            self.cited(PUBLIC, group)
            group.named_members.add(person, self.case.person)
        self.cited(PUBLIC, factories.participant(self.dispute, person=self.case.person))
        factories.case_event(self.draft, self.event("Only the draft's", "", parent=self.dispute))
        for number, level in enumerate(HIDDEN):
            factories.affiliation(self.case.person, self.hidden_organizations[number])
            factories.org_link(self.union, self.hidden_organizations[number])
            factories.org_link(self.hidden_organizations[number], self.company)
            self.cited("", factories.org_link(self.company, self.federation, sensitivity=level))
            self.cited("", factories.name("Hidden name", organization=self.union, sensitivity=level))
            self.cited("", factories.name("Hidden name", place=self.prison, sensitivity=level))
        for row in self.case.person.affiliations.filter(citations=None):
            self.at(PUBLIC, factories.cite(row, self.leaflet))
        for link in self.union.parent_links.filter(citations=None):
            self.at(PUBLIC, factories.cite(link, self.leaflet))

    def desk(self) -> None:
        """What only the desk has: accounts, reviews, merges, sessions, the stock log, who read which file."""
        note_reading(self.rita, [self.file], NOON)
        collection = Collection.objects.create(name="A campaign of ours", purpose="Whoever belongs in it.")
        collection.cases.add(self.draft)
        scope = Scope.objects.create(account=factories.account("paula", "researcher"), countries=["PE"])
        scope.collections.add(collection)
        assign(self.draft, self.rita, self.edwin)
        write_note(self.draft, "Ask the union again.", self.rita, NOON)
        client = Client()
        client.force_login(self.rita)
        SignIn.objects.update(ended_at=timezone.now())
        client.post(reverse("admin:cases_case_change", args=[self.draft.pk]), {"summary_en": "Sent too late."})
        Client().force_login(self.rita)
        reset_second_step(self.edwin, self.rita, NOON, "Called back on the known number.")
        cache.set("attempts of rita", [1])
        address = EmailAddress.objects.create(user=self.rita, email="rita@example.org")
        EmailConfirmation.create(address)
        embargoed = ask_for_review(self.reviewed, self.rita, NOON)
        Review.objects.filter(pk=embargoed.pk).update(
            not_before=NOON.replace(year=2999), scheduled_seen="0" * 64, scheduled_by_name="edwin"
        )
        HeldBack.objects.create(kind="case", public_id=self.draft.public_id, table="cases.case", row=1, since=NOON)
        review = ask_for_review(self.draft, self.rita, NOON)
        send_back(review, self.edwin, NOON, "Not yet.")
        Merge.objects.create(
            person=self.draft.person, former_person=10**6, former_public_id="zzzzzzzzzz", former_case=10**6,
            former_case_public_id="zzzzzzzzzz", merged_by=self.edwin, merged_by_name="edwin", merged_at=NOON,
            reason="Two spellings.",
        )  # fmt: skip
        for user in (self.rita, self.edwin):
            LogEntry.objects.create(
                user=user, content_type=ContentType.objects.get_for_model(Case), object_id=str(self.draft.pk),
                object_repr="Dora", action_flag=CHANGE, change_message="changed",
            )  # fmt: skip

    def files(self, source: Source) -> tuple[SourceFile, SourceFile]:
        """What arrived, and a redacted copy of it."""
        content = ContentFile(f"the content of {source.pk}".encode(), "letter-from-maria.txt")
        original = {"captured_on": dt.date(2020, 1, 1), "capture_method": "scan", "original_url": "https://a.example/"}
        file = SourceFile.objects.create(source=source, file=content, mime="text/plain", **original)
        redacted = SourceFile.objects.create(
            source=source, file=ContentFile(f"redacted {source.pk}".encode(), "r.txt"), copy=FileCopy.REDACTED,
            copy_of=file, **original,
        )  # fmt: skip
        return file, redacted

    # Publishing

    def public_roots(self) -> Iterator[Root]:
        """What is published, in an order in which links find their records."""
        yield self.site
        yield from (self.region, self.federation, self.company, self.union, self.prison)
        yield from (self.dispute, self.case, self.dispute)

    def publish(self) -> None:
        for root in (self.protected, self.withdrawn, *self.public_roots(), self.case, self.protected):
            factories.published(type(root)._default_manager.get(pk=root.pk), self.edwin, NOON)
        withdraw(self.withdrawn, self.edwin, NOON, "safety")


@contextmanager
def committed(media: Path) -> Iterator[World]:
    """A world that several tests share, and that is taken away after them."""
    # Without a test that is marked for it, the connection is still that of the site itself.
    assert "test" in Path(str(connection.settings_dict["NAME"])).name, "not a database for tests"
    with override_settings(MEDIA_ROOT=media):
        yield World()
        call_command("flush", verbosity=0, interactive=False)


def every_row() -> Iterator[Row]:
    """Every row of every table but those of the published record and of Django's own lists of models."""
    for model in private_models():
        yield from model._base_manager.all()


def private_models() -> list[type[Row]]:
    """The models whose rows no reader may read, from the app registry."""
    from django.apps import apps

    lists = {"contenttypes.ContentType", "auth.Permission"}
    found = [m for m in apps.get_models() if m._meta.app_label != "published" and m._meta.label not in lists]
    assert {Person, Case, Citation, CaseEvent, Review, RiskReview} <= set(found)
    return found
