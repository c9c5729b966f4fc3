# fmt: off
"""Affiliations: how a person belongs to an organization, as what, and under which contract."""

from __future__ import annotations

from cases.vocabulary.base import Term, Vocabulary


class AffiliationKind(Vocabulary):
    """How a person belongs to an organization."""

    MEMBERSHIP = "membership", Term(
        "Membership", "Pertenencia",
        "The person is a member.",
        "La persona es integrante.",
        "Ada Ejemplo has paid union dues since 2019 and has never held an office.",
        "Ada Ejemplo paga la cuota sindical desde 2019 y nunca ha tenido un cargo.",
        "Popolo Membership")
    OFFICE = "office", Term(
        "Office", "Cargo",
        "The person holds an office in it.",
        "La persona tiene un cargo en ella.",
        "Elected treasurer of the union in 2020; working in its office for a wage would be employment.",
        "Elección a la tesorería del sindicato en 2020; trabajar en su oficina por un sueldo sería empleo.",
        "Popolo Post")
    EMPLOYMENT = "employment", Term(
        "Employment", "Empleo",
        "The organization employs the person.",
        "La organización emplea a la persona.",
        "Drives a lorry at Sample Mines on the payroll of a contractor: the contractor employs, not the mine.",
        "Conduce un camión en Minas Muestra, en la nómina de una contratista: emplea la contratista, no la mina.",
        "FtM Employment")


class AffiliationRole(Vocabulary):
    """As what a person belongs to an organization."""

    GENERAL_SECRETARY = "general_secretary", Term(
        "General secretary", "Secretaría general",
        "Leads the union under the title of secretary general.",
        "Dirige el sindicato con el título de la secretaría general.",
        "Signs the strike notice as “secretary general”; signing as president has its own code.",
        "Firma el aviso de huelga por la «secretaría general»; firmar por la presidencia tiene su propio código.")
    PRESIDENT = "president", Term(
        "President", "Presidencia",
        "Leads the organization under the title of president or chair.",
        "Dirige la organización con el título de la presidencia.",
        "The minutes call the federation’s leader its “chair”; the vice-chair is a deputy leader.",
        "Las actas nombran a quien dirige la federación por su «presidencia»; la vicepresidencia tiene otro código.")
    DEPUTY_LEADER = "deputy_leader", Term(
        "Deputy leader", "Subsecretaría o vicepresidencia",
        "Stands in for the leader.",
        "Reemplaza a quien dirige la organización.",
        "As under-secretary general, led the union while its leader was in prison.",
        "Desde la subsecretaría general, condujo el sindicato mientras quien lo dirigía estaba en prisión.")
    EXECUTIVE_MEMBER = "executive_member", Term(
        "Member of the executive", "Integrante de la directiva",
        "Holds a secretariat or seat on the leading committee, such as defence or organization.",
        "Tiene una secretaría o un puesto en la directiva, como defensa u organización.",
        "Secretary for defence on an executive of nine; speaking for one shift alone would be delegate.",
        "Secretaría de defensa en una directiva de nueve; hablar solo por un turno sería un cargo de delegación.")
    DELEGATE = "delegate", Term(
        "Delegate", "Cargo de delegación",
        "Represents a section, shift or workplace.",
        "Representa a una sección, un turno o un lugar de trabajo.",
        "Elected by the night shift to speak for it, without a seat on the executive.",
        "Elección por el turno de noche para hablar en su nombre, sin puesto en la directiva.")
    FOUNDER = "founder", Term(
        "Founder", "Integrante del grupo fundador",
        "Took part in founding it.",
        "Participó en su fundación.",
        "Signed the minutes by which the union was founded; leading it later has its own code.",
        "Firmó el acta de fundación del sindicato; haberlo dirigido después tiene su propio código.")
    MEMBER = "member", Term(
        "Member", "Integrante",
        "Belongs to it, with no office that we know of.",
        "Forma parte de ella, sin cargo conocido.",
        "A newspaper says only “a member of the union”; if it says “linked to the union”, the role is not known.",
        "Un diario dice solo «integrante del sindicato»; si dice «con vínculos con el sindicato», función desconocida.")
    ADVISER = "adviser", Term(
        "Adviser", "Asesoría",
        "Advises it, as a lawyer or otherwise.",
        "Presta asesoría legal o de otro tipo.",
        "Drafted the union’s list of demands as its lawyer, without being a member.",
        "Redactó el pliego de demandas del sindicato como asesoría legal, sin pertenecer a él.")
    WORKER = "worker", Term(
        "Worker", "Persona trabajadora",
        "Works for it.",
        "Trabaja para ella.",
        "Operates a drill for Sample Mines; being a member of its union is another affiliation.",
        "Opera una perforadora para Minas Muestra; pertenecer a su sindicato es otro vínculo.")
    EX_LEADER = "ex_leader", Term(
        "Former leader", "Exdirigente",
        "Held a leading office before the time concerned.",
        "Tuvo un cargo de dirección antes del tiempo de que se trata.",
        "Led the union until 2018; arrested in 2021 over a strike that the next executive called.",
        "Dirigió el sindicato hasta 2018; arresto en 2021 por una huelga que convocó la directiva siguiente.")
    UNKNOWN = "unknown", Term(
        "Role not known", "Función desconocida",
        "No source says as what.",
        "Ninguna fuente dice en qué función.",
        "A leaflet says “Ada Ejemplo, of the miners’ union” and nothing more.",
        "Un volante dice «Ada Ejemplo, del sindicato minero» y nada más.",
        "MT99")


class Contract(Vocabulary):
    """The kind of contract under which a person works."""

    DIRECT_PERMANENT = "direct_permanent", Term(
        "Permanent, with the company itself", "Indefinido, con la propia empresa",
        "Employed without end date by the company that uses the work.",
        "Empleo sin fecha de término con la empresa que usa el trabajo.",
        "On the mine’s own payroll since 2009, under a contract without an end date.",
        "En la nómina de la propia mina desde 2009, con un contrato sin fecha de término.")
    DIRECT_FIXED_TERM = "direct_fixed_term", Term(
        "Fixed term, with the company itself", "A plazo fijo, con la propia empresa",
        "Employed until an end date by the company that uses the work.",
        "Empleo con fecha de término con la empresa que usa el trabajo.",
        "The mine itself signs three-month contracts and renews them: fixed term, even after ten years.",
        "La propia mina firma contratos de tres meses y los renueva: a plazo fijo, aunque pasen diez años.")
    SUBCONTRACTED = "subcontracted", Term(
        "Employed by a contractor", "Con una empresa contratista",
        "Employed by a company that supplies services to the user enterprise.",
        "Empleo con una empresa que presta servicios a la empresa usuaria.",
        "A company hired to do the drilling employs and directs the crew; if it only lent them, labour agency.",
        "Una empresa contratada para perforar emplea y dirige a la cuadrilla; si solo la cediera, intermediación "
        "laboral.")
    AGENCY = "agency", Term(
        "Employed by a labour agency", "Con una empresa de intermediación laboral",
        "Employed by a company that supplies labour to the user enterprise.",
        "Empleo con una empresa que proporciona personal a la empresa usuaria.",
        "A firm for temporary staff is the employer, but the mine’s foremen give the orders.",
        "Quien emplea es una firma de personal temporal, pero las órdenes vienen de los capataces de la mina.")
    COOPERATIVE_MEMBER = "cooperative_member", Term(
        "Member of a cooperative", "Integrante de una cooperativa",
        "Works as a member of a labour cooperative.",
        "Trabaja como integrante de una cooperativa de trabajo.",
        "Packs fruit through a labour cooperative and is paid as one of its members, not as its staff.",
        "Empaca fruta por medio de una cooperativa de trabajo y cobra como integrante, no como personal contratado.")
    CASUAL = "casual", Term(
        "Casual", "Eventual",
        "Hired by the day or the job.",
        "Contrato por día o por tarea.",
        "Waits at the port gate and is hired ship by ship; a three-month contract would be fixed term.",
        "Espera a la entrada del puerto y trabaja barco por barco; un contrato de tres meses sería a plazo fijo.")
    INFORMAL = "informal", Term(
        "Informal", "Informal",
        "Works without a contract in law.",
        "Trabaja sin contrato legal.",
        "Sews at home for a workshop that neither registers the work nor signs a contract.",
        "Cose en casa para un taller que ni registra el trabajo ni firma un contrato.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says under which contract.",
        "Ninguna fuente dice con qué contrato.",
        "Sources say “works at the mine”, not whether the mine or a contractor is the employer.",
        "Las fuentes dicen «trabaja en la mina», sin aclarar si emplea la mina o una contratista.",
        "MT99")
