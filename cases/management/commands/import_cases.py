"""``import_cases``: a table of people (CSV, TSV, XLSX), taken in row by row as drafts."""

from __future__ import annotations

import datetime as dt
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, NoReturn

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils import translation
from django.utils.translation import gettext as _

from cases.management.operator import OPERATOR, operator
from cases.operations.exchange.export import write_private
from cases.operations.importing import mapping, sheet, storing, template
from cases.operations.importing.faults import Unusable
from cases.operations.importing.importing import import_cases
from cases.operations.importing.report import Outcome

SOME_REFUSED, UNUSABLE = 1, 2
SHOWN = 50
"""Refusals that are printed; a report has all of them."""


class Command(BaseCommand):
    help = (
        "Take in a table of people, one a row, as drafts. Ends with 0 if every row was taken, 1 if some were refused (each "
        "is told), 2 if the file cannot be used and nothing was changed. Rows that are here already are skipped, so that "
        "what broke off can be run again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", type=Path, nargs="?", help="a file of CSV, TSV or XLSX; the first row names the columns"
        )
        parser.add_argument("--sheet", default="", metavar="NAME", help="the sheet of a workbook; else its first one")
        parser.add_argument("--mapping", type=Path, metavar="FILE.toml", help="their columns and words in ours")
        parser.add_argument("--dry-run", action="store_true", help="say what would come of it, and store nothing")
        parser.add_argument("--report", type=Path, metavar="FILE.json", help="write there what came of each row")
        parser.add_argument(
            "--update", action="store_true", help="change cases that are here where the file says otherwise"
        )
        parser.add_argument(
            "--by", default="", metavar="USERNAME", help="the account that the history names, with its limits"
        )
        parser.add_argument("--lang", default="en", choices=["en", "es"], help="the language of what is said")
        parser.add_argument("--template", action="store_true", help="print a header with an example row, and end")
        parser.add_argument("--columns", action="store_true", help="print what each column means, and end")
        parser.add_argument("--example-mapping", action="store_true", help="print a mapping with explanations, and end")

    def handle(self, *args: Any, file: Path | None, lang: str, **options: Any) -> None:
        with translation.override(lang):
            if options["template"] or options["columns"] or options["example_mapping"]:
                self.stdout.write(self._shown(options), ending="")
                return
            if file is None:
                raise CommandError(_("Name a file."), returncode=UNUSABLE)
            try:
                outcome = self._run(file, options)
            except Unusable as error:
                raise CommandError(
                    _("Nothing is changed. %(reason)s") % {"reason": error}, returncode=UNUSABLE
                ) from error
            except OperationalError as error:
                words = _(
                    "The database did not answer: %(error)s. What was taken in so far stays; run it again for the rest."
                )
                raise CommandError(words % {"error": error}) from error
            self._tell(outcome)
        if not outcome.is_whole:
            self._end(SOME_REFUSED)

    def _shown(self, options: dict[str, Any]) -> str:
        if options["columns"]:
            return template.columns()
        return mapping.EXAMPLE if options["example_mapping"] else template.template()

    def _run(self, file: Path, options: dict[str, Any]) -> Outcome:
        """Take the file in, and write the report that is asked for. Raises ``Unusable``."""
        report: Path | None = options["report"]
        if report is not None and not report.absolute().parent.is_dir():
            raise Unusable(_("The report cannot be written: %(error)s") % {"error": report.parent})
        if report is not None and report.exists() and file.exists() and report.samefile(file):
            raise Unusable(_("The report would take the place of the file."))
        said = mapping.read(options["mapping"])
        table = sheet.read(file, options["sheet"])
        outcome = import_cases(
            table,
            said,
            self._account(options["by"], options["dry_run"]),
            dt.datetime.now(dt.UTC),
            update=options["update"],
            is_dry=options["dry_run"],
            has_limits=bool(options["by"]),
        )
        if report is not None:
            try:
                write_private(report, (piece.encode() for piece in outcome.as_json()))
            except OSError as error:
                self.stderr.write(_("The report cannot be written: %(error)s") % {"error": error})
        return outcome

    def _account(self, by: str, is_dry: bool) -> Any:
        """Who imports; a dry run makes no account for the operator of the machine either. Raises ``Unusable``."""
        accounts: Any = get_user_model()
        if is_dry and not by:
            return accounts.objects.filter(username=OPERATOR).first() or accounts(username=OPERATOR)
        try:
            return operator(by, "cases.add_case")
        except CommandError as error:
            raise Unusable(str(error)) from error

    def _tell(self, outcome: Outcome) -> None:
        for place, fault in enumerate(outcome.faults):
            if place == SHOWN:
                self.stderr.write(_("… and more: a report (--report) has all of them."))
                break
            self.stderr.write(str(fault))
        counts = outcome.counts
        words = _("Rows: %(rows)d. Taken in as drafts: %(taken)d, updated: %(updated)d, here already: %(skipped)d, refused: %(refused)d.")  # fmt: skip
        numbers = {name: counts[name] for name in ("taken", "updated", "skipped", "refused")}
        self.stdout.write(words % {"rows": outcome.rows, **numbers})
        if outcome.is_dry:
            self.stdout.write(_("This was a dry run: nothing is stored."))
        if outcome.made:
            named = {str(table._meta.model_name): table._meta.verbose_name_plural for table in storing.ORDER}
            made = ", ".join(f"{named[name]}: {count}" for name, count in sorted(outcome.made.items()))
            self.stdout.write(_("Made as drafts, to be looked at: %(made)s.") % {"made": made})
        if counts["namesakes"]:
            words = _("People with a namesake here, perhaps the same person: %(number)d (the report names the rows).")
            self.stdout.write(words % {"number": counts["namesakes"]})
        if outcome.left_out:
            self.stdout.write(_("Columns that are not taken: %(names)s.") % {"names": ", ".join(outcome.left_out)})

    def _end(self, code: int) -> NoReturn:
        sys.exit(code)
