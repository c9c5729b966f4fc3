"""Photographs of a person, on the page of the case; their pictures are made once all is stored."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from cases.admin.inlines import FactInline
from cases.evidence.derivation import NotDerived
from cases.models import Person, Photograph, Rendition, SourceFile
from cases.models.photograph import MIMES
from cases.operations.renditions import lacking, make_renditions
from cases.operations.scope import within


class PhotographInline(FactInline):
    """A photograph, with who is named for it, where it is from and who agreed."""

    model = Photograph
    fields = (
        "file",
        "credit",
        "rights",
        "taken",
        ("provenance_en", "provenance_es"),
        ("alt_en", "alt_es"),
        ("caption_en", "caption_es"),
        "consent",
        "consent_basis",
        "confidence",
        "sensitivity",
        "worked_out_en",
        "worked_out_es",
    )

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "file":
            pictures = SourceFile.objects.filter(mime__in=MIMES).exclude(file="")
            kwargs["queryset"] = pictures.select_related("source").order_by("source__title", "pk")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def make_pictures(request: HttpRequest, person: Person) -> None:
    """Make the pictures that photographs of a person lack, and say where that failed. After the commit."""
    for file in lacking().filter(photographs__person=person):
        try:
            make_renditions(file)
        except (NotDerived, OSError) as error:
            words = gettext("No pictures for the page could be made of “%(file)s”. %(why)s")
            messages.warning(request, words % {"file": file, "why": error})


PNG = b"\x89PNG"


@require_GET
def picture(request: HttpRequest, sha256: str) -> HttpResponse:
    """A picture for the page as a preview shows it: made by us, of what is seen."""
    if not request.user.has_perm("cases.view_photograph"):
        raise PermissionDenied
    row = within(request.user, Rendition.objects.filter(sha256=sha256)).first()
    if row is None:
        raise Http404
    content = bytes(row.content)
    kind = "image/png" if content.startswith(PNG) else "image/jpeg"
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": "no-store, private"})
