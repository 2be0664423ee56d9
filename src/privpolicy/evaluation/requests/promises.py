"""The right as the policy's own words promise it, and where they fall short of the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set as AbstractSet
from typing import Final

from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.conditions import Place, ready
from privpolicy.evaluation.facts import Tri, any_of
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.demands import FORMS, Demand, first_this_year, form, met, of_promise
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.standing import Entitlement, law_of
from privpolicy.model import Condition, Record, RightPromise
from privpolicy.vocabulary import data, purposes
from privpolicy.vocabulary.term import DataCategory

_OF_CHARGE: Final = frozenset({"yearly", "fee"})


def promised(context: Context, records: Iterable[Record]) -> list[Entitlement]:
    """What each promise of the right gives; of the shop's own accord, what it promises about accuracy."""
    if context.request.own_initiative:
        about = [one for one in context.policy.promises if one.about == "accuracy"]
        given = [reason(Code.RIGHT_PROMISED, rule=one.id, clauses=one.clauses) for one in about]
        return [Entitlement(True, (one,), None) for one in given]
    known = list(records)
    return [_by_promise(context, one, known) for one in _promises(context)]


def _promises(context: Context) -> list[RightPromise]:
    return [one for one in context.policy.rights if one.right == context.request.right]


def _by_promise(context: Context, promise: RightPromise, records: list[Record]) -> Entitlement:
    """The right as one promise gives it: where it is meant for this, and its form is met."""
    source = of_promise(promise)
    demands = [_meant(context, promise), _applies(context, promise, records)]
    holds, why = met([*form(context.request, promise.form, source), *demands])
    free, not_free = _free(context, promise)
    if holds is True:
        granted = source.reason(Code.RIGHT_PROMISED)
        return Entitlement(True, (granted, *not_free), free)
    return Entitlement(holds, why, free if holds is None else None)


def _free(context: Context, promise: RightPromise) -> tuple[Tri, tuple[Reason, ...]]:
    if promise.free != "once_per_calendar_year":
        return (True if promise.free == "always" else None), ()
    return met([first_this_year(context.request, of_promise(promise))])


def _meant(context: Context, promise: RightPromise) -> Demand:
    """That the promise reaches any of the purposes that the request is about."""
    wanted = context.request.purposes
    if not (wanted and promise.purposes) or any(context.touch(key, promise.purposes) for key in wanted):
        return Demand(True)
    return Demand(False, of_promise(promise).reason(Code.PROMISE_NOT_FOR_THIS))


def _applies(context: Context, promise: RightPromise, records: list[Record]) -> Demand:
    """That its condition holds for any of the records."""
    if promise.when is None:
        return Demand(True)
    holds, missing = _any_fits(context, promise.when, records)
    if holds is True:
        return Demand(True)
    source = of_promise(promise)
    if holds is False:
        return Demand(False, source.reason(Code.PROMISE_NOT_FOR_THIS))
    return Demand(None, source.reason(Code.PROMISE_UNCERTAIN, missing=missing))


def _any_fits(context: Context, when: Condition, records: list[Record]) -> tuple[Tri, list[tuple[str, str]]]:
    reaches, moment = context.index.reaches, Moment(context.on)
    test = ready(
        when, Place(reaches.of(DataCategory, data.PERSONAL_DATA), str(purposes.ANY_PURPOSE), reaches)
    )
    open_ = [one for one in records if test.holds(one, moment) is None]
    parts = [(part.kind, part.key) for one in open_ for part in test.parts(one, moment, wanted=True)]
    return any_of(test.holds(one, moment) for one in records), list(dict.fromkeys(parts))


def narrower(context: Context, fulfilled: AbstractSet[str | None]) -> Iterator[Reason]:
    """The promises that demand more of the person, or give less, than the GDPR does.

    A condition falls short only of those who do not meet it: not where the rule is among the ``fulfilled``.
    What is said of the charge falls short of Art. 12(5), all else of the article that gives the right.
    """
    for one in _promises(context):
        demands = [name for name in FORMS if name in one.form]
        demands += ["yearly"] if one.free == "once_per_calendar_year" else []
        demands += ["fee"] if one.fee is not None else []
        unmet = one.id not in fulfilled and (one.when is not None or bool(one.purposes))
        demands += ["condition"] if unmet or one.only_where is not None else []
        right = law_of(context.request.right, context.regime)
        for provision, of_charge in ((right, False), ("gdpr.12.5", True)):
            some = [name for name in demands if (name in _OF_CHARGE) is of_charge]
            if some:
                yield reason(Code.PROMISE_NARROWER, provision, rule=one.id, clauses=one.clauses, demands=some)
