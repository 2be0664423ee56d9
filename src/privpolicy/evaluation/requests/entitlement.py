"""Whether the person has the right at all: by the law of the day, and by the policy's own promise.

Both are asked, and the answer that is more generous to the person stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from privpolicy.evaluation.facts import Tri, any_of
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.demands import FORMS, Source, first_this_year, form, met
from privpolicy.evaluation.requests.promises import narrower, promised
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.standing import Entitlement, law_of
from privpolicy.model import DataSubjectRequest, Record
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Regime

_PUL_NOT_ENCODED: Final = frozenset({rights.HUMAN_REVIEW})
_NOT_OF_ARTS_15_TO_21: Final = frozenset({rights.HUMAN_REVIEW, rights.CONSENT_WITHDRAWAL})


def entitlement(context: Context, records: Iterable[Record]) -> Entitlement:
    """The right by the law, or by the policy's promise: either is enough."""
    by_law = [_by_law(context)] if context.law is not None else []
    by_promise = promised(context, records)
    if not by_law and not by_promise:
        clauses = dict.fromkeys(clause for one in context.policy.rights for clause in one.clauses)
        return Entitlement(None, (reason(Code.RIGHT_NOT_PROMISED, clauses=clauses),), None)
    every = [*by_law, *by_promise]
    holds = any_of(one.holds for one in every)
    told = [found for one in every if one.holds is holds for found in one.reasons]
    fulfilled = {one.reasons[0].rule for one in by_promise if one.holds is True}
    short = narrower(context, fulfilled) if context.regime is Regime.GDPR and by_law[0].holds else ()
    return Entitlement(holds, (*told, *short), _free(one for one in every if one.holds is not False))


def at_the_door(context: Context) -> Entitlement | None:
    """What decides before anything is looked up: who asks, and a request that may be refused as such."""
    request, gdpr = context.request, context.regime is Regime.GDPR
    if request.identity == "not_identified":
        provision = "gdpr.12.2" if gdpr and request.right != rights.CONSENT_WITHDRAWAL else ""
        return Entitlement(False, (reason(Code.NOT_IDENTIFIED, provision),), None)
    if gdpr and request.manifestly is not None:
        return Entitlement(False, (_manifestly(request),), None)
    if request.identity == "in_doubt":
        provision = "gdpr.12.6" if gdpr and request.right not in _NOT_OF_ARTS_15_TO_21 else ""
        doubt = reason(Code.IDENTITY_IN_DOUBT, provision, missing=[("request", "identity")])
        return Entitlement(None, (doubt,), None)
    return None


def _manifestly(request: DataSubjectRequest) -> Reason:
    excessive = request.manifestly == "excessive"
    return reason(Code.MANIFESTLY_EXCESSIVE if excessive else Code.MANIFESTLY_UNFOUNDED, "gdpr.12.5")


def _free(every: Iterable[Entitlement]) -> Tri:
    """Free where either says so; not free where one says so and none the opposite."""
    said = [one.free for one in every]
    if True in said:
        return True
    return False if False in said else None


def _by_law(context: Context) -> Entitlement:
    request, regime = context.request, context.regime
    if regime is None or (regime is Regime.PUL and not _encoded(request)):
        return Entitlement(None, (reason(Code.RIGHT_NOT_ENCODED),), None)
    provision = "gdpr.5.1.d" if request.own_initiative else law_of(request.right, regime)
    if not provision:
        return Entitlement(False, (reason(Code.RIGHT_NOT_IN_LAW, regime=regime.value),), None)
    granted = (reason(Code.RIGHT_OF_LAW, provision, right=str(request.right)),)
    if regime is Regime.PUL and request.right == rights.ACCESS:
        return _register_extract(request, granted)
    if request.further_copy:
        return Entitlement(True, (*granted, reason(Code.FURTHER_COPY, "gdpr.15.3")), False)
    return Entitlement(True, granted, True if regime is Regime.GDPR else None)


def _encoded(request: DataSubjectRequest) -> bool:
    """Whether it is known what personuppgiftslagen says of it."""
    return request.right not in _PUL_NOT_ENCODED and not request.own_initiative


def _register_extract(request: DataSubjectRequest, granted: tuple[Reason, ...]) -> Entitlement:
    """Personuppgiftslagen 26 §: once a calendar year, on a written application that is signed."""
    source = Source("pul.26")
    holds, why = met([*form(request, FORMS, source), first_this_year(request, source)])
    return Entitlement(True, granted, True) if holds is True else Entitlement(holds, why, None)
