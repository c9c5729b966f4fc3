"""Whoever reads Spanish reads Spanish: nothing is left in English, and nothing is said about a person by a wrong word."""

from __future__ import annotations

import ast
import gettext
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation.template import templatize

from cases import vocabulary
from tests.conftest import FirstCase

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "cases" / "locale" / "es" / "LC_MESSAGES" / "django.po"

# How a text is marked for translation, and which of its arguments say what: context, text, plural.
CALLS = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
IN_TEMPLATE = re.compile(rf"\b(_|n?p?gettext)\((\s*{STRING}(?:\s*,\s*{STRING})*)", re.DOTALL)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\}|</?\w+>")
FORBIDDEN = re.compile(r"\b(detenid[oa]s?|criminal(es)?|activistas?|mártir(es)?|víctimas?)\b", re.IGNORECASE)
SAID_ALOUD = ("aria-label", "placeholder", "data-l", "data-done", "title")

Key = tuple[str, str, str]
"""Context, text and plural of a text to translate."""


@dataclass
class Entry:
    """One text of the catalogue and its translations."""

    context: str = ""
    text: str = ""
    plural: str = ""
    spanish: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return self.context, self.text, self.plural


def catalogue() -> list[Entry]:
    """The entries of the .po file, without its header."""
    entries = []
    for block in CATALOGUE.read_text(encoding="utf-8").split("\n\n"):
        entry, last = Entry(), ""
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            keyword, _space, rest = line.partition(" ") if not line.startswith('"') else (last, "", line)
            text = ast.literal_eval(rest)
            if keyword != last and keyword.startswith("msgstr"):
                entry.spanish.append("")
            match keyword:
                case "msgctxt":
                    entry.context += text
                case "msgid":
                    entry.text += text
                case "msgid_plural":
                    entry.plural += text
                case _:
                    entry.spanish[-1] += text
            last = keyword
        if entry.text:
            entries.append(entry)
    return entries


ENTRIES = catalogue()


def keyed(name: str, arguments: list[str]) -> Key:
    context, text, plural = (arguments[at] if at is not None else "" for at in CALLS[name])
    return context, text, plural


def marked_in_code(path: Path) -> Iterator[Key]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in CALLS:
            wanted = node.args[: max(at for at in CALLS[name] if at is not None) + 1]
            assert all(isinstance(each, ast.Constant) for each in wanted), f"{path}:{node.lineno}: no text, but a value"
            yield keyed(name, [each.value for each in wanted if isinstance(each, ast.Constant)])


def marked_in_template(path: Path) -> Iterator[Key]:
    for call in IN_TEMPLATE.finditer(templatize(path.read_text(encoding="utf-8"))):
        yield keyed(call[1], [ast.literal_eval(each) for each in re.findall(STRING, call[2], re.DOTALL)])


def marked() -> set[Key]:
    """Every text of the code and the templates that is to be translated."""
    code = [path for folder in ("cases", "tracker") for path in (ROOT / folder).rglob("*.py")]
    return {key for path in code for key in marked_in_code(path)} | {
        key for path in (ROOT / "templates").rglob("*.html") for key in marked_in_template(path)
    }


# The catalogue


def test_every_text_of_the_site_is_in_the_catalogue_and_nothing_else_is() -> None:
    found, kept = marked(), {entry.key for entry in ENTRIES}
    new, gone = found - kept, kept - found
    assert not new, "run `make messages` and translate them"
    assert not gone, "run `make messages`"


def test_a_text_marked_in_a_template_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '{% load i18n %}{% translate "From" context "day" %}{% blocktranslate count n=n %}one{% plural %}more'
        "{% endblocktranslate %}<p title=\"{% translate 'It’s' %}\">"
    )
    assert set(marked_in_template(page)) == {("day", "From", ""), ("", "one", "more"), ("", "It’s", "")}


def fits(entry: Entry) -> bool:
    """Whether it is translated, with the same places to fill and the same space around it."""
    english = [entry.text, entry.plural or entry.text]
    places = [set(PLACEHOLDER.findall(text)) for text in english]
    return len(entry.spanish) == (2 if entry.plural else 1) and all(
        spanish.strip()
        and set(PLACEHOLDER.findall(spanish)) in (places[number], places[-1])
        and spanish[0].isspace() == english[0][0].isspace()
        and spanish[-1].isspace() == english[0][-1].isspace()
        for number, spanish in enumerate(entry.spanish)
    )


def test_every_text_has_its_spanish_with_the_same_places_to_fill() -> None:
    assert not [entry for entry in ENTRIES if not fits(entry)]


@pytest.mark.parametrize(
    "entry",
    [
        Entry("", "Source %(number)d", "", [""]),
        Entry("", "Source %(number)d", "", ["Fuente %(numero)d"]),
        Entry("", "Held by {}", "", ["Bajo custodia"]),
        Entry("", "%(n)s day", "%(n)s days", ["%(n)s día"]),
        Entry("", "page", "", ["página "]),
    ],
    ids=lambda entry: entry.text,
)
def test_a_translation_that_does_not_fit_is_noticed(entry: Entry) -> None:
    assert not fits(entry)


def test_spanish_texts_use_the_words_and_marks_of_the_house() -> None:
    texts = [spanish for entry in ENTRIES for spanish in entry.spanish]
    assert not [text for text in texts if FORBIDDEN.search(text)]
    assert not [text for text in texts if re.search("[“”]", text)], "Spanish quotes like this: «»"


def test_spanish_terms_say_nothing_of_a_persons_gender_or_guilt() -> None:
    terms = [
        member.term
        for each in vars(vocabulary).values()
        if isinstance(each, type) and issubclass(each, vocabulary.Vocabulary)
        for member in each
    ]
    assert terms
    assert not [term.es for term in terms if FORBIDDEN.search(f"{term.es}")]


def test_the_catalogue_changes_only_where_a_text_does() -> None:
    lines = CATALOGUE.read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if line.startswith(("#:", "#~", "#|")) or "fuzzy" in line]
    assert not [line for line in lines if "-Date" in line]


def test_what_runs_is_what_is_written() -> None:
    compiled = CATALOGUE.with_suffix(".mo").read_bytes()
    assert struct.unpack("<I", compiled[8:12])[0] == len(ENTRIES) + 1, "run `make messages`"
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        runs = gettext.GNUTranslations(file)
    for context, text, plural in (entry.key for entry in ENTRIES):
        written = next(entry.spanish for entry in ENTRIES if entry.key == (context, text, plural))
        if plural:
            said = [
                runs.npgettext(context, text, plural, n) if context else runs.ngettext(text, plural, n) for n in (1, 2)
            ]
        else:
            said = [runs.pgettext(context, text) if context else runs.gettext(text)]
        assert said == written


# The pages


def pattern(english: str) -> str:
    """What matches a text with its places filled; nothing where too few letters of it are its own."""
    pieces = re.split(r"(%\(\w+\)[sd]|\{\})", english)
    if sum(letter.isalpha() for piece in pieces[::2] for letter in piece) < 4:
        return ""
    pieces[1::2] = [r"\d+" if place.endswith("d") else ".+" for place in pieces[1::2]]
    pieces[::2] = [re.escape(piece) for piece in pieces[::2]]
    return "".join(pieces)


ENGLISH = re.compile(
    "|".join(
        f"(?:{words})"
        for entry in ENTRIES
        for english in filter(None, (entry.text, entry.plural))
        if english not in entry.spanish and (words := pattern(english))
    )
)


class Reader(HTMLParser):
    """Reads a page as a person does, aloud or not, and leaves out what says that it is in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []
        self._foreign: list[bool] = []

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "rect", "path", "line", "circle", "col", "wbr"})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and (given.get("href") or "").startswith("/es/"):
            self.links.append((given["href"] or "").partition("#")[0])
        foreign = tag in ("script", "style") or given.get("lang", "es") != "es" or (self._foreign or [False])[-1]
        if not foreign:
            self.said += [value for name in SAID_ALOUD if (value := given.get(name))]
        if tag not in self.VOID:
            self._foreign.append(foreign)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self._foreign.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and self._foreign:
            self._foreign.pop()

    def handle_data(self, data: str) -> None:
        if not (self._foreign or [False])[-1]:
            self.said.append(data)


def read(client: Client, address: str, status: int = 200) -> Reader:
    answer = client.get(address, headers={"accept-language": "es"}, follow=True)
    assert answer.status_code == status, address
    page = Reader()
    page.feed(answer.content.decode())
    return page


def english_in(page: Reader) -> set[str]:
    texts = {" ".join(text.split()) for text in page.said}
    return {text for text in texts if ENGLISH.fullmatch(text.strip(" .,;:·–")) or ENGLISH.fullmatch(text)}


def test_english_is_noticed_on_a_page() -> None:
    page = Reader()
    page.feed('<p lang="en">Not known</p><p>Sin dato</p><p title="Not known">Version 3 of 5 de junio.</p>')
    assert english_in(page) == {"Not known", "Version 3 of 5 de junio."}


@pytest.mark.proof
def test_a_reader_of_spanish_meets_no_english(reader: Client, first_case: FirstCase) -> None:
    waiting = [
        reverse("pages:home", args=["es"]),
        *(reverse("pages:cases", args=["es"]) + query for query in ("", "?q=nadie&status=held", "?sort=x&page=9&y=1")),
        *(first_case.page("es", query) for query in ("", "?on=2007-06-06", "?on=2007-06-20", "?on=2006-01-01")),
        first_case.page("es", "?known_on=2999-01-01&on=x"),
    ]
    seen: dict[str, set[str]] = {}
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        page = read(reader, address)
        seen[address] = english_in(page)
        waiting += [link for link in page.links if "?" not in link]
    assert len(seen) > 30
    assert not {address: found for address, found in seen.items() if found}
    assert not english_in(read(reader, "/es/cases/zzzzzzzzzz/", 404))


@pytest.mark.proof
def test_an_editor_who_works_in_spanish_meets_no_english(editor: Client, first_case: FirstCase) -> None:
    from cases.models import Case, Event, Organization, Source

    case = Case.objects.get(public_id=first_case.id)
    addresses = [
        reverse("admin:index"),
        reverse("admin:queues"),
        reverse("admin:calendar"),
        reverse("admin:cases_case_add"),
        reverse("admin:quick") + f"?case={case.public_id}",
        reverse("admin:cases_case_change", args=[case.pk]),
        reverse("admin:cases_case_history", args=[case.pk]),
        reverse("admin:publish", args=["case", case.public_id]),
        reverse("admin:withdraw", args=["case", case.public_id]),
        *(reverse(f"admin:cases_{model._meta.model_name}_changelist") for model in (Case, Event, Organization, Source)),
        *(reverse(f"admin:cases_{model._meta.model_name}_add") for model in (Event, Organization, Source)),
    ]
    quoted = {"14 years", "15 years"}  # how long he worked there, in the words of two sources
    found = {address: english_in(read(editor, address)) - quoted for address in addresses}
    assert not {address: texts for address, texts in found.items() if texts}


def test_the_door_of_the_desk_speaks_spanish(reader: Client, db: None) -> None:
    assert not english_in(read(reader, reverse("admin:login")))
