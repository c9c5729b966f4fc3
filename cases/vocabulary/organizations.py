# fmt: off
"""Organizations: what they are, how they belong together, and whether they are registered."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class OrgType(Vocabulary):
    """What an organization is."""

    UNION_LOCAL = "union_local", Term(
        "Workplace union", "Sindicato de base",
        "A union of one workplace, enterprise or branch.",
        "Un sindicato de un lugar de trabajo, una empresa o una sección.",
        "MT24; schema.org WorkersUnion")
    UNION_SECTOR = "union_sector", Term(
        "Sector union", "Sindicato de rama",
        "A single national union of one branch of work.",
        "Un sindicato nacional único de una rama de actividad.",
        "schema.org WorkersUnion")
    UNION_FEDERATION = "union_federation", Term(
        "Union federation", "Federación sindical",
        "A federation of unions of one sector or region.",
        "Una federación de sindicatos de un sector o una región.",
        "schema.org WorkersUnion")
    UNION_CONFEDERATION = "union_confederation", Term(
        "National trade-union centre", "Central sindical nacional",
        "A national body that federations and unions of many sectors belong to.",
        "Un organismo nacional al que pertenecen federaciones y sindicatos de muchos sectores.",
        "schema.org WorkersUnion")
    GLOBAL_UNION_FEDERATION = "global_union_federation", Term(
        "Global union federation", "Federación sindical internacional",
        "An international federation of the unions of one sector.",
        "Una federación internacional de los sindicatos de un sector.",
        "ITUC")
    INTERNATIONAL_CONFEDERATION = "international_confederation", Term(
        "International confederation", "Confederación internacional",
        "An international body that national centres belong to.",
        "Un organismo internacional al que pertenecen centrales nacionales.",
        "ITUC; WFTU")
    EMPLOYER_OPERATOR = "employer_operator", Term(
        "Employer or operator", "Empresa operadora",
        "A company that runs the workplace, whether or not it employs everyone who works there.",
        "Una empresa que dirige el lugar de trabajo, contrate o no a todo su personal.",
        "FtM Company; PFT ACTORS")
    CONTRACTOR = "contractor", Term(
        "Contractor", "Empresa contratista",
        "A company that employs people to work for another company: services or labour intermediary.",
        "Una empresa que contrata personal para que trabaje para otra: servicios o intermediación laboral.",
        "FtM Company")
    LABOUR_COOPERATIVE = "labour_cooperative", Term(
        "Labour cooperative", "Cooperativa de trabajo",
        "A cooperative whose members work, often for another company.",
        "Una cooperativa cuyos integrantes trabajan, a menudo para otra empresa.")
    PARENT_COMPANY = "parent_company", Term(
        "Parent company", "Empresa matriz",
        "A company that owns or controls another.",
        "Una empresa que posee o controla otra.",
        "FtM Company")
    EMPLOYERS_ASSOCIATION = "employers_association", Term(
        "Employers’ association", "Gremio empresarial",
        "A body that represents employers.",
        "Un organismo que representa a la parte empleadora.")
    POLICE = "police", Term(
        "Police", "Policía",
        "A police force or unit.",
        "Un cuerpo o una unidad de policía.",
        "MT24; FtM PublicBody")
    PROSECUTION = "prosecution", Term(
        "Public prosecution", "Fiscalía",
        "An office that brings criminal charges for the state.",
        "Un órgano que ejerce la acción penal por el Estado.",
        "MT24; FtM PublicBody")
    COURT = "court", Term(
        "Court", "Tribunal",
        "A court or chamber of a court.",
        "Un tribunal, juzgado o sala.",
        "MT24; FtM PublicBody")
    PRISON_SERVICE = "prison_service", Term(
        "Prison service", "Servicio penitenciario",
        "An authority that runs prisons.",
        "Una autoridad que administra prisiones.",
        "MT24; FtM PublicBody")
    ARMED_FORCES = "armed_forces", Term(
        "Armed forces", "Fuerzas armadas",
        "An army or another military force or unit.",
        "Un ejército u otra fuerza o unidad militar.",
        "MT24; FtM PublicBody")
    LABOUR_AUTHORITY = "labour_authority", Term(
        "Labour authority", "Autoridad de trabajo",
        "A ministry, directorate or inspectorate for labour.",
        "Un ministerio, una dirección o una inspección de trabajo.",
        "FtM PublicBody")
    OTHER_STATE_BODY = "other_state_body", Term(
        "Other state body", "Otro organismo estatal",
        "A body of the state that has no code of its own here.",
        "Un organismo del Estado que no tiene código propio aquí.",
        "FtM PublicBody")
    PRIVATE_SECURITY = "private_security", Term(
        "Private security company", "Empresa de seguridad privada",
        "A company that supplies guards.",
        "Una empresa que presta servicios de vigilancia.",
        "PFT ACTORS")
    IGO = "igo", Term(
        "Intergovernmental organization", "Organización intergubernamental",
        "A body that states belong to, such as the ILO.",
        "Un organismo al que pertenecen Estados, como la OIT.")
    NGO = "ngo", Term(
        "Non-governmental organization", "Organización no gubernamental",
        "A private body for a public purpose, such as human rights.",
        "Una entidad privada con un fin público, como los derechos humanos.")
    MEDIA = "media", Term(
        "News medium", "Medio de comunicación",
        "A newspaper, broadcaster, agency or news site.",
        "Un periódico, una emisora, una agencia o un sitio de noticias.")
    POLITICAL_PARTY = "political_party", Term(
        "Political party", "Partido político",
        "A party or political tendency, registered or not.",
        "Un partido o una corriente política, con registro o sin él.")
    CAMPAIGN = "campaign", Term(
        "Campaign or committee", "Campaña o comité",
        "A group formed for one cause, such as a defence committee.",
        "Un grupo formado para una causa, como un comité de defensa.")
    OTHER = "other", Term(
        "Other organization", "Otra organización",
        "An organization that none of the other codes describes.",
        "Una organización que ningún otro código describe.",
        "MT99")


class OrgLinkKind(Vocabulary):
    """What one organization is to another. Read from the lower to the higher."""

    AFFILIATED_TO = "affiliated_to", Term(
        "Affiliated to", "Afiliación a",
        "A union or federation belongs to a wider body and keeps its own identity.",
        "Un sindicato o una federación pertenece a un organismo mayor y conserva su identidad.",
        "Popolo Membership")
    BRANCH_OF = "branch_of", Term(
        "Branch of", "Sección de",
        "A local part of a union.",
        "Una parte local de un sindicato.",
        "Popolo parent_id")
    SUBSIDIARY_OF = "subsidiary_of", Term(
        "Subsidiary of", "Filial de",
        "A company is owned or controlled by another.",
        "Una empresa pertenece a otra o está bajo su control.",
        "FtM Ownership")
    CONTRACTED_BY = "contracted_by", Term(
        "Contracted by", "Con contrato de",
        "A company supplies work or services to another.",
        "Una empresa presta trabajo o servicios a otra.")
    SUCCESSOR_OF = "successor_of", Term(
        "Successor of", "Continuación de",
        "An organization took the place of an earlier one.",
        "Una organización ocupó el lugar de otra anterior.",
        "FtM Succession")
    PART_OF = "part_of", Term(
        "Part of", "Parte de",
        "A unit within a larger body, such as a court chamber or a police unit.",
        "Una unidad dentro de un organismo mayor, como una sala o una unidad policial.",
        "Popolo parent_id")
    OPERATES_WITH = "operates_with", Term(
        "Operates with", "Opera con",
        "The two act together, with neither above the other.",
        "Las dos actúan en conjunto, sin que una esté sobre la otra.")


class RegistrationState(Vocabulary):
    """Whether the authorities have entered an organization in their register."""

    REGISTERED = "registered", Term(
        "Registered", "Con registro",
        "The authorities have registered it.",
        "La autoridad la ha registrado.")
    REFUSED = "refused", Term(
        "Registration refused", "Registro denegado",
        "It asked to be registered, and the authorities refused.",
        "Pidió el registro y la autoridad lo negó.")
    CANCELLED = "cancelled", Term(
        "Registration cancelled", "Registro cancelado",
        "It was registered, and the authorities struck it off.",
        "Tenía registro y la autoridad lo canceló.")
    NONE = "none", Term(
        "Not registered", "Sin registro",
        "It is not registered, and nothing says that it asked.",
        "No tiene registro y nada dice que lo haya pedido.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "Whether it is registered is not known.",
        "No se sabe si tiene registro.",
        "MT99")
