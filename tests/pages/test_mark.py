"""The mark of the owners: beside the name on every page, once a second person has published it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from PIL import Image

from cases.models import Rendition, Site, SourceFile
from cases.operations.checks import missing
from cases.operations.documents import compose
from cases.operations.renditions import MARK_HEIGHT, make_mark
from cases.operations.withdraw import withdraw
from cases.published import log
from tests import crowd, factories
from tests.admin.forms import opened

pytestmark = pytest.mark.django_db

PROGRAMS = 'aria-hidden="true"><path d="M4 3v22'
"""How the mark of the program begins."""
PIXEL = b"\x89PNG\r\n\x1a\n a picture"


@pytest.fixture
def edwin() -> Any:
    return factories.account("edwin", "editor")


def marked(content: bytes = PIXEL, **fields: Any) -> Site:
    """A site with a mark, of which there is a picture that is none."""
    file = factories.picture_file(factories.source("Our leaflet"))
    Rendition.objects.create(file=file, width=84, height=84, content=content)
    return factories.site(mark=file, mark_alt_en="Two hands", mark_alt_es="Dos manos", **fields)


def test_the_mark_stands_beside_the_name_on_every_page_once_it_is_published(reader: Client, edwin: Any) -> None:
    site = marked()
    assert "<img" not in reader.get("/en/").content.decode()
    crowd.public(site, edwin)
    address = reverse("pages:mark", args=[Rendition.objects.get().sha256])
    for page, words in (("/en/", "Two hands"), ("/es/cases/", "Dos manos"), ("/en/cases/2222222222/", "Two hands")):
        head = reader.get(page).content.decode().partition("</header>")[0]
        assert f'<img src="{address}" width="84" height="84" alt="{words}">' in head
        assert PROGRAMS not in head
    picture = reader.get(address)
    assert picture.content == PIXEL and picture["Content-Type"] == "image/png"
    assert reader.get(address, headers={"if-none-match": picture["ETag"]}).status_code == 304


def test_without_a_mark_of_the_owners_that_of_the_program_stands_there(reader: Client, edwin: Any) -> None:
    crowd.public(factories.site(), edwin)
    head = reader.get("/en/").content.decode().partition("</header>")[0]
    assert "<img" not in head and PROGRAMS in head


def test_a_mark_that_is_not_told_any_more_is_as_absent_as_one_that_never_was(reader: Client, edwin: Any) -> None:
    site = marked()
    address = reverse("pages:mark", args=[Rendition.objects.get().sha256])
    assert reader.get(address).status_code == 404
    crowd.public(site, edwin)
    assert reader.get(address).status_code == 200
    assert reader.get(reverse("pages:mark", args=["0" * 64])).status_code == 404
    Site.objects.update(mark=None)
    crowd.public(Site.objects.get(), factories.account("edna", "editor"))
    assert reader.get(address).status_code == 404


@pytest.mark.proof
def test_a_site_that_is_withdrawn_takes_its_mark_along_and_the_log_still_verifies(reader: Client, edwin: Any) -> None:
    site = marked()
    crowd.public(site, edwin)
    address = reverse("pages:mark", args=[Rendition.objects.get().sha256])
    log.verify()
    withdraw(site, edwin, crowd.NOW, "other")
    assert reader.get(address).status_code == 404 and "<img" not in reader.get("/en/").content.decode()
    log.verify()


def test_what_the_mark_shows_is_said_in_every_language_that_is_offered() -> None:
    site = marked()
    site.mark_alt_es = ""
    assert "translation" in {lack.code for lack in missing(site, crowd.TODAY)}
    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.update(mark_alt_en="", mark_alt_es="")


def test_a_mark_without_a_picture_is_not_published_as_if_it_had_one() -> None:
    site = marked()
    Rendition.objects.all().delete()
    assert "mark" in {lack.code for lack in missing(site, crowd.TODAY)}
    assert compose(site).mark is None  # type: ignore[attr-defined]


def test_a_photograph_of_a_person_is_no_mark_and_a_mark_no_photograph() -> None:
    site = marked()
    photograph = factories.photograph(factories.person())
    site.mark = photograph.file
    with pytest.raises(ValidationError, match="photograph of a person"):
        site.full_clean()
    photograph.file = Site.objects.get().mark
    with pytest.raises(ValidationError, match="mark of the site"):
        photograph.full_clean()


@pytest.mark.proof
def test_an_administrator_gives_the_site_a_mark_and_its_picture_is_made_without_a_background(
    administrator: Client, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    site = factories.site()
    page = reverse("admin:cases_site_change", args=[site.pk])
    emblem = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    emblem.paste((180, 20, 30, 255), (0, 0, 450, 300))
    drawn = io.BytesIO()
    emblem.save(drawn, "PNG")
    file = SourceFile(source=factories.source(), file=ContentFile(drawn.getvalue(), "emblem.png"))
    file.full_clean()
    file.save()
    sent = opened(administrator, page) | {"mark": str(file.pk), "mark_alt_en": "A field", "mark_alt_es": "Un campo"}
    assert administrator.post(page, sent).status_code == 302
    made = Image.open(io.BytesIO(bytes(Rendition.objects.get().content)))
    assert made.format == "PNG" and made.height <= MARK_HEIGHT and made.width == 3 * made.height
    assert made.convert("RGBA").getpixel((made.width - 2, 2))[3] == 0
    assert compose(Site.objects.get(pk=site.pk)).mark is not None  # type: ignore[attr-defined]


@pytest.mark.proof
def test_what_is_no_picture_makes_no_mark(settings: Any, tmp_path: Any) -> None:
    from cases.evidence.derivation import NotDerived

    settings.MEDIA_ROOT = tmp_path
    broken = ContentFile(b"\x89PNG\r\n\x1a\nbroken", "a.png")
    file = SourceFile.objects.create(source=factories.source(), file=broken)
    with pytest.raises(NotDerived):
        make_mark(file)
    assert not Rendition.objects.exists()
