"""A named set of cases, for dividing the work: a campaign, a complaint, a region that is no country."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import Root
from cases.models.case import Case


class Collection(Root):
    """A named set of cases. A case can be in several. It is never published: readers have filters instead.

    Whoever is limited to a collection reaches the cases in it, whatever their country; so administrators keep them.
    """

    about = _(
        "A named set of cases by which work is divided. It is never published; whoever is limited to it reaches its cases. "
        "Example: Complaint of the contract miners, 2007."
    )

    name = models.CharField(
        _("name"),
        max_length=100,
        unique=True,
        help_text=_(
            "What those who work with it call it; no other has this name. Example: Complaint of the contract miners, 2007."
        ),
    )
    purpose = models.TextField(
        _("purpose"),
        blank=True,
        help_text=_(
            "What it is for and what belongs in it. Written so that the next person decides alike. Example: Everybody arrested in "
            "the strike, until the complaint is decided."
        ),
    )
    cases = models.ManyToManyField(
        Case,
        blank=True,
        related_name="collections",
        verbose_name=_("cases"),
        help_text=_(
            "Whoever is limited to this collection reaches these, and no others. A case can be in several. Example: Ada Ejemplo."
        ),
    )

    _history_m2m_fields = ("cases",)

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("collection")
        verbose_name_plural = _("collections")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="cases_collection_named",
                violation_error_message=_("Give a name."),
            )
        ]

    def __str__(self) -> str:
        return self.name
