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
        "Ada Ejemplo, arrested at the picket; those who only marched beside her “Took part”.",
        "Ada Ejemplo, arrestada en el piquete; a quienes solo marchaban a su lado les toca «Participación».",
        "MT18")
    KILLED = "killed", Term(
        "Killed", "Muerte violenta",
        "Died at the hands of another.",
        "Murió a manos de otra persona.",
        "Somebody whom a guard shot dead at the gate; if their heart failed there, “Died”.",
        "Alguien a quien un vigilante mató de un disparo en el portón; si le falló el corazón, «Fallecimiento».",
        "MT04 0101")
    DIED = "died", Term(
        "Died", "Fallecimiento",
        "Died, from whatever cause.",
        "Falleció, por cualquier causa.",
        "Luz Muestra, who fell ill and died in prison; at the hands of another, “Killed”.",
        "Luz Muestra, que enfermó y murió en prisión; a manos de otra persona, «Muerte violenta».",
        "MT25 0101")
    INJURED = "injured", Term(
        "Injured", "Lesiones",
        "Was hurt.",
        "Sufrió lesiones.",
        "Somebody struck by a tear-gas canister who survived; if it killed them, “Killed”.",
        "Alguien a quien golpeó una bomba lacrimógena y sobrevivió; si lo mató, «Muerte violenta».")
    DISMISSED = "dismissed", Term(
        "Dismissed", "Despido",
        "Lost the job by a decision of the employer.",
        "Perdió el trabajo por decisión de la parte empleadora.",
        "Forty strikers to whom the company wrote that they need not come back; whoever resigned does not count.",
        "Cuarenta huelguistas a quienes la empresa escribió que no volvieran; quien renunció no cuenta.",
        "MT04 300104030100")
    THREATENED = "threatened", Term(
        "Threatened", "Amenaza recibida",
        "Was threatened.",
        "Recibió amenazas.",
        "Luz Muestra, told by telephone to leave the union or be shot; the caller is an alleged perpetrator.",
        "Luz Muestra, a quien dijeron por teléfono que dejara el sindicato o le dispararían; quien llamó es «Presunta "
        "autoría».",
        "MT04 020103010000")
    WANTED = "wanted", Term(
        "Wanted", "Con orden de captura",
        "Had a warrant issued against them.",
        "Tuvo una orden de captura en su contra.",
        "Ada Ejemplo, when a judge orders her arrest; when she is seized, she is the person concerned.",
        "Ada Ejemplo, cuando un juez ordena su captura; cuando la arrestan, es la persona afectada.",
        "MT25 0203")
    CALLED_BY = "called_by", Term(
        "Called by", "Convocatoria",
        "The organization that called for it.",
        "La organización que lo convocó.",
        "The federation that called the strike; a union that joined it later “Took part”.",
        "La federación que convocó la huelga; a un sindicato que se sumó después le toca «Participación».",
        "FtM organizer")
    PARTICIPANT = "participant", Term(
        "Took part", "Participación",
        "Took part in it.",
        "Tomó parte en el hecho.",
        "Eight hundred people on strike, or a union that joined a strike which another had called.",
        "Ochocientas personas en huelga, o un sindicato que se sumó a una huelga convocada por otro.",
        "FtM involved")
    EMPLOYER_PARTY = "employer_party", Term(
        "Employer", "Parte empleadora",
        "The employer in the dispute.",
        "La parte empleadora en el conflicto.",
        "The contractor that pays those on strike; the mine in which they work is the user enterprise.",
        "La contratista que paga a quienes están en huelga; la mina donde trabajan es la empresa usuaria.")
    USER_ENTERPRISE = "user_enterprise", Term(
        "User enterprise", "Empresa usuaria",
        "The company that used the work of a contractor’s employees.",
        "La empresa que usaba el trabajo del personal de una contratista.",
        "Sample Mines, in whose mine a contractor’s staff works; the contractor that pays them is the employer.",
        "Sample Mines, en cuya mina trabaja el personal de una contratista; esta, que le paga, es la parte empleadora.")
    ARRESTING_AUTHORITY = "arresting_authority", Term(
        "Arresting authority", "Autoridad que arrestó",
        "The authority whose agents seized the person.",
        "La autoridad cuyos agentes capturaron a la persona.",
        "The police unit that took Ada Ejemplo away; the court that signed the warrant is the ordering authority.",
        "La unidad policial que se llevó a Ada Ejemplo; el juzgado que firmó la captura es la «Autoridad que dio la "
        "orden».",
        "MT24")
    ORDERING_AUTHORITY = "ordering_authority", Term(
        "Ordering authority", "Autoridad que dio la orden",
        "The authority that ordered it.",
        "La autoridad que lo ordenó.",
        "The ministry that ordered a picket cleared; the police only carried the order out.",
        "El ministerio que ordenó desalojar un piquete; la policía solo cumplió la orden.",
        "MT24")
    HOLDING_AUTHORITY = "holding_authority", Term(
        "Holding authority", "Autoridad de custodia",
        "The authority in whose hands the person was.",
        "La autoridad en cuyas manos estaba la persona.",
        "The prison service that took Luz Muestra over from the police who had arrested her.",
        "El servicio penitenciario que recibió a Luz Muestra de la policía que la había arrestado.",
        "MT24")
    ALLEGED_PERPETRATOR = "alleged_perpetrator", Term(
        "Alleged perpetrator", "Presunta autoría",
        "Said by a source to have done it; not found to have done it.",
        "Señalada por una fuente como autora, sin que se haya establecido.",
        "The firm whose guards fired, says somebody who saw it; no court has found so.",
        "La empresa cuyos vigilantes dispararon, según dice quien lo vio; ningún tribunal lo ha establecido.",
        "MT24")
    LAWYER = "lawyer", Term(
        "Lawyer", "Defensa legal",
        "Acted for the person in law.",
        "Actuó en defensa legal de la persona.",
        "Luz Muestra, who spoke for the accused at the hearing; a friend who only watched it is a witness.",
        "Luz Muestra, que habló por la persona acusada en la audiencia; una amiga que solo la presenció es testigo.",
        "MT19")
    WITNESS = "witness", Term(
        "Witness", "Testigo",
        "Saw or heard it.",
        "Lo vio o lo oyó.",
        "A neighbour who watched the arrest from a window and had no part in it.",
        "Alguien del vecindario que vio el arresto desde una ventana y no tuvo parte en él.",
        "MT19")
    AUTHOR = "author", Term(
        "Author", "Autoría del texto",
        "Wrote or issued the statement, appeal or complaint.",
        "Escribió o emitió la declaración, el llamamiento o la queja.",
        "The federation that sent a complaint to the ministry; the ministry is the addressee.",
        "La federación que envió una queja al ministerio; el ministerio es la parte destinataria.")
    ADDRESSEE = "addressee", Term(
        "Addressee", "Parte destinataria",
        "The one to whom the statement, appeal or complaint was sent.",
        "Aquella a quien se dirigió la declaración, el llamamiento o la queja.",
        "The ministry to which an open letter is written, even if it never answers.",
        "El ministerio al que va dirigida una carta abierta, aunque nunca responda.")
    MEDIATOR = "mediator", Term(
        "Mediator", "Mediación",
        "Tried to bring the parties to terms.",
        "Intentó que las partes llegaran a un acuerdo.",
        "A bishop who brings union and company to one table; a court that rules on the strike is no mediator.",
        "Un obispo que sienta a la mesa al sindicato y a la empresa; un tribunal que falla sobre la huelga no media.")


class GroupCategory(Vocabulary):
    """What kind of people an unnamed group is made of. It is stated by a source, never assumed."""

    WORKER = "worker", Term(
        "Workers", "Personas trabajadoras",
        "People counted as workers of the workplace or sector.",
        "Personas contadas como parte del personal del lugar o del sector.",
        "Thirty workers of the plant, says the source; if it says thirty officers of their union, “Union leaders”.",
        "Treinta personas que trabajan en la planta, dice la fuente; si dice dirigentes del sindicato, «Dirigentes "
        "sindicales».")
    UNION_LEADER = "union_leader", Term(
        "Union leaders", "Dirigentes sindicales",
        "People counted as holding office in a union.",
        "Personas contadas por tener un cargo en un sindicato.",
        "The six members of a union’s executive; those who are only on its rolls are workers.",
        "Las seis personas de la directiva de un sindicato; quienes solo están en el padrón son personas trabajadoras.")
    FAMILY_MEMBER = "family_member", Term(
        "Family members", "Familiares",
        "Relatives of people in the dispute or case.",
        "Familiares de personas del conflicto o del caso.",
        "Twenty relatives of the detained, keeping vigil at the prison; people passing by are bystanders.",
        "Veinte familiares de personas detenidas, en vigilia ante la cárcel; quienes solo pasaban son «Personas "
        "ajenas al hecho».")
    POLICE = "police", Term(
        "Police", "Policía",
        "Members of a police force.",
        "Integrantes de un cuerpo de policía.",
        "Eight police officers hurt at a barricade; guards whom the mine hires are security guards.",
        "Ocho policías con heridas en una barricada; los vigilantes que contrata la mina son seguridad privada.")
    SECURITY_GUARD = "security_guard", Term(
        "Security guards", "Seguridad privada",
        "Guards in private service.",
        "Vigilantes de un servicio privado.",
        "Ten guards whom a mine had hired for its gate; soldiers there would be “Others”.",
        "Diez vigilantes que una mina contrató para su portón; si fueran soldados, «Otras personas».")
    BYSTANDER = "bystander", Term(
        "Bystanders", "Personas ajenas al hecho",
        "People who had no part in the event.",
        "Personas que no tenían parte en el hecho.",
        "Three people out shopping, caught in the tear gas; those who had come to march are none.",
        "Tres personas que hacían compras y a quienes alcanzó el gas; quienes venían a marchar no lo son.")
    CHILD = "child", Term(
        "Children", "Niñas, niños y adolescentes",
        "People under eighteen.",
        "Personas menores de dieciocho años.",
        "Four pupils aged fifteen, arrested at a march; a striker’s daughter aged twenty is a family member.",
        "Arresto de cuatro escolares de quince años en una marcha; la hija de veinte años de alguien en huelga, "
        "«Familiares».")
    OTHER = "other", Term(
        "Others", "Otras personas",
        "People of a known kind that has no code here.",
        "Personas de una clase conocida que no tiene código aquí.",
        "Six journalists held at a picket: their kind is known and has no code here.",
        "Arresto de seis periodistas en un piquete: se sabe qué son y no hay código para ello.",
        "MT99")
    MIXED = "mixed", Term(
        "Of several kinds", "De varias clases",
        "People of more than one of these kinds.",
        "Personas de más de una de estas clases.",
        "Forty miners and relatives, not counted apart; if each kind has its number, enter two groups.",
        "Cuarenta personas entre personal minero y familiares, sin contarlas aparte; con un número por clase, dos "
        "grupos.")
    UNKNOWN = "unknown", Term(
        "Kind not known", "Clase desconocida",
        "No source says who they were.",
        "Ninguna fuente dice quiénes eran.",
        "“Two dead at the gate”, and no source says who; it is not presumed that they were strikers.",
        "«Dos muertes en el portón», y ninguna fuente dice de quiénes; no se presume que fueran huelguistas.",
        "MT99")


class CountBasis(Vocabulary):
    """How a number of people is to be read."""

    EXACT = "exact", Term(
        "Exactly", "Exactamente",
        "The source gives this number and no other.",
        "La fuente da este número y ningún otro.",
        "“Twelve were arrested”: 12 and 12; “some twelve” would be “About”.",
        "«Hubo doce arrestos»: 12 y 12; «unos doce» sería «Alrededor de».")
    AT_LEAST = "at_least", Term(
        "At least", "Al menos",
        "The source gives a minimum and no maximum.",
        "La fuente da un mínimo y ningún máximo.",
        "“At least twelve arrests, perhaps more”: 12, and the upper number stays empty.",
        "«Al menos doce arrestos, quizá más»: 12, y el número superior queda vacío.")
    AT_MOST = "at_most", Term(
        "At most", "Como máximo",
        "The source gives a maximum.",
        "La fuente da un máximo.",
        "“No more than forty stayed at the gate”: 40 as the upper number; the lower may stay empty.",
        "«No más de cuarenta personas siguieron en el portón»: 40 como número superior; el inferior puede quedar "
        "vacío.")
    ABOUT = "about", Term(
        "About", "Alrededor de",
        "The source rounds; the bounds say how far.",
        "La fuente redondea; los límites dicen cuánto.",
        "“Some two hundred on strike”: 180 to 220, if that is as far as the rounding goes.",
        "«Unas doscientas personas en huelga»: de 180 a 220, si hasta ahí llega el redondeo.")
    RANGE = "range", Term(
        "Between", "Entre",
        "Sources differ, or one gives both limits.",
        "Las fuentes difieren, o una da los dos límites.",
        "One source says twelve, another fourteen: 12 to 14; if a single one rounds, “About”.",
        "Una fuente dice doce y otra catorce: de 12 a 14; si una sola redondea, «Alrededor de».")
