"""Ada's photograph: shown with whose it is, where it is from and who agreed; gone everywhere when she says no."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from cases.models import Case, Photograph, Rendition
from cases.operations.checks import missing
from cases.operations.consent import enforce_photograph_consent
from cases.operations.publish import Refused, preview, publish
from cases.operations.state import authors_since_publication, current_document
from cases.operations.takedown import take_down
from cases.operations.withdraw import withdraw
from cases.published import log, records, shapes, triggers
from cases.published.models import Document, Picture, Publication
from cases.vocabulary import Confidence, Consent, Sensitivity
from tests import factories

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2024, 3, 1, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2024, 3, 2, 12, tzinfo=dt.UTC)


@pytest.fixture
def edwin(db):
    return factories.account("edwin", "editor")


@pytest.fixture
def ada(db) -> Case:
    return factories.publishable_case()


def pictured(case: Case, **fields) -> Photograph:
    leaflet = case.periods.get().citations.get().source
    row = factories.photograph(case.person, **fields)
    factories.cite(row, leaflet)
    return row


def page(case: Case, lang: str = "en", version: int = 0) -> str:
    if version:
        return reverse("pages:case_version", args=[lang, case.public_id, version])
    return reverse("pages:case", args=[lang, case.public_id, "ada-ejemplo"])


def pictures(case: Case) -> list[str]:
    shown = current_document(case).photograph.pictures
    return [reverse("pages:picture", args=[case.public_id, each.sha256]) for each in shown]


def test_a_reader_sees_it_with_whose_it_is_and_where_it_is_from(ada, edwin, reader, django_assert_num_queries):
    row = pictured(ada, caption_en="At the mine", caption_es="En la mina")
    publish(ada, edwin, NOON)
    small, large = pictures(ada)
    with django_assert_num_queries(2):
        english = reader.get(page(ada)).content.decode()
    assert f'src="{small}" srcset="{small} 320w, {large} 640w"' in english
    assert 'width="320" height="400" alt="A woman in a helmet"' in english
    for words in ("At the mine", "Photograph: Example Miners’ Union (CC BY 4.0), taken", "Cropped from a leaflet"):
        assert words in english
    assert "No photograph" not in english
    spanish = reader.get(page(ada, "es")).content.decode()
    for words in (
        'alt="Una mujer con casco"',
        "Fotografía: Example Miners’ Union (CC BY 4.0)",
        "Recortada de un volante",
    ):
        assert words in spanish
    contents = [bytes(each.content) for each in row.file.renditions.all()]
    for address, content in zip((small, large), contents, strict=True):
        with django_assert_num_queries(2):
            answer = reader.get(address)
        assert answer.content == content
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert {"public", "max-age=0", "s-maxage=60"} < set(answer.headers["Cache-Control"].split(", "))
        assert answer.headers["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'
        assert reader.get(address, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
        assert reader.post(address).status_code == 405


def test_lists_and_other_pages_show_no_photograph(ada, edwin, reader):
    pictured(ada)
    publish(ada, edwin, NOON)
    for name in ("pages:home", "pages:cases"):
        assert "<img" not in reader.get(reverse(name, args=["en"])).content.decode()


def test_a_version_that_is_taken_down_takes_its_picture_along_unless_another_shows_it(ada, edwin, reader):
    row = pictured(ada)
    publish(ada, edwin, NOON)
    small, _large = pictures(ada)
    for summary in ("The second version.", "The third version."):
        Case.objects.filter(pk=ada.pk).update(summary_en=summary)
        Photograph.objects.filter(pk=row.pk).update(
            sensitivity=Sensitivity.INTERNAL if "third" in summary else "public"
        )
        publish(Case.objects.get(pk=ada.pk), edwin, LATER)
    take_down(ada, [1], edwin, LATER, "safety")
    assert reader.get(small).status_code == 200
    take_down(ada, [2], edwin, LATER, "safety")
    assert reader.get(small).status_code == 404
    assert not Picture.objects.exists()
    assert log.verify() is None


def test_a_picture_that_is_not_published_is_as_absent_as_one_that_never_was(ada, edwin, reader):
    pictured(ada)
    publish(ada, edwin, NOON)
    draft = factories.publishable_case("Dora Borrador")
    hidden = pictured(draft).file.renditions.first()
    unused = factories.photograph(ada.person, sensitivity=Sensitivity.INTERNAL).file.renditions.first()
    asked = [
        (draft.public_id, hidden.sha256),
        (ada.public_id, hidden.sha256),
        (ada.public_id, unused.sha256),
        ("bbbbbbbbbb", "0" * 64),
    ]
    answers = [reader.get(reverse("pages:picture", args=arguments)) for arguments in asked]
    assert {answer.status_code for answer in answers} == {404}
    assert len({(answer.content, str(answer.headers)) for answer in answers}) == 1
    assert Picture.objects.count() == 2


LACKING = {
    "photograph_credit": {"credit": ""},
    "photograph_provenance": {"provenance_es": ""},
    "photograph_alt": {"alt_en": ""},
    "photograph_consent": {"consent": Consent.NOT_SOUGHT},
    "photograph_coarse": {"sensitivity": Sensitivity.GENERALISED},
    "photograph_doubtful": {"confidence": Confidence.DOUBTFUL},
    "unassessed": {"confidence": Confidence.UNASSESSED},
}


@pytest.mark.parametrize(("code", "fields"), LACKING.items(), ids=LACKING)
def test_what_is_missing_keeps_it_from_being_published(ada, edwin, code, fields):
    pictured(ada, **fields)
    assert code in [lack.code for lack in missing(ada, NOON.date())]
    with pytest.raises(Refused):
        publish(ada, edwin, NOON)


def test_without_pictures_for_the_page_and_with_two_at_once_it_is_not_published(ada):
    row = pictured(ada)
    Rendition.objects.all().delete()
    assert [lack.code for lack in missing(ada, NOON.date())] == ["photograph_pictures"]
    factories.cite(factories.photograph(ada.person), row.citations.get().source)
    assert [lack.code for lack in missing(ada, NOON.date())] == ["photograph_pictures", "photographs"]


@pytest.mark.parametrize(
    "fields",
    [
        {"consent": Consent.REFUSED},
        {"consent": Consent.NOT_SOUGHT},
        {"confidence": Confidence.DOUBTFUL},
        {"sensitivity": Sensitivity.INTERNAL},
        {"sensitivity": Sensitivity.GENERALISED},
    ],
)
def test_nothing_of_one_that_may_not_be_shown_is_in_the_document(ada, fields):
    pictured(ada, **fields)
    assert preview(ada).photograph is None


def test_when_consent_is_gone_it_is_gone_at_once_and_from_every_version(ada, edwin, reader):
    rita = factories.account("rita", "researcher")
    row = pictured(ada)
    publish(ada, edwin, NOON)
    addresses = pictures(ada)
    ada.summary_en = "Not yet reviewed."
    ada.save_as(rita)
    row.consent = Consent.WITHDRAWN
    row.save()

    entry = enforce_photograph_consent(ada, rita, dt.datetime.now(dt.UTC))

    assert (entry.version, entry.action, entry.reason) == (2, "corrected", "consent_withdrawn")
    assert [reader.get(address).status_code for address in addresses] == [404, 404]
    assert not Picture.objects.exists()
    for address in (page(ada), page(ada, version=1), page(ada) + "?known_on=2024-03-01"):
        answer = reader.get(address)
        assert answer.status_code == 200
        assert "/pictures/" not in answer.content.decode()
    assert "The photograph was taken away" in reader.get(page(ada)).content.decode()
    assert "Not yet reviewed" not in reader.get(page(ada)).content.decode()
    assert rita.pk in authors_since_publication(ada), "what she changed still waits for somebody else"
    assert log.verify() is None
    assert enforce_photograph_consent(ada, rita, LATER) is None


def test_a_withdrawn_case_keeps_no_picture(ada, edwin, reader):
    pictured(ada)
    publish(ada, edwin, NOON)
    [address, _large] = pictures(ada)
    withdraw(ada, edwin, LATER, "safety")
    answer = reader.get(address)
    assert answer.status_code == 410
    assert answer.content == reader.get(page(ada)).content
    assert not Picture.objects.exists()
    assert log.verify() is None


def test_an_old_version_keeps_the_picture_it_had(ada, edwin, reader):
    first = pictured(ada)
    publish(ada, edwin, NOON)
    old, _large = pictures(ada)
    Photograph.objects.filter(pk=first.pk).update(sensitivity=Sensitivity.INTERNAL)
    second = pictured(ada)
    publish(ada, edwin, LATER)
    assert old not in pictures(ada)
    assert reader.get(old).content == bytes(first.file.renditions.first().content)
    assert old in reader.get(page(ada, version=1)).content.decode()
    assert Picture.objects.count() == 4
    assert second.file != first.file


def test_a_picture_that_was_exchanged_or_lost_is_noticed(ada, edwin):
    pictured(ada)
    publish(ada, edwin, NOON)
    assert log.verify() is None
    with pytest.raises(DatabaseError), transaction.atomic():
        Picture.objects.update(content=b"another")
    triggers.remove_refusals(connection)
    Picture.objects.update(content=b"another")
    assert log.verify().problem == "a picture of it differs from its fingerprint"
    Picture.objects.all().delete()
    assert log.verify().problem == "a picture of it is missing"


def test_the_chain_covers_the_picture(ada, edwin):
    pictured(ada)
    entry = publish(ada, edwin, NOON)
    body = Document.objects.get(digest=entry.document_digest).body
    assert all(each.sha256 in body for each in Picture.objects.all())
    assert Publication.objects.get(pk=entry.pk).document_digest == entry.document_digest


def test_a_reader_of_an_earlier_format_of_documents_loses_nothing(ada, edwin):
    """Documents published before there were photographs have no such field."""
    publish(ada, edwin, NOON)
    body = shapes.encode(preview(ada))
    del body["photograph"]
    assert shapes.decode(log.canonical(body)) == preview(ada)
    assert records.current("case", ada.public_id).document.photograph is None
