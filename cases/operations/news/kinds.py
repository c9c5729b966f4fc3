"""The kinds of news, in the order in which they are offered: what is told most often comes first."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a piece of news tells. Never stored: the rows it leads to are."""

    STILL_DETAINED = "still_detained", _("Still detained")
    CHECKED = "checked", _("Checked, nothing new")
    HEARING = "hearing", _("Hearing or court decision")
    TRANSFERRED = "transferred", _("Transferred")
    RELEASED = "released", _("Released")
    CHARGE = "charge", _("Charge changed")
    NEW_DETENTION = "new_detention", _("New detention")
    DIED = "died", _("Died")
    HEALTH = "health", _("Health, visit or treatment")
    AFTER_RELEASE = "after_release", _("Work after release")
    OTHER = "other", _("Something else")

    @property
    def hint(self) -> str:
        """What saving it does, in a few words."""
        return str(HINTS[self])

    @property
    def changes_status(self) -> bool:
        """Whether periods of liberty or detention begin, end or are confirmed with it."""
        return self in STATUS

    @property
    def needs_sentence(self) -> bool:
        """Whether there is nothing to store without a sentence for the timeline."""
        return self not in (Kind.STILL_DETAINED, Kind.CHECKED, Kind.HEARING, Kind.CHARGE)


STATUS = {Kind.STILL_DETAINED, Kind.TRANSFERRED, Kind.RELEASED, Kind.NEW_DETENTION, Kind.DIED}

HINTS = {
    Kind.STILL_DETAINED: _("A source confirms it. The status stays; its date moves."),
    Kind.CHECKED: _("Somebody looked and found no news. Only the day of the check moves."),
    Kind.HEARING: _("Planned, held or adjourned; or what a court decided."),
    Kind.TRANSFERRED: _("To another place, or another stage of the detention."),
    Kind.RELEASED: _("Ends the detention. Asks how, and on what conditions."),
    Kind.CHARGE: _("Adds a step to an accusation, or a new accusation."),
    Kind.NEW_DETENTION: _("Begins a detention after a time at liberty."),
    Kind.DIED: _("Final. Two people always look at it."),
    Kind.HEALTH: _("Stays at the desk, unless there is consent to publish it."),
    Kind.AFTER_RELEASE: _("Reinstated, blacklisted, compensated, dismissed."),
    Kind.OTHER: _("Adds an event to the timeline."),
}
