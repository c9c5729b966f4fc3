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


def account(name: str) -> models.ForeignKey:
    """An account that did something to a review; empty once it is deleted, its name stays beside."""
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name=name
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

    kind = CodeField(_("kind"), vocabulary=PublicationKind)
    public_id = models.CharField(max_length=ID_LENGTH)
    version = models.PositiveIntegerField(_("working version"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="reviews_asked"
    )
    asked_by_name = models.CharField(_("asked by"), max_length=150)
    asked_at = models.DateTimeField(_("asked at"))
    asked_seen = models.CharField(_("fingerprint of what was asked for"), max_length=64, blank=True)

    # What the queue tells of it, worked out when it is asked for and again once the record has changed
    document = models.TextField(_("document as it would be published"), blank=True)
    kinds = CodesField(_("kinds of change"), vocabulary=ChangeKind)
    risks = CodesField(_("what to watch out for"), vocabulary=ReviewRisk)
    authors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("authors of the change"), related_name="reviews_authored", blank=True
    )

    # The first of two approvals: it stands for the fingerprint that was seen, and for nothing else
    needs_two = models.BooleanField(_("two editors were needed"), default=False)
    first_by = account("reviews_approved_first")
    first_by_name = models.CharField(_("first approved by"), max_length=150, blank=True)
    first_at = models.DateTimeField(_("first approved at"), null=True, blank=True)
    first_seen = models.CharField(_("fingerprint of what was approved first"), max_length=64, blank=True)

    # Approved for a moment; the fingerprint is empty once that was cancelled, or it did not go out
    not_before = models.DateTimeField(_("not before"), null=True, blank=True)
    scheduled_by = account("reviews_scheduled")
    scheduled_by_name = models.CharField(_("scheduled by"), max_length=150, blank=True)
    scheduled_seen = models.CharField(_("fingerprint of what is to go out"), max_length=64, blank=True)
    is_correction = models.BooleanField(_("goes out as a correction"), default=False)
    note_en = models.CharField(_("note to readers (English)"), max_length=500, blank=True)
    note_es = models.CharField(_("note to readers (Spanish)"), max_length=500, blank=True)
    problem = CodeField(_("why it did not go out"), vocabulary=ScheduleProblem, blank=True)

    decided_by = account("reviews_decided")
    decided_by_name = models.CharField(_("decided by"), max_length=150, blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)
    decision = CodeField(_("decision"), vocabulary=ReviewDecision, blank=True)
    comment = models.TextField(_("comment"), blank=True)

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
