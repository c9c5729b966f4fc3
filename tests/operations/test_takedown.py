"""An earlier version is taken down: no word of it anywhere, that it was is told, and the log still holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import transaction
from django.test import Client
from django.urls import reverse

from cases.models import Case, Organization, Root
from cases.operations.checks import missing
from cases.operations.publish import correct, publish
from cases.operations.takedown import NotTakenDown, take_down
from cases.operations.withdraw import withdraw
from cases.published import log, projection, records
from cases.published.models import CaseTerm, CaseVersion, Document, Publication
from cases.published.records import Published, Tombstone
from cases.published.shapes import Words
from tests import factories
from tests.conftest import standing
from tests.pages.reading import text

pytestmark = pytest.mark.django_db

SECRET = "Wortzyxwvut"
DAYS = [dt.datetime(2024, month, 1, 12, tzinfo=dt.UTC) for month in (3, 4, 5)]
LATER = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)


class Cast:
    """A case whose second of three versions says what must go, and a union whose first name must."""

    def __init__(self) -> None:
        self.edwin = factories.account("edwin", "editor")
        self.rita = factories.account("rita", "researcher")
        self.union = factories.organization(f"Union {SECRET}")
        factories.cite(self.union)
        publish(self.union, self.edwin, DAYS[0])
        self.case = factories.publishable_case("Ada Ejemplo")
        factories.cite(factories.affiliation(self.case.person, self.union))
        publish(self.case, self.edwin, DAYS[0])
        Organization.objects.filter(pk=self.union.pk).update(name_en="Union", name_es="Union")
        self.say(f"The address is {SECRET}.")
        publish(self.case, self.edwin, DAYS[1])
        self.say("Nothing of that.")
        correct(self.case, self.edwin, DAYS[2], Words(en="An address was told.", es="Se dijo una dirección."))
        correct(self.fresh(self.union), self.edwin, DAYS[2], Words(en="A name was wrong.", es="Un nombre."))

    def say(self, words: str) -> None:
        Case.objects.filter(pk=self.case.pk).update(summary_en=words, summary_es=words)
        self.case.refresh_from_db()

    @staticmethod
    def fresh(root: Root) -> Root:
        return type(root)._default_manager.get(pk=root.pk)

    def page(self, rest: str = "", lang: str = "en") -> str:
        return f"/{lang}/cases/{self.case.public_id}/{rest}"


@pytest.fixture(scope="module")
def _cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with standing(django_db_blocker):
        yield Cast()


@pytest.fixture
def cast(_cast: Cast, db: None) -> Cast:
    return _cast


def holds() -> bool:
    """The log is as it was written, and the tables are what it says."""
    return log.verify() is None and not projection.differences()


def answer(client: Client, address: str) -> tuple[int, str]:
    response = client.get(address, follow=True)
    return response.status_code, text(response.content.decode())


def test_it_answers_that_it_was_taken_down_when_and_why(cast: Cast, reader: Client) -> None:
    assert SECRET in answer(reader, cast.page("versions/2/"))[1]
    take_down(cast.case, [2], cast.edwin, LATER, "legal")

    code, words = answer(reader, cast.page("versions/2/"))
    assert code == 410
    assert "Version 2 was taken down on 1 June 2024. Reason: By order of law." in words
    code, words = answer(reader, cast.page("versions/2/", "es"))
    assert (code, "La versión 2 se suprimió el 1 de junio de 2024. Motivo: Por mandato legal." in words) == (410, True)
    code, listed = answer(reader, cast.page("versions/"))
    assert code == 200
    assert "Its text was taken down on 1 June 2024." in listed
    assert "Version 2 was taken down. Reason: By order of law." in listed
    assert holds()


def test_what_stands_stays_and_nothing_is_compared_with_what_is_gone(cast: Cast, reader: Client) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    code, words = answer(reader, cast.page("versions/3/"))
    assert code == 200
    assert "The text of the version before it was erased." in words
    found = records.version("case", cast.case.public_id, 1)
    assert isinstance(found, Published)
    assert found.successor is not None
    assert found.successor.version == 2
    now = records.current("case", cast.case.public_id)
    assert isinstance(now, Published)
    assert (now.version, now.is_current, now.successor) == (3, True, None)


def test_a_day_of_that_version_is_not_answered_with_another(cast: Cast, reader: Client) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    assert answer(reader, cast.page("?known_on=2024-04-15"))[0] == 410
    for day, code in (("2024-03-15", 200), ("2024-05-15", 200)):
        assert answer(reader, cast.page(f"?known_on={day}"))[0] == code
    found = records.as_known("case", cast.case.public_id, dt.date(2024, 4, 15))
    assert isinstance(found, Tombstone)
    assert found.version == 2
    listed = {
        day: answer(reader, f"/en/cases/?known_on={day}")[1] for day in ("2024-03-15", "2024-04-15", "2024-05-15")
    }
    assert ["Ada Ejemplo" in words for words in listed.values()] == [True, False, True]
    assert ["1 case as it was published then was taken down" in words for words in listed.values()] == [
        False,
        True,
        False,
    ]


def test_its_words_are_in_no_table_and_no_list_of_an_earlier_day(cast: Cast) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    assert CaseTerm.objects.filter(label_en__contains=SECRET).exists()
    take_down(cast.union, [1], cast.edwin, LATER, "safety")
    assert not CaseTerm.objects.filter(label_en__contains=SECRET).exists()
    assert not Document.objects.filter(kind="organization", body__contains=SECRET).exists()
    assert not Document.objects.filter(body__contains=f"address is {SECRET}").exists()
    assert not CaseVersion.objects.filter(body__contains=f"address is {SECRET}").exists()
    assert holds()


def test_the_first_and_all_up_to_a_version_can_go(cast: Cast, reader: Client) -> None:
    entries = take_down(cast.case, [2, 1], cast.edwin, LATER, "error")
    assert [(entry.version, entry.action, entry.reason) for entry in entries] == [
        (4, "taken_down", "error"),
        (5, "taken_down", "error"),
    ]
    assert [answer(reader, cast.page(f"versions/{n}/"))[0] for n in (1, 2, 3, 4, 9)] == [410, 410, 200, 404, 404]
    assert answer(reader, cast.page("?known_on=2024-03-15"))[0] == 410
    assert holds()
    projection.rebuild()
    assert holds()


@pytest.mark.parametrize("versions", [[3], [1, 3], [4], [], [0]], ids=str)
def test_what_stands_or_is_not_there_is_not_taken_down(cast: Cast, versions: list[int]) -> None:
    before = Publication.objects.count(), Document.objects.count()
    with pytest.raises(NotTakenDown):
        take_down(cast.case, versions, cast.edwin, LATER, "legal")
    assert (Publication.objects.count(), Document.objects.count()) == before


def test_it_is_not_taken_down_twice_and_a_withdrawn_record_has_nothing_left(cast: Cast, reader: Client) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    with pytest.raises(NotTakenDown):
        take_down(cast.case, [2], cast.edwin, LATER, "legal")
    withdraw(cast.case, cast.edwin, LATER, "safety")
    with pytest.raises(NotTakenDown):
        take_down(cast.case, [1], cast.edwin, LATER, "legal")
    assert answer(reader, cast.page("versions/2/")) == answer(reader, cast.page())
    assert holds()


def test_the_next_version_is_published_after_it(cast: Cast) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    cast.say("One more.")
    entry = publish(cast.case, cast.edwin, LATER + dt.timedelta(days=1))
    assert entry.version == 5
    found = records.version("case", cast.case.public_id, 3)
    assert isinstance(found, Published)
    assert found.successor is not None
    assert found.successor.version == 5
    assert holds()


def test_a_takedown_makes_no_author_a_second_person(cast: Cast) -> None:
    case = Case.objects.get(pk=cast.case.pk)
    case.summary_en = "Edwin wrote this."
    factories.kept(case, cast.edwin)
    take_down(case, [2], cast.edwin, dt.datetime.now(dt.UTC), "legal")
    assert "own_work" in {lack.code for lack in missing(case, dt.date(2024, 6, 1), cast.edwin)}


def test_who_did_it_stays_at_the_desk(cast: Cast) -> None:
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    entry = LogEntry.objects.get()
    assert (entry.user, entry.change_message, entry.object_repr) == (
        cast.edwin,
        "take_down [2] legal",
        cast.case.public_id,
    )
    assert "edwin" not in str(list(Publication.objects.values()))


def faulty(words: str) -> bool:
    return words in str(log.verify())


def test_a_text_that_is_missing_without_a_takedown_is_a_fault(cast: Cast) -> None:
    entry = Publication.objects.get(kind="case", version=2)
    Document.objects.filter(digest=entry.document_digest).delete()
    assert faulty("its document is missing")


def test_a_text_that_was_taken_down_and_is_there_is_a_fault(cast: Cast) -> None:
    document = Document.objects.get(digest=Publication.objects.get(kind="case", version=2).document_digest)
    take_down(cast.case, [2], cast.edwin, LATER, "legal")
    document.save(force_insert=True)
    assert faulty("its document was taken down and is still there")


def test_a_takedown_of_what_was_never_published_is_a_fault(cast: Cast) -> None:
    entry = Publication.objects.get(kind="case", version=2)
    with transaction.atomic():
        log.take_down(entry, 4, LATER, "legal")
        other = Publication(kind="case", public_id="2345678923", document_digest="0" * 64)
        other.version, other.action, other.reason = 1, "taken_down", "legal"
        log._continue(other, LATER)
    assert faulty("takes down what was not published")


def test_the_digest_of_an_entry_is_what_it_always_was() -> None:
    """Whoever kept a checkpoint of an older log can still use it."""
    entry = Publication(
        seq=1,
        kind="case",
        public_id="2345678923",
        version=1,
        action="published",
        document_digest="a" * 64,
        at=DAYS[0],
        previous=log.GENESIS,
    )
    assert log.entry_digest(entry) == "015185d2bdb6ae7ad57bd0a4b2b90000fd0276babe50b0d2a6d89c063ce677f1"


def test_an_editor_types_the_id_and_gives_a_reason(cast: Cast, reader: Client) -> None:
    editor, researcher = Client(), Client()
    editor.force_login(cast.edwin)
    researcher.force_login(cast.rita)
    listed = reverse("admin:versions", args=["case", cast.case.public_id])
    address = reverse("admin:take_down", args=["case", cast.case.public_id, 2])
    assert f'href="{address}"' in editor.get(listed).content.decode()
    seen_by_researcher = researcher.get(listed).content.decode()
    assert f'href="{address}"' not in seen_by_researcher
    assert reverse("admin:cases_case_restore", args=[cast.case.pk]) + "?at=2024-04-01T12:00:00" in seen_by_researcher
    assert researcher.post(address, {"reason": "legal", "confirmed": cast.case.public_id}).status_code == 403
    assert editor.get(reverse("admin:take_down", args=["case", cast.case.public_id, 3])).status_code == 404
    for incomplete in ({}, {"reason": "legal"}, {"reason": "legal", "confirmed": "2345678923"}):
        assert editor.post(address, incomplete).status_code == 200
    assert answer(reader, cast.page("versions/2/"))[0] == 200

    wanted = {"reason": "legal", "confirmed": cast.case.public_id, "earlier": "on"}
    response = editor.post(address, wanted, follow=True)

    assert "Nobody can read it any more." in response.content.decode()
    assert [answer(reader, cast.page(f"versions/{n}/"))[0] for n in (1, 2, 3)] == [410, 410, 200]
    assert "Version 2 was taken down." in text(editor.get(listed).content.decode())
