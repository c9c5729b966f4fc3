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
        "A sheet handed out at the mine gate; found as a picture on a web page, it is still a leaflet.",
        "Una hoja repartida a la entrada de la mina; hallada como imagen en una página web, sigue siendo volante.",
        "MT16 120501061201")
    APPEAL = "appeal", Term(
        "Appeal", "Llamamiento",
        "A text that calls on its readers to act for somebody.",
        "Un texto que llama a actuar en favor de alguien.",
        "“Write to the ministry: freedom for Ada Ejemplo!”; without such a call, a union’s text is a union statement.",
        "«Escriba al ministerio: ¡libertad para Ada Ejemplo!»; sin ese llamado, el texto sindical es comunicado.",
        "MT16 0116")
    UNION_STATEMENT = "union_statement", Term(
        "Union statement", "Comunicado sindical",
        "A statement by a union or federation.",
        "Un comunicado de un sindicato o una federación.",
        "A federation condemns the arrests on its page; the sheet that it hands out is a leaflet.",
        "Una federación condena los arrestos en su página; la hoja que reparte es un volante.")
    PARTY_PUBLICATION = "party_publication", Term(
        "Party publication", "Publicación partidaria",
        "A paper, site or text of a political organization.",
        "Un periódico, sitio o texto de una organización política.",
        "A report in a party’s weekly; a newspaper that only shares its views is press.",
        "Una crónica en el semanario de un partido; un periódico que solo comparte sus ideas es prensa.")
    PRESS_ARTICLE = "press_article", Term(
        "Press article", "Artículo de prensa",
        "An article of a newspaper, magazine, agency or news site.",
        "Un artículo de un periódico, una revista, una agencia o un sitio de noticias.",
        "An agency’s report on a news site; what its author puts on a personal blog is not.",
        "La nota de una agencia en un sitio de noticias; lo que quien la firma sube a su blog, no.",
        "MT16 1405")
    BROADCAST = "broadcast", Term(
        "Broadcast", "Emisión de radio o televisión",
        "A programme of radio, television or a news channel.",
        "Un programa de radio, de televisión o de un canal de noticias.",
        "The evening news of a radio station; a passer-by’s clip of the arrest is a video.",
        "El noticiero nocturno de una radio; la grabación del arresto que hizo alguien al pasar es video.")
    OFFICIAL_STATEMENT = "official_statement", Term(
        "Official statement", "Declaración oficial",
        "A statement by an authority of the state.",
        "Una declaración de una autoridad del Estado.",
        "The interior ministry’s press notice on the arrests; the judge’s order is a court record.",
        "La nota de prensa del Ministerio del Interior sobre los arrestos; la orden judicial es documento judicial.",
        "MT16 1901")
    COMPANY_STATEMENT = "company_statement", Term(
        "Company statement", "Declaración de la empresa",
        "A statement by an employer or company.",
        "Una declaración de una empresa o de la parte empleadora.",
        "Sample Mines’ notice to its shareholders on the strike; a newspaper’s report of it is a press article.",
        "El aviso de Minas Muestra a sus accionistas sobre la huelga; si lo cuenta un periódico, prensa.",
        "MT16 1903")
    COURT_RECORD = "court_record", Term(
        "Court record", "Documento judicial",
        "A ruling, order, record or other paper of a court.",
        "Una sentencia, una orden, un acta u otro documento de un tribunal.",
        "The signed order for pre-trial detention; a newspaper that reports it is a press article.",
        "La orden firmada de prisión preventiva; el periódico que la cuenta es artículo de prensa.",
        "MT16 0315", PRIMARY)
    POLICE_OR_PRISON_RECORD = "police_or_prison_record", Term(
        "Police or prison record", "Documento policial o penitenciario",
        "A register, report or other paper of police or prison.",
        "Un registro, un parte u otro documento de la policía o de una prisión.",
        "The entry of the arrest in a station’s register; a police press notice is an official statement.",
        "El asiento del arresto en el registro policial; una nota de prensa de la policía es declaración oficial.")
    NGO_REPORT = "ngo_report", Term(
        "Report of a non-governmental organization", "Informe de una organización no gubernamental",
        "A report by a private organization, such as one for human rights.",
        "Un informe de una entidad privada, como una de derechos humanos.",
        "A human-rights group’s yearly report on arrests; its table for download is a data set.",
        "El informe anual de una entidad de derechos humanos sobre arrestos; su tabla es conjunto de datos.",
        "MT16 1902")
    IGO_REPORT = "igo_report", Term(
        "Report of an intergovernmental body", "Informe de un organismo intergubernamental",
        "A report, case or view of a body that states belong to.",
        "Un informe, un caso o una opinión de un organismo al que pertenecen Estados.",
        "An opinion of a United Nations working group; the petition that a union sent to it is not.",
        "Una opinión de un grupo de trabajo de Naciones Unidas; la petición que le envió un sindicato, no.")
    INTERVIEW_SUBJECT = "interview_subject", Term(
        "Interview with the person", "Entrevista con la persona",
        "What the person concerned told us or another interviewer.",
        "Lo que la persona misma contó, a nuestro equipo o a otra parte.",
        "In a newspaper’s questions and answers Ada Ejemplo tells of the arrest; retold by a reporter, press article.",
        "En preguntas y respuestas de un periódico, Ada Ejemplo cuenta el arresto; si lo narra la nota, prensa.",
        "MT16 2209", PRIMARY)
    INTERVIEW_FAMILY = "interview_family", Term(
        "Interview with family", "Entrevista con la familia",
        "What a relative told an interviewer.",
        "Lo que contó un familiar en una entrevista.",
        "A cousin tells us on the telephone of the visits; if the cousin writes to us, a letter.",
        "Alguien de la familia nos cuenta por teléfono las visitas; si nos escribe, carta.")
    INTERVIEW_WITNESS = "interview_witness", Term(
        "Interview with a witness", "Entrevista con testigo",
        "What somebody who saw or heard it told an interviewer.",
        "Lo que contó en una entrevista alguien que lo vio o lo oyó.",
        "A street seller tells us of the arrest seen that morning; under oath, it is an affidavit.",
        "Quien vendía en la calle nos cuenta el arresto que vio; bajo juramento, es declaración jurada.",
        "MT16 2309")
    INTERVIEW_LAWYER = "interview_lawyer", Term(
        "Interview with the lawyer", "Entrevista con la defensa",
        "What the person’s lawyer told an interviewer.",
        "Lo que contó en una entrevista la defensa legal de la persona.",
        "The defence lawyer tells us what the judge decided; the decision itself is a court record.",
        "La defensa nos cuenta qué decidió el juzgado; la resolución misma es documento judicial.",
        "", PRIMARY)
    AFFIDAVIT = "affidavit", Term(
        "Affidavit", "Declaración jurada",
        "A statement made under oath.",
        "Una declaración hecha bajo juramento.",
        "A cellmate swears before a notary to a beating; told without oath, it is an interview with a witness.",
        "Alguien de la misma celda jura ante notario que hubo golpes; sin juramento, entrevista con testigo.",
        "MT16 1909")
    LETTER = "letter", Term(
        "Letter", "Carta",
        "A letter or message, open or private.",
        "Una carta o un mensaje, público o privado.",
        "A letter from prison to the family; one that asks its readers to act for somebody is an appeal.",
        "Una carta desde la prisión a la familia; una que pide actuar en favor de alguien es llamamiento.",
        "MT16 1205")
    PHOTO = "photo", Term(
        "Photograph", "Fotografía",
        "A still picture.",
        "Una imagen fija.",
        "A passer-by’s picture of the picket; a photographed leaflet is a leaflet.",
        "La imagen de un piquete tomada al pasar; un volante fotografiado es volante.")
    VIDEO = "video", Term(
        "Video", "Video",
        "A moving picture, with or without sound.",
        "Una imagen en movimiento, con o sin sonido.",
        "A clip of the arrest from somebody’s telephone; a television programme that shows it is a broadcast.",
        "El arresto filmado con un teléfono; el programa de televisión que lo muestra es emisión.")
    AUDIO = "audio", Term(
        "Sound recording", "Grabación de audio",
        "A recording of sound.",
        "Un registro de sonido.",
        "The recorded shouts outside a police station; a recorded talk with a witness is an interview.",
        "Los gritos grabados frente a una comisaría; la charla grabada con testigos es entrevista.")
    MEDICAL_RECORD = "medical_record", Term(
        "Medical record", "Documento médico",
        "A record, certificate or report of a health service.",
        "Una historia clínica, un certificado o un informe de un servicio de salud.",
        "A hospital’s certificate of a broken arm; a photograph of the plaster is a photograph.",
        "El certificado de un hospital sobre un brazo roto; la foto del yeso es fotografía.")
    SOCIAL_POST = "social_post", Term(
        "Post on social media or a blog", "Publicación en redes o blog",
        "Something posted on a social network, a forum or a personal site.",
        "Algo publicado en una red social, un foro o un sitio personal.",
        "A striker’s own post on the arrest; a newspaper article shared there is a press article.",
        "Lo que una persona en huelga publica en su cuenta sobre el arresto; un artículo que comparte es prensa.")
    DATASET = "dataset", Term(
        "Data set", "Conjunto de datos",
        "Structured data issued by somebody else.",
        "Datos estructurados que publica otra entidad.",
        "An institute’s table of arrests, one row each; its written analysis is a report.",
        "La tabla de arrestos de un instituto, una fila por cada uno; su análisis escrito es informe.")
    ACADEMIC = "academic", Term(
        "Academic work", "Trabajo académico",
        "A book, article or thesis of research.",
        "Un libro, un artículo o una tesis de investigación.",
        "A thesis with a chapter on the strike; the same author’s column in a newspaper is a press article.",
        "Una tesis con un capítulo sobre la huelga; la columna de la misma firma en un periódico es prensa.")
    TRANSLATION = "translation", Term(
        "Translation", "Traducción",
        "A translation of another source, which it repeats.",
        "Una traducción de otra fuente, a la que repite.",
        "A leaflet in English that renders a Spanish one: entered as repeating it, it adds no second voice.",
        "La versión inglesa de un volante en español: se anota que lo repite y no suma otra voz.",
        "MT16 2018")
    OTHER = "other", Term(
        "Other source", "Otra fuente",
        "A source that none of the other codes describes.",
        "Una fuente que ningún otro código describe.",
        "A memorial plaque with the names of those arrested: no other code describes it.",
        "Una placa conmemorativa con los nombres del arresto: ningún otro código la describe.",
        "MT99")

    @property
    def is_primary_record(self) -> bool:
        """Whether one such source can confirm a fact alone: a court's paper, the person, or the person's lawyer."""
        return self.term.group == PRIMARY


class Stance(Vocabulary):
    """What a source does to the fact it is cited at."""

    SUPPORTS = "supports", Term(
        "Supports", "Apoya",
        "The source says what the row says.",
        "La fuente dice lo mismo que la fila.",
        "The row has the arrest on 3 May; the source says “seized on the third of May”.",
        "La fila fecha el arresto el 3 de mayo; la fuente dice «captura el tres de mayo».")
    CONTRADICTS = "contradicts", Term(
        "Contradicts", "Contradice",
        "The source says something that cannot be true together with the row.",
        "La fuente dice algo que no puede ser cierto junto con la fila.",
        "The row has the arrest on 3 May; the source says 5 May.",
        "La fila fecha el arresto el 3 de mayo; la fuente dice que fue el 5.")
    MENTIONS = "mentions", Term(
        "Mentions", "Menciona",
        "The source speaks of it without bearing it out or against it.",
        "La fuente habla de ello sin apoyarlo ni contradecirlo.",
        "The row has the arrest on 3 May; the source says only that people speak of an arrest.",
        "La fila fecha el arresto el 3 de mayo; la fuente solo dice que se habla de un arresto.")


class FileCopy(Vocabulary):
    """Which copy of a source a stored file is."""

    EVIDENTIARY = "evidentiary", Term(
        "Evidentiary copy", "Copia de prueba",
        "The file as it reached us, never changed and never published by default.",
        "El archivo tal como llegó; no se cambia nunca y en principio no se publica.",
        "The PDF just as it was downloaded; a crop of it is a working copy.",
        "El PDF tal como se descargó; un recorte suyo es copia de trabajo.",
        "Berkeley Protocol")
    WORKING = "working", Term(
        "Working copy", "Copia de trabajo",
        "A copy made for reading, cropping or transcription.",
        "Una copia hecha para leer, recortar o transcribir.",
        "The scanned leaflet straightened for reading, the witnesses’ names still on it.",
        "El volante escaneado y enderezado para leerlo, aún con los nombres de testigos.",
        "Berkeley Protocol")
    REDACTED = "redacted", Term(
        "Redacted copy", "Copia con datos ocultos",
        "A copy from which what could harm somebody has been taken out.",
        "Una copia sin lo que podría dañar a alguien.",
        "The scanned leaflet with the witnesses’ names covered; cropped only for reading, working copy.",
        "El volante escaneado con los nombres de testigos cubiertos; si solo se recortó para leer, copia de trabajo.",
        "Berkeley Protocol")
