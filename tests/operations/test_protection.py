"""Somebody whose name is withheld: what is told, how one comes to it, and what nobody can put together from it."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from cases.models import Case, ConsentRecord, Review
from cases.operations.checks import missing
from cases.operations.consent import record_consent
from cases.operations.documents import compose
from cases.operations.protected import years
from cases.operations.protection import publish_as
from cases.operations.publish import Refused, correct, publish
from cases.operations.state import current_document, was_published
from cases.operations.withdraw import withdraw
from cases.published import log, projection
from cases.published.figures import headline
from cases.published.models import CaseSpan, CaseTerm, CaseVersion, Current, Publication, RecordLink, SearchText
from cases.published.records import as_known, latest
from cases.published.search import matching
from cases.published.shapes import ProtectedDocument, StatusYear, Words, encode
from cases.reach import Period
from cases.vocabulary import Confidence, Consent, EndState, LibertyStatus, PublishedAs, ReleaseType, Sensitivity
from tests import factories

pytestmark = pytest.mark.django_db

MAY = dt.datetime(2024, 5, 17, 15, 30, tzinfo=dt.UTC)
JUNE = dt.datetime(2024, 6, 3, 9, tzinfo=dt.UTC)
PROTECTED = PublishedAs.PROTECTED


@pytest.fixture
def rita(db: None) -> Any:
    return factories.account("rita", "researcher")


@pytest.fixture
def edwin(db: None) -> Any:
    return factories.account("edwin", "editor")


def somebody(name: str = "Petra Reservada", **fields: Any) -> Case:
    """Held since January 2024, a miner: everything in the file is public, but the name is withheld."""
    case = factories.withheld_case(name, **fields)
    factories.cite(factories.affiliation(case.person, factories.organization(sector="B07")))
    return case


def stay(status: str = LibertyStatus.PRETRIAL_DETENTION, **fields: Any) -> Period:
    from cases import dates

    last = fields.pop("last_attested", None)
    usual = {"key": str(fields), "start": "", "end": "", "end_state": EndState.UNKNOWN, **fields}
    usual |= {name: dates.parse(usual[name]) for name in ("start", "end")}
    return Period(status=status, last_attested=last and dt.date.fromisoformat(last), **usual)


# What is told


def test_the_document_holds_country_sector_and_years_and_has_no_field_for_more(edwin: Any) -> None:
    case = somebody()
    assert json.loads(log.canonical(encode(compose(case)))) == {
        "kind": "protected",
        "schema": 1,
        "id": case.public_id,
        "country": "PE",
        "sectors": ["B07"],
        "years": [{"year": 2024, "statuses": ["held"], "is_whole": False}],
    }


@pytest.mark.parametrize(
    ("periods", "told"),
    [
        (
            [stay(start="2019-06-05", last_attested="2022-03-01")],
            {2019: "held", 2020: "HELD", 2021: "HELD", 2022: "held"},
        ),
        ([stay(start="2020-01-01", last_attested="2021-12-31")], {2020: "held", 2021: "held"}),
        ([stay(start="2019-12", last_attested="2022-01-01")], {2019: "held", 2020: "HELD", 2021: "HELD", 2022: "held"}),
        ([stay(start="[2019..2021]", last_attested="2022-02-02")], {2021: "held", 2022: "held"}),
        (
            [stay(start="[..2020]", end_state=EndState.ONGOING, last_attested="2021-02-02")],
            {2020: "held", 2021: "held"},
        ),
        ([stay(start="[2019..2021]")], {}),
        ([stay(last_attested="2021-02-02")], {2021: "held"}),
        (
            [
                stay(start="2019-05", end="2021-03", end_state=EndState.ENDED, ended_how="unknown"),
                stay(LibertyStatus.AT_LIBERTY, start="2021-03"),
            ],
            {2019: "held", 2020: "HELD", 2021: "held free"},
        ),
        ([stay(start="2019-05", end="2019-08", end_state=EndState.ENDED, ended_how="unknown")], {2019: "held unk"}),
        (
            [
                stay(start="2019-05", end="2020-03", end_state=EndState.ENDED, ended_how=ReleaseType.CHANGE_OF_STATUS),
                stay(LibertyStatus.IMPRISONED, start="2020-03", last_attested="2021-06-01"),
            ],
            {2019: "held", 2020: "HELD", 2021: "held"},
        ),
        (
            [
                stay(start="2019-05", end="2021", end_state=EndState.ENDED, ended_how=ReleaseType.DIED),
                stay(LibertyStatus.DIED_IN_CUSTODY, start="2021"),
            ],
            {2019: "held", 2020: "HELD", 2021: "held dead"},
        ),
        ([], {}),
    ],
)
def test_a_year_is_told_only_where_it_is_sure(periods: list[Period], told: dict[int, str]) -> None:
    """In capitals: on every day of the year."""
    found = {row.year: " ".join(row.statuses) for row in years(periods)}
    whole = {row.year for row in years(periods) if row.is_whole}
    assert {year: words.upper() if year in whole else words for year, words in found.items()} == told


def test_no_day_within_a_year_changes_what_is_told() -> None:
    """A first and a last day anywhere in their years: the same document."""
    days = [
        (f"2019-{month:02}-{day:02}", f"2022-{month:02}-{day:02}")
        for month in (1, 6, 12)
        for day in (1, 15, 31 if month != 6 else 30)
    ]
    assert len({years([stay(start=start, last_attested=last)]) for start, _ in days for _, last in days}) == 1
    held = [
        stay(start=first, end=last, end_state=EndState.ENDED, ended_how="unknown")
        for first, _ in days
        for _, last in days
    ]
    assert len({years([period]) for period in held}) == 1


def test_who_was_detained_in_the_last_year_told_is_not_called_detained_after_it() -> None:
    document = ProtectedDocument(
        id="b" * 10,
        country="PE",
        years=(StatusYear(year=2019, statuses=("held",)), StatusYear(year=2021, statuses=("dead",))),
    )
    told = {year: (document.told(year).status.value, document.told(year).certainty.value) for year in range(2018, 2024)}
    assert told == {
        2018: ("unk", "no"),
        2019: ("held", "possible"),
        2020: ("stale", "last_known"),
        2021: ("dead", "possible"),
        2022: ("dead", "certain"),
        2023: ("dead", "certain"),
    }
    over = ProtectedDocument(id="b" * 10, country="PE", years=(StatusYear(year=2019, statuses=("held", "unk")),))
    assert over.told(2020).status == "unk" and over.told(2019).may_be_held


def test_rows_readers_may_not_have_tell_nothing(edwin: Any) -> None:
    case = somebody()
    before = encode(compose(case))
    for level in (Sensitivity.INTERNAL, Sensitivity.RESTRICTED, Sensitivity.SEALED):
        factories.period(case, start="2001", last_attested=dt.date(2003, 1, 1), sensitivity=level)
        factories.affiliation(case.person, factories.organization(sector="C24"), sensitivity=level)
        factories.affiliation(case.person, factories.organization(sector="C25", sensitivity=level))
    factories.period(case, start="2001", last_attested=dt.date(2003, 1, 1), confidence=Confidence.DOUBTFUL)
    for make in (factories.paragraph, factories.appeal, factories.charge, factories.assessment, factories.proceeding):
        make(case)
    factories.case_event(case, factories.event("Arrest of Petra Reservada"))
    assert encode(compose(case)) == before


# What the tables know


def test_in_the_tables_there_is_a_line_by_years_and_no_word_to_find_it_by(edwin: Any) -> None:
    entry = factories.publish_by_two(somebody(), edwin, MAY)
    assert entry.at == dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    version = CaseVersion.objects.get()
    assert (version.name, version.sort_name, version.slug, version.last_confirmed) == ("", "", "", None)
    assert (version.first_detained, version.known_from) == ("2024", dt.date(2024, 12, 31))
    assert set(CaseTerm.objects.values_list("facet", "value")) == {("country", "PE"), ("sector", "B07")}
    edges = [day for span in CaseSpan.objects.all() for day in (span.first_day, span.next_day) if day]
    assert {(day.month, day.day) for day in edges} == {(1, 1)}
    assert not SearchText.objects.exists() and not RecordLink.objects.exists()
    assert not matching("Petra").exists() and not matching("Name withheld").exists()
    assert Current.objects.get().slug == ""
    assert latest(10) == ()
    assert projection.differences() == [] and log.verify() is None


def test_the_detained_are_counted_as_a_range_where_no_day_is_told(edwin: Any) -> None:
    factories.publish_by_two(somebody(), edwin, MAY)
    factories.published(factories.held_case("Hana Ejemplo"), edwin)
    today = headline(dt.date(2024, 5, 20))
    assert (today.people, today.withheld, today.cases) == (1, 1, 2)
    assert (today.detained, today.detained_most, today.last_reported) == (1, 2, 0)
    later = headline(dt.date(2025, 1, 1))
    assert (later.detained_most - later.detained, later.last_reported) == (0, 1)


def test_nobody_can_ask_for_the_day_of_publication(edwin: Any) -> None:
    case = somebody()
    factories.publish_by_two(case, edwin, MAY)
    for known in (dt.date(2024, 5, 16), dt.date(2024, 5, 17), dt.date(2024, 12, 30)):
        assert as_known("protected", case.public_id, known) is None
    assert as_known("protected", case.public_id, dt.date(2024, 12, 31)) is not None
    assert as_known("protected", case.public_id, dt.date(2025, 7, 1)) is not None


# The way there and back


def test_who_was_named_is_taken_down_and_gets_another_id_that_nothing_public_ties_to_the_first(
    rita: Any, edwin: Any
) -> None:
    case = factories.held_case()
    first = factories.published(case, edwin)
    case = publish_as(case, PROTECTED, rita, MAY)
    assert case.public_id != first.public_id
    assert Current.objects.get(key=f"case:{first.public_id}").withdrawal_reason == "safety"
    assert current_document(case) is None and not CaseVersion.objects.exists()
    assert {"was_named", "told", "alike"} <= {lack.code for lack in missing(case, JUNE.date())}
    with pytest.raises(Refused, match="changed this record yourself"):
        factories.publish_by_two(case, rita, JUNE)
    entry = factories.publish_by_two(case, edwin, JUNE)
    assert (entry.kind, entry.version, entry.reason, entry.note_en) == ("protected", 1, "", "")
    told = "".join(map(str, Current.objects.filter(key__contains=case.public_id).values()))
    assert first.public_id not in told and "Ada" not in told
    assert was_published(case)


def test_an_id_never_stands_for_a_name_and_for_a_name_withheld(edwin: Any) -> None:
    case = factories.held_case()
    factories.published(case, edwin)
    Case.objects.filter(pk=case.pk).update(published_as=PROTECTED)  # past the operation
    case.refresh_from_db()
    with pytest.raises(Refused, match="published in the other way under this id"):
        factories.publish_by_two(case, edwin, MAY)
    with pytest.raises(ValueError, match="never both under one id"):
        log.append("protected", case.public_id, 1, "published", encode(compose(case)), MAY)


def test_who_agrees_to_be_named_later_gets_an_ordinary_page_of_their_own(rita: Any, edwin: Any) -> None:
    case = somebody()
    first = factories.publish_by_two(case, edwin, MAY)
    case = publish_as(case, PublishedAs.BY_NAME, rita, JUNE)
    assert Current.objects.get(key=f"protected:{first.public_id}").withdrawn_at.date() == dt.date(2024, 1, 1)
    entry = factories.publish_by_two(case, edwin, JUNE)
    assert (entry.kind, entry.version, entry.public_id == first.public_id) == ("case", 1, False)
    assert CaseVersion.objects.count() == 1


def test_a_choice_that_was_never_public_keeps_its_id_and_its_review_is_asked_anew(rita: Any, edwin: Any) -> None:
    from cases.operations.review import ask_for_review

    case = factories.held_case()
    ask_for_review(case, rita, MAY)
    changed = publish_as(case, PROTECTED, rita, MAY)
    assert changed.public_id == case.public_id
    assert not Review.objects.open().exists()
    assert Review.objects.get().kind == "protected"


def test_two_people_can_go_on_though_the_log_has_only_the_year(rita: Any, edwin: Any) -> None:
    eva = factories.account("eva", "editor")
    case = somebody()
    factories.kept(case, rita)
    factories.publish_by_two(case, edwin, dt.datetime.now(dt.UTC))
    row = case.periods.get()
    row.last_attested = dt.date(2024, 1, 20)
    factories.kept(row, edwin)
    with pytest.raises(Refused, match="changed this record yourself"):
        factories.publish_by_two(case, edwin, dt.datetime.now(dt.UTC))
    factories.publish_by_two(case, eva, dt.datetime.now(dt.UTC))
    row.last_attested = dt.date(2024, 1, 21)
    factories.kept(row, rita)
    assert factories.publish_by_two(case, edwin, dt.datetime.now(dt.UTC)).version == 3


def test_nothing_is_noted_and_nothing_corrected_where_a_name_is_withheld(edwin: Any) -> None:
    case = somebody()
    for act in (publish, correct):
        with pytest.raises(ValueError, match=r"Nothing is noted|Only what is published"):
            factories.agreed(case, MAY)
            act(case, edwin, MAY, Words(en="Petra was freed in May."))
    assert not Publication.objects.exists()


# Consent


def test_who_agreed_only_without_the_name_is_never_named(rita: Any, edwin: Any) -> None:
    case = factories.held_case()
    factories.published(case, edwin)
    assert record_consent(case, Consent.GIVEN_BY_FAMILY, rita, MAY, agreed_to=PROTECTED) is not None
    assert current_document(case) is None
    case = Case.objects.get(pk=case.pk)
    assert "consent" in {lack.code for lack in missing(case, MAY.date()) if lack.blocking}
    case = publish_as(case, PROTECTED, rita, MAY)
    assert factories.publish_by_two(case, edwin, JUNE).version == 1


@pytest.mark.parametrize("answer", [Consent.REFUSED, Consent.WITHDRAWN, Consent.NOT_SOUGHT])
def test_without_consent_nobody_is_told_of_either(edwin: Any, answer: str) -> None:
    case = somebody()
    ConsentRecord.objects.filter(case=case).update(consent=answer)
    with pytest.raises(Refused, match="consent"):
        factories.publish_by_two(Case.objects.get(pk=case.pk), edwin, MAY)


# What others say


def test_no_other_record_names_them(edwin: Any) -> None:
    case = somebody()
    strike = factories.event("A strike", is_dispute=True)
    arrest = factories.event("An arrest", parent=strike)
    factories.case_event(case, arrest)
    group = factories.participant(strike, count_min=3, count_max=3, count_basis="exact")
    group.named_members.add(case.person)
    for fact in (strike, arrest, group, factories.participant(strike, person=case.person)):
        factories.cite(fact)
    factories.publish_by_two(case, edwin, MAY)
    factories.published(strike, edwin)
    told = Current.objects.get(kind="dispute").body
    assert "Petra" not in told and case.public_id not in told and "An arrest" not in told
    strike.description_en = "The strike of Petra RESERVADA."
    strike.save()
    with pytest.raises(Refused, match="whose name is withheld"):
        factories.publish_by_two(strike, edwin, JUNE)


def test_a_namesake_may_be_named(edwin: Any) -> None:
    somebody("Ada Ejemplo")
    assert factories.published(factories.held_case("Ada Ejemplo"), edwin)


def test_the_reviewer_reads_what_readers_would_and_what_speaks_against_it(edwin: Any) -> None:
    case = somebody("Juana Prueba")
    factories.cite(factories.affiliation(case.person, factories.organization(sector="C24")))
    words = {lack.code: lack.message for lack in missing(case, MAY.date()) if not lack.blocking}
    assert "Peru" in words["told"] and "2024: Detained" in words["told"]
    assert words["alike"].startswith("Nobody else")
    assert "Several sectors" in words["sectors"]
    held = case.periods.get()
    held.start, held.last_attested, held.end_state = "", None, EndState.UNKNOWN
    held.save()
    assert "no_year" in {lack.code for lack in missing(case, MAY.date()) if lack.blocking}


def test_what_is_withdrawn_leaves_only_the_year(edwin: Any) -> None:
    case = somebody()
    factories.publish_by_two(case, edwin, MAY)
    entry = withdraw(case, edwin, JUNE, "consent_withdrawn")
    assert entry.at == dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    assert not CaseVersion.objects.exists() and projection.differences() == [] and log.verify() is None
