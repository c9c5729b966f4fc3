"""Sources and our copies of them. A stored copy never changes, and no page shows it."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.base import CountryFilter, RootAdmin
from cases.admin.forms import RowForm
from cases.admin.inlines import SafeInline
from cases.admin.rows import opened
from cases.admin.site import desk
from cases.admin.versioned import VersionedForm
from cases.evidence.derivation import NotDerived
from cases.models import Source, SourceFile
from cases.operations.copies import COPIED, make_working_copy
from cases.vocabulary import FileCopy


class SourceForm(VersionedForm):
    """A source; it cannot go back to itself."""

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        parents = data.get("derived_from")
        if self.instance.pk and parents and self.instance.would_circle(list(parents)):
            self.add_error("derived_from", _("This source repeats itself through others."))
        return data


class NewFileForm(RowForm):
    """A copy on arrival. The same content is stored once with a source."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].required = True  # a fingerprint alone comes only with an imported case

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        upload = data.get("file")
        if upload:
            digest = hashlib.sha256()
            for chunk in upload.chunks():
                digest.update(chunk)
            upload.seek(0)
            source = self.instance.source_id
            if source and SourceFile.objects.filter(source=source, sha256=digest.hexdigest()).exists():
                raise ValidationError(_("This file is already stored with this source."))
        return data


class StoredFileInline(SafeInline):
    """The copies we hold, by fingerprint."""

    model = SourceFile
    fields = readonly_fields = ("saving", "sha256", "size", "mime", "copy", "copy_of", "captured_on", "capture_method")
    max_num = 0
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("content"))
    def saving(self, file: SourceFile) -> str:
        """Where the file itself can be had; each time is noted."""
        if not file.is_here:
            return _("Another house holds it; we know its fingerprint.")
        words = (
            _("Save a working copy: only what is seen")
            if file.copy != FileCopy.EVIDENTIARY
            else _("Save the original: it can hold traces of people, and what harms a computer")
        )
        return format_html('<a href="{}">{}</a>', reverse("admin:read_file", args=[file.pk]), words)


class NewFileInline(SafeInline):
    """Adds a copy."""

    model = SourceFile
    form = NewFileForm
    verbose_name = _("new file")
    verbose_name_plural = _("new files")
    fields = ("file", "copy", "copy_of", "captured_on", "capture_method", "original_url")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SourceFile]:
        return super().get_queryset(request).none()

    def get_formset(self, request: HttpRequest, obj: Source | None = None, **kwargs: Any) -> Any:
        """A working or redacted copy is a copy of a file of the same source."""
        formset = super().get_formset(request, obj, **kwargs)
        files = SourceFile.objects.filter(source=obj) if obj else SourceFile.objects.none()
        formset.form.base_fields["copy_of"].queryset = files
        return formset


@admin.register(Source, site=desk)
class SourceAdmin(RootAdmin):
    """A document, statement or record from which facts are taken."""

    form = SourceForm
    list_display = ("title", "type", "published", "lang", "reliability", "sensitivity", "public_id")
    list_filter = ("type", "reliability", ("country", CountryFilter))
    search_fields = ("title", "author", "publisher", "url", "public_id")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "title",
                    "type",
                    "author",
                    "publisher",
                    "published",
                    ("lang", "country"),
                    "url",
                    "archive_url",
                    ("side", "connection"),
                    ("reliability", "sensitivity"),
                    "read_in_full",
                    "rights",
                    "derived_from",
                    "seen_version",
                )
            },
        ),
    )
    inlines = (StoredFileInline, NewFileInline)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form; once what was sent is stored, the copies of new files are made, which can take a while."""
        request.new_files = []
        response = super().changeform_view(request, object_id, form_url, extra_context)
        for file in request.new_files:
            self.copy(request, file)
        return response

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        super().save_formset(request, form, formset, change)
        if formset.model is SourceFile:
            request.new_files += [file for file in formset.new_objects if file.copy == FileCopy.EVIDENTIARY]

    def copy(self, request: HttpRequest, file: SourceFile) -> None:
        """Make the working copy of a new file, and say what came of it."""
        if file.mime not in COPIED:
            words = gettext("The file is stored. Of this kind (%(kind)s) no working copy is made.")
            messages.info(request, words % {"kind": file.mime})
            return
        try:
            make_working_copy(file, request.user, timezone.now().date())
        except NotDerived as error:
            words = gettext("The file is stored, but there is no working copy of it. %(why)s")
            messages.warning(request, words % {"why": error.why.value})
        else:
            messages.info(request, gettext("The file is stored, and a working copy of only what is seen was made."))

    def desk_context(self, request: HttpRequest, root: Any) -> dict[str, Any]:
        from cases.admin.publishing import resting

        found = super().desk_context(request, root)
        return found if opened(request).is_one else {**found, "resting": resting(root, request.user)}
