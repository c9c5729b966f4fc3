"""Every public address. The language comes first; a record is found by its id, its slug is only for reading."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from cases.pages import (
    about,
    calendar,
    case,
    citation,
    codebook,
    data,
    disputes,
    downloads,
    feeds,
    home,
    letters,
    link_cards,
    listing,
    organizations,
    pictures,
    places,
    poster,
    protected,
    search,
    site,
    sitemap,
    sources,
    statistics,
    updates,
    versions,
)
from cases.pages.language import LanguageConverter, in_language
from cases.pages.lookup import PublicIdConverter
from cases.pages.reading import read_only
from cases.pages.validators import Depends, everything, record
from cases.vocabulary import PublicationKind


class WordConverter(StringConverter):
    """The last part of the address of a case, where it is not that of another page of the case."""

    regex = "(?!(?:letter|poster|versions)/)[^/]+"


register_converter(WordConverter, "word")
register_converter(LanguageConverter, "lang")
register_converter(PublicIdConverter, "public_id")
register_converter(statistics.ChartConverter, "chart")
register_converter(pictures.FingerprintConverter, "sha256")

app_name = "pages"

RECORDS = {
    "case": ("cases", case.case),
    "protected": ("protected", protected.protected),
    "organization": ("organizations", organizations.organization),
    "dispute": ("disputes", disputes.dispute),
    "place": ("places", places.place),
    "source": ("sources", sources.source),
}


def address(
    route: str,
    view: Callable[..., HttpResponseBase],
    name: str,
    depends: Depends | None = everything,
    **values: str,
) -> URLPattern:
    """One public address. Every one is made here, and none takes more than a reader's question.

    What its page ``depends`` on is, for safety, everything; None for what has a validator of its own, or leads elsewhere.
    """
    return path(route, read_only(view, depends), values, name=name)


of_case, of_protected = record(PublicationKind.CASE), record(PublicationKind.PROTECTED)

ALONE = {"case": of_case, "protected": of_protected}
"""The kinds whose pages depend on the record and those that it names; other kinds tell who names them."""

# What is asked most stands first: addresses are compared one after another. The last part of a record's may be any word.
urlpatterns = [
    address("<lang:lang>/cases/<public_id:public_id>/<word:slug>/", in_language(case.case), "case", of_case),
    address("<lang:lang>/cases/", in_language(listing.cases), "cases"),
    *(address(f"data/cases.{form}", downloads.cases, f"cases_{form}", form=form) for form in downloads.FORMS),
    address(
        "<lang:lang>/cases/<public_id:public_id>/card.png", in_language(link_cards.case_card), "case_card", of_case
    ),
    address("<lang:lang>/cases/<public_id:public_id>/poster/", in_language(poster.poster), "case_poster", of_case),
    address("<lang:lang>/cases/<public_id:public_id>/letter/", in_language(poster.letter), "case_letter", of_case),
]

for kind, (folder, view) in RECORDS.items():
    at = f"<lang:lang>/{folder}/<public_id:public_id>/"
    depends = ALONE.get(kind, everything)
    urlpatterns += [
        address(f"{at}versions/", in_language(versions.versions), f"{kind}_versions", depends, kind=kind),
        address(f"{at}versions/<int:number>/", in_language(versions.version), f"{kind}_version", kind=kind),
        address(at, in_language(view), kind, depends),
    ]
    if kind == "protected":  # the end of an address says who it is, and so does a citation
        continue
    cite = in_language(citation.cite)
    for form in citation.TYPES:
        urlpatterns += [
            address(f"{at}cite.{form}", cite, f"{kind}_cite_{form}", depends, kind=kind, form=form),
            address(f"{at}versions/<int:number>/cite.{form}", cite, f"{kind}_version_{form}", kind=kind, form=form),
        ]
    urlpatterns.append(address(f"{at}<str:slug>/", in_language(view), kind, depends))

urlpatterns += [
    address("", site.root, "root", None),
    address("c/<public_id:public_id>", site.short, "short", None),
    address("c/<public_id:public_id>.svg", site.short_code, "short_code"),
    address("pictures/<public_id:public_id>/<sha256:sha256>.jpg", pictures.picture, "picture", None),
    address("mark/<sha256:sha256>.png", pictures.mark, "mark", None),
    address("robots.txt", sitemap.robots, "robots"),
    address("sitemap.xml", sitemap.sitemap, "sitemap"),
    address("sitemap-<int:number>.xml", sitemap.part, "sitemap_part"),
    address("<lang:lang>/card.png", in_language(link_cards.card), "card"),
    address("<lang:lang>/", in_language(home.home), "home"),
    address("<lang:lang>/cases/letters/", in_language(letters.letters), "letters"),
    address("<lang:lang>/search/", in_language(search.search), "search"),
    address("<lang:lang>/search/names.json", in_language(search.names), "search_names"),
    address("<lang:lang>/organizations/", in_language(organizations.organizations), "organizations"),
    address("<lang:lang>/about/", in_language(about.about), "about"),
    address("<lang:lang>/methodology/", in_language(about.methodology), "methodology"),
    address("<lang:lang>/disputes/", in_language(disputes.disputes), "disputes"),
    address("<lang:lang>/statistics/", in_language(statistics.statistics), "statistics"),
    address("<lang:lang>/statistics/<chart:chart>.csv", in_language(statistics.download), "statistics_table"),
    address("<lang:lang>/updates/", in_language(updates.updates), "updates"),
    address("<lang:lang>/data/", in_language(data.data), "data"),
    address("<lang:lang>/codebook/", in_language(codebook.codebook), "codebook"),
    address("<lang:lang>/accessibility/", in_language(about.accessibility), "accessibility"),
    address("feeds/<lang:lang>/updates.atom", in_language(feeds.all_updates), "updates_feed"),
    address("feeds/<lang:lang>/cases.atom", in_language(feeds.cases), "cases_feed"),
    address("feeds/<lang:lang>/cases/<public_id:public_id>.atom", in_language(feeds.one_case), "case_feed", of_case),
    address(
        "feeds/<lang:lang>/cases/<public_id:public_id>.ics", in_language(calendar.one_case), "case_calendar", of_case
    ),
]
