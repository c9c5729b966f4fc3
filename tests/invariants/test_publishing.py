"""Invariants 24 to 29: two people publish, what is hidden stays hidden, and everything that was changed is kept."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cases.models import Assessment, Case, ConsentRecord, Paragraph
from cases.operations.consent import record_consent
from cases.operations.edit import keep
from cases.operations.publish import Refused, publish
from cases.vocabulary import Consent, Knowledge, OrgType, Risk, Sensitivity
from tests import factories
from tests.factories import PUBLISHED_AT
from tests.invariants.doors import DESK, OPERATION, STORAGE, Desk, invariant, not_stored
from tests.pages.reading import names, text

pytestmark = pytest.mark.django_db

DOORS = pytest.mark.parametrize("door", [DESK, OPERATION, STORAGE])
SECRET = "Zyxwvut lives in Nowhere Street."
TOLD = {"text_en": SECRET, "text_es": SECRET, "confidence": "possible"}


def address(desk: Desk) -> str:
    return reverse("pages:case", args=["en", desk.case.public_id, "ada-ejemplo"])


def ada(desk: Desk) -> Case:
    return Case.objects.get(pk=desk.case.pk)


# 24: consent, risk, both languages, days of check, and a second person


UNREADY: dict[str, tuple[dict[str, str], str, Any]] = {
    "consent": ({"consent-0-consent": Consent.NOT_SOUGHT}, "consent", lambda case: case.consent),
    "risk": ({"risk_review-0-risk": Risk.UNASSESSED}, "risk", lambda case: case.risk_review),
    "translation": ({"summary_es": ""}, "translation", lambda case: case),
    "check": ({"verified_on": ""}, "verified_on", lambda case: case),
    "next check": ({"review_due_on": ""}, "review_due_on", lambda case: case),
}


@invariant(24, OPERATION, STORAGE)
@pytest.mark.parametrize(("sent", "code", "row"), UNREADY.values(), ids=UNREADY)
def test_a_case_that_is_not_ready_is_not_published(desk: Desk, sent: dict[str, str], code: str, row: Any) -> None:
    ((name, value),) = sent.items()
    field = name.rpartition("-")[2]
    empty = None if field.endswith("_on") else str(value)
    changed = row(ada(desk))
    type(changed).objects.filter(pk=changed.pk).update(**{field: empty})
    desk.stays_in(code, desk.case)


@invariant(24, DESK)
def test_the_form_lets_a_draft_be_unready_and_the_page_for_publishing_does_not(desk: Desk) -> None:
    everything = {name: str(value) for sent, _code, _row in UNREADY.values() for name, value in sent.items()}
    desk.takes(desk.case, **everything)
    codes = {code for _sent, code, _row in UNREADY.values()}
    for code in codes:
        desk.stays_in(code, desk.case)
    page = reverse("admin:publish", args=["case", desk.case.public_id])
    desk.editor.post(page, {"seen": "", "confirm": "on"})
    assert desk.editor.get(address(desk)).status_code == 404


@invariant(24, OPERATION)
def test_nobody_publishes_alone(desk: Desk) -> None:
    keep(desk.case.paragraphs.get(), desk.edwin)
    with pytest.raises(Refused) as refused:
        publish(ada(desk), desk.edwin, PUBLISHED_AT)
    assert [lack.code for lack in refused.value.lacks] == ["own_work"]


# 25: what is hidden, or stands within what is hidden, is read nowhere


@invariant(25, DESK, OPERATION, STORAGE)
@DOORS
@pytest.mark.parametrize("level", [Sensitivity.INTERNAL, Sensitivity.SEALED])
def test_what_is_hidden_is_read_nowhere(desk: Desk, door: str, level: str, reader: Client) -> None:
    hidden = {**TOLD, "sensitivity": str(level)}
    match door:
        case "desk":
            desk.takes(desk.case, "paragraphs", {**hidden, "cited-0-source": str(desk.source.pk)})
        case "operation":
            keep(Paragraph(case=desk.case, **hidden), desk.rita)
        case _:
            Paragraph.objects.bulk_create([Paragraph(case=desk.case, **hidden)])
    publish(ada(desk), desk.edwin, PUBLISHED_AT)
    word, cases = SECRET.split()[0], reverse("pages:cases", args=["en"])
    for page in (address(desk), cases, "/sitemap.xml"):
        assert word not in reader.get(page).content.decode()
    assert names(reader.get(f"{cases}?q={word}").content.decode()) == []


@invariant(25, STORAGE)
def test_a_confidential_source_is_never_named(desk: Desk, reader: Client) -> None:
    whispered = factories.source("Zyxwvut told us", sensitivity=Sensitivity.GENERALISED)
    factories.cite(desk.case.paragraphs.get(), whispered)
    publish(ada(desk), desk.edwin, PUBLISHED_AT)
    page = text(reader.get(address(desk)).content.decode())
    assert "Zyxwvut" not in page and "onfidential source" in page


# 26: consent that is gone takes the page with it


@invariant(26, DESK, OPERATION, STORAGE)
@DOORS
def test_a_case_without_consent_is_no_longer_read(desk: Desk, door: str, reader: Client) -> None:
    publish(ada(desk), desk.edwin, PUBLISHED_AT)
    match door:
        case "desk":
            desk.takes(desk.case, **{"consent-0-consent": Consent.WITHDRAWN.value})
        case "operation":
            record_consent(ada(desk), Consent.WITHDRAWN, desk.rita, PUBLISHED_AT)
        case _:
            ConsentRecord.objects.filter(case=desk.case).update(consent=Consent.WITHDRAWN)
            desk.stays_in("consent", desk.case)  # nothing more goes out, and the desk asks for the withdrawal
            return
    assert reader.get(address(desk)).status_code == 410


@invariant(26, STORAGE)
def test_what_is_refuted_stays_with_its_reason(desk: Desk, reader: Client) -> None:
    row = factories.paragraph(desk.case, SECRET, confidence="refuted", worked_out_en="Shown false.")
    publish(ada(desk), desk.edwin, PUBLISHED_AT)
    assert "Zyxwvut" not in reader.get(address(desk)).content.decode()
    assert Paragraph.objects.get(pk=row.pk).worked_out_en == "Shown false."


# 27: a finding is somebody's, and not ours


@invariant(27, DESK, OPERATION, STORAGE)
def test_a_finding_is_of_another_body(desk: Desk, settings: Any) -> None:
    ours = factories.organization(settings.SITE_NAME, type=OrgType.NGO)
    given = {"kind": "finding", "framework": "WGAD", "confidence": "possible"}
    words = "That is ourselves: what we hold is our own view."
    desk.refuses(words, desk.case, "assessments", {**given, "body": str(ours.pk)})
    desk.keeps_not(words, Assessment(case=desk.case, body=ours, **given))
    not_stored(lambda: Assessment.objects.create(case=desk.case, **given))
    factories.cite(Assessment.objects.create(case=desk.case, body=ours, **given), desk.source)
    desk.stays_in("assessment", desk.case)


@invariant(27, STORAGE)
def test_a_finding_without_a_source_is_not_published(desk: Desk) -> None:
    factories.assessment(desk.case)
    desk.stays_in("unsourced", desk.case)


# 28: unknown, none, withheld, not applicable and not yet asked are five answers


ANSWERS = {
    "": "Not yet entered",
    Knowledge.UNKNOWN.value: "Not known",
    Knowledge.NONE.value: "There is none",
    Knowledge.WITHHELD.value: "Known to us, not published",
    Knowledge.NOT_APPLICABLE.value: "Does not apply",
}


@invariant(28, OPERATION, STORAGE)
def test_five_answers_are_told_apart(desk: Desk, reader: Client) -> None:
    told = []
    for hour, code in enumerate(ANSWERS):
        case = ada(desk)
        case.counsel_knowledge = code
        keep(case, desk.rita) if hour % 2 else case.save()
        publish(case, desk.edwin, PUBLISHED_AT + dt.timedelta(hours=hour))
        told.append(text(reader.get(address(desk)).content.decode()).partition("Lawyer:")[2].partition(".")[0].strip())
    assert told == list(ANSWERS.values())


@invariant(28, DESK, STORAGE)
def test_an_answer_of_no_list_is_refused_at_the_desk_and_not_published(desk: Desk) -> None:
    desk.refuses("Select a valid choice.", desk.case, counsel_knowledge="perhaps")
    Case.objects.filter(pk=desk.case.pk).update(counsel_knowledge="perhaps")
    desk.stays_in("unreadable", desk.case)


# 29: who changed what, when, and from what


@invariant(29, DESK, OPERATION)
@pytest.mark.parametrize("door", [DESK, OPERATION])
def test_every_change_names_who_made_it(desk: Desk, door: str) -> None:
    row = desk.case.paragraphs.get()
    if door == DESK:
        desk.takes(desk.case, **{"paragraphs-0-text_en": "It was otherwise."})
    else:
        row.text_en = "It was otherwise."
        keep(row, desk.rita)
    new, old = row.history.all()
    assert (new.text_en, old.text_en) == ("It was otherwise.", "Something happened.")
    assert new.history_user == desk.rita and new.history_date > old.history_date


@invariant(29, STORAGE)
def test_a_row_that_is_saved_or_removed_past_the_desk_leaves_its_history(desk: Desk) -> None:
    row = desk.case.paragraphs.get()
    row.text_en = "It was otherwise."
    row.save()
    key = row.pk
    row.delete()
    kept = Paragraph.history.filter(id=key)
    assert [entry.history_type for entry in kept] == ["-", "~", "+"]
    assert kept[2].text_en == "Something happened."
