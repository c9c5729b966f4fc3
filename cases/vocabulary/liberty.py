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
        "Taken from a picket on Monday, brought before a judge on Thursday: the days between.",
        "Captura en un piquete el lunes y comparecencia ante el juez el jueves: los días intermedios.",
        "MT25 020201; PFT DETAINED_CUSTODY", D)
    PRETRIAL_DETENTION = "pretrial_detention", Term(
        "Pre-trial detention", "Prisión preventiva",
        "Held by order of a judge before a first verdict.",
        "En prisión por orden judicial, antes de una primera sentencia.",
        "A judge orders nine months in prison before the trial; once convicted, serving a sentence.",
        "Un juez ordena nueve meses de prisión antes del juicio; desde la condena, «Cumple condena».",
        "MT25 020202; ICCPR 9(3)", D)
    IMPRISONED = "imprisoned", Term(
        "Serving a sentence", "Cumple condena",
        "Held because of a conviction, whether or not it is final.",
        "En prisión a causa de una condena, sea o no definitiva.",
        "In prison after a conviction by the first court, while the appeal is still open.",
        "En prisión tras una condena de primera instancia, con la apelación todavía pendiente.",
        "MT25 020203", D)
    ADMINISTRATIVE_DETENTION = "administrative_detention", Term(
        "Administrative detention", "Detención administrativa",
        "Held by order of the executive without a criminal charge.",
        "Privación de libertad por orden del poder ejecutivo, sin acusación penal.",
        "Six months in a barracks on a minister’s order under a security law; no charge, no trial.",
        "Seis meses en un cuartel por orden ministerial, según una ley de seguridad; sin acusación ni juicio.",
        "MT29 01, 02", D)
    HOUSE_ARREST = "house_arrest", Term(
        "House arrest", "Arresto domiciliario",
        "Confined to a dwelling by order; this counts as deprivation of liberty.",
        "Confinamiento en una vivienda por orden de la autoridad; cuenta como privación de libertad.",
        "May not leave home until the trial; having to sign at court every week is only a restriction.",
        "Sin permiso para salir de casa hasta el juicio; firmar cada semana en el juzgado es solo una restricción.",
        "MT04 030105; WGAD Deliberation 1", D)
    PSYCHIATRIC_CONFINEMENT = "psychiatric_confinement", Term(
        "Compulsory confinement in a health facility", "Internamiento forzoso en un centro de salud",
        "Held in a hospital or other health facility by order, against the person’s will.",
        "Permanencia en un hospital u otro centro de salud por orden de la autoridad y contra la propia voluntad.",
        "Put in a psychiatric ward by court order; a prisoner who is operated on keeps the earlier status.",
        "Ingreso en un pabellón psiquiátrico por orden judicial; una operación durante la condena no es esto.",
        "WGAD Deliberation 7", D)
    UNACKNOWLEDGED_DETENTION = "unacknowledged_detention", Term(
        "Taken, whereabouts unacknowledged", "Detención no reconocida",
        "Seized by or for agents of the state, who deny it or hide the place.",
        "Captura por agentes del Estado, o en su nombre, que la niegan u ocultan el lugar.",
        "Agents take the person from home, and every police station says that it holds nobody of that name.",
        "Agentes se llevan a la persona de su casa y en todas las comisarías dicen que no está.",
        "MT30 02; MT25 0103", D)
    NON_STATE_CAPTIVITY = "non_state_captivity", Term(
        "Held by a non-state actor", "Cautiverio por agente no estatal",
        "Abducted and held by a group that does not act for the state; counted apart.",
        "Secuestro y retención por un grupo que no actúa en nombre del Estado; se cuenta aparte.",
        "An armed gang holds the person for ransom; a gang that acts for the police does not count here.",
        "Una banda armada retiene a la persona y pide rescate; si actúa por encargo de la policía, no va aquí.",
        "MT04 030104; CPJ", D)
    DETAINED_BASIS_UNKNOWN = "detained_basis_unknown", Term(
        "Detained, basis not known", "En detención, base legal desconocida",
        "Certainly held, though the stage of the proceedings or the legal basis is not known.",
        "Con certeza en detención, aunque no se conoce la etapa del proceso o la base legal.",
        "The family visits the person in prison, but no source says whether there has been a trial.",
        "La familia visita a la persona en prisión, pero ninguna fuente dice si hubo juicio.",
        "MT25 0202", D)
    RELEASED_RESTRICTED = "released_restricted", Term(
        "Released with restrictions, proceedings open", "En libertad con restricciones, proceso abierto",
        "Out of detention on conditions such as bail, restricted appearance or a travel ban, while the case goes on.",
        "Fuera de prisión con condiciones, como fianza, comparecencia restringida o impedimento de salida, "
        "mientras sigue el proceso.",
        "Out on bail until the trial, with a travel ban; after a conviction, conditional release.",
        "Bajo fianza y con impedimento de salida hasta el juicio; tras una condena, libertad condicional.",
        "MT25 020101, 020102", R)
    CONDITIONAL_RELEASE = "conditional_release", Term(
        "Conditional release", "Libertad condicional",
        "Out of prison on conditions after a conviction: parole, semi-liberty or a suspended sentence.",
        "Fuera de prisión con condiciones después de una condena: libertad condicional, semilibertad o pena "
        "suspendida.",
        "Four years, suspended: the person stays out of prison while certain rules are kept.",
        "Cuatro años de pena suspendida: la persona sigue fuera de prisión mientras cumpla ciertas reglas.",
        "MT25 0201; Dui Hua", R)
    WANTED = "wanted", Term(
        "Wanted or in hiding", "Con orden de captura",
        "Under a warrant that has not been carried out; not held.",
        "Con una orden de captura sin ejecutar; sin estar en detención.",
        "A judge ordered the arrest in May; the police came to the house and found nobody.",
        "En mayo se ordenó la captura; la policía fue a la casa y no encontró a nadie.",
        "MT25 0203", R)
    EXILE = "exile", Term(
        "Exiled or deported", "En el exilio o deportación",
        "Outside the country, having left under compulsion.",
        "Fuera del país, por haber tenido que salir a la fuerza.",
        "Fled abroad after death threats and cannot return; moving abroad for a job does not count.",
        "Huida al extranjero tras amenazas de muerte, sin poder volver; mudarse por un empleo no cuenta.",
        "MT25 0302", R)
    AT_LIBERTY = "at_liberty", Term(
        "At liberty", "En libertad",
        "Free, with no restriction that we know of.",
        "En libertad, sin restricciones conocidas.",
        "Acquitted and back at work; no source speaks of bail, of signing or of a travel ban.",
        "Absolución y vuelta al trabajo; ninguna fuente habla de fianza, firmas ni impedimento de salida.",
        "MT25 0201", L)
    DIED_IN_CUSTODY = "died_in_custody", Term(
        "Died in custody", "Falleció en custodia",
        "Died while deprived of liberty, from whatever cause.",
        "Falleció durante la privación de libertad, por cualquier causa.",
        "Died of a heart attack under house arrest: illness counts as much as violence.",
        "Murió de un infarto en arresto domiciliario: la enfermedad cuenta igual que la violencia.",
        "MT04 010106010000; MT25 0101", T)
    EXECUTED = "executed", Term(
        "Executed", "Ejecución",
        "A death sentence was carried out.",
        "Se ejecutó una pena de muerte.",
        "A court’s death sentence was carried out; somebody shot by prison guards died in custody.",
        "Se cumplió la pena de muerte de un tribunal; si disparó la guardia de la prisión, «Falleció en custodia».",
        "MT04 01010103", T)
    DECEASED = "deceased", Term(
        "Died later", "Fallecimiento posterior",
        "Died after the detention had ended.",
        "Falleció después de terminada la detención.",
        "Died at home two years after release; in the prison hospital it would be died in custody.",
        "Murió en su casa dos años después de salir; en el hospital de la prisión sería «Falleció en custodia».",
        "MT25 0101", T)
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "The status was looked for and not found.",
        "Se buscó la situación y no se encontró.",
        "In June neither the family nor the lawyer knew; if nobody had asked, there would be no entry.",
        "En junio ni la familia ni la defensa lo sabían; si nadie hubiera preguntado, no se registraría nada.",
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
        "Two nights at the police station, then home; a charge that was made and withdrawn is “Charges dropped”.",
        "Dos noches en la comisaría y a casa; si hubo cargos y se retiraron, «Archivo o retiro de cargos».",
        "PFT DETAINED_NO_PROCESSING")
    PENDING_RESTRICTED = "pending_restricted", Term(
        "Released pending proceedings, with conditions", "Libertad con comparecencia restringida o fianza",
        "Let go on conditions while the case goes on.",
        "Puesta en libertad con condiciones mientras sigue el proceso.",
        "Out on bail in March, with a duty to sign every month; the trial begins in August.",
        "Salida bajo fianza en marzo, con obligación de firmar cada mes; el juicio empieza en agosto.",
        "MT25 020101, 020102; Peru CPP arts. 286–292")
    PENDING_UNRESTRICTED = "pending_unrestricted", Term(
        "Released pending proceedings", "Comparecencia simple",
        "Let go without conditions while the case goes on.",
        "Puesta en libertad sin condiciones mientras sigue el proceso.",
        "Sent home by the judge with no bail and no travel ban; the investigation goes on.",
        "A casa por decisión judicial, sin fianza ni impedimento de salida; la investigación sigue.",
        "MT25 020101, 020102; Peru CPP arts. 286–292")
    COURT_ANNULLED_DETENTION = "court_annulled_detention", Term(
        "Detention order revoked", "Mandato de detención revocado",
        "A court lifted the detention itself, on appeal or habeas corpus.",
        "Un tribunal dejó sin efecto la detención, por apelación o hábeas corpus.",
        "An appeal court lifts the detention order for want of reasons; the charge itself stands.",
        "En apelación se anula la orden de prisión por falta de motivación; la acusación sigue en pie.",
        "MT25 020103")
    CHARGES_DROPPED = "charges_dropped", Term(
        "Charges dropped", "Archivo o retiro de cargos",
        "The prosecution or a court ended the case without a verdict.",
        "La fiscalía o un tribunal cerró el caso sin sentencia.",
        "After a year in prison the prosecutor withdraws the charge; a verdict of not guilty is an acquittal.",
        "Tras un año en prisión la fiscalía retira la acusación; si un fallo declara la inocencia, «Absolución».",
        "PFT CHARGES_DROPPED")
    ACQUITTED = "acquitted", Term(
        "Acquitted", "Absolución",
        "A court found the person not guilty.",
        "Un tribunal absolvió a la persona.",
        "The trial ends with a verdict of not guilty; if a higher court undoes a conviction, “Conviction quashed”.",
        "El juicio termina en una sentencia absolutoria; si un tribunal superior anula una condena, «Condena anulada».",
        "MT25 020104; PFT ACQUITTED")
    CONVICTION_QUASHED = "conviction_quashed", Term(
        "Conviction quashed", "Condena anulada",
        "A higher court set the conviction aside.",
        "Un tribunal superior anuló la condena.",
        "Two years into the sentence, a higher court sets the conviction aside and orders release.",
        "A los dos años de cumplir la condena, un tribunal superior la anula y ordena la libertad.",
        "PFT (appeal)")
    SENTENCE_SERVED = "sentence_served", Term(
        "Sentence served", "Condena cumplida",
        "The whole term of the sentence had been served.",
        "Se cumplió todo el tiempo de la condena.",
        "Sentenced to four years and out after four, the time before the trial included.",
        "Pena de cuatro años y salida a los cuatro, contado el tiempo anterior al juicio.",
        "MT25 020105")
    REMISSION = "remission", Term(
        "Sentence reduced", "Reducción de pena",
        "The term was shortened, and what remained of it had been served.",
        "Se acortó la pena y lo que quedaba de ella ya estaba cumplido.",
        "Six years cut to four for work in prison, and four were served; if conditions remain, parole.",
        "Seis años reducidos a cuatro por trabajo, ya cumplidos; si quedan condiciones, libertad condicional.",
        "Dui Hua")
    PAROLE = "parole", Term(
        "Released on parole", "Salida en libertad condicional",
        "Let go on conditions before the end of the sentence.",
        "Puesta en libertad con condiciones antes del fin de la condena.",
        "Out after two thirds of the sentence, to report every month until it ends.",
        "Salida a los dos tercios de la condena, con presentación mensual hasta el final.",
        "Dui Hua")
    PARDON = "pardon", Term(
        "Pardon", "Indulto",
        "Clemency granted to this person.",
        "Gracia concedida a esta persona.",
        "The president pardons Ada Ejemplo by name; a law for everybody tried over a strike is an amnesty.",
        "La presidencia indulta a Ada Ejemplo por su nombre; una ley para toda una huelga es amnistía.",
        "Dui Hua; WGAD category I")
    AMNESTY = "amnesty", Term(
        "Amnesty", "Amnistía",
        "A general measure that covers a class of people or offences.",
        "Una medida general que abarca a una clase de personas o de delitos.",
        "A law ends all trials over the road blockades of one year, and the person goes free with the others.",
        "Una ley cierra todos los procesos por los bloqueos de un año, y la persona sale con las demás.",
        "WGAD category I")
    HUMANITARIAN = "humanitarian", Term(
        "Humanitarian or medical release", "Libertad por razones humanitarias",
        "Let go because of illness, age or family need.",
        "Puesta en libertad por enfermedad, edad o necesidad familiar.",
        "Let go two years early with advanced cancer; to lie in hospital under guard is no release.",
        "Salida dos años antes por un cáncer avanzado; estar en el hospital con custodia no es salir.",
        "Dui Hua (medical parole)")
    EXCHANGE_OR_EXILE = "exchange_or_exile", Term(
        "Exchange or forced exile", "Canje o destierro",
        "Let go in exchange for others, or on condition of leaving the country.",
        "Puesta en libertad a cambio de otras personas, o con la condición de salir del país.",
        "Taken from prison straight to a plane, on condition of leaving the country for good.",
        "De la prisión directamente al avión, con la condición de dejar el país para siempre.",
        "MT25 0302")
    ESCAPED = "escaped", Term(
        "Escaped", "Fuga",
        "Left detention without being let go.",
        "Salida de la detención sin autorización.",
        "Over the wall during a power cut; the next period is usually “Wanted or in hiding”.",
        "Salto del muro durante un apagón; el periodo siguiente suele ser «Con orden de captura».",
        "MT25 020109")
    DIED = "died", Term(
        "Died", "Fallecimiento",
        "The detention ended with the person’s death.",
        "La detención terminó con la muerte de la persona.",
        "Died in the prison hospital before the trial; the next period is “Died in custody”.",
        "Murió en el hospital de la prisión antes del juicio; el periodo siguiente es «Falleció en custodia».",
        "MT25 0101")
    CHANGE_OF_STATUS = "change_of_status", Term(
        "Not a release: next status period", "Cambio de situación",
        "A hand-over inside detention, such as a transfer, a remand or a sentence.",
        "Un paso dentro de la misma detención, como un traslado, una orden de prisión o una condena.",
        "From prison to house arrest: that is still detention, so nobody was released.",
        "De la prisión al arresto domiciliario: sigue siendo detención, así que no hubo salida en libertad.")
    UNKNOWN = "unknown", Term(
        "Manner not known", "Se desconoce",
        "The detention ended, and how was looked for and not found.",
        "La detención terminó; se buscó cómo y no se encontró.",
        "Seen at a march after a year in prison; those who were asked do not know how release came.",
        "Apareció en una marcha tras un año en prisión; se preguntó cómo salió y nadie lo sabe.",
        "MT99")


class PublicStatus(Vocabulary):
    """The status the public reads, computed for a day from the periods; the key of ``?status=``."""

    HELD = "held", Term(
        "Detained", "En detención",
        "In detention, and a source vouched for it recently enough (by default within twelve months).",
        "En detención, y alguna fuente lo confirmó hace poco (por defecto, en los últimos doce meses).",
        "A newspaper of five months ago reports pre-trial detention, and nothing later says that it ended.",
        "Un diario de hace cinco meses informa de prisión preventiva, y nada posterior dice que terminara.")
    STALE = "stale", Term(
        "Detained when last reported", "En detención según el último dato",
        "In detention by the latest report, which is too old to say that it is still so.",
        "En detención según el último dato, demasiado antiguo para afirmar que sigue así.",
        "The latest source says imprisoned and is two years old; no release is reported.",
        "La última fuente, de hace dos años, dice que cumple condena; no se informa de una salida.")
    COND = "cond", Term(
        "Released on conditions", "En libertad con restricciones",
        "Out of detention, with proceedings open or conditions to keep.",
        "Fuera de prisión, con un proceso abierto o condiciones que cumplir.",
        "Out on bail with the trial still to come, or on parole until the sentence ends.",
        "Fuera bajo fianza a la espera del juicio, o en libertad condicional hasta el fin de la condena.")
    FREE = "free", Term(
        "Released", "En libertad",
        "Out of detention, with no restriction that we know of.",
        "Fuera de prisión, sin restricciones conocidas.",
        "Out of prison with the sentence served; on parole it would be “Released on conditions”.",
        "Fuera de prisión con la condena cumplida; en libertad condicional, «En libertad con restricciones».")
    LOST = "lost", Term(
        "Whereabouts unknown", "Paradero desconocido",
        "Taken by or for the state, which denies it or hides the place.",
        "En manos del Estado, o de quienes actúan en su nombre, que lo niegan u ocultan el lugar.",
        "Soldiers took the person in March, and the army says that it holds nobody.",
        "Militares se llevaron a la persona en marzo y el ejército dice que no tiene a nadie.")
    NONSTATE = "nonstate", Term(
        "Held by a non-state group", "En poder de un grupo no estatal",
        "Held by a group that does not act for the state.",
        "En cautiverio de un grupo que no actúa en nombre del Estado.",
        "An armed gang holds the person for ransom; if the army held the person, “Detained”.",
        "Una banda armada retiene a la persona por un rescate; si la retuviera el ejército, «En detención».")
    WANTED = "wanted", Term(
        "Wanted", "Con orden de captura",
        "Under a warrant that has not been carried out.",
        "Con una orden de captura sin ejecutar.",
        "A court ordered the arrest in June, and the police have not found the person.",
        "Un tribunal ordenó la captura en junio y la policía no ha encontrado a la persona.")
    EXILE = "exile", Term(
        "In exile", "En el exilio",
        "Outside the country under compulsion.",
        "Fuera del país a la fuerza.",
        "Deported on leaving prison and barred from coming back.",
        "Deportación al salir de prisión, con prohibición de volver.")
    DEAD = "dead", Term(
        "Died in custody", "Murió bajo custodia",
        "Died while deprived of liberty.",
        "Murió durante la privación de libertad.",
        "Died of pneumonia in pre-trial detention; a death after release is “Died later”.",
        "Murió de neumonía en prisión preventiva; una muerte después de salir es «Fallecimiento posterior».")
    EXECUTED = "executed", Term(
        "Executed", "Ejecución",
        "A death sentence was carried out.",
        "Se ejecutó una pena de muerte.",
        "The prison announced that the court’s death sentence had been carried out.",
        "La prisión anunció que se había cumplido la pena de muerte dictada por el tribunal.")
    DECEASED = "deceased", Term(
        "Died later", "Fallecimiento posterior",
        "Died after the detention had ended.",
        "Falleció después de terminada la detención.",
        "Released in March and died at home in November.",
        "Salió en libertad en marzo y murió en su casa en noviembre.")
    UNK = "unk", Term(
        "Status not known", "Situación desconocida",
        "No source says where the person stands.",
        "Ninguna fuente dice cuál es la situación de la persona.",
        "A source says that the detention ended, and none says what became of the person.",
        "Una fuente dice que la detención terminó y ninguna dice qué fue de la persona.")
