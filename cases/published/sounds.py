"""How a name sounds, roughly: spellings of one name in several habits of romanising meet in a key.

Vowels differ most between such spellings, so a key is the consonants, in few classes. Where a spelling may be read in
several ways (``ch`` in Chávez, Christos and Chevtchenko) it has a key for each; two names sound alike that share one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

MOST_KEYS = 16

# What is read as what, the longest first. Small letters are classes: b (lips), k (throat), c and s (hissed), t, m, n, l, r;
# "a" and "h" stand only at the beginning, for a vowel and for a breath.
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("schtsch|shch|chtch|stsch", ("s", "sc")),
    ("tsch|tch|dzh|dsch|cz|xh", ("c",)),
    ("ci(?=[aou])", ("s", "c")),
    ("sch|sh|sz|^hs(?=[iu])|ts|tz|zz|ss", ("s",)),
    ("zh", ("s", "c")),
    ("ch", ("c", "k", "s")),
    ("[kg]h", ("k", "h")),
    ("ph", ("b",)),
    ("[td]h", ("t", "s")),
    ("[dt]j|d[iy](?=[aou])", ("c", "t")),
    ("ll(?=[aeiou])", ("l", "a")),
    ("ck", ("k",)),
    ("gn", ("n", "kn")),
    ("ng(?![aeiouy])", ("n",)),
    ("ng", ("n", "nk", "nc")),
    ("^x", ("s", "ks")),
    ("x", ("ks", "s")),
    ("q", ("k", "c")),
    ("^c(?=(?:a[ion]|ang|en|ou|ong|u[ion])$)", ("k", "s")),
    ("c(?=[eiy])", ("s", "c")),
    ("c$", ("k", "c")),
    ("^gi(?=[aou])", ("k", "c", "a")),
    ("g(?=[eiy])", ("k", "c")),
    ("j", ("c", "h", "a")),
    ("w", ("b", "a")),
    ("[bpfv]", ("b",)),
    ("[kgc]", ("k",)),
    ("[sz]", ("s",)),
    ("[td]", ("t",)),
    ("[mn](?=[bp])", ("m", "n")),
    ("m", ("m",)),
    ("n", ("n",)),
    ("l", ("l",)),
    ("r", ("r",)),
    ("h(?=e)", ("h", "a")),
    ("h", ("h",)),
    ("[aeiouy]+", ("a",)),
)
_rule = re.compile("|".join(f"({pattern})" for pattern, _readings in RULES))
_round = re.compile("[iy]?(?:o|u|w|eo|eu)")


@lru_cache(maxsize=50_000)
def skeletons(spelling: str) -> tuple[tuple[str, int], ...]:
    """The keys of a name's word in a-z, each with the number of its sounds, of which neighbours alike count by themselves."""
    spelling = re.sub(r"(.)\1{2,}", r"\1\1", spelling)
    parts = [RULES[(found.lastindex or 1) - 1][1] for found in _rule.finditer(spelling)]
    keys: dict[str, int] = {}
    for reading in product(*parts):
        sounds = "".join(reading)
        sounds = sounds[:1] + re.sub("[ah]", "", sounds[1:])
        key = re.sub(r"(.)\1+", r"\1", sounds)
        key = re.sub("^abtl(?=[rsnt])", "abt", key)  # Abd al-Rahman is Abdurrahman in one word
        keys.setdefault(key, len(sounds))
        if len(keys) == MOST_KEYS:
            break
    longest = max(map(len, keys), default=0)
    return tuple((key, count) for key, count in keys.items() if len(key) >= min(2, longest) or count > 2)


def vowels(spelling: str) -> str:
    """The classes of all vowels: ``u`` if round, ``i`` or ``a``."""
    return "".join(voiced("", found[0])[-1] for found in re.finditer("[aeiouyw]+", spelling))


def voiced(key: str, spelling: str) -> str:
    """A short key with the class of the first vowel, which tells short names apart: ``u`` if round, ``i`` or ``a``.

    Of a single consonant the bright vowels are told from the open ones; else they take each other's place too often.
    """
    found = re.search("[aeiouyw]+", spelling)
    if found is None:
        return f"{key}_"
    told = found[0]
    if _round.match(told) and not (len(key) == 1 and told == "ui"):
        return f"{key}_u"
    return f"{key}_a" if len(key) > 1 or told.startswith(("a", "ea")) else f"{key}_i"
