"""What exists for an account is asked of every table, on every engine; the log of readings refuses to be rewritten."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from cases.models import Case, Person, Reading, Root, Scope
from cases.operations.exchange import extent
from cases.operations.readings import note_reading
from cases.operations.scope import told, visible, within
from tests import factories

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "role", ["researcher", *(pytest.param(role, marks=pytest.mark.proof) for role in ("contributor", "auditor"))]
)
@pytest.mark.proof
def test_every_table_is_asked_for_what_exists_for_an_account(role: str) -> None:
    near, far = factories.safe(factories.case()), factories.safe(factories.case(factories.person("Elsa"), country="BO"))
    account = factories.account("paula", role)
    Scope.objects.create(account=account, countries=["PE"])
    if role == "contributor":
        near.history.update(history_user=account)
    assert visible(account, Case) == {near.pk}
    assert visible(account, Person) == {near.person.pk}
    for model in extent.working_models():
        rows = within(account, model._default_manager.all())
        of_elsewhere = [row for row in rows if getattr(row, "case_id", None) == far.pk or row == far]
        assert of_elsewhere == [], model
        assert issubclass(model, Root) or told(account, model._default_manager.all()).count() <= len(rows)


def test_nobody_changes_or_removes_a_line_of_the_log() -> None:
    rita, case = factories.account("rita"), factories.safe(factories.case())
    [line] = note_reading(rita, [case.consent], NOON)
    lines = Reading.objects.filter(pk=line.pk)
    for attempt in (
        lambda: lines.update(by_name="somebody else"),
        lambda: lines.update(at=NOON + dt.timedelta(days=1)),
        lambda: lines.delete(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()
    case.delete()
    rita.delete()
    kept = Reading.objects.get()
    assert (kept.by, kept.by_name, kept.public_id) == (None, "rita", case.public_id)
