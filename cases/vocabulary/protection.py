# fmt: off
"""Protection: who may see a fact, who agreed to publication, and what publishing could do."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary

AGREED = "agreed"


class Sensitivity(Vocabulary):
    """Who may see a fact. HURIDOCS has only yes or no; this scale is our own."""

    PUBLIC = "public", Term(
        "Public", "Público",
        "Anybody may see it.",
        "Lo puede ver cualquiera.",
        "The day of an arrest that every newspaper reported; if the day gave a source away, “Public, made coarser”.",
        "El día de un arresto que publicó toda la prensa; si ese día delatara a una fuente, «Público, en forma "
        "general».",
        "HURIDOCS confidentiality n")
    GENERALISED = "generalised", Term(
        "Public, made coarser", "Público, en forma general",
        "Anybody may see it made coarser: the year, not the day; the region, not the village.",
        "Lo puede ver cualquiera en forma más general: el año y no el día; la región y no el pueblo.",
        "Readers see “2008, in the south”; the desk has the day and the village where the family lives.",
        "El público ve «2008, en el sur»; la redacción tiene el día y el pueblo donde vive la familia.")
    INTERNAL = "internal", Term(
        "Researchers only", "Solo para el equipo",
        "Only those who work on the record may see it.",
        "Solo lo ve el equipo que trabaja en el registro.",
        "What one caller told, not meant for readers; the caller’s telephone number is for named roles only.",
        "Lo que contó una llamada, no destinado al público; el teléfono de quien llamó es solo para funciones "
        "designadas.",
        "HURIDOCS confidentiality y")
    RESTRICTED = "restricted", Term(
        "Named roles only", "Solo para funciones designadas",
        "Only those whose role needs it may see it: contacts, health, family, security.",
        "Solo lo ve quien lo necesita por su función: contactos, salud, familia, seguridad.",
        "A prisoner’s illness or a sister’s telephone number: not everybody on the team needs to read it.",
        "La enfermedad de una persona presa o el teléfono de su hermana: no todo el equipo necesita leerlo.",
        "HURIDOCS confidentiality y")
    SEALED = "sealed", Term(
        "Sealed", "Bajo sello",
        "It is in no list and no export, and two people are needed to see it.",
        "No figura en listas ni exportaciones, y hacen falta dos personas para verlo.",
        "Where somebody with a warrant is hiding: even an entry in a list would be a danger.",
        "Dónde se oculta alguien con orden de captura: hasta figurar en una lista sería un peligro.",
        "HURIDOCS confidentiality y")


class PublishedAs(Vocabulary):
    """How much of a case readers are told. The two never stand under one public id."""

    BY_NAME = "by_name", Term(
        "By name", "Con nombre",
        "Readers are told who the person is, and everything in the file that is public.",
        "Se dice quién es la persona, y todo lo público de la ficha.",
        "Ada Ejemplo asks that everybody read her name, her union and the day of her arrest.",
        "Ada Ejemplo pide que todo el mundo lea su nombre, su sindicato y el día de su arresto.")
    PROTECTED = "protected", Term(
        "Name withheld", "Nombre reservado",
        "Readers are told that there is such a person: country, sectors, and a status for each year; nothing else.",
        "Se dice que existe esa persona: país, sectores y una situación para cada año; nada más.",
        "The family says: count the case, but do not write who it is; the town is not told either.",
        "La familia dice: cuenten el caso, pero no escriban de quién es; tampoco se dice el pueblo.")


class Consent(Vocabulary):
    """Who agreed that the case be published. Only with consent of the group agreed may it be."""

    GIVEN_BY_PERSON = "given_by_person", Term(
        "Given by the person", "De la propia persona",
        "The person concerned agreed.",
        "La propia persona estuvo de acuerdo.",
        "Ada Ejemplo says yes in a letter from prison; if only her mother says so, “Given by the family”.",
        "Ada Ejemplo dice que sí en una carta desde la prisión; si solo lo dice su madre, «De la familia».",
        "GDPR art. 9(2)(a)", AGREED)
    GIVEN_BY_FAMILY = "given_by_family", Term(
        "Given by the family", "De la familia",
        "The family agreed, because the person could not be asked.",
        "La familia estuvo de acuerdo, porque no se podía preguntar a la persona.",
        "No letter reaches Luz Muestra where she is held, and her brother agrees for her.",
        "Ninguna carta llega a Luz Muestra en la prisión y su hermano acepta por ella.",
        "", AGREED)
    GIVEN_BY_REPRESENTATIVE = "given_by_representative", Term(
        "Given by a representative", "De quien representa a la persona",
        "A lawyer, union or other representative agreed for the person.",
        "La defensa, el sindicato u otra representación estuvo de acuerdo en nombre de la persona.",
        "The lawyer of Ada Ejemplo agrees in her name; if her union only put up posters, “Public campaign”.",
        "La defensa de Ada Ejemplo acepta en su nombre; si su sindicato solo pegó carteles, «Campaña pública».",
        "", AGREED)
    PUBLIC_CAMPAIGN = "public_campaign", Term(
        "Public campaign", "Campaña pública",
        "The person’s own organization had made the case public already.",
        "La propia organización de la persona ya había hecho público el caso.",
        "The union of Luz Muestra had put her name on posters; that a newspaper named her is not enough.",
        "El sindicato de Luz Muestra puso su nombre en carteles; que un periódico la nombrara no basta.",
        "GDPR art. 9(2)(e) (near)", AGREED)
    NOT_SOUGHT = "not_sought", Term(
        "Not sought", "Sin solicitar",
        "Nobody has asked yet.",
        "Todavía no se ha pedido.",
        "A new file, and nobody has written to anyone; after calls that reached nobody, “Could not be asked”.",
        "Una ficha nueva y nadie ha escrito aún; tras llamadas que a nadie llegaron, «No se pudo solicitar».")
    UNREACHABLE = "unreachable", Term(
        "Could not be asked", "No se pudo solicitar",
        "Neither the person nor anybody who could answer was reached.",
        "No se pudo contactar a la persona ni a quien pudiera responder por ella.",
        "Three letters came back, the family has moved, and no lawyer or union is known.",
        "Volvieron tres cartas, la familia se mudó y no se conoce defensa ni sindicato.")
    REFUSED = "refused", Term(
        "Refused", "Negado",
        "Asked, the answer was no.",
        "Se pidió y la respuesta fue no.",
        "The family, asked by telephone, wants no page; if it had agreed before, “Withdrawn”.",
        "La familia responde por teléfono que no quiere una página; si antes había aceptado, «Retirado».")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn", "Retirado",
        "It was given and has been taken back.",
        "Se dio y después se retiró.",
        "Ada Ejemplo agreed in May and took it back in June, free and looking for work.",
        "Ada Ejemplo aceptó en mayo y se retractó en junio, ya en libertad y en busca de trabajo.",
        "GDPR art. 7(3)")

    @property
    def is_publishable(self) -> bool:
        """Whether a case with this consent may be published."""
        return self.term.group == AGREED


class Risk(Vocabulary):
    """What publishing could do to the person, the family, witnesses and sources."""

    LOW = "low", Term(
        "Low", "Bajo",
        "No harm from publishing is foreseen.",
        "No se prevé daño por la publicación.",
        "Free since 2012, named by the press for years, and nothing points to a witness or a source.",
        "En libertad desde 2012, con nombre en la prensa por años, y nada señala a testigos ni fuentes.")
    MEDIUM = "medium", Term(
        "Medium", "Medio",
        "Harm from publishing is conceivable and can be made less.",
        "Un daño por la publicación es posible y se puede reducir.",
        "A relative could be recognised by the name of a village, which can be left out.",
        "Se podría reconocer a un familiar por el nombre de un pueblo, que se puede omitir.")
    HIGH = "high", Term(
        "High", "Alto",
        "Harm from publishing is likely or would be grave.",
        "Un daño por la publicación es probable o sería grave.",
        "A witness still works under the manager she accuses: losing the job is likely.",
        "Una testigo aún trabaja bajo la jefatura que acusa: es probable que pierda el empleo.")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has assessed it yet; the case is not published.",
        "Todavía no se ha evaluado; el caso no se publica.",
        "Nobody has thought it through, though the case seems harmless: that is not yet “Low”.",
        "Nadie lo ha pensado a fondo, aunque el caso parezca inofensivo: todavía no es «Bajo».")


class Restricted(Vocabulary):
    """What is noted when somebody at the desk reads it."""

    CONSENT = "consent", Term(
        "Consent", "Consentimiento",
        "Who agreed to publication, and how we know.",
        "Quién estuvo de acuerdo con la publicación y cómo se sabe.",
        "A researcher opens a case and is shown that the family agreed by letter in May.",
        "Alguien del equipo abre un caso y ve que la familia aceptó por carta en mayo.")
    RISK = "risk", Term(
        "Risk of publishing", "Riesgo de publicar",
        "What publishing could do to the person, the family, witnesses and sources.",
        "Lo que la publicación podría causar a la persona, la familia, los testigos y las fuentes.",
        "An editor reads in the assessment of a case that a witness still works at the plant.",
        "Alguien de edición lee en la evaluación de un caso que quien fue testigo aún trabaja en la planta.")
    NOTE = "note", Term(
        "Confidential notes", "Notas confidenciales",
        "What researchers wrote for researchers alone.",
        "Lo que el equipo escribió solo para el equipo.",
        "A researcher is shown a note with a lawyer’s advice; a message in the team’s thread is not noted.",
        "Alguien del equipo ve una nota con el consejo de la defensa; un mensaje en el hilo del equipo no se anota.")
    FILE = "file", Term(
        "File of a source", "Archivo de una fuente",
        "A stored file, handed over to be saved.",
        "Un archivo guardado, entregado para descargar.",
        "Somebody downloads the scan of a verdict; opening the page of the source alone is not noted.",
        "Alguien descarga el escaneo de una sentencia; abrir solo la página de la fuente no se anota.")
