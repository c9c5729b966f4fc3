# fmt: off
"""Assessments: by whose criteria somebody judged a case, and what those criteria are called."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class AssessmentKind(Vocabulary):
    """Whose judgement it is."""

    ALLEGED = "alleged", Term(
        "Alleged", "Alegación",
        "A party says so.",
        "Lo dice una de las partes.")
    OWN = "own", Term(
        "Our own view", "Valoración propia",
        "We hold so, and give our reasons.",
        "Es nuestra posición, con sus razones.")
    FINDING = "finding", Term(
        "Finding", "Conclusión",
        "A body other than us held so, in a document that is cited.",
        "Lo sostuvo otro organismo, en un documento que se cita.")


class WgadCategory(Vocabulary):
    """Categories of the UN Working Group on Arbitrary Detention."""

    I = "I", Term(  # noqa: E741
        "Category I: no legal basis", "Categoría I: sin base legal",
        "No legal basis can be invoked for the detention, as after an amnesty or the end of the sentence.",
        "No hay base legal que invocar para la detención, como tras una amnistía o el fin de la condena.",
        "WGAD I")
    II = "II", Term(
        "Category II: exercise of rights", "Categoría II: ejercicio de derechos",
        "The detention results from exercising rights such as opinion, assembly or association.",
        "La detención resulta de ejercer derechos como los de opinión, reunión o asociación.",
        "WGAD II; UDHR 7, 13, 14, 18–21; ICCPR 12, 18, 19, 21, 22, 25–27")
    III = "III", Term(
        "Category III: no fair trial", "Categoría III: sin juicio justo",
        "The breach of fair-trial norms is so grave that it makes the detention arbitrary.",
        "La vulneración de las normas del juicio justo es tan grave que vuelve arbitraria la detención.",
        "WGAD III")
    IV = "IV", Term(
        "Category IV: migrants without review", "Categoría IV: migrantes sin revisión",
        "Asylum seekers, migrants or refugees are held for long by administrative order without review.",
        "Personas solicitantes de asilo, migrantes o refugiadas siguen en custodia administrativa sin revisión.",
        "WGAD IV")
    V = "V", Term(
        "Category V: discrimination", "Categoría V: discriminación",
        "The detention breaches international law on grounds of discrimination.",
        "La detención vulnera el derecho internacional por motivos de discriminación.",
        "WGAD V")
    ARBITRARY_UNCATEGORISED = "arbitrary_uncategorised", Term(
        "Arbitrary, no category", "Arbitraria, sin categoría",
        "The detention was found arbitrary and no category was named.",
        "La detención se consideró arbitraria, sin indicar categoría.",
        "WGAD")
    NOT_ARBITRARY = "not_arbitrary", Term(
        "Not arbitrary", "No arbitraria",
        "The detention was not found arbitrary.",
        "La detención no se consideró arbitraria.",
        "WGAD")
    NO_DECISION = "no_decision", Term(
        "No decision", "Sin decisión",
        "The matter was filed or is pending.",
        "El asunto se archivó o está pendiente.",
        "WGAD")


class PaceCriterion(Vocabulary):
    """The alternative criteria of Resolution 1900 (2012) of the Council of Europe’s Parliamentary Assembly."""

    A = "a", Term(
        "a: breach of a fundamental guarantee", "a: vulneración de una garantía fundamental",
        "The detention violates a fundamental guarantee, such as thought, expression, assembly or association.",
        "La detención vulnera una garantía fundamental, como las de pensamiento, expresión, reunión o asociación.",
        "PACE Res. 1900, a")
    B = "b", Term(
        "b: purely political reasons", "b: motivos puramente políticos",
        "The detention was imposed for purely political reasons, without connection to any offence.",
        "La detención se impuso por motivos puramente políticos, sin relación con ningún delito.",
        "PACE Res. 1900, b")
    C = "c", Term(
        "c: out of proportion", "c: desproporción",
        "For political motives, length or conditions are out of proportion to the offence.",
        "Por motivos políticos, la duración o las condiciones no guardan proporción con el delito.",
        "PACE Res. 1900, c")
    D = "d", Term(
        "d: discrimination", "d: discriminación",
        "For political motives, the person is detained in a discriminatory manner compared with others.",
        "Por motivos políticos, la detención es discriminatoria en comparación con otras personas.",
        "PACE Res. 1900, d")
    E = "e", Term(
        "e: unfair proceedings", "e: proceso injusto",
        "The detention results from clearly unfair proceedings that appear connected with political motives.",
        "La detención resulta de un proceso claramente injusto que parece ligado a motivos políticos.",
        "PACE Res. 1900, e")


class GuidelinesCategory(Vocabulary):
    """Categories of the 2013 guidelines used by Memorial, Viasna and others."""

    POC = "poc", Term(
        "Prisoner of conscience", "Prisión por motivos de conciencia",
        "Held solely for exercising rights, for belonging to a group or for beliefs.",
        "En prisión solo por ejercer derechos, por pertenecer a un grupo o por sus convicciones.",
        "2013 Guidelines")
    POLITICAL = "political", Term(
        "Political motive", "Motivo político",
        "Held for a political motive, with a serious violation or selective treatment.",
        "En prisión por un motivo político, con vulneraciones graves o trato selectivo.",
        "2013 Guidelines")
    EXCLUDED_VIOLENCE = "excluded_violence", Term(
        "Left off the list because of violence", "Fuera de la lista por violencia",
        "Not listed because of violence or calls to it; this does not say that the prosecution is lawful.",
        "No figura en la lista por violencia o llamados a ella; eso no dice que el proceso sea legal.",
        "2013 Guidelines")


class CfaStage(Vocabulary):
    """Stages of a case before the ILO Committee on Freedom of Association."""

    ALLEGATION = "allegation", Term(
        "Allegation", "Alegato",
        "A complaint has been made to the Committee.",
        "Se presentó una queja ante el Comité.",
        "NORMLEX")
    INTERIM = "interim", Term(
        "Interim report", "Informe provisional",
        "The Committee has reported and asks to know more.",
        "El Comité informó y pide saber más.",
        "NORMLEX")
    DEFINITIVE = "definitive", Term(
        "Definitive report", "Informe definitivo",
        "The Committee has reported and asks for nothing more.",
        "El Comité informó y no pide nada más.",
        "NORMLEX")
    KEEP_INFORMED = "keep_informed", Term(
        "Requests to be kept informed", "Pide que se le mantenga al corriente",
        "The Committee has reported and asks to hear of developments.",
        "El Comité informó y pide noticias de lo que ocurra.",
        "NORMLEX")
    FOLLOW_UP = "follow_up", Term(
        "Follow-up", "Seguimiento",
        "The Committee watches what is done about its conclusions.",
        "El Comité sigue lo que se hace con sus conclusiones.",
        "NORMLEX")
    CLOSED = "closed", Term(
        "Closed", "Caso cerrado",
        "The Committee has ended its examination.",
        "El Comité terminó su examen.",
        "NORMLEX")


class AssessmentFramework(Vocabulary):
    """By whose criteria a case was judged."""

    WGAD = "WGAD", Term(
        "UN Working Group on Arbitrary Detention", "Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
        "The five categories of arbitrary detention of the United Nations.",
        "Las cinco categorías de detención arbitraria de las Naciones Unidas.",
        "WGAD")
    PACE1900 = "PACE1900", Term(
        "Council of Europe, Resolution 1900 (2012)", "Consejo de Europa, Resolución 1900 (2012)",
        "The five criteria for a political prisoner of the Parliamentary Assembly.",
        "Los cinco criterios de la Asamblea Parlamentaria sobre quién está en prisión por motivos políticos.",
        "PACE Res. 1900")
    GUIDELINES2013 = "GUIDELINES2013", Term(
        "2013 guidelines on political prisoners", "Directrices de 2013 sobre prisión por motivos políticos",
        "The guidelines that Memorial, Viasna and others apply.",
        "Las directrices que aplican Memorial, Viasna y otras entidades.",
        "2013 Guidelines")
    AMNESTY_POC = "AMNESTY_POC", Term(
        "Amnesty International, prisoner of conscience", "Amnistía Internacional, prisión por motivos de conciencia",
        "The definition that Amnesty International applies.",
        "La definición que aplica Amnistía Internacional.",
        "Amnesty International")
    CFA = "CFA", Term(
        "ILO Committee on Freedom of Association", "Comité de Libertad Sindical de la OIT",
        "The principles and reports of the Committee of the International Labour Organization.",
        "Los principios e informes del Comité de la Organización Internacional del Trabajo.",
        "CFA")
    OWN = "OWN", Term(
        "Our own criteria", "Criterios propios",
        "The criteria that this site has published.",
        "Los criterios que ha publicado este sitio.")

    @property
    def categories(self) -> type[Vocabulary] | None:
        """The codes this framework decides with; none if it has only yes or no."""
        return _CATEGORIES.get(self)


_CATEGORIES: dict[str, type[Vocabulary]] = {
    AssessmentFramework.WGAD: WgadCategory,
    AssessmentFramework.PACE1900: PaceCriterion,
    AssessmentFramework.GUIDELINES2013: GuidelinesCategory,
    AssessmentFramework.CFA: CfaStage,
}
