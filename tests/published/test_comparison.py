"""An editor who compares two versions misses nothing that a reader would read, and reads it in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from django.utils import translation

from cases import vocabulary
from cases.management.codebook import documents
from cases.published import shapes
from cases.published.comparison import Change, compare
from cases.published.labels import CODES, DATES
from cases.published.shapes import Fact, Link, Reference, Shape, Words
from tests.published.samples import BOTH, CASE, DOCUMENTS, LASTED, PLACE, SOURCE, SURE

# No reader reads these: the bookkeeping of a document, and how the address of a link is decorated.
SILENT = {"schema", "id", "slug", "key", "part_of_key", "number", "root_numbers", "label", "kind of link"}


def other(shape: Shape, name: str, value: Any) -> Any:
    """Another value of the same kind."""
    match value:
        case bool():
            return not value
        case int():
            return value + 1
        case dt.date():
            return value + dt.timedelta(days=1)
        case Words():
            return Words(en=value.en + " else", es=value.es + " más")
        case Link():
            return Link(kind=value.kind, id="y" * 10, label=Words(en="another", es="otro"))
    codes = CODES.get(f"{type(shape).__name__}.{name}") or CODES.get(name)
    if isinstance(shape, shapes.Particular) and name == "value":
        return "male" if shape.kind == "gender" else "CL"
    if name == "confidence":
        codes = "Confidence"
    if name == "stance":
        codes = "Stance"
    if name in ("country",):
        return "CL"
    if codes:
        return next(code for code in getattr(vocabulary, codes).values if code != value)
    if name in DATES:
        return "2001-02-03"
    return f"{value}x"


def variants(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every document that differs from this one in one value, with where it differs."""
    for name in part.__struct_fields__:
        value = getattr(part, name)
        here = f"{path}.{name}" if path else name
        if name in SILENT:
            continue
        if isinstance(value, tuple):
            if value:
                yield here + " (gone)", msgspec.structs.replace(part, **{name: value[1:]})
            for position, member in enumerate(value):
                changed = (
                    variants(member, f"{here}[{position}]")
                    if isinstance(member, Shape) and not isinstance(member, Words | Link)
                    else [(f"{here}[{position}]", other(part, name, member))]
                )
                for where, variant in changed:
                    row = (*value[:position], variant, *value[position + 1 :])
                    yield where, msgspec.structs.replace(part, **{name: row})
        elif isinstance(value, Shape) and not isinstance(value, Words | Link):
            for where, variant in variants(value, here):
                yield where, msgspec.structs.replace(part, **{name: variant})
        elif value is not None and not (name == "source" and isinstance(part, Reference)):
            yield here, msgspec.structs.replace(part, **{name: other(part, name, value)})


CASES = [
    pytest.param(document, variant, id=f"{document.kind}: {where}")
    for document in DOCUMENTS
    for where, variant in variants(document)
]


@pytest.mark.parametrize(("old", "new"), CASES)
def test_nothing_that_changes_on_a_page_is_left_out(old: Any, new: Any) -> None:
    with translation.override("en"):
        changes = compare(old, new)
    assert changes
    assert all(change.old or change.new for change in changes), "told only that something differs"
    assert all(change.old != change.new for change in changes)


def test_the_samples_fill_every_field_there_is() -> None:
    """A new field of a shape is covered by the test above only if the samples have a value for it."""
    filled = {(type(part).__name__, name) for document in DOCUMENTS for part, name in _filled(document)}
    parents = {shape.__mro__[1] for shape in documents.all_shapes()} - {Fact}
    expected = {
        (shape.__name__, name)
        for shape in documents.all_shapes()
        if shape not in parents
        for name in shape.__struct_fields__
    }
    empty_on_purpose = {
        ("Participant", "person"),
        ("Participant", "organization"),
        ("Source", "confidential"),
        *(("Reference", name) for name in ("quote", "lang", "translation", "locator")),
    }
    assert expected - filled - empty_on_purpose == set()


def _filled(part: Any) -> Iterator[tuple[Any, str]]:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if value not in ("", None, (), False):
            yield part, name
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Shape):
                yield from _filled(member)


# In words


def changed(old: Any = CASE, lang: str = "en", **values: Any) -> tuple[Change, ...]:
    with translation.override(lang):
        return compare(old, msgspec.structs.replace(old, **values))


def row(field: str, **values: Any) -> dict[str, Any]:
    """The first row of a field, with other values."""
    return {field: (msgspec.structs.replace(getattr(CASE, field)[0], **values),)}


def test_two_equal_documents_have_no_changes() -> None:
    for document in DOCUMENTS:
        assert compare(document, document) == ()


def test_versions_of_different_records_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="one record"):
        compare(CASE, PLACE)


def test_a_date_is_told_in_the_words_of_the_reader() -> None:
    new = row("periods", start="[2007-06-05..2007-06-07]")
    (change,) = changed(**new)
    assert (change.section, change.kind) == ("Detention and court", "changed")
    assert change.what == "In police custody, between 5 and 7 June 2007: From"
    assert (change.old, change.new) == ("June 2007", "between 5 and 7 June 2007")
    (change,) = changed(lang="es", **new)
    assert change.new == "entre el 5 y el 7 de junio de 2007"


def test_a_code_is_told_by_its_label() -> None:
    (change,) = changed(**row("periods", status="pretrial_detention"))
    assert (change.old, change.new) == ("In police custody", "Pre-trial detention")


def test_how_sure_we_are_and_from_how_many_roots_is_one_change() -> None:
    (change,) = changed(**row("story", confidence="confirmed", roots=2))
    assert (change.old, change.new) == ("Possible, 1 independent source", "Confirmed, 2 independent sources")


def test_a_rival_value_is_told_with_who_gives_it() -> None:
    rival = Reference(source=1, stance="contradicts", aspect="start", value_as_stated="7 de junho", lang="pt")
    (change,) = changed(**row("periods", references=(*SURE["references"], rival)))
    assert change.what.endswith("Contradicts")
    assert (change.old, change.new, change.kind) == (None, "A leaflet (from): “7 de junho” [pt]", "added")


def test_renumbered_sources_are_the_same_sources() -> None:
    numbered = msgspec.structs.replace(SOURCE, number=2)
    before = msgspec.structs.replace(SOURCE, id="h" * 10, title="Another leaflet", url="", files=())
    reference = msgspec.structs.replace(SURE["references"][0], source=2)
    old = shapes.PlaceDocument(
        id="g" * 10,
        slug="mine",
        basis=Fact(**SURE),
        name=BOTH,
        type="prison",
        country="PE",
        sources=(SOURCE,),
    )
    new = msgspec.structs.replace(old, basis=Fact(**{**SURE, "references": (reference,)}), sources=(before, numbered))
    (change,) = compare(old, new)
    assert change.kind == "added" and str(change.new).startswith("Another leaflet")


def test_a_record_renamed_elsewhere_is_no_change_of_this_page() -> None:
    renamed = Link(kind="place", id="cells".ljust(10, "z"), slug="x", label=Words(en="Cells", es="Celdas"))
    (change,) = changed(**row("periods", place=renamed))
    assert change.section == "Links" and change.new is None


def test_a_text_in_one_language_says_which() -> None:
    (change,) = changed(summary=Words(en="something", es="otra cosa"))
    assert (change.what, change.old, change.new) == ("Summary: Spanish text", "algo", "otra cosa")
    (change,) = changed(summary=Words(en="something else", es="otra cosa"))
    assert change.new == Words(en="something else", es="otra cosa")


def test_a_row_put_in_front_leaves_the_others_as_they_were() -> None:
    first = shapes.Paragraph(**SURE, text=Words(en="Before that.", es="Antes."))
    texts = [change for change in changed(story=(first, *CASE.story)) if not change.what]
    assert [(change.old, change.new) for change in texts] == [(None, first.text)]


def test_a_new_period_is_told_whole_and_the_one_that_went_is_struck() -> None:
    free = shapes.StatusPeriod(**{**LASTED, "start": "2007-08-01", "end": ""}, key="2", status="at_liberty")
    came = [change for change in changed(periods=(*CASE.periods, free)) if not change.what]
    assert [change.kind for change in came] == ["added"]
    assert str(came[0].new).startswith("At liberty, 1 August 2007.")
    gone = [change for change in changed(periods=()) if not change.what]
    assert [(change.kind, change.new) for change in gone] == [("removed", None)]


def test_everything_is_new_in_a_first_version() -> None:
    changes = compare(None, CASE)
    assert {change.kind for change in changes} == {"added"}
    assert ("Name", "Ada Ejemplo") in {(change.what, change.new) for change in changes}
    assert {"Facts", "Detention and court", "What happened", "Timeline", "Appeals", "Sources"} <= {
        change.section for change in changes
    }


def test_the_changes_come_in_the_order_of_the_page() -> None:
    order = [change.section for change in compare(None, CASE)]
    assert list(dict.fromkeys(order)) == [
        "Facts",
        "Detention and court",
        "What happened",
        "Timeline",
        "What is said of this detention",
        "Statements",
        "Before international and national bodies",
        "Appeals",
        "Sources",
    ]


def test_a_confidential_source_is_never_named() -> None:
    hidden = shapes.Source(number=1, confidential=True, type="letter")
    for change in compare(None, msgspec.structs.replace(CASE, sources=(hidden,))):
        assert "A leaflet" not in str(change.new)
