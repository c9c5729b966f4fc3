"""What is kept of signing in: sessions, resets of a second step, forms sent too late, and counts of attempts. No address of a machine."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class SignInQuerySet(models.QuerySet["SignIn"]):
    def open(self, at: dt.datetime) -> SignInQuerySet:
        """Sessions that still let somebody in at a moment."""
        return self.filter(
            ended_at=None,
            began_at__gt=at - dt.timedelta(days=settings.DESK_SESSION_DAYS),
            seen_at__gt=at - dt.timedelta(hours=settings.DESK_IDLE_HOURS),
        )

    def unanswered(self) -> SignInQuerySet:
        """From devices that were new, of which nobody has said yet whose they are."""
        return self.filter(is_new_device=True, answered_at=None)


class SignIn(models.Model):
    """One session at the desk. The session itself holds no more than the key of this row.

    ``device`` is a keyed digest of a random cookie, ``described`` two words such as “Firefox, Android”.
    ``proved_at`` is when password or second step were last given; ``second_step`` says which one was, or is empty while
    nothing but the set-up page may be reached. With ``password_due`` only the page for a new password may be.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_ins")
    device = models.CharField(max_length=64)
    described = models.CharField(max_length=60, blank=True)
    is_new_device = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True, blank=True)
    second_step = models.CharField(max_length=20, blank=True)
    password_due = models.BooleanField(default=False)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    proved_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = SignInQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ("-began_at", "-pk")
        indexes = (models.Index(fields=["account", "device"], name="accounts_signin_device"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(seen_at__gte=F("began_at")) & (Q(ended_at=None) | Q(ended_at__gte=F("began_at"))),
                name="accounts_signin_seen_after_it_began",
            ),
        )

    def __str__(self) -> str:
        return self.described or gettext("another browser")

    def is_open(self, at: dt.datetime) -> bool:
        """Whether it still lets somebody in: not ended, not idle for too long, not too old."""
        return (
            self.ended_at is None
            and at - self.seen_at < dt.timedelta(hours=settings.DESK_IDLE_HOURS)
            and at - self.began_at < dt.timedelta(days=settings.DESK_SESSION_DAYS)
        )

    def is_recent(self, at: dt.datetime) -> bool:
        """Whether password or second step were given within ``DESK_RECENT_MINUTES``."""
        return at - self.proved_at < dt.timedelta(minutes=settings.DESK_RECENT_MINUTES)


class SecondStepReset(models.Model):
    """Somebody's second step was taken away by somebody else, so that they set up a new one. Outlives both accounts."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="second_step_resets")
    account_name = models.CharField(max_length=150)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = models.CharField(max_length=150)
    reason = models.CharField(max_length=500)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("reset of a second step")
        verbose_name_plural = _("resets of second steps")
        ordering = ("-at", "-pk")
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="accounts_reset_has_a_reason"),)

    def __str__(self) -> str:
        return self.account_name


class KeptForm(models.Model):
    """What was typed into a form that came after its session had ended; ``sealed`` is read at its device alone."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="kept_forms")
    device = models.CharField(max_length=64)
    address = models.TextField()
    sealed = models.BinaryField()
    kept_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("form that was kept")
        verbose_name_plural = _("forms that were kept")
        ordering = ("-kept_at", "-pk")

    def __str__(self) -> str:
        return self.address


class Count(models.Model):
    """The table of the cache: attempts to log in, and codes that were used, which all processes count together."""

    cache_key = models.CharField(primary_key=True, max_length=255)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "accounts_count"
        verbose_name = _("count of attempts")
        verbose_name_plural = _("counts of attempts")

    def __str__(self) -> str:
        return self.cache_key


def count_key(key: str, prefix: str, version: int) -> str:
    """The name of a count: a keyed digest, so that the table tells neither accounts nor what was typed for one."""
    return salted_hmac("cases.accounts.count", f"{prefix}:{version}:{key}", algorithm="sha256").hexdigest()
