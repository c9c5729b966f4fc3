"""Complaints to bodies outside the court of the case: what was filed, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, EdtfField, Fact, bound, ordered
from cases.models.case import Case
from cases.models.event import Event
from cases.models.organization import Organization
from cases.vocabulary import AppealResponse, Mechanism

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ABOUT = ("case", "organization", "dispute")


def _only(about: str) -> Q:
    return Q(**{f"{name}__isnull": name != about for name in ABOUT})


def _about(model: type[models.Model], words: StrOrPromise) -> models.ForeignKey:
    return models.ForeignKey(
        model, null=True, blank=True, on_delete=models.CASCADE, related_name="communications", verbose_name=words
    )


def _after_filing(name: str, words: StrOrPromise) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(filed_earliest__isnull=True)
        | Q(**{f"{name}_latest__isnull": True})
        | Q(filed_earliest__lte=F(f"{name}_latest")),
        name=f"cases_communication_{name}_after_filing",
        violation_error_message=words,
    )


class Communication(Fact):
    """One complaint or letter to a mechanism, about one case, organization or dispute.

    No day of reply does not say that there was none; that a source says so is the reply “No reply”.
    """

    about = _(
        "One complaint or letter to a mechanism. About one case, one organization or one dispute; not an action in the case’s court. Example: a complaint to the ILO Committee on Freedom of Association."
    )

    case = _about(Case, _("case"))
    organization = _about(Organization, _("organization"))
    dispute = _about(Event, _("dispute"))
    mechanism = CodeField(
        _("body addressed"),
        vocabulary=Mechanism,
        help_text=_("The body it went to; not the case’s court. Example: ILO Committee on Freedom of Association."),
    )
    reference = models.CharField(
        _("reference as stated"),
        max_length=100,
        blank=True,
        help_text=_("Number or name of the matter; as the source gives it. Example: Case 0000."),
    )
    filed = EdtfField(_("filed"), help_text=_("When it was sent; empty if that is not known. Example: 2008-09."))
    filed_earliest = bound()
    filed_latest = bound()
    reply_due = EdtfField(
        _("reply due"),
        help_text=_(
            "By when those addressed are to answer, if a source says so. It may lie in the future. Example: 2027-01-31."
        ),
    )
    reply_due_earliest = bound()
    reply_due_latest = bound()
    replied = EdtfField(_("replied"), help_text=_("When the reply came; empty if none is known. Example: 2009-03-12."))
    replied_earliest = bound()
    replied_latest = bound()
    response = CodeField(
        _("reply"),
        vocabulary=AppealResponse,
        blank=True,
        help_text=_(
            "How it was answered. “No reply” only if a source says that there was none. Example: More information asked for."
        ),
    )
    outcome_en = models.TextField(
        _("outcome (English)"),
        blank=True,
        help_text=_(
            "What came of it; as a source states it, with who says so. Example: The Committee asked the government to free him."
        ),
    )
    outcome_es = models.TextField(
        _("outcome (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: El Comité pidió al gobierno su libertad."
        ),
    )

    imprecise = ("filed", "reply_due", "replied")
    foreseen = ("reply_due",)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("complaint to a body")
        verbose_name_plural = _("complaints to international and national bodies")
        constraints = [
            ordered("filed"),
            ordered("reply_due"),
            ordered("replied"),
            models.CheckConstraint(
                condition=_only("case") | _only("organization") | _only("dispute"),
                name="cases_communication_about_one",
                violation_error_message=_("It is about one case, one organization or one dispute."),
            ),
            _after_filing("reply_due", _("A reply cannot be due before it was filed.")),
            _after_filing("replied", _("The reply cannot have come before it was filed.")),
            models.CheckConstraint(
                condition=~Q(response=AppealResponse.NONE) | Q(replied=""),
                name="cases_communication_no_reply_no_day",
                violation_error_message=_("If there was no reply, it came on no day."),
            ),
        ]

    def __str__(self) -> str:
        name = str(Mechanism(self.mechanism).label)
        return f"{name}, {self.reference}" if self.reference else name
