"""Version 2: what every source known today supports, rivals and gaps included.

Apart from the leaflet these pages were read in excerpt only; their titles are described, not quoted.
"""

from __future__ import annotations

import datetime as dt

from cases.management.first_case.desk import Desk, denies, mentions, possible, says
from cases.management.first_case.leaflet import Record
from cases.models import (
    Affiliation,
    Appeal,
    Case,
    CaseEvent,
    ConfidentialNote,
    ConsentRecord,
    Event,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Person,
    Place,
    RiskReview,
    Source,
    StatusPeriod,
)
from cases.vocabulary import (
    AffiliationKind,
    CaseEventRelation,
    CloseReason,
    Confidence,
    Connection,
    Consent,
    CountBasis,
    EndState,
    EventRole,
    EventType,
    GroupCategory,
    Knowledge,
    LibertyStatus,
    NameKind,
    OrgType,
    PlaceType,
    Reliability,
    ReleaseType,
    Risk,
    Sector,
    Side,
    SourceType,
    Violation,
)

RELEASED = "2007-08-01"
LAST_REPORT = dt.date(2007, 8, 20)

# key, title, type, publisher, date, language, address, side, connection
PAGES = (
    (
        "pst",
        "Statements of the PST of Peru on the arrests at Marcona (not seen; other pages go back to them)",
        SourceType.PARTY_PUBLICATION,
        "PST, Peru",
        "2007",
        "es",
        "",
        Side.DETAINEE_SIDE,
    ),
    (
        "blogmolotov",
        "Page calling for the freedom of Rony Cueto, blogmolotov",
        SourceType.PARTY_PUBLICATION,
        "blogmolotov.blogspot.com",
        "2007-06-10",
        "pt",
        "https://blogmolotov.blogspot.com/2007/06/ronnie-cueto-libertad.html",
        Side.DETAINEE_SIDE,
    ),
    (
        "pstu",
        "Page calling for the freedom of Rony Cueto, PSTU",
        SourceType.PARTY_PUBLICATION,
        "PSTU",
        "2007-06",
        "pt",
        "https://www.pstu.org.br/peru-pela-liberdade-do-dirigente-mineiro-ronnie-cueto/",
        Side.DETAINEE_SIDE,
    ),
    (
        "lorci",
        "Page on the arrests at Marcona, LORCI",
        SourceType.PARTY_PUBLICATION,
        "LORCI",
        "2007-06",
        "es",
        "https://www.lorci.org/spip.php?article348",
        Side.DETAINEE_SIDE,
    ),
    (
        "nodo50",
        "Page on the release of Rony Cueto, PST and Mariátegui",
        SourceType.PARTY_PUBLICATION,
        "nodo50.org/mariategui",
        "2007-08-20",
        "es",
        "https://www.nodo50.org/mariategui/ronycuetolibre.htm",
        Side.DETAINEE_SIDE,
    ),
    (
        "net360",
        "Undated item that names a secretary general of the Cercolima union, net360",
        SourceType.PRESS_ARTICLE,
        "ws.net360.info",
        "",
        "es",
        "",
        Side.UNKNOWN,
    ),
    (
        "ips",
        "Report on contract miners in Peru, Inter Press Service",
        SourceType.PRESS_ARTICLE,
        "Inter Press Service",
        "2007-07-09",
        "en",
        "",
        Side.INDEPENDENT,
    ),
    (
        "caretas",
        "Report on the conflict at Casapalca, Caretas",
        SourceType.PRESS_ARTICLE,
        "Caretas",
        "2007-06-21",
        "es",
        "",
        Side.INDEPENDENT,
    ),
    (
        "peruvian_times",
        "Report that recalls the deaths of 2007 at Casapalca, Peruvian Times",
        SourceType.PRESS_ARTICLE,
        "Peruvian Times",
        "2008",
        "en",
        "",
        Side.INDEPENDENT,
    ),
    (
        "cfa",
        "355th report of the Committee on Freedom of Association, Case 2664 (Peru)",
        SourceType.IGO_REPORT,
        "International Labour Organization",
        "",
        "en",
        "",
        Side.INDEPENDENT,
    ),
    (
        "alai",
        "Report that names the contract miners’ union at Casapalca, ALAI",
        SourceType.PRESS_ARTICLE,
        "ALAI",
        "",
        "es",
        "",
        Side.UNKNOWN,
    ),
    (
        "diario",
        "Report on the contract miners at Casapalca, El Diario Internacional",
        SourceType.PRESS_ARTICLE,
        "El Diario Internacional",
        "",
        "es",
        "",
        Side.UNKNOWN,
    ),
)


def amend(desk: Desk, record: Record) -> None:
    """Enter the other sources, and correct what they change."""
    sources = _sources(desk, record)
    _organizations(desk, record, sources)
    _strike(desk, record, sources)
    _casapalca(desk, record, sources)
    _arrest_and_release(desk, record, sources)
    _context(desk, record, sources)
    _case(desk, record, sources)
    _other_people(desk, record, sources)


def _sources(desk: Desk, record: Record) -> dict[str, Source]:
    sources = {
        key: desk.enter(
            Source(
                title=title,
                type=type_,
                publisher=publisher,
                published=published,
                lang=lang,
                url=url,
                side=side,
                connection=Connection.UNKNOWN,
                reliability=Reliability.UNSURE,
                read_in_full=False,
            )
        )
        for key, title, type_, publisher, published, lang, url, side in PAGES
    }
    for key in ("blogmolotov", "pstu", "nodo50"):
        sources[key].derived_from.add(sources["pst"])
    desk.amend(record.source)
    record.source.derived_from.add(sources["pst"])
    return {**sources, "leaflet": record.source}


def _organizations(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    organizations = record.organizations
    desk.amend(
        organizations["federation"],
        says(sources["cfa"], "FNTMMSP", lang="es"),
        name_en="Miners’ federation FNTMMSP",
        name_es="Federación minera FNTMMSP",
        acronym="FNTMMSP",
        is_identified=True,
    )
    desk.amend(
        organizations["shougang"],
        says(sources["ips"], "Shougang"),
        name_en="Shougang Hierro Perú S.A.A.",
        name_es="Shougang Hierro Perú S.A.A.",
    )
    casapalca_union = desk.amend(
        organizations["casapalca_union"],
        says(sources["ips"], "17 May 2007", aspect="founded"),
        denies(sources["diario"], "26 de enero de 2007", aspect="founded"),
        says(
            sources["alai"],
            "Sindicato de Trabajadores Mineros de las empresas contratistas que brindan servicios a la Compañía "
            "Minera de Casapalca",
            aspect="name",
        ),
        founded="[2007-01-26,2007-05-17]",
        confidence=Confidence.CONTESTED,
        is_identified=True,
        description_en="Formed by more than 1,500 workers of twelve contractors, as a press report has it.",
        description_es="Formado por más de 1500 trabajadores de doce contratistas, según un informe de prensa.",
    )
    desk.enter(
        Name(
            **possible(
                organization=casapalca_union,
                text="Sindicato de Trabajadores Mineros de las empresas contratistas que brindan servicios a la "
                "Compañía Minera de Casapalca",
                kind=NameKind.LEGAL,
                lang="es",
                script="Latn",
            )
        ),
        says(sources["alai"]),
    )
    branch = OrgLink.objects.get(child=casapalca_union)
    desk.amend(branch, denies(sources["ips"], "formed their own union"))
    organizations["casapalca_mining"] = desk.enter(
        Organization(
            **possible(
                type=OrgType.EMPLOYER_OPERATOR,
                name_en="Compañía Minera Casapalca",
                name_es="Compañía Minera Casapalca",
                country="PE",
                sector=Sector.B07,
            )
        ),
        says(sources["alai"], "Compañía Minera de Casapalca", lang="es"),
    )
    organizations["court"] = desk.enter(
        Organization(
            **possible(
                type=OrgType.COURT,
                name_en="Mixed chamber at Vista Alegre (Nasca)",
                name_es="Sala Mixta de Vista Alegre (Nasca)",
                country="PE",
            )
        ),
        says(sources["nodo50"], "sala mixta provincial", lang="es"),
    )


def _strike(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    strike = desk.amend(
        record.events["strike"],
        says(sources["blogmolotov"], "10 de abril", aspect="start", lang="pt"),
        says(sources["nodo50"], "10 de abril", aspect="start", lang="es"),
        says(sources["pstu"], "58 dias", aspect="start", lang="pt"),
        says(sources["nodo50"], "hasta el 5 de junio", aspect="end", lang="es"),
        start="2007-04-10",
        end="2007-06-05?",
        end_state=EndState.ENDED,
        worked_out_en="",
        worked_out_es="",
        description_en="An indefinite strike of contract miners. They asked for an end to dangerous working "
        "conditions and to very low pay, and opposed being hired year after year as temporary workers. One source has "
        "it last until 5 June 2007.",
        description_es="Huelga indefinida de mineros contratistas. Pedían el fin de las condiciones de trabajo "
        "peligrosas y de los salarios muy bajos, y rechazaban que se les contratara año tras año como temporales. Una "
        "fuente la da por terminada el 5 de junio de 2007.",
    )
    miners = Participant.objects.get(event=strike, category=GroupCategory.WORKER)
    desk.amend(
        miners,
        says(sources["lorci"], "1.800", aspect="count", lang="es"),
        count_min=1800,
        count_max=1800,
        count_basis=CountBasis.ABOUT,
    )
    desk.enter(
        Participant(
            **possible(
                event=strike,
                role=EventRole.EMPLOYER_PARTY,
                organization=record.organizations["contractors"],
            )
        ),
        says(sources["leaflet"], "each time under a different contract"),
    )
    others = record.events["others"]
    desk.amend(
        Participant.objects.get(event=others),
        denies(sources["pstu"], "dez dirigentes demitidos, 47 ordens de prisão", aspect="count", lang="pt"),
        mentions(sources["nodo50"], "otros dirigentes con orden de captura", lang="es"),
        confidence=Confidence.DOUBTFUL,
    )
    desk.amend(
        others,
        denies(sources["pstu"], "dez dirigentes demitidos, 47 ordens de prisão", lang="pt"),
        confidence=Confidence.DOUBTFUL,
        description_en="One source gives this number, without names. Another counts ten leaders dismissed, Rony Cueto "
        "among them, and 47 arrest orders; a third names other leaders as wanted, not jailed.",
        description_es="Una fuente da este número, sin nombres. Otra cuenta diez dirigentes despedidos, entre ellos "
        "Rony Cueto, y 47 órdenes de captura; una tercera habla de otros dirigentes buscados, no en prisión.",
    )
    dismissed = _child(
        desk,
        record,
        "dismissed",
        strike,
        EventType.MASS_DISMISSAL,
        "Ten leaders of the union are reported dismissed",
        "Se informa del despido de diez dirigentes del sindicato",
        "[..2007-06-30]",
        says(sources["pstu"], "dez dirigentes demitidos", lang="pt"),
    )
    group = desk.enter(
        Participant(
            **possible(
                event=dismissed,
                role=EventRole.DISMISSED,
                group_en="leaders of the union",
                group_es="dirigentes del sindicato",
                category=GroupCategory.UNION_LEADER,
                count_min=10,
                count_max=10,
                count_basis=CountBasis.EXACT,
            )
        ),
        says(sources["pstu"], "dez dirigentes", aspect="count", lang="pt"),
    )
    group.named_members.add(record.case.person)
    warrants = _child(
        desk,
        record,
        "warrants",
        strike,
        EventType.WARRANT_ISSUED,
        "Arrest orders against 47 strikers are reported",
        "Se informa de órdenes de captura contra 47 huelguistas",
        "[..2007-06-30]",
        says(sources["pstu"], "47 ordens de prisão", lang="pt"),
    )
    desk.enter(
        Participant(
            **possible(
                event=warrants,
                role=EventRole.WANTED,
                group_en="strikers",
                group_es="huelguistas",
                category=GroupCategory.WORKER,
                count_min=47,
                count_max=47,
                count_basis=CountBasis.EXACT,
            )
        ),
        says(sources["pstu"], "47", aspect="count", lang="pt"),
    )


def _child(
    desk: Desk,
    record: Record,
    key: str,
    dispute: Event,
    type_: EventType,
    english: str,
    spanish: str,
    start: str,
    *citations: object,
    **values: object,
) -> Event:
    """An event of a dispute, kept under ``key``."""
    row = Event(
        **possible(
            type=type_, title_en=english, title_es=spanish, start=start, country="PE", parent=dispute, **values
        )
    )
    record.events[key] = desk.enter(row, *citations)
    return record.events[key]


def _casapalca(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    dispute = desk.amend(
        record.events["casapalca"],
        says(sources["caretas"], "30 de mayo", aspect="start", lang="es"),
        start="2007-05-30",
    )
    desk.enter(
        Participant(
            **possible(
                event=dispute,
                role=EventRole.USER_ENTERPRISE,
                organization=record.organizations["casapalca_mining"],
            )
        ),
        says(sources["alai"], "Compañía Minera de Casapalca", lang="es"),
    )
    deaths = desk.amend(
        record.events["deaths"],
        says(sources["ips"], "the conflict has resulted in five deaths", lang="en"),
        confidence=Confidence.CONFIRMED,
        description_en="Two independent sources give five. A third lists four of them, and not all were miners; a "
        "fourth says that a police officer died too. That the five are these four and the officer is our inference.",
        description_es="Dos fuentes independientes dan cinco. Una tercera enumera cuatro, y no todas eran mineros; una "
        "cuarta dice que también murió un policía. Que las cinco sean estas cuatro y el policía es deducción nuestra.",
    )
    desk.amend(
        Participant.objects.get(event=deaths),
        says(sources["ips"], "five deaths", aspect="count", lang="en"),
        mentions(sources["caretas"], "cuatro", aspect="count", lang="es"),
        confidence=Confidence.CONFIRMED,
        category=GroupCategory.MIXED,
        group_en="people of different kinds",
        group_es="personas de distinta condición",
    )
    shot = _child(
        desk,
        record,
        "shot",
        dispute,
        EventType.KILLING,
        "A miner is shot dead",
        "Un minero muere por disparo",
        "[2007-05-30..2007-06-21]",
        says(sources["caretas"], lang="es"),
        place=record.places["casapalca"],
        violations=[Violation.KILLING],
        worked_out_en="between the start of the strike and the report of 21 June 2007",
        worked_out_es="entre el inicio de la huelga y el informe del 21 de junio de 2007",
    )
    _count(desk, shot, EventRole.KILLED, "a miner", "un minero", GroupCategory.WORKER, sources["caretas"])
    others = _child(
        desk,
        record,
        "other_deaths",
        dispute,
        EventType.DEATH,
        "Three more people die during the conflict",
        "Mueren otras tres personas durante el conflicto",
        "[2007-05-30..2007-06-21]",
        says(sources["caretas"], lang="es"),
        description_en="A worker who fell into a ravine, and two people held up by the road-block: a patient with a "
        "heart attack and a girl with hypothermia.",
        description_es="Un trabajador que cayó a un barranco y dos personas detenidas por el bloqueo de la carretera: "
        "un paciente con un infarto y una niña con hipotermia.",
        worked_out_en="between the start of the strike and the report of 21 June 2007",
        worked_out_es="entre el inicio de la huelga y el informe del 21 de junio de 2007",
    )
    for english, spanish, category in (
        ("a worker who fell into a ravine", "un trabajador que cayó a un barranco", GroupCategory.WORKER),
        ("a patient, of a heart attack", "un paciente, de un infarto", GroupCategory.BYSTANDER),
        ("a girl, of hypothermia", "una niña, de hipotermia", GroupCategory.CHILD),
    ):
        _count(desk, others, EventRole.DIED, english, spanish, category, sources["caretas"])
    officer = _child(
        desk,
        record,
        "officer",
        dispute,
        EventType.DEATH,
        "A police officer dies",
        "Muere un policía",
        "2007",
        says(sources["peruvian_times"], lang="en"),
    )
    _count(
        desk,
        officer,
        EventRole.DIED,
        "a police officer",
        "un policía",
        GroupCategory.POLICE,
        sources["peruvian_times"],
    )
    desk.amend(
        Participant.objects.get(event=record.events["dismissals"]),
        says(sources["ips"], "106", aspect="count", lang="en"),
        denies(sources["pstu"], "180", aspect="count", lang="pt"),
        denies(sources["lorci"], "800", aspect="count", lang="es"),
        denies(sources["diario"], "800", aspect="count", lang="es"),
        count_min=106,
        count_max=800,
        count_basis=CountBasis.RANGE,
        confidence=Confidence.CONTESTED,
    )
    _child(
        desk,
        record,
        "founded",
        dispute,
        EventType.UNION_FOUNDED,
        "The contract miners of Casapalca form their own union",
        "Los mineros contratistas de Casapalca forman su propio sindicato",
        "[2007-01-26,2007-05-17]",
        says(sources["ips"], "17 May 2007", aspect="start", lang="en"),
        denies(sources["diario"], "26 de enero de 2007", aspect="start", lang="es"),
    )
    desk.amend(record.events["founded"], confidence=Confidence.CONTESTED)


def _count(
    desk: Desk, event: Event, role: EventRole, english: str, spanish: str, category: str, source: Source
) -> None:
    """One person who is counted and not named."""
    desk.enter(
        Participant(
            **possible(
                event=event,
                role=role,
                group_en=english,
                group_es=spanish,
                category=category,
                count_min=1,
                count_max=1,
                count_basis=CountBasis.EXACT,
            )
        ),
        says(source),
    )


def _arrest_and_release(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    case, places, events = record.case, record.places, record.events
    street = desk.enter(
        Place(
            **possible(
                type=PlaceType.PUBLIC_ROAD,
                name_en="First blocks of Avenida Brasil, Lima",
                name_es="Primeras cuadras de la avenida Brasil, Lima",
                within=places["lima"],
                country="PE",
            )
        ),
        says(sources["pstu"], "Av. Brasil", lang="pt"),
    )
    cells = desk.enter(
        Place(
            **possible(
                type=PlaceType.POLICE_STATION,
                name_en="Criminal-investigation police cells, Lima",
                name_es="Calabozos de la policía de investigación criminal, Lima",
                within=places["lima"],
                country="PE",
                is_identified=False,
            )
        ),
        says(sources["pstu"], "Dinincri", lang="pt"),
    )
    places.update(street=street, cells=cells)
    days = (
        says(sources["blogmolotov"], "5 de junho", aspect="start", lang="pt"),
        says(sources["nodo50"], "57 días", aspect="start", lang="es"),
        denies(sources["lorci"], "6 de junio", aspect="start", lang="es"),
        denies(sources["pstu"], "7 de junho", aspect="start", lang="pt"),
    )
    desk.amend(
        events["arrest"],
        *days,
        says(sources["pstu"], "Av. Brasil", aspect="place", lang="pt"),
        start="[2007-06-05..2007-06-07]",
        place=street,
        confidence=Confidence.CONTESTED,
        description_en="He was on his way to the miners’ federation in Lima. The sources give 5, 6 and 7 June; the 57 "
        "days counted to his release fit only 5 June.",
        description_es="Iba camino de la federación minera en Lima. Las fuentes dan el 5, el 6 y el 7 de junio; los 57 "
        "días contados hasta su salida solo cuadran con el 5 de junio.",
    )
    release = desk.enter(
        Event(
            **possible(
                type=EventType.RELEASE,
                title_en="Rony Cueto leaves prison, with restrictions",
                title_es="Rony Cueto sale de prisión, con restricciones",
                description_en="After 57 days, by order of the mixed chamber at Vista Alegre (Nasca). The proceedings "
                "stayed open: he passed to comparecencia restringida, liberty under conditions.",
                description_es="Tras 57 días, por orden de la sala mixta de Vista Alegre (Nasca). El proceso siguió "
                "abierto: pasó a comparecencia restringida.",
                start=RELEASED,
                country="PE",
                parent=events["strike"],
            )
        ),
        says(sources["nodo50"], "miércoles 1 de agosto", aspect="start", lang="es"),
    )
    events["release"] = release
    desk.enter(
        Participant(**possible(event=release, role=EventRole.SUBJECT, person=case.person)),
        says(sources["nodo50"], lang="es"),
    )
    desk.enter(
        Participant(
            **possible(
                event=release,
                role=EventRole.ORDERING_AUTHORITY,
                organization=record.organizations["court"],
            )
        ),
        says(sources["nodo50"], "sala mixta provincial", lang="es"),
    )
    CaseEvent.objects.create(case=case, event=release, relation=CaseEventRelation.OWN)
    custody, prison = case.periods.order_by("pk")
    desk.amend(
        custody,
        *(type(citation)(**_copied(citation)) for citation in days),
        says(sources["pstu"], "Dinincri", aspect="place", lang="pt"),
        status=LibertyStatus.POLICE_CUSTODY,
        place=cells,
        start="[2007-06-05..2007-06-07]",
        end="[2007-06-05..2007-06-30]",
        confidence=Confidence.CONTESTED,
    )
    desk.amend(
        prison,
        says(sources["nodo50"], "1 de agosto, tras 57 días", aspect="end", lang="es"),
        status=LibertyStatus.PRETRIAL_DETENTION,
        start="[2007-06-05..2007-06-30]",
        end=RELEASED,
        end_state=EndState.ENDED,
        last_attested=None,
        ended_how=ReleaseType.PENDING_RESTRICTED,
        end_event=release,
        ordered_by=None,
        worked_out_en="that it was pre-trial detention is worked out from the release into restricted appearance",
        worked_out_es="que fue prisión preventiva se deduce de la salida a comparecencia restringida",
    )
    desk.enter(
        StatusPeriod(
            **possible(
                case=case,
                status=LibertyStatus.RELEASED_RESTRICTED,
                start=RELEASED,
                end_state=EndState.UNKNOWN,
                last_attested=LAST_REPORT,
                ordered_by=record.organizations["court"],
                legal_basis_as_stated="comparecencia restringida",
                start_event=release,
            )
        ),
        says(sources["nodo50"], "comparecencia restringida", lang="es"),
    )


def _copied(citation: object) -> dict[str, object]:
    return {name: getattr(citation, name) for name in ("source", "stance", "aspect", "value_as_stated", "lang")}


def _context(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    national = desk.enter(
        Event(
            **possible(
                type=EventType.STRIKE,
                title_en="The miners’ federation begins a national strike",
                title_es="La federación minera inicia una huelga nacional",
                description_en="A third strike, apart from those at Marcona and Casapalca.",
                description_es="Una tercera huelga, distinta de las de Marcona y Casapalca.",
                start="2007-04-30",
                country="PE",
                sector=Sector.B07,
            )
        ),
        says(sources["cfa"], "30 April 2007", aspect="start", lang="en"),
    )
    two = desk.enter(
        Event(
            **possible(
                type=EventType.RELEASE,
                title_en="Two more leaders of the union leave prison",
                title_es="Otros dos dirigentes del sindicato salen de prisión",
                description_en="They and other leaders under arrest orders passed to restricted appearance.",
                description_es="Con ellos, otros dirigentes con orden de captura pasaron a comparecencia restringida.",
                start="2007-08-03",
                country="PE",
                parent=record.events["strike"],
            )
        ),
        says(sources["nodo50"], "viernes 3 de agosto", aspect="start", lang="es"),
    )
    desk.enter(
        Participant(
            **possible(
                event=two,
                role=EventRole.SUBJECT,
                group_en="other leaders of his union",
                group_es="otros dirigentes de su sindicato",
                category=GroupCategory.UNION_LEADER,
                count_min=2,
                count_max=2,
                count_basis=CountBasis.EXACT,
            )
        ),
        says(sources["nodo50"], aspect="count", lang="es"),
    )
    record.events.update(national=national, two=two)
    for name in ("national", "two", "dismissed", "warrants"):
        CaseEvent.objects.create(
            case=record.case, event=record.events[name], relation=CaseEventRelation.CONTEXT
        )


def _case(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    case = record.case
    person = case.person
    desk.amend(
        case,
        says(sources["nodo50"], "siniestro", aspect="stated_reason", lang="es"),
        summary_en="Secretary general of the contract miners’ union at the Marcona iron mine, Ica region, Peru; "
        "held for 55 to 57 days in 2007",
        summary_es="Secretario general del sindicato de mineros contratistas de la mina de hierro de Marcona, región "
        "Ica, Perú; en detención entre 55 y 57 días en 2007",
        stated_reason_en="A party page of August 2007 says that the leaders were accused over a “siniestro” (a fire or "
        "other damage). We have not seen the charge.",
        stated_reason_es="Una página partidaria de agosto de 2007 dice que se acusó a los dirigentes por un "
        "«siniestro» (un incendio u otro daño). No hemos visto la acusación.",
        outcome_knowledge=Knowledge.UNKNOWN,
    )
    for text, kind, citations in (
        ("Rony Cueto Rivera", NameKind.LEGAL, (says(sources["nodo50"]), says(sources["net360"]))),
        ("Ronnie Cueto", NameKind.SPELLING, (says(sources["blogmolotov"]), says(sources["pstu"]))),
    ):
        desk.enter(Name(**possible(person=person, text=text, kind=kind, lang="es", script="Latn")), *citations)
    office = person.affiliations.get(kind=AffiliationKind.OFFICE)
    desk.amend(
        office,
        says(sources["pstu"], lang="pt"),
        says(sources["lorci"], lang="es"),
        says(sources["nodo50"], lang="es"),
        mentions(sources["net360"], "sindicato de Cercolima", aspect="organization", lang="es"),
        confidence=Confidence.PROBABLE,
    )
    work: Affiliation = person.affiliations.get(kind=AffiliationKind.EMPLOYMENT)
    desk.amend(
        work,
        denies(sources["pstu"], "15 anos", aspect="duration", lang="pt"),
        confidence=Confidence.CONTESTED,
    )
    appeal: Appeal = case.appeals.get()
    desk.amend(appeal, closed=RELEASED, close_reason=CloseReason.RELEASED)
    story = list(case.paragraphs.all())
    for paragraph, (english, spanish, *keys) in zip(story, STORY, strict=False):
        desk.amend(
            paragraph,
            *(says(sources[key]) for key in keys if key != "leaflet"),
            text_en=english,
            text_es=spanish,
            confidence=Confidence.POSSIBLE,
        )
    for position, (english, spanish, *keys) in enumerate(STORY[len(story) :], len(story) + 1):
        desk.enter(
            Paragraph(**possible(case=case, position=position, text_en=english, text_es=spanish)),
            *(says(sources[key]) for key in keys),
        )
    for text in NOTES:
        desk.enter(ConfidentialNote(case=case, text=text))


STORY = (
    (
        "Rony Cueto had worked for years as a contract miner at the Marcona iron mine when, on 10 April 2007, the "
        "contract miners there began an indefinite strike against working conditions and pay. He was the secretary "
        "general of their union. One source gives 14 years of work, another 15.",
        "Rony Cueto llevaba años como minero contratista en la mina de hierro de Marcona cuando, el 10 de abril de 2007, "
        "los mineros contratistas iniciaron una huelga indefinida por las condiciones de trabajo y los salarios. Era el "
        "secretario general de su sindicato. Una fuente da 14 años de trabajo; otra, 15.",
        "leaflet",
        "blogmolotov",
        "pstu",
    ),
    (
        "He was arrested in Lima between 5 and 7 June 2007, on his way to the miners’ federation, and first held by the "
        "criminal-investigation police. A leaflet of 15 July 2007 reports him in a maximum-security prison, which no "
        "source names.",
        "Lo arrestaron en Lima entre el 5 y el 7 de junio de 2007, camino de la federación minera, y estuvo primero en "
        "manos de la policía de investigación criminal. Un volante del 15 de julio de 2007 lo sitúa en una cárcel de "
        "máxima seguridad, que ninguna fuente nombra.",
        "leaflet",
        "pstu",
        "lorci",
    ),
    (
        "He left prison on 1 August 2007, by order of a court at Vista Alegre (Nasca), after 57 days as the source "
        "counts them. The proceedings stayed open and he was free under conditions. We do not know what came of them.",
        "Salió de prisión el 1 de agosto de 2007, por orden de un tribunal de Vista Alegre (Nasca), tras 57 días según "
        "la cuenta de la fuente. El proceso siguió abierto y quedó en libertad con restricciones. No sabemos en qué "
        "terminó.",
        "nodo50",
    ),
    (
        "The leaflet speaks of at least nine other leaders jailed. That number is in doubt: another source counts ten "
        "leaders dismissed and 47 arrest orders, and two more leaders were reported released on 3 August 2007.",
        "El volante habla de al menos otros nueve dirigentes en prisión. Esa cifra está en duda: otra fuente cuenta diez "
        "dirigentes despedidos y 47 órdenes de captura, y el 3 de agosto de 2007 se informó de la salida de otros dos.",
        "leaflet",
        "pstu",
        "nodo50",
    ),
)

NOTES = (
    "Apart from the leaflet every page was read in excerpt only: check wording, dates and the day forms in “value as "
    "stated” against the originals.",
    "blogmolotov, pstu and nodo50 go back to the PST of Peru, and the leaflet very likely does (inferred): one root. "
    "LORCI is another organisation; whether it is independent is not known.",
    "“Nine other leaders jailed” may come from “ten dismissed leaders, among them Cueto” (inferred).",
    "An undated item (net360 20455, its neighbours are of autumn 2006) calls Ronnie Cueto Rivera secretary general of "
    "the union of Cercolima, one of three labour intermediaries at the mine. Whether that is the same union: not known. "
    "Do not merge.",
    "The burning of Shougang offices on 12 July concerns the Santo Domingo cooperative (net360 26747, 26760). It is not "
    "the “siniestro” of which the leaders were accused. Do not merge.",
    "“Dinincri” in the Portuguese text is probably DIRINCRI (inferred).",
    "CFA has a further Shougang complaint of 2008 (NORMLEX text 2911380): still to be read.",
)


def _other_people(desk: Desk, record: Record, sources: dict[str, Source]) -> None:
    """Two people named by one source, entered as drafts: nothing says yet that naming them is safe."""
    for name, sort_name in (("Tomás Cari", "Cari, Tomás"), ("Moisés Púa", "Púa, Moisés")):
        person = desk.enter(Person(display_name=name, sort_name=sort_name))
        case = desk.enter(
            Case(
                **possible(
                    person=person,
                    country="PE",
                    summary_en="Leader of the contract miners’ union at the Marcona iron mine, Peru",
                    summary_es="Dirigente del sindicato de mineros contratistas de la mina de hierro de Marcona, Perú",
                    charge_knowledge=Knowledge.UNKNOWN,
                )
            )
        )
        desk.enter(
            StatusPeriod(
                **possible(
                    case=case,
                    status=LibertyStatus.RELEASED_RESTRICTED,
                    start="2007-08-03",
                    end_state=EndState.UNKNOWN,
                    last_attested=LAST_REPORT,
                    legal_basis_as_stated="comparecencia restringida",
                )
            ),
            says(sources["nodo50"], "viernes 3 de agosto", lang="es"),
        )
        desk.enter(ConsentRecord(case=case, consent=Consent.NOT_SOUGHT))
        desk.enter(RiskReview(case=case, risk=Risk.UNASSESSED))
        desk.enter(
            ConfidentialNote(case=case, text="Named by one page only. A draft until somebody checks that it is safe.")
        )
