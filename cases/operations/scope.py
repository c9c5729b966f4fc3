"""What exists for an account: the one place that decides it, for every page of the desk.

``within`` narrows a queryset of any table of the working record to what the account reaches; ``visible`` gives the keys.
What is outside is answered like what is not there. Decided:

- A case is reached if its country or one of its collections is in the scope of the account, and, by an account that may not
  open every draft, if that account began it and it was never published.
- A shared record (organization, place, source, event, law) is reached if its country is, if a case in reach uses it, if
  the account began it, or if it has no country and only cases in reach use it, or none does. A contributor reaches those
  that are published, that an own case uses, or that they began; law whatever its country.
- A person with a case is reached with it; one without a case like a shared record that has no country.
- A row is reached if the record it is part of is. One that names what is out of reach is not shown (``telling``): its
  words may tell of it. It stays as it is when the record is saved.
- Without the permission for it, nothing that is sealed is reached, nor what is part of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Q, QuerySet

from cases.models import Case, Collection, Event, LegalLimit, LegalProvision, Person, Root, Scope, Site
from cases.operations.exchange import extent
from cases.operations.roots import CASES, KINDS, rows_of
from cases.operations.state import was_public
from cases.published.models import Current, Publication
from cases.vocabulary import Sensitivity

ModelT = TypeVar("ModelT", bound=models.Model)
RowT = TypeVar("RowT", bound=models.Model)
Model = type[models.Model]
LAW: tuple[Model, ...] = (LegalLimit, LegalProvision)


@dataclass
class Access:
    """What one account reaches, read once for each request."""

    account: int | None
    countries: tuple[str, ...] = ()
    collections: tuple[int, ...] = ()
    every_draft: bool = False
    sealed: bool = False
    keys: dict[Model, frozenset[int]] = field(default_factory=dict)

    @property
    def is_limited(self) -> bool:
        """Whether the account is limited to countries or collections."""
        return bool(self.countries or self.collections)

    @property
    def has_no_bounds(self) -> bool:
        """Whether the account reaches every record that is not sealed."""
        return self.every_draft and not self.is_limited

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing that the account does not reach."""
        return self.has_no_bounds and self.sealed


def access_of(user: Any) -> Access:
    """What an account reaches. Nobody reaches nothing."""
    if user is None or isinstance(user, AnonymousUser) or user.pk is None:
        return Access(None)
    known: Access | None = getattr(user, "_access", None)
    if known is None:
        scope = Scope.objects.filter(account=user).first()
        known = user._access = Access(
            account=user.pk,
            countries=tuple(scope.countries) if scope else (),
            collections=tuple(scope.collections.values_list("pk", flat=True)) if scope else (),
            every_draft=user.has_perm("cases.open_every_draft"),
            sealed=user.has_perm("cases.see_sealed"),
        )
    return known


def within(user: Any, rows: QuerySet[ModelT]) -> QuerySet[ModelT]:
    """Those of ``rows`` that exist for the account. Rows of tables that are not of the working record stay as they are."""
    access = access_of(user)
    if access.account is None:
        return rows.none()
    if access.is_whole or rows.model not in extent.working_models():
        return rows
    return rows.filter(reached(access, rows.model))


def visible(user: Any, model: Model) -> frozenset[int] | None:
    """The keys of the records of a table that exist for the account, one query a request; ``None`` for all of them."""
    access = access_of(user)
    if access.is_whole or model not in extent.working_models():
        return None
    if model not in access.keys:
        found = within(user, model._default_manager.order_by())
        access.keys[model] = frozenset(found.values_list("pk", flat=True))
    return access.keys[model]


def sees(user: Any, row: models.Model) -> bool:
    """Whether a stored row exists for the account."""
    return within(user, type(row)._default_manager.filter(pk=row.pk)).exists()


def is_among(user: Any, row: models.Model) -> bool:
    """As ``sees``, for many rows of a table: one query for all of them in a request."""
    seen = visible(user, type(row))
    return seen is None or row.pk in seen


def telling(user: Any, rows: Iterable[RowT]) -> list[RowT]:
    """Those of some rows, all of one table and of records in reach, that name nothing that does not exist for the account.

    A few queries, however many rows: one for each list that the rows have, and one for each table of rows that they name.
    """
    known = list(rows)
    if not known or access_of(user).is_whole:
        return known
    model = type(known[0])
    for key in extent.keys(model):
        named = {value for row in known if (value := getattr(row, key.attname)) is not None}
        seen = _told(user, key.related_model, named, model)
        known = [row for row in known if getattr(row, key.attname) in (None, *seen)]
    for link in extent.links(model):
        near, far = f"{link.m2m_field_name()}_id", f"{link.m2m_reverse_field_name()}_id"
        ties = extent.through(link)._base_manager.filter(**{f"{near}__in": [row.pk for row in known]})
        pairs = list(ties.values_list(near, far))
        seen = _told(user, link.related_model, {other for _row, other in pairs}, model)
        hidden = {row for row, other in pairs if other not in seen}
        known = [row for row in known if row.pk not in hidden]
    return known


def _told(user: Any, model: Any, keys: set[int], by: Model) -> set[int]:
    """Which of some keys that rows name stand for what exists for the account."""
    if model not in extent.working_models() or not keys:
        return keys
    if issubclass(model, Root):
        seen = visible(user, model)
        return keys if seen is None else keys & seen
    rows = within(user, model._default_manager.filter(pk__in=keys))
    return {row.pk for row in (rows if model is by else telling(user, rows))}


def told(user: Any, rows: QuerySet[ModelT]) -> QuerySet[ModelT]:
    """As ``within``, and of rows those alone that are ``telling``, for a choice among them."""
    reached_rows = within(user, rows)
    if access_of(user).has_no_bounds or issubclass(rows.model, Root) or rows.model not in extent.working_models():
        return reached_rows
    return rows.filter(pk__in=[row.pk for row in telling(user, reached_rows)])  # type: ignore[type-var]


def without_hidden(user: Any, root: Root) -> Root:
    """``root``, to be shown and not to be stored, without what it names and what does not exist for the account."""
    if access_of(user).is_whole:
        return root
    for key in extent.keys(type(root)):
        seen = visible(user, key.related_model)
        if seen is not None and getattr(root, key.attname) not in seen:
            setattr(root, key.name, None)
    named = vars(root).setdefault("_prefetched_objects_cache", {})
    for link in extent.links(type(root)):
        named[link.name] = within(user, getattr(root, link.name).all())
    return root


def under_seal(user: Any, keys: set[tuple[Model, int]]) -> set[tuple[Model, int]]:
    """Those of some rows, removed ones too, that are or once were sealed, for an account that sees no sealed rows."""
    if access_of(user).sealed:
        return set()
    found: set[tuple[Model, int]] = set()
    for model in {model for model, _pk in keys if _has_seal(model)}:
        history: Any = model.history  # type: ignore[attr-defined]
        sealed = history.filter(id__in={pk for other, pk in keys if other is model}, sensitivity=Sensitivity.SEALED)
        found |= {(model, pk) for pk in sealed.order_by().values_list("id", flat=True)}
    return found


def may_begin(user: Any, model: Model, country: str) -> bool:
    """Whether the account may say of a record that it is of ``country``: of a case not, if it would be lost from sight.

    Whoever is limited to collections begins cases of any country: they go into these (``operations.team.begin``).
    """
    access = access_of(user)
    return model is not Case or not access.countries or bool(access.collections) or country in access.countries


def may_open(user: Any, root: Root) -> bool:
    """Whether the account may read the working record ``root``, which it reaches.

    A contributor may name published records and those of an own case, and open only what they began.
    """
    return access_of(user).every_draft or is_own_draft(user, root)


def is_own_draft(user: Any, root: Root) -> bool:
    """Whether the account began the record and readers were never told of it."""
    first = root.history.order_by("history_date", "history_id").values_list("history_user_id", flat=True).first()
    return first is not None and first == user.pk and not was_public(root)


def names_only_what_is_reached(user: Any, root: Root) -> bool:
    """Whether everything that is reviewed with ``root`` exists for the account; if not, its whole is not shown to it."""
    if access_of(user).has_no_bounds:
        return True
    tables: dict[Model, list[models.Model]] = {}
    for row in rows_of(root):
        tables.setdefault(type(row), []).append(row)
    return all(len(telling(user, rows)) == len(rows) for rows in tables.values())


def tells_all(user: Any, root: Root) -> bool:
    """Whether what is said of ``root`` as a whole tells the account nothing out of reach or under a seal."""
    has_seal = (getattr(row, "sensitivity", "") == Sensitivity.SEALED for row in rows_of(root))
    return (access_of(user).sealed or not any(has_seal)) and names_only_what_is_reached(user, root)


# What is reached, table by table


def reached(access: Access, model: Model) -> Q:
    """The condition under which a row of a table exists for an account that does not reach everything."""
    if model is Case:
        found = _case(access, "")
    elif issubclass(model, Root):
        found = _shared(access, model)
    else:
        found = _row(access, model)
    return found & _open(access, model)


def _open(access: Access, model: Model) -> Q:
    return ~Q(sensitivity=Sensitivity.SEALED) if _has_seal(model) and not access.sealed else Q()


def _has_seal(model: Model) -> bool:
    return any(each.name == "sensitivity" for each in model._meta.concrete_fields)


def _case(access: Access, path: str) -> Q:
    """A case in reach, ``path`` away."""
    found = Q()
    if access.is_limited:
        collections = Case.collections.through.objects.filter(collection_id__in=access.collections).values("case_id")
        found &= Q(**{f"{path}country__in": access.countries}) | Q(**{f"{path}pk__in": collections})
    if not access.every_draft:
        published = Publication.objects.filter(kind__in=CASES).values("public_id")
        known = Case.history.filter(public_id__in=published).values("id")
        found &= Q(**{f"{path}pk__in": _begun(access, Case)}) & ~Q(**{f"{path}pk__in": known})
    if not access.sealed:
        found &= ~Q(**{f"{path}sensitivity": Sensitivity.SEALED})
    return found


def _begun(access: Access, model: Any) -> QuerySet[Any]:
    """The rows that the account entered first."""
    return model.history.filter(history_type="+", history_user_id=access.account).values("id")


def _shared(access: Access, model: Any) -> Q:
    if model is Site:  # what readers are told of the site is the business of everybody
        return Q()
    if model is Collection:  # kept by those who reach everything, and named in scopes
        return Q(pk__in=access.collections) if not access.has_no_bounds else Q()
    own = Q(pk__in=_begun(access, model)) | _used(access, model)
    found = Q()
    if access.is_limited:
        if model is Person:
            found &= (Q(case__isnull=True) & (own | ~_used(None, model))) | (
                Q(case__isnull=False) & _case(access, "case__")
            )
        else:
            nowhere = Q(country="") & ~_used(None, model)
            found &= Q(country__in=access.countries) | own | nowhere
    if not access.every_draft and model not in LAW:
        kind = KINDS.get(model)
        standing = Current.objects.filter(kind=kind, withdrawn_at=None).values("public_id")
        found &= (own | Q(public_id__in=standing)) if kind else own
        if model is Person:
            found &= Q(case__isnull=True) | _case(access, "case__")
    return found


@cache
def uses(model: Model) -> tuple[tuple[Model, str, str], ...]:
    """Where cases name rows of a table: the table that names them, the path to its case, and the path to what is named."""
    found = []
    for table in extent.carried():
        for each in (*extent.keys(table), *extent.links(table)):
            ends = [end for end in _ends(each.related_model, each.name) if end[0] is model]
            found += [(table, path, end) for _model, end in ends for path in _paths(table)]
    return tuple(found)


def _ends(model: Model, path: str) -> Iterator[tuple[Model, str]]:
    """The records that a named row is, or is part of."""
    yield model, path
    if not issubclass(model, Root):
        for owner in extent.owners(model):
            if owner.related_model not in (Case, Person, Event):
                yield from _ends(owner.related_model, f"{path}__{owner.name}")


@cache
def _paths(table: Model) -> tuple[str, ...]:
    """The ways from a row to the cases it is told with; a row of an event is told with every case of the event."""
    if table is Case:
        return ("",)
    if table is Person:
        return ("case__",)
    if table is Event:
        return ("case_events__case__",)
    return tuple(f"{owner.name}__{path}" for owner in extent.owners(table) for path in _paths(owner.related_model))


def _used(access: Access | None, model: Model) -> Q:
    """Whether a case that ``access`` reaches uses it, or any case at all."""
    cases = Case._default_manager.order_by()
    cases = cases.filter(_case(access, "")) if access is not None else cases
    found = Q()
    for table, path, end in uses(model):
        used = _told_with(table, path.split("__")[:-1], cases).filter(**{f"{end}__isnull": False})
        found |= Q(pk__in=used.values(end))
    return found or Q(pk__in=())


def _told_with(table: Any, path: list[str], cases: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of a table from which a path leads to some cases.

    Step by step from the cases: as one join, a database that has no statistics reads every citation for every path.
    """
    if not path:
        return cases
    step = table._meta.get_field(path[0])
    inner = _told_with(step.related_model, path[1:], cases)
    rows = table._default_manager.order_by()
    if step.concrete:
        return rows.filter(**{f"{step.name}__in": inner.values("pk")})
    return rows.filter(pk__in=inner.values(step.remote_field.name))


@cache
def _owners(table: Model) -> tuple[tuple[Model, tuple[str, ...]], ...]:
    """The records that a row may be part of, each with the path to it, step by step."""
    found: list[tuple[Model, tuple[str, ...]]] = []
    for owner in extent.owners(table):
        if issubclass(owner.related_model, Root):
            found.append((owner.related_model, (owner.name,)))
        else:
            found += [(model, (owner.name, *path)) for model, path in _owners(owner.related_model)]
    return tuple(found)


def _row(access: Access, model: Model) -> Q:
    """A row of a record in reach, nothing of which is under a seal."""
    found = Q(pk__in=())  # what is part of no record exists for those alone who reach everything
    for root, path in _owners(model):
        way = "__".join(path)
        inner = _case(access, f"{way}__") if root is Case else Q(**{f"{way}__in": _roots(access, root)})
        above: Any = model
        for step, name in enumerate(path[:-1], 1):
            above = above._meta.get_field(name).related_model
            if _has_seal(above) and not access.sealed:
                inner &= ~Q(**{"__".join([*path[:step], "sensitivity"]): Sensitivity.SEALED})
        found |= Q(**{f"{way}__isnull": False}) & inner
    return found


def _roots(access: Access, model: Any) -> QuerySet[Any]:
    return model._default_manager.order_by().filter(reached(access, model)).values("pk")
