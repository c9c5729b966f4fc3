"""Version 1: what the leaflet of 15 July 2007 supports, and nothing else.

Facts and figures are the leaflet's; the sentences are ours.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cases.management.first_case.desk import Desk, possible, says
from cases.models import (
    Affiliation,
    Appeal,
    Case,
    CaseEvent,
    ConfidentialNote,
    ConsentRecord,
    Demand,
    Event,
    Name,
    Organization,
    OrgLink,
    Paragraph,
    Participant,
    Particular,
    Person,
    Place,
    RiskReview,
    Root,
    Source,
    StatusPeriod,
)
from cases.vocabulary import (
    AffiliationKind,
    AffiliationRole,
    AppealKind,
    CaseEventRelation,
    Confidence,
    Connection,
    Consent,
    Contract,
    CountBasis,
    EndState,
    EventRole,
    EventType,
    Gender,
    GroupCategory,
    Knowledge,
    LibertyStatus,
    NameKind,
    OrgLinkKind,
    OrgType,
    ParticularKind,
    PlaceType,
    Reliability,
    ReleaseType,
    Risk,
    Sector,
    Side,
    SourceType,
    Violation,
)

LEAFLET_DAY = dt.date(2007, 7, 15)
ATTESTED = {"end_state": EndState.ONGOING, "last_attested": LEAFLET_DAY}


@dataclass
class Record:
    """What the leaflet gave, for the second pass to build on."""

    source: Source
    case: Case
    places: dict[str, Place]
    organizations: dict[str, Organization]
    events: dict[str, Event]

    def roots(self) -> list[Root]:
        """Everything with a page of its own but the case, in the order of publication."""
        disputes = [event for event in self.events.values() if event.is_dispute]
        return [*self.organizations.values(), *self.places.values(), *disputes]


def enter(desk: Desk) -> Record:
    """Enter the leaflet's facts as drafts."""
    source = _source(desk)
    places = _places(desk, source)
    organizations = _organizations(desk, source, places)
    events = _events(desk, source, places, organizations)
    case = _case(desk, source, places, organizations, events)
    return Record(source, case, places, organizations, events)


def _source(desk: Desk) -> Source:
    return desk.enter(
        Source(
            title="Free Rony Cueto! Support the Struggles of Workers in Peru!",
            type=SourceType.LEAFLET,
            author="League for the Revolutionary Party",
            publisher="LRP–COFI",
            published="2007-07-15",
            lang="en",
            url="https://lrp-cofi.org/statements/ronycueto.html",
            side=Side.DETAINEE_SIDE,
            connection=Connection.THIRD_PARTY,
            reliability=Reliability.UNSURE,
            read_in_full=True,
        )
    )


def _places(desk: Desk, leaflet: Source) -> dict[str, Place]:
    peru = desk.enter(
        Place(**possible(type=PlaceType.COUNTRY, name_en="Peru", name_es="Perú", country="PE")), says(leaflet)
    )
    ica = desk.enter(
        Place(
            **possible(
                type=PlaceType.REGION,
                name_en="Ica region",
                name_es="Región Ica",
                within=peru,
                country="PE",
                subdivision="PE-ICA",
            )
        ),
        says(leaflet, "the Ica region of southern Peru"),
    )
    lima = desk.enter(
        Place(
            **possible(
                type=PlaceType.REGION,
                name_en="Lima department",
                name_es="Departamento de Lima",
                within=peru,
                country="PE",
                subdivision="PE-LIM",
            )
        ),
        says(leaflet, "the Department of Lima"),
    )
    return {
        "peru": peru,
        "ica": ica,
        "lima": lima,
        "marcona": desk.enter(
            Place(
                **possible(
                    type=PlaceType.MINE_WORKSITE,
                    name_en="Marcona mine",
                    name_es="Mina de Marcona",
                    within=ica,
                    country="PE",
                )
            ),
            says(leaflet, "the Marcona mine in the Ica region"),
        ),
        "casapalca": desk.enter(
            Place(
                **possible(
                    type=PlaceType.MINE_WORKSITE,
                    name_en="Casapalca mine",
                    name_es="Mina de Casapalca",
                    within=lima,
                    country="PE",
                )
            ),
            says(leaflet, "Casapalca, a mine located in the Department of Lima"),
        ),
        "prison": desk.enter(
            Place(
                **possible(
                    type=PlaceType.PRISON,
                    name_en="Unidentified maximum-security prison, Peru",
                    name_es="Cárcel de máxima seguridad no identificada, Perú",
                    within=peru,
                    country="PE",
                    security_level="maximum security",
                    is_identified=False,
                )
            ),
            says(leaflet, "a maximum security prison"),
        ),
    }


def _organizations(desk: Desk, leaflet: Source, places: dict[str, Place]) -> dict[str, Organization]:
    union = desk.enter(
        Organization(
            **possible(
                type=OrgType.UNION_LOCAL,
                name_en="Contract miners’ union at the Marcona mine",
                name_es="Sindicato de mineros contratistas de la mina de Marcona",
                country="PE",
                sector=Sector.B07,
                is_identified=False,
                description_en="The union of the contract miners at the Marcona iron mine, named as the source names it.",
                description_es="El sindicato de los mineros contratistas de la mina de hierro de Marcona, con el nombre "
                "que le da la fuente.",
            )
        ),
        says(leaflet, "the contracted miners’ union at the Marcona mine"),
    )
    casapalca = desk.enter(
        Organization(
            **possible(
                type=OrgType.UNION_LOCAL,
                name_en="Contract miners’ union at the Casapalca mine",
                name_es="Sindicato de mineros contratistas de la mina de Casapalca",
                country="PE",
                sector=Sector.B07,
                is_identified=False,
            )
        ),
        says(leaflet, "The contracted miners at Casapalca"),
    )
    federation = desk.enter(
        Organization(
            **possible(
                type=OrgType.UNION_FEDERATION,
                name_en="Miners’ federation of Peru",
                name_es="Federación minera del Perú",
                country="PE",
                sector=Sector.B07,
                is_identified=False,
            )
        ),
        says(leaflet, "the Miners’ Federation"),
    )
    cgtp = desk.enter(
        Organization(
            **possible(
                type=OrgType.UNION_CONFEDERATION,
                name_en="CGTP",
                name_es="CGTP",
                acronym="CGTP",
                country="PE",
            )
        ),
        says(leaflet, "CGTP or Central General de Trabajadores Perú"),
    )
    desk.enter(
        Name(
            **possible(
                organization=cgtp,
                text="Central General de Trabajadores Perú",
                kind=NameKind.SPELLING,
                lang="es",
                script="Latn",
            )
        ),
        says(leaflet, "Central General de Trabajadores Perú"),
    )
    shougang = desk.enter(
        Organization(
            **possible(
                type=OrgType.EMPLOYER_OPERATOR,
                name_en="Shougang Hierro Perú",
                name_es="Shougang Hierro Perú",
                country="PE",
                sector=Sector.B07,
                description_en="Owner of the Marcona mine; the source calls it a Chinese transnational company.",
                description_es="Propietaria de la mina de Marcona; la fuente la llama empresa transnacional china.",
            )
        ),
        says(leaflet, "the Chinese transnational company which owns the mine, Shougang Hierro Peru"),
    )
    contractors = desk.enter(
        Organization(
            **possible(
                type=OrgType.CONTRACTOR,
                name_en="Unidentified contractor at the Marcona mine",
                name_es="Contratista no identificada en la mina de Marcona",
                country="PE",
                sector=Sector.B07,
                is_identified=False,
            )
        ),
        says(leaflet, "a contracted miner"),
    )
    lrp = desk.enter(
        Organization(
            **possible(
                type=OrgType.POLITICAL_PARTY,
                name_en="League for the Revolutionary Party",
                name_es="League for the Revolutionary Party",
                acronym="LRP",
            )
        ),
        says(leaflet),
    )
    desk.enter(
        OrgLink(**possible(child=union, parent=federation, kind=OrgLinkKind.AFFILIATED_TO, **ATTESTED)),
        says(leaflet, "the Miners’ Federation"),
    )
    desk.enter(
        OrgLink(**possible(child=federation, parent=cgtp, kind=OrgLinkKind.AFFILIATED_TO, **ATTESTED)),
        says(leaflet, "the Miners’ Federation and the overall union central"),
    )
    desk.enter(
        OrgLink(
            child=casapalca,
            parent=union,
            kind=OrgLinkKind.BRANCH_OF,
            confidence=Confidence.DOUBTFUL,
            **ATTESTED,
        ),
        says(leaflet, "are in the same local as at Shougang"),
    )
    desk.enter(
        OrgLink(**possible(child=contractors, parent=shougang, kind=OrgLinkKind.CONTRACTED_BY, **ATTESTED)),
        says(leaflet, "14 years at Shougang as a contracted miner"),
    )
    desk.amend(places["marcona"], operator=shougang)
    return {
        "union": union,
        "casapalca_union": casapalca,
        "federation": federation,
        "cgtp": cgtp,
        "shougang": shougang,
        "contractors": contractors,
        "lrp": lrp,
    }


def _events(
    desk: Desk, leaflet: Source, places: dict[str, Place], organizations: dict[str, Organization]
) -> dict[str, Event]:
    strike = desk.enter(
        Event(
            **possible(
                type=EventType.STRIKE,
                title_en="Contract miners’ strike at Marcona, 2007",
                title_es="Huelga de mineros contratistas en Marcona, 2007",
                description_en="An indefinite strike of contract miners. They asked for an end to dangerous working "
                "conditions and to very low pay, and opposed being hired year after year as temporary workers.",
                description_es="Huelga indefinida de mineros contratistas. Pedían el fin de las condiciones de trabajo "
                "peligrosas y de los salarios muy bajos, y rechazaban que se les contratara año tras año como "
                "temporales.",
                start="2007-04~",
                worked_out_en="two months before early June 2007",
                worked_out_es="dos meses antes de comienzos de junio de 2007",
                country="PE",
                sector=Sector.B07,
                place=places["marcona"],
                is_dispute=True,
                violations=[Violation.DISGUISED_TEMPORARY_CONTRACTS, Violation.UNSAFE_WORK],
            )
        ),
        says(leaflet, "two months earlier", aspect="start"),
    )
    desk.enter(
        Participant(
            **possible(
                event=strike,
                role=EventRole.PARTICIPANT,
                group_en="Contract miners at Marcona",
                group_es="Mineros contratistas de Marcona",
                category=GroupCategory.WORKER,
            )
        ),
        says(leaflet, "contracted miners"),
    )
    for name, role in (("union", EventRole.PARTICIPANT), ("shougang", EventRole.USER_ENTERPRISE)):
        desk.enter(
            Participant(**possible(event=strike, role=role, organization=organizations[name])), says(leaflet)
        )
    for english, spanish, stated in (
        (
            "An end to dangerous working conditions",
            "Fin de las condiciones de trabajo peligrosas",
            "an end to the treacherous working conditions",
        ),
        ("An end to starvation wages", "Fin de los salarios de hambre", "starvation wages"),
    ):
        desk.enter(Demand(**possible(dispute=strike, text_en=english, text_es=spanish)), says(leaflet, stated))

    casapalca = desk.enter(
        Event(
            **possible(
                type=EventType.STRIKE,
                title_en="Contract miners’ strike at Casapalca, 2007",
                title_es="Huelga de mineros contratistas en Casapalca, 2007",
                description_en="A strike for recognition of the union, secure jobs and humane working conditions.",
                description_es="Huelga por el reconocimiento del sindicato, la estabilidad laboral y condiciones de "
                "trabajo humanas.",
                start="[..2007-07-15]",
                country="PE",
                sector=Sector.B07,
                place=places["casapalca"],
                is_dispute=True,
                violations=[Violation.ANTI_UNION_DISMISSAL, Violation.NON_RECOGNITION, Violation.UNSAFE_WORK],
            )
        ),
        says(leaflet, "a strike waged for union recognition"),
    )
    desk.enter(
        Participant(
            **possible(
                event=casapalca, role=EventRole.PARTICIPANT, organization=organizations["casapalca_union"]
            )
        ),
        says(leaflet, "The contracted miners at Casapalca"),
    )
    for english, spanish, stated in (
        ("Recognition of the union", "Reconocimiento del sindicato", "union recognition"),
        ("Job security for all", "Estabilidad laboral para todos", "job security for all"),
        (
            "A general end to inhuman working conditions",
            "Fin general de las condiciones de trabajo inhumanas",
            "a general end to inhuman work conditions",
        ),
    ):
        desk.enter(Demand(**possible(dispute=casapalca, text_en=english, text_es=spanish)), says(leaflet, stated))

    arrest = desk.enter(
        Event(
            **possible(
                type=EventType.ARREST,
                title_en="Rony Cueto is detained",
                title_es="Rony Cueto queda en detención",
                start="[2007-06-01..2007-06-10]",
                country="PE",
                parent=strike,
                violations=[Violation.CRIMINALISATION],
            )
        ),
        says(leaflet, "since early June", aspect="start"),
    )
    others = desk.enter(
        Event(
            **possible(
                type=EventType.ARREST,
                title_en="At least nine other leaders of the union are reported jailed",
                title_es="Se informa del encarcelamiento de al menos otros nueve dirigentes del sindicato",
                description_en="The source gives the number, not the names.",
                description_es="La fuente da el número, no los nombres.",
                start="[..2007-07-15]",
                country="PE",
                parent=strike,
            )
        ),
        says(leaflet, "At least nine other leaders of this union have also been jailed"),
    )
    desk.enter(
        Participant(
            **possible(
                event=others,
                role=EventRole.SUBJECT,
                group_en="other leaders of his union",
                group_es="otros dirigentes de su sindicato",
                category=GroupCategory.UNION_LEADER,
                count_min=9,
                count_basis=CountBasis.AT_LEAST,
            )
        ),
        says(leaflet, "At least nine other leaders", aspect="count"),
    )
    deaths = desk.enter(
        Event(
            **possible(
                type=EventType.DEATH,
                title_en="Deaths are reported in the conflict at Casapalca",
                title_es="Se informa de muertes en el conflicto de Casapalca",
                description_en="The source gives a number. It does not say who died, or how.",
                description_es="La fuente da un número. No dice quiénes murieron ni cómo.",
                start="[..2007-07-15]",
                country="PE",
                place=places["casapalca"],
                parent=casapalca,
            )
        ),
        says(leaflet, "at least five deaths"),
    )
    desk.enter(
        Participant(
            **possible(
                event=deaths,
                role=EventRole.DIED,
                group_en="people, not said who",
                group_es="personas, sin decir quiénes",
                category=GroupCategory.UNKNOWN,
                count_min=5,
                count_basis=CountBasis.AT_LEAST,
            )
        ),
        says(leaflet, "at least five deaths", aspect="count"),
    )
    dismissals = desk.enter(
        Event(
            **possible(
                type=EventType.MASS_DISMISSAL,
                title_en="Union leaders and members are dismissed at Casapalca",
                title_es="Despiden a dirigentes y afiliados del sindicato en Casapalca",
                start="[..2007-07-15]",
                country="PE",
                place=places["casapalca"],
                parent=casapalca,
                violations=[Violation.ANTI_UNION_DISMISSAL],
            )
        ),
        says(leaflet, "mass dismissals of union leaders and members"),
    )
    desk.enter(
        Participant(
            **possible(
                event=dismissals,
                role=EventRole.DISMISSED,
                group_en="union leaders and members",
                group_es="dirigentes y afiliados del sindicato",
                category=GroupCategory.WORKER,
            )
        ),
        says(leaflet, "mass dismissals", aspect="count"),
    )
    events = {
        "strike": strike,
        "casapalca": casapalca,
        "arrest": arrest,
        "others": others,
        "deaths": deaths,
        "dismissals": dismissals,
        "appeal": desk.enter(
            Event(
                **possible(
                    type=EventType.APPEAL_LAUNCHED,
                    title_en="A leaflet asks for statements of solidarity",
                    title_es="Un volante pide declaraciones de solidaridad",
                    description_en="It reports that he is still held.",
                    description_es="Informa de que sigue en detención.",
                    start="2007-07-15",
                )
            ),
            says(leaflet),
        ),
    }
    for name, type_, english, spanish, start, stated in CONTEXT:
        events[name] = desk.enter(
            Event(**possible(type=type_, title_en=english, title_es=spanish, start=start, country="PE")),
            says(leaflet, stated),
        )
    return events


CONTEXT = (
    (
        "teachers",
        EventType.STRIKE,
        "A national strike of teachers is under way",
        "Hay una huelga nacional docente en curso",
        "[..2007-07-15]",
        "a national strike of teachers has taken center stage",
    ),
    (
        "marches",
        EventType.MARCH,
        "Marches and regional general strikes begin",
        "Comienzan marchas y paros generales regionales",
        "2007-07-11",
        "which began on July 11",
    ),
    (
        "army",
        EventType.TROOPS_DEPLOYED,
        "Police, backed by the army, act against protests; the leaflet speaks of random jailings",
        "La policía, con apoyo del ejército, actúa contra las protestas; el volante habla de "
        "encarcelamientos al azar",
        "[2007-07-11..2007-07-15]",
        "increased repression by the police, backed by the Army",
    ),
    (
        "trade",
        EventType.LAW_OR_POLICY,
        "A trade agreement with the United States awaits final passage",
        "Un tratado de libre comercio con los Estados Unidos espera su aprobación final",
        "[..2007-07-15]",
        "the final passage of a bilateral free trade agreement with the U.S.",
    ),
    (
        "criticism",
        EventType.OTHER,
        "The leaflet’s authors say that the union federations failed the miners",
        "El volante afirma que las centrales sindicales fallaron a los mineros",
        "2007-07-15",
        "have betrayed the ranks of miners and all workers",
    ),
)


def _case(
    desk: Desk,
    leaflet: Source,
    places: dict[str, Place],
    organizations: dict[str, Organization],
    events: dict[str, Event],
) -> Case:
    person = desk.enter(Person(display_name="Rony Cueto", sort_name="Cueto, Rony"))
    case = desk.enter(
        Case(
            **possible(
                person=person,
                country="PE",
                summary_en="Secretary general of the contract miners’ union at the Marcona iron mine, Ica region, Peru",
                summary_es="Secretario general del sindicato de mineros contratistas de la mina de hierro de Marcona, "
                "región Ica, Perú",
                charge_knowledge=Knowledge.UNKNOWN,
                verified_on=desk.at.date(),
                review_due_on=desk.at.date() + dt.timedelta(days=365),
            )
        )
    )
    _particulars(desk, leaflet, person, places, organizations)
    _periods(desk, leaflet, case, places, events)
    for name, event in events.items():
        own = name in ("strike", "arrest", "appeal")
        CaseEvent.objects.create(
            case=case, event=event, relation=CaseEventRelation.OWN if own else CaseEventRelation.CONTEXT
        )
    desk.enter(
        Participant(**possible(event=events["arrest"], role=EventRole.SUBJECT, person=person)),
        says(leaflet, "has been held by authorities"),
    )
    for position, (english, spanish) in enumerate(STORY, 1):
        desk.enter(
            Paragraph(**possible(case=case, position=position, text_en=english, text_es=spanish)), says(leaflet)
        )
    desk.enter(
        Appeal(
            **possible(
                case=case,
                kinds=[AppealKind.RELEASE, AppealKind.STATEMENT_OF_SOLIDARITY],
                asks_en="It asks readers to join in demanding the freedom of Rony Cueto and of other jailed worker "
                "leaders, and to send statements of solidarity.",
                asks_es="Pide sumarse a la exigencia de libertad para Rony Cueto y otros dirigentes obreros en prisión, "
                "y enviar declaraciones de solidaridad.",
                issued_by=organizations["lrp"],
                opened="2007-07-15",
            )
        ),
        says(leaflet, "Join in demanding the freedom of Rony Cueto"),
    )
    desk.enter(
        ConsentRecord(
            case=case,
            consent=Consent.PUBLIC_CAMPAIGN,
            basis="Campaigned for by name, in public, by organisations on his side in 2007. Nobody was asked again.",
        )
    )
    desk.enter(
        RiskReview(
            case=case,
            risk=Risk.LOW,
            reason="Facts of 2007, long public under his name; nothing on family, home, health or contacts.",
            assessed_on=desk.at.date(),
        )
    )
    desk.enter(
        ConfidentialNote(
            case=case,
            text="The leaflet counts “two months earlier” back from early June, not from its own date. “Held since "
            "early June” and “in a maximum security prison” are two facts: the prison is named nowhere we could read; "
            "do not guess it.",
        )
    )
    return case


def _particulars(
    desk: Desk,
    leaflet: Source,
    person: Person,
    places: dict[str, Place],
    organizations: dict[str, Organization],
) -> None:
    desk.enter(
        Particular(
            **possible(
                person=person,
                kind=ParticularKind.BIRTH,
                date="[1967-07-16..1968-07-15]",
                worked_out_en="39 years old on 15 July 2007",
                worked_out_es="39 años el 15 de julio de 2007",
            )
        ),
        says(leaflet, "39 years old"),
    )
    desk.enter(
        Particular(
            person=person,
            kind=ParticularKind.GENDER,
            value=Gender.MALE,
            confidence=Confidence.PROBABLE,
        ),
        says(leaflet, "He"),
    )
    desk.enter(
        Affiliation(
            **possible(
                person=person,
                organization=organizations["union"],
                kind=AffiliationKind.OFFICE,
                role=AffiliationRole.GENERAL_SECRETARY,
                title_as_stated="Secretary General",
                title_lang="en",
                worksite=places["marcona"],
                **ATTESTED,
            )
        ),
        says(leaflet, "Secretary General of the contracted miners’ union"),
    )
    desk.enter(
        Affiliation(
            **possible(
                person=person,
                organization=organizations["contractors"],
                kind=AffiliationKind.EMPLOYMENT,
                role=AffiliationRole.WORKER,
                worksite=places["marcona"],
                user_enterprise=organizations["shougang"],
                contract=Contract.SUBCONTRACTED,
                occupation="8111",
                start="[1992-07-16..1993-07-15]",
                duration_as_stated="14 years",
                worked_out_en="14 years of work by 15 July 2007",
                worked_out_es="14 años de trabajo hasta el 15 de julio de 2007",
                **ATTESTED,
            )
        ),
        says(leaflet, "has worked 14 years at Shougang as a contracted miner"),
    )


def _periods(
    desk: Desk, leaflet: Source, case: Case, places: dict[str, Place], events: dict[str, Event]
) -> None:
    desk.enter(
        StatusPeriod(
            **possible(
                case=case,
                status=LibertyStatus.DETAINED_BASIS_UNKNOWN,
                start="[2007-06-01..2007-06-10]",
                end="[2007-06-01..2007-07-15]",
                end_state=EndState.ENDED,
                ended_how=ReleaseType.CHANGE_OF_STATUS,
                start_event=events["arrest"],
            )
        ),
        says(leaflet, "has been held by authorities since early June", aspect="start"),
    )
    desk.enter(
        StatusPeriod(
            **possible(
                case=case,
                status=LibertyStatus.DETAINED_BASIS_UNKNOWN,
                place=places["prison"],
                start="[2007-06-01..2007-07-15]",
                **ATTESTED,
            )
        ),
        says(leaflet, "is being held in a maximum security prison", aspect="place"),
    )


STORY = (
    (
        "Rony Cueto had worked for 14 years as a contract miner at the Marcona iron mine when, about two months before "
        "early June 2007, the contract miners there began an indefinite strike against working conditions and pay. He "
        "was the secretary general of their union.",
        "Rony Cueto llevaba 14 años como minero contratista en la mina de hierro de Marcona cuando, unos dos meses "
        "antes de comienzos de junio de 2007, los mineros contratistas iniciaron una huelga indefinida por las "
        "condiciones de trabajo y los salarios. Era el secretario general de su sindicato.",
    ),
    (
        "He has been held since early June 2007. A leaflet of 15 July 2007 reports that he is held in a "
        "maximum-security prison, which it does not name, and that at least nine other leaders of the union were "
        "jailed as well.",
        "Está en detención desde comienzos de junio de 2007. Un volante del 15 de julio de 2007 informa de que se "
        "encuentra en una cárcel de máxima seguridad, que no nombra, y de que al menos otros nueve dirigentes del "
        "sindicato también fueron encarcelados.",
    ),
    (
        "The same leaflet says that contract miners at Casapalca, in the department of Lima, belong to the same local, "
        "and that at least five deaths and mass dismissals followed their strike for union recognition.",
        "El mismo volante dice que los mineros contratistas de Casapalca, en el departamento de Lima, pertenecen a la "
        "misma base sindical, y que a su huelga por el reconocimiento del sindicato siguieron al menos cinco muertes "
        "y despidos masivos.",
    ),
)
