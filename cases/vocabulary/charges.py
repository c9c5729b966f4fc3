# fmt: off
"""Charges: what a person is accused of, in broad classes, and what became of the accusation."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class ChargeCategory(Vocabulary):
    """The broad class of a charge as its text states it. A charge is an accusation, not a deed."""

    PUBLIC_ORDER = "public_order", Term(
        "Riot, disturbance, obstruction", "Disturbios, entorpecimiento",
        "Charges against public peace, such as riot, disturbance or blocking a way.",
        "Cargos contra la tranquilidad pública, como disturbios o bloqueo de vías.",
        "MT29 05, 06")
    RESISTING_AUTHORITY = "resisting_authority", Term(
        "Violence or resistance to authority", "Violencia y resistencia a la autoridad",
        "Charges of resisting, obstructing or attacking officials.",
        "Cargos por resistir, estorbar o atacar a la autoridad.",
        "MT29 05, 06")
    UNLAWFUL_STRIKE_ASSEMBLY = "unlawful_strike_assembly", Term(
        "Unlawful strike or assembly", "Huelga o reunión ilícita",
        "Charges for taking part in or calling a strike or assembly as such.",
        "Cargos por convocar una huelga o reunión, o por participar en ella.",
        "MT29 03; CFA")
    PROPERTY_DAMAGE = "property_damage", Term(
        "Damage or arson", "Daños, incendio",
        "Charges of damaging, destroying or burning property.",
        "Cargos por dañar, destruir o incendiar bienes.",
        "MT29 05")
    VIOLENCE_PERSON = "violence_person", Term(
        "Violence against persons", "Delito contra las personas",
        "Charges of injuring, killing or holding somebody.",
        "Cargos por lesionar, matar o retener a alguien.",
        "MT29 05")
    COERCION_EXTORTION = "coercion_extortion", Term(
        "Extortion or coercion", "Extorsión, coacción",
        "Charges of forcing somebody to act, pay or stop work.",
        "Cargos por obligar a alguien a actuar, a pagar o a dejar de trabajar.",
        "MT29 05")
    CRIMINAL_ASSOCIATION = "criminal_association", Term(
        "Criminal association", "Asociación ilícita",
        "Charges of belonging to a group formed to commit offences.",
        "Cargos por pertenecer a un grupo formado para delinquir.")
    TERRORISM = "terrorism", Term(
        "Terrorism", "Terrorismo",
        "Charges under a law on terrorism, whatever the act alleged.",
        "Cargos por una ley sobre terrorismo, sea cual sea el hecho alegado.",
        "MT29 07")
    STATE_SECURITY = "state_security", Term(
        "Security of the state", "Seguridad del Estado",
        "Charges of rebellion, sedition, treason or the like.",
        "Cargos por rebelión, sedición, traición u otros semejantes.",
        "MT29 06, 07")
    EXPRESSION = "expression", Term(
        "Defamation, insult, false news", "Difamación, injuria",
        "Charges for something said, written or published.",
        "Cargos por algo dicho, escrito o publicado.",
        "MT29 03")
    ECONOMIC = "economic", Term(
        "Fraud, tax, finance", "Delito económico",
        "Charges about money, taxes or accounts.",
        "Cargos sobre dinero, impuestos o cuentas.")
    OTHER = "other", Term(
        "Other charge", "Otro cargo",
        "A charge whose text is known and fits no other class.",
        "Un cargo cuyo texto se conoce y no entra en otra clase.",
        "MT99")
    NOT_STATED = "not_stated", Term(
        "Charge not stated", "Cargo no indicado",
        "The source says that there are charges and does not say which.",
        "La fuente dice que hay cargos y no dice cuáles.",
        "MT99")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "The charge was looked for and not found.",
        "Se buscó el cargo y no se encontró.",
        "MT99")


class ChargeStatus(Vocabulary):
    """What had become of a charge on a day."""

    THREATENED = "threatened", Term(
        "Threatened", "Anunciado",
        "The authorities said that they would bring it; they have not.",
        "La autoridad anunció el cargo y no lo ha presentado.",
        "PFT NOT_CHARGED (near)")
    FILED = "filed", Term(
        "Filed", "Presentado",
        "The charge has been brought before a court or prosecutor.",
        "El cargo se presentó ante un tribunal o fiscalía.",
        "PFT CHARGES_PENDING (near)")
    PENDING = "pending", Term(
        "Pending", "Pendiente",
        "The charge waits for a decision.",
        "El cargo espera una decisión.",
        "PFT CHARGES_PENDING")
    DROPPED = "dropped", Term(
        "Dropped", "Retirado o archivado",
        "The charge was given up without a verdict.",
        "El cargo se abandonó sin sentencia.",
        "PFT CHARGES_DROPPED")
    CONVICTED = "convicted", Term(
        "Convicted", "Condena",
        "A court convicted the person of it.",
        "Un tribunal condenó a la persona por este cargo.",
        "PFT CONVICTED")
    ACQUITTED = "acquitted", Term(
        "Acquitted", "Absolución",
        "A court found the person not guilty of it.",
        "Un tribunal declaró la inocencia de la persona por este cargo.",
        "PFT ACQUITTED")
    UNDER_APPEAL = "under_appeal", Term(
        "Under appeal", "En apelación",
        "A verdict was given and a higher court is to review it.",
        "Hubo sentencia y un tribunal superior debe revisarla.",
        "PFT PENDING_APPEAL")
    QUASHED = "quashed", Term(
        "Quashed", "Anulado",
        "A higher court set the verdict aside.",
        "Un tribunal superior anuló la sentencia.",
        "PFT (appeal)")
    EXTINGUISHED = "extinguished", Term(
        "Extinguished", "Extinguido",
        "An amnesty, a pardon or the passing of time put an end to the charge or to the conviction; no court found the "
        "person not guilty.",
        "Una amnistía, un indulto o el paso del tiempo puso fin al cargo o a la condena; ningún tribunal declaró la "
        "inocencia de la persona.",
        "WGAD category I (amnesty); Dui Hua (clemency)")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What became of the charge was looked for and not found.",
        "Se buscó qué fue del cargo y no se encontró.",
        "PFT UNKNOWN")
