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
        "Accused of blocking a road during a march; for the march itself, unlawful assembly.",
        "Acusación de bloquear una carretera durante una marcha; por la marcha misma, reunión ilícita.",
        "MT29 05, 06")
    RESISTING_AUTHORITY = "resisting_authority", Term(
        "Violence or resistance to authority", "Violencia y resistencia a la autoridad",
        "Charges of resisting, obstructing or attacking officials.",
        "Cargos por resistir, estorbar o atacar a la autoridad.",
        "Accused of pushing a police officer during the arrest; if the text says injury, violence against persons.",
        "Acusación de empujar a la policía durante el arresto; si el texto dice lesiones, delito contra las personas.",
        "MT29 05, 06")
    UNLAWFUL_STRIKE_ASSEMBLY = "unlawful_strike_assembly", Term(
        "Unlawful strike or assembly", "Huelga o reunión ilícita",
        "Charges for taking part in or calling a strike or assembly as such.",
        "Cargos por convocar una huelga o reunión, o por participar en ella.",
        "Accused of calling a strike without notice; for disturbances during the strike, riot or disturbance.",
        "Acusación de convocar una huelga sin aviso previo; por desórdenes durante la huelga, disturbios.",
        "MT29 03; CFA")
    PROPERTY_DAMAGE = "property_damage", Term(
        "Damage or arson", "Daños, incendio",
        "Charges of damaging, destroying or burning property.",
        "Cargos por dañar, destruir o incendiar bienes.",
        "Accused of burning a company lorry; if charged under a law on terrorism, terrorism.",
        "Acusación de quemar un camión de la empresa; si se funda en una ley sobre terrorismo, terrorismo.",
        "MT29 05")
    VIOLENCE_PERSON = "violence_person", Term(
        "Violence against persons", "Delito contra las personas",
        "Charges of injuring, killing or holding somebody.",
        "Cargos por lesionar, matar o retener a alguien.",
        "Accused of holding the managers overnight; for forcing them to sign, coercion.",
        "Acusación de retener toda la noche a la gerencia; por obligarla a firmar, coacción.",
        "MT29 05")
    COERCION_EXTORTION = "coercion_extortion", Term(
        "Extortion or coercion", "Extorsión, coacción",
        "Charges of forcing somebody to act, pay or stop work.",
        "Cargos por obligar a alguien a actuar, a pagar o a dejar de trabajar.",
        "Accused of demanding money from a contractor to lift the picket; for misusing union funds, fraud.",
        "Acusación de exigir dinero a una contratista para levantar el piquete; por mal uso de fondos, delito "
        "económico.",
        "MT29 05")
    CRIMINAL_ASSOCIATION = "criminal_association", Term(
        "Criminal association", "Asociación ilícita",
        "Charges of belonging to a group formed to commit offences.",
        "Cargos por pertenecer a un grupo formado para delinquir.",
        "Prosecutors call the union’s executive a gang; the extortion they attribute to it is another charge.",
        "La fiscalía llama banda a la directiva del sindicato; la extorsión que le atribuye es otra acusación.")
    TERRORISM = "terrorism", Term(
        "Terrorism", "Terrorismo",
        "Charges under a law on terrorism, whatever the act alleged.",
        "Cargos por una ley sobre terrorismo, sea cual sea el hecho alegado.",
        "A law on terrorism is invoked over a broken fence: the law decides, not the deed.",
        "Se invoca una ley sobre terrorismo por una valla rota: decide la ley, no el hecho.",
        "MT29 07")
    STATE_SECURITY = "state_security", Term(
        "Security of the state", "Seguridad del Estado",
        "Charges of rebellion, sedition, treason or the like.",
        "Cargos por rebelión, sedición, traición u otros semejantes.",
        "Accused of sedition for a speech; if the same speech were charged as insult, the class of defamation.",
        "Acusación de sedición por un discurso; si se persigue el mismo discurso como injuria, la clase es la de "
        "difamación.",
        "MT29 06, 07")
    EXPRESSION = "expression", Term(
        "Defamation, insult, false news", "Difamación, injuria",
        "Charges for something said, written or published.",
        "Cargos por algo dicho, escrito o publicado.",
        "Accused of spreading false news in a leaflet on deaths at the mine; true or not, the class is the same.",
        "Acusación de difundir noticias falsas en un volante sobre muertes en la mina; cierto o no, la clase es la "
        "misma.",
        "MT29 03")
    ECONOMIC = "economic", Term(
        "Fraud, tax, finance", "Delito económico",
        "Charges about money, taxes or accounts.",
        "Cargos sobre dinero, impuestos o cuentas.",
        "The union’s treasurer is accused of misusing its funds; for demanding money with threats, extortion.",
        "Acusación de usar mal los fondos desde la tesorería del sindicato; por exigir dinero con amenazas, extorsión.")
    OTHER = "other", Term(
        "Other charge", "Otro cargo",
        "A charge whose text is known and fits no other class.",
        "Un cargo cuyo texto se conoce y no entra en otra clase.",
        "The court file says “unlawful entry into the country”: known, and in none of the classes.",
        "El expediente dice «ingreso ilegal al país»: se conoce y no entra en ninguna clase.",
        "MT99")
    NOT_STATED = "not_stated", Term(
        "Charge not stated", "Cargo no indicado",
        "The source says that there are charges and does not say which.",
        "La fuente dice que hay cargos y no dice cuáles.",
        "A newspaper says “with charges pending” and names none.",
        "Un diario dice «con cargos pendientes» y no nombra ninguno.",
        "MT99")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "The charge was looked for and not found.",
        "Se buscó el cargo y no se encontró.",
        "Court lists were searched and the defence was asked, and no charge was found.",
        "Se buscó en las listas del tribunal, se preguntó a la defensa y no se encontró ninguna acusación.",
        "MT99")


class ChargeStatus(Vocabulary):
    """What had become of a charge on a day."""

    THREATENED = "threatened", Term(
        "Threatened", "Anunciado",
        "The authorities said that they would bring it; they have not.",
        "La autoridad anunció el cargo y no lo ha presentado.",
        "The ministry said on the radio that it would charge the strikers; nothing has reached a prosecutor or court.",
        "El ministerio dijo por radio que acusaría a quienes hacían huelga; nada ha llegado a una fiscalía ni a un "
        "tribunal.",
        "PFT NOT_CHARGED (near)")
    FILED = "filed", Term(
        "Filed", "Presentado",
        "The charge has been brought before a court or prosecutor.",
        "El cargo se presentó ante un tribunal o fiscalía.",
        "On 4 May the prosecutor lodged the charge with the court; in the months of waiting after it, pending.",
        "El 4 de mayo la fiscalía presentó la acusación al tribunal; en los meses de espera que siguen, pendiente.",
        "PFT CHARGES_PENDING (near)")
    PENDING = "pending", Term(
        "Pending", "Pendiente",
        "The charge waits for a decision.",
        "El cargo espera una decisión.",
        "Filed a year ago and the trial is not over; once a verdict is being challenged, under appeal.",
        "Se presentó hace un año y el juicio no termina; cuando se impugna la sentencia, en apelación.",
        "PFT CHARGES_PENDING")
    DROPPED = "dropped", Term(
        "Dropped", "Retirado o archivado",
        "The charge was given up without a verdict.",
        "El cargo se abandonó sin sentencia.",
        "The prosecutor shelved the file before the trial; had an amnesty ended it, extinguished.",
        "La fiscalía archivó el expediente antes del juicio; si le puso fin una amnistía, extinguido.",
        "PFT CHARGES_DROPPED")
    CONVICTED = "convicted", Term(
        "Convicted", "Condena",
        "A court convicted the person of it.",
        "Un tribunal condenó a la persona por este cargo.",
        "The court found the person guilty and suspended the sentence: convicted all the same.",
        "El tribunal declaró la culpabilidad y suspendió la pena: es condena de todos modos.",
        "PFT CONVICTED")
    ACQUITTED = "acquitted", Term(
        "Acquitted", "Absolución",
        "A court found the person not guilty of it.",
        "Un tribunal absolvió a la persona de este cargo.",
        "The court ruled “not guilty” after the trial; a file shelved before any verdict is dropped.",
        "El tribunal absolvió al final del juicio; un expediente que se archiva antes de la sentencia es «archivado».",
        "PFT ACQUITTED")
    UNDER_APPEAL = "under_appeal", Term(
        "Under appeal", "En apelación",
        "A verdict was given and a higher court is to review it.",
        "Hubo sentencia y un tribunal superior debe revisarla.",
        "The verdict came in March, the defence challenged it and the higher court has not yet ruled.",
        "La sentencia fue en marzo, la defensa la impugnó y el tribunal superior aún no resuelve.",
        "PFT PENDING_APPEAL")
    QUASHED = "quashed", Term(
        "Quashed", "Anulado",
        "A higher court set the verdict aside.",
        "Un tribunal superior anuló la sentencia.",
        "The higher court set the conviction aside and ordered a new trial; if it acquits, acquitted.",
        "El tribunal superior anuló la condena y ordenó otro juicio; si absuelve, absolución.",
        "PFT (appeal)")
    EXTINGUISHED = "extinguished", Term(
        "Extinguished", "Extinguido",
        "An amnesty, a pardon or the passing of time put an end to the charge or to the conviction; no court found the "
        "person not guilty.",
        "Una amnistía, un indulto o el paso del tiempo puso fin al cargo o a la condena; ningún tribunal declaró la "
        "inocencia de la persona.",
        "The limitation period ran out before the verdict; if a court rules “not guilty”, acquitted.",
        "El plazo de prescripción venció antes de la sentencia; si un tribunal absuelve, absolución.",
        "WGAD category I (amnesty); Dui Hua (clemency)")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "What became of the charge was looked for and not found.",
        "Se buscó qué fue del cargo y no se encontró.",
        "Charged in 2007; court and defence were asked in 2020 and could not say how it ended.",
        "Acusación de 2007; en 2020 se preguntó al tribunal y a la defensa, que no supieron decir cómo terminó.",
        "PFT UNKNOWN")
