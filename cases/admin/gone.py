"""A form that comes back when its record is not there any more: nothing that was typed is lost.

A record that was merged into another is edited there. One that was removed is brought back for the moment: the page shows
what was typed in the record as it stood, and stores nothing. Sent again, both are stored in one save, as a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext

from cases.admin.typed import pairs, typed
from cases.admin.versioned import seen_of
from cases.admin.widgets import is_key
from cases.operations.bring_back import bring_back
from cases.operations.restore import NotRestored
from cases.operations.scope import access_of

if TYPE_CHECKING:
    from cases.admin.base import RootAdmin

View = Callable[[HttpRequest, str, str, Any], HttpResponse]


class Gone(Exception):
    """A form was sent for a record that is not there any more, or not for the account."""


@contextmanager
def awaited(request: HttpRequest) -> Iterator[None]:
    """For the block, looking for the record of a form that was sent raises ``Gone`` if there is none."""
    request.gone_is_awaited = request.method == "POST"  # type: ignore[attr-defined]
    try:
        yield
    finally:
        request.gone_is_awaited = False  # type: ignore[attr-defined]


def is_awaited(request: HttpRequest) -> bool:
    return getattr(request, "gone_is_awaited", False)


def is_brought_back(request: HttpRequest) -> bool:
    """Whether the record that a page shows stands for this request alone."""
    return hasattr(request, "brought_back")


def context(request: HttpRequest) -> dict[str, Any]:
    """What the page of a record that was brought back says of it."""
    return {"brought_back": {"rows": request.brought_back}} if is_brought_back(request) else {}  # type: ignore[attr-defined]


def answer(page: RootAdmin, request: HttpRequest, object_id: str, view: View) -> HttpResponse:
    """What the form gets: the page of the record that stays, the record brought back, or the texts to copy.

    Only for a form that the desk wrote for this very record: who guesses a key learns nothing of what was removed.
    """
    seen = seen_of(request.POST.get("seen_version"))
    label = page.model._meta.label
    if seen is None or not is_key(object_id) or (seen.label, seen.pk) != (label, int(object_id)):
        return page._get_obj_does_not_exist_redirect(request, page.opts, object_id)
    pk = int(object_id)
    if (stays := page.told_in(pk)) is not None:
        if page.get_queryset(request).filter(pk=stays.pk).exists():
            messages.warning(request, gettext("The record at this address was merged into this one."))
            return view(request, str(stays.pk), "", None)
        return _texts(page, request, ())
    if not page.has_add_permission(request):
        return _texts(page, request, ())
    try:
        return _brought_back(page, request, pk, view)
    except NotRestored as error:
        if page.get_queryset(request).filter(pk=pk).exists():  # somebody else has brought it back meanwhile
            return view(request, object_id, "", None)
        return _texts(page, request, error.problems)


def _brought_back(page: RootAdmin, request: HttpRequest, pk: int, view: View) -> HttpResponse:
    with transaction.atomic():
        rows = bring_back(page.model, pk, request.user)
        access_of(request.user).keys.clear()
        root = page.get_queryset(request).filter(pk=pk).first()
        if root is None or not page.has_change_permission(request, root):
            raise NotRestored
        request.brought_back = rows  # type: ignore[attr-defined]
        response = view(request, str(pk), "", None)
        if isinstance(response, HttpResponseRedirect):
            messages.warning(request, gettext("The record had been removed. It is back, as a draft with your changes."))
            return response
        if isinstance(response, TemplateResponse):
            response.render()  # while what it shows is there
        transaction.set_rollback(True)
    return response


def _texts(page: RootAdmin, request: HttpRequest, problems: tuple[str, ...]) -> HttpResponse:
    own = {
        **page.admin_site.each_context(request),
        "title": gettext("Your changes were not saved"),
        "opts": page.opts,
        "problems": problems,
        "typed": list(typed(pairs(request.POST), page.model)),
    }
    return TemplateResponse(request, "admin/cases/gone.html", own, status=409)
