# fmt: off
"""How to weigh a source: who speaks, on which side, and how far to rely on it."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Connection(Vocabulary):
    """What a source’s author is to the person concerned."""

    SUBJECT = "subject", Term(
        "The person concerned", "La propia persona",
        "The source is the person’s own word.",
        "La fuente es la palabra de la propia persona.",
        "Ada Ejemplo writes from prison about the arrest; a brother’s letter about it is a relative’s.",
        "Ada Ejemplo escribe desde la prisión sobre el arresto; si escribe un hermano, es familiar.",
        "MT19")
    WITNESS = "witness", Term(
        "Witness", "Testigo",
        "The author saw or heard what is told.",
        "Quien habla vio u oyó lo que cuenta.",
        "A shopkeeper tells of the arrest seen from the doorway; if only heard of later, third party.",
        "Quien atiende una tienda cuenta el arresto que vio desde la puerta; si solo se lo contaron, tercera parte.",
        "MT19")
    PERPETRATOR = "perpetrator", Term(
        "Alleged perpetrator", "Presunta autoría",
        "The author is, or acts for, those said to have done it.",
        "Quien habla es, o representa a, la parte a la que se atribuye el hecho.",
        "The police spokesperson answers a report that officers beat the strikers; an allegation is enough.",
        "La vocería policial responde a un informe sobre golpes a huelguistas; basta con que se le atribuya el hecho.",
        "MT19")
    RELATIVE = "relative", Term(
        "Relative", "Familiar",
        "The author belongs to the person’s family.",
        "Quien habla es de la familia de la persona.",
        "A sister of the person writes to a newspaper; a friend of the family is not one.",
        "La hermana de la persona escribe a un periódico; una amistad de la familia no cuenta.",
        "MT19")
    COLLEAGUE = "colleague", Term(
        "Colleague", "Colega de trabajo",
        "The author works or worked with the person.",
        "Quien habla trabaja o trabajó con la persona.",
        "A welder of the same shift, in no union; a union member from another plant is same organization.",
        "Alguien del mismo turno, sin sindicato; si es del sindicato, pero de otra planta, misma organización.",
        "MT19")
    SAME_ORGANIZATION = "same_organization", Term(
        "Same organization", "Misma organización",
        "The author belongs to the person’s union, party or group.",
        "Quien habla pertenece al sindicato, partido o grupo de la persona.",
        "A member of the union’s committee at another plant; one who only shared the shift is a colleague.",
        "Alguien del comité del mismo sindicato en otra planta; quien solo compartió el turno es colega de trabajo.",
        "MT19")
    REPORTER = "reporter", Term(
        "Reporter", "Periodista",
        "The author reports the news.",
        "Quien habla informa como periodista.",
        "A newspaper’s correspondent at the trial; a union member writing in its own paper is same organization.",
        "Quien cubre el juicio para un periódico; si es del sindicato y escribe en el suyo, misma organización.",
        "MT19")
    LAWYER = "lawyer", Term(
        "Lawyer", "Defensa legal",
        "The author acts for the person in law.",
        "Quien habla ejerce la defensa legal de la persona.",
        "The defence lawyer tells of the hearing; a lawyer who comments on it from outside is not this.",
        "La defensa cuenta la audiencia; quien la comenta desde fuera, aunque ejerza la abogacía, no.",
        "MT19")
    MEDICAL = "medical", Term(
        "Health worker", "Personal de salud",
        "The author examined or treated the person.",
        "Quien habla examinó o atendió a la persona.",
        "The doctor who dressed the wounds; a doctor who only read of them is not this.",
        "Quien curó las heridas en el hospital; quien solo leyó sobre ellas, aunque ejerza la medicina, no.",
        "MT19")
    NGO = "ngo", Term(
        "Non-governmental organization", "Organización no gubernamental",
        "The author works for a private organization that followed the case.",
        "Quien habla trabaja en una entidad privada que siguió el caso.",
        "The author of a human-rights group’s report; the union’s own legal office is not.",
        "Quien firma el informe de una entidad de derechos humanos; la oficina legal del sindicato, no.",
        "MT19")
    THIRD_PARTY = "third_party", Term(
        "Third party", "Tercera parte",
        "The author passes on what others told.",
        "Quien habla transmite lo que contaron otras personas.",
        "A neighbour repeats what the market says of the arrest; one who saw it is a witness.",
        "Alguien del barrio repite lo que se dice del arresto en el mercado; si lo vio, es testigo.",
        "MT19")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What the author is to the person is not known.",
        "No se sabe qué relación hay con la persona.",
        "An unsigned page on the arrest, with no sign of who wrote it: do not guess.",
        "Una página sin firma sobre el arresto, sin indicio de quién la escribió: no se adivina.",
        "MT19")


class Side(Vocabulary):
    """On which side of the conflict a source stands. A side is no fault: it says how to read."""

    DETAINEE_SIDE = "detainee_side", Term(
        "The detained person’s side", "Del lado de la persona en detención",
        "Union, party, family or campaign of the person.",
        "Sindicato, partido, familia o campaña de la persona.",
        "A leaflet of the person’s union, however exact its facts.",
        "Un volante del sindicato de la persona, por exactos que sean sus datos.")
    EMPLOYER_SIDE = "employer_side", Term(
        "The employer’s side", "Del lado de la empresa",
        "Company, employers’ association or their spokespeople.",
        "Empresa, gremio empresarial o quienes hablan en su nombre.",
        "A press release of Sample Mines; a newspaper that merely quotes it is not on its side.",
        "Un comunicado de Minas Muestra; el periódico que solo lo cita no está de su lado.")
    STATE_SIDE = "state_side", Term(
        "The state’s side", "Del lado del Estado",
        "Authority, court or state medium.",
        "Autoridad, tribunal o medio estatal.",
        "News on state television, or a ruling; a private channel that quotes the police is not.",
        "Las noticias del canal estatal o una sentencia; un canal privado que cita a la policía, no.")
    INDEPENDENT = "independent", Term(
        "Independent", "Independiente",
        "Belongs to none of the parties.",
        "No pertenece a ninguna de las partes.",
        "A newspaper that belongs to neither party; if the mining company owns it, the employer’s side.",
        "Un periódico ajeno a las partes; si es propiedad de la empresa minera, del lado de la empresa.")
    MIXED = "mixed", Term(
        "Several sides", "De varios lados",
        "Gives the word of more than one side.",
        "Recoge la palabra de más de un lado.",
        "Minutes of a meeting, with what union, company and ministry each said.",
        "El acta de una reunión, con lo que dijeron el sindicato, la empresa y el ministerio.")
    UNKNOWN = "unknown", Term(
        "Side not known", "Lado desconocido",
        "Where the source stands is not known.",
        "No se sabe de qué lado está la fuente.",
        "A news site that names neither owner nor editors: do not call it independent for that.",
        "Un sitio de noticias que no dice quién lo posee ni quién lo edita: no por eso es independiente.")


class Reliability(Vocabulary):
    """How far a source can be relied on, apart from any one thing it says."""

    HIGH = "high", Term(
        "High", "Alta",
        "It has been right before, checks what it says and names how it knows.",
        "Antes acertó, comprueba lo que dice y explica cómo lo sabe.",
        "A court’s register: a number for each entry, and right each time it was checked.",
        "El registro de un tribunal: cada asiento con su número, y exacto cada vez que se comprobó.",
        "MT42")
    LIKELY = "likely", Term(
        "Likely reliable", "Probablemente confiable",
        "It has mostly been right before.",
        "Antes acertó la mayoría de las veces.",
        "A local paper whose dates held in most cases, but which seldom says how it knows.",
        "Un diario local que acertó casi siempre en las fechas, pero rara vez dice cómo lo sabe.",
        "MT42")
    UNSURE = "unsure", Term(
        "Unsure", "Incierta",
        "We have not used it before, or its record is mixed.",
        "No la hemos usado antes, o su historial es desigual.",
        "A news site that we cite for the first time, however serious it looks.",
        "Un sitio de noticias que se cita por primera vez, por serio que parezca.",
        "MT42")
    LOW = "low", Term(
        "Low", "Baja",
        "It has been wrong before, or passes on what it did not check.",
        "Antes se equivocó, o transmite lo que no comprobó.",
        "A site that copies other sites unchecked and once named the wrong prison.",
        "Un sitio que copia de otros sin comprobar y una vez nombró otra prisión.",
        "MT42")
    VERY_LOW = "very_low", Term(
        "Very low", "Muy baja",
        "It has often been wrong, or has reason to mislead.",
        "Se equivocó a menudo, o tiene motivos para engañar.",
        "A page whose “documents” proved forged three times; passing on rumours unchecked is low.",
        "Una página cuyos «documentos» resultaron falsos tres veces; transmitir rumores sin comprobar es «baja».",
        "MT42")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has assessed it yet.",
        "Todavía no se ha evaluado.",
        "A source entered today that nobody has weighed; weighed but new to us, unsure.",
        "Una fuente anotada hoy que nadie ha valorado; si se valoró, pero es nueva, «incierta».")
