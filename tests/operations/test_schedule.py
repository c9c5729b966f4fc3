"""What is approved for a moment goes out at it, under the rules of that moment, or says why it did not."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from cases.models import Case, Review, Scope
from cases.operations import notices
from cases.operations.agreement import fingerprint
from cases.operations.documents import compose
from cases.operations.publish import Refused, publish
from cases.operations.review import ask_for_review, send_back
from cases.operations.schedule import cancel, publish_due, schedule
from cases.published import gate
from cases.published.models import Current, Publication, SearchText
from cases.published.shapes import Words
from cases.vocabulary import ScheduleProblem
from tests import factories
from tracker import clock

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2040, 1, 1, tzinfo=dt.UTC)
MORNING = dt.datetime(2040, 1, 2, 11, tzinfo=dt.UTC)


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor", email="edwin@example.org")


@pytest.fixture
def case(edwin: Any) -> Case:
    """Approved for the morning."""
    case = factories.publishable_case("Ada Embargada")
    schedule(case, edwin, NOW, MORNING, fingerprint(case, compose(case)), Words(en="First."))
    return case


def test_it_goes_out_at_its_moment_and_not_before(case: Case) -> None:
    assert publish_due(MORNING - dt.timedelta(seconds=1)) == []
    (entry,) = publish_due(MORNING)
    assert (entry.note_en, entry.at, entry.review) == ("First.", MORNING, "two")
    assert publish_due(MORNING) == []
    assert Review.objects.get().decision == "approved"


def test_until_then_nobody_outside_the_desk_learns_of_it(case: Case) -> None:
    assert not Publication.objects.exists() and not Current.objects.exists() and not SearchText.objects.exists()
    reader = Client()
    for address in (f"/c/{case.public_id}", f"/en/cases/{case.public_id}/ada-embargada/"):
        assert reader.get(address, follow=True).status_code == 404
    for address in ("/en/", "/en/cases/?q=embargada", "/es/cases/"):
        assert "Embargada" not in reader.get(address).content.decode()


def test_an_embargo_is_not_passed_by_publishing_earlier(case: Case, edwin: Any) -> None:
    with pytest.raises(Refused) as refused:
        publish(case, edwin, NOW)
    assert {lack.code for lack in refused.value.lacks} == {"embargo"}
    assert not Publication.objects.exists()


@pytest.mark.proof
def test_a_moment_can_be_cancelled(case: Case, edwin: Any) -> None:
    review = cancel(Review.objects.get())
    assert publish_due(MORNING) == []
    with pytest.raises(Review.DoesNotExist):
        cancel(review)
    assert publish(case, edwin, NOW)


def changed(case: Case) -> None:
    Case.objects.filter(pk=case.pk).update(summary_en="Other words.")


def without_consent(case: Case) -> None:
    type(case.consent).objects.update(consent="not_sought")


def account_closed(case: Case) -> None:
    type(Review.objects.get().scheduled_by).objects.filter(username="edwin").update(is_active=False)


@pytest.mark.parametrize(
    ("happens", "problem"),
    [
        (changed, ScheduleProblem.CHANGED),
        (without_consent, ScheduleProblem.RULES),
        (account_closed, ScheduleProblem.ACCOUNT),
    ],
)
def test_what_does_not_go_out_says_why_and_waits(case: Case, happens: Any, problem: ScheduleProblem) -> None:
    happens(case)
    assert publish_due(MORNING) == []
    review = Review.objects.get()
    assert (review.problem, review.decision, review.is_scheduled) == (problem, "", False)
    assert not Publication.objects.exists()


@pytest.mark.proof
def test_one_that_fails_does_not_keep_the_others(case: Case, edwin: Any) -> None:
    other = factories.publishable_case("Bea Ejemplo")
    schedule(other, edwin, NOW, MORNING, fingerprint(other, compose(other)))
    changed(case)
    assert [entry.public_id for entry in publish_due(MORNING)] == [other.public_id]


def test_what_needs_two_editors_needs_them_before_it_is_scheduled(edwin: Any) -> None:
    petra = factories.withheld_case()
    with pytest.raises(Refused):
        schedule(petra, edwin, NOW, MORNING, fingerprint(petra, compose(petra)))
    factories.agreed(petra, NOW)
    schedule(petra, edwin, NOW, MORNING, fingerprint(petra, compose(petra)))
    assert len(publish_due(MORNING)) == 1


@pytest.mark.proof
def test_what_is_scheduled_lies_ahead(edwin: Any) -> None:
    case = factories.publishable_case()
    with pytest.raises(ValueError, match="ahead"):
        schedule(case, edwin, NOW, NOW, fingerprint(case, compose(case)))


@pytest.mark.proof
def test_the_command_publishes_what_is_due(case: Case, capsys: Any) -> None:
    Review.objects.update(not_before=dt.datetime(2025, 1, 1, tzinfo=dt.UTC))
    call_command("publish_due")
    assert "1" in capsys.readouterr().out
    assert Publication.objects.filter(kind="case").count() == 1


def test_a_served_desk_lets_it_out_by_itself(case: Case) -> None:
    with gate.closed():
        assert clock.tick(MORNING) == 1
        assert gate.is_closed()


# Notices


@pytest.fixture
def mailed(settings: Any, django_capture_on_commit_callbacks: Any) -> Any:
    """The messages sent by what is done within."""
    settings.EMAIL_HOST = "mail.example.org"

    def run(act: Any, *arguments: Any) -> list[mail.EmailMessage]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act(*arguments)
        return mail.outbox

    return run


def test_editors_are_told_that_something_waits_and_nothing_of_it(mailed: Any, edwin: Any) -> None:
    rita = factories.account("rita", "researcher", email="rita@example.org")
    case = factories.publishable_case("Ada Embargada")
    (message,) = mailed(ask_for_review, case, rita, NOW)
    assert message.to == ["edwin@example.org"]
    said = f"{message.subject} {message.body}"
    assert "/review/" in said and "Something waits" in said and "Hay algo que espera" in said
    assert not [word for word in ("Ada", "Embargada", case.public_id, "rita", "edwin") if word in said]


@pytest.mark.proof
def test_who_approved_and_who_asked_are_told_that_it_did_not_go_out(mailed: Any, case: Case) -> None:
    changed(case)
    (message,) = mailed(publish_due, MORNING)
    assert message.to == ["edwin@example.org"]
    assert "Embargada" not in message.body


def test_a_mail_server_that_fails_fails_nothing(mailed: Any, edwin: Any, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    mailed(ask_for_review, factories.publishable_case(), factories.account("rita", "researcher"), NOW)
    assert Review.objects.open().count() == 1


@pytest.mark.proof
def test_without_a_mail_server_nothing_is_sent(mailed: Any, edwin: Any, settings: Any) -> None:
    settings.EMAIL_HOST = ""
    assert mailed(ask_for_review, factories.publishable_case(), factories.account("rita", "researcher"), NOW) == []


def test_nobody_is_told_of_what_waits_outside_their_reach(mailed: Any, edwin: Any) -> None:
    rita = factories.account("rita", "researcher", email="rita@example.org")
    for name, country in (("paula", "PE"), ("clara", "CL")):
        editor = factories.account(name, "editor", email=f"{name}@example.org")
        Scope.objects.create(account=editor, countries=[country])
    case = factories.publishable_case("Ada Embargada", country="PE")
    told = mailed(ask_for_review, case, rita, NOW)
    assert sorted(message.to[0] for message in told) == ["edwin@example.org", "paula@example.org"]


def test_who_asked_and_does_not_reach_the_record_any_more_is_not_told_what_became_of_it(
    mailed: Any, edwin: Any
) -> None:
    rita = factories.account("rita", "researcher", email="rita@example.org")
    review = ask_for_review(factories.publishable_case("Ada Embargada", country="PE"), rita, NOW)
    Scope.objects.create(account=rita, countries=["CL"])
    assert mailed(send_back, review, edwin, NOW, "No.") == []


def test_that_a_record_was_removed_is_told_to_those_alone_who_reach_everything(mailed: Any, edwin: Any) -> None:
    paula = factories.account("paula", "researcher", email="paula@example.org")
    Scope.objects.create(account=paula, countries=["PE"])
    case = factories.publishable_case("Ada Embargada", country="PE")
    review = ask_for_review(case, paula, NOW)
    case.delete()
    assert notices.reaching([paula, edwin], review) == [edwin]
