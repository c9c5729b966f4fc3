"""Settings come from the environment; what they do not understand they refuse, in words."""

from __future__ import annotations

import os
import re
import secrets
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What ``manage.py`` says in an environment that has nothing but these settings."""
    own = {"PATH": os.environ["PATH"], "SECRET_KEY": secrets.token_urlsafe(64), **environment}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=own, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "perhaps"),
        ("TRACKER_ROLE", "everything"),
        ("FRESHNESS_MONTHS", "0"),
        ("FRESHNESS_MONTHS", "a year"),
        ("FRESHNESS_MONTHS", "9" * 19),
        ("SITE_URL", "cases.example.org"),
        ("ADMIN_PATH", "/"),
        ("ADMIN_PATH", "en"),
        ("ADMIN_PATH", "es/desk"),
        ("ADMIN_PATH", "c"),
        ("ADMIN_PATH", "static"),
        ("ADMIN_PATH", "a b/../x"),
        ("DATABASE_URL", "mysql://somebody@somewhere/something"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_by_name(name, value):
    said = start("check", **{name: value})
    assert said.returncode != 0
    assert name in said.stderr.splitlines()[-1]


def test_the_documented_production_settings_pass_the_deployment_check():
    said = start("check", "--deploy", "--fail-level", "WARNING", SITE_URL="https://cases.example.org")
    assert said.returncode == 0, said.stderr


def test_a_public_node_has_no_table_of_the_working_record():
    said = start("shell", "--no-imports", "-c", TABLES, TRACKER_ROLE="public")
    assert said.returncode == 0, said.stderr
    tables = said.stdout.split()
    assert tables
    assert all(table.startswith("published_") for table in tables)


def test_a_desk_alone_answers_no_public_page():
    said = start("shell", "--no-imports", "-c", ANSWERS, TRACKER_ROLE="desk", ALLOWED_HOSTS="testserver")
    assert said.returncode == 0, said.stderr
    assert said.stdout.split() == ["404", "404", "200", "200"]


ANSWERS = """
from django.conf import settings
from django.test import Client
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
for address in ("/en/", "/en/cases/", "/healthz", "/admin/login/"):
    print(Client().get(address).status_code)
"""
TABLES = "from django.apps import apps; print(*(m._meta.db_table for m in apps.get_models()))"


def test_every_setting_is_listed_with_the_others():
    code = (ROOT / "tracker" / "settings.py").read_text()
    read = set(re.findall(r"""(?:env\.\w+|one_of|switch|number)\(\s*"([A-Z_]+)""", code))
    listed = set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert read == listed
