"""The settings of the product, with what makes tests quick: plain static files and a cheap password hash."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "for-tests-only")

from tracker.settings import *
from tracker.settings import BASE_DIR, DATABASE, PUBLIC_DB_ROLE, STORAGES

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT = BASE_DIR / "cases" / "static"  # nothing was collected yet on a fresh machine
KEPT_PAGES = 0  # a test that is about kept pages has a folder of its own
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
if PUBLIC_DB_ROLE:
    # Roles belong to the whole server: the runs side by side have one each.
    PUBLIC_DB_ROLE = f"{DATABASE['NAME']}_public_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in life: in memory SQLite has no write-ahead log, and threads find its tables locked.
    # One a run, so that two runs side by side do not take each other's tables away.
    DATABASE["TEST"] = {"NAME": Path(tempfile.gettempdir()) / f"tracker-test-{os.getpid()}.sqlite3"}
