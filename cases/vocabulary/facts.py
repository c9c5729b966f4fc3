# fmt: off
"""Facts: how sure we are of them, how they end, and what not knowing means."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class Confidence(Vocabulary):
    """How sure we are of a fact after reading its sources (apart from how reliable each source is)."""

    CONFIRMED = "confirmed", Term(
        "Confirmed", "Confirmado",
        "Two sources with different roots say so, or one primary record: a court, the person or the lawyer.",
        "Lo dicen dos fuentes de raíz distinta, o un registro primario: un tribunal, la persona o su defensa.",
        "The court’s own order is enough by itself; two newspapers that copy one agency are not.",
        "La orden del propio tribunal basta por sí sola; dos diarios que copian a una agencia, no.",
        "MT41 (near)")
    PROBABLE = "probable", Term(
        "Probable", "Probable",
        "One reliable source says so, and it agrees with the rest (reasonable grounds).",
        "Lo dice una fuente confiable y concuerda con lo demás (motivos razonables).",
        "A reliable newspaper dates the arrest and the rest agrees; with a second, independent source, confirmed.",
        "Un diario confiable fecha el arresto y lo demás concuerda; con otra fuente independiente, confirmado.",
        "MT41 (near)")
    POSSIBLE = "possible", Term(
        "Possible", "Posible",
        "One source of unknown reliability says so, and nothing contradicts it.",
        "Lo dice una fuente de confiabilidad desconocida y nada lo contradice.",
        "Only an unsigned leaflet says “fourteen years at the mine”; nothing speaks against it.",
        "Solo un volante sin firma dice «catorce años en la mina»; nada lo contradice.",
        "MT41 (near)")
    CONTESTED = "contested", Term(
        "Contested", "Controvertido",
        "Sources disagree; the range or the reasons are shown.",
        "Las fuentes no coinciden; se muestran el intervalo o las razones.",
        "One newspaper dates the arrest to the 5th, another, just as good, to the 7th: both are shown.",
        "Un diario fecha el arresto el 5 y otro, igual de confiable, el 7: se muestran ambas fechas.",
        "MT41 (near)")
    DOUBTFUL = "doubtful", Term(
        "Doubtful", "Dudoso",
        "Better sources contradict it; it is kept for the record.",
        "Fuentes mejores lo contradicen; se conserva como constancia.",
        "A blog says nine arrests, the court’s list says six: the nine stays on record as doubtful.",
        "Un blog dice nueve arrestos; la lista del tribunal, seis: el nueve se conserva como dudoso.",
        "MT41 (near)")
    REFUTED = "refuted", Term(
        "Refuted", "Desmentido",
        "It was shown to be false; it is not published except in a correction.",
        "Se demostró que es falso; no se publica, salvo en una corrección.",
        "The reported death was that of a namesake: the person of the case file has since given an interview.",
        "La muerte informada fue de alguien con el mismo nombre: la persona de la ficha dio después una entrevista.",
        "MT41 (near)")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has weighed the sources yet; it is not published.",
        "Nadie ha valorado aún las fuentes; no se publica.",
        "Typed in from a leaflet this morning; once weighed, however weak, it takes another code.",
        "Se copió de un volante esta mañana; una vez valorado, por débil que sea, lleva otro código.")

    @property
    def is_publishable(self) -> bool:
        """Whether a fact with this confidence may stand on a public page."""
        return self not in (Confidence.REFUTED, Confidence.UNASSESSED)

    @property
    def is_countable(self) -> bool:
        """Whether a figure may rest on a fact with this confidence: no better source contradicts it."""
        return self.is_publishable and self != Confidence.DOUBTFUL


class EndState(Vocabulary):
    """Whether something that lasted has ended."""

    ENDED = "ended", Term(
        "Ended", "Terminó",
        "It is known to have ended, even if the day is not known.",
        "Se sabe que terminó, aunque no se conozca el día.",
        "A source mentions the release in passing, without a date: ended, on a day not known.",
        "Una fuente menciona de paso la salida en libertad, sin fecha: terminó, en un día que se desconoce.",
        "sfm-cms open-ended")
    ONGOING = "ongoing", Term(
        "Ongoing when last attested", "Seguía según el último dato",
        "It was still so on the day a source last vouched for it.",
        "Seguía así el último día que lo afirma una fuente.",
        "A report of 3 May says “still in prison”, and nothing newer is known.",
        "Un informe del 3 de mayo dice «sigue en prisión» y no se conoce nada más reciente.",
        "sfm-cms open-ended")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "Whether it has ended is not known.",
        "No se sabe si terminó.",
        "A book tells of a detention in 2007, not whether it was over when the book was written.",
        "Un libro cuenta una detención de 2007, no si ya había terminado cuando se escribió.",
        "sfm-cms open-ended")


class Knowledge(Vocabulary):
    """What we know about something that may not exist. Empty means that nobody has looked yet."""

    KNOWN = "known", Term(
        "Known", "Se conoce",
        "There is something, and the record says what.",
        "Existe, y el registro dice qué es.",
        "The person has a lawyer, and the case file says who it is.",
        "La persona tiene defensa y la ficha dice quién la lleva.")
    NONE = "none", Term(
        "There is none", "No hay",
        "A source says that there is none.",
        "Una fuente dice que no hay.",
        "The prosecutor’s letter says that no charge was brought; if a search finds no such source, not known.",
        "Un oficio de la fiscalía dice que no hubo acusación; si se buscó y ninguna fuente lo dice, se desconoce.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "It was looked for and not found.",
        "Se buscó y no se encontró.",
        "Court lists and newspapers were searched for a charge, in vain; if nobody has searched, leave it empty.",
        "Se buscó una acusación en listas del tribunal y diarios, sin éxito; si nadie ha buscado, se deja vacío.",
        "MT99")
    NOT_APPLICABLE = "not_applicable", Term(
        "Does not apply", "No corresponde",
        "The question does not arise in this case.",
        "La pregunta no se plantea en este caso.",
        "The outcome of the trial, where arrest and release came without any charge.",
        "El resultado del juicio, cuando hubo arresto y libertad sin ninguna acusación.")
    WITHHELD = "withheld", Term(
        "Known, not published", "Se conoce, no se publica",
        "It is known and is not published, for protection.",
        "Se conoce y no se publica, por protección.",
        "We know who the lawyer is, and publishing the name would put that person in danger.",
        "Sabemos quién lleva la defensa, y publicar el nombre pondría a esa persona en peligro.")
