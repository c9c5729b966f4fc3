"""The second pair of eyes: who asked for a publication, and who decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_LENGTH, CodeField
from cases.vocabulary import PublicationKind, ReviewDecision


class ReviewQuerySet(models.QuerySet["Review"]):
    def open(self) -> ReviewQuerySet:
        """Reviews that wait for a decision."""
        return self.filter(decision="")

    def of(self, kind: str, public_id: str) -> ReviewQuerySet:
        return self.filter(kind=kind, public_id=public_id)


class Review(models.Model):
    """One request to publish a record, and the decision on it.

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
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="reviews_decided"
    )
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
        ]

    def __str__(self) -> str:
        return f"{PublicationKind(self.kind).label} {self.public_id} ({self.asked_by_name})"
