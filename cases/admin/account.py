"""Accounts: who may sit at the desk, and in which role."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from cases.accounts import sessions
from cases.admin.base import SafeFields, SafeModelAdmin
from cases.admin.signin.again import recently_signed_in
from cases.admin.site import desk

User = get_user_model()

# Importing UserAdmin registers stock pages with Django's own site, which is not mounted here.
for model in (User, Group):
    if admin.site.is_registered(model):
        admin.site.unregister(model)


@admin.register(User, site=desk)
class AccountAdmin(SafeModelAdmin, UserAdmin):
    """Accounts are closed, not deleted: the history of every record names them."""

    change_form_template = "admin/cases/account.html"
    list_display = ("username", "first_name", "last_name", "is_active")
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
                "description": _("Researchers enter, editors also publish, administrators also keep the accounts."),
            },
        ),
    )

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
        """The three roles, as a plain list."""
        kwargs["widget"] = forms.CheckboxSelectMultiple
        return super(SafeFields, self).formfield_for_manytomany(db_field, request, **kwargs)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The account of the operator is changed by the operator alone."""
        if obj is not None and obj.is_superuser and not request.user.is_superuser:
            return False
        return super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
