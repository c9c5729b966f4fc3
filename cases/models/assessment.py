"""What somebody holds of a detention: facts and verdicts are apart, and a verdict is always somebody's."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, CodesField, EdtfField, Fact, bound, ordered
from cases.models.case import Case
from cases.models.organization import Organization
from cases.models.site import Site
from cases.vocabulary import AssessmentFramework, AssessmentKind, GuidelinesCategory, WgadCategory

ALONE = (WgadCategory.NOT_ARBITRARY, WgadCategory.NO_DECISION, GuidelinesCategory.EXCLUDED_VIOLENCE)
"""Categories that say that no other one applies."""


class CategoriesField(CodesField):
    """Categories of any framework; which of them a row may have depends on its framework."""

    @property
    def options(self) -> list[Any]:
        return [
            (framework.label, framework.categories.choices)
            for framework in AssessmentFramework
            if framework.categories is not None
        ]


class Assessment(Fact):
    """A judgement of the detention: by whose criteria, which category, who says so, when, and why.

    It never changes what the record itself says. ``body`` is who says so; our own has none, and has reasons.
    """

    about = _(
        "A judgement of the detention, and whose it is. Always attributed; it never changes what the record itself says. Example: the union alleges category II of the UN Working Group."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="assessments", verbose_name=_("case"))
    kind = CodeField(
        _("whose judgement"),
        vocabulary=AssessmentKind,
        help_text=_(
            "Alleged: one of the parties says so. Finding: another body decided it, in a document that is cited. Our own: with our reasons. Example: Finding, for an opinion of the UN Working Group."
        ),
    )
    body = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assessments",
        verbose_name=_("who says so"),
        help_text=_(
            "The organization whose judgement it is; empty only if it is our own. Example: Local 1 of Ejemplo."
        ),
    )
    framework = CodeField(
        _("by whose criteria"),
        vocabulary=AssessmentFramework,
        help_text=_(
            "Whose categories are used; not who uses them. Example: a union may allege a category of the UN Working Group."
        ),
    )
    categories = CategoriesField(
        _("categories"),
        help_text=_("Only those of the criteria chosen above; none if the source names none. Example: II."),
    )
    date = EdtfField(
        _("date"), help_text=_("When it was said or decided; not when the detention began. Example: 2010-08-30.")
    )
    date_earliest = bound()
    date_latest = bound()
    reference = models.CharField(
        _("reference as stated"),
        max_length=100,
        blank=True,
        help_text=_("The number of the document; as the source gives it. Example: Opinion No. 0/2010."),
    )
    reasoning_en = models.TextField(
        _("reasons (English)"),
        blank=True,
        help_text=_(
            "Why, as those who say so give it; what the person is accused of stays an accusation. Example: According to the union, she was held for calling a strike."
        ),
    )
    reasoning_es = models.TextField(
        _("reasons (Spanish)"),
        blank=True,
        help_text=_(
            "The same in Spanish; empty if not yet translated. Example: Según el sindicato, la detención se debe a que convocó una huelga."
        ),
    )

    imprecise = ("date",)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        constraints = [
            ordered("date"),
            models.CheckConstraint(
                condition=Q(kind=AssessmentKind.OWN, body__isnull=True)
                | (~Q(kind=AssessmentKind.OWN) & Q(body__isnull=False)),
                name="cases_assessment_by_somebody",
                violation_error_message=_("Name who says so; a judgement of our own names nobody else."),
            ),
            models.CheckConstraint(
                condition=~Q(kind=AssessmentKind.OWN) | ~Q(reasoning_en="") | ~Q(reasoning_es=""),
                name="cases_assessment_own_reasons",
                violation_error_message=_("Give the reasons of a judgement of our own."),
            ),
            models.CheckConstraint(
                condition=~Q(framework=AssessmentFramework.OWN) | Q(kind=AssessmentKind.OWN),
                name="cases_assessment_own_criteria",
                violation_error_message=_("Our own criteria are for judgements of our own."),
            ),
        ]

    def __str__(self) -> str:
        who = str(self.body) if self.body else AssessmentKind.OWN.label
        return f"{who}: {AssessmentFramework(self.framework).label}"

    def clean(self) -> None:
        super().clean()
        problems: dict[str, Any] = {}
        if self._is_ours():
            problems["body"] = _("That is ourselves: what we hold is our own view.")
        if words := self._miscategorised():
            problems["categories"] = words
        if problems:
            raise ValidationError(problems)

    def _is_ours(self) -> bool:
        """Whether the body named is this site."""
        if self.body is None:
            return False
        names = (self.body.name_en, self.body.name_es, self.body.acronym)
        ours = {settings.SITE_NAME, *Site.objects.values_list("name", flat=True)}
        return not {name.casefold() for name in ours}.isdisjoint(name.casefold() for name in names)

    def _miscategorised(self) -> Any:
        """What is wrong with the categories, in words; nothing if they are of the framework."""
        if self.framework not in AssessmentFramework.values or not isinstance(self.categories, list):
            return ""
        framework = AssessmentFramework(self.framework)
        own = framework.categories
        strange = [code for code in self.categories if own is None or code not in own.values]
        if strange:
            field = self._meta.get_field("categories")
            assert isinstance(field, CodesField)
            words = _("No category of “%(framework)s”: %(categories)s.")
            named = "; ".join(field.label_of(code) for code in strange)
            return words % {"framework": framework.label, "categories": named}
        if self.categories and self.kind == AssessmentKind.OWN and framework == AssessmentFramework.CFA:
            return _("The stages of the Committee are for what the Committee did: a view of our own has none.")
        if len(self.categories) > 1 and set(self.categories) & set(ALONE):
            return _("“Not arbitrary”, “No decision” and “Left off the list” stand alone, without another category.")
        return ""
