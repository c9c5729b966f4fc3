"""Every coded value of the record, with its words in both languages. A code is stored; words are chosen when shown."""

from cases.vocabulary.affiliations import AffiliationKind, AffiliationRole, Contract
from cases.vocabulary.appeals import AppealKind, AppealResponse, CloseReason, DemandOutcome
from cases.vocabulary.assessments import (
    AssessmentFramework,
    AssessmentKind,
    CfaStage,
    GuidelinesCategory,
    PaceCriterion,
    WgadCategory,
)
from cases.vocabulary.base import Term, Vocabulary
from cases.vocabulary.charges import ChargeCategory, ChargeStatus
from cases.vocabulary.events import EventType
from cases.vocabulary.facts import Confidence, EndState, Knowledge
from cases.vocabulary.identifiers import IdentifierScheme
from cases.vocabulary.liberty import LibertyStatus, PublicStatus, ReleaseType
from cases.vocabulary.occupations import Occupation
from cases.vocabulary.organizations import OrgLinkKind, OrgType, RegistrationState
from cases.vocabulary.participants import CountBasis, EventRole, GroupCategory
from cases.vocabulary.persons import Gender, NameKind, ParticularKind
from cases.vocabulary.places import PlaceType
from cases.vocabulary.proceedings import LimitKind, Mechanism, PlanState
from cases.vocabulary.protection import Consent, PublishedAs, Restricted, Risk, Sensitivity
from cases.vocabulary.publication import (
    EditorialState,
    PublicationAction,
    PublicationKind,
    ReviewDecision,
    SiteLanguage,
    WithdrawalReason,
)
from cases.vocabulary.queues import QueueReason
from cases.vocabulary.relations import CaseEventRelation
from cases.vocabulary.reliability import Connection, Reliability, Side
from cases.vocabulary.reviews import ChangeKind, ReviewRisk, ScheduleProblem
from cases.vocabulary.sectors import Sector
from cases.vocabulary.sentences import Answer, LengthUnit, SentenceKind
from cases.vocabulary.sources import FileCopy, SourceType, Stance
from cases.vocabulary.statements import Moderation, StatementStance
from cases.vocabulary.violations import Violation

__all__ = [
    "AffiliationKind",
    "AffiliationRole",
    "Answer",
    "AppealKind",
    "AppealResponse",
    "AssessmentFramework",
    "AssessmentKind",
    "CaseEventRelation",
    "CfaStage",
    "ChangeKind",
    "ChargeCategory",
    "ChargeStatus",
    "CloseReason",
    "Confidence",
    "Connection",
    "Consent",
    "Contract",
    "CountBasis",
    "DemandOutcome",
    "EditorialState",
    "EndState",
    "EventRole",
    "EventType",
    "FileCopy",
    "Gender",
    "GroupCategory",
    "GuidelinesCategory",
    "IdentifierScheme",
    "Knowledge",
    "LengthUnit",
    "LibertyStatus",
    "LimitKind",
    "Mechanism",
    "Moderation",
    "NameKind",
    "Occupation",
    "OrgLinkKind",
    "OrgType",
    "PaceCriterion",
    "ParticularKind",
    "PlaceType",
    "PlanState",
    "PublicStatus",
    "PublicationAction",
    "PublicationKind",
    "PublishedAs",
    "QueueReason",
    "RegistrationState",
    "ReleaseType",
    "Reliability",
    "Restricted",
    "ReviewDecision",
    "ReviewRisk",
    "Risk",
    "ScheduleProblem",
    "Sector",
    "Sensitivity",
    "SentenceKind",
    "Side",
    "SiteLanguage",
    "SourceType",
    "Stance",
    "StatementStance",
    "Term",
    "Violation",
    "Vocabulary",
    "WgadCategory",
    "WithdrawalReason",
]
