# fmt: off
"""Sources: what they are, where they stand, and what they say of a fact."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary

PRIMARY = "primary"


class SourceType(Vocabulary):
    """What kind of document, statement or record a source is. One of the group primary can confirm a fact alone."""

    LEAFLET = "leaflet", Term(
        "Leaflet", "Volante",
        "A printed or posted sheet handed out to the public.",
        "Una hoja impresa o publicada que se reparte al público.",
        "MT16 120501061201")
    APPEAL = "appeal", Term(
        "Appeal", "Llamamiento",
        "A text that calls on its readers to act for somebody.",
        "Un texto que llama a actuar en favor de alguien.",
        "MT16 0116")
    UNION_STATEMENT = "union_statement", Term(
        "Union statement", "Comunicado sindical",
        "A statement by a union or federation.",
        "Un comunicado de un sindicato o una federación.")
    PARTY_PUBLICATION = "party_publication", Term(
        "Party publication", "Publicación partidaria",
        "A paper, site or text of a political organization.",
        "Un periódico, sitio o texto de una organización política.")
    PRESS_ARTICLE = "press_article", Term(
        "Press article", "Artículo de prensa",
        "An article of a newspaper, magazine, agency or news site.",
        "Un artículo de un periódico, una revista, una agencia o un sitio de noticias.",
        "MT16 1405")
    BROADCAST = "broadcast", Term(
        "Broadcast", "Emisión de radio o televisión",
        "A programme of radio, television or a news channel.",
        "Un programa de radio, de televisión o de un canal de noticias.")
    OFFICIAL_STATEMENT = "official_statement", Term(
        "Official statement", "Declaración oficial",
        "A statement by an authority of the state.",
        "Una declaración de una autoridad del Estado.",
        "MT16 1901")
    COMPANY_STATEMENT = "company_statement", Term(
        "Company statement", "Declaración de la empresa",
        "A statement by an employer or company.",
        "Una declaración de una empresa o de la parte empleadora.",
        "MT16 1903")
    COURT_RECORD = "court_record", Term(
        "Court record", "Documento judicial",
        "A ruling, order, record or other paper of a court.",
        "Una sentencia, una orden, un acta u otro documento de un tribunal.",
        "MT16 0315", PRIMARY)
    POLICE_OR_PRISON_RECORD = "police_or_prison_record", Term(
        "Police or prison record", "Documento policial o penitenciario",
        "A register, report or other paper of police or prison.",
        "Un registro, un parte u otro documento de la policía o de una prisión.")
    NGO_REPORT = "ngo_report", Term(
        "Report of a non-governmental organization", "Informe de una organización no gubernamental",
        "A report by a private organization, such as one for human rights.",
        "Un informe de una entidad privada, como una de derechos humanos.",
        "MT16 1902")
    IGO_REPORT = "igo_report", Term(
        "Report of an intergovernmental body", "Informe de un organismo intergubernamental",
        "A report, case or view of a body that states belong to.",
        "Un informe, un caso o una opinión de un organismo al que pertenecen Estados.")
    INTERVIEW_SUBJECT = "interview_subject", Term(
        "Interview with the person", "Entrevista con la persona",
        "What the person concerned told us or another interviewer.",
        "Lo que la persona misma contó, a nuestro equipo o a otra parte.",
        "MT16 2209", PRIMARY)
    INTERVIEW_FAMILY = "interview_family", Term(
        "Interview with family", "Entrevista con la familia",
        "What a relative told an interviewer.",
        "Lo que contó un familiar en una entrevista.")
    INTERVIEW_WITNESS = "interview_witness", Term(
        "Interview with a witness", "Entrevista con testigo",
        "What somebody who saw or heard it told an interviewer.",
        "Lo que contó en una entrevista alguien que lo vio o lo oyó.",
        "MT16 2309")
    INTERVIEW_LAWYER = "interview_lawyer", Term(
        "Interview with the lawyer", "Entrevista con la defensa",
        "What the person’s lawyer told an interviewer.",
        "Lo que contó en una entrevista la defensa legal de la persona.",
        "", PRIMARY)
    AFFIDAVIT = "affidavit", Term(
        "Affidavit", "Declaración jurada",
        "A statement made under oath.",
        "Una declaración hecha bajo juramento.",
        "MT16 1909")
    LETTER = "letter", Term(
        "Letter", "Carta",
        "A letter or message, open or private.",
        "Una carta o un mensaje, público o privado.",
        "MT16 1205")
    PHOTO = "photo", Term(
        "Photograph", "Fotografía",
        "A still picture.",
        "Una imagen fija.")
    VIDEO = "video", Term(
        "Video", "Video",
        "A moving picture, with or without sound.",
        "Una imagen en movimiento, con o sin sonido.")
    AUDIO = "audio", Term(
        "Sound recording", "Grabación de audio",
        "A recording of sound.",
        "Un registro de sonido.")
    MEDICAL_RECORD = "medical_record", Term(
        "Medical record", "Documento médico",
        "A record, certificate or report of a health service.",
        "Una historia clínica, un certificado o un informe de un servicio de salud.")
    SOCIAL_POST = "social_post", Term(
        "Post on social media or a blog", "Publicación en redes o blog",
        "Something posted on a social network, a forum or a personal site.",
        "Algo publicado en una red social, un foro o un sitio personal.")
    DATASET = "dataset", Term(
        "Data set", "Conjunto de datos",
        "Structured data issued by somebody else.",
        "Datos estructurados que publica otra entidad.")
    ACADEMIC = "academic", Term(
        "Academic work", "Trabajo académico",
        "A book, article or thesis of research.",
        "Un libro, un artículo o una tesis de investigación.")
    TRANSLATION = "translation", Term(
        "Translation", "Traducción",
        "A translation of another source, which it repeats.",
        "Una traducción de otra fuente, a la que repite.",
        "MT16 2018")
    OTHER = "other", Term(
        "Other source", "Otra fuente",
        "A source that none of the other codes describes.",
        "Una fuente que ningún otro código describe.",
        "MT99")

    @property
    def is_primary_record(self) -> bool:
        """Whether one such source can confirm a fact alone: a court's paper, the person, or the person's lawyer."""
        return self.term.group == PRIMARY


class Connection(Vocabulary):
    """What a source’s author is to the person concerned."""

    SUBJECT = "subject", Term(
        "The person concerned", "La propia persona",
        "The source is the person’s own word.",
        "La fuente es la palabra de la propia persona.",
        "MT19")
    WITNESS = "witness", Term(
        "Witness", "Testigo",
        "The author saw or heard what is told.",
        "Quien habla vio u oyó lo que cuenta.",
        "MT19")
    PERPETRATOR = "perpetrator", Term(
        "Alleged perpetrator", "Presunta autoría",
        "The author is, or acts for, those said to have done it.",
        "Quien habla es, o representa a, la parte a la que se atribuye el hecho.",
        "MT19")
    RELATIVE = "relative", Term(
        "Relative", "Familiar",
        "The author belongs to the person’s family.",
        "Quien habla es de la familia de la persona.",
        "MT19")
    COLLEAGUE = "colleague", Term(
        "Colleague", "Colega de trabajo",
        "The author works or worked with the person.",
        "Quien habla trabaja o trabajó con la persona.",
        "MT19")
    SAME_ORGANIZATION = "same_organization", Term(
        "Same organization", "Misma organización",
        "The author belongs to the person’s union, party or group.",
        "Quien habla pertenece al sindicato, partido o grupo de la persona.",
        "MT19")
    REPORTER = "reporter", Term(
        "Reporter", "Periodista",
        "The author reports the news.",
        "Quien habla informa como periodista.",
        "MT19")
    LAWYER = "lawyer", Term(
        "Lawyer", "Defensa legal",
        "The author acts for the person in law.",
        "Quien habla ejerce la defensa legal de la persona.",
        "MT19")
    MEDICAL = "medical", Term(
        "Health worker", "Personal de salud",
        "The author examined or treated the person.",
        "Quien habla examinó o atendió a la persona.",
        "MT19")
    NGO = "ngo", Term(
        "Non-governmental organization", "Organización no gubernamental",
        "The author works for a private organization that followed the case.",
        "Quien habla trabaja en una entidad privada que siguió el caso.",
        "MT19")
    THIRD_PARTY = "third_party", Term(
        "Third party", "Tercera parte",
        "The author passes on what others told.",
        "Quien habla transmite lo que contaron otras personas.",
        "MT19")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What the author is to the person is not known.",
        "No se sabe qué relación hay con la persona.",
        "MT19")


class Side(Vocabulary):
    """On which side of the conflict a source stands. A side is no fault: it says how to read."""

    DETAINEE_SIDE = "detainee_side", Term(
        "The detained person’s side", "Del lado de la persona en detención",
        "Union, party, family or campaign of the person.",
        "Sindicato, partido, familia o campaña de la persona.")
    EMPLOYER_SIDE = "employer_side", Term(
        "The employer’s side", "Del lado de la empresa",
        "Company, employers’ association or their spokespeople.",
        "Empresa, gremio empresarial o quienes hablan en su nombre.")
    STATE_SIDE = "state_side", Term(
        "The state’s side", "Del lado del Estado",
        "Authority, court or state medium.",
        "Autoridad, tribunal o medio estatal.")
    INDEPENDENT = "independent", Term(
        "Independent", "Independiente",
        "Belongs to none of the parties.",
        "No pertenece a ninguna de las partes.")
    MIXED = "mixed", Term(
        "Several sides", "De varios lados",
        "Gives the word of more than one side.",
        "Recoge la palabra de más de un lado.")
    UNKNOWN = "unknown", Term(
        "Side not known", "Lado desconocido",
        "Where the source stands is not known.",
        "No se sabe de qué lado está la fuente.")


class Reliability(Vocabulary):
    """How far a source can be relied on, apart from any one thing it says."""

    HIGH = "high", Term(
        "High", "Alta",
        "It has been right before, checks what it says and names how it knows.",
        "Antes acertó, comprueba lo que dice y explica cómo lo sabe.",
        "MT42")
    LIKELY = "likely", Term(
        "Likely reliable", "Probablemente confiable",
        "It has mostly been right before.",
        "Antes acertó la mayoría de las veces.",
        "MT42")
    UNSURE = "unsure", Term(
        "Unsure", "Incierta",
        "We have not used it before, or its record is mixed.",
        "No la hemos usado antes, o su historial es desigual.",
        "MT42")
    LOW = "low", Term(
        "Low", "Baja",
        "It has been wrong before, or passes on what it did not check.",
        "Antes se equivocó, o transmite lo que no comprobó.",
        "MT42")
    VERY_LOW = "very_low", Term(
        "Very low", "Muy baja",
        "It has often been wrong, or has reason to mislead.",
        "Se equivocó a menudo, o tiene motivos para engañar.",
        "MT42")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has assessed it yet.",
        "Todavía no se ha evaluado.")


class Stance(Vocabulary):
    """What a source does to the fact it is cited at."""

    SUPPORTS = "supports", Term(
        "Supports", "Apoya",
        "The source says what the row says.",
        "La fuente dice lo mismo que la fila.")
    CONTRADICTS = "contradicts", Term(
        "Contradicts", "Contradice",
        "The source says something that cannot be true together with the row.",
        "La fuente dice algo que no puede ser cierto junto con la fila.")
    MENTIONS = "mentions", Term(
        "Mentions", "Menciona",
        "The source speaks of it without bearing it out or against it.",
        "La fuente habla de ello sin apoyarlo ni contradecirlo.")


class FileCopy(Vocabulary):
    """Which copy of a source a stored file is."""

    EVIDENTIARY = "evidentiary", Term(
        "Evidentiary copy", "Copia de prueba",
        "The file as it reached us, never changed and never published by default.",
        "El archivo tal como llegó; no se cambia nunca y en principio no se publica.",
        "Berkeley Protocol")
    WORKING = "working", Term(
        "Working copy", "Copia de trabajo",
        "A copy made for reading, cropping or transcription.",
        "Una copia hecha para leer, recortar o transcribir.",
        "Berkeley Protocol")
    REDACTED = "redacted", Term(
        "Redacted copy", "Copia con datos ocultos",
        "A copy from which what could harm somebody has been taken out.",
        "Una copia sin lo que podría dañar a alguien.",
        "Berkeley Protocol")
