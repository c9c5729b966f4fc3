"""Accounts: who may sit at the desk, in which role, and how far they reach."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from cases.accounts import sessions
from cases.admin.base import SafeFields, SafeModelAdmin
from cases.admin.forms import RowForm
from cases.admin.inlines import SafeInline
from cases.admin.signin.again import recently_signed_in
from cases.admin.site import desk
from cases.models import Scope
from cases.operations.roles import ADMINISTRATOR, MAY
from cases.operations.team import close

User = get_user_model()

# Importing UserAdmin registers stock pages with Django's own site, which is not mounted here.
for model in (User, Group):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


class RolesField(forms.ModelMultipleChoiceField):
    """The roles, each with what it may do."""

    def label_from_instance(self, group: Group) -> str:
        return str(MAY.get(group.name, group.name))


class ScopeForm(RowForm):
    """The limits of an account."""

    countries = forms.MultipleChoiceField(
        label=Scope._meta.get_field("countries").verbose_name,
        help_text=Scope._meta.get_field("countries").help_text,
        choices=countries,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "desk-countries"}),
    )


class ScopeInline(SafeInline):
    """How far the account reaches."""

    model = Scope
    form = ScopeForm
    fields = ("countries", "collections")
    max_num = 1
    can_delete = False

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class AccountForm(UserChangeForm):
    """An account. Whoever keeps the accounts could lift any limit, so an administrator has none."""

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        roles = {group.name for group in data.get("groups", ())}
        if ADMINISTRATOR in roles and self.limits():
            raise ValidationError(
                _(
                    "An administrator keeps the accounts, and so cannot be limited: untick the countries and collections."
                )
            )
        return data

    def limits(self) -> bool:
        """Whether the form sent says a limit."""
        return any(self.data.getlist(f"scope-0-{name}") for name in ("countries", "collections"))


@admin.register(User, site=desk)
class AccountAdmin(SafeModelAdmin, UserAdmin):
    """Accounts are closed, not deleted: the history of every record names them."""

    form = AccountForm
    change_form_template = "admin/cases/account.html"
    list_display = ("username", "first_name", "last_name", "is_active", "looks_after")
    list_filter = ("is_active",)
    filter_horizontal = ()
    search_fields = ("username", "first_name", "last_name", "email")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (
            _("Role"),
            {
                "fields": ("is_active", "is_staff", "groups"),
                "description": _(
                    "Untick “Active” to close the account: its sessions end at once, and the cases it looks after are "
                    "listed, to be handed over."
                ),
            },
        ),
    )
    inlines = (ScopeInline,)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(cases=Count("assignments"))

    @admin.display(description=_("looks after"), ordering="cases")
    def looks_after(self, account: Any) -> str:
        return ngettext("%(n)d case", "%(n)d cases", account.cases) % {"n": account.cases} if account.cases else ""

    @method_decorator(recently_signed_in)
    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().changeform_view(request, *args, **kwargs)

    @method_decorator(recently_signed_in)
    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Somebody's new password, given by an administrator, ends their sessions."""
        response = super().user_change_password(request, id, form_url)
        if isinstance(response, HttpResponseRedirect):
            sessions.end_all(int(id), timezone.now(), but=request.sign_in)
        return response

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The roles, as a plain list that says what each may do."""
        kwargs |= {"widget": forms.CheckboxSelectMultiple, "form_class": RolesField}
        return super(SafeFields, self).formfield_for_manytomany(db_field, request, **kwargs)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """A new account is begun with a name and a password; its limits are set on the page that follows."""
        return super().get_inlines(request, obj) if obj else ()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "is_active" in form.changed_data and not obj.is_active:
            left = close(obj)
            self.message_user(request, gettext("The account is closed, and its sessions have ended."), messages.SUCCESS)
            if left:
                pages = ((reverse("admin:team", args=[row.case.public_id]), row.case) for row in left)
                links = format_html_join("; ", '<a href="{}">{}</a>', pages)
                words = gettext("It still looks after these cases; hand each over:")
                self.message_user(request, format_html("{} {}", words, links), messages.WARNING)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The account of the operator is changed by the operator alone."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
