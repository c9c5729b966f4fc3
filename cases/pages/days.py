"""The day a page is about, and the day of the knowledge it shows, as its address asks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from django import forms
from django.core.validators import MaxValueValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.published import records
from cases.published.records import Published, Tombstone

INVALID = {"invalid": _("This is not a date like 2007-06-05.")}


class DayForm(forms.Form):
    """``on`` and ``known_on``: calendar days, not after today."""

    on = forms.DateField(required=False, input_formats=["%Y-%m-%d"], error_messages=INVALID)
    known_on = forms.DateField(required=False, input_formats=["%Y-%m-%d"], error_messages=INVALID)

    def __init__(self, request: HttpRequest, today: dt.date) -> None:
        super().__init__(request.GET)
        for field in self.fields.values():
            field.validators.append(MaxValueValidator(today, message=_("This day has not come yet.")))


@dataclass(frozen=True)
class Days:
    """The days asked for; what was not understood is told in ``problems`` and today stands in for it."""

    today: dt.date
    day: dt.date
    known_on: dt.date | None
    problems: tuple[str, ...]

    @property
    def is_today(self) -> bool:
        return self.day == self.today

    @property
    def is_this_year(self) -> bool:
        return self.day.year == self.today.year


def asked(request: HttpRequest) -> Days:
    """The days of a request, whose own day is the one of the clock in UTC."""
    today = dt.datetime.now(dt.UTC).date()
    if not request.GET:
        return Days(today, today, None, ())
    form = DayForm(request, today)
    form.is_valid()
    return Days(
        today=today,
        day=form.cleaned_data.get("on") or today,
        known_on=form.cleaned_data.get("known_on"),
        problems=tuple(f"{key}: {message}" for key, messages in form.errors.items() for message in messages),
    )


def record(kind: str, public_id: str, asked: Days) -> Published | Tombstone | None:
    """The record as it is known on the day asked for."""
    if asked.known_on is None:
        return records.current(kind, public_id)
    return records.as_known(kind, public_id, asked.known_on)


def within(published: Published, asked: Days) -> Days:
    """The days asked for, within what the version can know: no day after the one on which another took its place."""
    successor = published.successor
    return replace(asked, day=min(asked.day, successor.at.date())) if successor else asked
