"""Two records turn out to be of one person: the one goes into the other, whole, or nothing happens."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from cases.models import (
    Case,
    Citation,
    ConfidentialNote,
    Merge,
    Name,
    Participant,
    Person,
    Review,
    StatusPeriod,
)
from cases.operations.edit import Conflict
from cases.operations.merge import NotMerged, merge, merged_away
from cases.operations.merging import relations
from cases.operations.merging.plan import plan, versions
from cases.operations.past import parts_of
from cases.operations.publish import Refused, publish
from cases.operations.purge import purge_history
from cases.operations.restore import NotRestored, restore
from cases.operations.restore import plan as plan_to_restore
from cases.operations.review import ask_for_review
from cases.operations.state import authors_since_publication, current_document, was_public
from cases.operations.team import assign, write_note
from cases.published import log, projection
from cases.published.models import Current, Publication
from cases.vocabulary import Confidence, Consent, EventRole, PublishedAs, Risk, Sensitivity
from tests import factories
from tests.factories import PUBLISHED_AT

LATER = PUBLISHED_AT + dt.timedelta(days=1)
WHY = "Same union and prison; two spellings."


@pytest.fixture
def desk(db):
    """Rita, who enters; Edwin and Elsa, who publish; Rony, and Ronnie, who turns out to be Rony."""
    people = {name: factories.account(name, role) for name, role in
              (("rita", "researcher"), ("edwin", "editor"), ("elsa", "editor"))}  # fmt: skip
    rony, ronnie = factories.publishable_case("Rony Ejemplo"), factories.publishable_case("Ronnie Ejemplo")
    earlier = ronnie.periods.get()
    earlier.start, earlier.end, earlier.end_state, earlier.last_attested = "2005-02", "2005-12", "ended", None
    earlier.save()
    return SimpleNamespace(rony=rony, ronnie=ronnie, **people)


def merged(desk, **fields):
    return merge(desk.rony.person, desk.ronnie.person, **{"by": desk.edwin, "at": LATER, "reason": WHY, **fields})


def case(of):
    return Case.objects.get(pk=of.pk)


# Everything that names the one who goes


def test_everything_that_names_somebody_is_found_in_the_models():
    found = {(key.model.__name__, key.name) for key in relations.keys_to(Person)}
    assert found >= {
        ("Name", "person"),
        ("Particular", "person"),
        ("Affiliation", "person"),
        ("Photograph", "person"),
        ("Identifier", "person"),
        ("Participant", "person"),
        ("Case", "person"),
        ("Merge", "person"),
    }
    assert [(many.model.__name__, many.name) for many in relations.lists_of(Person)] == [
        ("Participant", "named_members")
    ]
    assert {key.model.__name__ for key in relations.keys_to(Case)} >= {
        "StatusPeriod",
        "ConsentRecord",
        "Citation",
        "Statement",
    }


def test_a_row_of_every_table_that_names_the_one_who_goes_names_the_one_who_stays(desk):
    filled_rows(desk.ronnie)
    gone = desk.ronnie.person
    pointing = [
        (key, row.pk)
        for root in (gone, desk.ronnie)
        for key, row in relations.naming(root)
        if key.name != "person" or not isinstance(row, Case)
    ]
    tables = {key.model for key, _pk in pointing}
    known = {key.model for root in (Person, Case) for key in relations.keys_to(root)} - {Case}
    assert known - tables == {Merge}, "A new table names people or cases: fill a row of it in here."
    merged(desk)
    for key, pk in pointing:
        row = key.model._base_manager.filter(pk=pk).first()
        if row is not None:  # one of a kind, or the same as a row that stays
            assert getattr(row, key.attname) in (desk.rony.person_id, desk.rony.pk)
    assert not Person.objects.filter(pk=gone.pk).exists() and not Case.objects.filter(pk=desk.ronnie.pk).exists()
    group = Participant.objects.get(group_en="example strikers")
    assert list(group.named_members.all()) == [desk.rony.person]
    assert group.history.first().history_user == desk.edwin


def filled_rows(of):
    """A row of every table that can name a person or a case."""
    person, event = of.person, factories.event()
    factories.name("R. Ejemplo", person=person)
    factories.identifier(person=person)
    factories.identifier("2664", case=of, scheme="ilo_cfa")
    factories.particular(person)
    factories.photograph(person)
    factories.affiliation(person, factories.organization())
    factories.participant(event, person=person, role=EventRole.SUBJECT)
    factories.participant(event).named_members.add(person)
    factories.case_event(of, event)
    factories.appeal(of)
    factories.charge(of)
    factories.proceeding(of)
    factories.sentence(of)
    factories.assessment(of)
    factories.communication(of)
    factories.statement(of)
    factories.cite(of)
    factories.deferral(of)
    ConfidentialNote.objects.create(case=of, text="Ask the lawyer.")
    nina = factories.account("nina", "researcher")
    assign(of, nina, nina)
    write_note(of, "Wrote to the union.", nina, LATER)


@pytest.mark.proof
def test_the_name_of_the_one_who_goes_is_a_name_of_the_one_who_stays_and_waits_to_be_weighed(desk):
    merged(desk)
    name = desk.rony.person.names.get()
    assert (name.text, name.confidence) == ("Ronnie Ejemplo", Confidence.UNASSESSED)


@pytest.mark.proof
def test_a_name_that_is_known_already_is_not_entered_twice(desk):
    factories.name("Ronnie Ejemplo", person=desk.rony.person)
    merged(desk)
    assert desk.rony.person.names.count() == 1


@pytest.mark.proof
def test_a_case_goes_with_its_person_to_somebody_who_has_none(desk):
    witness = factories.person("Rony E.")
    published = factories.published(desk.ronnie, desk.elsa)
    merge(witness, desk.ronnie.person, desk.edwin, LATER, WHY)
    assert case(desk.ronnie).person == witness
    assert current_document(case(desk.ronnie)) is not None and published.public_id == case(desk.ronnie).public_id
    assert Merge.objects.get().former_case is None


# Rows that say the same become one


def test_two_rows_that_say_the_same_become_one_with_the_sources_of_both(desk):
    ours, theirs = (factories.particular(each.person, date="1970") for each in (desk.rony, desk.ronnie))
    leaflet, letter = factories.source("Leaflet"), factories.source("Letter")
    factories.cite(ours, leaflet)
    factories.cite(theirs, leaflet)
    factories.cite(theirs, letter)
    merged(desk)
    (row,) = desk.rony.person.particulars.all()
    assert row == ours and row.confidence == Confidence.POSSIBLE
    assert sorted(citation.source.title for citation in row.citations.all()) == ["Leaflet", "Letter"]
    assert Citation.history.filter(particular_id=theirs.pk, history_type="-").count() == 1


@pytest.mark.proof
def test_what_was_weighed_differently_is_weighed_again_and_shown_to_the_fewer(desk):
    factories.particular(desk.rony.person, date="1970", confidence=Confidence.PROBABLE)
    factories.particular(desk.ronnie.person, date="1970", sensitivity=Sensitivity.INTERNAL)
    merged(desk)
    row = desk.rony.person.particulars.get()
    assert (row.confidence, row.sensitivity) == (Confidence.UNASSESSED, Sensitivity.INTERNAL)


@pytest.mark.proof
def test_somebody_in_one_event_twice_is_in_it_once(desk):
    strike = factories.event()
    for each in (desk.rony, desk.ronnie):
        factories.participant(strike, person=each.person)
        factories.case_event(each, strike)
    merged(desk)
    assert [row.person for row in strike.participants.all()] == [desk.rony.person]
    assert [row.case for row in strike.case_events.all()] == [desk.rony]


# Rules


@pytest.mark.proof
def test_two_birth_dates_that_cannot_both_be_true_stay_as_contested(desk):
    for each, born in ((desk.rony, "1970"), (desk.ronnie, "1972")):
        factories.particular(each.person, date=born)
    merged(desk)
    rows = desk.rony.person.particulars.order_by("date")
    assert [(row.date, row.confidence) for row in rows] == [("1970", "contested"), ("1972", "contested")]


def test_a_no_counts_for_both_and_takes_the_pages_down(desk):
    for each in (desk.rony, desk.ronnie):
        factories.published(each, desk.elsa)
    desk.ronnie.consent.__class__.objects.filter(case=desk.ronnie).update(consent=Consent.REFUSED, basis="By letter.")
    merged(desk)
    consent = case(desk.rony).consent
    assert consent.consent == Consent.REFUSED and "By letter." in consent.basis and "Named in public" in consent.basis
    entries = Publication.objects.filter(action="withdrawn").values_list("public_id", "reason", "moved_to")
    gone = {(each.public_id, "consent_withdrawn", "") for each in (desk.rony, desk.ronnie)}
    assert set(entries) == gone


@pytest.mark.proof
def test_who_did_not_ask_takes_nothing_from_an_answer(desk):
    desk.ronnie.consent.__class__.objects.filter(case=desk.ronnie).update(consent=Consent.NOT_SOUGHT)
    merged(desk)
    assert case(desk.rony).consent.consent == Consent.PUBLIC_CAMPAIGN


@pytest.mark.proof
def test_consent_to_a_page_without_the_name_is_what_counts(desk):
    factories.published(desk.rony, desk.elsa)
    desk.ronnie.consent.__class__.objects.filter(case=desk.ronnie).update(agreed_to=PublishedAs.PROTECTED)
    merged(desk)
    assert case(desk.rony).consent.agreed_to == PublishedAs.PROTECTED
    assert current_document(case(desk.rony)) is None


@pytest.mark.proof
def test_consent_to_no_more_than_a_page_without_the_name_is_told_of_neither_page(desk):
    for each in (desk.rony, desk.ronnie):
        factories.published(each, desk.elsa)
    desk.ronnie.consent.__class__.objects.filter(case=desk.ronnie).update(agreed_to=PublishedAs.PROTECTED)
    merged(desk)
    entries = Publication.objects.filter(action="withdrawn").values_list("reason", "moved_to")
    assert list(entries) == [("consent_withdrawn", "")] * 2


@pytest.mark.proof
def test_the_higher_risk_stands(desk):
    desk.ronnie.risk_review.__class__.objects.filter(case=desk.ronnie).update(risk=Risk.HIGH, reason="Threatened.")
    merged(desk)
    risk = case(desk.rony).risk_review
    assert risk.risk == Risk.HIGH and "Threatened." in risk.reason and "Long public." in risk.reason


def refused(desk, words):
    before = [(model, list(model.objects.order_by("pk").values())) for model in (Person, Case, Name, StatusPeriod)]
    with pytest.raises(NotMerged) as told:
        merged(desk)
    assert words in " ".join(told.value.problems)
    assert before == [(model, list(model.objects.order_by("pk").values())) for model, _rows in before]
    assert not Merge.objects.exists()


def test_a_name_that_is_withheld_is_not_merged_with_one_that_is_told(desk):
    Case.objects.filter(pk=desk.ronnie.pk).update(published_as=PublishedAs.PROTECTED)
    refused(desk, "Choose the same for both in their files first")


def test_nobody_is_held_in_two_places_at_once(desk):
    row = desk.ronnie.periods.get()
    row.start, row.end = "2007-06", "2007-08"
    row.save()
    refused(desk, "Two detentions certainly overlap")


@pytest.mark.proof
def test_a_doubtful_detention_does_not_stand_in_the_way(desk):
    row = desk.ronnie.periods.get()
    row.start, row.end, row.confidence = "2007-06", "2007-08", Confidence.DOUBTFUL
    row.save()
    merged(desk)
    assert case(desk.rony).periods.count() == 2


@pytest.mark.proof
def test_who_is_dead_is_not_who_was_held_after_it(desk):
    factories.particular(desk.rony.person, kind="death", date="2004-02")
    refused(desk, "it goes on after the death that the other record tells")


def same_picture(desk, **fields):
    """One file is a photograph of both; ``fields`` are those of the second."""
    row = factories.photograph(desk.rony.person)
    values = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields if not field.primary_key}
    type(row).objects.create(**{**values, "person": desk.ronnie.person, **fields})


@pytest.mark.proof
def test_one_picture_with_two_credits_is_settled_first(desk):
    same_picture(desk, credit="Somebody else")
    refused(desk, "This file is already a photograph of this person. Correct or remove it")


@pytest.mark.proof
def test_one_picture_keeps_the_stricter_consent(desk):
    same_picture(desk, consent=Consent.REFUSED)
    merged(desk)
    assert desk.rony.person.photographs.get().consent == Consent.REFUSED


@pytest.mark.proof
def test_a_record_is_not_merged_with_itself(desk):
    with pytest.raises(NotMerged):
        merge(desk.rony.person, desk.rony.person, desk.edwin, LATER, WHY)


@pytest.mark.proof
def test_nothing_is_done_if_the_last_step_fails(desk, monkeypatch):
    factories.published(desk.ronnie, desk.elsa)
    monkeypatch.setattr("cases.operations.merge.withdraw_under", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        merged(desk)
    assert case(desk.ronnie).periods.exists() and not Merge.objects.exists()


@pytest.mark.proof
def test_who_compared_an_older_state_compares_again(desk):
    seen = versions(desk.rony.person, desk.ronnie.person)
    Case.objects.filter(pk=desk.ronnie.pk).update(version=7)
    with pytest.raises(Conflict):
        merged(desk, seen=seen)
    merged(desk, seen=versions(desk.rony.person, desk.ronnie.person))


@pytest.mark.proof
def test_whoever_has_an_event_open_in_which_somebody_was_merged_is_told(desk):
    strike = factories.event()
    factories.participant(strike, person=desk.ronnie.person)
    merged(desk)
    assert type(strike).objects.get(pk=strike.pk).version == strike.version + 1


# The columns of two files


@pytest.mark.proof
def test_what_the_other_file_said_is_taken_or_kept_in_a_note(desk):
    Case.objects.filter(pk=desk.rony.pk).update(summary_es="", stated_reason_en="Riot.", confidence=Confidence.POSSIBLE)
    Case.objects.filter(pk=desk.ronnie.pk).update(
        summary_en="Another summary.", country="CO", stated_reason_en="Sabotage.", verified_on="2020-01-01",
        sensitivity=Sensitivity.INTERNAL,
    )  # fmt: skip
    merged(desk)
    row = case(desk.rony)
    assert row.summary_en == "An example of a case." and row.summary_es == "Un ejemplo de caso."
    assert row.stated_reason_en == "Riot.\n\nSabotage."
    assert (row.country, row.verified_on, row.sensitivity) == ("PE", dt.date(2020, 1, 1), Sensitivity.INTERNAL)
    note = row.confidential_notes.get().text
    assert "Another summary." in note and "CO" in note and desk.ronnie.public_id in note


# What stays of it


def test_every_change_names_who_merged_and_why(desk):
    merged(desk)
    moved = StatusPeriod.history.filter(case_id=desk.rony.pk, history_user=desk.edwin)
    assert moved and all(WHY in entry.history_change_reason for entry in moved)
    gone = Person.history.get(id=desk.ronnie.person_id, history_type="-")
    assert gone.history_user == desk.edwin and WHY in gone.history_change_reason
    row = Merge.objects.get()
    assert (row.merged_by_name, row.merged_at, row.reason) == ("edwin", LATER, WHY)


@pytest.mark.proof
def test_the_history_of_the_one_who_went_is_read_with_the_one_who_stays(desk):
    old = {Person: desk.ronnie.person_id, Case: desk.ronnie.pk}
    merged(desk)
    told = {part.model: part.values for part in parts_of(case(desk.rony))}
    assert old[Person] in told[Person] and old[Case] in told[Case] and desk.rony.pk in told[Case]


@pytest.mark.proof
def test_the_old_keys_lead_on_through_every_merge(desk):
    third = factories.case(factories.person("R. Ejemplo"))
    old = (desk.ronnie.person_id, desk.ronnie.pk)
    merged(desk)
    merge(third.person, desk.rony.person, desk.edwin, LATER, WHY)
    assert (merged_away(Person, old[0]), merged_away(Case, old[1])) == (third.person, third)
    assert merged_away(Person, 10**30) is None and merged_away(Case, "x") is None


def test_neither_who_wrote_nor_who_merged_publishes_it(desk):
    factories.published(desk.rony, desk.elsa)
    factories.kept(factories.paragraph(desk.ronnie, "Written by Rita."), desk.rita)
    merged(desk)
    assert authors_since_publication(case(desk.rony)) >= {desk.rita.pk, desk.edwin.pk}
    with pytest.raises(Refused) as told:
        publish(case(desk.rony), desk.edwin, LATER)
    assert "own_work" in {lack.code for lack in told.value.lacks}


@pytest.mark.proof
def test_a_request_for_the_file_that_went_is_answered(desk):
    ask_for_review(desk.ronnie, desk.rita, PUBLISHED_AT)
    merged(desk)
    review = Review.objects.get(public_id=desk.ronnie.public_id)
    assert review.decision == "returned" and WHY in review.comment


@pytest.mark.proof
def test_a_state_from_before_a_merge_is_not_set_back(desk):
    before = dt.datetime.now(dt.UTC)
    merged(desk)
    with pytest.raises(NotRestored, match="merged into this one"):
        plan_to_restore(case(desk.rony), before)


@pytest.mark.proof
def test_an_event_set_back_names_the_one_who_stays(desk):
    strike = factories.event()
    factories.participant(strike, person=desk.ronnie.person)
    factories.participant(strike).named_members.add(desk.ronnie.person)
    before = dt.datetime.now(dt.UTC)
    merged(desk)
    Participant.objects.filter(event=strike).first().delete()
    Participant.objects.get(event=strike).named_members.clear()
    strike = type(strike).objects.get(pk=strike.pk)
    restore(strike, before, desk.edwin, "As it was.", strike.version)
    rows = Participant.objects.filter(event=strike)
    assert [row.person for row in rows.exclude(person=None)] == [desk.rony.person]
    assert [list(row.named_members.all()) for row in rows.filter(person=None)] == [[desk.rony.person]]


@pytest.mark.proof
def test_who_was_merged_meanwhile_is_compared_again(desk):
    merged(desk)
    gone = Person(pk=desk.ronnie.person_id)
    for one, other in ((desk.rony.person, gone), (gone, desk.rony.person)):
        with pytest.raises(Conflict):
            merge(one, other, desk.edwin, LATER, WHY)


@pytest.mark.proof
def test_what_is_erased_of_the_history_goes_of_both(desk):
    old = desk.ronnie.person_id
    merged(desk, at=PUBLISHED_AT)
    desk.rony.person.names.update(confidence=Confidence.POSSIBLE)
    factories.cite(desk.rony.person.names.get())
    later = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    publish(case(desk.rony), desk.elsa, later)
    purge_history(case(desk.rony), later, desk.edwin, later)
    assert not Person.history.filter(id=old).exists()
    assert Merge.objects.get().reason == ""


# The public


def test_the_address_of_a_page_leads_to_the_one_that_stays_as_long_as_that_stands(desk):
    for each in (desk.rony, desk.ronnie):
        factories.published(each, desk.elsa)
    merged(desk)
    entry = Publication.objects.get(public_id=desk.ronnie.public_id, action="withdrawn")
    assert (entry.reason, entry.moved_to) == ("duplicate", desk.rony.public_id)
    assert Current.objects.get(public_id=desk.ronnie.public_id).moved_to == desk.rony.public_id
    assert log.verify() is None and projection.differences() == []


@pytest.mark.proof
def test_what_stays_is_a_draft_with_what_was_published_still_standing(desk):
    for each in (desk.rony, desk.ronnie):
        factories.published(each, desk.elsa)
    before = current_document(desk.rony)
    merged(desk)
    assert current_document(case(desk.rony)) == before


def test_the_log_tells_of_nobody_who_is_not_public(desk):
    factories.published(desk.ronnie, desk.elsa)
    merged(desk)
    entry = Publication.objects.get(public_id=desk.ronnie.public_id, action="withdrawn")
    assert (entry.reason, entry.moved_to) == ("other", "")  # "told in another record" would tell that there is one
    assert not Publication.objects.filter(public_id=desk.rony.public_id).exists()


@pytest.mark.proof
def test_of_two_people_whose_name_is_withheld_nothing_ties_the_pages(desk):
    Case.objects.filter(pk__in=[desk.rony.pk, desk.ronnie.pk]).update(published_as=PublishedAs.PROTECTED)
    for each in (desk.rony, desk.ronnie):
        factories.published(case(each), desk.elsa)
    merged(desk)
    entry = Publication.objects.get(public_id=desk.ronnie.public_id, action="withdrawn")
    assert (entry.kind, entry.reason, entry.moved_to) == ("protected", "other", "")


@pytest.mark.proof
def test_a_page_that_was_withdrawn_before_leads_nowhere(desk):
    for each in (desk.rony, desk.ronnie):
        factories.published(each, desk.elsa)
    from cases.operations.withdraw import withdraw

    withdraw(desk.ronnie, desk.edwin, LATER, "safety")
    merged(desk)
    assert Current.objects.get(public_id=desk.ronnie.public_id).moved_to == ""


@pytest.mark.proof
def test_who_was_public_before_is_not_deleted_as_a_draft(desk):
    factories.published(desk.ronnie, desk.elsa)
    merged(desk)
    assert was_public(case(desk.rony)) and was_public(desk.rony.person)


@pytest.mark.proof
@pytest.mark.parametrize(
    "entry",
    [{"kind": "protected"}, {"moved_to": "bbbbbbbbbb"}, {"moved_to": "own"}, {"action": "published", "body": {}}],
)
def test_only_a_case_by_name_leads_on_and_only_to_one_that_stands(desk, entry):
    stays = factories.published(desk.rony, desk.elsa).public_id
    goes = factories.published(desk.ronnie, desk.elsa).public_id
    usual = {"kind": "case", "public_id": goes, "version": 2, "action": "withdrawn", "body": None, "at": LATER}
    fields = {"moved_to": stays, **usual, **entry}
    fields["moved_to"] = goes if fields["moved_to"] == "own" else fields["moved_to"]
    with pytest.raises(Exception, match=r"leads on|never both"):
        log.append(**fields)


@pytest.mark.proof
def test_a_plan_writes_nothing(desk):
    found = plan(desk.rony.person, desk.ronnie.person)
    assert found.problems == () and {move.key.model.__name__ for move in found.moves} >= {"StatusPeriod", "Paragraph"}
    assert not Merge.objects.exists() and case(desk.ronnie).periods.exists()


def test_what_is_put_off_in_both_is_put_off_once_until_the_earlier_day(desk):
    for case, day, note in ((desk.rony, 9, "Asked the union."), (desk.ronnie, 5, "Wrote to the sister.")):
        factories.deferral(case, until=dt.date(2024, 4, day), note=note)
    factories.deferral(desk.ronnie, fingerprint="1" * 16)
    merged(desk)
    kept = Case.objects.get(pk=desk.rony.pk).deferrals.order_by("until")
    assert [(row.until.day, row.note) for row in kept] == [
        (1, "Asked the union."),
        (5, "Asked the union. / Wrote to the sister."),
    ]
