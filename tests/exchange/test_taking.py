"""What is taken in, and what is refused: in words, with the place, and with nothing stored."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.utils import translation
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cases.models import Case, Person, SourceFile
from cases.operations.exchange.export import canonical, export_case, write_files
from cases.operations.exchange.reading import NotTaken
from cases.operations.exchange.taking import import_case
from cases.operations.merge import merge
from cases.operations.state import authors_since_publication
from tests import factories
from tests.exchange import filled

NOW = dt.datetime(2026, 1, 2, 3, tzinfo=dt.UTC)

pytestmark = pytest.mark.proof


@pytest.fixture
def rita(db):
    return factories.account("rita", "researcher")


@pytest.fixture(autouse=True)
def _media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def document(rita):
    """The file of a small case; nothing of it is here any more."""
    case = factories.publishable_case()
    strike = factories.event(is_dispute=True)
    factories.case_event(case, strike)
    factories.participant(strike, count_min=3, count_basis="at_least")
    made = json.loads(export_case(case).text)
    filled.empty()
    return made


def the(document, kind):
    return next(iter(document["records"][kind].values()))


def refusal(content, rita, **options):
    """The words a file is refused with. Whatever it is, nothing of it is stored."""
    before = filled.stored()
    content = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(NotTaken) as refused:
        import_case(content, rita, NOW, **options)
    assert filled.stored() == before
    return "\n".join(refused.value.lines)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not JSON from line 1"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"[]", "not the file of a case"),
        (b'{"format": "case-tracker working case", "version": 2}', "version 2"),
        (b'{"format": "case-tracker working case", "version": true}', "version True"),
        (b'{"a": 1, "a": 2}', "given twice"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": ' + b"9" * 5000 + b"}", "too long"),
        (b"[" * 200_000, "nested too deeply"),
    ],
)
def test_what_is_no_file_of_a_case_is_refused_in_words(rita, content, words):
    assert words in refusal(content, rita)


@pytest.mark.parametrize(
    ("kind", "name", "value", "words"),
    [
        ("case", "surprise", 1, "/surprise: No field of this name"),
        ("case", "summary_en", "a\x00b", "/summary_en: This text has a character"),
        ("case", "summary_en", "a\ud800b", "/summary_en: This text has a character"),
        ("case", "summary_en", "x" * 301, "longer than 300"),
        ("case", "summary_en", None, "Text is expected"),
        ("case", "summary_en", 5, "Text is expected"),
        ("case", "translation_missing", 1, "Yes or no"),
        ("case", "periods", {}, "A list is expected"),
        ("case", "periods", [5], "/periods/0: A group"),
        ("case", "country", "pe", "Choose a country"),
        ("case", "confidence", "sure", "Not a code of this list: sure"),
        ("case", "verified_on", "2024-02-31", "/verified_on: "),
        ("case", "person", "2222222222", "Nothing in the file is called"),
        ("event", "start", "last June", "not understood as a date"),
        ("event", "violations", ["other", "other"], "Give each value once"),
        ("event", "place", "9999999999999999999", "/place: This is not written"),
        ("source", "url", "javascript:alert(1)", "/url: "),
        ("source", "lang", "Spanish!", "/lang: "),
    ],
)
def test_a_value_that_is_not_possible_is_named_with_its_place(document, rita, kind, name, value, words):
    the(document, kind)[name] = value
    assert words in refusal(document, rita)


@pytest.mark.parametrize("number", [-1, 2**31, 10**19, 1.5, "3", True])
def test_a_number_that_is_none_here_is_refused(document, rita, number):
    the(document, "event")["participants"][0]["count_min"] = number
    assert "/participants/0/count_min: " in refusal(document, rita)


def test_words_are_in_the_language_of_the_reader_and_name_the_rule_of_the_row(document, rita):
    the(document, "case")["review_due_on"] = "2001-01-01"
    assert "The next review comes after the last check." in refusal(document, rita)
    with translation.override("es"):
        assert "La próxima revisión" in refusal(document, rita)


def test_every_fault_is_told_at_once(document, rita):
    the(document, "case")["review_due_on"] = "2001-01-01"
    the(document, "event")["participants"][0]["count_max"] = 1
    told = refusal(document, rita)
    assert "review_due_on" in told and "participants/0" in told


def test_what_goes_in_a_circle_is_refused(rita):
    region = factories.place("Region")
    prison = factories.place(within=region)
    case = factories.publishable_case()
    factories.period(case, place=prison)
    leaflet = case.paragraphs.get().citations.get().source
    other = factories.source("Another")
    leaflet.derived_from.add(other)
    document = json.loads(export_case(case).text)
    filled.empty()
    document["records"]["place"][region.public_id]["within"] = prison.public_id
    assert "comes back to itself" in refusal(document, rita)
    document["records"]["place"][region.public_id]["within"] = None
    document["records"]["source"][other.public_id]["derived_from"] = [leaflet.public_id]
    assert "repeats itself" in refusal(document, rita)


def test_what_the_case_does_not_rest_on_is_refused(document, rita):
    document["records"]["place"]["bcdfghjkmn"] = {"type": "prison", "name_en": "Elsewhere", "country": "PE"}
    assert "does not rest on this" in refusal(document, rita)


def test_another_case_than_the_one_named_is_refused(document, rita):
    document["case"] = "bcdfghjkmn"
    assert "hold another case" in refusal(document, rita)


def test_rows_of_other_people_are_refused(document, rita):
    document["records"]["person"]["bcdfghjkmn"] = {"display_name": "Bea Ejemplo", "names": []}
    the(document, "event")["participants"].append({"role": "participant", "person": "bcdfghjkmn"})
    assert "Only the person of the case" in refusal(document, rita)


def test_a_file_of_another_hand_may_leave_empty_values_out(document, rita):
    the(document, "event")["participants"] = [{"role": "participant", "group_en": "strikers"}]
    for name in ("appeals", "summary_es", "worked_out_en"):
        del the(document, "case")[name]
    case = import_case(json.dumps(document).encode(), rita, NOW).case
    assert case.events.get().participants.get().group_en == "strikers"


def test_what_is_here_and_just_alike_is_left_as_it_is(document, rita):
    import_case(json.dumps(document).encode(), rita, NOW)
    before = filled.stored()
    again = import_case(json.dumps(document).encode(), rita, NOW)
    assert again.stored == 0
    assert filled.stored() == before


def test_what_is_here_and_differs_is_named_and_never_written_over(document, rita):
    case = import_case(json.dumps(document).encode(), rita, NOW).case
    case.summary_en = "Corrected at the desk."
    case.save()
    told = refusal(document, rita)
    assert f"/records/case/{case.public_id}: It is here already, and differs in: summary_en." in told
    case.refresh_from_db()
    assert case.summary_en == "Corrected at the desk."


def test_a_row_added_here_is_a_difference_too(document, rita):
    case = import_case(json.dumps(document).encode(), rita, NOW).case
    factories.cite(case.periods.get())
    assert "differs in: periods" in refusal(document, rita)


def test_somebody_who_was_only_named_here_gets_the_rows_of_their_own_file(document, rita):
    public_id = the(document, "case")["person"]
    named = Person.objects.create(display_name="Ada Ejemplo", sort_name="Ada Ejemplo", public_id=public_id)
    document["records"]["person"][public_id]["names"] = [{"text": "Ada", "kind": "short"}]
    import_case(json.dumps(document).encode(), rita, NOW)
    assert named.names.get().text == "Ada"
    assert Person.objects.get().version == 2


def test_what_was_merged_into_another_here_does_not_come_back(document, rita):
    content = json.dumps(document).encode()
    taken = import_case(content, rita, NOW)
    stays = factories.person("Rony Ejemplo")
    merge(factories.case(stays).person, taken.case.person, rita, NOW, "Two spellings.")
    with pytest.raises(NotTaken) as told:
        import_case(content, rita, NOW)
    words = f"This record was merged into “Rony Ejemplo” ({stays.public_id}) here"
    assert len([fault for fault in told.value.faults if words in str(fault)]) == 2  # the person and the case
    assert Person.objects.filter(public_id=taken.case.person.public_id).count() == 0


def test_it_is_a_draft_and_the_one_who_took_it_in_does_not_publish_it(document, rita):
    case = import_case(json.dumps(document).encode(), rita, NOW).case
    assert rita.pk in authors_since_publication(case)


def test_a_content_that_is_not_the_copy_is_refused_and_leaves_no_file_behind(rita, tmp_path, settings):
    case = filled.whole_case()
    out = export_case(case)
    write_files(out.files, tmp_path / "files")
    filled.empty()
    before = {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()}
    forged = tmp_path / "files" / out.files[1].sha256
    forged.write_bytes(b"x" * out.files[1].size)
    assert "another fingerprint" in refusal(out.text.encode(), rita, files=tmp_path / "files")
    assert {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()} == before
    forged.unlink()
    forged.symlink_to("/dev/zero")
    assert "no plain file" in refusal(out.text.encode(), rita, files=tmp_path / "files")


def test_a_fingerprint_that_is_none_is_refused(rita, tmp_path):
    case = filled.whole_case()
    document = json.loads(export_case(case).text)
    source = next(record for record in document["records"]["source"].values() if record["files"])
    source["files"][0]["sha256"] = "../../../../etc/passwd"
    filled.empty()
    assert "hexadecimal" in refusal(document, rita, files=tmp_path)
    assert not SourceFile.objects.exists()


# Whatever is done to a file


NASTY = [
    None, True, 0, -1, 10**19, 1.5, "", "x", "\x00", "\ud800", "x" * 5000, [], {}, [None], [[]], {"a": 1}, "2222222222",
    "2007-06", "[2007..", "ongoing", "\u202e", 2**63,
]  # fmt: skip


def places(value):
    """Every group and list of a document."""
    if isinstance(value, dict | list):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from places(inner)


@st.composite
def damage(draw):
    return draw(st.integers(0, 10**6)), draw(st.integers(0, 10**6)), draw(st.sampled_from(["put", "drop", "twice", "add"])), draw(
        st.sampled_from(NASTY)
    )  # fmt: skip


def damaged(document, steps):
    for where, which, how, value in steps:
        found = list(places(document))
        group = found[where % len(found)]
        names = list(group) if isinstance(group, dict) else list(range(len(group)))
        if how == "add" and isinstance(group, dict):
            group[str(value)[:20]] = value
        elif how == "add":
            group.append(value)
        elif names:
            name = names[which % len(names)]
            if how == "drop":
                del group[name]
            elif how == "put":
                group[name] = value
            elif isinstance(group, list):
                group.append(group[name])
    return document


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(damage(), min_size=1, max_size=3))
@example(steps=[(0, 0, "drop", None)])
def test_a_damaged_file_is_taken_in_whole_or_refused_whole(document, rita, steps):
    broken = damaged(json.loads(json.dumps(document)), steps)
    before = filled.stored()
    try:
        case = import_case(json.dumps(broken).encode(), rita, NOW).case
    except NotTaken as refused:
        assert refused.lines
        assert filled.stored() == before
        return
    text = export_case(case).text
    filled.empty()
    again = import_case(text.encode(), rita, NOW).case
    assert canonical(export_case(Case.objects.get(pk=again.pk)).document) == text
    filled.empty()
