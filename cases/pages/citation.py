"""How one version of a record is cited by the programs that keep bibliographies: BibTeX and CSL-JSON.

The same in words, by ISO 690, stands on the page itself (``cases/parts/cite.html``).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.pages.lookup import record_page
from cases.published import records, site
from cases.published.records import Published
from cases.templatetags.record import plain

BIBTEX, CSL = "bib", "json"
TYPES = {BIBTEX: "application/x-bibtex; charset=utf-8", CSL: "application/vnd.citationstyles.csl+json; charset=utf-8"}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros of BibTeX: a style says them in the language of the work that cites."""
BABEL = {"en": "english", "es": "spanish"}

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    **{letter: f"\\{letter}" for letter in "$&#%_"},
}
"""What TeX would not print as it stands."""


@dataclass(frozen=True)
class Citation:
    """One version of a record as it is cited. ``address`` is the one of that version, which never says anything else."""

    key: str
    title: str
    keeper: str
    version: int
    published: dt.date
    accessed: dt.date
    address: str
    lang: str

    @property
    def note(self) -> str:
        words = _("Version %(version)d. Accessed %(day)s")
        return words % {"version": self.version, "day": self.accessed.isoformat()}


def citation(published: Published, lang: str, accessed: dt.date) -> Citation:
    """How a version is cited by somebody who read it on a day."""
    document = published.document
    permanent = reverse(f"pages:{document.kind}_version", args=[lang, document.id, published.version])
    return Citation(
        key=f"{document.id}-v{published.version}",
        title=plain(document.heading),
        keeper=site.current().name,
        version=published.version,
        published=published.published_at.date(),
        accessed=accessed,
        address=settings.SITE_URL.rstrip("/") + permanent,
        lang=lang,
    )


def bibtex(cited: Citation) -> str:
    """An entry for BibTeX and biblatex. No text can end its field or begin a command: every special sign is escaped."""
    fields = {
        "author": f"{{{{{escaped(cited.keeper)}}}}}",
        "title": f"{{{{{escaped(cited.title)}}}}}",
        "year": f"{{{cited.published.year}}}",
        "month": MONTHS[cited.published.month - 1],
        "date": f"{{{cited.published.isoformat()}}}",
        "version": f"{{{cited.version}}}",
        "url": f"{{{cited.address}}}",
        "urldate": f"{{{cited.accessed.isoformat()}}}",
        "note": f"{{{escaped(cited.note)}}}",
        "langid": f"{{{BABEL[cited.lang]}}}",
    }
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items())
    return f"@misc{{{cited.key},\n{lines}\n}}\n"


def escaped(text: str) -> str:
    """A text as TeX prints it: on one line, with nothing left that TeX would take for a command."""
    flat = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", text).split())
    return "".join(_SPECIAL.get(letter, letter) for letter in flat)


def csl(cited: Citation) -> list[dict[str, Any]]:
    """The item for programs that read CSL-JSON (Zotero, pandoc ...)."""
    return [
        {
            "id": cited.key,
            "type": "webpage",
            "title": cited.title,
            "author": [{"literal": cited.keeper}],
            "container-title": cited.keeper,
            "issued": _parts(cited.published),
            "accessed": _parts(cited.accessed),
            "version": str(cited.version),
            "URL": cited.address,
            "language": cited.lang,
        }
    ]


def _json(content: Any) -> str:
    """JSON in which nothing can be taken for markup, whatever reads it."""
    written = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _parts(day: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def cite(
    request: HttpRequest, lang: str, public_id: str, kind: str, form: str, number: int | None = None
) -> HttpResponse:
    """The citation of a version, or of the one that stands now, as a file. Two queries; five for a version."""
    today = dt.datetime.now(dt.UTC).date()

    def page(published: Published) -> HttpResponse:
        cited = citation(published, lang, today)
        text = bibtex(cited) if form == BIBTEX else _json(csl(cited))
        response = HttpResponse(text, content_type=TYPES[form])
        response["Content-Disposition"] = f'attachment; filename="{cited.key}.{form}"'
        return response

    def found() -> Any:
        return records.current(kind, public_id) if number is None else records.version(kind, public_id, number)

    return record_page(request, lang, found, None, page)
