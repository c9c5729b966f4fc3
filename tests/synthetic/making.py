"""The command, on a day of its own."""

from __future__ import annotations

import datetime as dt
import io

from django.core.management import call_command

ON = dt.date(2026, 3, 1)


def make(*arguments: object) -> str:
    """Make so many people; what the command says."""
    out = io.StringIO()
    call_command("make_synthetic", "--on", ON.isoformat(), *map(str, arguments), stdout=out)
    return out.getvalue()
