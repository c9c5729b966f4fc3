# fmt: off
"""Publication: which records have a public page, what was done with them, and where a record stands."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class PublicationKind(Vocabulary):
    """Which kind of record is published."""

    CASE = "case", Term(
        "Case", "Caso",
        "One person’s file, from the first detention to what came of it.",
        "La ficha de una persona, desde la primera detención hasta lo que resultó de ella.")
    PROTECTED = "protected", Term(
        "Protected case", "Caso reservado",
        "The case of a person whose name is withheld: country, sectors, and a status for each year.",
        "El caso de una persona de nombre reservado: país, sectores y una situación para cada año.")
    ORGANIZATION = "organization", Term(
        "Organization", "Organización",
        "A union, federation, employer, state body or other organization.",
        "Un sindicato, una federación, una empresa, un organismo estatal u otra organización.",
        "schema.org Organization, WorkersUnion")
    DISPUTE = "dispute", Term(
        "Dispute", "Conflicto",
        "A strike or other labour conflict, with everyone in it.",
        "Una huelga u otro conflicto laboral, con todas las personas y partes.")
    PLACE = "place", Term(
        "Place", "Lugar",
        "A workplace, prison, police station, region or other place.",
        "Un lugar de trabajo, una prisión, una dependencia policial, una región u otro lugar.",
        "schema.org Place")
    SOURCE = "source", Term(
        "Source", "Fuente",
        "A document, statement or record that facts are taken from.",
        "Un documento, una declaración o un registro de donde se toman hechos.",
        "schema.org Article, Report")
    SITE = "site", Term(
        "Site", "Sitio",
        "What the owners of the site tell of it: name, contact, licence, texts, and how long a report counts.",
        "Lo que cuentan del sitio sus responsables: nombre, contacto, licencia, textos y cuánto vale una noticia.")


class SiteLanguage(Vocabulary):
    """The languages in which the pages of a site can be offered (ISO 639-1)."""

    EN = "en", Term(
        "English", "Inglés",
        "Pages with words in English.",
        "Páginas con textos en inglés.",
        "ISO 639-1")
    ES = "es", Term(
        "Spanish", "Español",
        "Pages with words in Spanish.",
        "Páginas con textos en español.",
        "ISO 639-1")


class PublicationAction(Vocabulary):
    """What an entry of the publication log did."""

    PUBLISHED = "published", Term(
        "Published", "Publicación",
        "A version was made public.",
        "Se hizo pública una versión.")
    CORRECTED = "corrected", Term(
        "Corrected", "Corrección",
        "A version was made public that puts right an error of an earlier one.",
        "Se hizo pública una versión que enmienda un error de otra anterior.")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn", "Retiro",
        "The record was taken off the public pages.",
        "La ficha se retiró de las páginas públicas.")
    TAKEN_DOWN = "taken_down", Term(
        "Taken down", "Supresión de una versión",
        "The text of one earlier version was erased; the record stands.",
        "Se borró el texto de una versión anterior; la ficha sigue en pie.")


class WithdrawalReason(Vocabulary):
    """Why a record, or one version of it, was taken off the public pages; the tombstone shows it."""

    CONSENT_WITHDRAWN = "consent_withdrawn", Term(
        "Consent was withdrawn", "Se retiró el consentimiento",
        "Those who had agreed to publication no longer do.",
        "Quien estuvo de acuerdo con la publicación ya no lo está.")
    SAFETY = "safety", Term(
        "For somebody’s safety", "Por la seguridad de alguien",
        "Publishing it could put somebody in danger.",
        "Su publicación podría poner en peligro a alguien.")
    ERROR = "error", Term(
        "It was wrong", "Contenía un error",
        "What it said was wrong in a way that a correction cannot mend.",
        "Lo que decía estaba equivocado de un modo que una corrección no remedia.")
    DUPLICATE = "duplicate", Term(
        "It is told in another record", "Está en otra ficha",
        "The same person or thing has another record.",
        "La misma persona o cosa tiene otra ficha.")
    LEGAL = "legal", Term(
        "By order of law", "Por mandato legal",
        "A law or a court order requires it.",
        "Lo exige una ley o una orden judicial.")
    OUT_OF_SCOPE = "out_of_scope", Term(
        "It does not belong here", "No corresponde a este registro",
        "The record does not meet the criteria of this site.",
        "La ficha no cumple los criterios de este sitio.")
    OTHER = "other", Term(
        "For another reason", "Por otro motivo",
        "A reason that none of the other codes describes.",
        "Un motivo que ningún otro código describe.")


class EditorialState(Vocabulary):
    """Where a record stands, read from the publication log and never set by hand."""

    DRAFT = "draft", Term(
        "Draft", "Borrador",
        "It was never published.",
        "Nunca se publicó.")
    IN_REVIEW = "in_review", Term(
        "In review", "En revisión",
        "A second person has been asked to publish it.",
        "Se ha pedido a otra persona que la publique.")
    PUBLISHED = "published", Term(
        "Published", "En línea",
        "What the public sees is what the desk has.",
        "Lo que ve el público es lo que tiene la redacción.")
    CHANGED = "changed", Term(
        "Published, with unpublished changes", "En línea, con cambios sin publicar",
        "The desk has changed it since it was last published.",
        "La redacción la cambió después de la última publicación.")
    UNPUBLISHED = "unpublished", Term(
        "Withdrawn", "Fuera de línea",
        "It was published and has been withdrawn.",
        "Se publicó y después se retiró.")
    ARCHIVED = "archived", Term(
        "Archived", "En archivo",
        "It is kept and no longer worked on.",
        "Se conserva y ya no se trabaja en ella.")


class ReviewDecision(Vocabulary):
    """What the second person decided."""

    APPROVED = "approved", Term(
        "Approved", "Se aprueba",
        "It may be published as it stood when it was asked for.",
        "Se puede publicar tal como estaba al pedir la revisión.")
    RETURNED = "returned", Term(
        "Returned", "Se devuelve",
        "It goes back to the researcher with a comment.",
        "Vuelve a quien investiga, con un comentario.")
