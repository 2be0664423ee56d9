"""Objection (GDPR Art. 21, personuppgiftslagen 11 §) and withdrawal of consent (Art. 7(3)): what stops.

The entry that the request leads to is made in the register, and every use is asked about before and after.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from privpolicy.evaluation.content import Missing
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.planning import only
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import register
from privpolicy.evaluation.requests.context import Context, fact, with_entry
from privpolicy.evaluation.requests.entitlement import law_of, reach_of_marketing
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Consent, Objection, Record
from privpolicy.vocabulary import facts, purposes
from privpolicy.vocabulary.enums import Regime, RequestOutcome
from privpolicy.vocabulary.term import Purpose

_OBJECTED: Final = frozenset({ReasonCode.MARKETING_OBJECTION, ReasonCode.OBJECTION})


class _Effect(NamedTuple):
    """What the request does to the uses it is about: stopped, going on, or unknown with what is missing."""

    stopped: tuple[str, ...]
    going_on: tuple[str, ...]
    missing: tuple[Missing, ...]


def objection(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Direct marketing stops on every channel; legitimate interests and public task unless outweighed."""
    request = context.request
    wanted = request.purposes or frozenset({purposes.ANY_PURPOSE})
    outweighed = fact(record, facts.COMPELLING_GROUNDS) is True
    entry = Objection(
        purposes=wanted,
        received=request.received,
        compelling_grounds=request.received if outweighed else None,
    )
    before = only(record, category)
    effect = _effect(context, before, with_entry(before, "objections", entry), wanted)
    return _objected(context, key, category, effect, _why_objection(context, effect, outweighed=outweighed))


def _why_objection(context: Context, effect: _Effect, *, outweighed: bool) -> list[Reason]:
    marketing = reach_of_marketing(context)
    gdpr = context.regime is Regime.GDPR
    provision = law_of(context.request.right, context.regime)
    found = [
        (
            Code.MARKETING_STOPS,
            "gdpr.21.3" if gdpr else provision,
            [one for one in effect.stopped if one in marketing],
        ),
        (Code.PROCESSING_STOPS, provision, [one for one in effect.stopped if one not in marketing]),
        (Code.COMPELLING_GROUNDS if outweighed else Code.NOT_OBJECTABLE, provision, effect.going_on),
    ]
    return [reason(code, where, purposes=list(keys)) for code, where, keys in found if keys]


def _objected(
    context: Context, key: RecordKey, category: str, effect: _Effect, why: list[Reason]
) -> RequestAnswer:
    provision = law_of(context.request.right, context.regime)
    if effect.missing:
        outcome = RequestOutcome.UNDETERMINED
        why = [*why, reason(Code.UNDETERMINED, provision)]
    elif not effect.going_on:
        outcome = RequestOutcome.GRANTED
        why = why or [reason(Code.NOTHING_TO_STOP, provision)]
    else:
        outcome = RequestOutcome.PARTLY if effect.stopped else RequestOutcome.REFUSED
    return RequestAnswer(
        key, category, outcome, tuple(why), effect.going_on, effect.stopped, None, effect.missing
    )


def withdrawal(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """A consent can be withdrawn at any time; what rests on it alone stops, what rests on more goes on."""
    provision = law_of(context.request.right, context.regime)
    consents = register(record.consents, record)
    if consents is None:
        missing = (Missing("register", "consents"),)
        unsettled = reason(Code.UNDETERMINED, provision)
        return RequestAnswer(key, category, RequestOutcome.UNDETERMINED, (unsettled,), missing=missing)
    day = context.request.received
    meant = [one for one in consents if one.withdrawn is None and one.given <= day and _meant(context, one)]
    after = [one.model_copy(update={"withdrawn": day}) if one in meant else one for one in consents]
    before = only(record, category)
    covered = {purpose for one in meant for purpose in one.purposes}
    effect = _effect(context, before, before.model_copy(update={"consents": after}), covered)
    why = [
        reason(code, provision, purposes=list(keys))
        for code, keys in (
            (Code.PROCESSING_STOPS, effect.stopped),
            (Code.OTHER_BASIS_CARRIES, effect.going_on),
        )
        if keys
    ]
    if not meant:
        why = [reason(Code.NO_CONSENT, provision)]
    if context.regime is Regime.GDPR and not reach_of_marketing(context).isdisjoint(effect.going_on):
        why.append(reason(Code.MARKETING_GOES_ON, "gdpr.21.2"))
    return RequestAnswer(key, category, RequestOutcome.GRANTED, tuple(why), effect.going_on, effect.stopped)


def _meant(context: Context, consent: Consent) -> bool:
    """Whether the withdrawal is about the consent."""
    wanted = context.request.purposes
    reaches = context.index.reaches
    return wanted is None or any(
        not reaches.of(Purpose, key).touching.isdisjoint(consent.purposes) for key in wanted
    )


def _effect(context: Context, before: Record, after: Record, wanted: Iterable[str]) -> _Effect:
    """Every use that the request is about, before and after it is entered."""
    stopped: list[str] = []
    going_on: list[str] = []
    missing: dict[Missing, None] = {}
    (category,) = before.data
    for purpose in context.touched(category, wanted):
        now = context.use(after, purpose)
        if now.permitted:
            going_on.append(purpose)
        elif now.undetermined:
            missing |= dict.fromkeys(now.missing)
        elif not _was_over(context.use(before, purpose)):
            stopped.append(purpose)
    return _Effect(tuple(stopped), tuple(going_on), tuple(missing))


def _was_over(verdict: Verdict) -> bool:
    """Whether the use had ended before; what an earlier objection has ended, this one ends too."""
    return verdict.denied and _OBJECTED.isdisjoint(verdict.codes)
