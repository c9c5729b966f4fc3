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
        "MT41 (near)")
    PROBABLE = "probable", Term(
        "Probable", "Probable",
        "One reliable source says so, and it agrees with the rest (reasonable grounds).",
        "Lo dice una fuente confiable y concuerda con lo demás (motivos razonables).",
        "MT41 (near)")
    POSSIBLE = "possible", Term(
        "Possible", "Posible",
        "One source of unknown reliability says so, and nothing contradicts it.",
        "Lo dice una fuente de confiabilidad desconocida y nada lo contradice.",
        "MT41 (near)")
    CONTESTED = "contested", Term(
        "Contested", "Controvertido",
        "Sources disagree; the range or the reasons are shown.",
        "Las fuentes no coinciden; se muestran el intervalo o las razones.",
        "MT41 (near)")
    DOUBTFUL = "doubtful", Term(
        "Doubtful", "Dudoso",
        "Better sources contradict it; it is kept for the record.",
        "Fuentes mejores lo contradicen; se conserva como constancia.",
        "MT41 (near)")
    REFUTED = "refuted", Term(
        "Refuted", "Desmentido",
        "It was shown to be false; it is not published except in a correction.",
        "Se demostró que es falso; no se publica, salvo en una corrección.",
        "MT41 (near)")
    UNASSESSED = "unassessed", Term(
        "Not assessed", "Sin evaluar",
        "Nobody has weighed the sources yet; it is not published.",
        "Nadie ha valorado aún las fuentes; no se publica.")

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
        "sfm-cms open-ended")
    ONGOING = "ongoing", Term(
        "Ongoing when last attested", "Seguía según el último dato",
        "It was still so on the day a source last vouched for it.",
        "Seguía así el último día que lo afirma una fuente.",
        "sfm-cms open-ended")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "Whether it has ended is not known.",
        "No se sabe si terminó.",
        "sfm-cms open-ended")


class Knowledge(Vocabulary):
    """What we know about something that may not exist. Empty means that nobody has looked yet."""

    KNOWN = "known", Term(
        "Known", "Se conoce",
        "There is something, and the record says what.",
        "Existe, y el registro dice qué es.")
    NONE = "none", Term(
        "There is none", "No hay",
        "A source says that there is none.",
        "Una fuente dice que no hay.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "It was looked for and not found.",
        "Se buscó y no se encontró.",
        "MT99")
    NOT_APPLICABLE = "not_applicable", Term(
        "Does not apply", "No corresponde",
        "The question does not arise in this case.",
        "La pregunta no se plantea en este caso.")
    WITHHELD = "withheld", Term(
        "Known, not published", "Se conoce, no se publica",
        "It is known and is not published, for protection.",
        "Se conoce y no se publica, por protección.")
