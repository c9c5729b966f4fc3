"""What a merge would do to pages and to what is not published, in words, before it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.models import Case, ConsentRecord, RiskReview
from cases.operations.merging.judging import NO, ONE_OF_A_KIND, columns_of_both, consent_of_both
from cases.operations.merging.plan import Plan, case_of
from cases.operations.roots import kind_of
from cases.operations.state import current_document
from cases.published.links import linking
from cases.vocabulary import PublishedAs, Sensitivity


@dataclass(frozen=True)
class Effect:
    """One thing that would happen. ``is_grave``: a page comes down, or what was sure is no more."""

    words: str
    is_grave: bool = False


def effects(plan: Plan) -> Iterator[Effect]:
    """Everything that is not seen in the rows, the pages first."""
    ours, theirs = case_of(plan.into), case_of(plan.other)
    yield from _pages(ours, theirs)
    if theirs is not None and ours is None:
        words = _("The case of %(name)s becomes the case of the one who stays, under the public id it has.")
        yield Effect(words % {"name": plan.other.display_name})
    if plan.is_new_name:
        words = _("“%(name)s” becomes another spelling, not assessed: it needs a source before it is published.")
        yield Effect(words % {"name": plan.other.display_name})
    if plan.rival:
        yield Effect(_("Particulars that cannot both be true are marked as contested in both records."), True)
    if ours and theirs:
        yield from _safety(ours, theirs)
        changes, besides = columns_of_both(ours, theirs)
        if "sensitivity" in changes:
            words = _("The joined file is as closed as the more closed of the two: %(sensitivity)s.")
            yield Effect(words % {"sensitivity": Sensitivity(changes["sensitivity"]).label}, True)
        if besides:
            yield Effect(
                _("What the case that goes says otherwise is kept in a confidential note, to be looked through.")
            )
        if "verified_on" in changes:
            yield Effect(_("The joined file counts as checked when the older check was made: check it as a whole."))


def _safety(ours: Case, theirs: Case) -> Iterator[Effect]:
    """What of two consents and of two assessments of risk stands, if it is not what the one who stays has."""
    for table, field, words in (
        (ConsentRecord, "consent", _("Of the two consents the stricter stands: %(value)s.")),
        (ConsentRecord, "agreed_to", _("Of what the two agreed to the lesser stands: %(value)s.")),
        (RiskReview, "risk", _("Of the two risks the higher stands: %(value)s.")),
    ):
        rows = [table._base_manager.filter(case=case).first() for case in (ours, theirs)]
        if None in rows:
            continue
        value = ONE_OF_A_KIND[table](*rows)[field]
        if value != getattr(rows[0], field):
            yield Effect(words % {"value": dict(table._meta.get_field(field).flatchoices)[value]}, True)


def _pages(ours: Case | None, theirs: Case | None) -> Iterator[Effect]:
    stands, goes = (case is not None and current_document(case) is not None for case in (ours, theirs))
    if ours and theirs and (stands or goes) and _is_consent_gone(ours, theirs):
        yield Effect(_("The stricter consent counts and allows no such page: what is public comes down at once."), True)
        return
    if stands:
        yield Effect(_("The page of the one who stays does not change until somebody else publishes what was merged."))
    if not (ours and theirs and goes):
        return
    if theirs.is_protected:
        yield Effect(_("The page of the one who goes comes down. Nothing public ties it to the other."), True)
    elif stands:
        yield Effect(_("The page of the one who goes comes down, and its address leads to the page that stays."), True)
    else:
        words = _(
            "The page of the one who goes comes down and its address says so: the one who stays has no page. To keep the "
            "page, merge the other way round."
        )
        yield Effect(words, True)
    lang = "es" if (get_language() or "en").startswith("es") else "en"
    naming = [each.label.in_(lang)[0] for each in linking(kind_of(theirs), theirs.public_id)]
    if naming:
        words = _("These published records link to the page that comes down; publish them again: %(records)s.")
        yield Effect(words % {"records": "; ".join(naming)})


def _is_consent_gone(ours: Case, theirs: Case) -> bool:
    rows = [ConsentRecord.objects.filter(case=case).first() for case in (ours, theirs)]
    known = [row for row in rows if row is not None]
    if not known:
        return False
    first = known[0]
    values = (
        consent_of_both(first, known[1])
        if len(known) == 2
        else {"consent": first.consent, "agreed_to": first.agreed_to}
    )
    is_hidden = not ours.is_protected and values["agreed_to"] == PublishedAs.PROTECTED
    return values["consent"] in NO or is_hidden
