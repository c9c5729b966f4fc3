"""How far an account reaches: which countries and which collections it is limited to."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from cases.models.base import Record
from cases.models.collection import Collection


class Scope(Record):
    """The limits of one account. Without a row, or with an empty one, an account reaches every case its role reaches.

    What is outside does not exist for the account, at any page of the desk (``operations.scope``).
    """

    about = _(
        "The limits of one account: countries, collections. Without any it reaches all that its role reaches; what is "
        "outside does not exist for it. Example: Peru, for somebody who works on Peru alone."
    )

    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="scope",
        verbose_name=_("account"),
        help_text=_("Whose limits these are; each account has at most one row. Example: rita."),
    )
    countries = models.JSONField(
        _("countries"),
        default=list,
        blank=True,
        help_text=_(
            "Ticked: the account reaches cases of these countries, and of its collections, and nothing else. None ticked "
            "and no collection: every country. Example: Peru, for somebody who works on Peru alone."
        ),
    )
    collections = models.ManyToManyField(
        Collection,
        blank=True,
        related_name="scopes",
        verbose_name=_("collections"),
        help_text=_(
            "Ticked: the account reaches the cases of these collections too. Their country does not matter. Example: Complaint "
            "of the contract miners, 2007."
        ),
    )

    _history_m2m_fields = ("collections",)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("scope")
        verbose_name_plural = _("scopes")

    def __str__(self) -> str:
        return str(self.account)

    def clean(self) -> None:
        super().clean()
        given: Any = self.countries
        if not isinstance(given, list) or len(set(map(str, given))) != len(given):
            raise ValidationError({"countries": _("Give each country once.")})
        if unknown := [str(code) for code in given if str(code) not in dict(countries)]:
            raise ValidationError(
                {"countries": _("Not a country or territory: %(codes)s") % {"codes": ", ".join(unknown)}}
            )
