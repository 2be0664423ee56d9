"""Whether the person has the right at all: by the law of the day, and by the policy's own promise.

Both are asked, and the answer that is more generous to the person stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.conditions import Place, ready
from privpolicy.evaluation.facts import Tri, all_of, any_of
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.model import Record, RightPromise
from privpolicy.vocabulary import data, purposes, rights
from privpolicy.vocabulary.enums import Regime, Unknown
from privpolicy.vocabulary.term import DataCategory, Purpose, Right

_GDPR: Final = {
    rights.ACCESS: "gdpr.15.1",
    rights.RECTIFICATION: "gdpr.16",
    rights.ERASURE: "gdpr.17.1",
    rights.RESTRICTION: "gdpr.18.1",
    rights.PORTABILITY: "gdpr.20.1",
    rights.OBJECTION: "gdpr.21.1",
    rights.CONSENT_WITHDRAWAL: "gdpr.7.3",
    rights.HUMAN_REVIEW: "gdpr.22.3",
}
# Section 28 lets data that were not processed by the law be corrected, blocked or erased; 29, on automated
# decisions, is not encoded; there was no right to portability.
_PUL: Final = {
    rights.ACCESS: "pul.26",
    rights.RECTIFICATION: "pul.28",
    rights.ERASURE: "pul.28",
    rights.RESTRICTION: "pul.28",
    rights.OBJECTION: "pul.11",
    rights.CONSENT_WITHDRAWAL: "pul.12",
}
_PUL_NOT_ENCODED: Final = frozenset({rights.HUMAN_REVIEW})
_FORMS: Final = ("written", "signed")


class Entitlement(NamedTuple):
    """Whether the person has the right, why, and whether it is free of charge."""

    holds: Tri
    reasons: tuple[Reason, ...]
    free: Tri


def entitlement(context: Context, records: Iterable[Record]) -> Entitlement:
    """The right by the law, or by the policy's promise: either is enough."""
    by_law = [_by_law(context)] if context.law is not None else []
    known = list(records)
    promised = [_by_promise(context, one, known) for one in _promises(context)]
    if not by_law and not promised:
        clauses = dict.fromkeys(clause for one in context.policy.rights for clause in one.clauses)
        return Entitlement(None, (reason(Code.RIGHT_NOT_PROMISED, clauses=clauses),), None)
    every = [*by_law, *promised]
    holds = any_of(one.holds for one in every)
    told = [found for one in every if one.holds is holds for found in one.reasons]
    narrower = [*_narrower(context)] if by_law and by_law[0].holds else []
    return Entitlement(holds, (*told, *narrower), _free(one for one in every if one.holds is not False))


def law_of(right: Right, regime: Regime | None) -> str:
    """The provision that gives the right; empty where there is none."""
    return {Regime.GDPR: _GDPR, Regime.PUL: _PUL}.get(regime, {}).get(right, "") if regime else ""


def _free(every: Iterable[Entitlement]) -> Tri:
    """Free where either says so; not free where one says so and none the opposite."""
    said = [one.free for one in every]
    if True in said:
        return True
    return False if False in said else None


def _by_law(context: Context) -> Entitlement:
    request, regime = context.request, context.regime
    provision = law_of(request.right, regime)
    if regime is None or (regime is Regime.PUL and request.right in _PUL_NOT_ENCODED):
        return Entitlement(None, (reason(Code.RIGHT_NOT_ENCODED),), None)
    if not provision:
        return Entitlement(False, (reason(Code.RIGHT_NOT_IN_LAW, regime=regime.value),), None)
    granted = (reason(Code.RIGHT_OF_LAW, provision, right=str(request.right)),)
    if regime is Regime.PUL and request.right == rights.ACCESS:
        return _register_extract(context, granted)
    if request.further_copy:
        return Entitlement(True, (*granted, reason(Code.FURTHER_COPY, "gdpr.15.3")), False)
    return Entitlement(True, granted, True if regime is Regime.GDPR else None)


def _register_extract(context: Context, granted: tuple[Reason, ...]) -> Entitlement:
    """Personuppgiftslagen 26 §: once a calendar year, on a written application that is signed."""
    form, why = _form(context, _FORMS, "pul.26")
    again, earlier = _again(context, "pul.26")
    holds = all_of((form, None if again is None else not again))
    if holds is True:
        return Entitlement(True, granted, True)
    return Entitlement(holds, (*why, *earlier), None)


def _form(
    context: Context, forms: Iterable[str], provision: str = "", promise: RightPromise | None = None
) -> tuple[Tri, list[Reason]]:
    """Whether the request has the form that is demanded, and what it lacks."""
    rule = {} if promise is None else {"rule": promise.id, "clauses": tuple(promise.clauses)}
    answers: list[Tri] = []
    told: list[Reason] = []
    for form in sorted(forms, reverse=True):
        given = getattr(context.request, form)
        answers.append(None if isinstance(given, Unknown) else given)
        if answers[-1] is not True:
            code = Code.FORM_MISSING if answers[-1] is False else Code.FORM_UNKNOWN
            told.append(reason(code, provision, **rule, form=form))  # type: ignore[arg-type]
    return all_of(answers), told


def _again(context: Context, provision: str, promise: RightPromise | None = None) -> tuple[Tri, list[Reason]]:
    """Whether the person has asked for the same before in the calendar year, and on which day."""
    rule = {} if promise is None else {"rule": promise.id, "clauses": tuple(promise.clauses)}
    request = context.request
    if request.earlier is None:
        return None, [reason(Code.EARLIER_UNKNOWN, provision, **rule)]  # type: ignore[arg-type]
    same_year = [day for day in request.earlier if day.year == request.received.year]
    if not same_year:
        return False, []
    return True, [reason(Code.ONCE_A_YEAR, provision, **rule, day=max(same_year))]  # type: ignore[arg-type]


def _promises(context: Context) -> list[RightPromise]:
    return [one for one in context.policy.rights if one.right == context.request.right]


def _by_promise(context: Context, promise: RightPromise, records: list[Record]) -> Entitlement:
    """The right as the policy promises it: where its condition and its form are met."""
    fits = _applies(context, promise, records)
    form, why = _form(context, promise.form, promise=promise)
    holds = all_of((fits, form))
    free, not_free = _promised_free(context, promise)
    if holds is True:
        granted = reason(Code.RIGHT_PROMISED, rule=promise.id, clauses=promise.clauses)
        return Entitlement(True, (granted, *not_free), free)
    if fits is not True:
        why.append(reason(Code.PROMISE_NOT_FOR_THIS, rule=promise.id, clauses=promise.clauses))
    return Entitlement(holds, tuple(why), free if holds is None else None)


def _promised_free(context: Context, promise: RightPromise) -> tuple[Tri, list[Reason]]:
    if promise.free != "once_per_calendar_year":
        return (True, []) if promise.free == "always" else (None, [])
    again, told = _again(context, "", promise)
    return (None if again is None else not again), told


def _applies(context: Context, promise: RightPromise, records: list[Record]) -> Tri:
    if promise.when is None:
        return True
    reaches = context.index.reaches
    place = Place(reaches.of(DataCategory, data.PERSONAL_DATA), str(purposes.ANY_PURPOSE), reaches)
    test = ready(promise.when, place)
    return any_of(test.holds(record, Moment(context.on)) for record in records)


def _narrower(context: Context) -> Iterator[Reason]:
    """The promises that demand more of the person, or give less, than the GDPR does."""
    if context.regime is not Regime.GDPR:
        return
    for one in _promises(context):
        demands = [form for form in _FORMS if form in one.form]
        demands += ["yearly"] if one.free == "once_per_calendar_year" else []
        demands += ["fee"] if one.fee is not None else []
        demands += ["condition"] if one.when is not None or one.only_where is not None or one.purposes else []
        if demands:
            yield reason(
                Code.PROMISE_NARROWER, "gdpr.12.5", rule=one.id, clauses=one.clauses, demands=demands
            )


def reach_of_marketing(context: Context) -> frozenset[str]:
    """Direct marketing and everything narrower: what an objection stops whatever the basis."""
    reach = context.index.reaches.of(Purpose, purposes.DIRECT_MARKETING)
    return reach.touching - (reach.within - {str(purposes.DIRECT_MARKETING)})
