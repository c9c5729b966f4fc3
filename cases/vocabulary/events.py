# fmt: off
"""Events: what happened, and what it is to a case."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary

LIBERTY, JUDICIAL, HARM, CONFLICT, LABOUR = "liberty", "judicial", "harm", "conflict", "labour"
ADVOCACY, CONTEXT = "advocacy", "context"


class EventType(Vocabulary):
    """What kind of thing happened. Those of the group conflict can be disputes with a page of their own."""

    ARREST = "arrest", Term(
        "Arrest", "Arresto",
        "An authority seizes a person.",
        "Una autoridad captura a una persona.",
        "MT04 030101", LIBERTY)
    REMAND_ORDER = "remand_order", Term(
        "Detention order", "Orden de prisión preventiva",
        "A judge orders detention before the verdict.",
        "Un juez ordena la prisión antes de la sentencia.",
        "", LIBERTY)
    TRANSFER = "transfer", Term(
        "Transfer", "Traslado",
        "A person in detention is moved to another place.",
        "Se lleva a otro lugar a una persona en detención.",
        "", LIBERTY)
    RELEASE = "release", Term(
        "Release", "Salida en libertad",
        "A person leaves detention, with or without conditions.",
        "Una persona sale de la detención, con o sin condiciones.",
        "", LIBERTY)
    ESCAPE = "escape", Term(
        "Escape", "Fuga",
        "A person leaves detention without being let go.",
        "Una persona sale de la detención sin autorización.",
        "", LIBERTY)
    WARRANT_ISSUED = "warrant_issued", Term(
        "Arrest warrant", "Orden de captura",
        "An authority orders that a person be seized.",
        "Una autoridad ordena la captura de una persona.",
        "", LIBERTY)
    STATUS_CHECKED = "status_checked", Term(
        "Checked, nothing new", "Verificación sin novedad",
        "Somebody looked for news of the person’s status and found no change.",
        "Se buscaron noticias de la situación de la persona y no hubo cambios.",
        "", LIBERTY)
    CHARGE_FILED = "charge_filed", Term(
        "Charge filed", "Presentación de cargos",
        "An accusation is brought before a court or prosecutor.",
        "Se presenta una acusación ante un tribunal o fiscalía.",
        "", JUDICIAL)
    HEARING = "hearing", Term(
        "Hearing", "Audiencia",
        "A court sits in the case.",
        "Un tribunal celebra una audiencia del caso.",
        "", JUDICIAL)
    VERDICT = "verdict", Term(
        "Verdict", "Fallo",
        "A court decides whether the person is guilty.",
        "Un tribunal decide sobre la culpabilidad de la persona.",
        "", JUDICIAL)
    SENTENCE = "sentence", Term(
        "Sentence", "Imposición de pena",
        "A court fixes the penalty after a conviction.",
        "Un tribunal fija la pena después de una condena.",
        "", JUDICIAL)
    APPEAL_RULING = "appeal_ruling", Term(
        "Ruling on appeal", "Resolución de apelación",
        "A higher court decides on an earlier ruling.",
        "Un tribunal superior decide sobre una resolución anterior.",
        "", JUDICIAL)
    HABEAS_CORPUS = "habeas_corpus", Term(
        "Habeas corpus", "Hábeas corpus",
        "A court is asked, or decides, whether the detention itself is lawful.",
        "Se pide a un tribunal que decida si la detención misma es legal, o este lo decide.",
        "", JUDICIAL)
    CLEMENCY = "clemency", Term(
        "Amnesty, pardon or reduction of a sentence", "Amnistía, indulto o reducción de pena",
        "A law or an act of grace ends or shortens a prosecution or a sentence, of one person or of a class of people.",
        "Una ley o una medida de gracia pone fin a un proceso o a una pena, o la acorta, para una persona o una clase "
        "de personas.",
        "Dui Hua (acts of clemency); WGAD category I", JUDICIAL)
    KILLING = "killing", Term(
        "Killing", "Homicidio",
        "Somebody is killed by another.",
        "Alguien muere a manos de otra persona.",
        "MT04 0101", HARM)
    DEATH = "death", Term(
        "Death", "Muerte",
        "Somebody dies, whatever the cause.",
        "Alguien muere, por cualquier causa.",
        "", HARM)
    INJURY = "injury", Term(
        "Injury", "Lesiones",
        "Somebody is hurt.",
        "Alguien resulta con lesiones.",
        "", HARM)
    ILL_TREATMENT = "ill_treatment", Term(
        "Ill-treatment", "Malos tratos",
        "Cruel, inhuman or degrading treatment is reported.",
        "Se denuncia un trato cruel, inhumano o degradante.",
        "", HARM)
    TORTURE = "torture", Term(
        "Torture", "Tortura",
        "Torture is reported.",
        "Se denuncia tortura.",
        "MT04 020111110000", HARM)
    THREAT = "threat", Term(
        "Threat", "Amenaza",
        "Somebody is threatened.",
        "Alguien recibe una amenaza.",
        "MT04 020103010000", HARM)
    RAID = "raid", Term(
        "Raid", "Allanamiento",
        "Premises or a home are searched or stormed.",
        "Se registra o se irrumpe en un local o una vivienda.",
        "MT04 120102", HARM)
    DISAPPEARANCE = "disappearance", Term(
        "Disappearance", "Desaparición",
        "A person is taken, and those who hold them deny it or hide the place.",
        "Se llevan a una persona y quienes la retienen lo niegan u ocultan el lugar.",
        "MT04 030103", HARM)
    STRIKE = "strike", Term(
        "Strike", "Huelga",
        "Workers stop work for a time to enforce or resist demands or to express grievances.",
        "Quienes trabajan paran por un tiempo para imponer o resistir demandas o expresar quejas.",
        "ILO, 15th ICLS (1993)", CONFLICT)
    LOCKOUT = "lockout", Term(
        "Lockout", "Cierre patronal",
        "An employer closes a workplace or hinders work to enforce or resist demands.",
        "La parte empleadora cierra el lugar o impide el trabajo para imponer o resistir demandas.",
        "ILO, 15th ICLS (1993)", CONFLICT)
    WORK_STOPPAGE = "work_stoppage", Term(
        "Work stoppage", "Paro",
        "Work stops in a dispute, and the source does not call it a strike or a lockout.",
        "El trabajo se detiene en un conflicto y la fuente no lo llama huelga ni cierre.",
        "", CONFLICT)
    PROTEST = "protest", Term(
        "Protest", "Protesta",
        "People assemble to press a demand or a grievance.",
        "Se reúnen personas para apoyar una demanda o una queja.",
        "", CONFLICT)
    MARCH = "march", Term(
        "March", "Marcha",
        "People walk together through a place to press a demand or a grievance.",
        "Un grupo de personas recorre un lugar para apoyar una demanda o una queja.",
        "", CONFLICT)
    BLOCKADE = "blockade", Term(
        "Blockade", "Bloqueo",
        "People obstruct a road, a railway or an entrance.",
        "Un grupo de personas obstruye una vía, un ferrocarril o una entrada.",
        "", CONFLICT)
    OCCUPATION = "occupation", Term(
        "Occupation", "Toma",
        "People enter a workplace or building and stay there to press a demand.",
        "Un grupo de personas entra en un lugar de trabajo o edificio y permanece en él para apoyar una demanda.",
        "", CONFLICT)
    HUNGER_STRIKE = "hunger_strike", Term(
        "Hunger strike", "Huelga de hambre",
        "People refuse food to press a demand.",
        "Un grupo de personas rechaza los alimentos para apoyar una demanda.",
        "", CONFLICT)
    MASS_DISMISSAL = "mass_dismissal", Term(
        "Mass dismissal", "Despido masivo",
        "Several workers are dismissed by one decision or in one dispute.",
        "Se despide a varias personas por una misma decisión o en un mismo conflicto.",
        "MT04 300104030100", CONFLICT)
    DISMISSAL = "dismissal", Term(
        "Dismissal", "Despido",
        "A worker is dismissed.",
        "Se despide a una persona trabajadora.",
        "MT04 300104030100", LABOUR)
    BLACKLISTING = "blacklisting", Term(
        "Blacklisting", "Lista negra",
        "Employers share names so that a worker is not hired.",
        "La parte empleadora comparte nombres para que no se contrate a una persona.",
        "MT04 300104030800 (near)", LABOUR)
    NON_RENEWAL = "non_renewal", Term(
        "Contract not renewed", "No renovación de contrato",
        "A temporary contract is allowed to run out.",
        "Se deja vencer un contrato temporal.",
        "", LABOUR)
    REINSTATED = "reinstated", Term(
        "Reinstated", "Reposición en el trabajo",
        "A dismissed worker gets the job back.",
        "Una persona despedida recupera su puesto.",
        "", LABOUR)
    COMPENSATED = "compensated", Term(
        "Compensated", "Indemnización",
        "Somebody is paid for a loss or a wrong.",
        "Alguien recibe un pago por una pérdida o un daño.",
        "", LABOUR)
    DEMAND_WON = "demand_won", Term(
        "Demand won", "Demanda conseguida",
        "What a dispute asked for is granted, wholly or in part.",
        "Se concede, del todo o en parte, lo que pedía un conflicto.",
        "", LABOUR)
    UNION_FOUNDED = "union_founded", Term(
        "Union founded", "Fundación de un sindicato",
        "Workers form a union.",
        "Quienes trabajan forman un sindicato.",
        "", LABOUR)
    UNION_REGISTRATION = "union_registration", Term(
        "Union registered", "Registro de un sindicato",
        "An authority enters a union in its register.",
        "Una autoridad inscribe un sindicato en su registro.",
        "", LABOUR)
    UNION_DEREGISTRATION = "union_deregistration", Term(
        "Union deregistered", "Cancelación del registro de un sindicato",
        "An authority strikes a union from its register.",
        "Una autoridad retira un sindicato de su registro.",
        "", LABOUR)
    NEGOTIATION = "negotiation", Term(
        "Negotiation", "Negociación",
        "The parties to a dispute talk.",
        "Las partes de un conflicto dialogan.",
        "", LABOUR)
    AGREEMENT = "agreement", Term(
        "Agreement", "Acuerdo",
        "The parties to a dispute settle terms.",
        "Las partes de un conflicto fijan condiciones.",
        "", LABOUR)
    STRIKE_DECLARED_ILLEGAL = "strike_declared_illegal", Term(
        "Strike declared illegal", "Huelga declarada ilegal",
        "An authority or court rules that a strike is unlawful.",
        "Una autoridad o un tribunal declara que una huelga no es legal.",
        "", LABOUR)
    APPEAL_LAUNCHED = "appeal_launched", Term(
        "Appeal launched", "Llamamiento",
        "An organization calls on others to act for somebody.",
        "Una organización llama a actuar en favor de alguien.",
        "", ADVOCACY)
    SOLIDARITY_ACTION = "solidarity_action", Term(
        "Solidarity action", "Acción de solidaridad",
        "Others act in support: a rally, a letter, a collection, a stoppage.",
        "Otras personas actúan en apoyo: un acto, una carta, una colecta, un paro.",
        "", ADVOCACY)
    OFFICIAL_STATEMENT = "official_statement", Term(
        "Official statement", "Declaración oficial",
        "An authority says something about the case in public.",
        "Una autoridad se pronuncia en público sobre el caso.",
        "", ADVOCACY)
    COMPLAINT_FILED = "complaint_filed", Term(
        "Complaint filed", "Presentación de una queja",
        "A complaint goes to a court, an ombudsman or an international body.",
        "Se presenta una queja ante un tribunal, una defensoría o un organismo internacional.",
        "", ADVOCACY)
    INTERNATIONAL_FINDING = "international_finding", Term(
        "International finding", "Conclusión internacional",
        "An international body gives its view on the case.",
        "Un organismo internacional se pronuncia sobre el caso.",
        "", ADVOCACY)
    STATE_OF_EMERGENCY = "state_of_emergency", Term(
        "State of emergency", "Estado de emergencia",
        "A government suspends rights in a place for a time.",
        "Un gobierno suspende derechos en un lugar por un tiempo.",
        "", CONTEXT)
    TROOPS_DEPLOYED = "troops_deployed", Term(
        "Troops deployed", "Despliegue de tropas",
        "Armed forces are sent to a place or put behind the police.",
        "Se envían fuerzas armadas a un lugar o se ponen en apoyo de la policía.",
        "", CONTEXT)
    LAW_OR_POLICY = "law_or_policy", Term(
        "Law or policy", "Ley o política",
        "A law, decree, treaty or policy is proposed, adopted or applied.",
        "Se propone, se aprueba o se aplica una ley, un decreto, un tratado o una política.",
        "", CONTEXT)
    OTHER = "other", Term(
        "Other event", "Otro hecho",
        "Something that none of the other codes describes.",
        "Algo que ningún otro código describe.",
        "MT99", CONTEXT)

    @property
    def is_dispute(self) -> bool:
        """Whether this is a labour conflict, which can have a public page of its own."""
        return self.term.group == CONFLICT


class CaseEventRelation(Vocabulary):
    """What an event is to a case."""

    OWN = "own", Term(
        "Happened in the case", "Hecho del caso",
        "It happened to the person, or the person took part in it.",
        "Le ocurrió a la persona, o la persona participó en ello.")
    CONTEXT = "context", Term(
        "Context", "Contexto",
        "It explains the case without being part of it.",
        "Explica el caso sin formar parte de él.")
    CONSEQUENCE = "consequence", Term(
        "Consequence", "Consecuencia",
        "It came about because of the case.",
        "Se produjo a causa del caso.")
