"""Whoever looks for a person, or passes a link on, is told what the page says, with its day, and never more."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from PIL import Image

from cases.models import Case
from cases.operations.withdraw import withdraw
from cases.pages import link_cards, sitemap
from cases.pages.card_drawing import Card, can_draw, draw
from cases.published import addresses, records
from cases.published.models import Current
from cases.vocabulary import Confidence, PublishedAs, WithdrawalReason
from tests import crowd, factories
from tests.conftest import standing

pytestmark = [pytest.mark.django_db, pytest.mark.once]

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ARABIC, CHINESE = "آدا مثال", "艾达"


@pytest.fixture(scope="module")
def pages(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    with standing(django_db_blocker):
        yield published()


def published() -> dict[str, str]:
    """An address of each, without the language it begins with."""
    editor = factories.account("edwin", "editor")
    union = factories.organization('The "Example" Union </script>')
    stale = crowd.stale("Ada Ejemplo")
    factories.cite(factories.affiliation(stale.person, union))
    for text, confidence in ((ARABIC, Confidence.PROBABLE), ("Doubtful Name", Confidence.DOUBTFUL)):
        factories.cite(factories.name(text, person=stale.person, confidence=confidence))
    factories.cite(factories.particular(stale.person, kind="birth", date="1970-05-05"))
    withheld, gone, foreign = crowd.held("Petra Reservada"), crowd.stale("Gone Example"), crowd.stale(CHINESE)
    Case.objects.filter(pk=withheld.pk).update(published_as=PublishedAs.PROTECTED)
    withheld.refresh_from_db()
    factories.cite(union)
    for root in (union, stale, withheld, gone, foreign):
        crowd.public(root, editor)
    withdraw(gone, editor, crowd.NOW, WithdrawalReason.CONSENT_WITHDRAWN)
    return {
        "home": "/",
        "case": f"/cases/{stale.public_id}/ada-ejemplo/",
        "card": f"/cases/{stale.public_id}/card.png",
        "foreign": f"/cases/{foreign.public_id}/card.png",
        "union": reverse("pages:organization", args=["en", union.public_id, Current.objects.get(kind="organization").slug])[3:],
        "withheld": f"/protected/{withheld.public_id}/",
        "withheld card": f"/cases/{withheld.public_id}/card.png",
        "gone card": f"/cases/{gone.public_id}/card.png",
        "gone": gone.public_id,
    }  # fmt: skip


def head(reader: Client, address: str) -> str:
    page = reader.get(address).content.decode()
    return page[: page.index("</head>")]


def meta(page: str, name: str) -> str:
    found = re.search(
        rf'<meta (?:name="[^"]*" )?(?:name|property)="{name}" (?:property="[^"]*" )?content="([^"]*)"', page
    )
    return unescape(found[1]) if found else ""


def data(page: str) -> dict[str, Any]:
    """What a page says of itself to machines."""
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    return json.loads(block)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Ada Ejemplo. Detained when last reported, on 15 July 2007."),
        ("es", "Ada Ejemplo. En detención según el último dato, del 15 de julio de 2007."),
    ],
)
def test_who_finds_a_person_is_told_the_status_with_its_day(reader: Client, pages, lang: str, words: str) -> None:
    page = head(reader, f"/{lang}{pages['case']}")
    assert meta(page, "description").startswith(words) and meta(page, "og:description").startswith(words)
    assert meta(page, "og:image:alt").startswith(words[:-1])
    assert meta(page, "og:title") == "Ada Ejemplo"
    assert meta(page, "og:image") == f"{settings.SITE_URL}/{lang}{pages['card']}"


def test_an_answer_for_another_day_is_told_with_that_day_and_shown_with_no_picture_of_today(reader, pages) -> None:
    page = head(reader, f"/en{pages['case']}?on=2001-01-01")
    assert meta(page, "description").startswith("Ada Ejemplo. Status not known, as known on 1 January 2001.")
    assert 'name="robots" content="noindex,nofollow"' in page and "og:image" not in page and "ld+json" not in page
    assert f'rel="canonical" href="{settings.SITE_URL}/en{pages["case"]}"' in page


@pytest.mark.parametrize(
    ("query", "canonical", "is_found"),
    [
        ("", "", True),
        ("?page=2", "?page=2", True),
        ("?page=1", "", False),
        ("?status=held", None, False),
        ("?page=2&status=held", None, False),
        ("?page=x", None, False),
    ],
)
def test_robots_find_the_pages_of_the_list_and_no_choice_of_filters(reader, pages, query, canonical, is_found) -> None:
    page = head(reader, f"/en/cases/{query}")
    found = re.search(r'rel="canonical" href="([^"]*)"', page)
    assert (found and found[1]) == (None if canonical is None else f"{settings.SITE_URL}/en/cases/{canonical}")
    assert ('content="noindex' not in page) == is_found


def test_an_old_version_is_not_found_in_place_of_the_page(reader: Client, pages) -> None:
    versions = pages["case"].replace("ada-ejemplo/", "versions/")
    for address in (f"/en{versions}", f"/en{versions}1/"):
        assert 'name="robots" content="noindex"' in head(reader, address)


def test_robots_are_kept_from_questions_and_told_where_the_pages_are(reader: Client) -> None:
    lines = reader.get("/robots.txt").content.decode().splitlines()
    rules = ["Disallow: /*?", "Allow: /*?page=", "Disallow: /*?page=*&"]
    assert lines == ["User-agent: *", *rules, f"Sitemap: {settings.SITE_URL}/sitemap.xml"]


def test_machines_are_told_the_sure_names_of_a_person_and_nothing_else_of_them(reader: Client, pages) -> None:
    told = data(head(reader, f"/en{pages['case']}"))
    assert told["about"] == {"@type": "Person", "name": "Ada Ejemplo", "alternateName": [ARABIC]}
    assert told["@type"] == "WebPage"
    assert told.keys() == {"@context", "@type", "datePublished", "dateModified", "about"}
    assert told["dateModified"] == crowd.TODAY.isoformat()


def test_machines_are_told_where_the_whole_list_is_and_under_which_terms(reader: Client, db: None) -> None:
    told = data(head(reader, "/es/data/"))
    assert (told["@type"], told["url"]) == ("Dataset", f"{settings.SITE_URL}/es/data/")
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    for file in told["distribution"]:
        answer = reader.get(file["contentUrl"].removeprefix(settings.SITE_URL))
        assert answer.status_code == 200 and answer["Content-Type"].startswith(file["encodingFormat"])
    assert len(told["distribution"]) == 3


def test_no_text_of_the_record_ends_a_data_block(reader: Client, pages) -> None:
    page = head(reader, f"/en{pages['union']}")
    assert data(page)["about"]["name"] == 'The "Example" Union </script>'
    assert meta(page, "og:title") == 'The "Example" Union </script>'


def test_of_whom_a_name_is_withheld_machines_are_told_nothing(reader: Client, pages) -> None:
    page = head(reader, f"/en{pages['withheld']}")
    assert "ld+json" not in page
    assert meta(page, "og:image") == f"{settings.SITE_URL}/en/card.png"
    assert meta(page, "description") == "Name withheld. Peru."
    assert reader.get(f"/en{pages['withheld card']}").status_code == 404


def test_every_page_that_stands_is_on_the_map_in_both_languages(reader: Client, pages) -> None:
    root = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    days = {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}
    for lang in ("en", "es"):
        assert days[f"{settings.SITE_URL}/{lang}{pages['case']}"] == crowd.TODAY.isoformat()
        assert days[f"{settings.SITE_URL}/{lang}{pages['withheld']}"] is None
        assert f"{settings.SITE_URL}/{lang}/methodology/" in days
    assert not [address for address in days if pages["gone"] in address or "/sources/" in address]
    assert [address for address in days if reader.get(address.removeprefix(settings.SITE_URL)).status_code != 200] == []
    links = [link.attrib for link in root[0] if link.tag.endswith("link")]
    assert [link["hreflang"] for link in links] == ["en", "es", "x-default"]


def test_a_large_record_is_mapped_in_parts(reader: Client, pages, monkeypatch, django_assert_max_num_queries) -> None:
    monkeypatch.setattr(sitemap, "PART", 2)
    index = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    parts = [part.findtext(f"{SITEMAP}loc").removeprefix(settings.SITE_URL) for part in index]
    assert len(parts) == -(-addresses.STANDING.count() // 2) > 1
    with django_assert_max_num_queries(3):
        found = [reader.get(parts[0]).content]
    found += [reader.get(part).content for part in parts[1:]]
    assert sum(page.count(b"<url>") for page in found) == 2 * (len(sitemap.plain_pages()) + addresses.STANDING.count())
    for nowhere in (0, len(parts) + 1, 10**30):
        assert reader.get(f"/sitemap-{nowhere}.xml").status_code == 404


def test_the_picture_of_a_case_is_the_size_that_is_asked_for_and_is_not_drawn_twice(reader: Client, pages) -> None:
    response = reader.get(f"/en{pages['card']}")
    assert response["Content-Type"] == "image/png" and len(response.content) < 60_000
    assert Image.open(io.BytesIO(response.content)).size == (1200, 630)
    again = reader.get(f"/en{pages['card']}", headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304 and not again.content
    assert reader.get(f"/es{pages['card']}")["ETag"] != response["ETag"]
    assert reader.get(f"/en{pages['gone card']}").status_code == 410


def test_the_picture_says_the_status_with_its_day_and_the_day_it_is_of(pages) -> None:
    found = records.current("case", pages["case"].split("/")[2])
    card = link_cards.of_case(found, crowd.TODAY)
    assert card.heading == "Ada Ejemplo" and card.status == "Detained when last reported, on 15 July 2007"
    assert card.shape == "stale" and str(crowd.TODAY.year) in card.notes[-1]
    assert card.notes[0] == 'The "Example" Union </script>'


def test_a_name_that_no_font_has_is_never_drawn_as_boxes(reader: Client, pages) -> None:
    assert (
        can_draw("Ñandú Ḫalīl Ђорђе") and can_draw(ARABIC) and not can_draw(CHINESE) and not can_draw("Ada " + CHINESE)
    )
    assert reader.get(f"/en{pages['foreign']}").content == reader.get("/en/card.png").content
    with pytest.raises(ValueError, match="font"):
        draw(Card(site="", heading=CHINESE))


def test_arabic_is_joined_and_laid_out_from_the_right() -> None:
    def ink(card: Card) -> tuple[int, int]:
        picture = Image.open(io.BytesIO(draw(card))).convert("L").crop((0, 140, 1200, 280))
        left, _top, right, _bottom = picture.point(lambda value: 255 * (value < 128)).getbbox()
        return left, right

    assert ink(Card(site="", heading=ARABIC, is_rtl=True))[1] > 1000
    joined, apart = (ink(Card(site="", heading=text)) for text in ("مثال", "م ث ا ل"))
    assert joined[1] - joined[0] < 0.7 * (apart[1] - apart[0])


def test_a_long_name_stays_inside_the_picture() -> None:
    card = Card(
        site="", heading="Maximiliana " * 20, status="Detained, as last reported on 15 July 2007 " * 4, shape="held"
    )
    edge = Image.open(io.BytesIO(draw(card))).convert("L").crop((1130, 20, 1200, 630))
    assert edge.getextrema()[0] > 240
