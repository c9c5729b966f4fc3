"""Whatever a stranger puts into an address, the answer is a page in the language of the address, never an error of ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle
from urllib.parse import quote, quote_from_bytes

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from django.urls.resolvers import URLPattern
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cases.pages import urls
from cases.published.filters import FIELDS
from tests import factories
from tests.conftest import standing

pytestmark = [pytest.mark.django_db, pytest.mark.proof]

LONG = "x" * 100_000
NASTY = {
    "nothing": "",
    "a 19-digit number": "9223372036854775808",
    "a negative number": "-1",
    "many digits": "1" * 5_000,
    "not ASCII digits": "١٢٣",
    "a float": "1e400",
    "NUL": "a\x00b",
    "control characters": "\x01\x1b[2J\r\nSet-Cookie: a=b",
    "100 kB": LONG,
    "emoji": "👩🏽‍🏭🇵🇪",
    "bidirectional marks": "\u202egro.elpmaxe\u2066",
    "combining marks": "Z" + "\u0301" * 500,
    "not a day": "2007-02-30",
    "a day too early": "0000-00-00",
    "a day too late": "9999-12-31",
    "a five-digit year": "10000-01-01",
    "FTS: a quote": 'foo"bar',
    "FTS: a function": "NEAR(",
    "FTS: a star": "*",
    "FTS: a minus": "-",
    "FTS: a column": "text:a^2 AND OR NOT {a b}",
    "tsquery": "a & | ! <-> (b:*",
    "SQL": "'; DROP TABLE published_current; --",
    "LIKE": "%_\\",
    "markup": "<script>alert(1)</script>\"'&",
    "a template": "{{ settings.SECRET_KEY }}{% debug %}",
    "a path": "../../../../etc/passwd",
    "a format": "%s%d%(key)s{0}",
    "a language": "qps-ploc",
}
NASTY_BYTES = {
    "a lone surrogate": "%ED%A0%80",
    "overlong UTF-8": "%C0%AE%C0%AF",
    "half a character": "%E2%82",
    "not UTF-8": "%FF%FE",
    "half an escape": "%",
    "no escape": "%zz",
    "an escaped NUL": "%00",
    "twice escaped": "%2500%252e",
}
ENCODED = {name: quote(text, safe="") for name, text in NASTY.items()} | NASTY_BYTES


@pytest.fixture(scope="module")
def public_id(django_db_setup, django_db_blocker) -> Iterator[str]:
    with standing(django_db_blocker):
        case = factories.publishable_case()
        factories.published(case, factories.account("edwin", "editor"))
        yield case.public_id


def ask(address: str) -> tuple[int, str, str]:
    """Status, language and text of the answer to an address, sent as it stands."""
    path, _mark, query = address.partition("?")
    response = Client().generic("GET", path, QUERY_STRING=query)
    assert response.status_code < 500, address[:200]
    assert not response.cookies
    for name, value in response.items():
        assert "\n" not in value and "\r" not in value, name
    text = response.getvalue().decode() if response.get("Content-Type", "").startswith("text/") else ""
    assert "<script>alert" not in text and django_settings.SECRET_KEY not in text
    return response.status_code, response.get("Content-Language", ""), text


def parameters() -> list[str]:
    return [*FIELDS, "view", "secret", "on[]", ""]


@pytest.mark.parametrize("value", ENCODED.values(), ids=ENCODED)
def test_a_list_answers_every_value_of_every_parameter(public_id, value):
    for name, lang in zip(parameters(), cycle(["en", "es"])):
        status, language, _text = ask(f"/{lang}/cases/?{name}={value}")
        assert (status, language) == (200, lang), name


@pytest.mark.parametrize("value", ENCODED.values(), ids=ENCODED)
def test_a_file_and_a_feed_answer_every_value_of_every_parameter(public_id, value):
    taken = ("/data/cases.csv", "/data/cases.json", "/feeds/es/cases.atom", "/en/updates/")
    for name, address in zip(parameters(), cycle(taken)):
        assert ask(f"{address}?{name}={value}")[0] in (200, 400), (address, name)


@pytest.mark.parametrize("value", ENCODED.values(), ids=ENCODED)
def test_a_search_answers_every_question(public_id, value):
    for lang in ("en", "es"):
        for query in (f"q={value}", f"q=ejemplo {value}", f"q=%22{value}", f"q=ejemplo&kind={value}", f"{value}=1"):
            status, language, _text = ask(f"/{lang}/search/?{query.replace(' ', '+')}")
            assert (status, language) == (200, lang), query
            status, language, _text = ask(f"/{lang}/search/names.json?{query.replace(' ', '+')}")
            assert (status, language) == (200, lang), query


@pytest.mark.parametrize("value", ENCODED.values(), ids=ENCODED)
def test_a_page_answers_every_value_of_its_day(public_id, value):
    for lang in ("en", "es"):
        for address in (f"/{lang}/cases/{public_id}/ada-ejemplo/", f"/{lang}/cases/{public_id}/versions/1/"):
            for name in ("on", "known_on", "x"):
                status, language, _text = ask(f"{address}?{name}={value}")
                assert (status, language) in ((200, lang), (404, lang)), (address, name)


def patterns() -> Iterator[tuple[URLPattern, str]]:
    """Every part of every public address that a stranger may choose."""
    for pattern in urls.urlpatterns:
        for name in pattern.pattern.converters:
            yield pattern, name


@pytest.mark.parametrize("value", [value[:4_000] for value in ENCODED.values()], ids=ENCODED)
def test_every_part_of_every_address_may_be_anything(public_id, value):
    for pattern, spoilt in patterns():
        good = {
            "lang": "en",
            "public_id": public_id,
            "number": "1",
            "slug": "ada-ejemplo",
            "sha256": "0" * 64,
            "chart": "sector",
        }
        good[spoilt] = value
        address = "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda part, good=good: good[part[1]], pattern.pattern._route)
        status, _language, text = ask(address)
        assert status in (200, 301, 302, 404, 410), address
        if status == 404:
            assert "<h1>" in text


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_is_not_understood_is_said_in_the_language_of_the_page(public_id, lang):
    for query, words in (
        ("status=nonsense", "nonsense"),
        ("on=2007-02-30", "on"),
        ("page=99999999999999999999", "page"),
        ("sort=%F0%9F%91%A9", "sort"),
        ("secret=1", "secret"),
        ("country=" + quote("<b>"), "&lt;b&gt;"),
    ):
        plain, asked = ask(f"/{lang}/cases/")[2], ask(f"/{lang}/cases/?{query}")[2]
        said = set(re.findall(r"<li>([^<]*)</li>", asked)) - set(re.findall(r"<li>([^<]*)</li>", plain))
        assert any(words in sentence for sentence in said), (query, said)
    english, spanish = (ask(f"/{one}/cases/?on=2007-02-30")[2] for one in ("en", "es"))
    assert "This is not a date like 2007-06-05." in english
    assert "This is not a date" not in spanish


@pytest.mark.parametrize("name", ["on", "page", "status", "q", "sort", "union", "known_on"])
def test_a_parameter_may_be_repeated(public_id, name):
    query = "&".join(f"{name}={value}" for value in (*list(ENCODED.values())[:12], "held", "2007-06-05", "1") * 3)
    assert ask(f"/en/cases/?{query}")[0] == 200
    assert ask("/en/cases/?" + "&".join(f"x{number}=1" for number in range(900)))[0] == 200


def test_more_parameters_than_anybody_needs_are_refused_politely(public_id):
    status, language, text = ask("/es/cases/?" + "&".join(f"x{number}=1" for number in range(12_000)))
    assert (status, language) == (400, "es")
    assert "<h1>" in text


def test_odd_headers_are_no_error(public_id):
    address = reverse("pages:case", args=["en", public_id, "ada-ejemplo"])
    for name in ("If-None-Match", "If-Modified-Since", "Accept-Language", "Range", "Cookie", "Accept", "Referer"):
        for value in (*[v for v in NASTY.values() if "\n" not in v and len(v) < 9_000], '"', 'W/"', "*", "es;q=x,,;"):
            headers = {name: value.encode("utf-8", "replace").decode("latin-1")}
            assert Client().get(address, headers=headers).status_code in (200, 304), (name, value)
            assert Client().get("/", headers=headers).status_code == 302


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(st.sampled_from([*FIELDS, "view", "é"]), st.binary(max_size=40)), max_size=6))
@example(pairs=[("on", b"2007-06-20"), ("on", b"")])
def test_a_list_answers_any_bytes(public_id, pairs):
    query = "&".join(f"{quote(name)}={quote_from_bytes(value)}" for name, value in pairs)
    assert ask(f"/en/cases/?{query}")[0] == 200


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.lists(
        st.one_of(st.sampled_from(["en", "es", "cases", "versions", "c", "1", ""]), st.binary(max_size=12)), max_size=6
    )
)
def test_any_path_is_answered(public_id, path):
    parts = [part if isinstance(part, str) else quote_from_bytes(part, safe="") for part in path]
    assert ask("/" + "/".join(parts).lstrip("/"))[0] in (200, 301, 302, 404)
