# fmt: off
"""Publication: which records have a public page, what was done with them, and where a record stands."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class PublicationKind(Vocabulary):
    """Which kind of record is published."""

    CASE = "case", Term(
        "Case", "Caso",
        "One person’s file, from the first detention to what came of it.",
        "La ficha de una persona, desde la primera detención hasta lo que resultó de ella.",
        "Ada Ejemplo’s arrest, trial and release on one page; two people arrested together are two cases.",
        "El arresto, el juicio y la salida de Ada Ejemplo en una página; dos personas arrestadas juntas son dos casos.")
    PROTECTED = "protected", Term(
        "Protected case", "Caso reservado",
        "The case of a person whose name is withheld: country, sectors, and a status for each year.",
        "El caso de una persona de nombre reservado: país, sectores y una situación para cada año.",
        "Readers learn only a country, mining, and “detained” for 2008 and 2009; with the name, it is a case.",
        "Solo se lee un país, minería y «en detención» en 2008 y 2009; con el nombre, es un caso.")
    ORGANIZATION = "organization", Term(
        "Organization", "Organización",
        "A union, federation, employer, state body or other organization.",
        "Un sindicato, una federación, una empresa, un organismo estatal u otra organización.",
        "Sample Mines, with its parent company and its contractors; the mine that it runs is a place.",
        "Sample Mines, con su empresa matriz y sus contratistas; la mina que dirige es un lugar.",
        "schema.org Organization, WorkersUnion")
    DISPUTE = "dispute", Term(
        "Dispute", "Conflicto",
        "A strike or other labour conflict, with everyone in it.",
        "Una huelga u otro conflicto laboral, con todas las personas y partes.",
        "A port strike of three weeks, with its marches, arrests and demands; what befell one striker is a case.",
        "Una huelga portuaria de tres semanas, con sus marchas, arrestos y demandas; lo que pasó con una persona es "
        "un caso.")
    PLACE = "place", Term(
        "Place", "Lugar",
        "A workplace, prison, police station, region or other place.",
        "Un lugar de trabajo, una prisión, una dependencia policial, una región u otro lugar.",
        "The prison on the hill; the authority that runs it is an organization.",
        "La cárcel del cerro; la autoridad que la administra es una organización.",
        "schema.org Place")
    SOURCE = "source", Term(
        "Source", "Fuente",
        "A document, statement or record that facts are taken from.",
        "Un documento, una declaración o un registro de donde se toman hechos.",
        "A newspaper article on an arrest; the newspaper itself is an organization.",
        "Un artículo de periódico sobre un arresto; el periódico mismo es una organización.",
        "schema.org Article, Report")
    SITE = "site", Term(
        "Site", "Sitio",
        "What the owners of the site tell of it: name, contact, licence, texts, and how long a report counts.",
        "Lo que cuentan del sitio sus responsables: nombre, contacto, licencia, textos y cuánto vale una noticia.",
        "The contact address changes: that makes a new version of the site, and of no case.",
        "Cambia la dirección de contacto: es una versión nueva del sitio y de ningún caso.")


class SiteLanguage(Vocabulary):
    """The languages in which the pages of a site can be offered (ISO 639-1)."""

    EN = "en", Term(
        "English", "Inglés",
        "Pages with words in English.",
        "Páginas con textos en inglés.",
        "Readers find menus, codebook and summaries in English; the title of a source stays in its own language.",
        "El público halla menús, libro de códigos y resúmenes en inglés; el título de una fuente sigue en su idioma.",
        "ISO 639-1")
    ES = "es", Term(
        "Spanish", "Español",
        "Pages with words in Spanish.",
        "Páginas con textos en español.",
        "A site for readers in Latin America that offers its pages in Spanish, alone or beside English.",
        "Un sitio para público de América Latina que ofrece sus páginas en español, solo o junto al inglés.",
        "ISO 639-1")


class PublicationAction(Vocabulary):
    """What an entry of the publication log did."""

    PUBLISHED = "published", Term(
        "Published", "Publicación",
        "A version was made public.",
        "Se hizo pública una versión.",
        "The page now tells of a release in May; nothing that stood there before was wrong.",
        "La página cuenta ahora una salida en libertad de mayo; nada de lo anterior estaba mal.")
    CORRECTED = "corrected", Term(
        "Corrected", "Corrección",
        "A version was made public that puts right an error of an earlier one.",
        "Se hizo pública una versión que enmienda un error de otra anterior.",
        "The page had the arrest in May; it was in March, and the new version says so.",
        "La página ponía el arresto en mayo; fue en marzo, y la versión nueva lo dice.")
    WITHDRAWN = "withdrawn", Term(
        "Withdrawn", "Retiro",
        "The record was taken off the public pages.",
        "La ficha se retiró de las páginas públicas.",
        "A family takes back its consent, and a notice of withdrawal stands in place of the page.",
        "Una familia retira su consentimiento y en lugar de la página queda un aviso de retiro.")
    TAKEN_DOWN = "taken_down", Term(
        "Taken down", "Supresión de una versión",
        "The text of one earlier version was erased; the record stands.",
        "Se borró el texto de una versión anterior; la ficha sigue en pie.",
        "Version 2 gave a home address: its text is erased, and the page as it is now stays up.",
        "La versión 2 daba una dirección particular: se borra su texto y la página actual sigue en línea.")


class WithdrawalReason(Vocabulary):
    """Why a record, or one version of it, was taken off the public pages; the tombstone shows it."""

    CONSENT_WITHDRAWN = "consent_withdrawn", Term(
        "Consent was withdrawn", "Se retiró el consentimiento",
        "Those who had agreed to publication no longer do.",
        "Quien estuvo de acuerdo con la publicación ya no lo está.",
        "Ada Ejemplo agreed in May and asks in June that the page go, whatever her reasons.",
        "Ada Ejemplo aceptó en mayo y en junio pide que se quite la página, sean cuales sean sus motivos.")
    SAFETY = "safety", Term(
        "For somebody’s safety", "Por la seguridad de alguien",
        "Publishing it could put somebody in danger.",
        "Su publicación podría poner en peligro a alguien.",
        "Somebody whom the page mentions receives threats, and nobody has taken back consent.",
        "Alguien a quien la página menciona recibe amenazas y nadie ha retirado su consentimiento.")
    ERROR = "error", Term(
        "It was wrong", "Contenía un error",
        "What it said was wrong in a way that a correction cannot mend.",
        "Lo que decía estaba equivocado de un modo que una corrección no remedia.",
        "The page had made one person of two with the same name; a wrong day is only corrected.",
        "La página hizo una sola persona de dos con el mismo nombre; un día equivocado solo se corrige.")
    DUPLICATE = "duplicate", Term(
        "It is told in another record", "Está en otra ficha",
        "The same person or thing has another record.",
        "La misma persona o cosa tiene otra ficha.",
        "Luz Muestra stood in two records, one of them under a misspelt name; the other stays.",
        "Luz Muestra figuraba en dos fichas, una con el nombre mal escrito; queda la otra.")
    LEGAL = "legal", Term(
        "By order of law", "Por mandato legal",
        "A law or a court order requires it.",
        "Lo exige una ley o una orden judicial.",
        "A court orders the page down; a company’s letter that demands it is no such order.",
        "Un tribunal ordena quitar la página; una carta de la empresa que lo exige no es tal orden.")
    OUT_OF_SCOPE = "out_of_scope", Term(
        "It does not belong here", "No corresponde a este registro",
        "The record does not meet the criteria of this site.",
        "La ficha no cumple los criterios de este sitio.",
        "The arrest turns out to have been over a private debt and nothing to do with work.",
        "Resulta que el arresto fue por una deuda privada y no tuvo que ver con el trabajo.")
    OTHER = "other", Term(
        "For another reason", "Por otro motivo",
        "A reason that none of the other codes describes.",
        "Un motivo que ningún otro código describe.",
        "The desk wants to write the page anew from the beginning, though nothing in it was wrong.",
        "La redacción quiere rehacer la página desde el principio, aunque nada en ella estaba mal.")


class EditorialState(Vocabulary):
    """Where a record stands, read from the publication log and never set by hand."""

    DRAFT = "draft", Term(
        "Draft", "Borrador",
        "It was never published.",
        "Nunca se publicó.",
        "All its facts and sources are entered, and nobody has asked for it to be published yet.",
        "Ya tiene todos sus datos y fuentes, y nadie ha pedido todavía que se publique.")
    IN_REVIEW = "in_review", Term(
        "In review", "En revisión",
        "A second person has been asked to publish it.",
        "Se ha pedido a otra persona que la publique.",
        "A researcher asked on Monday, and no editor has decided; readers may still see an older version.",
        "Quien investiga lo pidió el lunes y nadie ha decidido; el público quizá vea aún una versión anterior.")
    PUBLISHED = "published", Term(
        "Published", "En línea",
        "What the public sees is what the desk has.",
        "Lo que ve el público es lo que tiene la redacción.",
        "Nothing that readers would see has been touched since version 3 went out.",
        "Desde que salió la versión 3 no se tocó nada que el público vería.")
    CHANGED = "changed", Term(
        "Published, with unpublished changes", "En línea, con cambios sin publicar",
        "The desk has changed it since it was last published.",
        "La redacción la cambió después de la última publicación.",
        "A hearing was added after version 3; once somebody asks for it to go out, “In review”.",
        "Se agregó una audiencia tras la versión 3; cuando alguien pida publicarla, «En revisión».")
    UNPUBLISHED = "unpublished", Term(
        "Withdrawn", "Fuera de línea",
        "It was published and has been withdrawn.",
        "Se publicó y después se retiró.",
        "The page of Ada Ejemplo came down in June, and her file is still at the desk.",
        "La página de Ada Ejemplo se retiró en junio y su ficha sigue en la redacción.")


class ReviewDecision(Vocabulary):
    """What the second person decided."""

    APPROVED = "approved", Term(
        "Approved", "Se aprueba",
        "It may be published as it stood when it was asked for.",
        "Se puede publicar tal como estaba al pedir la revisión.",
        "An editor publishes Monday’s request whole, without leaving out a row.",
        "Alguien de edición publica entera la solicitud del lunes, sin dejar fuera ninguna fila.")
    IN_PART = "in_part", Term(
        "Approved in part", "Se aprueba en parte",
        "Some of its changes were published; the rest waits under a new request.",
        "Se publicó una parte de los cambios; el resto espera con una solicitud nueva.",
        "An editor publishes the new hearing and lets the doubtful release wait under a new request.",
        "Alguien de edición publica la audiencia nueva y deja la dudosa salida en libertad en otra solicitud.")
    RETURNED = "returned", Term(
        "Returned", "Se devuelve",
        "It goes back to the researcher with a comment.",
        "Vuelve a quien investiga, con un comentario.",
        "An editor publishes nothing and writes: the second source only copies the first.",
        "Alguien de edición no publica nada y escribe: la segunda fuente solo copia la primera.")
