# fmt: off
"""Violations: which right an event is alleged to have breached."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Violation(Vocabulary):
    """A right that an event is alleged to have breached; a finding only if an assessment says so."""

    ARBITRARY_DETENTION = "arbitrary_detention", Term(
        "Arbitrary arrest or detention", "Detención arbitraria",
        "Liberty taken without a legal basis, for exercising a right, or without the safeguards of law.",
        "Privación de libertad sin base legal, por ejercer un derecho o sin las garantías de la ley.",
        "Two days in a cell for carrying a banner, without an order; a beating there is ill-treatment.",
        "Dos días de celda, sin orden, por llevar una pancarta; si allí hay golpes, malos tratos.",
        "MT04 030101, 030102; ICCPR 9; WGAD")
    INCOMMUNICADO = "incommunicado", Term(
        "Incommunicado detention", "Incomunicación",
        "Detention without contact with family, counsel or the outside world.",
        "Detención sin contacto con la familia, la defensa o el exterior.",
        "Five days in a known police station, without one visit or call; if the police deny it, disappearance.",
        "Cinco días en una comisaría conocida, sin visitas ni llamadas; si la policía lo niega, desaparición.",
        "MT30 010102; ICCPR 7, 9, 10")
    UNFAIR_TRIAL = "unfair_trial", Term(
        "Unfair proceedings", "Proceso injusto",
        "Proceedings without the guarantees of a fair trial.",
        "Proceso sin las garantías de un juicio justo.",
        "Convicted in a hearing held without an interpreter, in a language not understood by the accused.",
        "Condena en una audiencia sin intérprete, en un idioma que la persona acusada no entiende.",
        "ICCPR 14; MT31")
    TORTURE_ILL_TREATMENT = "torture_ill_treatment", Term(
        "Torture or ill-treatment", "Tortura o malos tratos",
        "Severe suffering inflicted by or with the consent of officials, or other degrading treatment.",
        "Sufrimiento grave causado por agentes del Estado o con su consentimiento, u otro trato degradante.",
        "Officers beat the detained person to get names; if the person dies of it, killing too.",
        "Agentes golpean a la persona detenida para sacarle nombres; si muere, también privación de la vida.",
        "MT04 020111110000; CAT")
    KILLING = "killing", Term(
        "Unlawful killing", "Privación arbitraria de la vida",
        "Life taken without justification in law, such as by excessive force against a crowd.",
        "Muerte causada sin justificación legal, por ejemplo por fuerza excesiva contra una multitud.",
        "Police fire at a peaceful march and somebody dies; a death in a neglected mine is hazardous conditions.",
        "La policía dispara a una marcha pacífica y alguien muere; en una mina descuidada, condiciones peligrosas.",
        "MT04 0101, 010105010000; ICCPR 6; SDG 16.10.1")
    DISAPPEARANCE = "disappearance", Term(
        "Enforced disappearance", "Desaparición forzada",
        "Seizure by or for the state, followed by denial or concealment.",
        "Captura por el Estado, o en su nombre, seguida de negación u ocultamiento.",
        "Soldiers take Luz Muestra away, and every barracks denies it; a known place without visits is incommunicado.",
        "Soldados se llevan a Luz Muestra y todo cuartel lo niega; un lugar conocido sin visitas es incomunicación.",
        "MT04 030103; ICPPED")
    THREATS = "threats", Term(
        "Threats", "Amenazas",
        "Threats of harm for union work or for speaking out.",
        "Amenazas de daño por la actividad sindical o por alzar la voz.",
        "“Leave the union or your house burns”, says a voice at night; if it burns, more than a threat.",
        "«Deja el sindicato o tu casa arderá», dice una voz de noche; si arde, es más que una amenaza.",
        "MT04 020103010000; CFA ch. 2")
    RAID_SURVEILLANCE = "raid_surveillance", Term(
        "Raid or surveillance of union", "Allanamiento o vigilancia del sindicato",
        "Entry into union premises, or watching of a union, without a lawful warrant.",
        "Ingreso a un local sindical, o vigilancia de un sindicato, sin orden legal.",
        "Police copy the list of members in the union’s office without a warrant; with a lawful one, not this.",
        "La policía copia el padrón en el local del sindicato sin orden judicial; con una orden legal, no.",
        "MT04 120102, 120104; CFA")
    CRIMINALISATION = "criminalisation", Term(
        "Prosecution for union activity", "Criminalización de la actividad sindical",
        "Criminal proceedings used against legitimate trade-union activity.",
        "Uso del proceso penal contra la actividad sindical legítima.",
        "A strike leader is prosecuted for extortion over a wage claim; if only the job is lost, dismissal.",
        "Juicio por extorsión a quien dirige la huelga, por un reclamo salarial; si solo pierde el puesto, despido.",
        "MT29 03; C87 art. 3; CFA ch. 2; WGAD II")
    ANTI_UNION_DISMISSAL = "anti_union_dismissal", Term(
        "Anti-union dismissal", "Despido antisindical",
        "Dismissal for membership of a union or for taking part in its activities.",
        "Despido por pertenecer a un sindicato o participar en sus actividades.",
        "Nine lose their jobs the week after joining the union; not taking them back later is refusal to reinstate.",
        "Nueve despidos la semana siguiente a la afiliación; no devolver luego el puesto, negativa de reposición.",
        "MT04 300104030100; C98 art. 1")
    NON_REINSTATEMENT = "non_reinstatement", Term(
        "Refusal to reinstate", "Negativa de reposición",
        "Refusal to give back a job after an anti-union dismissal.",
        "Negativa a devolver el puesto después de un despido antisindical.",
        "A court orders the job given back, and the gate stays closed; other firms’ refusals are blacklisting.",
        "Un tribunal ordena la reposición y la puerta sigue cerrada; si se niegan otras empresas, lista negra.",
        "MT04 300104030200; C98 art. 1")
    BLACKLISTING = "blacklisting", Term(
        "Blacklisting", "Lista negra",
        "Keeping people from work because of their union record.",
        "Impedir que se contrate a alguien por sus antecedentes sindicales.",
        "Six mines turn the same person away, and a shared list of former strikers comes to light.",
        "Seis minas rechazan a la misma persona, y aparece una lista compartida de exhuelguistas.",
        "MT04 300104030800 (near); C98 art. 1")
    NON_RECOGNITION = "non_recognition", Term(
        "Non-recognition or refused registration", "No reconocimiento o registro denegado",
        "Refusal to recognise or register a union that its members have formed.",
        "Negativa a reconocer o registrar un sindicato ya formado por sus integrantes.",
        "The ministry returns a new union’s papers again; registered but refused talks, denial of bargaining.",
        "El ministerio devuelve los papeles de un sindicato; ya inscrito, pero sin diálogo, negación de negociar.",
        "MT04 300104010000; C87 arts. 2, 7")
    INTERFERENCE = "interference", Term(
        "Interference in union affairs", "Injerencia",
        "Meddling by the state or the employer in how a union runs itself.",
        "Intromisión del Estado o de la parte empleadora en la vida interna de un sindicato.",
        "The company pays for one list’s campaign in the union’s election; searching its office is a raid.",
        "La empresa paga la campaña de una lista en la elección del sindicato; registrar su local, allanamiento.",
        "MT04 300104020000; C87 art. 3; C98 art. 2")
    BARGAINING_DENIED = "bargaining_denied", Term(
        "Denial of bargaining", "Negación de la negociación colectiva",
        "Refusal or obstruction of collective bargaining.",
        "Negativa u obstáculos a la negociación colectiva.",
        "The company recognises the union but comes to no meeting; if it will not recognise it, non-recognition.",
        "La empresa reconoce al sindicato y no acude a ninguna reunión; si no lo reconoce, no reconocimiento.",
        "MT04 300103020000; C98 art. 4")
    STRIKE_RESTRICTION = "strike_restriction", Term(
        "Restriction of strike", "Restricción de la huelga",
        "Limits on strikes beyond what freedom of association allows.",
        "Límites a la huelga mayores de los que admite la libertad sindical.",
        "A decree forbids all teachers to strike; bringing in replacements is strike-breaking.",
        "Un decreto prohíbe la huelga a todo el magisterio; traer reemplazos es rompimiento de huelga.",
        "MT04 300105000000; C87 arts. 3, 10 (CFA)")
    STRIKE_BREAKING = "strike_breaking", Term(
        "Strike-breaking", "Rompimiento de huelga",
        "Replacing or forcing strikers in order to end a strike.",
        "Reemplazo o coacción de huelguistas para acabar con una huelga.",
        "On the third day buses bring hired hands through the picket to run the plant.",
        "Al tercer día, reemplazos traídos en autobús cruzan el piquete para operar la planta.",
        "MT04 300105010000; C87 arts. 3, 10 (CFA)")
    ASSEMBLY_RESTRICTION = "assembly_restriction", Term(
        "Restriction of assembly", "Restricción de reunión",
        "Peaceful meetings or marches forbidden, hindered or broken up.",
        "Prohibición, obstrucción o dispersión de reuniones o marchas pacíficas.",
        "The union’s march is forbidden without a reason; a ban on stopping work is restriction of strike.",
        "Se prohíbe sin motivo la marcha del sindicato; prohibir el paro mismo es restricción de la huelga.",
        "MT04 120105, 120106; ICCPR 21")
    UNSAFE_WORK = "unsafe_work", Term(
        "Hazardous conditions", "Condiciones peligrosas",
        "Work that endangers life or health for want of due protection.",
        "Trabajo que pone en peligro la vida o la salud por falta de la debida protección.",
        "After a gas alarm the shift is sent down without masks.",
        "Tras una alarma de gas, hacen bajar al turno sin máscaras.",
        "MT04 300103010000; C155, C176")
    DISGUISED_TEMPORARY_CONTRACTS = "disguised_temporary_contracts", Term(
        "Permanent work under temporary contracts", "Contratos temporales encubiertos",
        "Permanent work done under ever new temporary contracts.",
        "Trabajo permanente realizado con contratos temporales siempre renovados.",
        "Ten years at one machine, on a new contract every three months; a harvest hired by the season is not.",
        "Diez años en la misma máquina, con un contrato nuevo cada tres meses; contratar por cosecha, no.")
    OTHER = "other", Term(
        "Other violation", "Otra vulneración",
        "Another right, named in the text of the event.",
        "Otro derecho, nombrado en el texto del hecho.",
        "Delegates are refused passports for a union congress; the text of the event names freedom of movement.",
        "Se niega el pasaporte para un congreso sindical; el texto del hecho nombra la libertad de circulación.",
        "MT99")
