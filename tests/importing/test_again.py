"""The same file again: after a crash in the middle, with news in it, and when people worked on its cases meanwhile."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import OperationalError

from cases.models import Affiliation, Case, Charge, Citation, Name, Organization, Particular, Person, StatusPeriod
from cases.operations.edit import claim, keep
from cases.operations.importing import storing, updating
from cases.operations.importing.storing import ORDER
from cases.vocabulary import EndState
from tests.importing.tables import ADA, AT, account, csv_file, people, run, take

LATER = AT + dt.timedelta(days=30)


def stored():
    return {table: table._default_manager.count() for table in ORDER}


def test_rows_that_are_here_are_skipped_and_told(db, tmp_path):
    file = csv_file(tmp_path / "list.csv", *people(3))
    run(file)
    before = stored()
    said = run(file)
    assert said.code == 0 and "here already: 3" in said.out
    assert stored() == before


@pytest.mark.proof
def test_rows_without_numbers_are_known_by_all_their_cells(db, tmp_path):
    rows = [{name: value for name, value in row.items() if name != "reference"} for row in people(2)]
    file = csv_file(tmp_path / "list.csv", *rows)
    assert run(file).code == run(file).code == 0
    assert Case.objects.count() == 2
    again = run(csv_file(tmp_path / "list.csv", *rows, rows[0], {**rows[0], "gender": "female"}))
    assert again.code == 1 and "twice" in again.errors
    assert Case.objects.count() == 3


def test_what_broke_off_in_the_middle_goes_on_where_it_was(db, tmp_path, monkeypatch):
    monkeypatch.setattr("cases.operations.importing.importing.AT_ONCE", 2)
    file, write, calls = csv_file(tmp_path / "list.csv", *people(5)), storing.write, []

    def failing(table, rows, stamp):
        calls.append(table)
        if calls.count(Affiliation) == 2:
            raise OperationalError("the disk is full")
        write(table, rows, stamp)

    monkeypatch.setattr(storing, "write", failing)
    said = run(file)
    assert said.code == 1 and "the disk is full" in said.errors
    assert Case.objects.count() == Person.objects.count() == 2, "nothing of a row that was begun stays"
    assert Case.objects.count() == Case.history.count()
    monkeypatch.setattr(storing, "write", write)
    assert "drafts: 3, updated: 0, here already: 2" in run(file).out
    assert sorted(Person.objects.values_list("display_name", flat=True)) == [f"Nobody {n}" for n in range(1, 6)]
    assert Organization.objects.count() == 1
    assert Citation.objects.filter(organization__isnull=False).count() == 1


def test_a_row_that_the_database_alone_refuses_takes_no_other_with_it(db, tmp_path, monkeypatch):
    monkeypatch.setattr("cases.operations.importing.constraints.broken", lambda row: [])
    rows = people(3, unions="New Union")
    rows[0] |= {"detained_from": "2024", "detained_until": "2023"}
    outcome = take(tmp_path / "list.csv", *rows)
    assert outcome.counts == {"refused": 1, "taken": 2}
    assert [fault.row for fault in outcome.faults] == [2]
    assert "before it began" in next(outcome.faults).reason
    assert Affiliation.objects.count() == 2 and Organization.objects.count() == 1


# News


def test_an_update_changes_what_the_file_says_otherwise_and_adds_what_is_new(db, tmp_path):
    take(tmp_path / "list.csv", {**ADA, "charges": "disturbios", "charge_lang": "es", "charge_side": "state_side"})
    before = StatusPeriod.objects.get()
    news = {
        **ADA, "name": "Ada María Ejemplo", "status": "at_liberty", "detained_until": "2024-03-20", "ended_how": "acquitted",
        "last_confirmed": "2024-03-25", "born": "1970", "unions": "Example Union | Other Union", "source_title": "List of April",
    }  # fmt: skip
    rita = account()
    outcome = take(tmp_path / "list.csv", news, by=rita, at=LATER, update=True)
    assert list(outcome.faults) == [] and outcome.counts == {"updated": 1}
    case = Case.objects.get()
    assert (case.person.display_name, case.version, case.person.version) == ("Ada María Ejemplo", 2, 2)
    period, after = case.periods.order_by("pk")
    assert (period.pk, period.status, period.start) == (before.pk, "pretrial_detention", "2024-02")
    assert (period.end, period.end_state, period.ended_how) == ("2024-03-20", EndState.ENDED, "acquitted")
    assert (after.status, after.start) == ("at_liberty", "2024-03-20")
    assert Particular.objects.get().date == "1970"
    assert {row.organization.name_en for row in Affiliation.objects.all()} == {"Example Union", "Other Union"}
    assert Charge.objects.get().text_as_stated == "disturbios", "what the file no longer says stays"
    assert {c.source.title for c in period.citations.all()} == {"List of March", "List of April"}
    change = period.history.first()
    assert (change.history_type, change.history_user, change.history_date) == ("~", rita, LATER)
    assert change.history_change_reason.startswith("import_cases list.csv")
    for row in (case, case.person, period, after):
        row.full_clean()


@pytest.mark.proof
def test_an_update_without_news_changes_nothing(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    before = Case.history.count()
    assert take(tmp_path / "list.csv", {**ADA, "last_confirmed": ""}, update=True).counts == {"skipped": 1}
    assert (Case.history.count(), Case.objects.get().version) == (before, 1)


def test_what_people_changed_since_is_left_to_people(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    case, olga = Case.objects.get(), account("olga")
    claim(case, case.version)
    case.summary_en = "Written by hand."
    keep(case, olga)
    before = stored()
    outcome = take(tmp_path / "list.csv", {**ADA, "born": "1970"}, update=True)
    (fault,) = outcome.faults
    assert "Somebody changed this case" in fault.reason
    assert stored() == before and not Particular.objects.exists()
    assert take(tmp_path / "list.csv", {**ADA, "born": "1970"}, update=True, is_dry=True).counts == {"refused": 1}


@pytest.mark.proof
def test_what_a_column_gives_counts_also_where_it_is_the_default(db, tmp_path):
    take(tmp_path / "list.csv", {**ADA, "published_as": "protected"})
    assert take(tmp_path / "list.csv", ADA, update=True).counts == {"skipped": 1}
    assert take(tmp_path / "list.csv", {**ADA, "published_as": "by_name"}, update=True).counts == {"updated": 1}
    assert Case.objects.get().published_as == "by_name"


@pytest.mark.proof
def test_two_updates_one_after_the_other_are_both_ours(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    for day in ("2024-04-01", "2024-05-01"):
        assert take(tmp_path / "list.csv", {**ADA, "last_confirmed": day}, update=True).counts == {"updated": 1}
    assert StatusPeriod.objects.get().last_attested == dt.date(2024, 5, 1)


@pytest.mark.proof
def test_a_researcher_who_saves_at_the_same_moment_loses_nothing(db, tmp_path, monkeypatch):
    take(tmp_path / "list.csv", ADA)
    change, olga = updating.change, account("olga")

    def after_a_save(draft, here, found, stamp):
        case = Case.objects.get()
        claim(case, case.version)
        case.summary_en = "Written by hand."
        keep(case, olga)
        change(draft, here, found, stamp)

    monkeypatch.setattr(updating, "change", after_a_save)
    outcome = take(tmp_path / "list.csv", {**ADA, "born": "1970", "unions": "Newer Union"}, update=True)
    assert "at the same moment" in next(outcome.faults).reason
    assert Case.objects.get().summary_en == "Written by hand."
    assert not Particular.objects.exists() and not Organization.objects.filter(name_en="Newer Union").exists()
    assert Person.objects.get().version == 1


@pytest.mark.proof
def test_an_update_that_breaks_a_rule_is_refused_whole(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    outcome = take(tmp_path / "list.csv", {**ADA, "born": "1970", "detained_until": "2023"}, update=True)
    assert outcome.counts == {"refused": 1}
    assert not Particular.objects.exists() and StatusPeriod.objects.get().end == ""


@pytest.mark.proof
def test_an_update_needs_numbers_and_takes_in_who_is_new(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    bare = {name: value for name, value in ADA.items() if name != "reference"}
    assert run(csv_file(tmp_path / "bare.csv", bare), "--update").code == 2
    outcome = take(tmp_path / "list.csv", {**ADA, "other_names": "A. E."}, {**ADA, "reference": "A-2"}, update=True)
    assert outcome.counts == {"updated": 1, "taken": 1, "namesakes": 1}
    assert Name.objects.get().person.case == Case.objects.get(identifiers__value="A-1")


@pytest.mark.proof
def test_a_dry_update_says_the_same_and_changes_nothing(db, tmp_path):
    take(tmp_path / "list.csv", ADA)
    before, news = stored(), {**ADA, "born": "1970", "unions": "Newer Union"}
    dry = take(tmp_path / "list.csv", news, update=True, is_dry=True)
    assert dry.counts == {"updated": 1} and stored() == before and Case.objects.get().version == 1
    assert take(tmp_path / "list.csv", news, update=True).counts == dry.counts
