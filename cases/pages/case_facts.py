"""The facts of a case as questions and sourced answers. Templates only lay them out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cases import dates
from cases.pages.case_charges import accuser
from cases.pages.case_status import is_deprivation
from cases.pages.identifiers import numbered
from cases.pages.lengths import term
from cases.published.figures import as_told_by
from cases.published.shapes import (
    Affiliation,
    CaseDocument,
    Charge,
    Fact,
    Identifier,
    Interval,
    Name,
    Particular,
    Reference,
    Sentence,
    StatusPeriod,
    Words,
)
from cases.status import Spell, spells
from cases.templatetags.record import coded, country_name, date, date_inline, date_note, link, when, worded
from cases.vocabulary import (
    AffiliationKind,
    CaseEventRelation,
    EndState,
    EventType,
    LibertyStatus,
    ParticularKind,
    ReleaseType,
)

NOT_ASKED = ""
EMPLOYER = ("organization", "user_enterprise", "worksite")
RELEASE = ("end", "ended_how")
NO_RELEASE = ("", ReleaseType.CHANGE_OF_STATUS, ReleaseType.DIED, ReleaseType.ESCAPED)
"""How a detention ends, or is not said to, without anybody letting the person go."""
AFTERMATH = (EventType.REINSTATED, EventType.BLACKLISTING, EventType.COMPENSATED)
"""What is asked of the work of everybody who was released (domain notes, 2.5)."""
Text = SafeString | str


@dataclass(frozen=True)
class Entry:
    """One sourced answer to a question. ``notes`` are what its text does not say by itself.

    A row of the record may answer several questions. ``only`` are the values of it that this answer is about, empty
    for all; ``elsewhere`` those that another answer tells. ``is_worked_out``: the reckoning behind the row concerns
    this answer.
    """

    text: Text
    fact: Fact | None = None
    notes: tuple[Text, ...] = ()
    only: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    is_worked_out: bool = True

    @cached_property
    def supporting(self) -> tuple[Reference, ...]:
        """Who says so; those who vouch for the row as a whole if nobody names this value of it."""
        if self.fact is None:
            return ()
        return self._about(self.fact.supporting) or self.fact.supporting

    @property
    def weighed(self) -> Fact | None:
        """How sure we are of it, and how many independent roots say so."""
        return as_told_by(self.fact, self.supporting) if self.fact else None

    @cached_property
    def rivals(self) -> tuple[Reference, ...]:
        return self._about(self.fact.rivals) if self.fact else ()

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        return self._about(self.fact.references) if self.fact else ()

    @property
    def worked_out(self) -> Words:
        return self.fact.worked_out if self.fact and self.is_worked_out else Words()

    def _about(self, references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        return tuple(
            reference
            for reference in references
            if (not self.only or reference.aspect in ("", *self.only)) and reference.aspect not in self.elsewhere
        )


@dataclass(frozen=True)
class Row:
    """A question every case is asked, and its answers. Without any, ``missing`` says why."""

    label: str
    entries: tuple[Entry, ...]
    missing: str = ""


def facts(document: CaseDocument, came_of_it: str = "") -> list[Row]:
    """The facts in reading order. No row is left out because it is empty.

    ``came_of_it``: what the proceedings came to, in words, as far as that is known.
    """
    offices = [row for row in document.affiliations if row.kind != AffiliationKind.EMPLOYMENT]
    jobs = [row for row in document.affiliations if row.kind == AffiliationKind.EMPLOYMENT]
    held = [period for period in document.periods if is_deprivation(period)]
    deaths = _particulars(document, ParticularKind.DEATH)
    reason = document.stated_reason
    begun = {spell.periods[0].key for spell in spells(document.status_periods())}
    return [
        _row(_("Role"), map(_office, offices)),
        _row(_("Age"), (_age(row, document) for row in _particulars(document, ParticularKind.BIRTH))),
        *([_row(_("Died"), (Entry(date(row.date), row) for row in deaths))] if deaths else []),
        _row(_("Work"), map(_work, jobs)),
        _row(_("Employer"), map(_employer, jobs)),
        _row(_("Sector"), (Entry(coded(code, "Sector")) for code in document.sectors)),
        _row(
            pgettext("beginning", "Detained"), (_begun(document, spell) for spell in spells(document.status_periods()))
        ),
        _row(_("Held in"), (_held_in(period, begun) for period in held)),
        _row(_("Released"), (_released(period) for period in held if _is_release(period)), _never_released(held)),
        _row(_("Reason given by the authorities"), [Entry(worded(reason.text), reason)] if reason else []),
        _row(_("Charge"), map(_charge, document.charges), knowledge(document.charge_knowledge)),
        *([_row(_("Sentence"), map(_sentence, document.sentences))] if document.sentences else []),
        Row(_("Lawyer"), (), knowledge(document.counsel_knowledge)),
        _row(
            _("Outcome of the proceedings"),
            [Entry(came_of_it)] if came_of_it else [],
            knowledge(document.outcome_knowledge),
        ),
        *([_work_after_release(document)] if _is_released(document) else []),
        _row(
            _("Nationality"),
            (Entry(country_name(row.value), row) for row in _particulars(document, ParticularKind.NATIONALITY)),
        ),
        _row(
            _("Gender"),
            (Entry(coded(row.value, "Gender"), row) for row in _particulars(document, ParticularKind.GENDER)),
        ),
        _row(_("Other names"), map(_named, document.names)),
        *([_row(_("In other registers"), map(_numbered, document.identifiers))] if document.identifiers else []),
        _row(_("Dispute"), (Entry(link(dispute)) for dispute in document.disputes)),
    ]


def _row(label: str, entries: Iterable[Entry], missing: str = "") -> Row:
    found = tuple(entries)
    return Row(label, found, "" if found else missing or _("Not yet entered"))


def knowledge(code: str) -> str:
    """Unknown, none, withheld, not applicable and not yet asked are five answers."""
    if code == NOT_ASKED:
        return _("Not yet entered")
    if code == "unknown":
        return _("Not known")
    if code == "withheld":
        return _("Known to us, not published")
    return coded(code, "Knowledge")


def _particulars(document: CaseDocument, kind: str) -> list[Particular]:
    return [row for row in document.particulars if row.kind == kind]


# People


def _office(row: Affiliation) -> Entry:
    role = coded(row.role, "AffiliationRole") if row.role != "unknown" else coded(row.kind, "AffiliationKind")
    notes: list[Text] = []
    if row.title_as_stated:
        title = format_html('<q lang="{}">{}</q>', row.title_lang or "und", row.title_as_stated)
        notes.append(format_html(_("In the words of the source: {}"), title))
    return Entry(format_html("{}, {}", role, link(row.organization)), row, (*notes, *_when(row)))


def _age(row: Particular, document: CaseDocument) -> Entry:
    """The age at the first detention, and the birth it was worked out from or that it follows from."""
    birth = dates.parse(row.date)
    born = format_html(_("Born {}"), when(row.date))
    start = next((spell.start for spell in spells(document.status_periods())), dates.UNKNOWN)
    if start.earliest is None or start.latest is None:
        return Entry(born, row)
    least, most = dates.age(birth, start.earliest)[0], dates.age(birth, start.latest)[1]
    if least is None or most is None:
        return Entry(born, row)
    years = str(least) if least == most else _("%(least)d or %(most)d") % {"least": least, "most": most}
    if most - least > 1:
        years = _("%(least)d to %(most)s") % {"least": least, "most": most}
    return Entry(capfirst(_("%(years)s when first detained") % {"years": years}), row, (born,))


def _named(row: Name) -> Entry:
    text = format_html('<bdi lang="{}">{}</bdi>', row.lang or "und", row.text)
    return Entry(text, row, (coded(row.kind, "NameKind"),))


def _numbered(row: Identifier) -> Entry:
    return Entry(numbered(row), row)


# Work


def _work(row: Affiliation) -> Entry:
    words = [coded(row.occupation, "Occupation") if row.occupation else "", coded(row.contract, "Contract")]
    notes: list[Text] = []
    if row.duration_as_stated:
        stated = format_html('<q lang="und">{}</q>', row.duration_as_stated)
        notes.append(format_html(_("Length in the words of the source: {}"), stated))
    text = ", ".join(dict.fromkeys(word[:1].lower() + word[1:] for word in words if word))
    return Entry(capfirst(text), row, (*notes, *_when(row)), elsewhere=EMPLOYER)


def _employer(row: Affiliation) -> Entry:
    notes: list[Text] = []
    if row.user_enterprise:
        notes.append(format_html(_("Working for: {}"), link(row.user_enterprise)))
    if row.worksite:
        notes.append(format_html(_("Workplace: {}"), link(row.worksite)))
    return Entry(link(row.organization), row, tuple(notes), only=EMPLOYER, is_worked_out=False)


def _when(row: Interval) -> tuple[SafeString, ...]:
    """When an interval began and ended, as far as known, and until when it is vouched for."""
    notes = []
    if not row.started.is_unknown:
        notes.append(format_html(_("Began {}"), when(row.start)))
    if not row.ended.is_unknown:
        notes.append(format_html(_("Ended {}"), when(row.end)))
    elif row.last_attested:
        notes.append(format_html(_("Last confirmed {}"), date_inline(row.last_attested)))
    return tuple(notes)


# Detention


def _begun(document: CaseDocument, spell: Spell) -> Entry:
    note = date_note(spell.start)
    row = next((period for period in document.periods if period.key == spell.periods[0].key), None)
    return Entry(date(spell.start), row, (capfirst(note),) if note else (), only=("start",))


def _held_in(period: StatusPeriod, begun: set[str]) -> Entry:
    """A placement; ``begun`` are the periods whose beginning is told as that of the detention."""
    notes: list[Text] = [coded(period.status, "LibertyStatus"), *_when(period)]
    if period.held_by:
        notes.append(format_html(_("Held by {}"), link(period.held_by)))
    text = link(period.place) if period.place else format_html('<span class="unknown">{}</span>', _("Place not known"))
    told = (*(("start",) if period.key in begun else ()), *(RELEASE if _is_release(period) else ()))
    return Entry(text, period, tuple(notes), elsewhere=told)


def _released(period: StatusPeriod) -> Entry:
    how = coded(period.ended_how, "ReleaseType")
    return Entry(date(period.ended), period, (how,), only=RELEASE, is_worked_out=False)


def _is_released(document: CaseDocument) -> bool:
    """Whether the person was out of detention again: then the question arises what became of the job."""
    was_held = False
    for period in document.periods:
        if is_deprivation(period):
            was_held = True
        elif was_held and LibertyStatus(period.status).is_release:
            return True
    return False


def _work_after_release(document: CaseDocument) -> Row:
    """The job, blacklisting and compensation: what is told, and of what nothing is."""
    events = [entry.event for entry in document.timeline if entry.relation != CaseEventRelation.CONTEXT]
    told = [event for event in events if event.type in AFTERMATH]
    entries = [Entry(worded(event.title), event, (date(event.start),)) for event in told]
    untold = [coded(code, "EventType") for code in AFTERMATH if code not in {event.type for event in told}]
    if told and untold:
        words = _("Nothing told of: %(what)s") % {"what": ", ".join(untold).lower()}
        entries.append(Entry(format_html('<span class="unknown">{}</span>', words)))
    return _row(_("Work after release"), entries, knowledge(document.aftermath_knowledge))


def _charge(row: Charge) -> Entry:
    alleged = format_html(_("An accusation, made by: {}"), accuser(row))
    return Entry(coded(row.charge_category, "ChargeCategory"), row, (alleged,))


def _sentence(row: Sentence) -> Entry:
    """A sentence, its length and its day; the rest stands with the court."""
    words = (coded(row.kind, "SentenceKind"), term(row.length_min, row.length_max, row.length_unit))
    return Entry(", ".join(filter(None, words)), row, (date(row.date),))


def _is_release(period: StatusPeriod) -> bool:
    return period.end_state == EndState.ENDED and period.ended_how not in NO_RELEASE


def _never_released(held: list[StatusPeriod]) -> str:
    """Why no release is told: the person died in detention or escaped from it, or nobody knows."""
    how = next(
        (period.ended_how for period in reversed(held) if period.ended_how in (ReleaseType.DIED, ReleaseType.ESCAPED)),
        "",
    )
    return _("No release: %(how)s") % {"how": coded(how, "ReleaseType").lower()} if how else _("Not known")
