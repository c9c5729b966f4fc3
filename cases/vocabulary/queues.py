# fmt: off
"""Why somebody at the desk has to look at a case again."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class QueueReason(Vocabulary):
    """One reason to look at a case again; what is put off is one reason of one case."""

    REVIEW_DUE = "review_due", Term(
        "Review due", "Revisión pendiente",
        "The day on which the whole file was to be checked again has come, or a public case has no such day.",
        "Llegó el día en que había que volver a revisar toda la ficha, o un caso público no tiene ese día.",
        "The file was to be checked by 1 May, and it is 3 May; or a public case has no such day.",
        "Había que revisar la ficha hasta el 1 de mayo y es 3 de mayo; o un caso público no tiene fecha.")
    STALE = "stale", Term(
        "Not confirmed any more", "Sin confirmar",
        "The last word on somebody who was held, under restrictions or wanted is older than the freshness limit.",
        "El último dato sobre quien estaba en prisión, con restricciones o con orden de captura supera el plazo de vigencia.",
        "In prison, last confirmed fourteen months ago, with a limit of twelve; at eleven, “To be confirmed soon”.",
        "En prisión, con último dato de hace catorce meses y plazo de doce; a los once, «Por confirmar pronto».")
    CONFIRM_SOON = "confirm_soon", Term(
        "To be confirmed soon", "Por confirmar pronto",
        "The last word on somebody who was held, under restrictions or wanted will soon be older than the freshness "
        "limit.",
        "El último dato sobre quien estaba en prisión, con restricciones o con orden de captura pronto superará el plazo de "
        "vigencia.",
        "In prison, last confirmed eleven months ago, with a limit of twelve: time to ask the union again.",
        "En prisión, con último dato de hace once meses y plazo de doce: hora de volver a preguntar al sindicato.")
    UNDATED = "undated", Term(
        "Status without a dated source", "Situación sin fuente fechada",
        "No source with a date speaks for the status, so that nobody can tell how old the news is.",
        "Ninguna fuente con fecha respalda la situación: no se puede saber de cuándo es el dato.",
        "A leaflet without a date says that Luz Muestra is in prison, and nothing else tells when.",
        "Un volante sin fecha dice que Luz Muestra está en prisión, y nada más dice cuándo.")
    LIMIT_EXCEEDED = "limit_exceeded", Term(
        "Legal limit exceeded", "Plazo legal vencido",
        "A legal limit on being held at this stage has passed, or may have, and no end of the stage is entered.",
        "Venció, o pudo vencer, un plazo legal de esta etapa de la detención y no consta el fin de la etapa.",
        "The law allows nine months of pre-trial detention; it began eleven months ago, with no end entered.",
        "La ley permite nueve meses de prisión preventiva; empezó hace once y no consta su fin.")
    LIMIT_NEAR = "limit_near", Term(
        "Legal limit near", "Plazo legal por vencer",
        "A legal limit on being held at this stage may pass within the next two weeks.",
        "Un plazo legal de esta etapa de la detención puede vencer en las próximas dos semanas.",
        "The nine months of pre-trial detention that the law allows are over in ten days.",
        "En diez días se cumplen los nueve meses de prisión preventiva que permite la ley.")
    HEARING_PAST = "hearing_past", Term(
        "Hearing past, outcome unknown", "Audiencia pasada, sin resultado",
        "The day a hearing was planned for has passed, and it still stands as planned.",
        "Pasó el día previsto de una audiencia y todavía figura como prevista.",
        "A hearing set for 4 December still stands as planned on 6 December.",
        "Una audiencia fijada para el 4 de diciembre sigue como prevista el 6 de diciembre.")
    HEARING_NEAR = "hearing_near", Term(
        "Hearing near", "Audiencia próxima",
        "A planned hearing may take place within the next two weeks, or its day is not known.",
        "Una audiencia prevista puede ocurrir en las próximas dos semanas, o no se conoce su día.",
        "A hearing next Thursday; or one that the court announced without naming a day.",
        "Una audiencia el próximo jueves, o una que el tribunal anunció sin decir el día.")
    REPLY_OVERDUE = "reply_overdue", Term(
        "Reply overdue", "Respuesta atrasada",
        "The day by which a reply to a complaint was due has passed, and none is entered.",
        "Pasó el día en que debía llegar la respuesta a una queja y no consta ninguna.",
        "The government was to answer a complaint by 1 March; it is April, and no reply is entered.",
        "El gobierno debía responder a una queja hasta el 1 de marzo; es abril y no consta respuesta.")
    APPEAL_OPEN = "appeal_open", Term(
        "Open appeal for somebody released", "Llamamiento abierto tras la salida",
        "An appeal that asks for a release stands open, and the person is not held any more.",
        "Sigue abierto un llamamiento que pide la libertad de quien ya no está en detención.",
        "Luz Muestra went free in May, and a campaign’s call for her release is not closed.",
        "Luz Muestra salió en libertad en mayo y el llamamiento de una campaña por ella no se ha cerrado.")
    AFTER_RELEASE = "after_release", Term(
        "Open questions after a release", "Preguntas abiertas tras la salida",
        "What came of the proceedings, of the job, of blacklisting or of compensation was never answered.",
        "Nunca se respondió qué pasó con el proceso, el empleo, las listas negras o la indemnización.",
        "Ada Ejemplo went free, and nobody has entered whether she got her job back, or that it is not known.",
        "Ada Ejemplo salió en libertad y nadie anotó si recuperó su empleo, o que se desconoce.")
    CONTESTED = "contested", Term(
        "Contested, not resolved", "Controvertido, sin resolver",
        "Sources disagree on a fact, and nobody has decided which of them are the better ones.",
        "Las fuentes no coinciden sobre un hecho y nadie ha decidido cuáles son mejores.",
        "One source has the arrest on 2 May, another on 5 May, and the row still says “Contested”.",
        "Una fuente da el arresto el 2 de mayo, otra el 5, y la fila aún dice «Controvertido».")
    UNTRANSLATED = "untranslated", Term(
        "Translation missing", "Falta traducción",
        "A text for readers is there in one language only.",
        "Un texto para el público existe en un solo idioma.",
        "A summary is written in Spanish, and its English box is still empty.",
        "Un resumen está escrito en español y su casilla en inglés sigue vacía.")
