# fmt: off
"""Review: what kind of change waits for a second person, what to watch out for, and why something did not go out."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class ChangeKind(Vocabulary):
    """What would change for readers if a record were published."""

    NEW = "new", Term(
        "New record", "Ficha nueva",
        "Readers see nothing of it yet.",
        "El público todavía no ve nada de ella.",
        "The first request for a page of Ada Ejemplo, however many facts and statuses it holds.",
        "La primera solicitud de una página de Ada Ejemplo, tenga los datos y situaciones que tenga.")
    STATUS = "status", Term(
        "Status", "Situación",
        "A status period comes, goes, or has other days, another end or another place.",
        "Un período de situación aparece, desaparece o cambia de fechas, de final o de lugar.",
        "Pre-trial detention now ends with a release in May; a hearing held meanwhile would be a new fact.",
        "La prisión preventiva termina ahora con una salida en mayo; una audiencia intermedia sería un dato nuevo.")
    FACT = "fact", Term(
        "New fact", "Dato nuevo",
        "Something is told that was not told before.",
        "Se cuenta algo que antes no se contaba.",
        "A hearing of which readers knew nothing; another day for one they know is “Fact changed”.",
        "Una audiencia de la que el público nada sabía; otro día para una ya conocida es «Dato modificado».")
    CORRECTION = "correction", Term(
        "Fact changed", "Dato modificado",
        "Something that is told gets another value, other words or other sources.",
        "Algo que ya se cuenta pasa a tener otro valor, otras palabras u otras fuentes.",
        "A strike on the page gets another day or a second source; other days for a detention are “Status”.",
        "Una huelga ya contada recibe otro día o una segunda fuente; otros días de una detención son «Situación».")
    REMOVAL = "removal", Term(
        "Fact taken out", "Dato retirado",
        "Something that is told goes.",
        "Desaparece algo que se cuenta.",
        "A charge that was somebody else’s disappears; if it is only worded anew, “Fact changed”.",
        "Desaparece una acusación que era de otra persona; si solo se redacta de nuevo, «Dato modificado».")
    NONE = "none", Term(
        "Nothing for readers", "Nada para el público",
        "What readers see would stay the same.",
        "Lo que ve el público quedaría igual.",
        "A researcher has added a confidential note and nothing else.",
        "Quien investiga agregó una nota confidencial y nada más.")


class ReviewRisk(Vocabulary):
    """What an editor has to watch out for before approving."""

    DEATH = "death", Term(
        "Death", "Muerte",
        "It tells of a death, or tells of it otherwise. Two editors must approve.",
        "Informa de una muerte o la cuenta de otro modo. Deben aprobarla dos editores.",
        "The page is to say that somebody died in prison, or is to give a known death another day.",
        "La página va a decir que alguien murió en prisión, o a dar otro día a una muerte ya contada.")
    STATUS_ON_ONE = "status_on_one", Term(
        "Status change on one source", "Cambio de situación con una sola fuente",
        "A published status changes, and fewer than two independent sources support it. Two editors must approve.",
        "Cambia una situación publicada y la sostienen menos de dos fuentes independientes. Deben aprobarlo dos editores.",
        "The status turns from prison to release on one newspaper’s word; another that copies it does not count.",
        "La situación pasa de prisión a libertad según un solo periódico; otro que lo copia no cuenta.")
    WITHHELD = "withheld", Term(
        "Name withheld", "Nombre reservado",
        "The person’s name is withheld: every fact can help to identify them. Two editors must approve.",
        "El nombre de la persona está reservado: todo dato puede ayudar a identificarla. Deben aprobarlo dos editores.",
        "Even one more sector for a case without a name: few people may fit country, sectors and year.",
        "Hasta un sector más en un caso sin nombre: quizá encajen pocas personas en país, sectores y año.")
    MAY_IDENTIFY = "may_identify", Term(
        "May identify a withheld person", "Puede identificar a una persona de nombre reservado",
        "It tells of an event, or uses a name, of somebody whose name is withheld.",
        "Cuenta un hecho, o usa un nombre, de alguien cuyo nombre está reservado.",
        "Ada Ejemplo’s page is to tell of an arrest at which somebody with a withheld name was taken too.",
        "La página de Ada Ejemplo va a contar un arresto en que también se llevaron a alguien de nombre reservado.")
    NOT_ARCHIVED = "not_archived", Term(
        "Source not archived", "Fuente sin archivar",
        "A source of what changes has neither an archived copy nor a file of ours.",
        "Una fuente de lo que cambia no tiene copia archivada ni archivo nuestro.",
        "A new hearing rests on a web page that could vanish tomorrow; a stored PDF would be enough.",
        "Una audiencia nueva se apoya en una página web que puede desaparecer mañana; bastaría un PDF guardado.")
    RIVAL = "rival", Term(
        "Rival value unresolved", "Valor en disputa sin resolver",
        "A source contradicts a fact that is not marked as contested or doubtful, or two rows exclude each other.",
        "Una fuente contradice un dato que no está marcado como controvertido o dudoso, o dos filas se excluyen.",
        "A cited source denies the release, and the row says “Probable”; “Contested” would tell readers.",
        "Una fuente citada niega la salida en libertad y la fila dice «Probable»; «Controvertido» lo diría al público.")
    NOT_TRANSLATED = "not_translated", Term(
        "Translation missing", "Falta la traducción",
        "A text for readers is in one of the two languages only.",
        "Un texto para el público está en uno solo de los dos idiomas.",
        "A new paragraph is written in English, and its Spanish box is empty.",
        "Un párrafo nuevo está escrito en inglés y su casilla en español está vacía.")
    INCOMPLETE = "incomplete", Term(
        "Not ready", "Todavía no está completa",
        "Something that must stand before publication is missing.",
        "Falta algo que se exige antes de publicar.",
        "Nobody has entered who agreed to publication, or assessed its risk.",
        "Nadie anotó quién aceptó la publicación ni evaluó su riesgo.")

    @property
    def needs_two(self) -> bool:
        """Whether two editors must approve what is marked so (DESIGN.md, section 9)."""
        return self in (ReviewRisk.DEATH, ReviewRisk.STATUS_ON_ONE, ReviewRisk.WITHHELD)


class ScheduleProblem(Vocabulary):
    """Why what was approved for a moment did not go out at it."""

    CHANGED = "changed", Term(
        "It is no longer what was approved", "Ya no es lo que se aprobó",
        "The record, or something it tells of, was changed after the approval.",
        "La ficha, o algo que ella cuenta, se modificó después de la aprobación.",
        "Approved for Monday at nine; on Sunday a researcher gave the arrest another day.",
        "Aprobada para el lunes a las nueve; el domingo alguien del equipo cambió el día del arresto.")
    RULES = "rules", Term(
        "Something is missing that must stand before publication", "Falta algo que se exige antes de publicar",
        "A rule was broken by the time it was due; the page of the record says which.",
        "Al llegar el momento no se cumplía una regla; la página de la ficha dice cuál.",
        "Approved for Monday, when the risk of publishing stood as “Not assessed” again.",
        "Aprobada para el lunes, cuando el riesgo de publicar figuraba otra vez «Sin evaluar».")
    ACCOUNT = "account", Term(
        "An account that approved it may no longer do so", "Una cuenta que la aprobó ya no puede hacerlo",
        "The account was closed or has another role now.",
        "La cuenta se cerró o tiene ahora otra función.",
        "Approved for Monday by an editor whose account was closed on Friday.",
        "Aprobada para el lunes por alguien de edición cuya cuenta se cerró el viernes.")
