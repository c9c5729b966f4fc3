# fmt: off
"""Statements: on whose part something was said, and whether it was let in."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class StatementStance(Vocabulary):
    """What a statement is to the matter it speaks of. It does not say whether what is said is so."""

    SOLIDARITY = "solidarity", Term(
        "Solidarity", "Solidaridad",
        "It stands by the person or by those in the dispute.",
        "Apoya a la persona o a quienes están en el conflicto.")
    OFFICIAL = "official", Term(
        "Authorities", "Autoridades",
        "It is made in the name of a state body.",
        "Se hace en nombre de un órgano del Estado.")
    EMPLOYER = "employer", Term(
        "Employer", "Parte empleadora",
        "It is made in the name of a company or of an employers’ body.",
        "Se hace en nombre de una empresa o de un gremio empresarial.")
    DENIAL = "denial", Term(
        "Denial", "Negación",
        "It says that something told of the matter is not so.",
        "Dice que algo que se cuenta del asunto no es así.")
    CORRECTION = "correction", Term(
        "Correction", "Rectificación",
        "Its author puts right what the author said before.",
        "Quien la hace rectifica lo que dijo antes.")


class Moderation(Vocabulary):
    """Whether a statement was let in. Only accepted ones are ever published."""

    WAITING = "waiting", Term(
        "Waiting", "En espera",
        "Nobody has decided yet; it is not published.",
        "Nadie ha decidido aún; no se publica.")
    ACCEPTED = "accepted", Term(
        "Accepted", "Admisión",
        "It was read and let in: it is published with its record.",
        "Se leyó y se admitió: se publica con su ficha.")
    REFUSED = "refused", Term(
        "Refused", "Rechazo",
        "It was read and kept out: it insults, endangers somebody or is not about the matter.",
        "Se leyó y se dejó fuera: insulta, pone en peligro a alguien o no trata del asunto.")
    RETRACTED = "retracted", Term(
        "Taken back", "Retiro",
        "Those who made it took it back; it is not published any more.",
        "Quienes la hicieron la retiraron; ya no se publica.")
