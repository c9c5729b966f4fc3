"""What is missing before a record may be published, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from cases import status
from cases.contradictions import impossible
from cases.models import (
    Case,
    Event,
    Fact,
    Interval,
    Organization,
    OrgLink,
    Particular,
    Person,
    Root,
    Site,
    Source,
    StatusPeriod,
)
from cases.operations import (
    after_release,
    court_checks,
    fact_checks,
    photograph_checks,
    protection_checks,
    statement_checks,
    validity,
)
from cases.operations.composition import SHOWN, as_read
from cases.operations.consent import is_public_without_consent
from cases.operations.fact_checks import DISPUTED, is_to_come
from cases.operations.lacks import Lack, is_to_be_shown, label
from cases.operations.state import authors_since_publication
from cases.published import site
from cases.published.labels import LABELS
from cases.vocabulary import (
    AppealKind,
    Confidence,
    Consent,
    EventRole,
    EventType,
    LibertyStatus,
    ParticularKind,
    PublicStatus,
    Risk,
    Sensitivity,
)

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def missing(root: Root, on: dt.date, by: User | None = None) -> tuple[Lack, ...]:
    """Everything that stands between ``root`` and its publication by ``by`` on the day ``on``."""
    if unreadable := tuple(validity.stored(root)):
        return unreadable
    lacks = [lack for check in _checks(root) for lack in check(root, on)]
    if by is not None and by.pk in authors_since_publication(root):
        lacks.append(Lack("own_work", _("You changed this record yourself. Somebody else must publish it."), str(root)))
    return tuple(lacks)


def _checks(root: Root) -> Iterator[Callable[[Any, dt.date], Iterator[Lack]]]:
    if isinstance(root, Site):
        yield from (_offered, protection_checks.names_withheld)
        return
    yield from (_openness, fact_checks.facts)
    yield protection_checks.names_withheld
    match root:
        case Case() if root.is_protected:
            yield from (_safety, _dates_of_file, _periods, _hidden_status, _death)
            yield from (protection_checks.shape, protection_checks.told, protection_checks.once_named)
        case Case():
            yield protection_checks.shape
            yield from (_safety, _file, _periods, _hidden_status, _birth, _death, _appeals, _assessments)
            yield from (court_checks.charges, court_checks.hearings, court_checks.sentences, after_release.unanswered)
            yield from (statement_checks.statements, photograph_checks.photographs)
        case Event():
            yield statement_checks.statements
        case Organization():
            yield _links
        case Source():
            yield from (_derivation, validity.source)


# The record itself


def _openness(root: Root, on: dt.date) -> Iterator[Lack]:
    """A page shows its record whole: it cannot be made coarser, and is not there for what is refuted."""
    fact = root if isinstance(root, Fact) else None
    if getattr(root, "sensitivity", Sensitivity.INTERNAL) != Sensitivity.PUBLIC:
        yield Lack("not_public", _("The record is not marked public."), str(root), fact)
    if isinstance(root, Event) and not root.is_dispute:
        yield Lack(
            "no_dispute", _("It is no longer marked as a dispute: mark it again, or withdraw it."), str(root), root
        )
    # Of a case, the confidence is that of the reason the authorities state: refuted, only that stays out.
    if fact is not None and not isinstance(root, Case) and fact.confidence == Confidence.REFUTED:
        yield Lack("refuted", _("It is refuted: it stays in the record, not on a page."), str(root), fact)


def _offered(root: Site, on: dt.date) -> Iterator[Lack]:
    """A text that stands in one language stands in every one that is offered."""
    for name, told in (
        ("notice", "notice"),
        ("about", "presentation"),
        ("methodology", "methodology"),
        ("mark_alt", "mark"),
    ):
        written = [lang for lang in root.languages if getattr(root, f"{name}_{lang}")]
        if written and len(written) < len(root.languages):
            yield Lack("translation", _("It stands in one language only."), str(LABELS[told]))
    if root.mark is not None and not root.mark.renditions.exists():  # type: ignore[attr-defined]
        yield Lack(
            "mark", _("There are no pictures of it for the page yet. Save the record again."), str(LABELS["mark"])
        )


# The case


def _safety(case: Case, on: dt.date) -> Iterator[Lack]:
    where = _("Safety")
    consent = getattr(case, "consent", None)
    if consent is None or not consent.allows(case.published_as):
        if consent is not None and Consent(consent.consent).is_publishable:
            words = _("The consent is to a page without the name: withhold it.")
        elif is_public_without_consent(case):
            words = _("The case is public without a consent that allows it: record one, or withdraw the case.")
        else:
            words = _("Record a consent that allows publication.")
        yield Lack("consent", words, where)
    risk = getattr(case, "risk_review", None)
    if risk is None or risk.risk == Risk.UNASSESSED:
        yield Lack("risk", _("Assess the risk of publishing."), where)
    elif risk.risk == Risk.HIGH:
        yield Lack("high_risk", _("The risk is assessed as high. Publish only if you mean to."), where, None, False)


def _file(case: Case, on: dt.date) -> Iterator[Lack]:
    where = _("Case")
    yield from _dates_of_file(case, on)
    if not case.summary_en and not case.summary_es:
        yield Lack("summary", _("Write a summary."), where)
    elif not case.translation_missing and not (case.summary_en and case.summary_es):
        yield Lack("translation", _("Write the summary in both languages, or mark the translation as missing."), where)
    if not case.translation_missing:
        for row in case.paragraphs.filter(sensitivity__in=SHOWN):
            if not (row.text_en and row.text_es):
                yield Lack(
                    "translation",
                    _("Translate this paragraph, or mark the translation as missing."),
                    label(row),
                    row,
                )


def _dates_of_file(case: Case, on: dt.date) -> Iterator[Lack]:
    where = _("Case")
    if case.verified_on is None:
        yield Lack("verified_on", _("Say when the whole file was last checked."), where)
    elif case.verified_on > on:
        yield Lack("verified_in_future", _("The last check cannot lie in the future."), where)
    if case.review_due_on is None:
        yield Lack("review_due_on", _("Say when the file is to be reviewed again."), where)


def _periods(case: Case, on: dt.date) -> Iterator[Lack]:
    known = relied_on(case)
    if not known:
        yield Lack("no_period", _("Enter at least one status period that is not doubtful."), _("Detention"))
    rows = {str(row.pk): row for row in known if is_to_be_shown(row)}
    for problem in impossible([row.as_period() for row in rows.values()]):
        first = rows[problem.first.key]
        yield Lack(problem.code, words_of(problem.code), label(first), first)
    for row in rows.values():
        for event, side in ((row.start_event, "start"), (row.end_event, "end")):
            if event and not event.imprecise_date("start").overlaps(row.imprecise_date(side)):
                yield Lack("edge", _("Its event happened on other days than this period’s edge."), label(row), row)
            if event and event.type in (EventType.ARREST, EventType.RELEASE) and not _concerns(event, case.person):
                yield Lack("subject", _("Name this person as the one concerned in its event."), label(row), row)


def words_of(problem: str) -> str:
    """What is said of a contradiction between periods (``cases.contradictions``), by its code."""
    return {
        "overlap": _("Two detentions certainly overlap."),
        "after_terminal": _("A period follows a status that is final."),
        "ended_how": _("Say how this detention ended: another status follows it."),
        "change_of_status": _("“Change of status” is said only where another detention follows."),
        "reversed": _("It cannot have ended before it began."),
    }[problem]


def of_a_life(case: Case, on: dt.date) -> Iterator[Lack]:
    """What cannot be true of a birth, a death and the periods beside them."""
    yield from (lack for check in (_birth, _death) for lack in check(case, on) if lack.blocking)


def _known(rows: Iterable[Any]) -> list[Any]:
    """The rows that are held to be true or possible, whoever may see them."""
    return [row for row in rows if row.confidence != Confidence.REFUTED]


def relied_on(case: Case) -> list[StatusPeriod]:
    """The periods that a status may rest on: a doubtful one is told, and answers nothing."""
    return [row for row in _known(case.periods.all()) if row.confidence != Confidence.DOUBTFUL]


def _concerns(event: Event, person: Person) -> bool:
    """Whether it is told that an event happened to somebody, by name or among people who are counted."""
    rows = event.participants.filter(role=EventRole.SUBJECT).exclude(confidence=Confidence.REFUTED)
    return rows.filter(Q(person=person) | Q(named_members=person)).exists()


def _hidden_status(case: Case, on: dt.date) -> Iterator[Lack]:
    known = relied_on(case)
    told = _status_word([as_read(row) for row in known if is_to_be_shown(row)], on)
    whole = _status_word([row.as_period() for row in known], on)
    if told != whole:
        words = _("Readers are told “%(told)s”; with what is hidden or made coarser, the record says “%(whole)s”.")
        yield Lack("hidden_status", words % {"told": told, "whole": whole}, _("Detention"), None, False)


def _status_word(periods: list[status.Period], on: dt.date) -> str:
    found = status.public_status(status.status(periods, on, site.freshness_months()))
    return str(PublicStatus(found).label)


def _birth(case: Case, on: dt.date) -> Iterator[Lack]:
    """One birth, one death, in this order. Rival days stand in one row and its citations, or in rows marked as such."""
    rows = [row for row in _known(case.person.particulars.all()) if is_to_be_shown(row)]
    births, deaths = (
        [row for row in rows if row.kind == kind] for kind in (ParticularKind.BIRTH, ParticularKind.DEATH)
    )
    for one, other in (*combinations(births, 2), *combinations(deaths, 2)):
        is_disputed = DISPUTED & {one.confidence, other.confidence}
        if not is_disputed and not one.imprecise_date("date").overlaps(other.imprecise_date("date")):
            words = _("Another row gives other days: mark one of the two as contested or doubtful.")
            yield Lack("rival", words, label(one), one)
    if births and deaths and all(_is_before(death, birth.date_earliest) for death in deaths for birth in births):
        yield Lack("death_before_birth", _("The death lies before the birth."), label(deaths[0]), deaths[0])


def _death(case: Case, on: dt.date) -> Iterator[Lack]:
    """The death and the periods are of one life: each tells of the other, and nothing goes on after it."""
    known = [row for row in _known(case.person.particulars.all()) if row.kind == ParticularKind.DEATH]
    deaths = [row for row in known if is_to_be_shown(row)]
    periods = _known(case.periods.all())
    finals = [row for row in periods if LibertyStatus(row.status).deprivation_class == "T"]
    for row in filter(is_to_be_shown, periods if deaths else ()):
        start = row.imprecise_date("start")
        if row in finals and not any(death.imprecise_date("date").overlaps(start) for death in deaths):
            yield Lack("death", _("The death is entered for other days than this status."), label(row), row)
        if row not in finals and all(_is_before(death, _last_sure_day(row)) for death in deaths):
            yield Lack("after_death", _("It goes on after the death that is entered."), label(row), row)
    if finals and not known:
        words = _("This status is final: enter the death among the particulars, with its source.")
        yield Lack("death_missing", words, label(finals[0]), finals[0], False)
    if deaths and not finals:
        words = _("No status tells of this death: enter the final status that began with it.")
        yield Lack("death_without_status", words, label(deaths[0]), deaths[0], False)


def _is_before(death: Particular, day: dt.date | None) -> bool:
    """Whether a death certainly lies before a day."""
    return death.date_latest is not None and day is not None and death.date_latest < day


def _last_sure_day(row: Interval) -> dt.date | None:
    """The latest day on which the fact certainly still was so, or began."""
    days = (row.start_earliest, row.end_earliest, row.last_attested)
    return max((day for day in days if day is not None), default=None)


def _appeals(case: Case, on: dt.date) -> Iterator[Lack]:
    periods = [row.as_period() for row in relied_on(case)]
    held = status.deprived(periods, on, site.freshness_months()) in status.SURE
    for row in case.appeals.filter(closed=""):
        if AppealKind.RELEASE in row.kinds and not held:
            yield Lack(
                "appeal_open", _("This appeal asks for a release: close it, or check it."), label(row), row, False
            )


def _assessments(case: Case, on: dt.date) -> Iterator[Lack]:
    """Each says whose judgement it is, and only what its criteria have words for."""
    for row in filter(is_to_be_shown, case.assessments.select_related("body")):
        try:
            row.clean()
        except ValidationError as error:
            yield Lack("assessment", " ".join(error.messages), label(row), row)
        if row.body is not None and row.body.sensitivity not in SHOWN:
            yield Lack("unnamed_body", _("Who says so is not public, so that nobody could be named."), label(row), row)


# Organizations, sources


def _links(organization: Organization, on: dt.date) -> Iterator[Lack]:
    for row in OrgLink.objects.filter(child=organization):
        if row.would_circle():
            yield Lack("circle", _("These links make an organization its own ancestor."), label(row), row)


def _derivation(source: Source, on: dt.date) -> Iterator[Lack]:
    if source.would_circle(list(source.derived_from.all())):
        yield Lack("circle", _("This source repeats itself through others."), str(source))
    if is_to_come(source, on):
        yield Lack("future", _("This has not happened yet."), str(source))
