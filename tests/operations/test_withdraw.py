"""A withdrawal leaves that it was, when and why: no word of the record, on no page, in no table, in no file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test import Client
from django.utils import translation

from cases.models import Case, Event, Organization, Place, Root
from cases.operations.publish import Refused, publish
from cases.operations.roots import kind_of
from cases.operations.withdraw import NotPublished, withdraw
from cases.published import log, projection, records, search
from cases.published.models import CaseTerm, Current, Document, SearchText
from cases.published.records import Tombstone
from cases.published.shapes import Words
from cases.vocabulary import EventRole, EventType, OrgType, PlaceType
from tests import factories

WORD = "Wortzyxwvut"
NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


class Cast:
    """Two people in one strike, of one union, held in one prison: four kinds of record that name each other."""

    def __init__(self) -> None:
        self.edwin = factories.account("edwin", "editor")
        self.union = factories.organization(f"Union {WORD}", type=OrgType.UNION_LOCAL)
        self.federation = factories.organization(f"Federation {WORD}")
        self.prison = factories.place(f"Prison {WORD}")
        self.region = factories.place(f"Region {WORD}", type=PlaceType.REGION)
        self.strike = factories.event(f"Strike {WORD}", is_dispute=True)
        self.arrest = factories.event("Arrests", type=EventType.ARREST, parent=self.strike)
        Place.objects.filter(pk=self.prison.pk).update(within=self.region, operator=self.federation)
        self.ada, self.bea = (self.person(name) for name in (f"Ada {WORD}", "Bea Ejemplo"))
        link = factories.org_link(self.union, self.federation)
        demand = factories.demand(self.strike, made_by=self.union)
        member = factories.participant(self.arrest, role=EventRole.SUBJECT)
        member.named_members.add(self.ada.person, self.bea.person)
        for row in (link, demand, member, self.arrest, self.strike, self.union, self.federation, self.prison):
            factories.cite(row)
        factories.cite(self.region)
        for root in (*self.roots(), *self.roots()):
            factories.published(type(root).objects.get(pk=root.pk), self.edwin, NOON)

    def person(self, name: str) -> Case:
        case = factories.publishable_case(name, summary_en=f"Summary of {name}", summary_es="d")
        factories.cite(factories.affiliation(case.person, self.union))
        for event in (self.strike, self.arrest):
            factories.case_event(case, event)
        for row in (case.periods.get(), factories.appeal(case, issued_by=self.union)):
            type(row).objects.filter(pk=row.pk).update(**({"place": self.prison} if hasattr(row, "place") else {}))
        for event in (self.strike, self.arrest):
            factories.cite(factories.participant(event, person=case.person, role=EventRole.SUBJECT))
        factories.cite(case.appeals.get())
        return Case.objects.get(pk=case.pk)

    def roots(self) -> tuple[Root, ...]:
        return self.federation, self.region, self.union, self.prison, self.strike, self.ada, self.bea


@pytest.fixture
def cast(db: None) -> Cast:
    return Cast()


def pages() -> dict[str, str]:
    """Every current page and list, by address."""
    addresses = ["/en/", "/es/", "/en/cases/", "/es/cases/", "/en/organizations/", "/en/disputes/", "/es/disputes/"]
    for row in Current.objects.exclude(kind="source"):
        record = f"/en/{row.kind}s/{row.public_id}/"
        addresses += [record + (row.slug or "-") + "/", record + "versions/", record + "versions/1/"]
        addresses += [f"/en/cases/?union={row.public_id}", f"/es/{row.kind}s/{row.public_id}/{row.slug or '-'}/"]
    return {address: Client().get(address).content.decode() for address in addresses}


def own_words(root: Root) -> str:
    return str(getattr(root, "title_en", "") or getattr(root, "name_en", "") or root)


class Undo(Exception):
    """Takes a withdrawal back, so that the next can be tried on the same record."""


def after_each_withdrawal(cast: Cast) -> Iterator[tuple[str, Root]]:
    """Each record of the cast in turn, by kind, withdrawn while the caller looks."""
    for root in cast.roots():
        try:
            with transaction.atomic():
                withdraw(root, cast.edwin, LATER, "safety")
                yield str(kind_of(root)), root
                raise Undo
        except Undo:
            pass


def test_the_name_of_a_withdrawn_record_is_on_no_page(cast):
    """Old versions that link to it leave it out, too."""
    before = pages()
    for _kind, root in after_each_withdrawal(cast):
        words = own_words(root)
        assert any(words in page for page in before.values())
        told = {address for address, page in pages().items() if words in page and "/versions/1/" not in address}
        assert told == set(), root
    version = f"/en/cases/{cast.bea.public_id}/versions/2/"
    assert f"Union {WORD}" in Client().get(version).content.decode()
    withdraw(cast.union, cast.edwin, LATER, "safety")
    assert f"Union {WORD}" not in Client().get(version).content.decode()


def test_nobody_is_found_by_the_name_of_a_withdrawn_record(cast):
    first = {"ada": cast.ada, "region": cast.region, "prison": cast.prison, "strike": cast.strike, "union": cast.union}
    for _kind, root in after_each_withdrawal(cast):
        for word, owner in first.items():
            if owner == root:
                assert not search.matching(word).exclude(public_id=root.public_id).exists(), word
                assert not search.matching(word).exists(), word


def test_all_that_stays_is_a_tombstone(cast):
    for kind, root in after_each_withdrawal(cast):
        assert records.current(kind, root.public_id) == Tombstone(kind, root.public_id, LATER, "safety")
        assert not Document.objects.filter(kind=kind, public_id=root.public_id).exists()
        for below in ("-/", "versions/", "versions/1/", "versions/2/", "versions/9/", "?known_on=2024-03-02"):
            response = Client().get(f"/en/{kind}s/{root.public_id}/{below}")
            assert response.status_code == 410, below
            page = response.content.decode()
            assert "1 April 2024" in page and "For somebody’s safety" in page
            assert WORD not in page and "version" not in page.lower()
        assert log.verify() is None
        assert projection.differences() == []


def test_a_second_withdrawal_does_not_bring_back_the_words_of_the_first(cast):
    withdraw(cast.ada, cast.edwin, LATER, "safety")
    withdraw(cast.union, cast.edwin, LATER, "error")
    strike = SearchText.objects.get(kind="dispute", public_id=cast.strike.public_id)
    assert "ada" not in strike.text.split()
    assert projection.differences() == []


def test_a_reader_is_told_in_spanish_too(cast):
    withdraw(cast.ada, cast.edwin, LATER, "safety")
    page = Client().get(f"/es/cases/{cast.ada.public_id}/").content.decode()
    with translation.override("es"):
        assert "Por la seguridad de alguien" in page
    assert "2024" in page


def test_a_withdrawn_person_is_no_longer_filtered_by(cast):
    withdraw(cast.union, cast.edwin, LATER, "error")
    assert not CaseTerm.objects.filter(value=cast.union.public_id).exists()
    assert not CaseTerm.objects.filter(label_en__contains="Union").exists()


def test_another_record_published_later_does_not_name_it_again(cast):
    withdraw(cast.union, cast.edwin, LATER, "error")
    publish(Case.objects.get(pk=cast.bea.pk), cast.edwin, LATER)
    publish(Event.objects.get(pk=cast.strike.pk), cast.edwin, LATER)
    told = [address for address, page in pages().items() if "Union Wort" in page and "/versions/1/" not in address]
    assert told == []
    assert not Document.objects.filter(body__contains=f"Union {WORD}", kind="case").filter(
        digest__in=log.Publication.objects.filter(at=LATER).values("document_digest")
    )


def test_what_was_never_public_cannot_be_withdrawn(db):
    edwin = factories.account("edwin", "editor")
    with pytest.raises(NotPublished):
        withdraw(factories.publishable_case(), edwin, LATER, "error")


def test_nothing_is_withdrawn_twice(cast):
    withdraw(cast.ada, cast.edwin, LATER, "error")
    with pytest.raises(NotPublished):
        withdraw(cast.ada, cast.edwin, LATER, "error")


def test_a_reason_is_one_of_the_coded_ones(cast):
    with pytest.raises(ValueError):
        withdraw(cast.ada, cast.edwin, LATER, "because of Rita")
    assert records.current("case", cast.ada.public_id).version == 2


def test_published_again_it_says_nothing_of_before(cast):
    factories.published(Case.objects.get(pk=cast.ada.pk), cast.edwin, NOON)
    log_note = Words(en="A note about Zacharias.", es="d")
    publish(Case.objects.get(pk=cast.ada.pk), cast.edwin, NOON, log_note)
    withdraw(cast.ada, cast.edwin, LATER, "error")
    cast.ada.person.display_name = cast.ada.person.sort_name = "Ada Nueva"
    cast.ada.person.save()
    Case.objects.filter(pk=cast.ada.pk).update(summary_en="Another summary.")
    publish(Case.objects.get(pk=cast.ada.pk), cast.edwin, LATER)
    told = {address for address, page in pages().items() if "Zacharias" in page or f"Ada {WORD}" in page}
    assert {address for address in told if "/versions/" not in address} == set()
    assert Client().get(f"/en/cases/{cast.ada.public_id}/versions/1/").status_code == 404


def test_a_rename_reaches_current_pages_and_leaves_old_versions_as_they_were(cast):
    Organization.objects.filter(pk=cast.union.pk).update(name_en="New Union", name_es="Nuevo Sindicato")
    before = pages()
    assert not any("New Union" in page for page in before.values()), "a new name is not public before it is published"
    publish(Organization.objects.get(pk=cast.union.pk), cast.edwin, LATER)
    case = f"/en/cases/{cast.bea.public_id}/"
    assert "New Union" in Client().get(f"{case}bea-ejemplo/").content.decode()
    assert "New Union" in Client().get("/en/cases/").content.decode()
    assert f"Union {WORD}" in Client().get(f"{case}versions/1/").content.decode()


def test_a_new_name_is_not_published_by_another_record(cast):
    Organization.objects.filter(pk=cast.union.pk).update(name_en="Secret New Union", name_es="Secreto")
    case = Case.objects.get(pk=cast.bea.pk)
    case.paragraphs.update(text_en="Changed.")
    publish(case, cast.edwin, LATER)
    assert not Document.objects.filter(body__contains="Secret New Union").exists()


@pytest.mark.django_db(transaction=True)
def test_a_withdrawn_word_is_in_no_file_of_the_database():
    """The desk has changed its own rows by then: what is looked for is what only the published record held."""
    cast: Any = Cast()
    secret = "zqzqonlyhere"
    cast.ada.paragraphs.update(text_en=f"He said {secret}.")
    case = Case.objects.get(pk=cast.ada.pk)
    publish(case, cast.edwin, LATER, Words(en="An ordinary note."))
    cast.ada.paragraphs.update(text_en="He said nothing.")
    assert holders(secret)
    withdraw(case, cast.edwin, LATER, "consent_withdrawn")
    assert holders(secret) == []
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        for path in (Path(name), Path(f"{name}-wal"), Path(f"{name}-shm")):
            assert secret.encode() not in path.read_bytes().lower(), path


def holders(word: str) -> list[str]:
    """The columns that hold a word, in whatever table."""
    texts = [
        (model, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.concrete_fields
        if re.search("Char|Text|JSON", field.get_internal_type())
    ]
    return [
        f"{model._meta.label}.{name}"
        for model, name in texts
        if model._base_manager.filter(**{f"{name}__icontains": word}).exists()
    ]


# Sources


@pytest.fixture
def quoted(db: None) -> Any:
    """A case that rests on a leaflet and on a page that repeats it, both public and quoted."""
    edwin = factories.account("edwin", "editor")
    leaflet = factories.source(f"Leaflet {WORD}", url=f"https://example.org/{WORD}")
    repeated = factories.source("A page that repeats it")
    repeated.derived_from.add(leaflet)
    case = factories.publishable_case(by=repeated)
    said = {"quote": f"Quoted {WORD}", "value_as_stated": f"Stated {WORD}", "translation_en": f"Rendered {WORD}"}
    factories.cite(case.periods.get(), leaflet, **said)
    for root in (leaflet, repeated, case):
        publish(type(root).objects.get(pk=root.pk), edwin, NOON)
    return case, leaflet, edwin


def told(case: Case) -> str:
    """Every page about a case, in one text."""
    base = f"/en/cases/{case.public_id}/"
    pages = [base + "ada-ejemplo/", base + "versions/", *(f"{base}versions/{number}/" for number in (1, 2, 3))]
    return "".join(Client().get(page).content.decode() for page in pages)


def test_a_withdrawn_source_is_named_and_quoted_on_no_page(quoted):
    case, leaflet, edwin = quoted
    assert WORD in told(case)
    withdraw(leaflet, edwin, LATER, "safety")
    assert WORD not in told(case)
    assert "A confidential source" in told(case)
    assert not search.matching(WORD).exists()


def test_a_withdrawn_source_does_not_come_back_with_the_next_version_of_a_case(quoted):
    case, leaflet, edwin = quoted
    withdraw(leaflet, edwin, LATER, "safety")
    Case.objects.filter(pk=case.pk).update(summary_en="Another summary.")
    publish(Case.objects.get(pk=case.pk), edwin, LATER)
    assert isinstance(records.current("source", leaflet.public_id), Tombstone)
    assert "Another summary." in told(case)
    assert WORD not in told(case)
    assert projection.differences() == []


def test_a_source_published_again_on_purpose_is_named_again(quoted):
    case, leaflet, edwin = quoted
    withdraw(leaflet, edwin, LATER, "error")
    publish(leaflet, edwin, LATER + dt.timedelta(days=1))
    publish(Case.objects.get(pk=case.pk), edwin, LATER + dt.timedelta(days=1))
    assert WORD in told(case)


def test_a_dispute_no_longer_marked_as_one_can_still_be_withdrawn(db):
    edwin = factories.account("edwin", "editor")
    strike = factories.event(f"Strike {WORD}", is_dispute=True)
    factories.cite(strike)
    publish(strike, edwin, NOON)
    Event.objects.filter(pk=strike.pk).update(is_dispute=False)
    strike.refresh_from_db()
    with pytest.raises(Refused) as refused:
        publish(strike, edwin, LATER)
    assert [lack.code for lack in refused.value.lacks] == ["no_dispute"]
    withdraw(strike, edwin, LATER, "error")
    assert isinstance(records.current("dispute", strike.public_id), Tombstone)
