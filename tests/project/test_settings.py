"""Settings come from the environment; what they do not understand they refuse, in words."""

from __future__ import annotations

import os
import re
import runpy
import secrets
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from tracker import environment as env

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What ``manage.py`` says in an environment that has nothing but these settings."""
    own = {"PATH": os.environ["PATH"], "SECRET_KEY": secrets.token_urlsafe(64), **environment}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=own, capture_output=True, text=True, check=False)


NONSENSE = {
    "SITE_NAME": ["", "  "],
    "SITE_URL": [
        "",
        "cases.example.org",
        "http://",
        "http://[",
        "http://[::zz]",
        "http://cases.example.org:99999",
        "http://cases.example.org:0",
        "http://cases.example.org:",
        "https://cases.example.org/tracker",
        "https://cases.example.org//",
        "https://cases.example.org?lang=es",
        "https://cases.example.org#cases",
        "https://rita:secret@cases.example.org",
        "https://cases.example.org evil",
        "ftp://cases.example.org",
    ],
    "ALLOWED_HOSTS": ["", ",", "cases.example.org,", "https://cases.example.org", "cases.example.org:443", "a b"],
    "SECRET_KEY": [""],
    "DEBUG": ["", "perhaps"],
    "TRACKER_ROLE": ["", "everything"],
    "FRESHNESS_MONTHS": ["", "0", "a year", "9" * 19, "9" * 5_000],
    "ADMIN_PATH": ["", "/", "en", "es/desk", "c", "static", "a b/../x"],
    "DATABASE_URL": [
        "",
        "nonsense",
        "mysql://somebody:secret@somewhere/something",
        "sqlite://",
        "sqlite://:memory:",
        "sqlite:///",
        "sqlite://host/file",
        "sqlite:////srv/file?timeout=60",
        "postgres://",
        "postgres://rita:secret@host",
        "postgres://rita:secret@host:port/name",
        "postgres://rita:secret@host:99999/name",
    ],
    "PUBLIC_DB_ROLE": ["", "tracker_public"],  # the database of these tests is SQLite, which has no roles
    "MEDIA_ROOT": ["", "static", "static/evidence"],
    "EVIDENCE_MAX_MB": ["", "0", "a lot", "-1"],
    "DATA_LICENSE": [""],
    "DESK_IDLE_HOURS": ["", "0", "25", "a day"],
    "DESK_SESSION_DAYS": ["", "0", "31", "-1"],
    "DESK_RECENT_MINUTES": ["", "0", "121"],
    "REVIEW": ["", "none", "TWO", "1"],
    "LOCAL_TIME_ZONE": ["", "Lima", "../UTC", "UTC+5"],
    "EMAIL_URL": [
        "",
        "nonsense",
        "smtp://",
        "mail.example.org",
        "smtp://rita:secret@",
        "smtp://rita:secret@host:99999",
        "smtp://rita:secret@host/path",
        "https://rita:secret@host",
    ],
    "EMAIL_FROM": ["", "desk", "desk@", "Desk <desk@example.org>", "a@example.org, b@example.org"],
    "KEPT_PAGES": ["", "-1", "all", "3000001"],
    "PAGES_AHEAD": ["", "-1", "all", "1000001"],
    "KEPT_PAGES_DIR": ["", "static", "static/pages"],
    "PURGE_URL": [
        "",
        "secret.example.org/purge",
        "ftp://cdn.example.org/purge",
        "https://rita:secret@cdn.example.org/purge",
        "https://cdn.example.org:99999/secret",
        "https://cdn.example.org/a secret",
    ],
    "PURGE_HEADER": ["", "secret", ": secret", "Authorization", "Key: secret\nOther: value", "A key: secret"],
    "REQUESTS_AT_WORK": ["", "0", "101"],
    "REQUESTS_WAITING": ["", "-1", "101"],
    "LOG_LEVEL": ["", "LOUD"],
}


def settings(monkeypatch: pytest.MonkeyPatch, **environment: str) -> dict[str, Any]:
    """The settings made from an environment that has nothing but these."""
    for name in listed():
        monkeypatch.delenv(name, raising=False)
    for name, value in {"SECRET_KEY": secrets.token_urlsafe(64), **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(env, "read_file", lambda path: None)
    return runpy.run_path(str(ROOT / "tracker" / "settings.py"))


def refused(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    """Why the settings refuse it."""
    with pytest.raises(ImproperlyConfigured) as refusal:
        settings(monkeypatch, **environment)
    return str(refusal.value)


def listed() -> set[str]:
    """Every setting of ``.env.example``."""
    return set(re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in NONSENSE.items() for value in values])
def test_a_value_that_makes_no_sense_is_refused_by_name_and_keeps_its_secrets(monkeypatch, name, value):
    said = refused(monkeypatch, **{name: value})
    assert said.startswith(f"{name} ")
    assert name == "SITE_URL" or "secret" not in said


def test_every_setting_has_a_value_that_makes_no_sense():
    assert set(NONSENSE) == listed()


@pytest.mark.parametrize("key", ["short", "a" * 60, "django-insecure-" + "abcdefghij" * 5])
def test_a_public_site_is_not_signed_with_a_key_that_can_be_guessed(monkeypatch, key):
    said = refused(monkeypatch, SITE_URL="https://cases.example.org", SECRET_KEY=key)
    assert said.startswith("SECRET_KEY ")
    assert key not in said


@pytest.mark.parametrize("role", ["", "none", "public", "tracker", 'a"b', "a b"])
def test_a_role_that_would_leave_public_pages_with_the_rights_of_the_login_is_refused(monkeypatch, role):
    said = refused(monkeypatch, DATABASE_URL="postgres://tracker:secret@host/name", PUBLIC_DB_ROLE=role)
    assert said.startswith("PUBLIC_DB_ROLE ")


def test_the_operator_who_mistypes_is_told_in_one_sentence():
    said = start("serve", SITE_URL="cases.example.org")
    assert said.returncode == 1
    assert said.stderr.startswith("SITE_URL is 'cases.example.org'. ") and said.stderr.count("\n") == 1


SENSE = {
    "SITE_URL": [
        ("https://cases.example.org/", "https://cases.example.org"),
        ("HTTP://Tracker:9000", "http://tracker:9000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
    "ALLOWED_HOSTS": [(" Cases.example.org, .example.net,[::1]", ["cases.example.org", ".example.net", "[::1]"])],
    "REVIEW": [("single", "single")],
    "LOCAL_TIME_ZONE": [("America/Lima", "America/Lima")],
    "SECRET_KEY": [("$HOME-is-part-of-this-key", "$HOME-is-part-of-this-key")],
}


@pytest.mark.parametrize(("name", "value", "meant"), [(name, *pair) for name, pairs in SENSE.items() for pair in pairs])
def test_a_value_that_makes_sense_is_taken_as_it_is_meant(monkeypatch, name, value, meant):
    assert settings(monkeypatch, **{name: value})[name] == meant


@pytest.mark.proof
def test_the_documented_production_settings_pass_the_deployment_check():
    said = start("check", "--deploy", "--fail-level", "WARNING", SITE_URL="https://cases.example.org")
    assert said.returncode == 0, said.stderr


@pytest.mark.proof
def test_a_public_node_has_no_table_of_the_working_record():
    said = start("shell", "--no-imports", "-c", TABLES, TRACKER_ROLE="public")
    assert said.returncode == 0, said.stderr
    tables = said.stdout.split()
    assert tables
    assert all(table.startswith("published_") for table in tables)


@pytest.mark.proof
def test_a_desk_alone_answers_no_public_page():
    said = start("shell", "--no-imports", "-c", ANSWERS, TRACKER_ROLE="desk", ALLOWED_HOSTS="testserver")
    assert said.returncode == 0, said.stderr
    assert said.stdout.split() == ["404", "404", "200", "200", "404", "405", "403"]


ANSWERS = """
from django.conf import settings
from django.test import Client
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
for address in ("/en/", "/en/cases/", "/healthz", "/admin/login/"):
    print(Client().get(address).status_code)
for address in ("/en/", "/healthz", "/admin/login/"):
    print(Client(enforce_csrf_checks=True).post(address).status_code)
"""
TABLES = "from django.apps import apps; print(*(m._meta.db_table for m in apps.get_models()))"


def test_every_setting_is_listed_with_the_others():
    code = (ROOT / "tracker" / "settings.py").read_text()
    assert set(re.findall(r"""env\.\w+\(\s*"([A-Z_]+)""", code)) == listed()
