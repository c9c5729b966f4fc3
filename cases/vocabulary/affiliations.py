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
        "Popolo Membership")
    OFFICE = "office", Term(
        "Office", "Cargo",
        "The person holds an office in it.",
        "La persona tiene un cargo en ella.",
        "Popolo Post")
    EMPLOYMENT = "employment", Term(
        "Employment", "Empleo",
        "The organization employs the person.",
        "La organización emplea a la persona.",
        "FtM Employment")


class AffiliationRole(Vocabulary):
    """As what a person belongs to an organization."""

    GENERAL_SECRETARY = "general_secretary", Term(
        "General secretary", "Secretaría general",
        "Leads the union under the title of secretary general.",
        "Dirige el sindicato con el título de la secretaría general.")
    PRESIDENT = "president", Term(
        "President", "Presidencia",
        "Leads the organization under the title of president or chair.",
        "Dirige la organización con el título de la presidencia.")
    DEPUTY_LEADER = "deputy_leader", Term(
        "Deputy leader", "Subsecretaría o vicepresidencia",
        "Stands in for the leader.",
        "Reemplaza a quien dirige la organización.")
    EXECUTIVE_MEMBER = "executive_member", Term(
        "Member of the executive", "Integrante de la directiva",
        "Holds a secretariat or seat on the leading committee, such as defence or organization.",
        "Tiene una secretaría o un puesto en la directiva, como defensa u organización.")
    DELEGATE = "delegate", Term(
        "Delegate", "Cargo de delegación",
        "Represents a section, shift or workplace.",
        "Representa a una sección, un turno o un lugar de trabajo.")
    FOUNDER = "founder", Term(
        "Founder", "Integrante del grupo fundador",
        "Took part in founding it.",
        "Participó en su fundación.")
    MEMBER = "member", Term(
        "Member", "Integrante",
        "Belongs to it, with no office that we know of.",
        "Forma parte de ella, sin cargo conocido.")
    ADVISER = "adviser", Term(
        "Adviser", "Asesoría",
        "Advises it, as a lawyer or otherwise.",
        "Presta asesoría legal o de otro tipo.")
    WORKER = "worker", Term(
        "Worker", "Persona trabajadora",
        "Works for it.",
        "Trabaja para ella.")
    EX_LEADER = "ex_leader", Term(
        "Former leader", "Exdirigente",
        "Held a leading office before the time concerned.",
        "Tuvo un cargo de dirección antes del tiempo de que se trata.")
    UNKNOWN = "unknown", Term(
        "Role not known", "Función desconocida",
        "No source says as what.",
        "Ninguna fuente dice en qué función.",
        "MT99")


class Contract(Vocabulary):
    """The kind of contract under which a person works."""

    DIRECT_PERMANENT = "direct_permanent", Term(
        "Permanent, with the company itself", "Indefinido, con la propia empresa",
        "Employed without end date by the company that uses the work.",
        "Empleo sin fecha de término con la empresa que usa el trabajo.")
    DIRECT_FIXED_TERM = "direct_fixed_term", Term(
        "Fixed term, with the company itself", "A plazo fijo, con la propia empresa",
        "Employed until an end date by the company that uses the work.",
        "Empleo con fecha de término con la empresa que usa el trabajo.")
    SUBCONTRACTED = "subcontracted", Term(
        "Employed by a contractor", "Con una empresa contratista",
        "Employed by a company that supplies services to the user enterprise.",
        "Empleo con una empresa que presta servicios a la empresa usuaria.")
    AGENCY = "agency", Term(
        "Employed by a labour agency", "Con una empresa de intermediación laboral",
        "Employed by a company that supplies labour to the user enterprise.",
        "Empleo con una empresa que proporciona personal a la empresa usuaria.")
    COOPERATIVE_MEMBER = "cooperative_member", Term(
        "Member of a cooperative", "Integrante de una cooperativa",
        "Works as a member of a labour cooperative.",
        "Trabaja como integrante de una cooperativa de trabajo.")
    CASUAL = "casual", Term(
        "Casual", "Eventual",
        "Hired by the day or the job.",
        "Contrato por día o por tarea.")
    INFORMAL = "informal", Term(
        "Informal", "Informal",
        "Works without a contract in law.",
        "Trabaja sin contrato legal.")
    UNKNOWN = "unknown", Term(
        "Not known", "Se desconoce",
        "No source says under which contract.",
        "Ninguna fuente dice con qué contrato.",
        "MT99")
