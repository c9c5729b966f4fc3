"""What stands below what among organizations, all the way down, as far as the published records of any of them say.

A tie counts whenever it held: a list of members names who belonged to a body through another one at any time, as it
names who was a member of the body itself at any time. The page of an organization tells the days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cases.published.models import OrganizationTie


def lower() -> dict[str, set[str]]:
    """The public ids of what is right below each organization that has anything below it. One query."""
    found: dict[str, set[str]] = defaultdict(set)
    for upper, below in OrganizationTie.objects.values_list("upper", "lower"):
        found[upper].add(below)
    return found


def below(public_ids: Iterable[str]) -> set[str]:
    """Some organizations and everything below any of them. One query."""
    return set(_reached(public_ids, lower()))


def all_below() -> dict[str, set[str]]:
    """Each organization that has anything below it, with itself and all of that. One query."""
    right_below = lower()
    return {upper: set(_reached([upper], right_below)) for upper in right_below}


def _reached(start: Iterable[str], right_below: Mapping[str, set[str]]) -> Iterator[str]:
    """Each once, whatever circles the records make."""
    waiting = list(dict.fromkeys(start))
    seen = set(waiting)
    while waiting:
        one = waiting.pop()
        yield one
        new = right_below.get(one, set()) - seen
        seen |= new
        waiting.extend(new)
