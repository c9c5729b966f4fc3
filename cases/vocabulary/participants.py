# fmt: off
"""Who took part in an event, as what, and how many."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class EventRole(Vocabulary):
    """As what a person, an organization or a group took part in an event."""

    SUBJECT = "subject", Term(
        "Person concerned", "Persona afectada",
        "The one to whom it was done: arrested, tried, transferred, released.",
        "Aquella a quien le ocurrió: arresto, juicio, traslado, salida en libertad.",
        "MT18")
    KILLED = "killed", Term(
        "Killed", "Muerte violenta",
        "Died at the hands of another.",
        "Murió a manos de otra persona.",
        "MT04 0101")
    DIED = "died", Term(
        "Died", "Fallecimiento",
        "Died, from whatever cause.",
        "Falleció, por cualquier causa.",
        "MT25 0101")
    INJURED = "injured", Term(
        "Injured", "Lesiones",
        "Was hurt.",
        "Sufrió lesiones.")
    DISMISSED = "dismissed", Term(
        "Dismissed", "Despido",
        "Lost the job by a decision of the employer.",
        "Perdió el trabajo por decisión de la parte empleadora.",
        "MT04 300104030100")
    THREATENED = "threatened", Term(
        "Threatened", "Amenaza recibida",
        "Was threatened.",
        "Recibió amenazas.",
        "MT04 020103010000")
    WANTED = "wanted", Term(
        "Wanted", "Con orden de captura",
        "Had a warrant issued against them.",
        "Tuvo una orden de captura en su contra.",
        "MT25 0203")
    CALLED_BY = "called_by", Term(
        "Called by", "Convocatoria",
        "The organization that called for it.",
        "La organización que lo convocó.",
        "FtM organizer")
    PARTICIPANT = "participant", Term(
        "Took part", "Participación",
        "Took part in it.",
        "Tomó parte en el hecho.",
        "FtM involved")
    EMPLOYER_PARTY = "employer_party", Term(
        "Employer", "Parte empleadora",
        "The employer in the dispute.",
        "La parte empleadora en el conflicto.")
    USER_ENTERPRISE = "user_enterprise", Term(
        "User enterprise", "Empresa usuaria",
        "The company that used the work of a contractor’s employees.",
        "La empresa que usaba el trabajo del personal de una contratista.")
    ARRESTING_AUTHORITY = "arresting_authority", Term(
        "Arresting authority", "Autoridad que arrestó",
        "The authority whose agents seized the person.",
        "La autoridad cuyos agentes capturaron a la persona.",
        "MT24")
    ORDERING_AUTHORITY = "ordering_authority", Term(
        "Ordering authority", "Autoridad que dio la orden",
        "The authority that ordered it.",
        "La autoridad que lo ordenó.",
        "MT24")
    HOLDING_AUTHORITY = "holding_authority", Term(
        "Holding authority", "Autoridad de custodia",
        "The authority in whose hands the person was.",
        "La autoridad en cuyas manos estaba la persona.",
        "MT24")
    ALLEGED_PERPETRATOR = "alleged_perpetrator", Term(
        "Alleged perpetrator", "Presunta autoría",
        "Said by a source to have done it; not found to have done it.",
        "Señalada por una fuente como autora, sin que se haya establecido.",
        "MT24")
    LAWYER = "lawyer", Term(
        "Lawyer", "Defensa legal",
        "Acted for the person in law.",
        "Actuó en defensa legal de la persona.",
        "MT19")
    WITNESS = "witness", Term(
        "Witness", "Testigo",
        "Saw or heard it.",
        "Lo vio o lo oyó.",
        "MT19")
    AUTHOR = "author", Term(
        "Author", "Autoría del texto",
        "Wrote or issued the statement, appeal or complaint.",
        "Escribió o emitió la declaración, el llamamiento o la queja.")
    ADDRESSEE = "addressee", Term(
        "Addressee", "Parte destinataria",
        "The one to whom the statement, appeal or complaint was sent.",
        "Aquella a quien se dirigió la declaración, el llamamiento o la queja.")
    MEDIATOR = "mediator", Term(
        "Mediator", "Mediación",
        "Tried to bring the parties to terms.",
        "Intentó que las partes llegaran a un acuerdo.")


class GroupCategory(Vocabulary):
    """What kind of people an unnamed group is made of. It is stated by a source, never assumed."""

    WORKER = "worker", Term(
        "Workers", "Personas trabajadoras",
        "People counted as workers of the workplace or sector.",
        "Personas contadas como parte del personal del lugar o del sector.")
    UNION_LEADER = "union_leader", Term(
        "Union leaders", "Dirigentes sindicales",
        "People counted as holding office in a union.",
        "Personas contadas por tener un cargo en un sindicato.")
    FAMILY_MEMBER = "family_member", Term(
        "Family members", "Familiares",
        "Relatives of people in the dispute or case.",
        "Familiares de personas del conflicto o del caso.")
    POLICE = "police", Term(
        "Police", "Policía",
        "Members of a police force.",
        "Integrantes de un cuerpo de policía.")
    SECURITY_GUARD = "security_guard", Term(
        "Security guards", "Seguridad privada",
        "Guards in private service.",
        "Vigilantes de un servicio privado.")
    BYSTANDER = "bystander", Term(
        "Bystanders", "Personas ajenas al hecho",
        "People who had no part in the event.",
        "Personas que no tenían parte en el hecho.")
    CHILD = "child", Term(
        "Children", "Niñas, niños y adolescentes",
        "People under eighteen.",
        "Personas menores de dieciocho años.")
    OTHER = "other", Term(
        "Others", "Otras personas",
        "People of a known kind that has no code here.",
        "Personas de una clase conocida que no tiene código aquí.",
        "MT99")
    MIXED = "mixed", Term(
        "Of several kinds", "De varias clases",
        "People of more than one of these kinds.",
        "Personas de más de una de estas clases.")
    UNKNOWN = "unknown", Term(
        "Kind not known", "Clase desconocida",
        "No source says who they were.",
        "Ninguna fuente dice quiénes eran.",
        "MT99")


class CountBasis(Vocabulary):
    """How a number of people is to be read."""

    EXACT = "exact", Term(
        "Exactly", "Exactamente",
        "The source gives this number and no other.",
        "La fuente da este número y ningún otro.")
    AT_LEAST = "at_least", Term(
        "At least", "Al menos",
        "The source gives a minimum and no maximum.",
        "La fuente da un mínimo y ningún máximo.")
    AT_MOST = "at_most", Term(
        "At most", "Como máximo",
        "The source gives a maximum.",
        "La fuente da un máximo.")
    ABOUT = "about", Term(
        "About", "Alrededor de",
        "The source rounds; the bounds say how far.",
        "La fuente redondea; los límites dicen cuánto.")
    RANGE = "range", Term(
        "Between", "Entre",
        "Sources differ, or one gives both limits.",
        "Las fuentes difieren, o una da los dos límites.")
