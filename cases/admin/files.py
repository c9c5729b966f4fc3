"""Stored files handed to those who may read them: never shown, always saved, and each time noted."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from cases.models import SourceFile
from cases.operations.readings import note_reading
from cases.operations.scope import within

NEVER_OPENED = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store, private",
}
"""Whatever is in the file, a browser saves it: it runs nothing of it, guesses no type and keeps no copy of its own."""


@require_GET
def read(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One stored file, under a name that says nothing. 404 with words for one that is not here as it arrived."""
    if not request.user.has_perm("cases.view_sourcefile"):
        raise PermissionDenied
    file = within(request.user, SourceFile.objects.select_related("source")).filter(pk=pk).first()
    if file is None or not file.is_here:
        raise Http404(_("We do not hold this file."))
    try:
        intact = file.is_intact()
    except OSError:
        intact = False
    if not intact:
        raise Http404(_("The stored file is missing, or is not what arrived. Tell whoever keeps the machine."))
    note_reading(request.user, [file], timezone.now())
    content = file.file.open("rb")
    return FileResponse(
        content,
        as_attachment=True,
        filename=file.name_to_save_as,
        content_type="application/octet-stream",
        headers=NEVER_OPENED,
    )
