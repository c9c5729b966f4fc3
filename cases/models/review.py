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
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reviews_decided",
        help_text=_(
            "The account that decided, never the one that asked; empty once the account is deleted. Example: editor."
        ),
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
        ]

    def __str__(self) -> str:
        return f"{PublicationKind(self.kind).label} {self.public_id} ({self.asked_by_name})"
