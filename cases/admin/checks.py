"""Refuses to start with a page at the desk that is not one of ours."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import sites
from django.core import checks

from cases.admin.base import SafeModelAdmin
from cases.admin.inlines import SafeInline


@checks.register(checks.Tags.security)
def every_page_is_safe(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """E001: a registered page is no ``SafeModelAdmin``. E002: one of its inlines is no ``SafeInline``."""
    errors: list[checks.CheckMessage] = []
    for site in sites.all_sites:
        for page in site._registry.values():
            if not isinstance(page, SafeModelAdmin):
                errors.append(checks.Error(f"{type(page).__name__} is not a SafeModelAdmin.", id="cases.E001"))
            errors += [
                checks.Error(f"{inline.__name__} is not a SafeInline.", obj=type(page), id="cases.E002")
                for inline in page.inlines
                if not issubclass(inline, SafeInline)
            ]
    return errors
