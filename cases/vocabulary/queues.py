# fmt: off
"""Why somebody at the desk has to look at a case again."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class QueueReason(Vocabulary):
    """One reason to look at a case again; what is put off is one reason of one case."""

    REVIEW_DUE = "review_due", Term(
        "Review due", "Revisión pendiente",
        "The day on which the whole file was to be checked again has come, or a public case has no such day.",
        "Llegó el día en que había que volver a revisar toda la ficha, o un caso público no tiene ese día.")
    STALE = "stale", Term(
        "Not confirmed any more", "Sin confirmar",
        "The last word on somebody who was held, under restrictions or wanted is older than the freshness limit.",
        "El último dato sobre quien estaba en prisión, con restricciones o con orden de captura supera el plazo de vigencia.")
    CONFIRM_SOON = "confirm_soon", Term(
        "To be confirmed soon", "Por confirmar pronto",
        "The last word on somebody who was held, under restrictions or wanted will soon be older than the freshness "
        "limit.",
        "El último dato sobre quien estaba en prisión, con restricciones o con orden de captura pronto superará el plazo de "
        "vigencia.")
    UNDATED = "undated", Term(
        "Status without a dated source", "Situación sin fuente fechada",
        "No source with a date speaks for the status, so that nobody can tell how old the news is.",
        "Ninguna fuente con fecha respalda la situación: no se puede saber de cuándo es el dato.")
    LIMIT_EXCEEDED = "limit_exceeded", Term(
        "Legal limit exceeded", "Plazo legal vencido",
        "A legal limit on being held at this stage has passed, or may have, and no end of the stage is entered.",
        "Venció, o pudo vencer, un plazo legal de esta etapa de la detención y no consta el fin de la etapa.")
    LIMIT_NEAR = "limit_near", Term(
        "Legal limit near", "Plazo legal por vencer",
        "A legal limit on being held at this stage may pass within the next two weeks.",
        "Un plazo legal de esta etapa de la detención puede vencer en las próximas dos semanas.")
    HEARING_PAST = "hearing_past", Term(
        "Hearing past, outcome unknown", "Audiencia pasada, sin resultado",
        "The day a hearing was planned for has passed, and it still stands as planned.",
        "Pasó el día previsto de una audiencia y todavía figura como prevista.")
    HEARING_NEAR = "hearing_near", Term(
        "Hearing near", "Audiencia próxima",
        "A planned hearing may take place within the next two weeks, or its day is not known.",
        "Una audiencia prevista puede ocurrir en las próximas dos semanas, o no se conoce su día.")
    REPLY_OVERDUE = "reply_overdue", Term(
        "Reply overdue", "Respuesta atrasada",
        "The day by which a body was to be answered has passed, and no reply is entered.",
        "Pasó el día en que debía llegar la respuesta a una queja y no consta ninguna.")
    APPEAL_OPEN = "appeal_open", Term(
        "Open appeal for somebody released", "Llamamiento abierto tras la salida",
        "An appeal that asks for a release stands open, and the person is not held any more.",
        "Sigue abierto un llamamiento que pide la libertad de quien ya no está en detención.")
    AFTER_RELEASE = "after_release", Term(
        "Open questions after a release", "Preguntas abiertas tras la salida",
        "What came of the proceedings, of the job, of blacklisting or of compensation was never answered.",
        "Nunca se respondió qué pasó con el proceso, el empleo, las listas negras o la indemnización.")
    CONTESTED = "contested", Term(
        "Contested, not resolved", "Controvertido, sin resolver",
        "Sources disagree on a fact, and nobody has decided which of them are the better ones.",
        "Las fuentes no coinciden sobre un hecho y nadie ha decidido cuáles son mejores.")
    UNTRANSLATED = "untranslated", Term(
        "Translation missing", "Falta traducción",
        "A text for readers is there in one language only.",
        "Un texto para el público existe en un solo idioma.")
