# fmt: off
"""What was asked: appeals for a person, demands of a dispute, and what came of them."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class AppealKind(Vocabulary):
    """What an appeal asks for."""

    RELEASE = "release", Term(
        "Release", "Libertad",
        "That the person be let go.",
        "Que se ponga en libertad a la persona.",
        "MT20")
    MEDICAL_CARE = "medical_care", Term(
        "Medical care", "Atención médica",
        "That the person be treated or examined.",
        "Que se atienda o se examine a la persona.",
        "MT20")
    LAWYER_ACCESS = "lawyer_access", Term(
        "Access to a lawyer", "Acceso a la defensa",
        "That the person may see a lawyer.",
        "Que la persona pueda ver a su defensa.",
        "MT20")
    LEGAL_AID = "legal_aid", Term(
        "Legal aid", "Asistencia legal",
        "Lawyers, or money for lawyers.",
        "Defensa legal, o dinero para pagarla.",
        "MT20")
    MATERIAL_AID = "material_aid", Term(
        "Material aid", "Ayuda material",
        "Money, food or other help for the person or the family.",
        "Dinero, alimentos u otra ayuda para la persona o su familia.",
        "MT20")
    REINSTATEMENT = "reinstatement", Term(
        "Reinstatement", "Reposición en el trabajo",
        "That dismissed workers get their jobs back.",
        "Que las personas despedidas recuperen su puesto.",
        "MT20")
    INVESTIGATION = "investigation", Term(
        "Investigation", "Investigación",
        "That what happened be looked into and those responsible be named.",
        "Que se investigue lo ocurrido y se señale a quienes son responsables.",
        "MT20")
    STATEMENT_OF_SOLIDARITY = "statement_of_solidarity", Term(
        "Statement of solidarity", "Declaración de solidaridad",
        "That organizations and people declare their support.",
        "Que organizaciones y personas declaren su apoyo.",
        "MT20")
    LETTER_WRITING = "letter_writing", Term(
        "Letters", "Envío de cartas",
        "Letters or messages to the authorities or the company.",
        "Cartas o mensajes a la autoridad o a la empresa.",
        "MT20")


class CloseReason(Vocabulary):
    """Why an appeal is over."""

    RELEASED = "released", Term(
        "The person was released", "Puesta en libertad",
        "The person it was for has left detention.",
        "La persona por quien se pedía salió de la detención.")
    DIED = "died", Term(
        "The person died", "Fallecimiento de la persona",
        "The person it was for has died.",
        "La persona por quien se pedía falleció.")
    SUPERSEDED = "superseded", Term(
        "Replaced by another appeal", "Reemplazo por otro llamamiento",
        "A later appeal took its place.",
        "Un llamamiento posterior ocupó su lugar.")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn by those who made it", "Retiro por quienes lo hicieron",
        "Its authors took it back.",
        "Quienes lo hicieron lo retiraron.")
    EXPIRED = "expired", Term(
        "Its time is over", "Plazo vencido",
        "The day it named has passed, or it can no longer be confirmed.",
        "Pasó la fecha que indicaba, o ya no se puede confirmar.")


class AppealResponse(Vocabulary):
    """How those addressed answered an appeal."""

    FAVOURABLE = "favourable", Term(
        "Favourable", "Favorable",
        "They did what was asked, or part of it.",
        "Se hizo lo pedido, o una parte.",
        "MT27")
    COMMITMENT = "commitment", Term(
        "Commitment", "Compromiso",
        "They promised to act.",
        "Se prometió actuar.",
        "MT27")
    COUNTERED = "countered", Term(
        "Countered", "Réplica",
        "They denied or disputed what the appeal says.",
        "Se negó o se discutió lo que dice el llamamiento.",
        "MT27")
    MORE_INFO = "more_info", Term(
        "More information asked for", "Pedido de más información",
        "They asked to know more.",
        "Se pidió saber más.",
        "MT27")
    TOKEN = "token", Term(
        "Token reply", "Respuesta formal",
        "They acknowledged it and did no more.",
        "Se acusó recibo y nada más.",
        "MT27")
    NONE = "none", Term(
        "No reply", "Sin respuesta",
        "They did not answer.",
        "No hubo respuesta.",
        "MT27")


class DemandOutcome(Vocabulary):
    """What became of a demand."""

    WON = "won", Term(
        "Won", "Conseguida",
        "It was granted.",
        "Se concedió.")
    PART_WON = "part_won", Term(
        "Partly won", "Conseguida en parte",
        "Some of it was granted.",
        "Se concedió una parte.")
    REFUSED = "refused", Term(
        "Refused", "Rechazada",
        "It was turned down.",
        "Se negó.")
    OPEN = "open", Term(
        "Open", "Pendiente",
        "It had not been answered when last reported.",
        "No tenía respuesta según el último dato.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What became of it is not known.",
        "No se sabe qué fue de ella.",
        "MT99")
