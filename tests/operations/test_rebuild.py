"""The pages' tables are a function of the log, whatever was published, corrected, renamed and withdrawn before."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from cases.operations.publish import publish
from cases.operations.roots import kind_of
from cases.published import log, projection
from cases.published.models import CaseTerm, Current, Publication
from tests.years import START, Years

pytestmark = [pytest.mark.django_db, pytest.mark.proof]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_rebuild_changes_nothing_after_years_of_work(seed):
    years = Years(seed)
    for _step in range(25):
        years.step()
        if _step % 5 == 4:
            assert projection.differences() == []
    actions = set(Publication.objects.values_list("action", flat=True))
    assert actions >= {"published", "withdrawn"}
    assert log.verify() is None
    call_command("rebuild_published", "--check", stdout=io.StringIO())


def test_the_tables_come_back_from_the_log_alone():
    years = Years(4)
    for root in (years.union, *years.people):
        publish(root, years.edwin, START)
    before = projection._contents()
    for table in projection.TABLES:
        table.objects.all().delete()
    assert not Current.objects.exists()
    call_command("rebuild_published", stdout=io.StringIO())
    assert projection._contents() == before


def test_somebody_who_writes_into_the_tables_is_found_out():
    years = Years(5)
    publish(years.people[0], years.edwin, START)
    publish(years.union, years.edwin, START)
    Current.objects.filter(kind="case").update(title_en="Somebody else")
    CaseTerm.objects.filter(facet="country").delete()
    with pytest.raises(CommandError) as told:
        call_command("rebuild_published", "--check")
    assert f"published_current: case:{years.people[0].public_id}" in str(told.value)
    assert "published_caseterm" in str(told.value)
    assert Current.objects.get(kind="case").title_en == "Somebody else", "a check changes nothing"


def test_every_kind_of_record_is_rebuilt():
    years = Years(6)
    roots: list[Any] = [years.union, years.prison, years.strike, years.people[0]]
    for root in roots:
        publish(root, years.edwin, START)
    projection.rebuild()
    kinds = {str(kind_of(root)) for root in roots} | {"source"}
    assert set(Current.objects.values_list("kind", flat=True)) == kinds
