"""Objection (GDPR Art. 21, personuppgiftslagen 11 §) and withdrawal of consent (Art. 7(3)): what stops.

The entry that the request leads to is made in the register, and every use is asked about before and after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from privpolicy.evaluation.content import Missing
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.planning import only
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.registers import register
from privpolicy.evaluation.requests.context import Context, fact, with_entry
from privpolicy.evaluation.requests.entitlement import law_of, reach_of_marketing
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer
from privpolicy.model import Objection, Record
from privpolicy.vocabulary import facts, purposes
from privpolicy.vocabulary.enums import Regime, RequestOutcome
from privpolicy.vocabulary.term import Purpose


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
    effect = _effect(context, only(record, category), "objections", (entry,))
    return _answer(context, key, category, effect, _why_objection(context, effect, outweighed=outweighed))


def _why_objection(context: Context, effect: _Effect, *, outweighed: bool) -> list[Reason]:
    marketing = reach_of_marketing(context)
    provision = "gdpr.21.1" if context.regime is Regime.GDPR else law_of(context.request.right, context.regime)
    absolute = "gdpr.21.3" if context.regime is Regime.GDPR else provision
    found = [
        (Code.MARKETING_STOPS, absolute, [one for one in effect.stopped if one in marketing]),
        (Code.PROCESSING_STOPS, provision, [one for one in effect.stopped if one not in marketing]),
        (Code.COMPELLING_GROUNDS if outweighed else Code.NOT_OBJECTABLE, provision, effect.going_on),
    ]
    return [reason(code, where, purposes=list(keys)) for code, where, keys in found if keys]


def withdrawal(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """A consent can be withdrawn at any time; what rests on it alone stops, what rests on more goes on."""
    alone = only(record, category)
    consents = register(record.consents, record)
    provision = law_of(context.request.right, context.regime)
    if consents is None:
        why = reason(Code.UNDETERMINED, provision)
        missing = (Missing("register", "consents"),)
        return RequestAnswer(key, category, RequestOutcome.UNDETERMINED, (why,), missing=missing)
    day, wanted = context.request.received, context.request.purposes
    standing = [one for one in consents if one.withdrawn is None and one.given <= day]
    meant = [one for one in standing if wanted is None or _touches(context, one.purposes, wanted)]
    kept = [one for one in consents if one not in meant]
    withdrawn = [one.model_copy(update={"withdrawn": day}) for one in meant]
    effect = _effect(context, alone, "consents", withdrawn, before=kept)
    why = [] if meant else [reason(Code.NO_CONSENT, provision)]
    if effect.stopped:
        why.append(reason(Code.PROCESSING_STOPS, provision, purposes=list(effect.stopped)))
    if effect.going_on:
        why.append(reason(Code.OTHER_BASIS_CARRIES, provision, purposes=list(effect.going_on)))
    return RequestAnswer(
        key, category, RequestOutcome.GRANTED, tuple(why), effect.going_on, effect.stopped
    )


def _touches(context: Context, given: Iterable[str], wanted: Iterable[str]) -> bool:
    reaches = context.index.reaches
    return any(not reaches.of(Purpose, key).touching.isdisjoint(given) for key in wanted)


def _effect(
    context: Context,
    record: Record,
    name: str,
    entries: Sequence[object],
    *,
    before: Sequence[object] | None = None,
) -> _Effect:
    """Every use that the request is about, before and after the entries are made."""
    after = record if before is None else record.model_copy(update={name: before})
    for entry in entries:
        after = with_entry(after, name, entry)
    stopped: list[str] = []
    going_on: list[str] = []
    missing: dict[Missing, None] = {}
    (category,) = record.data
    for purpose in context.touched(category):
        was = context.use(record, purpose)
        if was.denied and ReasonCode.MARKETING_OBJECTION not in was.codes and ReasonCode.OBJECTION not in was.codes:
            continue
        now = context.use(after, purpose)
        if now.denied:
            stopped.append(str(purpose))
        elif now.permitted:
            going_on.append(str(purpose))
        else:
            missing |= dict.fromkeys(now.missing)
    return _Effect(tuple(stopped), tuple(going_on), tuple(missing))


def _answer(
    context: Context, key: RecordKey, category: str, effect: _Effect, why: list[Reason]
) -> RequestAnswer:
    if effect.missing:
        outcome = RequestOutcome.UNDETERMINED
        why = [*why, reason(Code.UNDETERMINED, law_of(context.request.right, context.regime))]
    elif not effect.going_on:
        outcome = RequestOutcome.GRANTED
        why = why or [reason(Code.NOTHING_TO_STOP, law_of(context.request.right, context.regime))]
    else:
        outcome = RequestOutcome.PARTLY if effect.stopped else RequestOutcome.REFUSED
    return RequestAnswer(
        key, category, outcome, tuple(why), effect.going_on, effect.stopped, None, effect.missing
    )
