"""That two records were of one person: which one went into which, who found so, when and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_LENGTH
from cases.models.person import Person


class MergeQuerySet(models.QuerySet["Merge"]):
    def people(self, person: int | None) -> set[int]:
        """The keys under which a person ever stood, that of today among them."""
        return {*self.filter(person=person).values_list("former_person", flat=True), *([person] if person else [])}

    def cases(self, person: int | None) -> set[int]:
        """The keys of the cases that went into the case of a person."""
        merged = self.filter(person=person, former_case__isnull=False)
        return set(merged.values_list("former_case", flat=True))

    def case_ids(self, person: int | None) -> set[str]:
        """The public ids of the cases that went into the case of a person."""
        merged = self.filter(person=person).exclude(former_case_public_id="")
        return set(merged.values_list("former_case_public_id", flat=True))

    def leads(self) -> dict[tuple[type[models.Model], int], int]:
        """Where every key that stands no more leads, by table and key: to the person, or to the case of the person."""
        found: dict[tuple[type[models.Model], int], int] = {}
        for merge in self.select_related("person__case"):
            found[Person, merge.former_person] = merge.person_id
            case = getattr(merge.person, "case", None)
            if merge.former_case is not None and case is not None:
                found[type(case), merge.former_case] = case.pk
        return found

    def of_ids(self, public_ids: set[str]) -> MergeQuerySet:
        """The merges after which records with these public ids stand no more."""
        return self.filter(
            models.Q(former_public_id__in=public_ids) | models.Q(former_case_public_id__in=public_ids)
        ).select_related("person")


class Merge(models.Model):
    """One record of a person that went into another, with its case if both had one. Never changed by hand.

    It keeps the keys and public ids that stand no more, so that old addresses lead on and histories are found. What that
    record said is in its history. The name of who did it is frozen as text: it outlives the account.
    """

    about = _(
        "That two records were of one person, and one went into the other. The desk writes it; nobody changes it. Example: "
        "the record “Ada Ejemplo R.” went into “Ada Ejemplo”."
    )

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="merges",
        verbose_name=_("person"),
        help_text=_(
            "Whose record stands now. If that one is merged too, it is the person of the last record. Example: Ada Ejemplo."
        ),
    )
    former_person = models.BigIntegerField(
        _("former key of the person"),
        unique=True,
        help_text=_("Under which the desk kept the record that went; its old address leads on. Example: 12."),
    )
    former_public_id = models.CharField(
        _("former public id of the person"),
        max_length=ID_LENGTH,
        unique=True,
        help_text=_(
            "Of the record that went; it is never given to another, nor taken in from a file. Example: k3m7v2xq9d."
        ),
    )
    former_case = models.BigIntegerField(
        _("former key of the case"),
        null=True,
        blank=True,
        unique=True,
        help_text=_("Of the case that went into another. Empty if only one of the two had a case. Example: 7."),
    )
    former_case_public_id = models.CharField(
        _("former public id of the case"),
        max_length=ID_LENGTH,
        blank=True,
        help_text=_("Of the case that went; if both were public by name, its address leads on. Example: m4n8w3yr2e."),
    )
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="merges",
        verbose_name=_("merged by (account)"),
        help_text=_("The account that did it; empty once the account is deleted. Example: editor."),
    )
    merged_by_name = models.CharField(
        _("merged by"),
        max_length=150,
        help_text=_("The name of the account; it stays when that is deleted. Example: Eva Ejemplo."),
    )
    merged_at = models.DateTimeField(
        _("merged at"),
        help_text=_("The moment (UTC) at which the two became one; set by the desk. Example: 2026-05-05 09:30."),
    )
    reason = models.CharField(
        _("reason"),
        max_length=70,
        blank=True,
        help_text=_(
            "How we know that it is one person. Empty only after the history before it was erased. Example: Same birth "
            "date and union; two spellings."
        ),
    )

    objects = MergeQuerySet.as_manager()

    class Meta:
        ordering = ["merged_at", "pk"]
        verbose_name = _("merge of two records")
        verbose_name_plural = _("merges of records")
        permissions = [("merge_person", "Can merge two records of one person")]
        constraints = [
            models.UniqueConstraint(
                fields=["former_case_public_id"],
                condition=~models.Q(former_case_public_id=""),
                name="cases_merge_case_once",
            ),
            models.CheckConstraint(
                condition=models.Q(former_case__isnull=True, former_case_public_id="")
                | (models.Q(former_case__isnull=False) & ~models.Q(former_case_public_id="")),
                name="cases_merge_case_whole",
            ),
            models.CheckConstraint(condition=~models.Q(former_person=models.F("person")), name="cases_merge_of_two"),
        ]

    def __str__(self) -> str:
        return f"{self.former_public_id} → {self.person.public_id}"
