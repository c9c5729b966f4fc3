"""The web process: it serves with the gate closed, and only from a database that keeps what it acknowledged."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracker.settings")

from django.core.wsgi import get_wsgi_application

served = get_wsgi_application()

from cases.published import gate
from tracker import clock
from tracker.admission import limited
from tracker.durability import require_durability

require_durability()
gate.close_for_this_process()
clock.start()
application = limited(served)
