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
        "CFA; NORMLEX")
    UN_WGAD = "un_wgad", Term(
        "UN Working Group on Arbitrary Detention", "Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
        "Gives opinions on whether a detention is arbitrary.",
        "Emite opiniones sobre si una detención es arbitraria.",
        "WGAD")
    UN_SPECIAL_PROCEDURE = "un_special_procedure", Term(
        "UN special procedure", "Procedimiento especial de la ONU",
        "A rapporteur or another working group of the Human Rights Council.",
        "Una relatoría u otro grupo de trabajo del Consejo de Derechos Humanos.")
    REGIONAL_BODY = "regional_body", Term(
        "Regional court or commission", "Corte o comisión regional",
        "A human-rights court or commission of a region, such as the Inter-American one.",
        "Una corte o comisión de derechos humanos de una región, como la interamericana.")
    NATIONAL_OMBUDSMAN = "national_ombudsman", Term(
        "National ombudsman", "Defensoría nacional",
        "A national office that looks into complaints against the authorities.",
        "Un órgano nacional que examina quejas contra la autoridad.")


class LimitKind(Vocabulary):
    """What a legal time limit is for."""

    POLICE_CUSTODY = "police_custody", Term(
        "Police custody", "Detención policial",
        "How long the police may hold somebody before a judge decides.",
        "Cuánto puede retener la policía a alguien antes de que decida un juez.",
        "ICCPR 9(3)")
    PRETRIAL = "pretrial", Term(
        "Pre-trial detention", "Prisión preventiva",
        "How long somebody may be held before a first verdict.",
        "Cuánto puede durar la prisión antes de una primera sentencia.",
        "ICCPR 9(3)")
    APPEAL = "appeal", Term(
        "Appeal", "Apelación",
        "By when a ruling must be appealed.",
        "Hasta cuándo se puede apelar una resolución.",
        "ICCPR 14(5)")


class PlanState(Vocabulary):
    """What became of something planned, such as a hearing."""

    PLANNED = "planned", Term(
        "Planned", "Previsto",
        "It is to happen.",
        "Debe ocurrir.")
    HELD = "held", Term(
        "Took place", "Realizado",
        "It happened.",
        "Ocurrió.")
    ADJOURNED = "adjourned", Term(
        "Adjourned", "Aplazado",
        "It was put off.",
        "Se dejó para más tarde.")
    MISSED = "missed", Term(
        "Missed", "Incumplido",
        "Its day passed without it.",
        "Pasó la fecha sin que ocurriera.")
