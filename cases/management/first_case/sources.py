"""The sources of the first case, and which of them go back to another.

Only the leaflet was read whole. Of the other pages we read what others report of them: their titles are described,
not quoted, and a language, a date or an address that nobody gave us is not made up.
"""

from __future__ import annotations

from typing import NamedTuple

from cases.management.first_case.desk import Desk
from cases.models import Source
from cases.vocabulary import Connection, Reliability, Side, SourceType

NOT_SEEN = "und"
"""The language tag of a text whose language nobody has told us."""


class Page(NamedTuple):
    """A source as far as it is known; empty = not known."""

    title: str
    publisher: str
    type: SourceType
    side: Side
    published: str = ""
    lang: str = NOT_SEEN
    url: str = ""


PARTY, PRESS = SourceType.PARTY_PUBLICATION, SourceType.PRESS_ARTICLE

LEAFLET = Page(
    title="Free Rony Cueto! Support the Struggles of Workers in Peru!",
    publisher="LRP",
    type=SourceType.LEAFLET,
    side=Side.DETAINEE_SIDE,
    published="2007-07-15",
    lang="en",
    url="https://lrp-cofi.org/statements/ronycueto.html",
)

PAGES = {
    "pst": Page(
        "Statements of the PST of Peru (not seen; other pages go back to them, the leaflet very likely so)",
        "PST, Peru",
        PARTY,
        Side.DETAINEE_SIDE,
    ),
    "blogmolotov": Page(
        "Page on the arrest of Rony Cueto, blogmolotov",
        "blogmolotov",
        PARTY,
        Side.DETAINEE_SIDE,
        "2007-06-10",
        "pt",
        "https://blogmolotov.blogspot.com/2007/06/ronnie-cueto-libertad.html",
    ),
    "pstu": Page(
        "Page on the arrest of Rony Cueto, PSTU",
        "PSTU",
        PARTY,
        Side.DETAINEE_SIDE,
        "2007-06",
        "pt",
        "https://pstu.org.br/peru-pela-liberdade-do-dirigente-mineiro-ronnie-cueto/",
    ),
    "lorci": Page(
        "Page on the arrest of Rony Cueto, LORCI",
        "LORCI",
        PARTY,
        Side.DETAINEE_SIDE,
        "2007-06",
        "es",
        "https://lorci.org/spip.php?article348",
    ),
    "nodo50": Page(
        "Page on the release of Rony Cueto, PST and Mariátegui",
        "PST / Mariátegui (nodo50)",
        PARTY,
        Side.DETAINEE_SIDE,
        "2007-08-20",
        "es",
        "https://www.nodo50.org/mariategui/ronycuetolibre.htm",
    ),
    "net360": Page(
        "Item that names the secretary general of the union of Cercolima, net360",
        "ws.net360.info",
        PRESS,
        Side.UNKNOWN,
        lang="es",
    ),
    "ips": Page("Report on the contract miners of Casapalca, IPS", "IPS", PRESS, Side.INDEPENDENT, "2007-07-09", "en"),
    "caretas": Page(
        "Report on the conflict at Casapalca, Caretas", "Caretas", PRESS, Side.INDEPENDENT, "2007-06-21", "es"
    ),
    "peruvian_times": Page(
        "Report that recalls a death of 2007 at Casapalca, Peruvian Times",
        "Peruvian Times",
        PRESS,
        Side.UNKNOWN,
        "2008",
        "en",
    ),
    "cfa": Page(
        "355th report of the ILO Committee on Freedom of Association, Case 2664 (Peru)",
        "ILO",
        SourceType.IGO_REPORT,
        Side.INDEPENDENT,
    ),
    "alai": Page("Page that names the union at Casapalca, ALAI", "ALAI", PRESS, Side.UNKNOWN, lang="es"),
    "diario": Page(
        "Page on the contract miners of Casapalca, El Diario Internacional",
        "El Diario Internacional",
        PRESS,
        Side.UNKNOWN,
    ),
}

GO_BACK_TO_THE_PST = ("leaflet", "blogmolotov", "pstu", "nodo50")
"""Four pages, one root. LORCI is another organization; whether it is independent is not known."""


def from_the_leaflet(desk: Desk) -> None:
    """The leaflet itself."""
    row = Source(connection=Connection.THIRD_PARTY, reliability=Reliability.UNSURE, **LEAFLET._asdict())
    row.read_in_full = True
    desk.sources["leaflet"] = desk.enter(row)


def from_all_sources(desk: Desk) -> None:
    """The other pages, and what goes back to what."""
    for key, page in PAGES.items():
        desk.sources[key] = desk.enter(Source(reliability=Reliability.UNSURE, **page._asdict()))
    for key in GO_BACK_TO_THE_PST:
        source = desk.amend(desk.sources[key])
        source.derived_from.add(desk.sources["pst"])
