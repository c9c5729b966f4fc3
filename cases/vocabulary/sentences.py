# fmt: off
"""Sentences: what a court imposed, and in which unit its length is given."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class SentenceKind(Vocabulary):
    """What a court imposed."""

    IMPRISONMENT = "imprisonment", Term(
        "Imprisonment", "Pena privativa de libertad",
        "A time in prison, suspended or not.",
        "Un tiempo en prisión, suspendido o no.")
    LIFE_IMPRISONMENT = "life_imprisonment", Term(
        "Life imprisonment", "Cadena perpetua",
        "Imprisonment without an end set by the court.",
        "Prisión sin un fin fijado por el tribunal.")
    DEATH = "death", Term(
        "Death", "Pena de muerte",
        "A death sentence, carried out or not.",
        "Una condena a muerte, ejecutada o no.")
    FINE = "fine", Term(
        "Fine or damages", "Multa o reparación",
        "Money to be paid to the state or to somebody else.",
        "Dinero que debe pagarse al Estado o a otra parte.")
    COMMUNITY_SERVICE = "community_service", Term(
        "Community service", "Servicio comunitario",
        "Work without pay, ordered as a penalty.",
        "Trabajo sin pago, ordenado como pena.")
    DISQUALIFICATION = "disqualification", Term(
        "Ban from office or work", "Inhabilitación",
        "A ban from an office, a union post, a trade or a place.",
        "Prohibición de ejercer un cargo, un puesto sindical o un oficio, o de ir a un lugar.")
    OTHER = "other", Term(
        "Other sentence", "Otra condena",
        "A sentence whose text is known and is of no other kind.",
        "Una condena cuyo texto se conoce y que no es de otra clase.",
        "MT99")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "There was a sentence; which one was looked for and not found.",
        "Hubo condena; se buscó cuál y no se encontró.",
        "MT99")

    @property
    def may_have_length(self) -> bool:
        """Whether such a sentence can be for a time."""
        return self not in (SentenceKind.LIFE_IMPRISONMENT, SentenceKind.DEATH, SentenceKind.FINE)


class LengthUnit(Vocabulary):
    """The unit in which a court gave the length of a sentence. Lengths are not converted from one into another."""

    YEARS = "years", Term(
        "Years", "Años",
        "Whole years.",
        "Años completos.")
    MONTHS = "months", Term(
        "Months", "Meses",
        "Whole months.",
        "Meses completos.")
    DAYS = "days", Term(
        "Days", "Días",
        "Whole days.",
        "Días completos.")


class Answer(Vocabulary):
    """An answer to a question that can be answered by yes or no."""

    YES = "yes", Term(
        "Yes", "Sí",
        "A source says that it is so.",
        "Una fuente dice que es así.",
        "PFT MAYBE_BOOLEAN")
    NO = "no", Term(
        "No", "No",
        "A source says that it is not so.",
        "Una fuente dice que no es así.",
        "PFT MAYBE_BOOLEAN")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says either.",
        "Ninguna fuente dice si es así o no.",
        "PFT MAYBE_BOOLEAN; MT99")
