"""Made-up records: every table and every code, in twelve scripts, marked as made up, and the same for the same seed."""

from __future__ import annotations

import datetime as dt
import io
import re
from itertools import groupby

import pytest

from cases.management.commands import make_synthetic
from cases.management.synthetic.scripts import SCRIPTS
from cases.management.synthetic.world import World
from cases.models import Case, Event, Name, Organization, Particular, Root, Site, SourceFile, StatusPeriod
from cases.operations.checks import missing
from cases.operations.exchange import extent
from cases.operations.exchange.export import export_case
from cases.operations.exchange.taking import import_case
from cases.published.models import Current
from cases.status import public_status, status
from cases.vocabulary import PublicStatus
from tests import factories
from tests.conftest import standing
from tests.exchange import filled
from tests.synthetic.making import ON, make

pytestmark = pytest.mark.proof

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="module")
def _made(django_db_setup, django_db_blocker, media):
    """Forty-eight people, with one of the forty-one kinds of events each; they stand for the tests of this module."""
    from django.test import override_settings

    with override_settings(MEDIA_ROOT=media), standing(django_db_blocker):
        make("--cases", 48)
        with django_db_blocker.block():
            yield


@pytest.fixture
def people(_made, db, settings, media):
    settings.MEDIA_ROOT = media
    return Case.objects.all()


def test_every_table_has_rows_and_every_row_keeps_the_rules_of_the_desk(people):
    for model in extent.carried():
        rows = model._default_manager.order_by("-pk")[:12]
        assert rows, f"make_synthetic makes no {model.__name__}."
        for row in rows:
            row.full_clean()


def test_every_code_of_every_vocabulary_is_used(people):
    used: dict[type, set[str]] = {}
    for model in extent.carried():
        for field in extent.columns(model):
            if vocabulary := getattr(field, "vocabulary", None):
                for value in model._base_manager.values_list(field.name, flat=True):
                    used.setdefault(vocabulary, set()).update([value] if isinstance(value, str) else value)
    used_of_gender = set(Particular.objects.filter(kind="gender").values_list("value", flat=True))
    assert len(used_of_gender) == 6
    assert {each.__name__: set(each.values) - codes for each, codes in used.items() if set(each.values) - codes} == {}


def test_nobody_can_take_a_record_for_a_real_one(people):
    roots = {model for model in extent.working_models() if issubclass(model, Root)} - {Site}  # says nothing of people
    assert set(make_synthetic.NAMES) == roots
    for model, name in make_synthetic.NAMES.items():
        for words in model._default_manager.values_list(name, flat=True):
            assert "(fictional" in words
    for spanish in Organization.objects.values_list("name_es", flat=True):
        assert "(ficticio)" in spanish
    assert make_synthetic.unmarked() == ""


def test_the_names_are_in_twelve_scripts(people):
    assert len({script.code for script in SCRIPTS}) == 12
    assert set(Name.objects.filter(person__isnull=False).values_list("script", flat=True)) == {
        script.code for script in SCRIPTS
    }


def test_dates_are_as_inexact_as_in_life_and_people_are_in_every_status(people):
    forms = {re.sub(r"[0-9]+", "0", date) for date in StatusPeriod.objects.values_list("start", flat=True)}
    assert forms >= {"0-0-0", "0-0-0?", "0-0-0~", "0-0", "0-0~", "0", "0%", "[0-0-0..0-0-0]", "[..0-0-0]", "[0-0-0..]"}
    rows = StatusPeriod.objects.order_by("case_id")
    found = {
        public_status(status([row.as_period() for row in periods], ON, 12))
        for _case, periods in groupby(rows, key=lambda row: row.case_id)
    }
    assert len(found & set(PublicStatus.values)) >= 9


def test_most_of_them_could_be_published_and_the_others_lack_what_somebody_left_open(people):
    left_open = {"consent", "risk", "unassessed"}
    roots = [*people[:15], *Organization.objects.all()[:5], *Event.objects.filter(is_dispute=True)[:5]]
    lacking = {root: {lack.code for lack in missing(root, ON) if lack.blocking} for root in roots}
    assert set().union(*lacking.values()) <= left_open
    assert sum(not codes for codes in lacking.values()) > len(roots) // 2


def test_they_leave_and_come_back_as_files_of_cases(people):
    rita = factories.account("rita", "researcher")
    cases = [export_case(case, sealed=True) for case in people.order_by("pk")[:2]]
    filled.empty()
    for made in cases:
        taken = import_case(made.text.encode(), rita, NOON).case
        assert export_case(Case.objects.get(pk=taken.pk), sealed=True).text == made.text


def test_the_history_names_the_command(people):
    for model in extent.carried():
        names = set(model.history.values_list("history_user__username", flat=True))
        assert names == {make_synthetic.RESEARCHER}
    assert all(copy.is_intact() for copy in SourceFile.objects.all())


def test_what_may_be_published_is_published_by_another_account(people):
    command = make_synthetic.Command(stdout=io.StringIO())
    chosen = Organization.objects.filter(confidence__in=["probable", "possible"]).order_by("pk")[:2]
    refused = Case.objects.filter(consent__consent="refused")[:1]
    command._publish(World(organizations=list(chosen)), list(refused))
    assert Current.objects.filter(kind="organization").count() == 2
    assert not Current.objects.filter(kind="case").exists()
