# fmt: off
"""Proceedings beyond the court of the day: mechanisms that can be turned to, legal limits, and what is planned."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Mechanism(Vocabulary):
    """A body outside the case’s own court to which a complaint can go."""

    ILO_CFA = "ilo_cfa", Term(
        "ILO Committee on Freedom of Association", "Comité de Libertad Sindical de la OIT",
        "Hears complaints of unions and employers’ bodies against states.",
        "Examina quejas de sindicatos y gremios empresariales contra los Estados.",
        "A federation complains that the state jails strike leaders; a prisoner’s family cannot complain there.",
        "Una federación se queja de que el Estado encarcela a dirigentes de una huelga; una familia no puede acudir a "
        "él.",
        "CFA; NORMLEX")
    UN_WGAD = "un_wgad", Term(
        "UN Working Group on Arbitrary Detention", "Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
        "Gives opinions on whether a detention is arbitrary.",
        "Emite opiniones sobre si una detención es arbitraria.",
        "A family writes that Ada Ejemplo is held without a judge’s order; about ill-treatment alone, “UN special "
        "procedure”.",
        "Una familia expone que Ada Ejemplo está presa sin orden judicial; si solo alega maltrato, «Procedimiento "
        "especial de la ONU».",
        "WGAD")
    UN_SPECIAL_PROCEDURE = "un_special_procedure", Term(
        "UN special procedure", "Procedimiento especial de la ONU",
        "A rapporteur or another working group of the Human Rights Council.",
        "Una relatoría u otro grupo de trabajo del Consejo de Derechos Humanos.",
        "A letter to the rapporteur on torture; the Working Group on Arbitrary Detention has a code of its own.",
        "Una carta a la relatoría sobre la tortura; el Grupo de Trabajo sobre la Detención Arbitraria tiene código "
        "propio.")
    REGIONAL_BODY = "regional_body", Term(
        "Regional court or commission", "Corte o comisión regional",
        "A human-rights court or commission of a region, such as the Inter-American one.",
        "Una corte o comisión de derechos humanos de una región, como la interamericana.",
        "A petition to the Inter-American Commission on Human Rights; a country’s constitutional court is not "
        "regional.",
        "Una petición a la Comisión Interamericana de Derechos Humanos; el tribunal constitucional de un país no es "
        "regional.")
    NATIONAL_OMBUDSMAN = "national_ombudsman", Term(
        "National ombudsman", "Defensoría nacional",
        "A national office that looks into complaints against the authorities.",
        "Un órgano nacional que examina quejas contra la autoridad.",
        "A union asks the country’s ombudsman to look into a beating in prison; a petition to a court does not belong "
        "here.",
        "Un sindicato pide a la defensoría que examine una golpiza en prisión; un recurso ante un tribunal no va aquí.")


class LimitKind(Vocabulary):
    """What a legal time limit is for."""

    POLICE_CUSTODY = "police_custody", Term(
        "Police custody", "Detención policial",
        "How long the police may hold somebody before a judge decides.",
        "Cuánto puede retener la policía a alguien antes de que decida un juez.",
        "Twenty-four hours to bring somebody before a judge, entered as 1 day; after the judge’s order, “Pre-trial "
        "detention”.",
        "Veinticuatro horas para llevar a alguien ante un juez, es decir, 1 día; tras la orden judicial, «Prisión "
        "preventiva».",
        "ICCPR 9(3)")
    PRETRIAL = "pretrial", Term(
        "Pre-trial detention", "Prisión preventiva",
        "How long somebody may be held before a first verdict.",
        "Cuánto puede durar la prisión antes de una primera sentencia.",
        "Nine months on remand until a first verdict; the days with the police have a limit of their own.",
        "Nueve meses de prisión preventiva hasta una primera sentencia; los días en sede policial tienen su propio "
        "plazo.",
        "ICCPR 9(3)")
    APPEAL = "appeal", Term(
        "Appeal", "Apelación",
        "By when a ruling must be appealed.",
        "Hasta cuándo se puede apelar una resolución.",
        "Five days to contest a conviction; how long the higher court may take is not meant.",
        "Cinco días para impugnar una condena; lo que pueda tardar el tribunal superior no cuenta aquí.",
        "ICCPR 14(5)")


class PlanState(Vocabulary):
    """What became of something planned, such as a hearing."""

    PLANNED = "planned", Term(
        "Planned", "Previsto",
        "It is to happen.",
        "Debe ocurrir.",
        "The court set a hearing for 4 December, and that day is still ahead.",
        "El tribunal fijó una audiencia para el 4 de diciembre y ese día aún no llega.")
    HELD = "held", Term(
        "Took place", "Realizado",
        "It happened.",
        "Ocurrió.",
        "The court heard both sides that morning, even if it rules a week later.",
        "El tribunal oyó a ambas partes esa mañana, aunque resuelva una semana después.")
    ADJOURNED = "adjourned", Term(
        "Adjourned", "Aplazado",
        "It was put off.",
        "Se dejó para más tarde.",
        "The court moved it to May because the defence was ill; the hearing in May is another row.",
        "El tribunal la pasó a mayo porque la defensa enfermó; la audiencia de mayo es otra fila.")
    MISSED = "missed", Term(
        "Missed", "Incumplido",
        "Its day passed without it.",
        "Pasó la fecha sin que ocurriera.",
        "Nobody brought the prisoner to court, and no new day was set; with one, “Adjourned”.",
        "Nadie llevó a la persona presa al tribunal ni se fijó otra fecha; si se fija, «Aplazado».")
