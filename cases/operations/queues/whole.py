"""What the file as a whole is owed: its review, what came after a release, agreement, both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases import dates, status
from cases.models import Charge, Fact, Paragraph, Sentence, Statement
from cases.operations.after_release import is_let_go, open_questions
from cases.operations.lacks import label
from cases.operations.queues.due import Due, day_words
from cases.operations.queues.file import File, Ground
from cases.published.labels import lang
from cases.status import Certainty
from cases.vocabulary import AppealKind, QueueReason


def review_due(file: File, ground: Ground) -> Iterator[Due]:
    """The whole file is to be checked again; or readers read it, and nobody said when."""
    case = file.case
    if case.review_due_on is not None and case.review_due_on <= ground.on:
        why = _("The whole file was to be checked again by %(day)s.") % {"day": day_words(case.review_due_on)}
        if case.verified_on is not None:
            why += " " + _("It was last checked on %(day)s.") % {"day": day_words(case.verified_on)}
    elif case.review_due_on is None and file.is_public:
        why = _("The case is public, and nobody said when it is to be checked again.")
    else:
        return
    yield Due(
        reason=QueueReason.REVIEW_DUE,
        case=case,
        why=why,
        clears=_("Check the whole file, then enter “verified on” and a later “review due on”."),
        part="id_review_due_on",
        day=case.review_due_on,
        told=(str(case.review_due_on),),
    )


def appeal_open(file: File, ground: Ground) -> Iterator[Due]:
    """An appeal asks for the release of somebody who is not held any more."""
    if not file.appeals or not status.spells(file.times):
        return
    if status.deprived(file.times, ground.on, ground.freshness_months) != Certainty.NO:
        return
    now = status.public_status(file.now(ground))
    for row in file.appeals:
        if AppealKind.RELEASE not in row.kinds:
            continue
        if row.opened:
            why = _("An appeal opened %(when)s asks for a release; the status is “%(status)s”.")
        else:
            why = _("An appeal asks for a release; the status is “%(status)s”.")
        yield Due(
            reason=QueueReason.APPEAL_OPEN,
            case=file.case,
            why=why % {"when": dates.parse(row.opened).when(lang()), "status": now.label},
            clears=_("Close the appeal, with the day and the reason."),
            part="appeals-heading",
            day=row.opened_earliest,
            told=(row.asks_en, row.asks_es, row.opened, str(now)),
        )


def after_release(file: File, ground: Ground) -> Iterator[Due]:
    """What came after a release was never answered, or only said to be known."""
    if not is_let_go(file.periods, ground.on):
        return
    lacks = list(open_questions(file.case, file.is_outcome_told, file.is_work_told))
    if lacks:
        yield Due(
            reason=QueueReason.AFTER_RELEASE,
            case=file.case,
            why=_("Out of detention; not answered: %(questions)s")
            % {"questions": " ".join(_QUESTIONS[lack.code]() for lack in lacks)},
            clears=" ".join(lack.message for lack in lacks),
            part="id_outcome_knowledge",
            day=None,
            told=tuple(lack.code for lack in lacks),
        )


_QUESTIONS = {
    "outcome_open": lambda: _("how the proceedings ended."),
    "outcome_untold": lambda: _("how the proceedings ended, though it is said to be known."),
    "work_open": lambda: _("what became of the job, of blacklisting and of compensation."),
    "work_told": lambda: _("what is known of work after release, though an event tells of it."),
    "work_untold": lambda: _("what became of the job, though it is said to be known."),
}


def contested(file: File, ground: Ground) -> Iterator[Due]:
    """Sources disagree on a fact, and nobody has decided which are the better ones."""
    clears = _("Weigh the sources and choose another confidence for it; or put it off until there are better ones.")
    for row in file.contested:
        yield Due(
            reason=QueueReason.CONTESTED,
            case=file.case,
            why=_when_shown(row),
            clears=clears,
            part=PARTS[str(row._meta.model_name)],
            day=None,
            told=(str(row._meta.model_name), str(row.pk), row.updated_at.isoformat()),
        )


def _in_words(row: Fact) -> str:
    return _("Sources disagree: %(fact)s.") % {"fact": label(row)}


_when_shown = lazy(_in_words, str)
"""Of thousands of rows a page shows fifty: the words of the others are never put together."""


PARTS = {
    "statusperiod": "periods-heading",
    "charge": "charges-heading",
    "chargeupdate": "charges-heading",
    "proceeding": "proceedings-heading",
    "hearing": "proceedings-heading",
    "sentence": "sentences-heading",
    "paragraph": "paragraphs-heading",
    "appeal": "appeals-heading",
    "assessment": "assessments-heading",
    "communication": "communications-heading",
    "statement": "statements-heading",
    "name": "names-heading",
    "particular": "particulars-heading",
    "affiliation": "affiliations-heading",
    "identifier": "identifiers-heading",
    "event": "case_events-heading",
    "participant": "case_events-heading",
}
"""The section of the case page in which a row of each kind stands."""


def untranslated(file: File, ground: Ground) -> Iterator[Due]:
    """A text for readers is there in one language only, or is marked as missing though nothing is."""
    case = file.case
    missing = list(_untranslated(file))
    if missing:
        why = _("In one language only: %(texts)s.") % {"texts": "; ".join(missing)}
        clears = _("Write it in the other language too.")
    elif case.translation_missing and case.summary_en and case.summary_es:
        why = _("A translation is marked as missing, and everything is there in both languages.")
        clears = _("Untick “publish with a missing translation”.")
    else:
        return
    if missing and case.translation_missing:
        clears += " " + _("Then untick “publish with a missing translation”.")
    yield Due(
        reason=QueueReason.UNTRANSLATED,
        case=case,
        why=why,
        clears=clears,
        part="id_summary_en",
        day=None,
        told=(str(case.translation_missing), str(bool(case.summary_en)), str(bool(case.summary_es)), str(len(missing))),
    )


def _untranslated(file: File) -> Iterator[str]:
    """What is in one language only, in words."""
    case = file.case
    if bool(case.summary_en) != bool(case.summary_es):
        yield _("the summary")
    if bool(case.stated_reason_en) != bool(case.stated_reason_es):
        yield _("the reason stated by the authorities")
    counts = Counter(type(row) for row in file.texts)
    if count := counts[Paragraph]:
        yield ngettext("%(count)d paragraph", "%(count)d paragraphs", count) % {"count": count}
    if count := counts[Charge]:
        yield ngettext("%(count)d charge", "%(count)d charges", count) % {"count": count}
    if count := counts[Sentence]:
        yield ngettext("%(count)d sentence of a court", "%(count)d sentences of a court", count) % {"count": count}
    if count := counts[Statement]:
        yield ngettext("%(count)d statement", "%(count)d statements", count) % {"count": count}
