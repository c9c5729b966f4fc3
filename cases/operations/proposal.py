"""How sure a fact is, proposed from its sources; a person decides (domain notes, 3.9; invariants 14 and 15)."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from cases.models import Citation, Source
from cases.vocabulary import Confidence, Reliability, SourceType, Stance

RELIABLE = {Reliability.HIGH, Reliability.LIKELY}
UNRELIABLE = {Reliability.LOW, Reliability.VERY_LOW}


def propose(citations: Iterable[Citation]) -> tuple[Confidence, str]:
    """The confidence that the citations of one fact carry, and why, in one sentence in the active language.

    What counts are independent roots: sources that repeat one another are one. Neither the citations nor their sources
    need be stored; a source that is not stored yet is its own root. Nothing is written.
    """
    given = list(citations)
    supporting = [citation.source for citation in given if citation.stance == Stance.SUPPORTS]
    contradicting = [citation.source for citation in given if citation.stance == Stance.CONTRADICTS]
    if not supporting and not contradicting:
        return Confidence.UNASSESSED, _("No source supports it yet.")
    if not supporting:
        return Confidence.DOUBTFUL, _("Sources contradict it, and none supports it.")
    # Who contradicts one value, such as the day, does not say that it did not happen.
    denying = [c.source for c in given if c.stance == Stance.CONTRADICTS and not c.aspect]
    if denying and _weight(denying) > _weight(supporting):
        return Confidence.DOUBTFUL, _("The sources that contradict it are better than those that support it.")
    if contradicting:
        return Confidence.CONTESTED, _("Some sources support it and others contradict it.")
    return _supported(supporting)


def _supported(sources: list[Source]) -> tuple[Confidence, str]:
    if any(_is_primary(source) for source in sources):
        return Confidence.CONFIRMED, _("A primary record says so: a court’s paper, the person or the lawyer.")
    roots = _roots([source for source in sources if source.reliability not in UNRELIABLE])
    if roots >= 2:
        return Confidence.CONFIRMED, _("%(count)d independent sources say so.") % {"count": roots}
    if len(sources) > 1 and _roots(sources) == 1:
        reliable, unsure = (
            _("Its sources go back to one root, which is reliable."),
            _("Its sources go back to one root, whose reliability is not established."),
        )
    else:
        reliable, unsure = (
            _("One reliable source says so, and none contradicts it."),
            _("One source says so whose reliability is not established, and none contradicts it."),
        )
    if any(source.reliability in RELIABLE for source in sources):
        return Confidence.PROBABLE, reliable
    if all(source.reliability in UNRELIABLE for source in sources):
        return Confidence.POSSIBLE, _("Only sources of low reliability say so, and none contradicts it.")
    return Confidence.POSSIBLE, unsure


def _weight(sources: list[Source]) -> int:
    """What sources weigh together: those that would confirm a fact most, unreliable ones least."""
    confidence, _why = _supported(sources)
    return [Confidence.POSSIBLE, Confidence.PROBABLE, Confidence.CONFIRMED].index(confidence)


def _is_primary(source: Source) -> bool:
    return SourceType(source.type).is_primary_record and source.reliability not in UNRELIABLE


def _roots(sources: list[Source]) -> int:
    """How many independent roots the sources have."""
    stored = Source.objects.roots_of({source.pk for source in sources if source.pk})
    new = {id(source) for source in sources if not source.pk}
    return len(frozenset().union(*stored.values())) + len(new)
