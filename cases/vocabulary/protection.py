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
        "HURIDOCS confidentiality n")
    GENERALISED = "generalised", Term(
        "Public, made coarser", "Público, en forma general",
        "Anybody may see it made coarser: the year, not the day; the region, not the village.",
        "Lo puede ver cualquiera en forma más general: el año y no el día; la región y no el pueblo.")
    INTERNAL = "internal", Term(
        "Researchers only", "Solo para el equipo",
        "Only those who work on the record may see it.",
        "Solo lo ve el equipo que trabaja en el registro.",
        "HURIDOCS confidentiality y")
    RESTRICTED = "restricted", Term(
        "Named roles only", "Solo para funciones designadas",
        "Only those whose role needs it may see it: contacts, health, family, security.",
        "Solo lo ve quien lo necesita por su función: contactos, salud, familia, seguridad.",
        "HURIDOCS confidentiality y")
    SEALED = "sealed", Term(
        "Sealed", "Bajo sello",
        "It is in no list and no export, and two people are needed to see it.",
        "No figura en listas ni exportaciones, y hacen falta dos personas para verlo.",
        "HURIDOCS confidentiality y")


class PublishedAs(Vocabulary):
    """How much of a case readers are told. The two never stand under one public id."""

    BY_NAME = "by_name", Term(
        "By name", "Con nombre",
        "Readers are told who the person is, and everything in the file that is public.",
        "Se dice quién es la persona, y todo lo público de la ficha.")
    PROTECTED = "protected", Term(
        "Name withheld", "Nombre reservado",
        "Readers are told that there is such a person: country, sectors, and a status for each year; nothing else.",
        "Se dice que existe esa persona: país, sectores y una situación para cada año; nada más.")


class Consent(Vocabulary):
    """Who agreed that the case be published. Only with consent of the group agreed may it be."""

    GIVEN_BY_PERSON = "given_by_person", Term(
        "Given by the person", "De la propia persona",
        "The person concerned agreed.",
        "La propia persona estuvo de acuerdo.",
        "GDPR art. 9(2)(a)", AGREED)
    GIVEN_BY_FAMILY = "given_by_family", Term(
        "Given by the family", "De la familia",
        "The family agreed, because the person could not be asked.",
        "La familia estuvo de acuerdo, porque no se podía preguntar a la persona.",
        "", AGREED)
    GIVEN_BY_REPRESENTATIVE = "given_by_representative", Term(
        "Given by a representative", "De quien representa a la persona",
        "A lawyer, union or other representative agreed for the person.",
        "La defensa, el sindicato u otra representación estuvo de acuerdo en nombre de la persona.",
        "", AGREED)
    PUBLIC_CAMPAIGN = "public_campaign", Term(
        "Public campaign", "Campaña pública",
        "The person’s own organization had made the case public already.",
        "La propia organización de la persona ya había hecho público el caso.",
        "GDPR art. 9(2)(e) (near)", AGREED)
    NOT_SOUGHT = "not_sought", Term(
        "Not sought", "Sin solicitar",
        "Nobody has asked yet.",
        "Todavía no se ha pedido.")
    UNREACHABLE = "unreachable", Term(
        "Could not be asked", "No se pudo solicitar",
        "Neither the person nor anybody who could answer was reached.",
        "No se pudo contactar a la persona ni a quien pudiera responder por ella.")
    REFUSED = "refused", Term(
        "Refused", "Negado",
        "Asked, the answer was no.",
        "Se pidió y la respuesta fue no.")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn", "Retirado",
        "It was given and has been taken back.",
        "Se dio y después se retiró.",
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
        "No se prevé daño por la publicación.")
    MEDIUM = "medium", Term(
        "Medium", "Medio",
        "Harm from publishing is conceivable and can be made less.",
        "Un daño por la publicación es posible y se puede reducir.")
    HIGH = "high", Term(
        "High", "Alto",
        "Harm from publishing is likely or would be grave.",
        "Un daño por la publicación es probable o sería grave.")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has assessed it yet; the case is not published.",
        "Todavía no se ha evaluado; el caso no se publica.")


class Restricted(Vocabulary):
    """What is noted when somebody at the desk reads it."""

    CONSENT = "consent", Term(
        "Consent", "Consentimiento",
        "Who agreed to publication, and how we know.",
        "Quién estuvo de acuerdo con la publicación y cómo se sabe.")
    RISK = "risk", Term(
        "Risk of publishing", "Riesgo de publicar",
        "What publishing could do to the person, the family, witnesses and sources.",
        "Lo que la publicación podría causar a la persona, la familia, los testigos y las fuentes.")
    NOTE = "note", Term(
        "Confidential notes", "Notas confidenciales",
        "What researchers wrote for researchers alone.",
        "Lo que el equipo escribió solo para el equipo.")
    FILE = "file", Term(
        "File of a source", "Archivo de una fuente",
        "A stored file, handed over to be saved.",
        "Un archivo guardado, entregado para descargar.")
