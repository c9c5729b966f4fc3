"""Every public address. The language comes first; a record is found by its id, its slug is only for reading."""

from __future__ import annotations

from django.urls import path, register_converter

from cases.pages import case, disputes, home, listing, organizations, places, site, versions
from cases.pages.language import LanguageConverter, in_language
from cases.pages.lookup import PublicIdConverter

register_converter(LanguageConverter, "lang")
register_converter(PublicIdConverter, "public_id")

app_name = "pages"

RECORDS = {
    "case": ("cases", case.case),
    "organization": ("organizations", organizations.organization),
    "dispute": ("disputes", disputes.dispute),
    "place": ("places", places.place),
}

urlpatterns = [
    path("", site.root, name="root"),
    path("c/<public_id:public_id>", site.short, name="short"),
    path("robots.txt", site.robots, name="robots"),
    path("healthz", site.healthz, name="healthz"),
    path("<lang:lang>/", in_language(home.home), name="home"),
    path("<lang:lang>/cases/", in_language(listing.cases), name="cases"),
    path("<lang:lang>/organizations/", in_language(organizations.organizations), name="organizations"),
    path("<lang:lang>/disputes/", in_language(disputes.disputes), name="disputes"),
]

for kind, (folder, view) in RECORDS.items():
    record = f"<lang:lang>/{folder}/<public_id:public_id>/"
    urlpatterns += [
        path(f"{record}versions/", in_language(versions.versions), {"kind": kind}, name=f"{kind}_versions"),
        path(
            f"{record}versions/<int:number>/",
            in_language(versions.version),
            {"kind": kind},
            name=f"{kind}_version",
        ),
        path(record, in_language(view), name=kind),
        path(f"{record}<str:slug>/", in_language(view), name=kind),
    ]
