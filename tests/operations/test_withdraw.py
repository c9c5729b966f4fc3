"""A withdrawal leaves that it was, when and why: no word of the record, on no page, in no table, in no file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.utils import translation

from cases.models import Case, Event, Organization, Person, Root
from cases.operations.publish import publish
from cases.operations.roots import kind_of
from cases.operations.withdraw import NotPublished, withdraw
from cases.published import log, projection, records, search
from cases.published.models import CaseTerm, Current, Document, SearchText
from cases.published.records import Tombstone
from cases.published.shapes import Words
from tests import factories
from tests.conftest import standing
from tests.operations.cast import NOON, WORD, Cast

pytestmark = pytest.mark.django_db

LATER = dt.datetime(2024, 4, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def cast(django_db_setup, django_db_blocker) -> Iterator[Cast]:
    with standing(django_db_blocker):
        yield Cast()


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


@pytest.mark.once
@pytest.mark.proof
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
    Person.objects.filter(case=cast.ada).update(display_name="Ada Nueva", sort_name="Ada Nueva")
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
