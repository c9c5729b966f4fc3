"""What is known of a day is said in two languages and read back the same, from words and from boxes."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cases import dates
from cases.dates import UNKNOWN, DateError, HowExact, ImpreciseDate, Parts
from tests.imprecise import imprecise_dates

LANGUAGES = ("en", "es")
EVERY_FORM = {
    "2007": ("2007", "2007"),
    "2018~": ("about 2018", "hacia 2018"),
    "2007?": ("perhaps 2007", "quizá 2007"),
    "2007%": ("perhaps about 2007", "quizá hacia 2007"),
    "2007-06": ("June 2007", "junio de 2007"),
    "2007-04~": ("about April 2007", "hacia abril de 2007"),
    "2007-06?": ("perhaps June 2007", "quizá junio de 2007"),
    "2007-07-11": ("11 July 2007", "11 de julio de 2007"),
    "2007-06-05?": ("perhaps 5 June 2007", "quizá el 5 de junio de 2007"),
    "2007-06-05~": ("about 5 June 2007", "hacia el 5 de junio de 2007"),
    "2007-06-05%": ("perhaps about 5 June 2007", "quizá hacia el 5 de junio de 2007"),
    "[2007-06-01..2007-06-10]": ("early June 2007", "comienzos de junio de 2007"),
    "[2007-07-11..2007-07-20]": ("mid-July 2007", "mediados de julio de 2007"),
    "[2024-02-21..2024-02-29]": ("late February 2024", "fines de febrero de 2024"),
    "[..2007-07-15]": ("by 15 July 2007", "a más tardar el 15 de julio de 2007"),
    "[..2007-07]": ("July 2007 or earlier", "a más tardar en julio de 2007"),
    "[..2007]": ("2007 or earlier", "a más tardar en 2007"),
    "[2007-07-15..]": ("not before 15 July 2007", "no antes del 15 de julio de 2007"),
    "[2007-07..]": ("not before July 2007", "no antes de julio de 2007"),
    "[2007-06-05..2007-06-07]": ("between 5 and 7 June 2007", "entre el 5 y el 7 de junio de 2007"),
    "[2007-06-05..2007-08-01]": ("between 5 June and 1 August 2007", "entre el 5 de junio y el 1 de agosto de 2007"),
    "[1967-07-16..1968-07-15]": (
        "between 16 July 1967 and 15 July 1968",
        "entre el 16 de julio de 1967 y el 15 de julio de 1968",
    ),
    "[2006..2007]": ("between 2006 and 2007", "entre 2006 y 2007"),
    "[2007-06-05,2007-06-07]": ("5 or 7 June 2007", "5 o 7 de junio de 2007"),
    "[2007-06-05,2007-06-08]": ("5 or 8 June 2007", "5 u 8 de junio de 2007"),
    "[2007-01-26,2007-05-17]": ("26 January or 17 May 2007", "26 de enero o 17 de mayo de 2007"),
    "[2006,2007-09,2007-10]": ("2006, September 2007 or October 2007", "2006, septiembre de 2007 u octubre de 2007"),
    "": ("date not known", "fecha sin dato"),
}


# What is said


@pytest.mark.parametrize(("edtf", "words"), EVERY_FORM.items())
def test_a_reader_is_told_the_date_in_the_words_of_the_house(edtf: str, words: tuple[str, str]) -> None:
    date = dates.parse(edtf)
    assert (date.words("en"), date.words("es")) == words


@given(imprecise_dates())
def test_what_is_said_in_either_language_reads_back_to_the_same_date(date: ImpreciseDate) -> None:
    for lang in LANGUAGES:
        assert dates.read(date.words(lang), lang) == date
        assert dates.read(date.words(lang).upper(), lang) == date


@given(imprecise_dates())
def test_words_are_read_whichever_language_the_desk_speaks(date: ImpreciseDate) -> None:
    for lang in LANGUAGES:
        for desk in LANGUAGES:
            assert dates.read_any(date.words(lang), desk) == date


@given(imprecise_dates())
def test_canonical_text_stays_what_it_is(date: ImpreciseDate) -> None:
    assert dates.parse(date.edtf) == date
    assert dates.parse(f"  {date.edtf}\n").edtf == date.edtf
    assert len(date.edtf) <= dates.LONGEST


@given(imprecise_dates(), st.data())
def test_the_counted_days_are_the_first_and_the_last_possible_one(date: ImpreciseDate, data: st.DataObject) -> None:
    assume(date.earliest and date.latest)
    for lang in LANGUAGES:
        counted = dates.read(date.days_in_words(lang), lang)
        assert (counted.earliest, counted.latest) == (date.earliest, date.latest)


def test_a_researcher_sees_which_days_are_counted() -> None:
    assert dates.parse("[2007-06-01..2007-06-10]").days_in_words("en") == "1 to 10 June 2007"
    assert dates.parse("[2007-06-01..2007-06-10]").days_in_words("es") == "del 1 al 10 de junio de 2007"
    assert dates.parse("2007-06-05").days_in_words("es") == "5 de junio de 2007"
    assert dates.parse("[..2007-07-15]").days_in_words("en") == "any day up to 15 July 2007"
    assert dates.parse("[2007-07-15..]").days_in_words("es") == "cualquier día desde el 15 de julio de 2007"
    assert UNKNOWN.days_in_words("en") == "any day"


@pytest.mark.parametrize(
    ("words", "lang", "edtf"),
    [
        ("Beginning of June 2007", "en", "[2007-06-01..2007-06-10]"),
        ("late AUGUST 2024", "en", "[2024-08-21..2024-08-31]"),
        ("A finales de agosto de 2024", "es", "[2024-08-21..2024-08-31]"),
        ("principios de junio de 2007", "es", "[2007-06-01..2007-06-10]"),
        ("5 de setiembre de 2007", "es", "2007-09-05"),
        ("quiza en junio de 2007", "es", "2007-06?"),
        ("June 5, 2007", "en", "2007-06-05"),
        ("5th of June 2007", "en", "2007-06-05"),
        ("5–7 June 2007", "en", "[2007-06-05..2007-06-07]"),
        ("del 5 al 7 de junio de 2007", "es", "[2007-06-05..2007-06-07]"),
        ("c. 1990", "en", "1990~"),
        ("sin dato", "es", ""),
        ("2007-06-05", "es", "2007-06-05"),
        (" [..2007] ", "en", "[..2007]"),
        ("by June 2007", "en", "[..2007-06]"),
    ],
)
def test_a_researcher_writes_a_date_as_people_do(words: str, lang: str, edtf: str) -> None:
    assert dates.read(words, lang).edtf == edtf


WORDS = [
    *("5", "31", "2007", "0000", "june", "mayo", "2007-06", "[", "..", "]", ",", "-", "to", "a", "or", "o", "and", "y"),
    *("de", "el", "at", "the", "end of", "early", "fines", "perhaps", "hacia", "by", "not before", "between", "entre"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.sampled_from(LANGUAGES))
def test_any_heap_of_our_words_is_a_date_or_refused(text: str, lang: str) -> None:
    try:
        date = dates.read(text, lang)
    except DateError:
        return
    assert dates.read(date.words(lang), lang) == date


# What a form has


@given(imprecise_dates(), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_a_date_taken_apart_for_a_form_is_the_same_when_put_together(
    date: ImpreciseDate, lang: str, other: str
) -> None:
    assert dates.assemble(dates.take_apart(date, lang), other) == date


@given(
    st.sampled_from(["", "7", "07", "13", "x"]), st.sampled_from(["", "5", "31", "0", "5 "]), st.sampled_from(HowExact)
)
def test_boxes_never_say_more_than_was_filled_in(month: str, day: str, how: HowExact) -> None:
    try:
        date = dates.assemble(Parts("2007", month, day, how), "en")
    except DateError as error:
        assert error.text.startswith("2007")
        return
    stated = "-".join(["2007", *([month.zfill(2)] if month else []), *([day.strip().zfill(2)] if day else [])])
    assert all(point is None or point.edtf.startswith(stated) for point in date.points)
    assert date.is_exact == (bool(day) and how == HowExact.EXACT)


@pytest.mark.parametrize(
    ("parts", "edtf"),
    [
        (Parts(), ""),
        (Parts(how="words"), ""),
        (Parts("2007"), "2007"),
        (Parts("2007", "6", "5"), "2007-06-05"),
        (Parts("2007", "06", "", "early"), "[2007-06-01..2007-06-10]"),
        (Parts("2024", "2", "", "late"), "[2024-02-21..2024-02-29]"),
        (Parts("2007", "4", "", "about"), "2007-04~"),
        (Parts("2007", "6", "5", "perhaps"), "2007-06-05?"),
        (Parts("2007", "6", "", "perhaps_about"), "2007-06%"),
        (Parts("2007", "7", "15", "by"), "[..2007-07-15]"),
        (Parts("2007", "", "", "from"), "[2007..]"),
        (Parts(how="words", words="between 5 and 7 June 2007"), "[2007-06-05..2007-06-07]"),
        (Parts(words="entre el 5 y el 7 de junio de 2007"), "[2007-06-05..2007-06-07]"),
        (Parts(words="[2007-01-26,2007-05-17]"), "[2007-01-26,2007-05-17]"),
    ],
)
def test_a_researcher_fills_in_boxes_or_words(parts: Parts, edtf: str) -> None:
    assert dates.assemble(parts, "en").edtf == edtf


@pytest.mark.parametrize(
    ("parts", "text", "reason"),
    [
        (Parts("", "6", "5"), "6 5", "year"),
        (Parts(how="early"), "early", "year"),
        (Parts("2007", "", "", "early"), "2007", "third"),
        (Parts("2007", "6", "5", "mid"), "2007 6 5", "third"),
        (Parts("2007", words="June 2007"), "2007 June 2007", "both"),
        (Parts(how="late", words="June 2007"), "June 2007", "both"),
        (Parts("2007", how="words"), "2007", "words"),
        (Parts("2007", "", "5"), "2007 5", ""),
        (Parts("2007", "2", "30"), "2007 2 30", ""),
        (Parts("07", "6"), "07 6", ""),
        (Parts("2007", "June"), "2007 June", ""),
        (Parts("2007", "6", "5", "surely"), "2007 6 5 surely", ""),
        (Parts("2007", "6", "5", ""), "2007 6 5", ""),
        (Parts(words="around the strike"), "around the strike", ""),
    ],
)
def test_a_researcher_is_told_what_was_not_understood_and_why(parts: Parts, text: str, reason: str) -> None:
    with pytest.raises(DateError) as refused:
        dates.assemble(parts, "es")
    assert (refused.value.text, refused.value.reason) == (text, reason)


@pytest.mark.parametrize(
    ("edtf", "english", "spanish"),
    [
        ("2007-08-01", "on 1 August 2007", "el 1 de agosto de 2007"),
        ("2007-06", "in June 2007", "en junio de 2007"),
        ("2007", "in 2007", "en 2007"),
        ("2007-06-05?", "perhaps on 5 June 2007", "quizá el 5 de junio de 2007"),
        ("2007-06?", "perhaps in June 2007", "quizá en junio de 2007"),
        ("2007-04~", "about April 2007", "hacia abril de 2007"),
        ("[2007-06-01..2007-06-10]", "in early June 2007", "a comienzos de junio de 2007"),
        ("[2007-06-05..2007-06-07]", "between 5 and 7 June 2007", "entre el 5 y el 7 de junio de 2007"),
        ("[..2007-07-15]", "by 15 July 2007", "a más tardar el 15 de julio de 2007"),
        ("[2007-06-05,2007-06-07]", "on 5 or 7 June 2007", "el 5 o 7 de junio de 2007"),
    ],
)
def test_a_date_after_a_verb_reads_as_people_say_it(edtf: str, english: str, spanish: str) -> None:
    date = dates.parse(edtf)
    assert (date.when("en"), date.when("es")) == (english, spanish)
