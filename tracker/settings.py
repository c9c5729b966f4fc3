"""Settings, all of them from the environment (``.env.example`` lists them); without any the site runs on one machine.

A value that is not understood, or is empty, is refused at the start, in words.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from tracker import environment as env

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = BASE_DIR / "data"

env.read_file(BASE_DIR / ".env")

# Every language of the interface, by its own name: the one place (README, "Adding a language")
LANGUAGES = [("en", "English"), ("es", "Español")]

# The site

SITE_NAME = env.text("SITE_NAME", "Case Tracker")
SITE_URL = env.address("SITE_URL", "http://127.0.0.1:8000")
DATA_LICENSE = env.text("DATA_LICENSE", "CC-BY-4.0")
FRESHNESS_MONTHS = env.number("FRESHNESS_MONTHS", 12, 1, 120)
# Whether two people agree before anything is published, or a group of one publishes alone after a day.
REVIEW = env.one_of("REVIEW", "two", "two", "single")
TRACKER_ROLE = env.one_of("TRACKER_ROLE", "all", "all", "desk", "public")
ADMIN_PATH = env.text("ADMIN_PATH", "admin/").strip("/") + "/"
# Below this address requests see the working record: no public page may lie there.
TAKEN = {
    *dict(LANGUAGES),
    "c",
    "static",
    "healthz",
    "robots.txt",
    "sitemap.xml",
    "feeds",
    "data",
    "api",
    "embed",
    "badge",
    "readyz",
    "pictures",
}
PREVIEW_RENDERER = "cases.pages.preview.preview"

if not re.fullmatch(r"([A-Za-z0-9_-]+/)+", ADMIN_PATH) or ADMIN_PATH.partition("/")[0] in TAKEN:
    raise ImproperlyConfigured(f"ADMIN_PATH is {ADMIN_PATH!r}. It is an address of letters and digits without a page.")
IS_HTTPS = SITE_URL.startswith("https:")
HAS_DESK = TRACKER_ROLE != "public"

_here = ["127.0.0.1", "localhost", "[::1]"]
_host = re.sub(r":\d+$", "", SITE_URL.partition("://")[2])
DEBUG = env.switch("DEBUG", False)
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", [_host, *_here])
SECRET_KEY = env.secret_key("SECRET_KEY", DATA_DIR)
if _host not in _here and not DEBUG and env.is_weak(SECRET_KEY):
    raise ImproperlyConfigured("SECRET_KEY can be guessed. It is fifty or more random characters.")

# Apps: a public node knows nothing of the working record, of accounts or of sessions

INSTALLED_APPS = [
    "cases.published",
    "django.contrib.staticfiles",
    "django_filters",
    "django_countries",
    "csp",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "tracker.headers.isolated",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
if HAS_DESK:
    INSTALLED_APPS = [
        "cases",
        *INSTALLED_APPS,
        "simple_history",
        "django.contrib.admin.apps.SimpleAdminConfig",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "allauth",
        "allauth.account",
        "allauth.mfa",
        "cases.accounts",
    ]
    MIDDLEWARE = [
        "cases.published.gate.desk_requests_open_the_gate",
        *MIDDLEWARE,
        "cases.admin.language.desk_speaks_the_language_of_the_browser",
        "cases.accounts.aside.Sessions",
        "django.middleware.csrf.CsrfViewMiddleware",
        "cases.accounts.aside.Authentication",
        "cases.accounts.aside.Messages",
        "allauth.account.middleware.AccountMiddleware",
        "cases.accounts.guard.nobody_passes_without_a_second_step",
        "simple_history.middleware.HistoryRequestMiddleware",
    ]

ROOT_URLCONF = "tracker.urls"
WSGI_APPLICATION = "tracker.wsgi.application"

_desk_context = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["tracker.compact.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "cases.pages.context.site",
                *(_desk_context if HAS_DESK else []),
            ],
            "libraries": {"record": "cases.templatetags.record", "head": "cases.templatetags.head"},
        },
    }
]

# The database: SQLite that loses nothing it acknowledged and keeps nothing it deleted, or PostgreSQL

DATABASE = env.database("DATABASE_URL", DATA_DIR / "tracker.sqlite3")
DATABASES = {"default": DATABASE}
# Beside the desk, public pages run in a role of their own; a login that is public anyway has the narrow grants itself.
PUBLIC_DB_ROLE = ""
if DATABASE["ENGINE"] == env.SQLITE:
    # What is read is mapped, so that all connections share it: each thread of a process has one, with little of its own.
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        "PRAGMA cache_size=-4000; PRAGMA mmap_size=268435456; PRAGMA busy_timeout=10000",
    }
    DATABASE["CONN_MAX_AGE"] = None
    if "PUBLIC_DB_ROLE" in os.environ:
        raise ImproperlyConfigured("PUBLIC_DB_ROLE is for PostgreSQL. SQLite has no roles: leave it out.")
else:
    DATABASE["CONN_MAX_AGE"] = 600
    DATABASE["CONN_HEALTH_CHECKS"] = True
    if TRACKER_ROLE == "all" or "PUBLIC_DB_ROLE" in os.environ:
        PUBLIC_DB_ROLE = env.role("PUBLIC_DB_ROLE", "tracker_public", DATABASE["USER"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Files

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static"
STATICFILES_DIRS = [] if HAS_DESK else [BASE_DIR / "cases" / "static"]
MEDIA_ROOT = BASE_DIR / env.text("MEDIA_ROOT", "media")
if MEDIA_ROOT.resolve().is_relative_to(STATIC_ROOT):
    raise ImproperlyConfigured("MEDIA_ROOT lies among the files that are served. It is a folder of its own.")
EVIDENCE_MAX_MB = env.number("EVIDENCE_MAX_MB", 100, 1, 4096)
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Languages

LANGUAGE_CODE = "en"
# The choice of somebody at the desk; public pages have their language in their address, and no cookie.
LANGUAGE_COOKIE_PATH = f"/{ADMIN_PATH}"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = IS_HTTPS
LANGUAGE_COOKIE_SAMESITE = "Strict"
LOCALE_PATHS = [BASE_DIR / "cases" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LOCAL_TIME_ZONE = env.zone("LOCAL_TIME_ZONE", "UTC")

# E-mail: without a server none is sent

_mail = env.mail("EMAIL_URL")
EMAIL_HOST = _mail["EMAIL_HOST"]
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
EMAIL_PORT = _mail.get("EMAIL_PORT", 25)
EMAIL_HOST_USER = _mail.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = _mail.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _mail.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.mailbox("EMAIL_FROM", f"desk@{_host}")

# Safety

SECURE_CONTENT_TYPE_NOSNIFF = True
# With "no-referrer" a browser sends "Origin: null" with a form, and Django refuses it as forged.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # the form of a well-sourced case has more than two thousand fields
if IS_HTTPS:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # preloading a domain is its owner's decision, not ours
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = f"/{ADMIN_PATH}"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
if HAS_DESK:
    CSRF_FAILURE_VIEW = "cases.admin.signin.kept.too_old"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF, "data:"],  # the mark of the site stands in the page: a browser asks for no icon
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Signing in: a password and a second step, or a passkey; nobody signs up

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = ["cases.accounts.backend.StaffBackend"] if HAS_DESK else []
DESK_IDLE_HOURS = env.number("DESK_IDLE_HOURS", 8, 1, 24)
DESK_SESSION_DAYS = env.number("DESK_SESSION_DAYS", 7, 1, 30)
DESK_RECENT_MINUTES = env.number("DESK_RECENT_MINUTES", 15, 1, 120)
SESSION_COOKIE_AGE = ACCOUNT_SESSION_COOKIE_AGE = DESK_SESSION_DAYS * 24 * 3600
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_ADAPTER = "cases.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]  # nobody signs up; a check wants it to agree with the line above
ACCOUNT_EMAIL_VERIFICATION = "none"
# By account alone, under a keyed digest, for minutes: no limit asks for the address of a machine.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "5/5m/key", "change_password": "5/5m/user"}
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_ADAPTER = "cases.accounts.adapter.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS

# Caches

CACHES: dict[str, dict[str, Any]] = {}
if HAS_DESK:
    # What several processes count together: attempts to log in, and codes that were used.
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_count",
        "KEY_FUNCTION": "cases.accounts.models.count_key",
        # Trying many names must not push the count of one out of the table.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
# Pages that were made, for every process of the machine that answers readers.
KEPT_PAGES = env.number("KEPT_PAGES", 30_000, 0, 3_000_000) if TRACKER_ROLE != "desk" else 0
KEPT_PAGES_DIR = BASE_DIR / env.text("KEPT_PAGES_DIR", "data/pages")
if KEPT_PAGES_DIR.resolve().is_relative_to(STATIC_ROOT):
    raise ImproperlyConfigured("KEPT_PAGES_DIR lies among the files that are served. It is a folder of its own.")
# How many cases have their pages made before anybody asks, the latest first: three quarters of what is kept, if they are as many.
PAGES_AHEAD = env.number("PAGES_AHEAD", KEPT_PAGES * 3 // 4 // len(LANGUAGES), 0, 1_000_000)
PAGE_MAKER = "cases.pages.ahead.Maker"
# How many requests one process works on at a time, and how many more wait for a moment; others are refused (tracker/admission.py).
REQUESTS_AT_WORK = env.number("REQUESTS_AT_WORK", 2, 1, 100)
REQUESTS_WAITING = env.number("REQUESTS_WAITING", 8, 0, 100)
REQUESTS_REFUSED = 8  # at a time: threads of the server that have nothing else to do
# Where the cache in front of the site is told which of its pages are not what they were.
PURGE_URL = env.endpoint("PURGE_URL")
PURGE_HEADER = env.header("PURGE_HEADER")

# The log names no reader: no addresses of machines are written

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {
        "handlers": ["console"],
        "level": env.one_of("LOG_LEVEL", "WARNING", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
    },
}
