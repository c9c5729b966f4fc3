"""A researcher enters what is known of a day, and sees before saving how it will be read."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.urls import reverse
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from cases.admin.dates import HOW_EXACT, ImpreciseDateFormField
from cases.dates import HowExact, ImpreciseDate, Parts
from cases.models import Source
from tests import factories
from tests.admin.forms import begun
from tests.imprecise import imprecise_dates

READING = "admin:date_reading"


class DateForm(forms.Form):
    """A form that asks only when."""

    when = ImpreciseDateFormField(label="From", required=False)


def sent(*parts: str, **named: str) -> dict[str, str]:
    """What a browser sends for a year, a month, a day, how exact, and words."""
    return {f"when_{name}": part for name, part in Parts(*parts, **named)._asdict().items()}


def sent_back(form: forms.Form) -> dict[str, Any]:
    """What a browser sends for a form that nobody touched."""
    widget = form["when"].field.widget
    return sent(*widget.decompress(form["when"].value()))


def page(source: Source) -> str:
    return reverse("admin:cases_source_change", args=[source.pk])


# What is filled in


@given(imprecise_dates(), st.sampled_from(["en", "es"]), st.sampled_from(["en", "es"]))
def test_a_date_that_nobody_touched_is_saved_as_it_was(date: ImpreciseDate, seen_in: str, sent_in: str) -> None:
    with translation.override(seen_in):
        values = sent_back(DateForm(initial={"when": date.edtf}))
    with translation.override(sent_in):
        form = DateForm(values, initial={"when": date.edtf})
        assert form.is_valid(), form.errors
        assert form.cleaned_data["when"] == date.edtf
        assert not form.has_changed()


def test_the_same_day_in_other_words_is_no_change() -> None:
    assert not DateForm(sent(words="early June 2007"), initial={"when": "[2007-06-01..2007-06-10]"}).has_changed()
    assert DateForm(sent("2007", "6"), initial={"when": "[2007-06-01..2007-06-10]"}).has_changed()
    assert DateForm(sent("2007", "13"), initial={"when": ""}).has_changed()


def test_a_row_of_which_only_the_exactness_was_chosen_is_not_lost() -> None:
    form = DateForm(sent(how="early"), empty_permitted=True, use_required_attribute=False)
    assert form.has_changed()
    assert form.errors["when"] == ["“Early in the month” has no year."]


def test_a_browser_that_leaves_the_date_out_says_nothing_about_it() -> None:
    form = DateForm({})
    assert form.is_valid()
    assert form.cleaned_data == {"when": ""}


def test_a_date_that_must_be_given_is_asked_for() -> None:
    field = ImpreciseDateFormField(max_length=120)
    with pytest.raises(forms.ValidationError, match="required"):
        field.clean(list(Parts()))
    assert field.clean(list(Parts("2007", "6"))) == "2007-06"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("2007", "13"), "“2007 13” is not understood as a date."),
        (("2007", "2", "30"), "“2007 2 30” is not understood as a date."),
        (("", "6", "5"), "“6 5” has no year."),
        (("2007", "6", "5", "mid"), "“2007 6 5”: early, middle and late need a month and no day."),
        (("2007", "", "", "exact", "June 2007"), "“2007 June 2007”: use either the boxes or the words, not both."),
        (("2007", "", "", "words"), "“2007”: choose how exact this is."),
        (("", "", "", "words", "7/6/2007"), "“7/6/2007” is not understood as a date."),
        (("", "", "", "words", "<script>"), "“<script>” is not understood as a date."),
    ],
)
def test_a_refused_date_is_quoted_and_what_was_typed_stays(parts: tuple[str, ...], said: str) -> None:
    form = DateForm(sent(*parts))
    assert form.errors["when"] == [said]
    boxes = Boxes.of(str(form["when"]))
    assert [boxes.values[f"when_{name}"] for name in Parts._fields] == list(Parts(*parts))
    assert boxes.group["aria-describedby"] == "id_when_error"


def test_a_person_who_lost_a_race_reads_both_dates_in_words() -> None:
    field = ImpreciseDateFormField()
    assert field.words_of("[2007-06-05..2007-06-07]") == "between 5 and 7 June 2007"
    assert field.words_of(["2007", "6", "", "early", ""]) == "early June 2007"
    assert field.words_of(["2007", "13", None, "exact", None]) == "2007 13"
    assert field.words_of("") == field.words_of(list(Parts())) == ""
    with translation.override("es"):
        assert field.words_of("2007-04~") == "hacia abril de 2007"


# What is seen


class Boxes(HTMLParser):
    """The group of a date, its boxes by name, and what labels them."""

    @classmethod
    def of(cls, markup: str) -> Boxes:
        boxes = cls()
        boxes.feed(markup)
        return boxes

    def __init__(self) -> None:
        super().__init__()
        self.group: dict[str, str | None] = {}
        self.values: dict[str, str] = {}
        self.ids: list[str | None] = []
        self.labelled: list[str | None] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        match tag:
            case "div" if given.get("role") == "group":
                self.group = given
            case "label":
                self.labelled.append(given.get("for"))
            case "input":
                self.values[str(given["name"])] = given.get("value") or ""
                self.ids.append(given["id"])
            case "select":
                self._select = str(given["name"])
                self.ids.append(given["id"])
            case "option" if "selected" in given:
                self.values[self._select] = given["value"] or ""


def test_every_box_is_labelled_and_the_group_is_named() -> None:
    boxes = Boxes.of(str(DateForm()["when"]))
    assert boxes.group["aria-label"] == "From"
    assert len(boxes.ids) == len(Parts._fields)
    assert boxes.labelled == boxes.ids


def test_every_exactness_can_be_chosen() -> None:
    assert [code for code, _label in HOW_EXACT] == list(HowExact)


def test_a_stored_date_shows_how_it_is_read() -> None:
    markup = str(DateForm(initial={"when": "[2007-06-01..2007-06-10]"})["when"])
    for words in ("early June 2007", "comienzos de junio de 2007", "1 to 10 June 2007"):
        assert f">{words}<" in markup


def test_the_page_carries_the_script_and_nothing_inline() -> None:
    assert "cases/dates.js" in str(DateForm().media)
    assert not re.search(r"<script|<style| style=| on\w+=", str(DateForm()["when"]))


# At the desk


@pytest.mark.django_db
def test_a_researcher_enters_a_date_in_boxes(researcher: Client) -> None:
    leaflet = factories.source(published="")
    values = begun(researcher, page(leaflet))
    values |= {"published_year": "2007", "published_month": "7", "published_how": "mid"}
    assert researcher.post(page(leaflet), values).status_code == 302
    leaflet.refresh_from_db()
    assert leaflet.published == "[2007-07-11..2007-07-20]"
    assert leaflet.published_earliest.isoformat() == "2007-07-11"
    again = begun(researcher, page(leaflet))
    assert (again["published_year"], again["published_month"], again["published_how"]) == ("2007", "7", "mid")


@pytest.mark.django_db
def test_a_researcher_enters_a_date_in_the_words_of_the_other_language(researcher: Client) -> None:
    leaflet = factories.source(published="")
    values = begun(researcher, page(leaflet)) | {"published_words": "entre el 5 y el 7 de junio de 2007"}
    researcher.post(page(leaflet), values)
    leaflet.refresh_from_db()
    assert leaflet.published == "[2007-06-05..2007-06-07]"


@pytest.mark.django_db
def test_a_refused_date_loses_nothing_and_saves_nothing(researcher: Client) -> None:
    leaflet = factories.source(published="2007")
    values = begun(researcher, page(leaflet)) | {"published_month": "June", "title": "Another title"}
    response = researcher.post(page(leaflet), values)
    assert response.status_code == 200
    text = response.content.decode()
    assert "“2007 June” is not understood as a date." in text
    assert 'value="June"' in text
    assert 'value="Another title"' in text
    leaflet.refresh_from_db()
    assert (leaflet.published, leaflet.title) == ("2007", "An example leaflet")


# The reading before saving


@pytest.mark.django_db
def test_a_date_is_read_while_it_is_typed(researcher: Client) -> None:
    answer = researcher.get(reverse(READING), Parts("2007", "6", how="early")._asdict())
    assert answer.json() == {
        "en": "early June 2007",
        "es": "comienzos de junio de 2007",
        "range": "1 to 10 June 2007",
    }


@pytest.mark.django_db
def test_a_reading_speaks_the_language_of_the_desk(researcher: Client) -> None:
    answer = researcher.get(
        reverse(READING), {"words": "fines de agosto de 2024"}, headers={"Accept-Language": "es"}
    ).json()
    assert (answer["en"], answer["range"]) == ("late August 2024", "del 21 al 31 de agosto de 2024")


@pytest.mark.django_db
def test_what_is_no_date_yet_is_said_while_it_is_typed(researcher: Client) -> None:
    answer = researcher.get(reverse(READING), {"year": "200", "how": "exact"})
    assert answer.json() == {"error": "“200” is not understood as a date."}
    assert researcher.get(reverse(READING)).json()["range"] == "any day"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "value", ["\0", "9" * 19, "9" * 100_000, "２００７", "[..]", "\ud800", "%", "early", "-1", "é" * 500]
)
@pytest.mark.parametrize("name", [*Parts._fields, "other"])
def test_no_value_breaks_the_reading(researcher: Client, name: str, value: str) -> None:
    query = {"year": "2007", name: value.encode("utf-8", "surrogatepass")}
    answer = researcher.get(reverse(READING), query)
    assert answer.status_code == 200
    assert set(answer.json()) in ({"en", "es", "range"}, {"error"})


@pytest.mark.django_db
def test_the_reading_is_for_the_desk_and_is_only_read(researcher: Client, reader: Client) -> None:
    assert reader.get(reverse(READING)).status_code == 302
    assert researcher.post(reverse(READING), {"year": "2007"}).status_code == 405
