"""Who says it: one root for four pages, no words but those we have seen, no date or language made up."""

from __future__ import annotations

import pytest

from cases.admin.citations import aspects
from cases.management.first_case import law
from cases.models import Citation, Source
from cases.published.shapes import CaseDocument

pytestmark = pytest.mark.django_db

WORDS_WE_HAVE_SEEN = {
    "Dinincri",
    "FNTMMSP",
    "Ronnie Cueto Rivera",
    "Rony Cueto Rivera",
    "7 de junho",
    "comparecencia restringida",
    "sala mixta provincial",
    "sindicato de Cercolima",
    "siniestro",
    "the conflict has resulted in five deaths",
}


def roots(publisher: str) -> set[str]:
    source = Source.objects.get(publisher=publisher)
    ends = Source.objects.roots_of({source.pk})[source.pk]
    return set(Source.objects.filter(pk__in=ends).values_list("publisher", flat=True))


@pytest.mark.parametrize("publisher", ["LRP", "blogmolotov", "PSTU", "PST / Mariátegui (nodo50)"])
def test_four_pages_go_back_to_one_party(first_case: object, publisher: str) -> None:
    assert roots(publisher) == {"PST, Peru"}


@pytest.mark.parametrize("publisher", ["IPS", "Caretas", "ILO"])
def test_three_are_independent(first_case: object, publisher: str) -> None:
    assert roots(publisher) == {publisher}
    assert Source.objects.get(publisher=publisher).side == "independent"


def test_the_pages_of_one_root_count_once(case: CaseDocument) -> None:
    strike = next(entry.event for entry in case.timeline if "strike at Marcona" in entry.event.title.en)
    assert len({reference.source for reference in strike.supporting}) == 4
    assert strike.roots == 1


def test_only_words_that_we_have_seen_are_printed_as_a_source_s_own(first_case: object) -> None:
    stated = Citation.objects.exclude(source__publisher="LRP").exclude(value_as_stated="")
    assert set(stated.values_list("value_as_stated", flat=True)) == WORDS_WE_HAVE_SEEN
    assert not Citation.objects.exclude(quote="").exists()


def test_what_is_told_in_our_words_is_told_in_both_languages(first_case: object) -> None:
    told = Citation.objects.exclude(translation_en="", translation_es="")
    assert told.exists()
    assert not told.filter(translation_en="").exists() and not told.filter(translation_es="").exists()
    assert not told.exclude(value_as_stated="").exists()


def test_every_source_is_unsure_and_all_but_the_leaflet_were_read_in_excerpt(first_case: object) -> None:
    assert set(Source.objects.values_list("reliability", flat=True)) == {"unsure"}
    assert list(Source.objects.filter(read_in_full=True).values_list("publisher", flat=True)) == ["LRP"]


def test_dates_and_languages_nobody_gave_are_left_open(first_case: object) -> None:
    of_the_law = Source.objects.filter(title__in=[source.title for source in law.SOURCES.values()])
    of_the_case = Source.objects.exclude(pk__in=of_the_law)
    undated = set(of_the_case.filter(published="").values_list("publisher", flat=True))
    assert undated == {"PST, Peru", "ws.net360.info", "ILO", "ALAI", "El Diario Internacional"}
    unknown = set(Source.objects.filter(lang="und").values_list("publisher", flat=True))
    assert unknown == {"PST, Peru", "ILO", "El Diario Internacional"}


def test_a_citation_names_a_value_that_the_desk_offers_for_its_row(first_case: object) -> None:
    for citation in Citation.objects.exclude(aspect=""):
        assert citation.aspect in dict(aspects(type(citation.fact)))
