"""What was put off at the desk: one reason to look at a case again, until a day."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.base import CodeField, Record
from cases.models.case import Case
from cases.vocabulary import QueueReason

ABOUT_LENGTH = 16


class Deferral(Record):
    """One row of a queue that somebody put off. It comes back on its day; nobody is kept from looking earlier.

    The name is frozen as text: it outlives the account; the history tells every earlier day and note. Never published.
    """

    about = _(
        "One reminder of the queues that somebody put off until a day, with a word why. It comes back by itself. Example: "
        "a review that is due, put off for two weeks because the union was asked."
    )

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="deferrals", verbose_name=_("case"))
    reason = CodeField(
        _("reason"),
        vocabulary=QueueReason,
        help_text=_("The queue in which the case stands; taken from its row there. Example: Review due."),
    )
    fingerprint = models.CharField(
        _("fingerprint"),
        max_length=ABOUT_LENGTH,
        help_text=_(
            "Of what the row of the queue told. Once that changes, it is not put off any more. Example: 4f0c19a2b7d3e865."
        ),
    )
    until = models.DateField(
        _("look again on"),
        help_text=_("The day on which it stands in its queue again; not before tomorrow. Example: 2026-06-01."),
    )
    note = models.CharField(
        _("why"),
        max_length=300,
        help_text=_(
            "What was done, or is waited for. No name of a source. Example: Asked the union; it answers in May."
        ),
    )
    by_name = models.CharField(
        _("put off by"),
        max_length=150,
        help_text=_("The name of the account as it was then; it stays when the account goes. Example: rita."),
    )

    class Meta:
        ordering = ["until", "pk"]
        verbose_name = _("put-off reminder")
        verbose_name_plural = _("put-off reminders")
        constraints = [
            models.UniqueConstraint(
                fields=["case", "reason", "fingerprint"],
                name="cases_deferral_once",
                violation_error_message=_("This is put off already."),
            ),
            models.CheckConstraint(
                condition=~Q(note=""),
                name="cases_deferral_note",
                violation_error_message=_("Say why it is put off."),
            ),
        ]

    def __str__(self) -> str:
        return f"{QueueReason(self.reason).label}: {self.note[:60]}"

    def holds(self, on: dt.date) -> bool:
        """Whether it still keeps its row out of the queue on a day."""
        return on < self.until
