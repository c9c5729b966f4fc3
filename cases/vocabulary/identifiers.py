# fmt: off
"""Identifiers that others give: by whose scheme, what they look like, and where they lead."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class IdentifierScheme(Vocabulary):
    """Whose identifier it is."""

    WIKIDATA = "wikidata", Term(
        "Wikidata", "Wikidata",
        "Item of the free knowledge base, such as Q42.",
        "Elemento de la base de conocimiento libre, como Q42.",
        "An encyclopedia links to the union’s item: enter Q and the digits, not the whole address.",
        "Una enciclopedia enlaza el elemento del sindicato: se anotan la Q y las cifras, no toda la dirección.")
    ISNI = "isni", Term(
        "ISNI", "ISNI",
        "International Standard Name Identifier, sixteen characters without spaces.",
        "Identificador internacional normalizado de nombres, dieciséis caracteres sin espacios.",
        "A catalogue prints it in four groups of four: enter the sixteen characters together.",
        "Un catálogo lo imprime en cuatro grupos de cuatro: se anotan los dieciséis caracteres juntos.",
        "ISO 27729")
    VIAF = "viaf", Term(
        "VIAF", "VIAF",
        "Number in the Virtual International Authority File of libraries.",
        "Número en el fichero virtual internacional de autoridades de las bibliotecas.",
        "The number of the union’s heading in VIAF; a single library’s own number goes under another register.",
        "El número del sindicato en VIAF; el que le da una sola biblioteca va como otro registro.")
    ILO_CFA = "ilo_cfa", Term(
        "ILO case number (NORMLEX)", "Número de caso de la OIT (NORMLEX)",
        "Number of a case before the Committee on Freedom of Association, such as 2664. It may concern many people.",
        "Número de un caso ante el Comité de Libertad Sindical, como 2664. Puede tratar de muchas personas.",
        "One complaint names twenty arrested people: their twenty case files carry the same number.",
        "Una queja nombra a veinte personas arrestadas: sus veinte fichas llevan el mismo número.",
        "CFA; NORMLEX")
    UN_WGAD = "un_wgad", Term(
        "Opinion of the UN Working Group on Arbitrary Detention",
        "Opinión del Grupo de Trabajo de la ONU sobre la Detención Arbitraria",
        "Number and year of an opinion, such as 12/2010. It may concern several people.",
        "Número y año de una opinión, como 12/2010. Puede tratar de varias personas.",
        "One opinion on two detained people stands on both case files; the year is the opinion’s, not the arrest’s.",
        "Una opinión sobre dos personas detenidas va en ambas fichas; el año es el de la opinión, no el del arresto.",
        "WGAD")
    COMPANY_REGISTRY = "company_registry", Term(
        "Company register", "Registro de empresas",
        "Number in the public register of companies of a country, which is named.",
        "Número en el registro público de empresas de un país, que se indica.",
        "The number on the official extract about Sample Mines, with the country whose register issued it.",
        "El número que figura en el extracto oficial de Minas Muestra, con el país de ese registro.")
    LEI = "lei", Term(
        "LEI", "LEI",
        "Legal Entity Identifier, twenty letters and digits.",
        "Identificador de entidad jurídica, veinte letras y cifras.",
        "A stock exchange filing gives Sample Mines twenty characters; its national number is company register.",
        "Un documento bursátil da veinte caracteres a Minas Muestra; su número nacional es del registro de empresas.",
        "ISO 17442")
    OPENCORPORATES = "opencorporates", Term(
        "OpenCorporates", "OpenCorporates",
        "Jurisdiction and company number in this database of companies, such as pe/123.",
        "Jurisdicción y número en esta base de datos de empresas, como pe/123.",
        "The address of the page of Sample Mines ends in country, stroke and number: enter only those.",
        "La dirección de la página de Minas Muestra termina en país, barra y número: se anota solo eso.")
    GEONAMES = "geonames", Term(
        "GeoNames", "GeoNames",
        "Number in this database of places.",
        "Número en esta base de datos de lugares.",
        "The town of the arrest has a number there; a prison found only on the free map is OpenStreetMap.",
        "El pueblo del arresto tiene número allí; una prisión que solo está en el mapa libre es OpenStreetMap.")
    OSM = "osm", Term(
        "OpenStreetMap", "OpenStreetMap",
        "Object of the free map: its kind and number, such as way/123.",
        "Objeto del mapa libre: su clase y número, como way/123.",
        "The outline of the prison on the map: kind, stroke and number; coordinates are no identifier.",
        "El contorno de la prisión en el mapa: clase, barra y número; las coordenadas no son un identificador.")
    OTHER = "other", Term(
        "Another register", "Otro registro",
        "None of the above; the register is named.",
        "Ninguno de los anteriores; se indica el registro.",
        "The union’s number in the labour ministry’s register of unions, with that register named.",
        "El número del sindicato en el registro sindical del ministerio de trabajo, con el nombre de ese registro.")

    @property
    def pattern(self) -> str:
        """What a value of this scheme looks like, as a regular expression of both engines."""
        return PATTERNS[self]

    @property
    def names_one(self) -> bool:
        """Whether a value names one thing only; the number of a document may stand for everybody it concerns."""
        return self not in OF_MANY

    def fits(self, value: str) -> bool:
        """Whether the check digits of a value agree with the rest of it; of a scheme without such, always."""
        return CHECKS[self](value) if self in CHECKS else True

    def address(self, value: str) -> str:
        """Where a value leads; nothing for a scheme without addresses of its own."""
        return ADDRESSES.get(self, "").format(value)


def _mod_11_2(value: str) -> bool:
    """ISO/IEC 7064, MOD 11-2: the last character, X for ten, checks the digits before it."""
    total = 0
    for digit in value[:-1]:
        total = (total + int(digit)) * 2 % 11
    return value[-1] == "0123456789X"[(12 - total) % 11]


def _mod_97_10(value: str) -> bool:
    """ISO/IEC 7064, MOD 97-10: letters counted from A = 10, the whole number leaves 1."""
    return int("".join(str(int(character, 36)) for character in value)) % 97 == 1


_S = IdentifierScheme
CHECKS = {_S.ISNI: _mod_11_2, _S.LEI: _mod_97_10}
"""How the check digits of a value are counted: as ISO 27729 and ISO 17442 say."""
PATTERNS: dict[IdentifierScheme, str] = {
    _S.WIKIDATA: r"^Q[1-9][0-9]{0,11}$",
    _S.ISNI: r"^[0-9]{15}[0-9X]$",
    _S.VIAF: r"^[1-9][0-9]{0,21}$",
    _S.ILO_CFA: r"^[1-9][0-9]{0,4}$",
    _S.UN_WGAD: r"^[1-9][0-9]{0,2}/(19|20)[0-9]{2}$",
    _S.COMPANY_REGISTRY: r"^[0-9A-Za-z][0-9A-Za-z ./-]*$",
    _S.LEI: r"^[0-9A-Z]{18}[0-9]{2}$",
    _S.OPENCORPORATES: r"^[a-z]{2}(_[a-z]{2})?/[0-9A-Za-z.-]+$",
    _S.GEONAMES: r"^[1-9][0-9]{0,11}$",
    _S.OSM: r"^(node|way|relation)/[1-9][0-9]{0,14}$",
    _S.OTHER: r"^[^ ]",
}
ADDRESSES: dict[IdentifierScheme, str] = {
    _S.WIKIDATA: "https://www.wikidata.org/wiki/{}",
    _S.ISNI: "https://isni.org/isni/{}",
    _S.VIAF: "https://viaf.org/viaf/{}",
    _S.LEI: "https://search.gleif.org/#/record/{}",
    _S.OPENCORPORATES: "https://opencorporates.com/companies/{}",
    _S.GEONAMES: "https://www.geonames.org/{}",
    _S.OSM: "https://www.openstreetmap.org/{}",
}
OF_MANY = (_S.ILO_CFA, _S.UN_WGAD)
GIVEN_TO: dict[str, tuple[IdentifierScheme, ...]] = {
    "person": (_S.WIKIDATA, _S.ISNI, _S.VIAF, _S.OTHER),
    "organization": (_S.WIKIDATA, _S.ISNI, _S.VIAF, _S.COMPANY_REGISTRY, _S.LEI, _S.OPENCORPORATES, _S.OTHER),
    "place": (_S.WIKIDATA, _S.VIAF, _S.GEONAMES, _S.OSM, _S.OTHER),
    "case": (_S.WIKIDATA, _S.ILO_CFA, _S.UN_WGAD, _S.OTHER),
}
"""Which schemes have numbers for which kind of record."""
