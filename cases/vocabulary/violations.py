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
        "MT04 030101, 030102; ICCPR 9; WGAD")
    INCOMMUNICADO = "incommunicado", Term(
        "Incommunicado detention", "Incomunicación",
        "Detention without contact with family, counsel or the outside world.",
        "Detención sin contacto con la familia, la defensa o el exterior.",
        "MT30 010102; ICCPR 7, 9, 10")
    UNFAIR_TRIAL = "unfair_trial", Term(
        "Unfair proceedings", "Proceso injusto",
        "Proceedings without the guarantees of a fair trial.",
        "Proceso sin las garantías de un juicio justo.",
        "ICCPR 14; MT31")
    TORTURE_ILL_TREATMENT = "torture_ill_treatment", Term(
        "Torture or ill-treatment", "Tortura o malos tratos",
        "Severe suffering inflicted by or with the consent of officials, or other degrading treatment.",
        "Sufrimiento grave causado por agentes del Estado o con su consentimiento, u otro trato degradante.",
        "MT04 020111110000; CAT")
    KILLING = "killing", Term(
        "Unlawful killing", "Privación arbitraria de la vida",
        "Life taken without justification in law, such as by excessive force against a crowd.",
        "Muerte causada sin justificación legal, por ejemplo por fuerza excesiva contra una multitud.",
        "MT04 0101, 010105010000; ICCPR 6; SDG 16.10.1")
    DISAPPEARANCE = "disappearance", Term(
        "Enforced disappearance", "Desaparición forzada",
        "Seizure by or for the state, followed by denial or concealment.",
        "Captura por el Estado, o en su nombre, seguida de negación u ocultamiento.",
        "MT04 030103; ICPPED")
    THREATS = "threats", Term(
        "Threats", "Amenazas",
        "Threats of harm for union work or for speaking out.",
        "Amenazas de daño por la actividad sindical o por alzar la voz.",
        "MT04 020103010000; CFA ch. 2")
    RAID_SURVEILLANCE = "raid_surveillance", Term(
        "Raid or surveillance of union", "Allanamiento o vigilancia del sindicato",
        "Entry into union premises, or watching of a union, without a lawful warrant.",
        "Ingreso a un local sindical, o vigilancia de un sindicato, sin orden legal.",
        "MT04 120102, 120104; CFA")
    CRIMINALISATION = "criminalisation", Term(
        "Prosecution for union activity", "Criminalización de la actividad sindical",
        "Criminal proceedings used against legitimate trade-union activity.",
        "Uso del proceso penal contra la actividad sindical legítima.",
        "MT29 03; C87 art. 3; CFA ch. 2; WGAD II")
    ANTI_UNION_DISMISSAL = "anti_union_dismissal", Term(
        "Anti-union dismissal", "Despido antisindical",
        "Dismissal for membership of a union or for taking part in its activities.",
        "Despido por pertenecer a un sindicato o participar en sus actividades.",
        "MT04 300104030100; C98 art. 1")
    NON_REINSTATEMENT = "non_reinstatement", Term(
        "Refusal to reinstate", "Negativa de reposición",
        "Refusal to give back a job after an anti-union dismissal.",
        "Negativa a devolver el puesto después de un despido antisindical.",
        "MT04 300104030200; C98 art. 1")
    BLACKLISTING = "blacklisting", Term(
        "Blacklisting", "Lista negra",
        "Keeping people from work because of their union record.",
        "Impedir que se contrate a alguien por sus antecedentes sindicales.",
        "MT04 300104030800 (near); C98 art. 1")
    NON_RECOGNITION = "non_recognition", Term(
        "Non-recognition or refused registration", "No reconocimiento o registro denegado",
        "Refusal to recognise or register a union that its members have formed.",
        "Negativa a reconocer o registrar un sindicato ya formado por sus integrantes.",
        "MT04 300104010000; C87 arts. 2, 7")
    INTERFERENCE = "interference", Term(
        "Interference in union affairs", "Injerencia",
        "Meddling by the state or the employer in how a union runs itself.",
        "Intromisión del Estado o de la parte empleadora en la vida interna de un sindicato.",
        "MT04 300104020000; C87 art. 3; C98 art. 2")
    BARGAINING_DENIED = "bargaining_denied", Term(
        "Denial of bargaining", "Negación de la negociación colectiva",
        "Refusal or obstruction of collective bargaining.",
        "Negativa u obstáculos a la negociación colectiva.",
        "MT04 300103020000; C98 art. 4")
    STRIKE_RESTRICTION = "strike_restriction", Term(
        "Restriction of strike", "Restricción de la huelga",
        "Limits on strikes beyond what freedom of association allows.",
        "Límites a la huelga mayores de los que admite la libertad sindical.",
        "MT04 300105000000; C87 arts. 3, 10 (CFA)")
    STRIKE_BREAKING = "strike_breaking", Term(
        "Strike-breaking", "Rompimiento de huelga",
        "Replacing or forcing strikers in order to end a strike.",
        "Reemplazo o coacción de huelguistas para acabar con una huelga.",
        "MT04 300105010000; C87 arts. 3, 10 (CFA)")
    ASSEMBLY_RESTRICTION = "assembly_restriction", Term(
        "Restriction of assembly", "Restricción de reunión",
        "Peaceful meetings or marches forbidden, hindered or broken up.",
        "Prohibición, obstrucción o dispersión de reuniones o marchas pacíficas.",
        "MT04 120105, 120106; ICCPR 21")
    UNSAFE_WORK = "unsafe_work", Term(
        "Hazardous conditions", "Condiciones peligrosas",
        "Work that endangers life or health for want of due protection.",
        "Trabajo que pone en peligro la vida o la salud por falta de la debida protección.",
        "MT04 300103010000; C155, C176")
    DISGUISED_TEMPORARY_CONTRACTS = "disguised_temporary_contracts", Term(
        "Permanent work under temporary contracts", "Contratos temporales encubiertos",
        "Permanent work done under ever new temporary contracts.",
        "Trabajo permanente realizado con contratos temporales siempre renovados.")
    OTHER = "other", Term(
        "Other violation", "Otra vulneración",
        "Another right, named in the text of the event.",
        "Otro derecho, nombrado en el texto del hecho.",
        "MT99")
