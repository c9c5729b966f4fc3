"""What the codes of a field mean is told in the public codebook: the way there, beside the field."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import get_language, gettext


def with_meanings(db_field: models.Field, help_text: str | Promise) -> str | Promise:
    """The help text of a field; of a coded one with the way to what its codes mean, with an example of each.

    It leads to the public site, which another host may serve, and opens beside the form: nothing typed is left behind.
    """
    vocabulary = getattr(db_field, "vocabulary", None)
    if vocabulary is None:
        return help_text
    lang = (get_language() or "en").partition("-")[0]
    address = settings.SITE_URL.rstrip("/") + reverse("pages:codebook", args=[lang])
    return format_html(
        '{} <a href="{}#{}" target="_blank" rel="noopener">{}</a>',
        help_text,
        address,
        vocabulary.__name__,
        gettext("What the codes mean (new tab)"),
    )
