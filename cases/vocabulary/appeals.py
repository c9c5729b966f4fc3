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
        "A federation writes “Freedom for Ada Ejemplo”; asking only for a doctor would be medical care.",
        "Una federación escribe «Libertad para Ada Ejemplo»; pedir solo un examen médico sería atención médica.",
        "MT20")
    MEDICAL_CARE = "medical_care", Term(
        "Medical care", "Atención médica",
        "That the person be treated or examined.",
        "Que se atienda o se examine a la persona.",
        "Asks that the wounded detainee be taken to a hospital; paying for the medicines would be material aid.",
        "Pide que lleven al hospital a la persona detenida y herida; pagar sus medicinas sería ayuda material.",
        "MT20")
    LAWYER_ACCESS = "lawyer_access", Term(
        "Access to a lawyer", "Acceso a la defensa",
        "That the person may see a lawyer.",
        "Que la persona pueda ver a su defensa.",
        "The police turn away the lawyer whom the family has hired: asks that the visit be allowed.",
        "La policía no deja entrar a la defensa que contrató la familia: pide que permita la visita.",
        "MT20")
    LEGAL_AID = "legal_aid", Term(
        "Legal aid", "Asistencia legal",
        "Lawyers, or money for lawyers.",
        "Defensa legal, o dinero para pagarla.",
        "A lawyer may visit but nobody can pay one: asks for a free lawyer or a defence fund.",
        "La defensa puede entrar, pero nadie puede pagarla: pide una defensa gratuita o un fondo para costearla.",
        "MT20")
    MATERIAL_AID = "material_aid", Term(
        "Material aid", "Ayuda material",
        "Money, food or other help for the person or the family.",
        "Dinero, alimentos u otra ayuda para la persona o su familia.",
        "A collection for the family’s food and rent during the imprisonment; for lawyers’ fees, legal aid.",
        "Colecta para la comida y el alquiler de la familia durante la prisión; para pagar la defensa, asistencia "
        "legal.",
        "MT20")
    REINSTATEMENT = "reinstatement", Term(
        "Reinstatement", "Reposición en el trabajo",
        "That dismissed workers get their jobs back.",
        "Que las personas despedidas recuperen su puesto.",
        "Asks Sample Mines to take back the forty people whom it dismissed after the strike.",
        "Pide a Minas Muestra que vuelva a emplear a las cuarenta personas que despidió tras la huelga.",
        "MT20")
    INVESTIGATION = "investigation", Term(
        "Investigation", "Investigación",
        "That what happened be looked into and those responsible be named.",
        "Que se investigue lo ocurrido y se señale a quienes son responsables.",
        "Asks prosecutors to find out who fired on the picket; asking them to free those arrested would be release.",
        "Pide a la fiscalía que averigüe quién disparó contra el piquete; pedirle que salgan las personas detenidas "
        "sería libertad.",
        "MT20")
    STATEMENT_OF_SOLIDARITY = "statement_of_solidarity", Term(
        "Statement of solidarity", "Declaración de solidaridad",
        "That organizations and people declare their support.",
        "Que organizaciones y personas declaren su apoyo.",
        "Asks unions abroad to pass a motion of support; asking them to write to the ministry would be letters.",
        "Pide a sindicatos de otros países una moción de apoyo; pedirles que escriban al ministerio sería envío de "
        "cartas.",
        "MT20")
    LETTER_WRITING = "letter_writing", Term(
        "Letters", "Envío de cartas",
        "Letters or messages to the authorities or the company.",
        "Cartas o mensajes a la autoridad o a la empresa.",
        "Gives a model message and the ministry’s address, for readers to send.",
        "Ofrece un mensaje modelo y la dirección del ministerio, para que lo envíe quien lea.",
        "MT20")


class CloseReason(Vocabulary):
    """Why an appeal is over."""

    RELEASED = "released", Term(
        "The person was released", "Puesta en libertad",
        "The person it was for has left detention.",
        "La persona por quien se pedía salió de la detención.",
        "Ada Ejemplo left prison on bail: out of detention, though the trial goes on.",
        "Ada Ejemplo salió de prisión bajo fianza: ya no está en detención, aunque el juicio sigue.")
    DIED = "died", Term(
        "The person died", "Fallecimiento de la persona",
        "The person it was for has died.",
        "La persona por quien se pedía falleció.",
        "The detainee died in the prison hospital; asking for an inquiry into it would be a new appeal.",
        "La persona detenida murió en el hospital de la prisión; pedir que se investigue sería otro llamamiento.")
    SUPERSEDED = "superseded", Term(
        "Replaced by another appeal", "Reemplazo por otro llamamiento",
        "A later appeal took its place.",
        "Un llamamiento posterior ocupó su lugar.",
        "After the verdict the federation issued a new text, which says that it replaces the one of March.",
        "Tras la sentencia, la federación publicó un texto nuevo que dice reemplazar al de marzo.")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn by those who made it", "Retiro por quienes lo hicieron",
        "Its authors took it back.",
        "Quienes lo hicieron lo retiraron.",
        "At the family’s wish the union asked everybody to stop writing, and no other appeal followed.",
        "Por deseo de la familia, el sindicato pidió que nadie escribiera más, y no hubo otro llamamiento.")
    EXPIRED = "expired", Term(
        "Its time is over", "Plazo vencido",
        "The day it named has passed, or it can no longer be confirmed.",
        "Pasó la fecha que indicaba, o ya no se puede confirmar.",
        "Letters were asked for until 30 June and it is July; the person is still held.",
        "Se pedían cartas hasta el 30 de junio y ya es julio; la persona sigue en detención.")


class AppealResponse(Vocabulary):
    """How those addressed answered an appeal."""

    FAVOURABLE = "favourable", Term(
        "Favourable", "Favorable",
        "They did what was asked, or part of it.",
        "Se hizo lo pedido, o una parte.",
        "The ministry let a doctor in, as asked; only promising it would be a commitment.",
        "El ministerio dejó entrar a personal médico, como se pedía; solo prometerlo sería compromiso.",
        "MT27")
    COMMITMENT = "commitment", Term(
        "Commitment", "Compromiso",
        "They promised to act.",
        "Se prometió actuar.",
        "The ministry writes that a doctor will visit next week; once that has happened, favourable.",
        "El ministerio escribe que habrá una visita médica la próxima semana; cuando ocurra, favorable.",
        "MT27")
    COUNTERED = "countered", Term(
        "Countered", "Réplica",
        "They denied or disputed what the appeal says.",
        "Se negó o se discutió lo que dice el llamamiento.",
        "The company answers that it dismissed nobody because of the strike.",
        "La empresa responde que no despidió a nadie por la huelga.",
        "MT27")
    MORE_INFO = "more_info", Term(
        "More information asked for", "Pedido de más información",
        "They asked to know more.",
        "Se pidió saber más.",
        "The embassy asks for the full name and the court’s file number before it does anything.",
        "La embajada pide el nombre completo y el número de expediente antes de hacer algo.",
        "MT27")
    TOKEN = "token", Term(
        "Token reply", "Respuesta formal",
        "They acknowledged it and did no more.",
        "Se acusó recibo y nada más.",
        "Only a form letter, “We have received your message”; a promise to look into it would be a commitment.",
        "Solo una carta modelo, «Recibimos su mensaje»; prometer que se verá el asunto sería compromiso.",
        "MT27")
    NONE = "none", Term(
        "No reply", "Sin respuesta",
        "They did not answer.",
        "No hubo respuesta.",
        "After six months and two reminders, the ministry has sent not even a receipt.",
        "Tras seis meses y dos recordatorios, el ministerio no ha enviado ni un acuse de recibo.",
        "MT27")


class DemandOutcome(Vocabulary):
    """What became of a demand."""

    WON = "won", Term(
        "Won", "Conseguida",
        "It was granted.",
        "Se concedió.",
        "The strikers asked for an eight-hour day and the agreement grants it in full.",
        "La huelga pedía la jornada de ocho horas y el acuerdo la concede por completo.")
    PART_WON = "part_won", Term(
        "Partly won", "Conseguida en parte",
        "Some of it was granted.",
        "Se concedió una parte.",
        "The union asked for forty dismissed people to be taken back, and fifteen were.",
        "El sindicato pidió que se repusiera a cuarenta personas despedidas, y volvieron quince.")
    REFUSED = "refused", Term(
        "Refused", "Rechazada",
        "It was turned down.",
        "Se negó.",
        "The company answered the wage demand with a written no; had it kept silent, open.",
        "La empresa respondió por escrito que no habría aumento; si hubiera callado, pendiente.")
    OPEN = "open", Term(
        "Open", "Pendiente",
        "It had not been answered when last reported.",
        "No tenía respuesta según el último dato.",
        "The last report says that talks on wages go on; if they ended and nobody says how, not known.",
        "El último informe dice que la negociación salarial sigue; si terminó y nadie dice cómo, se desconoce.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What became of it is not known.",
        "No se sabe qué fue de ella.",
        "Sources tell how the strike ended and never mention the demand for safety equipment again.",
        "Las fuentes cuentan cómo terminó la huelga y no vuelven a mencionar la demanda de equipos de seguridad.",
        "MT99")
