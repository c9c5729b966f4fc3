"""The faults ``make prove`` plants: each is a mistake somebody could make, and names the tests that must turn red."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """One text in one file, what a careless hand makes of it, and the tests that have to notice."""

    name: str
    file: str
    before: str
    after: str
    tests: str


GATE = "tests/gate/test_connection.py"
LOG = "tests/gate/test_log.py"
COLUMNS = "tests/gate/test_columns.py"
STATUS = "tests/test_status.py"
VERSIONS = "tests/admin/test_versions.py"
WITHDRAW = "tests/operations/test_withdraw.py"

FAULTS = [
    Fault(
        "a closed connection refuses nothing",
        "cases/published/gate.py",
        "    return sqlite3.SQLITE_DENY\n",
        "    return sqlite3.SQLITE_OK\n",
        GATE,
    ),
    Fault(
        "a streamed body runs open",
        "cases/published/gate.py",
        'request_started.connect(_enter, dispatch_uid="published.gate.enter")',
        "pass",
        GATE,
    ),
    Fault(
        "the log can be rewritten",
        "cases/published/triggers.py",
        "BEFORE UPDATE ON published_publication\n        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
        "BEFORE UPDATE ON published_publication\n        BEGIN SELECT 1; END",
        LOG,
    ),
    Fault(
        "documents are salted with nothing",
        "cases/published/log.py",
        "salt = secrets.token_hex(SALT_BYTES)",
        'salt = ""',
        LOG,
    ),
    Fault(
        "a rewritten log passes for the one somebody kept a checkpoint of",
        "cases/published/log.py",
        "checkpoint.digest != entry.digest",
        "False",
        LOG,
    ),
    Fault(
        "a public document may have any field",
        "cases/published/shapes.py",
        "class Shape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):",
        "class Shape(msgspec.Struct, frozen=True):",
        "tests/gate/test_shapes.py",
    ),
    Fault(
        "internal facts are copied",
        "cases/operations/composition.py",
        "return row.sensitivity in SHOWN and ",
        "return ",
        COLUMNS,
    ),
    Fault(
        "a private column is copied into the summary",
        "cases/operations/documents.py",
        'summary=words(case, "summary"),',
        "summary=Words(en=case.summary_en + case.public_id * bool(case.review_due_on), es=str(case.review_due_on)),",
        COLUMNS,
    ),
    Fault(
        "an author publishes their own work",
        "cases/operations/checks.py",
        "by.pk in authors_since_publication(root)",
        "by.pk in set()",
        "tests/operations/test_review.py",
    ),
    Fault(
        "publishing asks for no consent",
        "cases/operations/checks.py",
        "if consent is None or not Consent(consent.consent).is_publishable:",
        "if False:",
        "tests/operations/test_checks.py tests/operations/test_consent.py",
    ),
    Fault(
        "consent withdrawn leaves the page",
        "cases/operations/consent.py",
        "    return enforce_consent(case, by, at)\n",
        "    return None\n",
        "tests/operations/test_consent.py",
    ),
    Fault(
        "withdrawing erases nothing",
        "cases/operations/withdraw.py",
        "    log.erase(kind_of(root), root.public_id)\n",
        "",
        WITHDRAW,
    ),
    Fault(
        "a withdrawn name stays in the search",
        "cases/published/projection.py",
        "    _forget_in_search(key(entry))\n",
        "",
        WITHDRAW,
    ),
    Fault(
        "a withdrawn name stays on other pages",
        "cases/published/links.py",
        "row.withdrawn_at is not None)",
        "False)",
        WITHDRAW,
    ),
    Fault(
        "a stale save overwrites",
        "cases/admin/base.py",
        "            if seen != self._token():\n",
        "            if False:\n",
        VERSIONS,
    ),
    Fault(
        "any column of the desk can be filtered by",
        "cases/admin/base.py",
        "        return lookup in self.lookups or ",
        "        return True or ",
        "tests/admin/test_lookups.py",
    ),
    Fault(
        "one root quoted twice confirms",
        "cases/models/source.py",
        "above = parents.get(source, set()) - seen",
        "above: set[int] = set()",
        "tests/operations/test_checks.py",
    ),
    Fault(
        "“detained” never expires",
        "cases/reach.py",
        "fresh_until=fresh_until(vouched, freshness_months) if vouched else ALWAYS,",
        "fresh_until=fresh_until(vouched, 1200) if vouched else ALWAYS,",
        STATUS,
    ),
    Fault(
        "“about” is as exact as a date",
        "cases/dates.py",
        'widen = self.qualifier in ("~", "%")',
        "widen = False",
        "tests/test_dates.py",
    ),
    Fault(
        "SQLite may lose what it acknowledged",
        "tracker/settings.py",
        "PRAGMA synchronous=FULL;",
        "PRAGMA synchronous=NORMAL;",
        "tests/project/test_durability.py",
    ),
    Fault(
        "text from the record is markup",
        "cases/templatetags/record.py",
        '        return format_html("{}", text)\n',
        "        return mark_safe(text)\n",
        "tests/gate/test_canaries.py",
    ),
]
