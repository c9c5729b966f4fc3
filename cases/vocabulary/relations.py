# fmt: off
"""What an event is to a case."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class CaseEventRelation(Vocabulary):
    """What an event is to a case."""

    OWN = "own", Term(
        "Happened in the case", "Hecho del caso",
        "It happened to the person, or the person took part in it.",
        "Le ocurrió a la persona, o la persona participó en ello.",
        "The arrest of the person, or a march in which the person walked.",
        "El arresto de la persona, o una marcha en la que caminó.")
    CONTEXT = "context", Term(
        "Context", "Contexto",
        "It explains the case without being part of it.",
        "Explica el caso sin formar parte de él.",
        "A strike before the arrest, in which the person had no part.",
        "Una huelga anterior al arresto, en la que la persona no participó.")
    CONSEQUENCE = "consequence", Term(
        "Consequence", "Consecuencia",
        "It came about because of the case.",
        "Se produjo a causa del caso.",
        "Dockers abroad stop work for the person’s release; the strike that led to the arrest is not one.",
        "En un puerto extranjero se para por su libertad; la huelga que llevó al arresto no es consecuencia.")
