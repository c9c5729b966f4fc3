"""The codebook for readers: every coded value with what it means, and which filter of the list takes it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases import vocabulary as v
from cases.published.filters import FACETS, FIELDS
from cases.vocabulary import Vocabulary

CODES_OF = {
    "status": v.PublicStatus,
    "sector": v.Sector,
    "charge": v.ChargeCategory,
    "violation": v.Violation,
}
"""The vocabulary a filter of the list takes its values from, if the list has the filter."""

Titled = tuple[tuple[type[Vocabulary], str | Promise], ...]

GROUPS: tuple[tuple[str | Promise, Titled], ...] = (
    (_("Detention and liberty"), (
        (v.PublicStatus, _("Status that readers see")),
        (v.LibertyStatus, _("Liberty during a period")),
        (v.EndState, _("Whether something ended")),
        (v.ReleaseType, _("How a detention ended")),
    )),
    (_("Accusation and court"), (
        (v.ChargeCategory, _("Class of a charge")),
        (v.ChargeStatus, _("What became of a charge")),
        (v.SentenceKind, _("Kind of sentence")),
        (v.LengthUnit, _("Unit of the length of a sentence")),
        (v.Answer, _("Yes, no, or not known")),
        (v.PlanState, _("What became of something planned")),
        (v.LimitKind, _("What a legal limit is for")),
    )),
    (_("Person and work"), (
        (v.NameKind, _("Kind of name")),
        (v.ParticularKind, _("Personal particular")),
        (v.Gender, _("Gender")),
        (v.AffiliationKind, _("How somebody belongs to an organization")),
        (v.AffiliationRole, _("Role in an organization")),
        (v.Contract, _("Kind of contract")),
        (v.Occupation, _("Occupation")),
        (v.Sector, _("Economic sector")),
        (v.IdentifierScheme, _("Registers of others")),
    )),
    (_("Organizations and places"), (
        (v.OrgType, _("Type of organization")),
        (v.OrgLinkKind, _("What one organization is to another")),
        (v.RegistrationState, _("Registration with the authorities")),
        (v.PlaceType, _("Type of place")),
    )),
    (_("Events and who took part"), (
        (v.EventType, _("Type of event")),
        (v.CaseEventRelation, _("What an event is to a case")),
        (v.EventRole, _("Role in an event")),
        (v.GroupCategory, _("Who an unnamed group is")),
        (v.CountBasis, _("How a number of people is meant")),
        (v.Violation, _("Alleged violation")),
        (v.DemandOutcome, _("What became of a demand")),
    )),
    (_("What others say and ask"), (
        (v.AssessmentKind, _("Whose assessment it is")),
        (v.AssessmentFramework, _("By whose criteria")),
        (v.WgadCategory, _("Categories of the UN Working Group on Arbitrary Detention")),
        (v.PaceCriterion, _("Criteria of the Parliamentary Assembly of the Council of Europe")),
        (v.GuidelinesCategory, _("Categories of the guidelines of 2013")),
        (v.CfaStage, _("Stages before the ILO Committee on Freedom of Association")),
        (v.Mechanism, _("Bodies addressed outside the court")),
        (v.StatementStance, _("On whose part a statement was made")),
        (v.AppealKind, _("What an appeal asks")),
        (v.AppealResponse, _("How an appeal or a complaint was answered")),
        (v.CloseReason, _("Why an appeal is over")),
    )),
    (_("Sources, and how sure we are"), (
        (v.Confidence, _("Confidence in a fact")),
        (v.Knowledge, _("What is known of something that may not exist")),
        (v.Stance, _("What a source does to a fact")),
        (v.SourceType, _("Type of source")),
        (v.Side, _("Side on which a source stands")),
        (v.Reliability, _("Reliability of a source")),
        (v.Connection, _("What an author is to the person")),
    )),
    (_("Publication"), (
        (v.PublicationKind, _("Kind of record")),
        (v.PublicationAction, _("What an entry of the log did")),
        (v.WithdrawalReason, _("Why something was taken off")),
        (v.PublishedAs, _("Whether a name is told")),
        (v.SiteLanguage, _("Languages of the site")),
    )),
    (_("At the researchers’ desk"), (
        (v.Sensitivity, _("Who may see a fact")),
        (v.Consent, _("Who agreed to publication")),
        (v.Risk, _("What publication could do")),
        (v.Restricted, _("What is noted when it is read")),
        (v.EditorialState, _("Where a record stands")),
        (v.ReviewDecision, _("Decision of a review")),
        (v.ReviewRisk, _("What an editor watches out for")),
        (v.ChangeKind, _("What a publication would change")),
        (v.ScheduleProblem, _("Why something planned did not go out")),
        (v.QueueReason, _("Why a case is looked at again")),
        (v.Moderation, _("Whether a statement was let in")),
        (v.FileCopy, _("Copies of a source")),
    )),
)  # fmt: skip


@dataclass(frozen=True)
class Code:
    """A coded value. ``query`` is that of the list of cases that have it, or nothing."""

    code: str
    label: str
    definition: str
    example: str
    standard: str
    query: str


@dataclass(frozen=True)
class Section:
    """A vocabulary: its name in the data, what it is called, and its codes. ``filter`` is the key of the list, or nothing."""

    name: str
    title: str
    filter: str
    codes: tuple[Code, ...]


def codebook(request: HttpRequest, lang: str) -> HttpResponse:
    """Every vocabulary in the language of the page. No query but that for the site."""
    groups = [(str(title), [section(each, str(name)) for each, name in titled]) for title, titled in GROUPS]
    return render(request, "cases/codebook.html", {"groups": groups})


def section(vocabulary: type[Vocabulary], title: str) -> Section:
    keys = (key for key, codes in CODES_OF.items() if codes is vocabulary and key in FIELDS)
    key = next(keys, "")
    codes = (
        Code(
            code=member.value,
            label=str(member.label),
            definition=member.definition,
            example=member.example,
            standard=member.standard,
            query=f"?{key}={member.value}" if key in FACETS else "",
        )
        for member in vocabulary
    )
    return Section(vocabulary.__name__, title, key, tuple(codes))
