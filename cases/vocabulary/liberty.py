# fmt: off
"""Liberty and its loss: the status of a person, how a detention ends, and the words the public reads."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary

D, R, L, T = "D", "R", "L", "T"


class LibertyStatus(Vocabulary):
    """The liberty of a person during one period.

    Groups: D = deprived of liberty, R = restricted, L = at liberty, T = final.
    """

    POLICE_CUSTODY = "police_custody", Term(
        "In police custody", "Detención policial",
        "Held by police or investigators before a judge has ordered detention.",
        "En poder de la policía o de la fiscalía, antes de que un juez ordene la detención.",
        "MT25 020201; PFT DETAINED_CUSTODY", D)
    PRETRIAL_DETENTION = "pretrial_detention", Term(
        "Pre-trial detention", "Prisión preventiva",
        "Held by order of a judge before a first verdict.",
        "En prisión por orden judicial, antes de una primera sentencia.",
        "MT25 020202; ICCPR 9(3)", D)
    IMPRISONED = "imprisoned", Term(
        "Serving a sentence", "Cumple condena",
        "Held because of a conviction, whether or not it is final.",
        "En prisión a causa de una condena, sea o no definitiva.",
        "MT25 020203", D)
    ADMINISTRATIVE_DETENTION = "administrative_detention", Term(
        "Administrative detention", "Detención administrativa",
        "Held by order of the executive without a criminal charge.",
        "Privación de libertad por orden del poder ejecutivo, sin acusación penal.",
        "MT29 01, 02", D)
    HOUSE_ARREST = "house_arrest", Term(
        "House arrest", "Arresto domiciliario",
        "Confined to a dwelling by order; this counts as deprivation of liberty.",
        "Confinamiento en una vivienda por orden de la autoridad; cuenta como privación de libertad.",
        "MT04 030105; WGAD Deliberation 1", D)
    PSYCHIATRIC_CONFINEMENT = "psychiatric_confinement", Term(
        "Compulsory confinement in a health facility", "Internamiento forzoso en un centro de salud",
        "Held in a hospital or other health facility by order, against the person’s will.",
        "Permanencia en un hospital u otro centro de salud por orden de la autoridad y contra la propia voluntad.",
        "WGAD Deliberation 7", D)
    UNACKNOWLEDGED_DETENTION = "unacknowledged_detention", Term(
        "Taken, whereabouts unacknowledged", "Detención no reconocida",
        "Seized by or for agents of the state, who deny it or hide the place.",
        "Captura por agentes del Estado, o en su nombre, que la niegan u ocultan el lugar.",
        "MT30 02; MT25 0103", D)
    NON_STATE_CAPTIVITY = "non_state_captivity", Term(
        "Held by a non-state actor", "Cautiverio por agente no estatal",
        "Abducted and held by a group that does not act for the state; counted apart.",
        "Secuestro y retención por un grupo que no actúa en nombre del Estado; se cuenta aparte.",
        "MT04 030104; CPJ", D)
    DETAINED_BASIS_UNKNOWN = "detained_basis_unknown", Term(
        "Detained, basis not known", "En detención, base legal desconocida",
        "Certainly held, though the stage of the proceedings or the legal basis is not known.",
        "Con certeza en detención, aunque no se conoce la etapa del proceso o la base legal.",
        "MT25 0202", D)
    RELEASED_RESTRICTED = "released_restricted", Term(
        "Released with restrictions, proceedings open", "En libertad con restricciones, proceso abierto",
        "Out of detention on conditions such as bail, restricted appearance or a travel ban, while the case goes on.",
        "Fuera de prisión con condiciones, como fianza, comparecencia restringida o impedimento de salida, "
        "mientras sigue el proceso.",
        "MT25 020101, 020102", R)
    CONDITIONAL_RELEASE = "conditional_release", Term(
        "Conditional release", "Libertad condicional",
        "Out of prison on conditions after a conviction: parole, semi-liberty or a suspended sentence.",
        "Fuera de prisión con condiciones después de una condena: libertad condicional, semilibertad o pena "
        "suspendida.",
        "MT25 0201; Dui Hua", R)
    WANTED = "wanted", Term(
        "Wanted or in hiding", "Con orden de captura",
        "Under a warrant that has not been carried out; not held.",
        "Con una orden de captura sin ejecutar; sin estar en detención.",
        "MT25 0203", R)
    EXILE = "exile", Term(
        "Exiled or deported", "En el exilio o deportación",
        "Outside the country, having left under compulsion.",
        "Fuera del país, por haber tenido que salir a la fuerza.",
        "MT25 0302", R)
    AT_LIBERTY = "at_liberty", Term(
        "At liberty", "En libertad",
        "Free, with no restriction that we know of.",
        "En libertad, sin restricciones conocidas.",
        "MT25 0201", L)
    DIED_IN_CUSTODY = "died_in_custody", Term(
        "Died in custody", "Falleció en custodia",
        "Died while deprived of liberty, from whatever cause.",
        "Falleció durante la privación de libertad, por cualquier causa.",
        "MT04 010106010000; MT25 0101", T)
    EXECUTED = "executed", Term(
        "Executed", "Ejecución",
        "A death sentence was carried out.",
        "Se ejecutó una pena de muerte.",
        "MT04 01010103", T)
    DECEASED = "deceased", Term(
        "Died later", "Fallecimiento posterior",
        "Died after the detention had ended.",
        "Falleció después de terminada la detención.",
        "MT25 0101", T)
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "The status was looked for and not found.",
        "Se buscó la situación y no se encontró.",
        "MT25 99")

    @property
    def deprivation_class(self) -> str:
        """D = deprived of liberty, R = restricted, L = at liberty, T = final; empty = not known."""
        return self.term.group

    @property
    def is_release(self) -> bool:
        """Whether somebody who was held and then is in this status has been let go: at liberty, or under restrictions."""
        return self.deprivation_class in (R, L) and self != LibertyStatus.WANTED


class ReleaseType(Vocabulary):
    """How a period of detention ended."""

    WITHOUT_CHARGE = "without_charge", Term(
        "Released without charge", "Libertad sin cargos",
        "Let go without ever having been charged.",
        "Puesta en libertad sin que hubiera acusación en ningún momento.",
        "PFT DETAINED_NO_PROCESSING")
    PENDING_RESTRICTED = "pending_restricted", Term(
        "Released pending proceedings, with conditions", "Libertad con comparecencia restringida o fianza",
        "Let go on conditions while the case goes on.",
        "Puesta en libertad con condiciones mientras sigue el proceso.",
        "MT25 020101, 020102; Peru CPP arts. 286–292")
    PENDING_UNRESTRICTED = "pending_unrestricted", Term(
        "Released pending proceedings", "Comparecencia simple",
        "Let go without conditions while the case goes on.",
        "Puesta en libertad sin condiciones mientras sigue el proceso.",
        "MT25 020101, 020102; Peru CPP arts. 286–292")
    COURT_ANNULLED_DETENTION = "court_annulled_detention", Term(
        "Detention order revoked", "Mandato de detención revocado",
        "A court lifted the detention itself, on appeal or habeas corpus.",
        "Un tribunal dejó sin efecto la detención, por apelación o hábeas corpus.",
        "MT25 020103")
    CHARGES_DROPPED = "charges_dropped", Term(
        "Charges dropped", "Archivo o retiro de cargos",
        "The prosecution or a court ended the case without a verdict.",
        "La fiscalía o un tribunal cerró el caso sin sentencia.",
        "PFT CHARGES_DROPPED")
    ACQUITTED = "acquitted", Term(
        "Acquitted", "Absolución",
        "A court found the person not guilty.",
        "Un tribunal declaró la inocencia de la persona.",
        "MT25 020104; PFT ACQUITTED")
    CONVICTION_QUASHED = "conviction_quashed", Term(
        "Conviction quashed", "Condena anulada",
        "A higher court set the conviction aside.",
        "Un tribunal superior anuló la condena.",
        "PFT (appeal)")
    SENTENCE_SERVED = "sentence_served", Term(
        "Sentence served", "Condena cumplida",
        "The whole term of the sentence had been served.",
        "Se cumplió todo el tiempo de la condena.",
        "MT25 020105")
    REMISSION = "remission", Term(
        "Sentence reduced", "Reducción de pena",
        "The term was shortened, and what remained of it had been served.",
        "Se acortó la pena y lo que quedaba de ella ya estaba cumplido.",
        "Dui Hua")
    PAROLE = "parole", Term(
        "Released on parole", "Salida en libertad condicional",
        "Let go on conditions before the end of the sentence.",
        "Puesta en libertad con condiciones antes del fin de la condena.",
        "Dui Hua")
    PARDON = "pardon", Term(
        "Pardon", "Indulto",
        "Clemency granted to this person.",
        "Gracia concedida a esta persona.",
        "Dui Hua; WGAD category I")
    AMNESTY = "amnesty", Term(
        "Amnesty", "Amnistía",
        "A general measure that covers a class of people or offences.",
        "Una medida general que abarca a una clase de personas o de delitos.",
        "WGAD category I")
    HUMANITARIAN = "humanitarian", Term(
        "Humanitarian or medical release", "Libertad por razones humanitarias",
        "Let go because of illness, age or family need.",
        "Puesta en libertad por enfermedad, edad o necesidad familiar.",
        "Dui Hua (medical parole)")
    EXCHANGE_OR_EXILE = "exchange_or_exile", Term(
        "Exchange or forced exile", "Canje o destierro",
        "Let go in exchange for others, or on condition of leaving the country.",
        "Puesta en libertad a cambio de otras personas, o con la condición de salir del país.",
        "MT25 0302")
    ESCAPED = "escaped", Term(
        "Escaped", "Fuga",
        "Left detention without being let go.",
        "Salida de la detención sin autorización.",
        "MT25 020109")
    DIED = "died", Term(
        "Died", "Fallecimiento",
        "The detention ended with the person’s death.",
        "La detención terminó con la muerte de la persona.",
        "MT25 0101")
    CHANGE_OF_STATUS = "change_of_status", Term(
        "Not a release: next status period", "Cambio de situación",
        "A hand-over inside detention, such as a transfer, a remand or a sentence.",
        "Un paso dentro de la misma detención, como un traslado, una orden de prisión o una condena.")
    UNKNOWN = "unknown", Term(
        "Manner not known", "Se desconoce",
        "The detention ended, and how was looked for and not found.",
        "La detención terminó; se buscó cómo y no se encontró.",
        "MT99")


class PublicStatus(Vocabulary):
    """The status the public reads, computed for a day from the periods; the key of ``?status=``."""

    HELD = "held", Term(
        "Detained", "En detención",
        "In detention, and a source vouched for it recently enough (by default within twelve months).",
        "En detención, y alguna fuente lo confirmó hace poco (por defecto, en los últimos doce meses).")
    STALE = "stale", Term(
        "Detained when last reported", "En detención según el último dato",
        "In detention by the latest report, which is too old to say that it is still so.",
        "En detención según el último dato, demasiado antiguo para afirmar que sigue así.")
    COND = "cond", Term(
        "Released on conditions", "En libertad con restricciones",
        "Out of detention, with proceedings open or conditions to keep.",
        "Fuera de prisión, con un proceso abierto o condiciones que cumplir.")
    FREE = "free", Term(
        "Released", "En libertad",
        "Out of detention, with no restriction that we know of.",
        "Fuera de prisión, sin restricciones conocidas.")
    LOST = "lost", Term(
        "Whereabouts unknown", "Paradero desconocido",
        "Taken by or for the state, which denies it or hides the place.",
        "En manos del Estado, o de quienes actúan en su nombre, que lo niegan u ocultan el lugar.")
    NONSTATE = "nonstate", Term(
        "Held by a non-state group", "En poder de un grupo no estatal",
        "Held by a group that does not act for the state.",
        "En cautiverio de un grupo que no actúa en nombre del Estado.")
    WANTED = "wanted", Term(
        "Wanted", "Con orden de captura",
        "Under a warrant that has not been carried out.",
        "Con una orden de captura sin ejecutar.")
    EXILE = "exile", Term(
        "In exile", "En el exilio",
        "Outside the country under compulsion.",
        "Fuera del país a la fuerza.")
    DEAD = "dead", Term(
        "Died in custody", "Murió bajo custodia",
        "Died while deprived of liberty.",
        "Murió durante la privación de libertad.")
    EXECUTED = "executed", Term(
        "Executed", "Ejecución",
        "A death sentence was carried out.",
        "Se ejecutó una pena de muerte.")
    DECEASED = "deceased", Term(
        "Died later", "Fallecimiento posterior",
        "Died after the detention had ended.",
        "Falleció después de terminada la detención.")
    UNK = "unk", Term(
        "Status not known", "Situación desconocida",
        "No source says where the person stands.",
        "Ninguna fuente dice cuál es la situación de la persona.")
