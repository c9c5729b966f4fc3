# fmt: off
"""Assessments: by whose criteria somebody judged a case, and what those criteria are called."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class AssessmentKind(Vocabulary):
    """Whose judgement it is."""

    ALLEGED = "alleged", Term(
        "Alleged", "Alegación",
        "A party says so.",
        "Lo dice una de las partes.",
        "The union’s leaflet says that the detention is arbitrary; if a UN opinion says so, finding.",
        "El volante del sindicato dice que la detención es arbitraria; si lo dice una opinión de la ONU, conclusión.")
    OWN = "own", Term(
        "Our own view", "Valoración propia",
        "We hold so, and give our reasons.",
        "Es nuestra posición, con sus razones.",
        "We apply the criteria to the case file and publish why; citing a UN opinion would be a finding.",
        "Aplicamos los criterios a la ficha y publicamos por qué; citar una opinión de la ONU sería conclusión.")
    FINDING = "finding", Term(
        "Finding", "Conclusión",
        "A body other than us held so, in a document that is cited.",
        "Lo sostuvo otro organismo, en un documento que se cita.",
        "A UN opinion on the case, cited by its number; the complaint that led to it is an allegation.",
        "Una opinión de la ONU sobre el caso, citada por su número; la queja que la motivó es alegación.")


class WgadCategory(Vocabulary):
    """Categories of the UN Working Group on Arbitrary Detention."""

    I = "I", Term(  # noqa: E741
        "Category I: no legal basis", "Categoría I: sin base legal",
        "No legal basis can be invoked for the detention, as after an amnesty or the end of the sentence.",
        "No hay base legal que invocar para la detención, como tras una amnistía o el fin de la condena.",
        "Acquitted on Friday and still in the cell on Monday: no order keeps the person there.",
        "Absolución el viernes y la persona sigue en la celda el lunes: ninguna orden la retiene.",
        "WGAD I")
    II = "II", Term(
        "Category II: exercise of rights", "Categoría II: ejercicio de derechos",
        "The detention results from exercising rights such as opinion, assembly or association.",
        "La detención resulta de ejercer derechos como los de opinión, reunión o asociación.",
        "Detained for leading a peaceful strike; if the wrong lies in a trial without defence, category III.",
        "Detención por dirigir una huelga pacífica; si lo que falla es un juicio sin defensa, categoría III.",
        "WGAD II; UDHR 7, 13, 14, 18–21; ICCPR 12, 18, 19, 21, 22, 25–27")
    III = "III", Term(
        "Category III: no fair trial", "Categoría III: sin juicio justo",
        "The breach of fair-trial norms is so grave that it makes the detention arbitrary.",
        "La vulneración de las normas del juicio justo es tan grave que vuelve arbitraria la detención.",
        "Tried in secret in one day, without a lawyer; one adjourned hearing would not be grave enough.",
        "Juicio secreto en un solo día y sin defensa; una audiencia aplazada no sería bastante grave.",
        "WGAD III")
    IV = "IV", Term(
        "Category IV: migrants without review", "Categoría IV: migrantes sin revisión",
        "Asylum seekers, migrants or refugees are held for long by administrative order without review.",
        "Personas solicitantes de asilo, migrantes o refugiadas siguen en custodia administrativa sin revisión.",
        "A year in an immigration centre by order of an office, with no way to ask for review.",
        "Un año en un centro migratorio por orden de una oficina, sin vía para pedir revisión.",
        "WGAD IV")
    V = "V", Term(
        "Category V: discrimination", "Categoría V: discriminación",
        "The detention breaches international law on grounds of discrimination.",
        "La detención vulnera el derecho internacional por motivos de discriminación.",
        "Of the whole picket only Indigenous people are jailed, for being so; for the strike itself, category II.",
        "De todo el piquete solo va a prisión la gente indígena, por serlo; por la huelga misma, categoría II.",
        "WGAD V")
    ARBITRARY_UNCATEGORISED = "arbitrary_uncategorised", Term(
        "Arbitrary, no category", "Arbitraria, sin categoría",
        "The detention was found arbitrary and no category was named.",
        "La detención se consideró arbitraria, sin indicar categoría.",
        "The opinion calls the detention arbitrary and names no category: we do not supply one.",
        "La opinión llama arbitraria a la detención y no indica categoría: no la ponemos por nuestra cuenta.",
        "WGAD")
    NOT_ARBITRARY = "not_arbitrary", Term(
        "Not arbitrary", "No arbitraria",
        "The detention was not found arbitrary.",
        "La detención no se consideró arbitraria.",
        "The opinion concludes that the detention is not arbitrary; filing without a conclusion is no decision.",
        "La opinión concluye que la detención no es arbitraria; un archivo sin conclusión es «sin decisión».",
        "WGAD")
    NO_DECISION = "no_decision", Term(
        "No decision", "Sin decisión",
        "The matter was filed or is pending.",
        "El asunto se archivó o está pendiente.",
        "After the release the Working Group filed the matter without saying whether the detention was arbitrary.",
        "Tras la puesta en libertad, el Grupo archivó el asunto sin decir si la detención fue arbitraria.",
        "WGAD")


class PaceCriterion(Vocabulary):
    """The alternative criteria of Resolution 1900 (2012) of the Council of Europe’s Parliamentary Assembly."""

    A = "a", Term(
        "a: breach of a fundamental guarantee", "a: vulneración de una garantía fundamental",
        "The detention violates a fundamental guarantee, such as thought, expression, assembly or association.",
        "La detención vulnera una garantía fundamental, como las de pensamiento, expresión, reunión o asociación.",
        "In prison for founding a union: the guarantee violated is freedom of association.",
        "En prisión por fundar un sindicato: la garantía vulnerada es la libertad de asociación.",
        "PACE Res. 1900, a")
    B = "b", Term(
        "b: purely political reasons", "b: motivos puramente políticos",
        "The detention was imposed for purely political reasons, without connection to any offence.",
        "La detención se impuso por motivos puramente políticos, sin relación con ningún delito.",
        "Detained to keep an opposition voice out of the election; no offence is even alleged.",
        "Detención para apartar de las elecciones a una voz opositora; ni siquiera se alega un delito.",
        "PACE Res. 1900, b")
    C = "c", Term(
        "c: out of proportion", "c: desproporción",
        "For political motives, length or conditions are out of proportion to the offence.",
        "Por motivos políticos, la duración o las condiciones no guardan proporción con el delito.",
        "Eight years for a roadblock, to frighten the union: an offence was proved, its length is political.",
        "Ocho años por un bloqueo de vía, para amedrentar al sindicato: hubo delito; lo político es la duración.",
        "PACE Res. 1900, c")
    D = "d", Term(
        "d: discrimination", "d: discriminación",
        "For political motives, the person is detained in a discriminatory manner compared with others.",
        "Por motivos políticos, la detención es discriminatoria en comparación con otras personas.",
        "A hundred people blocked the road; only the one who leads the opposition is kept in prison.",
        "Cien personas bloquearon la vía; solo sigue en prisión quien dirige la oposición.",
        "PACE Res. 1900, d")
    E = "e", Term(
        "e: unfair proceedings", "e: proceso injusto",
        "The detention results from clearly unfair proceedings that appear connected with political motives.",
        "La detención resulta de un proceso claramente injusto que parece ligado a motivos políticos.",
        "The court refused all evidence for the defence after the president had demanded a conviction.",
        "El tribunal rechazó toda prueba de la defensa después de que la presidencia exigiera una condena.",
        "PACE Res. 1900, e")


class GuidelinesCategory(Vocabulary):
    """Categories of the 2013 guidelines used by Memorial, Viasna and others."""

    POC = "poc", Term(
        "Prisoner of conscience", "Prisión por motivos de conciencia",
        "Held solely for exercising rights, for belonging to a group or for beliefs.",
        "En prisión solo por ejercer derechos, por pertenecer a un grupo o por sus convicciones.",
        "In prison only for joining a banned union; for a theft, alleged to silence the union, political motive.",
        "En prisión solo por afiliarse a un sindicato prohibido; por un robo, alegado para callarlo, motivo político.",
        "2013 Guidelines")
    POLITICAL = "political", Term(
        "Political motive", "Motivo político",
        "Held for a political motive, with a serious violation or selective treatment.",
        "En prisión por un motivo político, con vulneraciones graves o trato selectivo.",
        "Jailed for unpaid taxes to remove a strike leader; nobody else who owed as much was.",
        "Prisión por impuestos impagos para apartar a quien dirige la huelga; nadie más con igual deuda fue a prisión.",
        "2013 Guidelines")
    EXCLUDED_VIOLENCE = "excluded_violence", Term(
        "Left off the list because of violence", "Fuera de la lista por violencia",
        "Not listed because of violence or calls to it; this does not say that the prosecution is lawful.",
        "No figura en la lista por violencia o llamados a ella; eso no dice que el proceso sea legal.",
        "Left off a group’s list for calling on others to beat strike-breakers; the trial may still be unfair.",
        "Fuera de la lista de una organización por llamar a golpear a rompehuelgas; aun así, el juicio puede ser "
        "injusto.",
        "2013 Guidelines")


class CfaStage(Vocabulary):
    """Stages of a case before the ILO Committee on Freedom of Association."""

    ALLEGATION = "allegation", Term(
        "Allegation", "Alegato",
        "A complaint has been made to the Committee.",
        "Se presentó una queja ante el Comité.",
        "A federation sent its complaint in March; the Committee has not reported on it yet.",
        "Una federación envió su queja en marzo; el Comité todavía no ha informado sobre ella.",
        "NORMLEX")
    INTERIM = "interim", Term(
        "Interim report", "Informe provisional",
        "The Committee has reported and asks to know more.",
        "El Comité informó y pide saber más.",
        "The report asks the government for the judgments before it can conclude.",
        "El informe pide al gobierno las sentencias antes de poder concluir.",
        "NORMLEX")
    DEFINITIVE = "definitive", Term(
        "Definitive report", "Informe definitivo",
        "The Committee has reported and asks for nothing more.",
        "El Comité informó y no pide nada más.",
        "The report concludes that the case does not call for further examination.",
        "El informe concluye que el caso no requiere un examen más detenido.",
        "NORMLEX")
    KEEP_INFORMED = "keep_informed", Term(
        "Requests to be kept informed", "Pide que se le mantenga al corriente",
        "The Committee has reported and asks to hear of developments.",
        "El Comité informó y pide noticias de lo que ocurra.",
        "The Committee has concluded and wants to hear how the appeal of the jailed leaders ends.",
        "El Comité ya concluyó y quiere saber cómo termina la apelación de la dirigencia en prisión.",
        "NORMLEX")
    FOLLOW_UP = "follow_up", Term(
        "Follow-up", "Seguimiento",
        "The Committee watches what is done about its conclusions.",
        "El Comité sigue lo que se hace con sus conclusiones.",
        "A year after its conclusions, the Committee notes that two of the five workers were reinstated.",
        "Un año después de sus conclusiones, el Comité observa que se repuso a dos de las cinco personas.",
        "NORMLEX")
    CLOSED = "closed", Term(
        "Closed", "Caso cerrado",
        "The Committee has ended its examination.",
        "El Comité terminó su examen.",
        "The Committee considers the case closed; the person may still be in prison.",
        "El Comité da el caso por cerrado; la persona puede seguir en prisión.",
        "NORMLEX")


class AssessmentFramework(Vocabulary):
    """By whose criteria a case was judged."""

    WGAD = "WGAD", Term(
        "UN Working Group on Arbitrary Detention", "Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
        "The five categories of arbitrary detention of the United Nations.",
        "Las cinco categorías de detención arbitraria de las Naciones Unidas.",
        "An opinion finds a detention arbitrary under categories II and III; a letter from a UN rapporteur is not "
        "this.",
        "Una opinión declara arbitraria una detención por las categorías II y III; la carta de una relatoría no es "
        "esto.",
        "WGAD")
    PACE1900 = "PACE1900", Term(
        "Council of Europe, Resolution 1900 (2012)", "Consejo de Europa, Resolución 1900 (2012)",
        "The five criteria for a political prisoner of the Parliamentary Assembly.",
        "Los cinco criterios de la Asamblea Parlamentaria sobre quién está en prisión por motivos políticos.",
        "A report tests a case against criteria a to e; a judgment of the European Court is not this.",
        "Un informe examina un caso según los criterios de la a a la e; un fallo del Tribunal Europeo no es esto.",
        "PACE Res. 1900")
    GUIDELINES2013 = "GUIDELINES2013", Term(
        "2013 guidelines on political prisoners", "Directrices de 2013 sobre prisión por motivos políticos",
        "The guidelines that Memorial, Viasna and others apply.",
        "Las directrices que aplican Memorial, Viasna y otras entidades.",
        "A human rights group invokes the guidelines when it puts the person on its list of political prisoners.",
        "Una organización invoca las directrices al incluir a la persona en su lista de prisión por motivos políticos.",
        "2013 Guidelines")
    AMNESTY_POC = "AMNESTY_POC", Term(
        "Amnesty International, prisoner of conscience", "Amnistía Internacional, prisión por motivos de conciencia",
        "The definition that Amnesty International applies.",
        "La definición que aplica Amnistía Internacional.",
        "Amnesty International itself says “prisoner of conscience”; if only a newspaper does, it is not this.",
        "La propia Amnistía Internacional habla de prisión por motivos de conciencia; si solo lo hace un diario, no es "
        "esto.",
        "Amnesty International")
    CFA = "CFA", Term(
        "ILO Committee on Freedom of Association", "Comité de Libertad Sindical de la OIT",
        "The principles and reports of the Committee of the International Labour Organization.",
        "Los principios e informes del Comité de la Organización Internacional del Trabajo.",
        "A report of the Committee on jailed strikers; a letter of support from a federation is not this.",
        "Un informe del Comité sobre huelguistas en prisión; la carta de apoyo de una federación no es esto.",
        "CFA")
    OWN = "OWN", Term(
        "Our own criteria", "Criterios propios",
        "The criteria that this site has published.",
        "Los criterios que ha publicado este sitio.",
        "We judge by the criteria on this site; if we apply criteria a to e, the framework is Resolution 1900.",
        "Valoramos con los criterios de este sitio; si aplicamos los criterios de la a a la e, es la Resolución 1900.")

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
