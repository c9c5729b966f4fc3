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
        "The union of a single mine, or the section of a sector union at that mine.",
        "El sindicato de una sola mina, o la sección de un sindicato de rama en esa mina.",
        "MT24; schema.org WorkersUnion")
    UNION_SECTOR = "union_sector", Term(
        "Sector union", "Sindicato de rama",
        "A single national union of one branch of work.",
        "Un sindicato nacional único de una rama de actividad.",
        "One nurses’ union for the whole country, which nurses join directly; not a federation of hospital unions.",
        "Un único sindicato de enfermería del país, con afiliación directa; no una federación de sindicatos de "
        "hospital.",
        "schema.org WorkersUnion")
    UNION_FEDERATION = "union_federation", Term(
        "Union federation", "Federación sindical",
        "A federation of unions of one sector or region.",
        "Una federación de sindicatos de un sector o una región.",
        "Nine mine unions have joined in one body; each of the nine stays a workplace union.",
        "Nueve sindicatos de minas se unieron en un organismo; cada uno sigue siendo sindicato de base.",
        "schema.org WorkersUnion")
    UNION_CONFEDERATION = "union_confederation", Term(
        "National trade-union centre", "Central sindical nacional",
        "A national body that federations and unions of many sectors belong to.",
        "Un organismo nacional al que pertenecen federaciones y sindicatos de muchos sectores.",
        "Federations of mining, teaching and transport belong to it; one of mining alone is a union federation.",
        "La integran federaciones de minería, educación y transporte; una solo de minería es federación sindical.",
        "schema.org WorkersUnion")
    GLOBAL_UNION_FEDERATION = "global_union_federation", Term(
        "Global union federation", "Federación sindical internacional",
        "An international federation of the unions of one sector.",
        "Una federación internacional de los sindicatos de un sector.",
        "Transport unions of ninety countries in one body; if national centres belong to it, an international "
        "confederation.",
        "Sindicatos del transporte de noventa países; si la integran centrales nacionales, confederación "
        "internacional.",
        "ITUC")
    INTERNATIONAL_CONFEDERATION = "international_confederation", Term(
        "International confederation", "Confederación internacional",
        "An international body that national centres belong to.",
        "Un organismo internacional al que pertenecen centrales nacionales.",
        "The national centres of forty countries are its members; of dockers’ unions alone, a global union federation.",
        "La integran centrales nacionales de cuarenta países; si fueran solo sindicatos portuarios, federación "
        "sindical internacional.",
        "ITUC; WFTU")
    EMPLOYER_OPERATOR = "employer_operator", Term(
        "Employer or operator", "Empresa operadora",
        "A company that runs the workplace, whether or not it employs everyone who works there.",
        "Una empresa que dirige el lugar de trabajo, contrate o no a todo su personal.",
        "Sample Mines runs the mine, though a contractor pays half of those who work there.",
        "Sample Mines dirige la mina, aunque una contratista pague a la mitad del personal.",
        "FtM Company; PFT ACTORS")
    CONTRACTOR = "contractor", Term(
        "Contractor", "Empresa contratista",
        "A company that employs people to work for another company: services or labour intermediary.",
        "Una empresa que contrata personal para que trabaje para otra: servicios o intermediación laboral.",
        "The firm that employs the drillers and sends them to a mine that another company runs.",
        "La empresa que emplea al personal de perforación y lo envía a una mina que dirige otra.",
        "FtM Company")
    LABOUR_COOPERATIVE = "labour_cooperative", Term(
        "Labour cooperative", "Cooperativa de trabajo",
        "A cooperative whose members work, often for another company.",
        "Una cooperativa cuyos integrantes trabajan, a menudo para otra empresa.",
        "Those who clean a plant are its members; if they were its employees, it would be a contractor.",
        "Quienes limpian una planta son sus integrantes; si fueran su personal asalariado, sería una contratista.")
    PARENT_COMPANY = "parent_company", Term(
        "Parent company", "Empresa matriz",
        "A company that owns or controls another.",
        "Una empresa que posee o controla otra.",
        "A holding abroad owns Sample Mines and runs no mine itself; the operator is Sample Mines.",
        "Una sociedad extranjera es dueña de Sample Mines y no dirige ninguna mina; la operadora es Sample Mines.",
        "FtM Company")
    EMPLOYERS_ASSOCIATION = "employers_association", Term(
        "Employers’ association", "Gremio empresarial",
        "A body that represents employers.",
        "Un organismo que representa a la parte empleadora.",
        "The chamber of mining that speaks for its member companies in a strike; each company is an operator.",
        "La cámara minera que habla por sus empresas durante una huelga; cada empresa es una operadora.")
    POLICE = "police", Term(
        "Police", "Policía",
        "A police force or unit.",
        "Un cuerpo o una unidad de policía.",
        "The riot squad that clears a picket; soldiers sent to do the same are armed forces.",
        "La unidad antidisturbios que desaloja un piquete; si lo hace una tropa militar, fuerzas armadas.",
        "MT24; FtM PublicBody")
    PROSECUTION = "prosecution", Term(
        "Public prosecution", "Fiscalía",
        "An office that brings criminal charges for the state.",
        "Un órgano que ejerce la acción penal por el Estado.",
        "The provincial office that brings the charge; the body that decides on it is a court.",
        "La oficina provincial que formula la acusación; el órgano que la resuelve es un tribunal.",
        "MT24; FtM PublicBody")
    COURT = "court", Term(
        "Court", "Tribunal",
        "A court or chamber of a court.",
        "Un tribunal, juzgado o sala.",
        "The criminal court that orders remand; the directorate that declares a strike illegal is a labour authority.",
        "El juzgado que ordena la prisión preventiva; la dirección que declara ilegal una huelga es autoridad de "
        "trabajo.",
        "MT24; FtM PublicBody")
    PRISON_SERVICE = "prison_service", Term(
        "Prison service", "Servicio penitenciario",
        "An authority that runs prisons.",
        "Una autoridad que administra prisiones.",
        "The national institute that runs the prisons; each prison is entered as a place.",
        "El instituto nacional que administra las cárceles; cada cárcel se registra como lugar.",
        "MT24; FtM PublicBody")
    ARMED_FORCES = "armed_forces", Term(
        "Armed forces", "Fuerzas armadas",
        "An army or another military force or unit.",
        "Un ejército u otra fuerza o unidad militar.",
        "The battalion sent to guard a mine during a strike; a riot squad there is police.",
        "El batallón enviado a custodiar una mina durante la huelga; una unidad antidisturbios es policía.",
        "MT24; FtM PublicBody")
    LABOUR_AUTHORITY = "labour_authority", Term(
        "Labour authority", "Autoridad de trabajo",
        "A ministry, directorate or inspectorate for labour.",
        "Un ministerio, una dirección o una inspección de trabajo.",
        "The regional directorate that registers unions; a judge who hears labour cases is a court.",
        "La dirección regional que registra sindicatos; el juzgado que ve causas laborales es un tribunal.",
        "FtM PublicBody")
    OTHER_STATE_BODY = "other_state_body", Term(
        "Other state body", "Otro organismo estatal",
        "A body of the state that has no code of its own here.",
        "Un organismo del Estado que no tiene código propio aquí.",
        "The ministry of mines or a town council; the ministry of labour has a code of its own.",
        "El ministerio de minas o una municipalidad; el ministerio de trabajo tiene código propio.",
        "FtM PublicBody")
    PRIVATE_SECURITY = "private_security", Term(
        "Private security company", "Empresa de seguridad privada",
        "A company that supplies guards.",
        "Una empresa que presta servicios de vigilancia.",
        "The firm whose guards a mine hires; guards whom the mine itself employs belong to the operator.",
        "La empresa cuyos vigilantes contrata una mina; los que emplea la propia mina son de la operadora.",
        "PFT ACTORS")
    IGO = "igo", Term(
        "Intergovernmental organization", "Organización intergubernamental",
        "A body that states belong to, such as the ILO.",
        "Un organismo al que pertenecen Estados, como la OIT.",
        "A development bank whose members are states; a world federation of unions does not belong here.",
        "Un banco de desarrollo cuyos miembros son Estados; una federación mundial de sindicatos no va aquí.")
    NGO = "ngo", Term(
        "Non-governmental organization", "Organización no gubernamental",
        "A private body for a public purpose, such as human rights.",
        "Una entidad privada con un fin público, como los derechos humanos.",
        "A human-rights centre that takes up many cases; a committee for one prisoner is a campaign.",
        "Un centro de derechos humanos que atiende muchos casos; un comité por una sola persona presa es campaña.")
    MEDIA = "media", Term(
        "News medium", "Medio de comunicación",
        "A newspaper, broadcaster, agency or news site.",
        "Un periódico, una emisora, una agencia o un sitio de noticias.",
        "The local radio station that reported the arrest; the broadcast itself is a source.",
        "La radio local que informó del arresto; la emisión misma es una fuente.")
    POLITICAL_PARTY = "political_party", Term(
        "Political party", "Partido político",
        "A party or political tendency, registered or not.",
        "Un partido o una corriente política, con registro o sin él.",
        "A workers’ party that the electoral register turned away: it is a party all the same.",
        "Un partido obrero al que se negó el registro electoral: es un partido de todos modos.")
    CAMPAIGN = "campaign", Term(
        "Campaign or committee", "Campaña o comité",
        "A group formed for one cause, such as a defence committee.",
        "Un grupo formado para una causa, como un comité de defensa.",
        "“Freedom for Luz Muestra”, formed for her release; a lasting rights centre is a non-governmental "
        "organization.",
        "«Libertad para Luz Muestra», creado para su salida; un centro permanente es organización no gubernamental.")
    OTHER = "other", Term(
        "Other organization", "Otra organización",
        "An organization that none of the other codes describes.",
        "Una organización que ningún otro código describe.",
        "A parish or a neighbourhood association that brings food to those on strike.",
        "Una parroquia o una junta vecinal que lleva alimentos a quienes están en huelga.",
        "MT99")


class OrgLinkKind(Vocabulary):
    """What one organization is to another. Read from the lower to the higher."""

    AFFILIATED_TO = "affiliated_to", Term(
        "Affiliated to", "Afiliación a",
        "A union or federation belongs to a wider body and keeps its own identity.",
        "Un sindicato o una federación pertenece a un organismo mayor y conserva su identidad.",
        "A mine’s union with its own statutes joins the miners’ federation; marching together is not enough.",
        "El sindicato de una mina, con estatuto propio, entra en la federación minera; marchar juntos no basta.",
        "Popolo Membership")
    BRANCH_OF = "branch_of", Term(
        "Branch of", "Sección de",
        "A local part of a union.",
        "Una parte local de un sindicato.",
        "The port section of the national dockers’ union; a port union with its own statutes would be affiliated.",
        "La sección portuaria del sindicato nacional de estiba; un sindicato con estatuto propio tendría afiliación.",
        "Popolo parent_id")
    SUBSIDIARY_OF = "subsidiary_of", Term(
        "Subsidiary of", "Filial de",
        "A company is owned or controlled by another.",
        "Una empresa pertenece a otra o está bajo su control.",
        "Sample Mines, whose shares a holding abroad owns; a firm that only works for it is contracted.",
        "Sample Mines, cuyas acciones son de una sociedad extranjera; una firma que solo le da servicios tiene "
        "contrato.",
        "FtM Ownership")
    CONTRACTED_BY = "contracted_by", Term(
        "Contracted by", "Con contrato de",
        "A company supplies work or services to another.",
        "Una empresa presta trabajo o servicios a otra.",
        "A drilling firm that works in the mine of Sample Mines, which does not own the firm.",
        "Una empresa de perforación que trabaja en la mina de Sample Mines, que no es su dueña.")
    SUCCESSOR_OF = "successor_of", Term(
        "Successor of", "Continuación de",
        "An organization took the place of an earlier one.",
        "Una organización ocupó el lugar de otra anterior.",
        "A new union that took over from a dissolved one; a mere change of name is none.",
        "Un sindicato nuevo que reemplaza a otro disuelto; un simple cambio de nombre no lo es.",
        "FtM Succession")
    PART_OF = "part_of", Term(
        "Part of", "Parte de",
        "A unit within a larger body, such as a court chamber or a police unit.",
        "Una unidad dentro de un organismo mayor, como una sala o una unidad policial.",
        "The second criminal chamber of a high court; for the section of a union there is “Branch of”.",
        "La segunda sala penal de una corte superior; para la sección de un sindicato existe «Sección de».",
        "Popolo parent_id")
    OPERATES_WITH = "operates_with", Term(
        "Operates with", "Opera con",
        "The two act together, with neither above the other.",
        "Las dos actúan en conjunto, sin que una esté sobre la otra.",
        "Two companies run one mine as equal partners; if one owned the other, it would be “Subsidiary of”.",
        "Dos empresas dirigen una mina en sociedad y a la par; si una fuera dueña de la otra, «Filial de».")


class RegistrationState(Vocabulary):
    """Whether the authorities have entered an organization in their register."""

    REGISTERED = "registered", Term(
        "Registered", "Con registro",
        "The authorities have registered it.",
        "La autoridad la ha registrado.",
        "The ministry has entered the union, though the company still refuses to deal with it.",
        "El ministerio inscribió al sindicato, aunque la empresa siga sin querer tratar con él.")
    REFUSED = "refused", Term(
        "Registration refused", "Registro denegado",
        "It asked to be registered, and the authorities refused.",
        "Pidió el registro y la autoridad lo negó.",
        "The union filed its papers in May; in July the ministry answered that it would not enter it.",
        "El sindicato presentó sus papeles en mayo; en julio el ministerio respondió que no lo inscribiría.")
    CANCELLED = "cancelled", Term(
        "Registration cancelled", "Registro cancelado",
        "It was registered, and the authorities struck it off.",
        "Tenía registro y la autoridad lo canceló.",
        "Ten years in the register, struck off after a strike; if its first request failed, “Registration refused”.",
        "Diez años en el registro y cancelado tras una huelga; si fracasó su primera solicitud, «Registro denegado».")
    NONE = "none", Term(
        "Not registered", "Sin registro",
        "It is not registered, and nothing says that it asked.",
        "No tiene registro y nada dice que lo haya pedido.",
        "A newspaper calls it an unregistered union and mentions no request.",
        "Un periódico dice que es un sindicato sin registro y no menciona ninguna solicitud.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "Whether it is registered is not known.",
        "No se sabe si tiene registro.",
        "Leaflets bear its name, and no source says whether it is in any register.",
        "Hay volantes con su nombre y ninguna fuente dice si figura en algún registro.",
        "MT99")
