"""The words of a name as people spell them: in any script, apart or joined, whole or as an initial.

Each word is turned into tokens of the index. A record has tokens for what its names are; a query asks for tokens that
names like the one it spells would have. The first letter of a token says what it stands for:
``n_`` a word of a name, ``k_`` how it sounds, ``s_`` and ``x_`` the consonants of a short one (written with its vowels,
or without), ``i_`` how it begins, ``d_`` the word without one of its letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from anyascii import anyascii

from cases.published import kanji
from cases.published.sounds import skeletons, voiced, vowels
from cases.published.words import LONGEST_WORD, UNSPACED, code, folded, pairs, runs

ARTICLES = {"al", "el", "ul", "ad", "ar", "as", "an", "at", "az", "ash", "ud", "ed", "er", "es"}
MOST_JOINED = 4  # words of a name that some write as one
LONGEST_PERSONAL = 6  # words; a longer name is that of an organization
ENOUGH = 3  # sounds that tell names apart without their vowels
SHORTEST_MISTYPED = 4  # letters of a word that one may have mistyped
SHORTEST_BEGUN = 3  # letters by which a word of a name is known from its beginning
INITIALS = {"ch", "kh", "ph", "sh", "th", "ts", "ya", "ye", "yo", "yu", "zh"}
"""Initials of two letters, of names that other scripts begin with one."""

# Scripts that tell few vowels, or tell them in ways that do not survive being written letter by letter.
VOWELLESS = re.compile("[\u0590-\u109f\u1780-\u17ff]")

LETTERS = str.maketrans(
    {
        **dict.fromkeys("čćçĉ", "ch"),
        **dict.fromkeys("šśșşŝ", "sh"),
        **dict.fromkeys("žżź", "zh"),
        "đ": "dj",
        "г": "gh",
        **dict.fromkeys("اأإآعىאע", "a"),
        **dict.fromkeys("ضظ", "dh"),
        **dict.fromkeys("ةءئؤ", ""),
        "ו": "w",
        **dict.fromkeys("חכך", "kh"),
        **dict.fromkeys("צץ", "ts"),
        # Myanmar: what is written c and ch is said s; medials y and r are said y; a killed letter may end in a vowel
        **dict.fromkeys("စဆဇဈ", "s"),
        **dict.fromkeys("ျြ", "y"),
        "အ": "a",
        "እ": "e",
        "ຍ": "y",
        "ဥ": "u",
        "ည": "ny",
        "ထ": "t",
        "သ": "th",
        "ွ": "w",
        # of the scripts of India: the dot is a nasal, v is nearly a vowel
        **dict.fromkeys("ंংਂੰંଂంಂം", "n"),
        **dict.fromkeys("वਵવవವവ", "w"),
        "ச": "s",
    }
)
"""Letters that sound otherwise than folding writes them."""

SEQUENCES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(written), read)
    for written, read in (
        ("γγ", "νγ"),
        ("γκ", "γ"),
        ("^μπ", "β"),
        ("μπ", "μβ"),
        ("^ντ", "δ"),
        ("([εα])υ", r"\1β"),
        ("([เแโใไເແໂໃໄ])(.)", r"\2\1"),  # written before the letter that it follows
        ("ည်", "ိ"),
        ("ို(?=[ကင]်)", "ai"),
        ("ော(?=[ကင]်)", "au"),
        ("ေ[ာါ]်", "aw"),
        ("ို", "o"),
        ("[ํໍ][าາ]", "am"),
        ("ட்ச", "க்ஷ"),
        ("వు$", "ఉ"),
        (".์", ""),
        ("พร(?![ะาิีึืุูห])", "พรน"),
    )
)
THAI_ENDS = {**dict.fromkeys("จชซสศษ", "ต"), **dict.fromkeys("ญณรลฬ", "น")}
"""Letters that close a syllable as another one."""
HANGUL = {"이": "lee", "박": "park", "임": "lim", "노": "roh", "유": "ryu"}
"""Family names whose usual spelling is of an older sound."""


@dataclass(frozen=True)
class Word:
    """A word of a name: ``exact`` is folded; ``readings`` are spelled as the word sounds.

    ``is_initial``: it was one character of a script in which that is no whole word. ``is_joined``: others write it apart.
    """

    exact: str
    readings: tuple[str, ...]
    is_vowelless: bool = False
    is_initial: bool = False
    is_joined: bool = False

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """The tokens a record has for the sound of this word."""
        return tuple(dict.fromkeys(token for own, _asked in self._sounds() for token in own))

    @cached_property
    def alike(self) -> tuple[str, ...]:
        """The tokens that words of the same sound have."""
        return tuple(dict.fromkeys(token for _own, asked in self._sounds() for token in asked))

    def _sounds(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        for reading in self.readings:
            keys = skeletons(reading)
            longest = max((count for _key, count in keys), default=0)
            for key, count in keys:
                if self.is_joined and count < max(longest - 1, 2):
                    continue  # what finds several words at once must say enough of each
                if count >= ENOUGH:
                    yield (f"k_{key}",), (f"k_{key}",)
                elif self.is_vowelless:
                    heard = f"k_{voiced(key, reading.replace('-', ''))}"  # some vowels are told all the same
                    yield (heard, f"x_{key}"), (heard, f"x_{key}", f"s_{key}")
                else:
                    whole = f"k_{key}_{vowels(reading)}"
                    heard = whole if self.is_joined else f"k_{voiced(key, reading)}"
                    yield (heard, whole, f"s_{key}"), (heard, whole, f"x_{key}")

    def initials(self) -> Iterator[str]:
        """The tokens a record has for the beginning of this word."""
        yield f"i_{self.exact[:1]}"
        if self.exact[:2] in INITIALS:
            yield f"i_{self.exact[:2]}"

    @property
    def beginnings(self) -> Iterator[str]:
        """The consonants that this word begins with, where it is only half a word."""
        return (key for reading in self.readings for key, _count in skeletons(reading))

    def mistyped(self) -> Iterator[str]:
        """The tokens a record has for this word without one of its letters."""
        yield from (f"d_{form}" for form in _without_one(self.exact))

    def near(self) -> Iterator[str]:
        """The tokens of words that differ from this one by one letter, or begin with it (``*``)."""
        if len(self.exact) >= SHORTEST_MISTYPED:
            shorter = _without_one(self.exact)
            yield from (f"n_{form}" for form in shorter)
            yield from (f"d_{form}" for form in (self.exact, *shorter))
        if len(self.exact) >= SHORTEST_BEGUN:
            yield f"n_{self.exact}*"
            yield from (f"k_{key}*" for key in self.beginnings if len(key) >= ENOUGH)


def _without_one(word: str) -> tuple[str, ...]:
    if len(word) < SHORTEST_MISTYPED or not word.isalpha():
        return ()
    return tuple(dict.fromkeys(word[:at] + word[at + 1 :] for at in range(len(word))))


def words(run: str) -> list[Word]:
    """The words of a run of letters: several where an unspaced script writes syllables, each with a sound of its own."""
    is_vowelless = bool(VOWELLESS.search(run))
    if is_vowelless or not UNSPACED.match(run):
        exact = folded(run)
        return [Word(exact, tuple(_readings(run)), is_vowelless, len(run) == 1)] if exact else []
    syllables = [part.lower()[:LONGEST_WORD] for part in re.findall("[A-Z][a-z]*|[a-z]+", anyascii(run))]
    return [Word(sound, tuple(_syllable(sound, run[0] if at == 0 else ""))) for at, sound in enumerate(syllables)]


def _readings(run: str) -> Iterator[str]:
    """How a run may be read: as it stands, and as it is known to be read otherwise."""
    read = _read(run)
    yield read
    if (len(run) > 5 and run[:2].lower() in ("al", "el")) or (len(run) > 4 and run.startswith("ال")):
        yield _read(run[2:])
    if re.fullmatch("[^aeiouy]{1,2}ar", read):
        yield read[:-1]  # Mar and Thar of Myanmar end in a vowel
    if read in ("lv", "nv"):
        yield f"{read[0]}u"  # as passports of China write ü
    if THAI_ENDS.keys() & {run[-1]}:
        yield _read(run[:-1] + THAI_ENDS[run[-1]])
    if "μπ" in run[1:]:
        yield _read(run.replace("μπ", "β"))
    if "ိုင်" in run:
        yield _read(run.replace("ိုင်", "ေ"))  # Sai
    if "်" in run:
        yield _read(re.sub("[ကစတပ]်", "တ", run))  # final stops are written apart, and said alike


def _syllable(sound: str, first: str) -> Iterator[str]:
    """How a syllable may be read that begins with a character, if it is the first of a name."""
    yield sound
    if first in HANGUL:
        yield HANGUL[first]
    elif first and "가" <= first <= "힣" and sound.startswith("l"):
        yield f"r{sound[1:]}"


def _read(run: str) -> str:
    """A run in a-z, as it sounds rather than as its letters are named."""
    run = run.lower()
    if "\u0370" <= run[0] <= "\u03ff" or "\u1f00" <= run[0] <= "\u1fff":
        run = "".join(c for c in unicodedata.normalize("NFD", run) if not unicodedata.combining(c))
    for written, read in SEQUENCES:
        run = written.sub(read, run)
    # Letters whose vowels are not told do not sound together: Tamil t-s is no German tz.
    between = "-" if VOWELLESS.search(run) else ""
    read = between.join(anyascii(letter.translate(LETTERS)) for letter in run)
    return re.sub("[^a-z-]", "", read.lower())[: 2 * LONGEST_WORD]


def joined(parts: list[Word]) -> dict[tuple[int, int], Word]:
    """The neighbouring words of a name as one, by where they begin and end; articles between them may be swallowed."""
    found = {}
    longest = MOST_JOINED if len(parts) <= LONGEST_PERSONAL else 2
    for start in range(len(parts)):
        for end in range(start + 2, min(start + longest, len(parts)) + 1):
            some = parts[start:end]
            kept = [word for word in some[1:-1] if word.exact not in ARTICLES]
            spoken = [some[0], *kept, some[-1]]
            found[start, end] = Word(
                "".join(word.exact for word in some)[:LONGEST_WORD],
                tuple({_together(some, 0): None, _together(spoken, 0): None, _together(some, -1): None}),
                is_vowelless=any(word.is_vowelless for word in some),
                is_joined=True,
            )
    return found


def _together(parts: list[Word], reading: int) -> str:
    return "".join(word.readings[reading] for word in parts)[: 2 * LONGEST_WORD]


def tokens(name: str) -> Iterator[str]:
    """Every token by which a record is found that is called ``name``."""
    parts: list[Word] = []
    for run in runs(name):
        if UNSPACED.match(run):
            yield from (f"n_{each}" for each in (*map(code, run), *pairs(run)))
            yield from tokens(kanji.read(run))
        parts += words(run)
    for word in parts:
        yield f"n_{word.exact}"
        yield from word.sounds
        yield from word.initials()
        yield from word.mistyped()
    for word in joined(parts).values():
        yield f"n_{word.exact}"
        yield from word.sounds
