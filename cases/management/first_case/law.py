"""How long the law of Peru lets the police hold somebody, and a judge before a verdict: texts, limits, sources.

The Constitution was read on a page of the Congress, in a stored copy. No text of a code of procedure was read: what it
sets is entered as others report it, or as a draft that nobody is told of. What the law adds to a limit, and for whom it
sets another one, stands beside it: the page never reckons with it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from cases.management.first_case.desk import Desk, named
from cases.management.first_case.said import Said, mentions, says
from cases.models import LegalLimit, LegalProvision, Source
from cases.vocabulary import Confidence, EndState, LimitKind, Reliability, Sensitivity, Side, SourceType

CONSTITUTION = "Constitución Política del Perú"


class LawSource(NamedTuple):
    """Where the law, or what is said of it, was read: in excerpt, as every source here."""

    title: str
    publisher: str
    type: SourceType
    side: Side = Side.INDEPENDENT
    author: str = ""
    published: str = ""
    url: str = ""
    lang: str = "es"


SOURCES = {
    "law_congress": LawSource(
        "Edition of the Constitution by the Congress of Peru, page 16: art. 2 (24) (f), and the beginning of its former text",
        "Congreso de la República del Perú",
        SourceType.OTHER,
        Side.STATE_SIDE,
        url="http://www.congreso.gob.pe/Docs/files/constitucion/constitucion2019/files/basic-html/page16.html",
    ),
    "law_note": LawSource(
        "Study note that gives the former text of art. 2 (24) (f) of the Constitution of Peru, scribd 651406179",
        "scribd",
        SourceType.OTHER,
        url="https://es.scribd.com/document/651406179/Articulo-2-dela-constitucion",
    ),
    "law_terms": LawSource(
        "Plazos de detención previstos en la Constitución pero no desarrollados en la ley procesal penal",
        "legis.pe",
        SourceType.ACADEMIC,
        author="Roberto Carlos Reynaldi Román",
        url="https://legis.pe/plazos-detencion-previstos-constitucion-no-desarrollados-ley-procesal-penal/",
    ),
    "law_encyclopedia": LawSource(
        "Article on the Constitution of Peru of 1993, Wikipedia in Spanish (read in a copy)",
        "Wikipedia",
        SourceType.OTHER,
    ),
    "law_press": LawSource(
        "Report on pre-trial detention in Peru and how long it lasts, La República",
        "La República",
        SourceType.PRESS_ARTICLE,
        published="2023-07-04",
        url="https://larepublica.pe/amp/politica/2023/07/04/que-es-prision-preventiva-en-peru-donde-se-cumple-y-cuanto-"
        "tiempo-dura-segun-el-nuevo-codigo-procesal-penal-pena-privativa-de-libertad-nspe-163324",
    ),
    "law_lecture": LawSource(
        "La prisión preventiva en el Código Procesal Penal",
        "scribd",
        SourceType.ACADEMIC,
        author="James Reátegui Sánchez",
        url="https://es.scribd.com/document/558515515/la-prision-preventiva-en-el-codigo-procesal-penal",
    ),
    "law_huaura": LawSource(
        "Avances en la reforma procesal penal: Distrito Judicial de Huaura",
        "seleccionesjuridicas",
        SourceType.ACADEMIC,
        author="Otto Santiago Verapinto Marquez",
        published="2007-09-23",
        url="http://seleccionesjuridicas.blogspot.com/2007/09/avances-en-la-reforma-procesal-penal.html",
    ),
    "law_lima": LawSource(
        "Item on the Code of Procedure coming into force in Lima Centro on 15 June, adeprin",
        "adeprin",
        SourceType.PRESS_ARTICLE,
        url="https://www.adeprin.org/el-nuevo-codigo-procesal-penal-regira-desde-el-15-de-junio-en-lima/",
    ),
    "law_ruling": LawSource(
        "Judgment of the Constitutional Tribunal of Peru, file 2798-04-HC/TC (beginning read)",
        "Tribunal Constitucional del Perú",
        SourceType.COURT_RECORD,
        Side.STATE_SIDE,
        published="2004-12-09",
        url="https://studylib.es/doc/4663989/exp.-n.%C2%BA-2798-04-hc-tc-lima-gabriel-orlando-vera",
    ),
    "law_bill": LawSource(
        "Report on a bill that changes the Code of Procedure of 1991, RPP",
        "RPP",
        SourceType.PRESS_ARTICLE,
        url="https://rpp.pe/politica/actualidad/congreso-aprueba-sanciones-a-jueces-que-retarden-procesos-judiciales-"
        "noticia-228535",
    ),
}

BEGAN = "[1993-12-29..1994-01-01]"
"""Promulgated on 29 December 1993, in force on 1 January 1994, as the one source has it that we read."""
REFORMED = "[2017-05-09..2017-05-10]"
"""The reform was published on 9 May 2017; from that day or the next on it was law."""
OF_2019 = dt.date(2019, 1, 1)
"""The address of the edition says 2019: on some day of that year this was the text, and it had not changed before."""

FORMER = (
    "f. Nadie puede ser detenido sino por mandamiento escrito y motivado del juez o por las autoridades policiales en caso "
    "de flagrante delito. El detenido debe ser puesto a disposición del juzgado correspondiente, dentro de las veinticuatro "
    "horas o en el término de la distancia. Estos plazos no se aplican a los casos de terrorismo, espionaje y tráfico "
    "ilícito de drogas. En tales casos, las autoridades policiales pueden efectuar la detención preventiva de los presuntos "
    "implicados por un término no mayor de quince días naturales. Deben dar cuenta al Ministerio Público y al juez, quien "
    "puede asumir jurisdicción antes de vencido dicho término."
)
PRESENT = (
    "f. Nadie puede ser detenido sino por mandamiento escrito y motivado del juez o por las autoridades policiales en caso "
    "de flagrante delito. La detención no durará más del tiempo estrictamente necesario para la realización de las "
    "investigaciones y, en todo caso, el detenido debe ser puesto a disposición del juzgado correspondiente, dentro del "
    "plazo máximo de cuarenta y ocho horas o en el término de la distancia.\n\n"
    "Estos plazos no se aplican a los casos de terrorismo, espionaje, tráfico ilícito de drogas y a los delitos cometidos "
    "por organizaciones criminales. En tales casos, las autoridades policiales pueden efectuar la detención preventiva de "
    "los presuntos implicados por un término no mayor de quince días naturales. Deben dar cuenta al Ministerio Público y al "
    "juez, quien puede asumir jurisdicción antes de vencido dicho término."
)
FORMER_IN_ENGLISH = (
    "f. Nobody may be detained except by a written order of a judge that gives reasons, or by the police where somebody is "
    "caught in the act. Whoever is detained must be brought before the court concerned within twenty-four hours, or within "
    "the time that the distance takes. These times do not apply to terrorism, espionage and illicit drug trafficking. In "
    "these cases the police may hold those who are presumed to be involved for no more than fifteen calendar days. They must "
    "report to the prosecution and to the judge, who may assume jurisdiction before that time is over."
)
PRESENT_IN_ENGLISH = (
    "f. Nobody may be detained except by a written order of a judge that gives reasons, or by the police where somebody is "
    "caught in the act. Detention shall not last longer than is strictly necessary for the investigation, and in any case "
    "whoever is detained must be brought before the court concerned within at most forty-eight hours, or within the time "
    "that the distance takes.\n\n"
    "These times do not apply to terrorism, espionage, illicit drug trafficking and offences committed by criminal "
    "organizations. In these cases the police may hold those who are presumed to be involved for no more than fifteen "
    "calendar days. They must report to the prosecution and to the judge, who may assume jurisdiction before that time is "
    "over."
)

UNTIL_2017: dict[str, Any] = {"start": BEGAN, "end": REFORMED, "end_state": EndState.ENDED}
SINCE_2017: dict[str, Any] = {"start": REFORMED, "end_state": EndState.ONGOING, "last_attested": OF_2019}
IN_FORCE = (
    "promulgated on 29 December 1993, in force from 1 January 1994",
    "promulgada el 29 de diciembre de 1993, vigente desde el 1 de enero de 1994",
)
CHANGED = (
    "changed by Law 30558, published on 9 May 2017",
    "modificado por la Ley 30558, publicada el 9 de mayo de 2017",
)
FORMER_SAID = (
    says("law_congress", ours=("its former text, as far as 24 hours", "su texto anterior, hasta las 24 horas")),
    says("law_congress", ours=CHANGED, aspect="end"),
    says("law_note", ours=("the whole of its former text", "el texto anterior completo")),
    says("law_encyclopedia", ours=IN_FORCE, aspect="start"),
)
PRESENT_SAID = (
    says("law_congress", ours=("its text in the edition of 2019", "su texto en la edición de 2019")),
    says("law_congress", ours=CHANGED, aspect="start"),
    says("law_terms", ours=("the same text, since 9 May 2017", "el mismo texto, desde el 9 de mayo de 2017")),
)


def from_all_sources(desk: Desk) -> None:
    """Everything, once: where it was entered before, nothing is entered again."""
    if was_entered():
        return
    for key, source in SOURCES.items():
        desk.sources[key] = desk.enter(Source(reliability=Reliability.UNSURE, **source._asdict()))
    _police_custody(desk)
    _pretrial(desk)


def was_entered() -> bool:
    """Whether the law of Peru was ever entered here from this file, whatever people have changed since."""
    return LegalProvision.history.filter(country="PE", law_as_stated=CONSTITUTION).exists()


def _police_custody(desk: Desk) -> None:
    """24 hours until the reform of 2017, 48 since: by the words of the Constitution."""
    article = {
        "country": "PE",
        "law_as_stated": CONSTITUTION,
        "law_en": "Political Constitution of Peru",
        "article": "2, inciso 24, literal f",
        "lang": "es",
        "url": SOURCES["law_congress"].url,
        "confidence": Confidence.POSSIBLE,
    }
    stage: dict[str, Any] = {
        "country": "PE",
        "kind": LimitKind.POLICE_CUSTODY,
        "provision": f"{CONSTITUTION}, artículo 2, inciso 24, literal f",
        "provision_lang": "es",
        "confidence": Confidence.POSSIBLE,
    }
    former = desk.enter(
        LegalProvision(**article, text=FORMER, translation_en=FORMER_IN_ENGLISH, **UNTIL_2017), *FORMER_SAID
    )
    desk.enter(
        LegalLimit(
            **stage,
            days=1,
            legal_provision=former,
            **UNTIL_2017,
            **named(
                "exceptions",
                "24 hours, or the time that the distance to the court takes; up to 15 days for terrorism, espionage and "
                "illicit drug trafficking.",
                "24 horas, o el término de la distancia; hasta 15 días en los casos de terrorismo, espionaje y tráfico "
                "ilícito de drogas.",
            ),
        ),
        *FORMER_SAID,
    )
    present = desk.enter(
        LegalProvision(**article, text=PRESENT, translation_en=PRESENT_IN_ENGLISH, **SINCE_2017), *PRESENT_SAID
    )
    desk.enter(
        LegalLimit(
            **stage,
            days=2,
            legal_provision=present,
            **SINCE_2017,
            **named(
                "exceptions",
                "48 hours, or the time that the distance to the court takes; up to 15 days for terrorism, espionage, "
                "illicit drug trafficking and offences of criminal organizations.",
                "48 horas, o el término de la distancia; hasta 15 días en los casos de terrorismo, espionaje, tráfico "
                "ilícito de drogas y delitos de organizaciones criminales.",
            ),
        ),
        *PRESENT_SAID,
    )


def _pretrial(desk: Desk) -> None:
    """Nine months by the code of 2004, as others report it. By that of 1991, in force elsewhere until then, a draft."""
    desk.enter(_by_the_code_of_2004(), *_REPORTED)
    desk.enter(_by_the_code_of_1991(), *_HEARD_OF)


def _by_the_code_of_2004() -> LegalLimit:
    return LegalLimit(
        country="PE",
        kind=LimitKind.PRETRIAL,
        months=9,
        provision="Código Procesal Penal (Decreto Legislativo 957), artículo 272",
        provision_lang="es",
        start="[2006-07-01..2021-06-15]",
        end_state=EndState.ONGOING,
        last_attested=dt.date(2023, 7, 4),
        confidence=Confidence.POSSIBLE,
        **named(
            "exceptions",
            "As others report it: we have not read the article. They give 18 months for complex proceedings and 36 for "
            "organized crime, and a judge can prolong it.",
            "Según informan otros: no hemos leído el artículo. Dan 18 meses para procesos complejos y 36 para la "
            "criminalidad organizada, y un juez puede prolongarlo.",
        ),
        **named(
            "worked_out",
            "the code came into force district by district, from Huaura on 1 July 2006 to Lima Centro on 15 June; that this "
            "was in 2021 follows from its being a Tuesday, after a delay ordered in 2020",
            "el código entró en vigor por distritos, desde Huaura el 1 de julio de 2006 hasta Lima Centro un 15 de junio; "
            "que fue en 2021 se deduce de que era martes, tras una prórroga dispuesta en 2020",
        ),
    )


def _by_the_code_of_1991() -> LegalLimit:
    return LegalLimit(
        country="PE",
        kind=LimitKind.PRETRIAL,
        months=9,
        provision="Código Procesal Penal (Decreto Legislativo 638), artículo 137",
        provision_lang="es",
        confidence=Confidence.UNASSESSED,
        sensitivity=Sensitivity.INTERNAL,
        **named(
            "worked_out",
            "we have read neither the article nor when which text of it was law: read both before this is published",
            "no hemos leído el artículo ni cuándo estuvo vigente cada texto: lea ambos antes de publicar esto",
        ),
    )


_REPORTED: tuple[Said, ...] = (
    says("law_press", ours=("nine months by article 272; up to 18 in complex cases",
                            "nueve meses según el artículo 272; hasta 18 en casos complejos")),
    says("law_lecture", ours=("nine months in common proceedings, 18 in complex ones, 36 for organized crime",
                              "nueve meses en procesos comunes, 18 en complejos, 36 por criminalidad organizada")),
    says("law_huaura", ours=("in force in Huaura on 1 July 2006", "vigente en Huaura el 1 de julio de 2006"), aspect="start"),
    says("law_lima", ours=("in force in Lima Centro, the last district, on 15 June",
                           "vigente en Lima Centro, el último distrito, el 15 de junio"), aspect="start"),
)  # fmt: skip
_HEARD_OF: tuple[Said, ...] = (
    mentions("law_ruling", ours=("speaks of article 137, changed by Laws 27553 and 28105",
                                 "habla del artículo 137, modificado por las Leyes 27553 y 28105")),
    mentions("law_bill", ours=("nine months in ordinary proceedings and 18 in special ones, as a bill has it",
                               "nueve meses en el procedimiento ordinario y 18 en los especiales, según un proyecto")),
)  # fmt: skip
