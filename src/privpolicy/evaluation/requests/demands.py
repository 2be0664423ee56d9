"""What a promise or a law demands of a request: its form, and that it is the first in the calendar year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from privpolicy.evaluation.facts import Tri, all_of
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.model import DataSubjectRequest, RightPromise
from privpolicy.vocabulary.enums import Unknown

FORMS: Final = ("written", "signed")


class Source(NamedTuple):
    """Where a demand stands: a provision of law, or a rule of the policy with its clauses."""

    provision: str = ""
    rule: str | None = None
    clauses: tuple[str, ...] = ()

    def reason(self, code: Code, **params: object) -> Reason:
        """A reason that rests on this source."""
        return reason(code, self.provision, rule=self.rule, clauses=self.clauses, **params)


class Demand(NamedTuple):
    """Whether a demand is met, and the reason where it is not, or may not be."""

    met: Tri
    why: Reason | None = None


def of_promise(promise: RightPromise) -> Source:
    """A promise as the source of a demand."""
    return Source("", promise.id, tuple(promise.clauses))


def met(demands: Iterable[Demand]) -> tuple[Tri, tuple[Reason, ...]]:
    """Whether all demands are met, and the reasons of those that decide it."""
    found = list(demands)
    holds = all_of(one.met for one in found)
    return holds, tuple(one.why for one in found if one.met is holds and one.why is not None)


def form(request: DataSubjectRequest, forms: Iterable[str], source: Source) -> list[Demand]:
    """That the request is in writing, or signed."""
    return [_has(request, one, source) for one in sorted(forms, reverse=True)]


def _has(request: DataSubjectRequest, name: str, source: Source) -> Demand:
    given = getattr(request, name)
    if given is True:
        return Demand(True)
    if isinstance(given, Unknown):
        return Demand(None, source.reason(Code.FORM_UNKNOWN, form=name, missing=[("request", name)]))
    return Demand(False, source.reason(Code.FORM_MISSING, form=name))


def first_this_year(request: DataSubjectRequest, source: Source) -> Demand:
    """That the person has not asked for the same before in the calendar year."""
    if request.earlier is None:
        return Demand(None, source.reason(Code.EARLIER_UNKNOWN, missing=[("request", "earlier")]))
    same_year = [day for day in request.earlier if day.year == request.received.year]
    if not same_year:
        return Demand(True)
    return Demand(False, source.reason(Code.ONCE_A_YEAR, day=max(same_year)))
