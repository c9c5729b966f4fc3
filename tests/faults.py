"""The faults ``make prove`` plants: each is a mistake somebody could make, and names the tests that must turn red."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """One text in one file, what a careless hand makes of it, and the tests that have to notice.

    ``is_race``: it shows only where two transactions run at a time, so it is planted on PostgreSQL.
    """

    name: str
    file: str
    before: str
    after: str
    tests: str
    is_race: bool = False


GATE = "tests/gate/test_connection.py"
LOG = "tests/gate/test_log.py"
COLUMNS = "tests/gate/test_columns.py"
STATUS = "tests/test_status.py"
VERSIONS = "tests/admin/test_versions.py"
WITHDRAW = "tests/operations/test_withdraw.py"
ORACLE = "tests/gate/test_oracle.py"
TOGETHER = "tests/operations/test_together.py"
TAKEDOWN = "tests/operations/test_takedown.py"
RESTORE = "tests/operations/test_restore.py"
WITHHELD = "tests/operations/test_protection.py"
LEAVING = "tests/exchange/test_round_trip.py"
TAKING = "tests/exchange/test_taking.py"
COPIES = "tests/evidence/test_derivation.py"
SCOPE = "tests/admin/test_scope.py"
PHOTOGRAPH = "tests/pages/test_photograph.py"

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
        "cases/published/shapes/base.py",
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
        "if consent is None or not consent.allows(case.published_as):",
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
        "    log.erase(kind, public_id)\n",
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
    Fault(
        "a source of researchers is cited in public",
        "cases/operations/composition.py",
        "[citation for citation in row.citations.all() if citation.source.sensitivity in SHOWN]",
        "list(row.citations.all())",
        COLUMNS,
    ),
    Fault(
        "a coarser row keeps its day",
        "cases/operations/composition.py",
        '"start": coarsened(row.start) if coarse else row.start,',
        '"start": row.start,',
        COLUMNS,
    ),
    Fault(
        "a person without a published case is named",
        "cases/operations/composition.py",
        "if row is None or case is None or not self.is_published(PublicationKind.CASE, case):",
        "if row is None or case is None:",
        "tests/gate/test_canaries.py",
    ),
    Fault(
        "a new name is published with another record",
        "cases/operations/composition.py",
        "label=target.label, id=row.public_id",
        "label=label, id=row.public_id",
        WITHDRAW,
    ),
    Fault(
        "a step of a coarser charge keeps its day",
        "cases/operations/court.py",
        "is_coarse = coarse or row.sensitivity == Sensitivity.GENERALISED\n    return dates",
        "is_coarse = row.sensitivity == Sensitivity.GENERALISED\n    return dates",
        "tests/pages/test_charges.py " + COLUMNS,
    ),
    Fault(
        "a hidden charge is told by its proceeding",
        "cases/operations/court.py",
        "if row.case_id == case and is_shown(row)",
        "if row.case_id == case",
        "tests/pages/test_proceedings.py",
    ),
    Fault(
        "a charge that waited years ago is said to wait today",
        "cases/charges.py",
        "if found[-1].status in WAITING and",
        "if False and",
        "tests/test_charges.py",
    ),
    Fault(
        "a hearing that took place lies in the future",
        "cases/operations/court_checks.py",
        "return isinstance(row, Hearing) and row.state in",
        "return isinstance(row, Hearing) or row.state in",
        "tests/operations/test_court_checks.py",
    ),
    Fault(
        "an internal record gets a page",
        "cases/operations/checks.py",
        'if getattr(root, "sensitivity", Sensitivity.INTERNAL) != Sensitivity.PUBLIC:',
        "if False:",
        "tests/operations/test_checks.py",
    ),
    Fault(
        "whoever removed a row may publish",
        "cases/operations/roots.py",
        'history = model.history.filter(**{f"{key}__in": values})',
        'history = model.history.filter(**{f"{key}__in": values}, id__in=model._base_manager.values("id"))',
        "tests/operations/test_review.py",
    ),
    Fault(
        "whoever wrote the citation may publish",
        "cases/operations/roots.py",
        "        if model in targets:\n",
        "        if False:\n",
        "tests/operations/test_review.py",
    ),
    Fault(
        "what is not there repeats its address",
        "cases/pages/errors.py",
        'return _page(request, "cases/not_found.html", 404)',
        'return _page(request, "cases/not_found.html", 404, site_name=request.path)',
        ORACLE,
    ),
    Fault(
        "a page that was withdrawn is not found",
        "cases/pages/lookup.py",
        "        raise Gone(answer)\n",
        "        raise Http404\n",
        WITHDRAW,
    ),
    Fault(
        "a note of an erased version is told",
        "cases/published/records.py",
        'if getattr(entry, "is_readable", False) else Words()',
        "if True else Words()",
        WITHDRAW,
    ),
    Fault(
        "erased words stay in the files",
        "cases/operations/withdraw.py",
        "    transaction.on_commit(log.after_withdrawal)\n",
        "",
        "tests/operations/test_erasure.py",
    ),
    Fault(
        "a bad day is an error of ours",
        "cases/pages/days.py",
        "    form.is_valid()\n",
        "    assert form.is_valid(), form.errors\n",
        "tests/gate/test_hostile.py",
    ),
    Fault(
        "a person counts as held on the day of release",
        "cases/reach.py",
        "    end_earliest = period.end.earliest.toordinal() if period.end.earliest else ALWAYS\n",
        "    end_earliest = period.end.earliest.toordinal() + 1 if period.end.earliest else ALWAYS\n",
        STATUS,
    ),
    Fault(
        "a version is taken that has moved on",
        "cases/operations/edit.py",
        "filter(pk=root.pk, version=seen)",
        "filter(pk=root.pk)",
        "tests/operations/test_edit.py",
    ),
    Fault(
        "a statement nobody let in is published",
        "cases/operations/statements.py",
        "if row.moderation == Moderation.ACCEPTED and is_shown(row)",
        "if is_shown(row)",
        "tests/pages/test_statements.py",
    ),
    Fault(
        "a number of a person that was to be made coarser is published",
        "cases/operations/identifiers.py",
        "if is_shown(row) and row.sensitivity == Sensitivity.PUBLIC",
        "if is_shown(row)",
        "tests/pages/test_identifiers.py",
    ),
    Fault(
        "one of two texts of a law is chosen",
        "cases/provisions.py",
        "if len(possible) != 1 or not",
        "if not possible or not",
        "tests/test_provisions.py",
    ),
    Fault(
        "sealed rows leave with every export",
        "cases/operations/exchange/reach.py",
        '(not sealed and getattr(row, "sensitivity", "") == Sensitivity.SEALED)',
        "False",
        LEAVING,
    ),
    Fault(
        "the file of one person tells all of everybody it names",
        "cases/operations/exchange/reach.py",
        "if model is not Person or row.pk in self.whole]",
        "]",
        LEAVING,
    ),
    Fault(
        "half of a file is stored",
        "cases/operations/exchange/taking.py",
        "        with transaction.atomic():\n",
        "        with nullcontext():\n",
        TAKING,
    ),
    Fault(
        "what is here passes for what the file says",
        "cases/operations/exchange/taking.py",
        "if ours == theirs:",
        "if True:",
        TAKING,
    ),
    Fault(
        "a version that was taken down stays in the lists of its days",
        "cases/published/projection.py",
        'version=texts.earliest("seq").version).delete()',
        'version=texts.earliest("seq").version)',
        TAKEDOWN,
    ),
    Fault(
        "a missing text needs no takedown",
        "cases/published/log.py",
        'return "" if is_erasable else "its document is missing"',
        'return ""',
        TAKEDOWN,
    ),
    Fault(
        "a takedown makes its author a second person",
        "cases/operations/state.py",
        '.exclude(review="")',
        "",
        TAKEDOWN,
    ),
    Fault(
        "a withdrawn consent comes back with an older state",
        "cases/operations/restore.py",
        "            if inner in UNTOUCHED:\n                continue\n",
        "",
        RESTORE,
    ),
    Fault(
        "a former state is written over what was saved meanwhile",
        "cases/operations/restore.py",
        "    claim(root, seen)\n",
        "",
        RESTORE,
    ),
    Fault(
        "consent is recorded while the case goes out",
        "cases/operations/consent.py",
        'case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)',
        "case = Case.objects.get(pk=case.pk)",
        TOGETHER,
        is_race=True,
    ),
    Fault(
        "a name withheld is published as a case with blanks",
        "cases/operations/documents.py",
        "return protected_document(root) if root.is_protected else case_document(root)",
        "return case_document(root)",
        WITHHELD,
    ),
    Fault(
        "the log keeps the day on which somebody without a name was published",
        "cases/published/log.py",
        "return dt.datetime(at.year, 1, 1, tzinfo=dt.UTC) if kind == PublicationKind.PROTECTED else at",
        "return at",
        WITHHELD,
    ),
    Fault(
        "a withheld name gets the id of the page that named",
        "cases/operations/protection.py",
        "case.public_id = new_public_id()",
        "pass",
        WITHHELD,
    ),
    Fault(
        "a whole year tells the day on which it began",
        "cases/operations/protected.py",
        "words[0] not in told.get(year - 1, ())[-1:] or words[0] not in told.get(year + 1, ())[:1]",
        "False",
        WITHHELD,
    ),
    Fault(
        "who agreed only without the name is named",
        "cases/models/protection.py",
        "is_agreed = self.agreed_to in (PublishedAs.BY_NAME, published_as)",
        "is_agreed = True",
        WITHHELD,
    ),
    Fault(
        "who is withheld is found by words",
        "cases/published/projection.py",
        "withheld.project(entry, document)  # it has no words to be found by, and leads nowhere\n        return",
        "withheld.project(entry, document)\n        _search(entry, document)\n        return",
        WITHHELD,
    ),
    Fault(
        "two publish one case at once",
        "cases/operations/publish.py",
        'type(root)._default_manager.select_for_update(of=("self",)).get(pk=root.pk)',
        "type(root)._default_manager.get(pk=root.pk)",
        TOGETHER,
        is_race=True,
    ),
    Fault(
        "nobody waits for the end of the log",
        "cases/published/log.py",
        "cursor.execute(\"SELECT pg_advisory_xact_lock(hashtext('published_publication'))\")",
        "pass",
        LOG,
        is_race=True,
    ),
    Fault(
        "readers keep the role of the desk",
        "cases/published/gate.py",
        'f"SET ROLE {role}" if connection.gate_closed else "RESET ROLE"',
        '"RESET ROLE"',
        GATE,
        is_race=True,
    ),
    Fault(
        "a doubtful count makes a figure",
        "cases/pages/toll.py",
        "        return is_countable(self.part, self.event)\n",
        "        return True\n",
        "tests/pages/test_toll.py",
    ),
    Fault(
        "a total and its parts are told as numbers of their own",
        "cases/pages/toll.py",
        'return part.part_of_key if is_sound and part.part_of_key in by_key else ""',
        'return ""',
        "tests/pages/test_toll.py",
    ),
    Fault(
        "a link that had ended still builds the hierarchy",
        "cases/pages/hierarchy.py",
        "if builds and self._standing(link).certainty != Certainty.NO:",
        "if builds:",
        "tests/pages/test_hierarchy.py",
    ),
    Fault(
        "a group of an unpublished dispute is named by its parts",
        "cases/operations/composition.py",
        "if total and total.event_id in self._told and is_shown(total) else None",
        "if total else None",
        "tests/operations/test_counted_within.py",
    ),
    Fault(
        "a death is told as a release",
        "cases/pages/case_facts.py",
        'NO_RELEASE = ("", ReleaseType.CHANGE_OF_STATUS, ReleaseType.DIED, ReleaseType.ESCAPED)',
        'NO_RELEASE = ("", ReleaseType.CHANGE_OF_STATUS)',
        "tests/dossiers/test_died_in_custody.py",
    ),
    Fault(
        "the detention of somebody missing is told as over",
        "cases/pages/case_status.py",
        "return bool(self.spell) and self.deprived in SURE",
        "return self.code == PublicStatus.HELD",
        "tests/dossiers/test_disappeared.py",
    ),
    Fault(
        "bounds that do not follow from their date go out",
        "cases/operations/validity.py",
        "    if [getattr(row, name) for name in bounds] != kept:\n",
        "    if False:\n",
        "tests/invariants/test_dates.py",
    ),
    Fault(
        "a copy of a picture keeps its remarks",
        "cases/evidence/worker.py",
        "    copy = seen(image)\n    return encoded(copy, **PNG)",
        "    copy = image\n    return encoded(copy, **PNG)",
        COPIES,
    ),
    Fault(
        "what reads a file can go on opening others",
        "cases/evidence/worker.py",
        "    seal()\n    try:",
        "    try:",
        COPIES,
    ),
    Fault(
        "a stored file is shown, not saved",
        "cases/admin/files.py",
        "as_attachment=True",
        "as_attachment=False",
        "tests/admin/test_files.py",
    ),
    Fault(
        "nobody knows who took a file out",
        "cases/admin/files.py",
        "    note_reading(request.user, [file], timezone.now())\n",
        "",
        "tests/admin/test_files.py",
    ),
    Fault(
        "a face is shown whoever agreed",
        "cases/operations/photographs.py",
        " and is_sure and Consent(row.consent).is_publishable",
        " and is_sure",
        PHOTOGRAPH,
    ),
    Fault(
        "a picture outlives the consent to it",
        "cases/operations/consent.py",
        "    pictures.erase(kind_of(case), case.public_id)\n",
        "",
        PHOTOGRAPH,
    ),
    Fault(
        "taking a photograph away passes for a review",
        "cases/operations/state.py",
        '.exclude(review="")',
        "",
        PHOTOGRAPH,
    ),
    Fault(
        "a list forgets whose it is",
        "cases/admin/base.py",
        "        return within(request.user, super().get_queryset(request))",
        "        return super().get_queryset(request)",
        SCOPE,
    ),
    Fault(
        "choices are offered beyond a scope",
        "cases/admin/widgets.py",
        "        if is_key(value) and not self.is_known(int(value)):\n            raise self.refuse(value)\n",
        "",
        SCOPE,
    ),
    Fault(
        "a contributor reaches the drafts of others",
        "cases/operations/scope.py",
        'every_draft=user.has_perm("cases.open_every_draft")',
        "every_draft=True",
        SCOPE,
    ),
    Fault(
        "what protects people is read unnoticed",
        "cases/admin/case.py",
        "        note_reading(request.user, (form.instance for each in private for form in each.initial_forms), timezone.now())\n",
        "",
        "tests/admin/test_team.py",
    ),
    Fault(
        "the log of readings can be rewritten",
        "cases/operations/append_only.py",
        "    install(connections[using])\n",
        "    pass\n",
        "tests/operations/test_scope.py",
    ),
]
