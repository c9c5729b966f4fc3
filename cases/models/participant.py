"""Who took part in an event: named people, organizations, and groups that are only counted."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Fact, bilingual
from cases.models.event import Event
from cases.models.organization import Organization
from cases.models.person import Person
from cases.vocabulary import CountBasis, EventRole, GroupCategory


class Participant(Fact):
    """One person, one organization, or one unnamed group with a range for its number.

    ``named_members`` are people whom a source asserts to be among the counted: they are not counted again.
    """

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="participants", verbose_name=_("event"))
    role = CodeField(
        _("role"),
        vocabulary=EventRole,
        help_text=_("As what they took part. Who was arrested, tried or released is the person concerned."),
    )
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("person"),
        help_text=_("Somebody known by name. Without a published case of their own they are not named to readers."),
    )
    organization = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("organization"),
        help_text=_("A union, company or authority in it. Example: the police, as arresting authority."),
    )
    group_en = models.CharField(
        _("unnamed group (English)"),
        max_length=200,
        blank=True,
        help_text=_("Who they were, as a source says, such as “leaders of his union”."),
    )
    group_es = models.CharField(_("unnamed group (Spanish)"), max_length=200, blank=True)
    category = CodeField(
        _("category"), vocabulary=GroupCategory, blank=True, help_text=_("Stated by a source, never assumed.")
    )
    count_min = models.PositiveIntegerField(
        _("at least"),
        null=True,
        blank=True,
        help_text=_("The least number its source supports. Empty if it gives none."),
    )
    count_max = models.PositiveIntegerField(
        _("at most"),
        null=True,
        blank=True,
        help_text=_("The greatest number its source supports. Empty for “at least”."),
    )
    count_basis = CodeField(_("count is"), vocabulary=CountBasis, blank=True, help_text=_("How the numbers are meant."))
    named_members = models.ManyToManyField(
        Person,
        blank=True,
        related_name="counted_in",
        verbose_name=_("named among them"),
        help_text=_("Only people whom a source places among those counted."),
    )

    class Meta:
        ordering = ["role", "pk"]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organization__isnull=True, group_en="", group_es="")
                | Q(person__isnull=True, organization__isnull=False, group_en="", group_es="")
                | (Q(person__isnull=True, organization__isnull=True) & (~Q(group_en="") | ~Q(group_es=""))),
                name="cases_participant_exactly_one",
                violation_error_message=_("Name one person, one organization or one group."),
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=True, organization__isnull=True)
                | Q(count_min__isnull=True, count_max__isnull=True, count_basis=""),
                name="cases_participant_counts_of_groups",
                violation_error_message=_("Only a group has a count."),
            ),
            models.CheckConstraint(
                condition=Q(count_min__isnull=True) | Q(count_max__isnull=True) | Q(count_min__lte=F("count_max")),
                name="cases_participant_min_max",
                violation_error_message=_("At least is not more than at most."),
            ),
            models.CheckConstraint(
                condition=Q(count_basis="", count_min__isnull=True, count_max__isnull=True)
                | Q(count_basis=CountBasis.AT_LEAST, count_min__isnull=False, count_max__isnull=True)
                | Q(count_basis=CountBasis.AT_MOST, count_max__isnull=False)
                | Q(
                    count_basis=CountBasis.EXACT,
                    count_min__isnull=False,
                    count_max__isnull=False,
                    count_min=F("count_max"),
                )
                | Q(
                    count_basis__in=[CountBasis.ABOUT, CountBasis.RANGE],
                    count_min__isnull=False,
                    count_max__isnull=False,
                ),
                name="cases_participant_count_basis",
                violation_error_message=_(
                    "“At least” has no upper number; an exact count has the same number twice; a range has both."
                ),
            ),
        ]

    def __str__(self) -> str:
        who = self.person or self.organization or bilingual(self, "group")
        return f"{EventRole(self.role).label}: {who}"
