# fmt: off
"""Review: what kind of change waits for a second person, what to watch out for, and why something did not go out."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class ChangeKind(Vocabulary):
    """What would change for readers if a record were published."""

    NEW = "new", Term(
        "New record", "Ficha nueva",
        "Readers see nothing of it yet.",
        "El público todavía no ve nada de ella.")
    STATUS = "status", Term(
        "Status", "Situación",
        "A status period comes, goes, or has other days, another end or another place.",
        "Un período de situación aparece, desaparece o cambia de fechas, de final o de lugar.")
    FACT = "fact", Term(
        "New fact", "Dato nuevo",
        "Something is told that was not told before.",
        "Se cuenta algo que antes no se contaba.")
    CORRECTION = "correction", Term(
        "Fact changed", "Dato modificado",
        "Something that is told gets another value, other words or other sources.",
        "Algo que ya se cuenta pasa a tener otro valor, otras palabras u otras fuentes.")
    REMOVAL = "removal", Term(
        "Fact taken out", "Dato retirado",
        "Something that is told goes.",
        "Desaparece algo que se cuenta.")
    NONE = "none", Term(
        "Nothing for readers", "Nada para el público",
        "What readers see would stay the same.",
        "Lo que ve el público quedaría igual.")


class ReviewRisk(Vocabulary):
    """What an editor has to watch out for before approving."""

    DEATH = "death", Term(
        "Death", "Muerte",
        "It tells of a death, or tells of it otherwise. Two editors must approve.",
        "Informa de una muerte o la cuenta de otro modo. Deben aprobarla dos editores.")
    STATUS_ON_ONE = "status_on_one", Term(
        "Status change on one source", "Cambio de situación con una sola fuente",
        "A published status changes, and fewer than two independent sources support it. Two editors must approve.",
        "Cambia una situación publicada y la sostienen menos de dos fuentes independientes. Deben aprobarlo dos editores.")
    WITHHELD = "withheld", Term(
        "Name withheld", "Nombre reservado",
        "The person’s name is withheld: every fact can help to identify them. Two editors must approve.",
        "El nombre de la persona está reservado: todo dato puede ayudar a identificarla. Deben aprobarlo dos editores.")
    MAY_IDENTIFY = "may_identify", Term(
        "May identify a withheld person", "Puede identificar a una persona de nombre reservado",
        "It tells of an event, or uses a name, of somebody whose name is withheld.",
        "Cuenta un hecho, o usa un nombre, de alguien cuyo nombre está reservado.")
    NOT_ARCHIVED = "not_archived", Term(
        "Source not archived", "Fuente sin archivar",
        "A source of what changes has neither an archived copy nor a file of ours.",
        "Una fuente de lo que cambia no tiene copia archivada ni archivo nuestro.")
    RIVAL = "rival", Term(
        "Rival value unresolved", "Valor en disputa sin resolver",
        "A source contradicts a fact that is not marked as contested or doubtful, or two rows exclude each other.",
        "Una fuente contradice un dato que no está marcado como controvertido o dudoso, o dos filas se excluyen.")
    NOT_TRANSLATED = "not_translated", Term(
        "Translation missing", "Falta la traducción",
        "A text for readers is in one of the two languages only.",
        "Un texto para el público está en uno solo de los dos idiomas.")
    INCOMPLETE = "incomplete", Term(
        "Not ready", "Todavía no está completa",
        "Something that must stand before publication is missing.",
        "Falta algo que se exige antes de publicar.")

    @property
    def needs_two(self) -> bool:
        """Whether two editors must approve what is marked so (DESIGN.md, section 9)."""
        return self in (ReviewRisk.DEATH, ReviewRisk.STATUS_ON_ONE, ReviewRisk.WITHHELD)


class ScheduleProblem(Vocabulary):
    """Why what was approved for a moment did not go out at it."""

    CHANGED = "changed", Term(
        "It is no longer what was approved", "Ya no es lo que se aprobó",
        "The record, or something it tells of, was changed after the approval.",
        "La ficha, o algo que ella cuenta, se modificó después de la aprobación.")
    RULES = "rules", Term(
        "Something is missing that must stand before publication", "Falta algo que se exige antes de publicar",
        "A rule was broken by the time it was due; the page of the record says which.",
        "Al llegar el momento no se cumplía una regla; la página de la ficha dice cuál.")
    ACCOUNT = "account", Term(
        "An account that approved it may no longer do so", "Una cuenta que la aprobó ya no puede hacerlo",
        "The account was closed or has another role now.",
        "La cuenta se cerró o tiene ahora otra función.")
