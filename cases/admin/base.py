"""What every page of the desk has in common: safe lookups, no lost work, no deleting of what was public."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any, ClassVar

from anyascii import anyascii
from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.core.exceptions import PermissionDenied
from django.db import DataError, models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django_countries import countries

from cases.admin import gone, rows
from cases.admin.citations import made_for
from cases.admin.conflict import Refused, fill, refused, refused_of
from cases.admin.dates import ImpreciseDateFormField
from cases.admin.history import may_see, page_number
from cases.admin.history import page as history_page
from cases.admin.meanings import with_meanings
from cases.admin.restoring import restore_page
from cases.admin.versioned import RowsForm, VersionedForm
from cases.admin.widgets import (
    CodeSelect,
    DayInput,
    RecordField,
    RecordSelect,
    RecordSelectMultiple,
    RecordsField,
    limited,
)
from cases.models import Fact, Record, Root
from cases.models.base import CodesField, EdtfField
from cases.operations.edit import Conflict, claim
from cases.operations.past import parts_of
from cases.operations.review import ask_for_review
from cases.operations.scope import may_begin, may_open, told, within, without_hidden
from cases.operations.state import is_publishable, was_public


def fold(text: str) -> str:
    """Text in plain small Latin letters, whatever script and accents it was written with."""
    return anyascii(text).casefold()


class SafeFields:
    """Form fields of the desk, for records and their rows alike."""

    formfield_overrides: ClassVar[dict[type[models.Field], dict[str, Any]]] = {
        EdtfField: {"form_class": ImpreciseDateFormField},
        models.DateField: {"widget": DayInput},
        models.URLField: {"widget": AdminURLFieldWidget, "assume_scheme": "https"},
    }

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        words = {
            "label": capfirst(str(db_field.verbose_name)),
            "help_text": with_meanings(db_field, db_field.help_text),
        }
        if isinstance(db_field, CodesField):
            return forms.MultipleChoiceField(
                choices=db_field.options,
                required=False,
                widget=forms.CheckboxSelectMultiple,
                **words,
            )
        if db_field.name == "country":
            blank = [("", "---------")]
            choices = [*blank, *(each for each in countries if may_begin(request.user, db_field.model, each.code))]
            return forms.ChoiceField(choices=choices, required=not db_field.blank, widget=CodeSelect, **words)
        if db_field.choices:
            kwargs.setdefault("widget", CodeSelect)
            kwargs.setdefault("help_text", words["help_text"])
        return super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Chosen among what exists for the account: records by their keys, the rows of a list in the query itself."""
        other = db_field.remote_field.model
        if self.admin_site.is_registered(other):  # type: ignore[attr-defined]
            kwargs.setdefault("widget", RecordSelect(db_field, self.admin_site))  # type: ignore[attr-defined]
            kwargs.setdefault("form_class", RecordField)
        else:
            kwargs["queryset"] = told(request.user, kwargs.get("queryset", other._default_manager.all()))
        return limited(super().formfield_for_foreignkey(db_field, request, **kwargs), request.user)  # type: ignore[misc]

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("widget", RecordSelectMultiple(db_field, self.admin_site))  # type: ignore[attr-defined]
        kwargs.setdefault("form_class", RecordsField)
        return limited(super().formfield_for_manytomany(db_field, request, **kwargs), request.user)  # type: ignore[misc]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rows that exist for the account."""
        return within(request.user, super().get_queryset(request))  # type: ignore[misc]


class SafeModelAdmin(SafeFields, admin.ModelAdmin):
    """The only kind of page the desk has (``cases.admin.checks`` refuses to start with another).

    Filters are those of ``list_filter`` and ``lookups``, nothing else; a value no column can hold is a
    message; counts beside filters, editing in lists, bulk actions and "view on site" redirects do not exist.
    """

    lookups: ClassVar[tuple[str, ...]] = ()
    show_facets = admin.ShowFacets.NEVER
    actions = None
    view_on_site = False
    list_per_page = 50
    list_max_show_all = 200

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_view_permission(request, obj) and self._is_open(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._is_open(request, obj)

    def _is_open(self, request: HttpRequest, obj: Any) -> bool:
        return not isinstance(obj, Root) or obj.pk is None or may_open(request.user, obj)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: list[Any], inline_instances: list[Any], obj: Any = None
    ) -> list[Any]:
        """Without the hidden row that the stock pages copy: one more row is a page of its own."""
        shown = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for each in shown:
            each.has_add_permission = False
        return shown

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest | None = None) -> bool:
        filtered = [each if isinstance(each, str) else each[0] for each in self.list_filter]
        return lookup in self.lookups or any(lookup in (name, f"{name}__exact", f"{name}__isnull") for name in filtered)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """The list; what cannot be filtered by leads back to the whole list with a message."""
        try:
            response = super().changelist_view(request, extra_context)
            return response.render() if isinstance(response, TemplateResponse) else response
        except (OverflowError, ValueError, DataError):
            messages.error(request, gettext("That filter has a value no record can have. This is the whole list."))
            return HttpResponseRedirect(request.path)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Nothing is prefilled from an address: an address can come from a stranger."""
        return {}

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Records in which every word typed occurs, whatever the script or accents on either side."""
        words = fold(search_term.replace("\x00", " ")).split()
        if not words:
            return queryset, False
        texts: dict[int, str] = {}
        for pk, *found in queryset.order_by().values_list("pk", *self.get_search_fields(request)):
            texts[pk] = " ".join([texts.get(pk, ""), *(fold(text) for text in found if text)])
        matching = [pk for pk, text in texts.items() if all(word in text for word in words)]
        return queryset.filter(pk__in=matching[:1000]), False


class CountryFilter(admin.AllValuesFieldListFilter):
    """The countries that occur, by name."""

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        for choice in super().choices(changelist):
            if choice["display"]:
                yield {**choice, "display": countries.name(str(choice["display"])) or choice["display"]}


class RootAdmin(SafeModelAdmin):
    """A page for one root and the rows edited with it: one version, one transaction, one history."""

    form = VersionedForm
    rows_form: ClassVar[type[RowsForm]] = RowsForm
    change_form_template = "admin/cases/change_form.html"
    rows_after_first_section: ClassVar[bool] = False
    """Whether the rows stand between the first section of the form and the others."""

    # What is opened (cases.admin.rows)

    def get_inline_instances(self, request: HttpRequest, obj: Root | None = None) -> list[Any]:
        """The sections of which rows are opened; of a new record all, to be entered at once."""
        inlines = super().get_inline_instances(request, obj)
        rows.name_sections(inlines)
        if obj is None:
            return inlines
        if refused := refused_of(request):
            return rows.again(inlines, refused)
        return rows.sent(inlines, request) if request.method == "POST" else rows.asked(inlines, rows.opened(request))

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        if obj is not None and rows.opened(request).is_one:
            kwargs["form"] = self.rows_form
        made = super().get_form(request, obj, change, **kwargs)
        made.is_kept = "_kept" in request.POST
        return made_for(request, made, is_cited=issubclass(self.model, Fact) and not rows.opened(request).is_one)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is not None and rows.opened(request).is_one:
            return ((None, {"fields": ("seen_version",)}),)
        return super().get_fieldsets(request, obj)

    def get_inline_formsets(
        self, request: HttpRequest, formsets: list[Any], inline_instances: list[Any], obj: Any = None
    ) -> list[Any]:
        shown = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for each in shown:
            if each.opts.only and not refused_of(request) and not each.formset.initial_form_count():
                raise rows.NotThere
        return shown

    def parent_of(self, inline: Any, obj: Any) -> Record:
        """The record the rows of a section belong to."""
        return obj

    def get_formset_kwargs(self, request: HttpRequest, obj: Any, inline: Any, prefix: str) -> dict[str, Any]:
        return {**super().get_formset_kwargs(request, obj, inline, prefix), "instance": self.parent_of(inline, obj)}

    # Versions (the conditional update is operations.edit.claim)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Root | None:
        """The record; for a save it is locked, so that its version stands until the save ends."""
        root = super().get_object(request, object_id, from_field)
        if root is not None and request.method != "POST":
            return root if self.has_change_permission(request, root) else without_hidden(request.user, root)
        if root is not None:
            root = type(root)._default_manager.select_for_update(of=("self",)).filter(pk=root.pk).first()
        if root is None and gone.is_awaited(request):
            raise gone.Gone
        return root

    def told_in(self, pk: int) -> Root | None:
        """The record into which another, that had this key, was merged; ``None`` if it was not."""
        return None

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        try:
            with gone.awaited(request):
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Conflict:
            # Where rows cannot be locked another save may win in between; read again, the token is now stale.
            return super().changeform_view(request, object_id, form_url, extra_context)
        except gone.Gone:
            return gone.answer(self, request, str(object_id), super().changeform_view)
        except rows.NotThere:
            messages.warning(request, gettext("That row is not there any more. This is the whole record."))
            return HttpResponseRedirect(request.path)

    def save_model(self, request: HttpRequest, obj: Root, form: VersionedForm, change: bool) -> None:
        """Runs also if only a child row has changed: every save takes a new version."""
        if change:
            claim(obj, obj.version)
        super().save_model(request, obj, form, change)

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        form, root = context["adminform"].form, kwargs.get("obj")
        formsets = [each.formset for each in context["inline_admin_formsets"]]
        if getattr(form, "conflict", False):
            return self.show_conflict(request, root, refused(form, formsets))
        context = {**context, "show_save_and_add_another": False}
        if root is not None and not gone.is_brought_back(request):
            context |= self.desk_context(request, root) | self.rows_context(request, root)
        context |= gone.context(request)
        if said := refused_of(request):
            fill(said, form, formsets)
            context |= {"title": gettext("Your changes were not saved"), "differences": said.differences}
        return super().render_change_form(request, context, **kwargs)

    def show_conflict(self, request: HttpRequest, root: Any, said: Refused) -> HttpResponse:
        """Both texts, and the form as it would be with the changes of both, to be sent again to the page of ``root``."""
        afresh = copy(request)
        afresh.method, afresh.refused = "GET", said  # type: ignore[attr-defined]
        afresh.path = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[root.pk])
        response = self._changeform_view(afresh, str(root.pk), afresh.get_full_path(), None)  # type: ignore[attr-defined]
        response.status_code = 409
        return response

    # What the desk shows beside a record

    def desk_context(self, request: HttpRequest, root: Root) -> dict[str, Any]:
        """What stands beside the form: what the public sees, what is missing, what may be done."""
        from cases.admin.publishing import situation, standing

        if not is_publishable(root):
            return {"situation": None}
        look = standing if rows.opened(request).is_one else situation
        return {"situation": look(root, request.user, timezone.now())}

    def rows_context(self, request: HttpRequest, root: Root) -> dict[str, Any]:
        """The rows the record has, by section; where one is opened, its section."""
        inlines = super().get_inline_instances(request, root)
        rows.name_sections(inlines)
        wanted = rows.opened(request)
        if wanted.is_one:
            part = next(each for each in inlines if each.prefix == wanted.rows)
            return {"part": part, "title": capfirst(str(part.verbose_name_plural))}
        if wanted.rows == rows.EVERYTHING:
            return {}
        return {"sections": list(rows.sections(((each, self.parent_of(each, root)) for each in inlines), request))}

    def response_change(self, request: HttpRequest, obj: Root) -> HttpResponse:
        wanted = rows.opened(request)
        if "_review" in request.POST and is_publishable(obj):
            ask_for_review(obj, request.user, timezone.now())
            self.message_user(request, gettext("Saved, and put before the editors."), messages.SUCCESS)
            return HttpResponseRedirect(request.path)
        if wanted.is_one and "_continue" not in request.POST:
            self.message_user(request, gettext("Saved."), messages.SUCCESS)
            next_row = rows.query_of(wanted.rows) if "_another" in request.POST else f"#{wanted.rows}-heading"
            return HttpResponseRedirect(request.path + next_row)
        return super().response_change(request, obj)

    def get_urls(self) -> list[Any]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        return [path("<path:object_id>/restore/", view, name=name), *super().get_urls()]

    def restore_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What the record said at an earlier moment, as a new draft."""
        root = super().get_object(request, object_id)
        if root is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_change_permission(request, root):
            raise PermissionDenied
        return restore_page(request, self.admin_site, root)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who changed which row when, and from what to what."""
        root = self.get_object(request, object_id)
        if root is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, root):
            raise PermissionDenied
        number = page_number(request)
        histories = [part.states for part in parts_of(root) if may_see(request, part.model)]
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("History"),
            "subtitle": str(root),
            "original": root,
            "opts": self.opts,
            "page": history_page(request, self.admin_site, histories, number),
            "may_restore": self.has_change_permission(request, root),
        }
        return TemplateResponse(request, "admin/cases/history.html", context)

    def has_delete_permission(self, request: HttpRequest, obj: Root | None = None) -> bool:
        """Only a draft that was never public is deleted, by an administrator; the rest is withdrawn."""
        return obj is not None and super().has_delete_permission(request, obj) and not was_public(obj)
