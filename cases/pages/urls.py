"""Every public address. The language comes first; a record is found by its id, its slug is only for reading."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path, register_converter

from cases.pages import (
    about,
    case,
    disputes,
    home,
    listing,
    organizations,
    pictures,
    places,
    protected,
    site,
    sources,
    versions,
)
from cases.pages.language import LanguageConverter, in_language
from cases.pages.lookup import PublicIdConverter
from cases.pages.reading import read_only

register_converter(LanguageConverter, "lang")
register_converter(PublicIdConverter, "public_id")
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


def address(route: str, view: Callable[..., HttpResponse], name: str, **values: str) -> URLPattern:
    """One public address. Every one is made here, and none takes more than a reader's question."""
    return path(route, read_only(view), values, name=name)


urlpatterns = [
    address("", site.root, "root"),
    address("c/<public_id:public_id>", site.short, "short"),
    address("pictures/<public_id:public_id>/<sha256:sha256>.jpg", pictures.picture, "picture"),
    address("mark/<sha256:sha256>.png", pictures.mark, "mark"),
    address("robots.txt", site.robots, "robots"),
    address("<lang:lang>/", in_language(home.home), "home"),
    address("<lang:lang>/cases/", in_language(listing.cases), "cases"),
    address("<lang:lang>/organizations/", in_language(organizations.organizations), "organizations"),
    address("<lang:lang>/about/", in_language(about.about), "about"),
    address("<lang:lang>/methodology/", in_language(about.methodology), "methodology"),
    address("<lang:lang>/disputes/", in_language(disputes.disputes), "disputes"),
]

for kind, (folder, view) in RECORDS.items():
    record = f"<lang:lang>/{folder}/<public_id:public_id>/"
    urlpatterns += [
        address(f"{record}versions/", in_language(versions.versions), f"{kind}_versions", kind=kind),
        address(f"{record}versions/<int:number>/", in_language(versions.version), f"{kind}_version", kind=kind),
        address(record, in_language(view), kind),
    ]
    if kind != "protected":  # the end of an address says who it is
        urlpatterns.append(address(f"{record}<str:slug>/", in_language(view), kind))
