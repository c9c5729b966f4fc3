# fmt: off
"""Events: what happened."""

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
        "Police seize somebody at a picket; the judge’s order some days later is an event of its own.",
        "La policía captura a alguien en un piquete; la orden judicial de días después es otro hecho.",
        "MT04 030101", LIBERTY)
    REMAND_ORDER = "remand_order", Term(
        "Detention order", "Orden de prisión preventiva",
        "A judge orders detention before the verdict.",
        "Un juez ordena la prisión antes de la sentencia.",
        "On Thursday a judge orders nine months of pre-trial detention; the capture on Monday was the arrest.",
        "El jueves se ordenan nueve meses de prisión preventiva; la captura del lunes fue el arresto.",
        "", LIBERTY)
    TRANSFER = "transfer", Term(
        "Transfer", "Traslado",
        "A person in detention is moved to another place.",
        "Se lleva a otro lugar a una persona en detención.",
        "Taken from the police cells to a prison in another province, still in detention.",
        "De los calabozos de la policía a una prisión de otra provincia, todavía en detención.",
        "", LIBERTY)
    RELEASE = "release", Term(
        "Release", "Salida en libertad",
        "A person leaves detention, with or without conditions.",
        "Una persona sale de la detención, con o sin condiciones.",
        "Leaves prison on bail; a move from prison to house arrest would be a transfer.",
        "Sale de prisión bajo fianza; pasar de la prisión al arresto domiciliario sería un traslado.",
        "", LIBERTY)
    ESCAPE = "escape", Term(
        "Escape", "Fuga",
        "A person leaves detention without being let go.",
        "Una persona sale de la detención sin autorización.",
        "Climbs the prison wall at night; somebody let out through a clerk’s mistake was released.",
        "Salta de noche el muro de la prisión; salir por un error de trámite es «Salida en libertad».",
        "", LIBERTY)
    WARRANT_ISSUED = "warrant_issued", Term(
        "Arrest warrant", "Orden de captura",
        "An authority orders that a person be seized.",
        "Una autoridad ordena la captura de una persona.",
        "A court orders the capture of somebody in hiding; when the police carry it out, that is the arrest.",
        "Un tribunal ordena capturar a alguien que se oculta; cuando la policía lo cumple, es el arresto.",
        "", LIBERTY)
    STATUS_CHECKED = "status_checked", Term(
        "Checked, nothing new", "Verificación sin novedad",
        "Somebody looked for news of the person’s status and found no change.",
        "Se buscaron noticias de la situación de la persona y no hubo cambios.",
        "In May the lawyer was asked, and knew of no change since February.",
        "En mayo se consultó a la defensa, que no sabía de cambios desde febrero.",
        "", LIBERTY)
    CHARGE_FILED = "charge_filed", Term(
        "Charge filed", "Presentación de cargos",
        "An accusation is brought before a court or prosecutor.",
        "Se presenta una acusación ante un tribunal o fiscalía.",
        "A prosecutor accuses the person of blocking a road; the first session in court is a hearing.",
        "La fiscalía acusa a la persona de bloquear una vía; la primera sesión en el tribunal es una audiencia.",
        "", JUDICIAL)
    HEARING = "hearing", Term(
        "Hearing", "Audiencia",
        "A court sits in the case.",
        "Un tribunal celebra una audiencia del caso.",
        "Witnesses speak and the court adjourns; the day on which it decides on guilt is the verdict.",
        "Declaran testigos y se suspende la sesión; el día en que se decide la culpabilidad es el fallo.",
        "", JUDICIAL)
    VERDICT = "verdict", Term(
        "Verdict", "Fallo",
        "A court decides whether the person is guilty.",
        "Un tribunal decide sobre la culpabilidad de la persona.",
        "The court finds the person guilty of sabotage; the five years that it then fixes are the sentence.",
        "El tribunal declara culpable a la persona; los cinco años que fija después son «Imposición de pena».",
        "", JUDICIAL)
    SENTENCE = "sentence", Term(
        "Sentence", "Imposición de pena",
        "A court fixes the penalty after a conviction.",
        "Un tribunal fija la pena después de una condena.",
        "A week after the verdict of guilty, the court fixes five years in prison.",
        "Una semana después del fallo de culpabilidad, el tribunal fija cinco años de prisión.",
        "", JUDICIAL)
    APPEAL_RULING = "appeal_ruling", Term(
        "Ruling on appeal", "Resolución de apelación",
        "A higher court decides on an earlier ruling.",
        "Un tribunal superior decide sobre una resolución anterior.",
        "A higher court upholds the conviction; lodging the appeal was not yet a ruling.",
        "Un tribunal superior confirma la condena; presentar el recurso aún no era una resolución.",
        "", JUDICIAL)
    HABEAS_CORPUS = "habeas_corpus", Term(
        "Habeas corpus", "Hábeas corpus",
        "A court is asked, or decides, whether the detention itself is lawful.",
        "Se pide a un tribunal que decida si la detención misma es legal, o este lo decide.",
        "A lawyer asks a court to free somebody held for ten days without a judge’s order.",
        "La defensa pide a un tribunal que libere a alguien con diez días de detención sin orden judicial.",
        "", JUDICIAL)
    CLEMENCY = "clemency", Term(
        "Amnesty, pardon or reduction of a sentence", "Amnistía, indulto o reducción de pena",
        "A law or an act of grace ends or shortens a prosecution or a sentence, of one person or of a class of people.",
        "Una ley o una medida de gracia pone fin a un proceso o a una pena, o la acorta, para una persona o una clase "
        "de personas.",
        "A law ends every trial over last year’s strikes; a court that finds somebody not guilty gives a verdict.",
        "Una ley cierra los procesos por las huelgas del año anterior; una absolución judicial es un fallo.",
        "Dui Hua (acts of clemency); WGAD category I", JUDICIAL)
    KILLING = "killing", Term(
        "Killing", "Homicidio",
        "Somebody is killed by another.",
        "Alguien muere a manos de otra persona.",
        "Somebody is shot dead at a blockade; a fatal heart attack at the same blockade is a death.",
        "Alguien muere por disparos en un bloqueo; un infarto mortal en el mismo bloqueo es «Muerte».",
        "MT04 0101", HARM)
    DEATH = "death", Term(
        "Death", "Muerte",
        "Somebody dies, whatever the cause.",
        "Alguien muere, por cualquier causa.",
        "Somebody dies of an illness in prison, and no source says that another person caused it.",
        "Alguien muere en prisión por una enfermedad y ninguna fuente dice que otra persona la causara.",
        "", HARM)
    INJURY = "injury", Term(
        "Injury", "Lesiones",
        "Somebody is hurt.",
        "Alguien resulta con lesiones.",
        "A rubber bullet breaks somebody’s arm at a march; a beating in a cell is ill-treatment or torture.",
        "Una bala de goma rompe un brazo en una marcha; los golpes en la celda son malos tratos o tortura.",
        "", HARM)
    ILL_TREATMENT = "ill_treatment", Term(
        "Ill-treatment", "Malos tratos",
        "Cruel, inhuman or degrading treatment is reported.",
        "Se denuncia un trato cruel, inhumano o degradante.",
        "Three nights in a cell without bed or water; where the source speaks of torture, “Torture”.",
        "Tres noches en una celda sin cama ni agua; si la fuente habla de tortura, «Tortura».",
        "", HARM)
    TORTURE = "torture", Term(
        "Torture", "Tortura",
        "Torture is reported.",
        "Se denuncia tortura.",
        "A union reports electric shocks to obtain a confession; no court needs to have found it proved.",
        "Un sindicato denuncia descargas eléctricas para lograr una confesión; no hace falta que conste en un fallo.",
        "MT04 020111110000", HARM)
    THREAT = "threat", Term(
        "Threat", "Amenaza",
        "Somebody is threatened.",
        "Alguien recibe una amenaza.",
        "A note under the door reads “Leave the union or die”; an actual blow is an injury.",
        "Una nota bajo la puerta dice «Deje el sindicato o morirá»; un golpe ya es «Lesiones».",
        "MT04 020103010000", HARM)
    RAID = "raid", Term(
        "Raid", "Allanamiento",
        "Premises or a home are searched or stormed.",
        "Se registra o se irrumpe en un local o una vivienda.",
        "Police storm the union hall and take its papers; an arrest made there is a second event.",
        "La policía irrumpe en el local sindical y se lleva los papeles; un arresto allí es un segundo hecho.",
        "MT04 120102", HARM)
    DISAPPEARANCE = "disappearance", Term(
        "Disappearance", "Desaparición",
        "A person is taken, and those who hold them deny it or hide the place.",
        "Se llevan a una persona y quienes la retienen lo niegan u ocultan el lugar.",
        "Soldiers take somebody off a bus and the army denies it; if it admits where, it is an arrest.",
        "Militares bajan a alguien de un autobús y el ejército lo niega; si admite dónde está, es un arresto.",
        "MT04 030103", HARM)
    STRIKE = "strike", Term(
        "Strike", "Huelga",
        "Workers stop work for a time to enforce or resist demands or to express grievances.",
        "Quienes trabajan paran por un tiempo para imponer o resistir demandas o expresar quejas.",
        "Miners stop for six days to win a pay rise, and the source calls it a strike.",
        "En una mina se deja de trabajar seis días por un aumento de salario, y la fuente lo llama huelga.",
        "ILO, 15th ICLS (1993)", CONFLICT)
    LOCKOUT = "lockout", Term(
        "Lockout", "Cierre patronal",
        "An employer closes a workplace or hinders work to enforce or resist demands.",
        "La parte empleadora cierra el lugar o impide el trabajo para imponer o resistir demandas.",
        "The company shuts its gates until lower pay is accepted; if the workers had walked out, a strike.",
        "La empresa cierra sus puertas hasta que se acepte una rebaja; si el personal hubiera salido, huelga.",
        "ILO, 15th ICLS (1993)", CONFLICT)
    WORK_STOPPAGE = "work_stoppage", Term(
        "Work stoppage", "Paro",
        "Work stops in a dispute, and the source does not call it a strike or a lockout.",
        "El trabajo se detiene en un conflicto y la fuente no lo llama huelga ni cierre.",
        "“The port stood still for a day over pay”: the source does not say which side stopped work.",
        "«El puerto paró un día por los salarios»: la fuente no dice cuál de las partes detuvo el trabajo.",
        "", CONFLICT)
    PROTEST = "protest", Term(
        "Protest", "Protesta",
        "People assemble to press a demand or a grievance.",
        "Se reúnen personas para apoyar una demanda o una queja.",
        "A gathering with banners outside a ministry; if it moved through the town, it would be a march.",
        "Una concentración con pancartas ante un ministerio; si recorriera la ciudad, sería una marcha.",
        "", CONFLICT)
    MARCH = "march", Term(
        "March", "Marcha",
        "People walk together through a place to press a demand or a grievance.",
        "Un grupo de personas recorre un lugar para apoyar una demanda o una queja.",
        "Three hundred people walk from the mine to the capital; only to meet in its square is a protest.",
        "Trescientas personas caminan de la mina a la capital; solo reunirse en la plaza es una protesta.",
        "", CONFLICT)
    BLOCKADE = "blockade", Term(
        "Blockade", "Bloqueo",
        "People obstruct a road, a railway or an entrance.",
        "Un grupo de personas obstruye una vía, un ferrocarril o una entrada.",
        "Rocks and tyres close the road to a mine for two days; to stay inside the plant is an occupation.",
        "Piedras y llantas cierran dos días la vía a una mina; permanecer dentro de la planta es una toma.",
        "", CONFLICT)
    OCCUPATION = "occupation", Term(
        "Occupation", "Toma",
        "People enter a workplace or building and stay there to press a demand.",
        "Un grupo de personas entra en un lugar de trabajo o edificio y permanece en él para apoyar una demanda.",
        "Workers stay three nights in the head office to be heard; to bar its entrance is a blockade.",
        "Un grupo pasa tres noches en la oficina central para que se le escuche; cerrar la entrada es un bloqueo.",
        "", CONFLICT)
    HUNGER_STRIKE = "hunger_strike", Term(
        "Hunger strike", "Huelga de hambre",
        "People refuse food to press a demand.",
        "Un grupo de personas rechaza los alimentos para apoyar una demanda.",
        "Four people in prison refuse all meals until a doctor is let in; refusing to work is a strike.",
        "Cuatro personas presas rechazan la comida hasta recibir atención médica; negarse a trabajar es huelga.",
        "", CONFLICT)
    MASS_DISMISSAL = "mass_dismissal", Term(
        "Mass dismissal", "Despido masivo",
        "Several workers are dismissed by one decision or in one dispute.",
        "Se despide a varias personas por una misma decisión o en un mismo conflicto.",
        "Forty workers get the same letter after a strike; one letter to one worker is a dismissal.",
        "Cuarenta personas reciben la misma carta tras una huelga; una sola carta a una persona es un despido.",
        "MT04 300104030100", CONFLICT)
    DISMISSAL = "dismissal", Term(
        "Dismissal", "Despido",
        "A worker is dismissed.",
        "Se despide a una persona trabajadora.",
        "Luz Muestra is dismissed in June; a contract that only runs out in December is not renewed.",
        "Despiden a Luz Muestra en junio; si el contrato solo vence en diciembre, «No renovación de contrato».",
        "MT04 300104030100", LABOUR)
    BLACKLISTING = "blacklisting", Term(
        "Blacklisting", "Lista negra",
        "Employers share names so that a worker is not hired.",
        "La parte empleadora comparte nombres para que no se contrate a una persona.",
        "Three companies turn the person away, and one admits that they share a list of names.",
        "Tres empresas rechazan a la persona y una admite que comparten una lista de nombres.",
        "MT04 300104030800 (near)", LABOUR)
    NON_RENEWAL = "non_renewal", Term(
        "Contract not renewed", "No renovación de contrato",
        "A temporary contract is allowed to run out.",
        "Se deja vencer un contrato temporal.",
        "A one-year contract ends in December and no other is offered; cut short in June, a dismissal.",
        "Un contrato de un año vence en diciembre y no se ofrece otro; si se corta en junio, es un despido.",
        "", LABOUR)
    REINSTATED = "reinstated", Term(
        "Reinstated", "Reposición en el trabajo",
        "A dismissed worker gets the job back.",
        "Una persona despedida recupera su puesto.",
        "Back on the old shift in May; a ruling that orders it and is not obeyed is not enough.",
        "De vuelta en su turno en mayo; una sentencia que lo ordena y no se cumple no basta.",
        "", LABOUR)
    COMPENSATED = "compensated", Term(
        "Compensated", "Indemnización",
        "Somebody is paid for a loss or a wrong.",
        "Alguien recibe un pago por una pérdida o un daño.",
        "The state pays for eleven months of unlawful detention; a promise to pay is not enough.",
        "El Estado paga por once meses de detención ilegal; la promesa de pagar no basta.",
        "", LABOUR)
    DEMAND_WON = "demand_won", Term(
        "Demand won", "Demanda conseguida",
        "What a dispute asked for is granted, wholly or in part.",
        "Se concede, del todo o en parte, lo que pedía un conflicto.",
        "After the strike the company grants the night bonus, though not the pay rise.",
        "Después de la huelga la empresa concede el bono nocturno, aunque no el aumento.",
        "", LABOUR)
    UNION_FOUNDED = "union_founded", Term(
        "Union founded", "Fundación de un sindicato",
        "Workers form a union.",
        "Quienes trabajan forman un sindicato.",
        "Thirty workers meet in April and vote to form a union; its entry in the register comes later.",
        "Treinta personas se reúnen en abril y acuerdan formar un sindicato; la inscripción viene después.",
        "", LABOUR)
    UNION_REGISTRATION = "union_registration", Term(
        "Union registered", "Registro de un sindicato",
        "An authority enters a union in its register.",
        "Una autoridad inscribe un sindicato en su registro.",
        "In June the ministry enters in its register a union that was founded in April.",
        "En junio el ministerio inscribe en su registro un sindicato fundado en abril.",
        "", LABOUR)
    UNION_DEREGISTRATION = "union_deregistration", Term(
        "Union deregistered", "Cancelación del registro de un sindicato",
        "An authority strikes a union from its register.",
        "Una autoridad retira un sindicato de su registro.",
        "The ministry cancels a union’s entry; to refuse a first entry cancels nothing.",
        "El ministerio cancela la inscripción de un sindicato; negarse a inscribir uno nuevo no cancela nada.",
        "", LABOUR)
    NEGOTIATION = "negotiation", Term(
        "Negotiation", "Negociación",
        "The parties to a dispute talk.",
        "Las partes de un conflicto dialogan.",
        "Union and company meet for three days without result; once they sign terms, an agreement.",
        "Sindicato y empresa se reúnen tres días sin resultado; cuando firman condiciones, «Acuerdo».",
        "", LABOUR)
    AGREEMENT = "agreement", Term(
        "Agreement", "Acuerdo",
        "The parties to a dispute settle terms.",
        "Las partes de un conflicto fijan condiciones.",
        "Both sides sign two years of pay rises; talks that go on without terms are a negotiation.",
        "Ambas partes firman dos años de aumentos; si siguen hablando sin fijar condiciones, es negociación.",
        "", LABOUR)
    STRIKE_DECLARED_ILLEGAL = "strike_declared_illegal", Term(
        "Strike declared illegal", "Huelga declarada ilegal",
        "An authority or court rules that a strike is unlawful.",
        "Una autoridad o un tribunal declara que una huelga no es legal.",
        "The labour office rules that notice came too late; the company calling it illegal is not enough.",
        "La autoridad laboral resuelve que el aviso llegó tarde; no basta con que la empresa la llame ilegal.",
        "", LABOUR)
    APPEAL_LAUNCHED = "appeal_launched", Term(
        "Appeal launched", "Llamamiento",
        "An organization calls on others to act for somebody.",
        "Una organización llama a actuar en favor de alguien.",
        "A federation asks the public to write to a minister; the letters are solidarity actions.",
        "Una federación pide al público escribir a un ministerio; las cartas son acciones de solidaridad.",
        "", ADVOCACY)
    SOLIDARITY_ACTION = "solidarity_action", Term(
        "Solidarity action", "Acción de solidaridad",
        "Others act in support: a rally, a letter, a collection, a stoppage.",
        "Otras personas actúan en apoyo: un acto, una carta, una colecta, un paro.",
        "Dockers abroad stop work for an hour for the person in prison; the call to do so is an appeal.",
        "En un puerto extranjero paran una hora por la persona presa; la convocatoria es «Llamamiento».",
        "", ADVOCACY)
    OFFICIAL_STATEMENT = "official_statement", Term(
        "Official statement", "Declaración oficial",
        "An authority says something about the case in public.",
        "Una autoridad se pronuncia en público sobre el caso.",
        "A ministry tells the press that the arrest was lawful; a court ruling that says so is not a statement.",
        "Un ministerio dice a la prensa que el arresto fue legal; una resolución judicial no es declaración.",
        "", ADVOCACY)
    COMPLAINT_FILED = "complaint_filed", Term(
        "Complaint filed", "Presentación de una queja",
        "A complaint goes to a court, an ombudsman or an international body.",
        "Se presenta una queja ante un tribunal, una defensoría o un organismo internacional.",
        "A federation brings the case before the ILO; what the ILO concludes is an international finding.",
        "Una federación lleva el caso ante la OIT; lo que la OIT concluya es «Conclusión internacional».",
        "", ADVOCACY)
    INTERNATIONAL_FINDING = "international_finding", Term(
        "International finding", "Conclusión internacional",
        "An international body gives its view on the case.",
        "Un organismo internacional se pronuncia sobre el caso.",
        "A UN working group finds the detention arbitrary; a foreign union that says so is no such body.",
        "Un grupo de trabajo de la ONU halla arbitraria la detención; un sindicato extranjero no es tal organismo.",
        "", ADVOCACY)
    STATE_OF_EMERGENCY = "state_of_emergency", Term(
        "State of emergency", "Estado de emergencia",
        "A government suspends rights in a place for a time.",
        "Un gobierno suspende derechos en un lugar por un tiempo.",
        "A decree suspends freedom of assembly in two provinces for thirty days.",
        "Un decreto suspende la libertad de reunión en dos provincias por treinta días.",
        "", CONTEXT)
    TROOPS_DEPLOYED = "troops_deployed", Term(
        "Troops deployed", "Despliegue de tropas",
        "Armed forces are sent to a place or put behind the police.",
        "Se envían fuerzas armadas a un lugar o se ponen en apoyo de la policía.",
        "Soldiers arrive to guard a mine with the police; a decree that suspends rights is a state of emergency.",
        "El ejército llega a resguardar una mina con la policía; si se suspenden derechos, estado de emergencia.",
        "", CONTEXT)
    LAW_OR_POLICY = "law_or_policy", Term(
        "Law or policy", "Ley o política",
        "A law, decree, treaty or policy is proposed, adopted or applied.",
        "Se propone, se aprueba o se aplica una ley, un decreto, un tratado o una política.",
        "A new article makes it a crime to block a road; charging somebody under it is a charge filed.",
        "Un nuevo artículo hace delito bloquear una vía; acusar a alguien por ello es «Presentación de cargos».",
        "", CONTEXT)
    OTHER = "other", Term(
        "Other event", "Otro hecho",
        "Something that none of the other codes describes.",
        "Algo que ningún otro código describe.",
        "An earthquake stops all visits to the prison for a month: no other code fits.",
        "Un terremoto suspende las visitas a la prisión por un mes: ningún otro código sirve.",
        "MT99", CONTEXT)

    @property
    def is_dispute(self) -> bool:
        """Whether this is a labour conflict, which can have a public page of its own."""
        return self.term.group == CONFLICT
