"""Who took part in an event: named people, organizations, and groups that are only counted."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Fact, bilingual
from cases.models.event import Event
from cases.models.organization import Organization
from cases.models.person import Person
from cases.vocabulary import Confidence, CountBasis, EventRole, GroupCategory

UNCOUNTED = [code.value for code in Confidence if not code.is_countable]
"""What no figure rests on cannot be too many."""


class ParticipantQuerySet(models.QuerySet["Participant"]):
    """Participants, and which of them others can be counted within."""

    def countable_within(self, event: Event | None) -> ParticipantQuerySet:
        """The groups of an event and of the dispute it is or belongs to; none of an event that is not stored."""
        if event is None or event.pk is None:
            return self.none()
        family = [pk for pk in (event.pk, event.parent_id) if pk]
        groups = self.exclude(group_en="", group_es="")
        return groups.filter(Q(event__in=family) | Q(event__parent__in=family)).order_by("event", "pk")


class Participant(Fact):
    """One person, one organization, or one unnamed group with a range for its number.

    ``named_members`` are people whom a source asserts to be among the counted: they are not counted again. Nor is a
    group that is ``part_of`` another: the parts of one count are different people, and all of them within it.
    """

    about = _(
        "Who took part in an event, and as what. One person, one organization, or one unnamed group with a range for its number. Example: twelve to fourteen dockers, arrested."
    )

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="participants", verbose_name=_("event"))
    role = CodeField(
        _("role"),
        vocabulary=EventRole,
        help_text=_(
            "As what they took part. Who was arrested, tried or released is the person concerned. Example: Arresting authority."
        ),
    )
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("person"),
        help_text=_(
            "Somebody known by name. Without a published case of their own they are not named to readers. Example: Ada María Ejemplo."
        ),
    )
    organization = models.ForeignKey(
        Organization,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name=_("organization"),
        help_text=_(
            "A union, company or authority in it; instead of a person or a group. Example: the police, as arresting authority."
        ),
    )
    group_en = models.CharField(
        _("unnamed group (English)"),
        max_length=200,
        blank=True,
        help_text=_("Who they were; as a source says, without a name. Example: leaders of his union."),
    )
    group_es = models.CharField(
        _("unnamed group (Spanish)"),
        max_length=200,
        blank=True,
        help_text=_("The same in Spanish; empty if not yet translated. Example: dirigentes de su sindicato."),
    )
    category = CodeField(
        _("category"),
        vocabulary=GroupCategory,
        blank=True,
        help_text=_("What kind of people they were; stated by a source, never assumed. Example: Union leaders."),
    )
    count_min = models.PositiveIntegerField(
        _("at least"),
        null=True,
        blank=True,
        help_text=_(
            "The least number its source supports. Empty if it gives none. Example: 12, for “at least twelve”."
        ),
    )
    count_max = models.PositiveIntegerField(
        _("at most"),
        null=True,
        blank=True,
        help_text=_(
            "The greatest number its source supports. Empty for “at least”. Example: 14, for “twelve to fourteen”."
        ),
    )
    count_basis = CodeField(
        _("count is"),
        vocabulary=CountBasis,
        blank=True,
        help_text=_("How the numbers are meant; as the source says. Example: At least."),
    )
    named_members = models.ManyToManyField(
        Person,
        blank=True,
        related_name="counted_in",
        verbose_name=_("named among them"),
        help_text=_(
            "People among the counted who are known by name; only those whom a source places there. Example: Ada María Ejemplo, one of the twelve."
        ),
    )
    part_of = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="parts",
        verbose_name=_("counted within"),
        help_text=_(
            "The group whose number already holds these people; of this event or the same dispute, and parts of one number are different people. Example: one worker shot, within five people who died."
        ),
    )

    objects = ParticipantQuerySet.as_manager()

    _history_m2m_fields = ("named_members",)

    class Meta:
        ordering = ["role", "pk"]
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints = [
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | Q(person__isnull=True, organization__isnull=True),
                name="cases_participant_part_is_a_group",
                violation_error_message=_("Only a group is counted within another."),
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("id")),
                name="cases_participant_not_within_itself",
                violation_error_message=_("A group is not counted within itself."),
            ),
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

    def clean(self) -> None:
        """Whether the count it is within can hold it, as far as the rows on record say.

        Raises ``ValidationError`` for ``part_of``.
        """
        super().clean()
        if self.part_of is None:
            return
        problem = self.part_problem()
        if problem:
            raise ValidationError({"part_of": problem})

    def part_problem(self) -> Any:
        """Why it cannot be counted within what it is said to be, in words; empty if it can, or is not."""
        total = self.part_of
        if total is None:
            return ""
        if not (total.group_en or total.group_es):
            return _("Only a group has people counted within it.")
        if not Participant.objects.countable_within(self.event).filter(pk=total.pk).exists():
            return _("It can be counted within a group of this event, or of the same dispute.")
        if self._would_circle():
            return _("This would count a group within itself.")
        others = total.parts.exclude(pk=self.pk).exclude(confidence__in=UNCOUNTED)
        least = (self.count_min or 0) + sum(part.count_min or 0 for part in others)
        if self.confidence not in UNCOUNTED and total.count_max is not None and least > total.count_max:
            return _("The parts are more people than the number they are counted within.")
        return ""

    def _would_circle(self) -> bool:
        """Whether it would be counted within itself through others."""
        seen: set[int] = set()
        within = self.part_of
        while within is not None and within.pk not in seen:
            if within.pk == self.pk:
                return True
            seen.add(within.pk)
            within = within.part_of
        return within is not None
