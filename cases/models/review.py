"""The second pair of eyes: who asked for a publication, who approved it, and when it is to go out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_LENGTH, CodeField, CodesField
from cases.vocabulary import ChangeKind, PublicationKind, ReviewDecision, ReviewRisk, ScheduleProblem

if TYPE_CHECKING:
    from django.contrib.auth.models import User
    from django_stubs_ext import StrPromise


def account(name: str, help_text: StrPromise) -> models.ForeignKey:
    """An account that did something to a review; empty once it is deleted, its name stays beside."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name=name,
        help_text=help_text,
    )


class ReviewQuerySet(models.QuerySet["Review"]):
    def open(self) -> ReviewQuerySet:
        """Reviews that wait for a decision, or for the moment they were approved for."""
        return self.filter(decision="")

    def of(self, kind: str, public_id: str) -> ReviewQuerySet:
        return self.filter(kind=kind, public_id=public_id)

    def scheduled(self) -> ReviewQuerySet:
        """Open reviews that were approved for a moment."""
        return self.open().exclude(scheduled_seen="")

    def due(self, at: dt.datetime) -> ReviewQuerySet:
        """Scheduled reviews whose moment has come by ``at``."""
        return self.scheduled().filter(not_before__lte=at)

    def close(self, decision: ReviewDecision, by: User, at: dt.datetime, **values: object) -> int:
        """Decide every open one; how many there were. What would have been published is not kept beside the log."""
        return self.open().update(
            decision=decision, decided_by=by, decided_by_name=by.get_username(), decided_at=at, document="", **values
        )


class Review(models.Model):
    """One request to publish a record, the approvals, and the decision.

    Names are frozen as text: they outlive the accounts. The publication log itself names no researcher.
    """

    about = _(
        "One request to publish a record, and the decision on it. Who asks does not decide. Example: asked for on 4 May 2026, returned with a comment."
    )

    kind = CodeField(
        _("kind"),
        vocabulary=PublicationKind,
        help_text=_("Which kind of record it is about; taken from the record. Example: Case."),
    )
    public_id = models.CharField(
        max_length=ID_LENGTH,
        help_text=_("The record it is about; its public id, which never changes. Example: k3m7v2xq9d."),
    )
    version = models.PositiveIntegerField(
        _("working version"),
        help_text=_("The working version that was looked at; a later change needs another review. Example: 7."),
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="reviews_asked",
        help_text=_("The account that asked; empty once the account is deleted. Example: researcher."),
    )
    asked_by_name = models.CharField(
        _("asked by"),
        max_length=150,
        help_text=_("The name of who asked; kept when the account is gone. Example: Ada Ejemplo."),
    )
    asked_at = models.DateTimeField(
        _("asked at"), help_text=_("When it was asked for; set by the desk. Example: 2026-05-04 12:00.")
    )
    asked_seen = models.CharField(
        _("fingerprint of what was asked for"),
        max_length=64,
        blank=True,
        help_text=_("SHA-256 of the document as it would have been published; set by the desk. Example: 9f86d0…"),
    )

    # What the queue tells of it, worked out when it is asked for and again once the record has changed
    document = models.TextField(
        _("document as it would be published"),
        blank=True,
        help_text=_(
            "Composed by the desk; empty once it is decided. Example: the page of Ada Ejemplo, not yet public."
        ),
    )
    kinds = CodesField(
        _("kinds of change"),
        vocabulary=ChangeKind,
        help_text=_("What the change is about, worked out by the desk; the queue filters by it. Example: Status."),
    )
    risks = CodesField(
        _("what to watch out for"),
        vocabulary=ReviewRisk,
        help_text=_("Warnings worked out by the desk; some need two editors. Example: A death."),
    )
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("authors of the change"),
        related_name="reviews_authored",
        blank=True,
        help_text=_("Who wrote the rows that change, by their history; none of them approves. Example: researcher."),
    )

    # The first of two approvals: it stands for the fingerprint that was seen, and for nothing else
    needs_two = models.BooleanField(
        _("two editors were needed"),
        default=False,
        help_text=_(
            "Worked out by the desk when it was decided; then two different ones approved. Example: on for a death."
        ),
    )
    first_by = account(
        "reviews_approved_first",
        _("The editor who approved first; empty once the account is deleted. Example: editor."),
    )
    first_by_name = models.CharField(
        _("first approved by"),
        max_length=150,
        blank=True,
        help_text=_("The name of that editor; kept when the account is gone. Example: Eva Ejemplo."),
    )
    first_at = models.DateTimeField(
        _("first approved at"),
        null=True,
        blank=True,
        help_text=_("When; it lapses once the record changes. Example: 2026-05-05 09:30."),
    )
    first_seen = models.CharField(
        _("fingerprint of what was approved first"),
        max_length=64,
        blank=True,
        help_text=_("Of the document that was seen; the approval stands for no other. Example: 9f86d0…"),
    )

    # Approved for a moment; the fingerprint is empty once that was cancelled, or it did not go out
    not_before = models.DateTimeField(
        _("not before"),
        null=True,
        blank=True,
        help_text=_(
            "The moment (UTC) at which it goes out; until then nobody outside sees it. Example: 2026-05-06 06:00."
        ),
    )
    scheduled_by = account(
        "reviews_scheduled",
        _("The editor who approved it for a moment; empty once the account is deleted. Example: editor."),
    )
    scheduled_by_name = models.CharField(
        _("scheduled by"),
        max_length=150,
        blank=True,
        help_text=_("The name of that editor; kept when the account is gone. Example: Eva Ejemplo."),
    )
    scheduled_seen = models.CharField(
        _("fingerprint of what is to go out"),
        max_length=64,
        blank=True,
        help_text=_("Of the approved document; if the record is another by then, it does not go out. Example: 9f86d0…"),
    )
    is_correction = models.BooleanField(
        _("goes out as a correction"),
        default=False,
        help_text=_(
            "Ticked: the page then says it was corrected; the note says what was wrong. Example: on for a wrong date."
        ),
    )
    note_en = models.CharField(
        _("note to readers (English)"),
        max_length=500,
        blank=True,
        help_text=_("What the version says of itself; public. Example: The date of arrest was wrong."),
    )
    note_es = models.CharField(
        _("note to readers (Spanish)"),
        max_length=500,
        blank=True,
        help_text=_("The same in Spanish; empty if there is none. Example: La fecha de detención era errónea."),
    )
    problem = CodeField(
        _("why it did not go out"),
        vocabulary=ScheduleProblem,
        blank=True,
        help_text=_(
            "Set by the desk at the moment it did not go out; empty otherwise. Example: The record had changed."
        ),
    )

    decided_by = account(
        "reviews_decided",
        _("The account that decided, never the one that asked; empty once the account is deleted. Example: editor."),
    )
    decided_by_name = models.CharField(
        _("decided by"),
        max_length=150,
        blank=True,
        help_text=_("The name of who decided; kept when the account is gone. Example: Eva Ejemplo."),
    )
    decided_at = models.DateTimeField(
        _("decided at"),
        null=True,
        blank=True,
        help_text=_("When it was decided; empty while it waits. Example: 2026-05-05 09:30."),
    )
    decision = CodeField(
        _("decision"),
        vocabulary=ReviewDecision,
        blank=True,
        help_text=_("What was decided; empty while it waits. Example: Returned."),
    )
    comment = models.TextField(
        _("comment"),
        blank=True,
        help_text=_(
            "Why it was sent back; what is to be mended, in words that help. Example: The second source copies the first."
        ),
    )

    objects = ReviewQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_at", "pk"]
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        permissions = [
            ("publish_record", "Can publish and correct a record"),
            ("withdraw_record", "Can withdraw a published record"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "public_id"], condition=Q(decision=""), name="cases_review_one_open"
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True) | (~Q(decision="") & Q(decided_at__isnull=False)),
                name="cases_review_decided",
            ),
            # Two editors are two: not one account twice, whatever it is called by now.
            models.CheckConstraint(
                condition=Q(needs_two=False)
                | ~Q(decision__in=[ReviewDecision.APPROVED, ReviewDecision.IN_PART])
                | (~Q(first_by_name="") & ~Q(first_by_name=F("decided_by_name"))),
                name="cases_review_two_names",
            ),
            models.CheckConstraint(
                condition=Q(needs_two=False)
                | ~Q(decision__in=[ReviewDecision.APPROVED, ReviewDecision.IN_PART])
                | Q(first_by__isnull=True)
                | Q(decided_by__isnull=True)
                | ~Q(first_by=F("decided_by")),
                name="cases_review_two_accounts",
            ),
            models.CheckConstraint(
                condition=Q(scheduled_seen="") | (Q(not_before__isnull=False) & ~Q(scheduled_by_name="")),
                name="cases_review_scheduled",
            ),
            models.CheckConstraint(condition=Q(decision="") | Q(document=""), name="cases_review_kept_once"),
        ]

    def __str__(self) -> str:
        return f"{PublicationKind(self.kind).label} {self.public_id} ({self.asked_by_name})"

    @property
    def is_scheduled(self) -> bool:
        return bool(self.scheduled_seen)
