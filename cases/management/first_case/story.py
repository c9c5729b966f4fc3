"""What happened, in paragraphs: our own sentences, each with its sources, none surer than they are."""

from __future__ import annotations

from cases.management.first_case.desk import Desk, named, possible
from cases.management.first_case.said import says
from cases.models import Paragraph

FROM_THE_LEAFLET = {
    "work": (
        "A leaflet of 15 July 2007 tells of Rony Cueto, aged 39, a contract miner of 14 years at Shougang and secretary "
        "general of the contract miners’ union at the Marcona mine. About two months before early June 2007 the "
        "contract miners there had begun an indefinite strike against dangerous working conditions and very low pay. "
        "The leaflet calls him a leading voice for contract workers nationally.",
        "Un volante del 15 de julio de 2007 habla de Rony Cueto, de 39 años, minero contratista en Shougang durante 14 "
        "años y secretario general del sindicato de mineros contratistas de la mina de Marcona. Unos dos meses antes "
        "de comienzos de junio de 2007, los mineros contratistas habían iniciado allí una huelga indefinida contra las "
        "condiciones de trabajo peligrosas y los salarios muy bajos. El volante lo llama voz destacada de los "
        "trabajadores contratistas en todo el país.",
    ),
    "arrest": (
        "The leaflet says that the authorities had held him since early June 2007, that he was in a maximum-security "
        "prison, which it does not name, and that at least nine other leaders of the union had been jailed as well.",
        "El volante dice que las autoridades lo tenían en detención desde comienzos de junio de 2007, que estaba en una "
        "cárcel de máxima seguridad, que no nombra, y que al menos otros nueve dirigentes del sindicato también habían "
        "sido encarcelados.",
    ),
    "casapalca": (
        "It also says that the contract miners at Casapalca, in the department of Lima, were in the same local, and "
        "that their strike for union recognition was answered with mass dismissals. It speaks of at least five deaths "
        "there and does not say who died.",
        "Dice también que los mineros contratistas de Casapalca, en el departamento de Lima, eran de la misma base "
        "sindical, y que a su huelga por el reconocimiento del sindicato se respondió con despidos masivos. Habla de al "
        "menos cinco muertes y no dice quiénes murieron.",
    ),
}
"""What the leaflet tells, by subject."""

FROM_ALL_SOURCES = {
    "work": (
        "Rony Cueto was a contract miner at the Marcona mine and secretary general of a union of contract miners there. "
        "One source gives 14 years of work, another 15. On 10 April 2007 the contract miners began an indefinite strike "
        "against dangerous working conditions and very low pay.",
        "Rony Cueto era minero contratista en la mina de Marcona y secretario general de un sindicato de mineros "
        "contratistas de allí. Una fuente da 14 años de trabajo; otra, 15. El 10 de abril de 2007, los mineros "
        "contratistas iniciaron una huelga indefinida contra las condiciones de trabajo peligrosas y los salarios muy "
        "bajos.",
        ("leaflet", "blogmolotov", "pstu", "nodo50"),
    ),
    "arrest": (
        "The sources put his arrest on 5, 6 or 7 June 2007. One of them says that it was in Lima, on his way to the "
        "miners’ federation, and that the criminal-investigation police held him first. A leaflet of 15 July 2007 has "
        "him in a maximum-security prison; we found no source that names it.",
        "Las fuentes sitúan su arresto el 5, el 6 o el 7 de junio de 2007. Una de ellas dice que fue en Lima, camino de "
        "la federación minera, y que primero lo tuvo la policía de investigación criminal. Un volante del 15 de julio "
        "de 2007 lo sitúa en una cárcel de máxima seguridad; no hallamos ninguna fuente que la nombre.",
        ("leaflet", "blogmolotov", "pstu", "lorci", "nodo50"),
    ),
    "release": (
        "One source reports that he left prison on 1 August 2007, by order of a court of Vista Alegre (Nasca), after 57 "
        "days as it counts them. He was free under conditions and the proceedings stayed open. We do not know what came "
        "of them.",
        "Una fuente informa de que salió de prisión el 1 de agosto de 2007, por orden de un tribunal de Vista Alegre "
        "(Nasca), tras 57 días según su cuenta. Quedó en libertad con restricciones y el proceso siguió abierto. No "
        "sabemos en qué terminó.",
        ("nodo50",),
    ),
    "nine": (
        "The leaflet speaks of at least nine other leaders jailed. That number is in doubt: another source counts ten "
        "leaders dismissed, him among them, and 47 arrest orders. Two more leaders are reported to have left prison on "
        "3 August 2007.",
        "El volante habla de al menos otros nueve dirigentes en prisión. Esa cifra está en duda: otra fuente cuenta "
        "diez dirigentes despedidos, él entre ellos, y 47 órdenes de captura. Se informa de que otros dos dirigentes "
        "salieron de prisión el 3 de agosto de 2007.",
        ("leaflet", "pstu", "nodo50"),
    ),
    "casapalca": (
        "The leaflet puts the contract miners of Casapalca in the same local. A press report contradicts this: they "
        "formed a union of their own. Two sources give five deaths in the conflict there; they were not all miners.",
        "El volante pone a los mineros contratistas de Casapalca en la misma base sindical. Un informe de prensa lo "
        "contradice: formaron un sindicato propio. Dos fuentes dan cinco muertes en ese conflicto; no todas eran de "
        "mineros.",
        ("leaflet", "ips", "caretas"),
    ),
}
"""What all sources tell, by subject and in order, and which of them tell it."""


def from_the_leaflet(desk: Desk) -> None:
    """Three paragraphs that know nothing later than the leaflet."""
    for position, (english, spanish) in enumerate(FROM_THE_LEAFLET.values(), 1):
        _write(desk, position, english, spanish, ("leaflet",))


def from_all_sources(desk: Desk) -> None:
    """The same subjects rewritten, so that their history is kept, and what the leaflet could not know."""
    written = dict(zip(FROM_THE_LEAFLET, desk.case.paragraphs.order_by("position"), strict=True))
    for position, (subject, (english, spanish, sources)) in enumerate(FROM_ALL_SOURCES.items(), 1):
        if subject not in written:
            _write(desk, position, english, spanish, sources)
            continue
        others = (says(key) for key in sources if key != "leaflet")
        desk.amend(written[subject], *others, position=position, **named("text", english, spanish))


def _write(desk: Desk, position: int, english: str, spanish: str, sources: tuple[str, ...]) -> None:
    row = Paragraph(**possible(case=desk.case, position=position, **named("text", english, spanish)))
    desk.enter(row, *(says(key) for key in sources))
