"""What is said of made-up cases, disputes and appeals."""

from __future__ import annotations

import datetime as dt

from cases.management.synthetic.chance import imprecise
from cases.management.synthetic.hand import Hand, Said, told
from cases.management.synthetic.scripts import Script
from cases.models import Appeal, Case, Event, Organization, Statement
from cases.vocabulary import Moderation, StatementStance

ABOUT = {Case: "case", Event: "dispute", Appeal: "appeal"}


def say(
    hand: Hand,
    of: Case | Event | Appeal,
    by: Organization | None,
    day: dt.date,
    said: Said,
    script: Script,
) -> Statement:
    """A statement by an organization, or by somebody who is only described, in the language of a script."""
    row = Statement(
        author=by, stance=hand.chance.code(StatementStance), date=imprecise(hand.chance, day), text=script.sentence,
        lang=script.lang, is_excerpt=hand.chance.happens(0.7), moderation=hand.chance.code(Moderation),
        translation_en="Made-up words, for tests only.", translation_es="Palabras inventadas, solo para pruebas.",
    )  # fmt: skip
    setattr(row, ABOUT[type(of)], of)
    if by is None:
        described = told("author_label", "an example relative")
        row.author_label_en, row.author_label_es = described["author_label_en"], described["author_label_es"]
    return hand.fact(row, said, script)
