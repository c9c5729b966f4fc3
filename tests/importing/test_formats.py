"""Whatever program a table comes from it says the same; and what cannot be read is told before anything is stored."""

from __future__ import annotations

import datetime as dt
import io
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from cases.models import Affiliation, Case, Identifier, Organization, Person, Source, StatusPeriod
from cases.operations.importing import download, mapping, sheet
from cases.operations.importing.columns import BY_NAME
from cases.operations.importing.faults import Unusable, Wrong
from cases.operations.importing.sheet import LONGEST_CELL
from cases.published.cells import SEPARATOR
from cases.published.columns import COLUMNS
from cases.vocabulary import PublicStatus
from tests import factories
from tests.importing.tables import ADA, account, csv_file, people, report, run, take, xlsx_file

AS_A_SHEET = [list(ADA), list(ADA.values())]


def read(path, name=""):
    found = sheet.read(path, name)
    return found.header, [cells for _number, cells in found.rows()]


@pytest.mark.parametrize(
    ("name", "delimiter", "encoding"),
    [
        ("a.csv", ",", "utf-8"),
        ("a.csv", ";", "utf-8-sig"),
        ("a.csv", "\t", "utf-8"),
        ("a.tsv", "\t", "utf-8"),
        ("a.txt", "\t", "utf-16"),
    ],
)
def test_commas_semicolons_tabulators_and_marks_of_encodings_are_understood(tmp_path, name, delimiter, encoding):
    row = {**ADA, "name": "Ñusta, «la Ada»; Ejemplo\nÇelik", "unions": "日本"}
    found = read(csv_file(tmp_path / name, row, delimiter=delimiter, encoding=encoding))
    assert found == (list(row), [list(row.values())])


@pytest.mark.proof
def test_a_separator_that_a_program_writes_before_the_table_is_understood(tmp_path):
    (tmp_path / "a.csv").write_text("sep=|\r\nname|country\r\nAda; Bea|PE\r\n")
    found = sheet.read(tmp_path / "a.csv")
    assert found.header == ["name", "country"] and list(found.rows()) == [(3, ["Ada; Bea", "PE"])]


def test_a_workbook_says_what_its_program_shows(tmp_path):
    rows = [["reference", "name", "born", "x"], [17, "Ada", dt.datetime(1970, 5, 1), True], [], [1.5, None, None, ""]]
    file = xlsx_file(tmp_path / "a.xlsx", ("Notes", [["nothing"]]), ("People", rows))
    found = sheet.read(file, "People")
    assert found.header == rows[0]
    assert list(found.rows()) == [(2, ["17", "Ada", "1970-05-01", "yes"]), (4, ["1.5"])]
    assert read(file) == (["nothing"], [])


@pytest.mark.proof
def test_a_date_is_no_more_exact_than_the_workbook_shows_it(tmp_path):
    """A program keeps a month as its first day: only the form of the cell says what was meant."""
    book = openpyxl.Workbook()
    forms = {
        "mmm-yy": "2024-02", "yyyy": "2024", '[$-C0A]mmmm "de" yyyy;@': "2024-02", "dd/mm/yyyy": "2024-02-01",
        "yyyy\\-mm": "2024-02", "[$-409]d\\-mmm\\-yy": "2024-02-01",
    }  # fmt: skip
    for place, form in enumerate(forms, 1):
        cell = book.active.cell(1, place, dt.datetime(2024, 2, 1))
        cell.number_format = form
    book.save(tmp_path / "a.xlsx")
    assert read(tmp_path / "a.xlsx")[0] == list(forms.values())


def test_a_workbook_is_taken_in_as_a_text_file_is(db, tmp_path):
    said = run(xlsx_file(tmp_path / "a.xlsx", ("People", AS_A_SHEET)), "--sheet", "People")
    assert said.code == 0, said.errors
    assert Case.objects.get().person.display_name == "Ada Ejemplo"


def damaged(path, content):
    path.write_bytes(content)
    return path


BAD = {
    "empty": ("a.csv", b"", "empty"),
    "no text": ("a.csv", b"name,country\n\xff\xfe\xfd,PE\n", "not text in UTF-8"),
    "another encoding in the middle": ("a.csv", b"name\n" + b"Ada\n" * 50_000 + "Ñusta\n".encode("cp1252"), "line"),
    "a quotation mark without its other": ("a.csv", b'name,country\n"Ada,PE\nBea,PE\n', "quotation mark"),
    "a cell without end": ("a.csv", b"name\n" + b"x" * (LONGEST_CELL + 1), "characters"),
    "a million columns": ("a.csv", b"name," + b"," * 10**6 + b"x\n", "columns"),
    "a column twice": ("a.csv", b"name,Country,country\nAda,PE,PE\n", "Two columns are called"),
    "an unknown column": ("a.csv", b"name,colour\nAda,red\n", "Unknown columns: colour"),
    "no column of names": ("a.csv", b"country\nPE\n", "names of the people"),
    "an old workbook": ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old kind"),
    "no workbook": ("a.xlsx", b"name,country\n", "called a workbook"),
    "half a workbook": ("a.xlsx", b"PK\x03\x04" + b"\0" * 600, "damaged"),
}


@pytest.mark.proof
@pytest.mark.parametrize("kind", [pytest.param(kind, marks=pytest.mark.proof) for kind in BAD])
def test_what_cannot_be_used_is_said_in_a_sentence_and_nothing_is_changed(db, tmp_path, kind):
    name, content, words = BAD[kind]
    said = run(damaged(tmp_path / name, content))
    assert said.code == 2 and words in said.errors and said.errors.startswith("Nothing is changed.")
    assert not Person.objects.exists() and not Organization.objects.exists()


def test_good_rows_before_a_damaged_one_are_not_taken_either(db, tmp_path):
    good = csv_file(tmp_path / "a.csv", *people(3)).read_bytes()
    assert run(damaged(tmp_path / "a.csv", good + b'"never closed')).code == 2
    assert not Person.objects.exists()


def packed(path, **contents):
    """A workbook with other contents in some of its parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry.filename, contents.get(entry.filename.rpartition("/")[2], old.read(entry)))
    path.write_bytes(whole.getvalue())
    return path


ROWS = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


@pytest.mark.proof
@pytest.mark.parametrize(
    ("part", "content", "words"),
    [
        ("sheet1.xml", ROWS.format('<row r="999999999"><c r="A999999999" t="inlineStr"><is><t>x</t></is></c></row>'), "rows"),
        ("sheet1.xml", ROWS.format("<row"), "damaged"),
        ("sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(12)) + "]>" + ROWS.format("<row><c t='inlineStr'><is><t>&m;</t></is></c></row>"), "damaged"),
        ("workbook.xml", "<workbook/>", ""),
    ],
)  # fmt: skip
def test_a_workbook_made_to_do_harm_ends_as_a_sentence(db, tmp_path, part, content, words):
    said = run(packed(xlsx_file(tmp_path / "a.xlsx", ("People", AS_A_SHEET)), **{part: content}))
    assert said.code == 2 and words in said.errors
    assert not Person.objects.exists()


@pytest.mark.proof
def test_a_workbook_that_unpacks_into_too_much_is_not_unpacked(tmp_path):
    file = xlsx_file(tmp_path / "a.xlsx", ("People", AS_A_SHEET))
    packed(file, **{"sheet1.xml": b" " * (sheet.workbook.LARGEST + 1)})
    assert file.stat().st_size < 2**21
    with pytest.raises(Unusable, match="unpacked"):
        sheet.read(file)


@pytest.mark.proof
def test_a_sheet_that_is_not_there_or_a_file_that_is_none_is_said(db, tmp_path):
    file = xlsx_file(tmp_path / "a.xlsx", ("People", AS_A_SHEET))
    assert "no sheet “Others”, only: People" in run(file, "--sheet", "Others").errors
    assert "Only a workbook" in run(csv_file(tmp_path / "a.csv", ADA), "--sheet", "People").errors
    os.mkfifo(tmp_path / "pipe.csv")
    for absent in (tmp_path / "none.csv", tmp_path, tmp_path / "pipe.csv", Path("/dev/zero")):
        assert run(absent).code == 2
    assert run(csv_file(tmp_path / "a.csv", ADA), "--report", tmp_path / "none" / "r.json").code == 2
    assert "take the place" in run(file, "--report", file).errors
    assert not Person.objects.exists()


@pytest.mark.proof
def test_names_that_are_no_text_are_told_as_far_as_they_can_be(db, tmp_path):
    file = csv_file(tmp_path / "l\udcffst\u202e.csv", {**ADA, "reason\u202e \x07": "", "country": "\x07"})
    assert "reason" in run(file).errors
    file = csv_file(file, {**ADA, "country": "\x07"})
    assert report(file)["file"] == "lst.csv"
    assert Case.objects.count() == 0


# Their words in ours

MAPPING = """
register = "Red de Ejemplo"
separator = ";"
dates = "day/month/year"
[columns]
"N.º" = "reference"
"Nombre completo" = "name"
"Situación" = "status"
"Fecha" = "detained_from"
"Sindicatos" = "unions"
"Obs." = ""
[fixed]
country = "Perú"
source_title = "Lista de la Red"
last_confirmed = "01/03/2024"
[values.status]
"Preso" = "imprisoned"
"""
THEIRS = {"N.º": "7", "Nombre completo": "Ada", "Situación": " PRESO ", "Fecha": "07/06/2007", "Sindicatos": "Uno; Dos", "Obs.": "?"}  # fmt: skip


@pytest.mark.proof
def test_a_fixed_value_is_for_the_rows_that_need_it(db, tmp_path):
    said = "[fixed]\nplace = 'Example Prison'\ncharge_side = 'state_side'\nunion_role = 'member'\nlast_confirmed = '2024-01-01'"
    bare = {name: ADA[name] for name in ("reference", "name", "country", "source_title")}
    assert list(take(tmp_path / "list.csv", bare, said=said).faults) == []
    assert not StatusPeriod.objects.exists() and not Affiliation.objects.exists()


def test_a_mapping_says_what_their_columns_and_words_are_in_ours(db, tmp_path):
    outcome = take(tmp_path / "list.csv", THEIRS, said=MAPPING)
    assert list(outcome.faults) == [] and outcome.left_out == ("Obs.",)
    assert Case.objects.get().country == "PE"
    period = StatusPeriod.objects.get()
    assert (period.status, period.start, period.last_attested) == ("imprisoned", "2007-06-07", dt.date(2024, 3, 1))
    assert Affiliation.objects.count() == 2
    assert Identifier.objects.get().issuer == "Red de Ejemplo"
    assert Source.objects.get().title == "Lista de la Red"


@pytest.mark.parametrize(
    ("written", "order", "day"),
    [
        ("07/06/2007", "day/month/year", "2007-06-07"),
        ("7.6.2007", "day/month/year", "2007-06-07"),
        ("06/07/2007", "month/day/year", "2007-06-07"),
        ("2007/6/7", "year/month/day", "2007-06-07"),
        ("2007-06-07", "day/month/year", "2007-06-07"),
        ("2007-06-07", "month/day/year", "2007-06-07"),
        ("2007-06-07T23:00:00Z", "day/month/year", "2007-06-07"),
        ("febrero de 2023", "day/month/year", "2023-02"),
        ("07/06/07", "day/month/year", ""),
        ("2007/06/07", "day/month/year", ""),
        ("31/02/2007", "day/month/year", ""),
        ("06/07/2007", "", ""),
    ],
)
def test_figures_are_read_in_the_order_that_was_said_and_never_guessed(written, order, day):
    read_day = BY_NAME["born"].reader(order)
    if day:
        assert read_day(written) == day
    else:
        with pytest.raises(Wrong):
            read_day(written)


@pytest.mark.proof
@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("columns = 1", "must be a table"),
        ("[columns]\nName = 'nome'", "none of ours"),
        ("[columns]\nNombre = 'name'", "does not have"),
        ("[fixed]\ncountry = 'Atlantis'", "Not a country"),
        ("[fixed]\ncountry = 3", "must be text"),
        ("[values.status]\npreso = 'in jail'", "Not a code"),
        ("[values]\nstatus = 'x'", "must be a table"),
        ("dates = 'dmy'", "Dates in figures"),
        ("separator = ''", "separator"),
        ("colour = 'red'", "knows no"),
        ("[columns]\nname = 'sort_name'", "names of the people"),
        ("[columns]\nunions = 'name'", "Two columns would be"),
        ("register = '" + "x" * 101 + "'", "longer than"),
        ("register = ", "not TOML"),
        ("x = " + "[" * 5000, "not TOML"),
    ],
)
def test_a_slip_in_a_mapping_refuses_the_file_and_not_each_of_its_rows(db, tmp_path, said, words):
    file = csv_file(tmp_path / "list.csv", ADA)
    toml = tmp_path / "said.toml"
    toml.write_text(said)
    answer = run(file, "--mapping", toml)
    assert answer.code == 2 and words in answer.errors
    assert not Person.objects.exists()


@pytest.mark.proof
def test_the_example_of_a_mapping_is_one(db, tmp_path):
    toml = tmp_path / "said.toml"
    toml.write_text(run("-", "--example-mapping").out)
    row = {"N.º": "1", "Nombre y apellidos": "Ada", "Situación": "preso", "Observaciones": ""}
    assert run(csv_file(tmp_path / "list.csv", row), "--mapping", toml).code == 0


@pytest.mark.proof
def test_a_file_that_was_downloaded_from_a_site_like_this_one_is_taken_in(db, client, tmp_path):
    edwin, case = account("edwin", "editor"), factories.held_case()
    union = factories.organization("Sindicato Ficticio")
    factories.cite(factories.affiliation(case.person, union), case.periods.get().citations.get().source)
    factories.cite(union, case.periods.get().citations.get().source)
    for root in (union, case):
        factories.published(root, edwin)
    file = tmp_path / "cases.csv"
    file.write_bytes(client.get("/data/cases.csv?on=2024-02-05").getvalue())
    assert report(file)["totals"]["skipped"] == 1, "it is of this very house"
    there = file.read_text().replace(case.public_id, "zzzzzzzzzz").replace("Ada Ejemplo", "'=Ada", 1)
    file.write_text(there)
    told = report(file)
    assert told["totals"]["taken"] == 1, told
    assert "days_detained_min" in told["columns_left_out"]
    taken = Case.objects.get(identifiers__value="zzzzzzzzzz")
    assert (taken.person.display_name, taken.country, taken.summary_en) == ("=Ada", case.country, case.summary_en)
    assert taken.citations.get().source.url.startswith("http")
    assert [row.organization for row in taken.person.affiliations.all()] == [union]
    period = taken.periods.get()
    assert (period.status, period.start, period.last_attested) == (
        "detained_basis_unknown",
        "2024-01-10",
        dt.date(2024, 2, 1),
    )


def test_every_column_of_a_download_is_taken_or_known_to_be_left_out():
    names = {column.name for column in COLUMNS}
    assert names == {*download.NAMES, *download.IGNORED}
    assert SEPARATOR.strip() == mapping.SEPARATOR
    assert set(download.STATUSES) == set(PublicStatus)
