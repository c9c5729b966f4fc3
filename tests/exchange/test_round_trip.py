"""A case that leaves the house and comes back is the same case, byte for byte."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.core.files.base import ContentFile

from cases.models import Case, Person, SourceFile
from cases.operations.documents import compose
from cases.operations.exchange import extent
from cases.operations.exchange.export import Sealed, export_case, write_files
from cases.operations.exchange.taking import import_case
from cases.vocabulary import EventType, Sensitivity
from tests import factories
from tests.exchange import filled

NOW = dt.datetime(2026, 1, 2, 3, tzinfo=dt.UTC)


@pytest.fixture
def rita(db):
    return factories.account("rita", "researcher")


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def text_of(case, **options):
    return export_case(Case.objects.get(pk=case.pk), **options).text


@pytest.mark.proof
def test_a_case_that_uses_every_column_of_every_table_comes_back_the_same(rita, tmp_path):
    case = filled.whole_case()
    assert not list(filled.unused(case)), "Add such a row to tests/exchange/filled.py."
    out = export_case(case)
    assert write_files(out.files, tmp_path / "files") == 3
    filled.empty()
    taken = import_case(out.text.encode(), rita, NOW, tmp_path / "files")
    assert text_of(taken.case) == out.text
    assert taken.contents == 3 and taken.known_by_fingerprint == 0
    for copy in SourceFile.objects.all():
        assert copy.is_intact()
    with SourceFile.objects.get(copy="evidentiary", mime="text/plain").file.open("rb") as content:
        assert content.read() == filled.CONTENT


@pytest.mark.proof
def test_the_history_of_every_row_names_the_account_that_took_it_in(rita):
    text = text_of(filled.whole_case())
    filled.empty()
    import_case(text.encode(), rita, NOW)
    for model in extent.carried():
        told = set(model.history.values_list("history_user__username", "history_type"))
        assert told == {("rita", "+"), *([("rita", "~")] if extent.links(model) else [])}


@pytest.mark.proof
def test_the_first_case_comes_back_the_same_and_would_publish_the_same_page(first_case, rita):
    case = Case.objects.get(public_id=first_case.id)
    text, page = text_of(case), compose(case)
    filled.empty()
    taken = import_case(text.encode(), rita, NOW)
    assert text_of(taken.case) == text
    assert compose(taken.case) == page


def test_without_contents_a_copy_is_known_by_its_fingerprint_and_is_not_published_as_ours(rita):
    leaflet = factories.source()
    SourceFile.objects.create(source=leaflet, file=ContentFile(b"a leaflet", "letter-from-maria.txt"))
    case = factories.publishable_case(by=leaflet)
    text = text_of(case)
    assert "letter-from-maria" not in text and "evidence/" not in text
    assert compose(case).sources[0].files
    filled.empty()
    taken = import_case(text.encode(), rita, NOW)
    assert taken.known_by_fingerprint == 1
    assert text_of(taken.case) == text
    assert not SourceFile.objects.get().is_intact()
    assert not compose(taken.case).sources[0].files


@pytest.mark.proof
def test_two_cases_of_one_strike_share_it_in_the_new_house_too(rita):
    ada, bea = factories.publishable_case("Ada Ejemplo"), factories.publishable_case("Bea Ejemplo")
    factories.name("Ada la de la Mina", person=ada.person)
    strike = factories.event(type=EventType.STRIKE)
    for case in (ada, bea):
        factories.case_event(case, strike)
        factories.participant(strike, person=case.person)
    texts = [text_of(ada), text_of(bea)]
    filled.empty()
    cases = [import_case(text.encode(), rita, NOW).case for text in texts]
    assert [text_of(case) for case in cases] == texts
    assert Person.objects.count() == 2


def test_a_file_says_nothing_of_other_people_but_their_names(rita):
    ada, bea = factories.publishable_case("Ada Ejemplo"), factories.publishable_case("Bea Ejemplo")
    name = factories.name("a name of Bea alone", person=bea.person)
    factories.cite(name, factories.source("a letter of Bea alone"))
    strike = factories.event()
    factories.case_event(bea, strike)
    factories.case_event(ada, strike)
    factories.participant(strike, person=bea.person)
    text = text_of(ada)
    assert "Bea Ejemplo" in text
    assert "of Bea alone" not in text and bea.public_id not in text


def test_what_is_sealed_leaves_only_if_it_is_asked_for_and_takes_what_names_it_along(rita):
    case = factories.publishable_case()
    house = factories.place("a house that is sealed", sensitivity=Sensitivity.SEALED)
    region = factories.place("reached through it alone")
    house.within = region
    house.save()
    factories.period(case, place=house)
    factories.paragraph(case, "told under seal", sensitivity=Sensitivity.SEALED)
    out = export_case(case)
    assert out.sealed == 3
    for words in ("a house that is sealed", "reached through it alone", "told under seal"):
        assert words not in out.text
        assert words in text_of(case, sealed=True)
    case.sensitivity = Sensitivity.SEALED
    case.save()
    with pytest.raises(Sealed):
        export_case(case)


@pytest.mark.proof
def test_the_same_case_gives_the_same_bytes_and_they_are_plain_json(rita):
    case = filled.whole_case()
    assert text_of(case) == text_of(case)
    document = json.loads(text_of(case))
    assert "not for publication" in document["notice"] and "no se publica" in document["notice"]
    assert document["case"] in document["records"]["case"]
