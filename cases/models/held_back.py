"""What stayed behind when a record was approved in part."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.base import ID_LENGTH, CodeField
from cases.vocabulary import PublicationKind


class HeldBackQuerySet(models.QuerySet["HeldBack"]):
    def of(self, kind: str, public_id: str) -> HeldBackQuerySet:
        return self.filter(kind=kind, public_id=public_id)


class HeldBack(models.Model):
    """A row of which readers are still told an earlier state, after others of its record went out without it.

    Gone once the record is published whole, or withdrawn.
    """

    about = _(
        "A row of which readers are still told an earlier state: others of its record went out without it. The desk "
        "writes it and takes it away. Example: a charge that was not approved with the release."
    )

    kind = CodeField(
        _("kind"),
        vocabulary=PublicationKind,
        editable=False,
        help_text=_("Which kind of record the row belongs to; taken from the record. Example: Case."),
    )
    public_id = models.CharField(
        _("public id"),
        max_length=ID_LENGTH,
        editable=False,
        help_text=_("The record the row belongs to; its public id, which never changes. Example: k3m7v2xq9d."),
    )
    table = models.CharField(
        _("table of the row"),
        max_length=60,
        editable=False,
        help_text=_("By its name in the product; the desk writes it. Example: charge."),
    )
    row = models.BigIntegerField(
        _("key of the row"), editable=False, help_text=_("Its key in that table; the desk writes it. Example: 12.")
    )
    since = models.DateTimeField(
        _("the moment whose state readers are told"),
        editable=False,
        help_text=_("What the row said then is public; what it says now is not yet (UTC). Example: 2026-05-05 09:30."),
    )

    objects = HeldBackQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("row held back")
        verbose_name_plural = _("rows held back")
        constraints = [
            models.UniqueConstraint(fields=["kind", "public_id", "table", "row"], name="cases_heldback_once"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.row}, {self.kind}:{self.public_id} ({self.since:%Y-%m-%d})"

    @property
    def key(self) -> tuple[str, int]:
        return (self.table, self.row)
