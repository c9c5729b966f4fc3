# fmt: off
"""Sentences: what a court imposed, and in which unit its length is given."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class SentenceKind(Vocabulary):
    """What a court imposed."""

    IMPRISONMENT = "imprisonment", Term(
        "Imprisonment", "Pena privativa de libertad",
        "A time in prison, suspended or not.",
        "Un tiempo en prisión, suspendido o no.",
        "“Four years, suspended”: nobody enters a prison, yet the sentence is of this kind.",
        "«Cuatro años de prisión suspendida»: nadie entra en prisión, pero la condena es de esta clase.")
    LIFE_IMPRISONMENT = "life_imprisonment", Term(
        "Life imprisonment", "Cadena perpetua",
        "Imprisonment without an end set by the court.",
        "Prisión sin un fin fijado por el tribunal.",
        "Life, to be reviewed after thirty years; “sixty years” is imprisonment.",
        "Cadena perpetua, con revisión a los treinta años; «sesenta años» es pena privativa de libertad.")
    DEATH = "death", Term(
        "Death", "Pena de muerte",
        "A death sentence, carried out or not.",
        "Una condena a muerte, ejecutada o no.",
        "A court imposes death where nobody has been executed for decades.",
        "Un tribunal impone la muerte donde hace décadas que no se ejecuta a nadie.")
    FINE = "fine", Term(
        "Fine or damages", "Multa o reparación",
        "Money to be paid to the state or to somebody else.",
        "Dinero que debe pagarse al Estado o a otra parte.",
        "Besides four years, the ruling orders 1 500 paid to the company: a second row, of this kind.",
        "Además de cuatro años, el fallo ordena pagar 1 500 a la empresa: otra fila, de esta clase.")
    COMMUNITY_SERVICE = "community_service", Term(
        "Community service", "Servicio comunitario",
        "Work without pay, ordered as a penalty.",
        "Trabajo sin pago, ordenado como pena.",
        "Fifty weekend days of unpaid work in a public park; the work of prisoners is not.",
        "Cincuenta jornadas sin pago en un parque, los fines de semana; el trabajo dentro de una prisión, no.")
    DISQUALIFICATION = "disqualification", Term(
        "Ban from office or work", "Inhabilitación",
        "A ban from an office, a union post, a trade or a place.",
        "Prohibición de ejercer un cargo, un puesto sindical o un oficio, o de ir a un lugar.",
        "The ruling bars Luz Muestra from union posts for two years; an expulsion by the union is no sentence.",
        "El fallo impide a Luz Muestra ejercer cargos sindicales dos años; una expulsión del sindicato no es condena.")
    OTHER = "other", Term(
        "Other sentence", "Otra condena",
        "A sentence whose text is known and is of no other kind.",
        "Una condena cuyo texto se conoce y que no es de otra clase.",
        "The ruling orders a public apology in a newspaper; its words are entered as stated.",
        "El fallo ordena pedir disculpas públicas en un periódico; se anotan sus palabras tal como constan.",
        "MT99")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "There was a sentence; which one was looked for and not found.",
        "Hubo condena; se buscó cuál y no se encontró.",
        "A newspaper says only that there was a conviction; court and lawyer were asked in vain.",
        "Un periódico solo dice que hubo condena; se preguntó en vano al juzgado y a la defensa.",
        "MT99")

    @property
    def may_have_length(self) -> bool:
        """Whether such a sentence can be for a time."""
        return self not in (SentenceKind.LIFE_IMPRISONMENT, SentenceKind.DEATH, SentenceKind.FINE)


class LengthUnit(Vocabulary):
    """The unit in which a court gave the length of a sentence. Lengths are not converted from one into another."""

    YEARS = "years", Term(
        "Years", "Años",
        "Whole years.",
        "Años completos.",
        "“Four years” is 4 in this unit; for “four years and six months” use months.",
        "«Cuatro años» es 4 en esta unidad; para «cuatro años y seis meses», meses.")
    MONTHS = "months", Term(
        "Months", "Meses",
        "Whole months.",
        "Meses completos.",
        "“Four years and six months” is 54 in this unit, for a row has only one.",
        "«Cuatro años y seis meses» es 54 en esta unidad, pues cada fila tiene una sola.")
    DAYS = "days", Term(
        "Days", "Días",
        "Whole days.",
        "Días completos.",
        "“Ninety days” is 90 in this unit; do not make three months of it.",
        "«Noventa días» es 90 en esta unidad; no se convierte en tres meses.")


class Answer(Vocabulary):
    """An answer to a question that can be answered by yes or no."""

    YES = "yes", Term(
        "Yes", "Sí",
        "A source says that it is so.",
        "Una fuente dice que es así.",
        "Was the sentence suspended? The ruling says “four years, suspended”.",
        "¿Se suspendió la pena? El fallo dice «cuatro años de prisión suspendida».",
        "PFT MAYBE_BOOLEAN")
    NO = "no", Term(
        "No", "No",
        "A source says that it is not so.",
        "Una fuente dice que no es así.",
        "Was the sentence suspended? The ruling says “four years, to be served in prison”.",
        "¿Se suspendió la pena? El fallo dice «cuatro años de prisión efectiva».",
        "PFT MAYBE_BOOLEAN")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says either.",
        "Ninguna fuente dice si es así o no.",
        "Was the sentence suspended? The only report says “four years”; that is no reason to enter “no”.",
        "¿Se suspendió la pena? La única noticia dice «cuatro años»; eso no basta para anotar «no».",
        "PFT MAYBE_BOOLEAN; MT99")
