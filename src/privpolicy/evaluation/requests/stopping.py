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
from privpolicy.evaluation.requests.context import Context, stated, with_entry
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer
from privpolicy.evaluation.requests.standing import law_of
from privpolicy.evaluation.verdict import Verdict
from privpolicy.model import Consent, Objection, Record
from privpolicy.vocabulary import facts, purposes
from privpolicy.vocabulary.enums import Regime, RequestOutcome
from privpolicy.vocabulary.term import Purpose

_OBJECTED: Final = frozenset({ReasonCode.MARKETING_OBJECTION, ReasonCode.OBJECTION})


class _Effect(NamedTuple):
    """What the request does to the uses it is about: stopped, going on, or unsettled with what is missing.

    ``marketing`` are those that stop as direct marketing, or as broader uses that include it; ``baseless``
    those that go on and of which the text does not say what they rest on.
    """

    stopped: tuple[str, ...]
    marketing: frozenset[str]
    going_on: tuple[str, ...]
    unsettled: tuple[str, ...]
    baseless: tuple[str, ...]
    missing: tuple[Missing, ...]


# --- Objection ------------------------------------------------------------------------------------


def objection(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Direct marketing stops on every channel; legitimate interests and public task unless outweighed."""
    wanted = context.request.purposes or frozenset({purposes.ANY_PURPOSE})
    entry = Objection(purposes=wanted, received=context.request.received)
    before = only(record, category)
    effect = _effect(context, before, with_entry(before, "objections", entry), wanted)
    outweighed: tuple[str, ...] = ()
    if stated(record, facts.COMPELLING_GROUNDS) is True:
        entry = entry.model_copy(update={"compelling_grounds": entry.received})
        unweighed, effect = effect, _effect(context, before, with_entry(before, "objections", entry), wanted)
        outweighed = tuple(one for one in effect.going_on if one not in unweighed.going_on)
    return _objected(context, key, category, effect, _why_objection(context, effect, outweighed))


def _why_objection(context: Context, effect: _Effect, outweighed: tuple[str, ...]) -> list[Reason]:
    marketing = effect.marketing
    provision = law_of(context.request.right, context.regime)
    absolute = "gdpr.21.3" if context.regime is Regime.GDPR else provision
    found = [
        (Code.MARKETING_STOPS, absolute, [one for one in effect.stopped if one in marketing]),
        (Code.PROCESSING_STOPS, provision, [one for one in effect.stopped if one not in marketing]),
        (Code.COMPELLING_GROUNDS, provision, outweighed),
        (Code.BASIS_NOT_STATED, provision, effect.baseless),
        (
            Code.NOT_OBJECTABLE,
            provision,
            [one for one in effect.going_on if one not in {*outweighed, *effect.baseless}],
        ),
    ]
    return [reason(code, where, purposes=list(keys)) for code, where, keys in found if keys]


def _objected(
    context: Context, key: RecordKey, category: str, effect: _Effect, why: list[Reason]
) -> RequestAnswer:
    provision = law_of(context.request.right, context.regime)
    if effect.unsettled or effect.baseless:
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


# --- Withdrawal -----------------------------------------------------------------------------------


def withdrawal(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """A consent can be withdrawn at any time; what rests on it alone stops, what rests on more goes on.

    A withdrawal that is in the register already, on the day of the request or later, is taken for this one.
    """
    provision = law_of(context.request.right, context.regime)
    consents = register(record.consents, record)
    if consents is None:
        missing = (Missing("register", "consents"),)
        unsettled = reason(Code.UNDETERMINED, provision)
        return RequestAnswer(key, category, RequestOutcome.UNDETERMINED, (unsettled,), missing=missing)
    alone = only(record, category)
    before, after, withdrawn = _withdrawn(context, consents)
    effect = _effect(
        context,
        alone.model_copy(update={"consents": before}),
        alone.model_copy(update={"consents": after}),
        withdrawn,
    )
    if withdrawn:
        why = _why_withdrawal(context, effect, provision)
    else:
        why = [reason(Code.NO_CONSENT, provision), *_marketing_goes_on(context, _now(context, alone))]
    return RequestAnswer(key, category, RequestOutcome.GRANTED, tuple(why), effect.going_on, effect.stopped)


def _why_withdrawal(context: Context, effect: _Effect, provision: str) -> list[Reason]:
    found = [
        reason(code, provision, purposes=list(keys))
        for code, keys in (
            (Code.PROCESSING_STOPS, effect.stopped),
            (Code.OTHER_BASIS_CARRIES, effect.going_on),
        )
        if keys
    ]
    found += _marketing_goes_on(context, effect.going_on)
    return found or [reason(Code.NOTHING_TO_STOP, provision)]


def _now(context: Context, record: Record) -> tuple[str, ...]:
    """The direct marketing that the category is used for, whatever it rests on."""
    return _effect(context, record, record, [str(purposes.DIRECT_MARKETING)]).going_on


def _marketing_goes_on(context: Context, going_on: Iterable[str]) -> list[Reason]:
    goes_on = any(context.touch(key, [str(purposes.DIRECT_MARKETING)]) for key in going_on)
    return [reason(Code.MARKETING_GOES_ON, "gdpr.21.2")] if goes_on and context.regime is Regime.GDPR else []


def _withdrawn(
    context: Context, consents: Iterable[Consent]
) -> tuple[list[Consent], list[Consent], frozenset[str]]:
    """The register before the withdrawal, the register after it, and the purposes that it is about."""
    day = context.request.received
    before: list[Consent] = []
    after: list[Consent] = []
    purposes_: set[str] = set()
    for one in consents:
        gone = _meant(context, one)
        if not gone or one.given > day or (one.withdrawn is not None and one.withdrawn < day):
            before.append(one)
            after.append(one)
            continue
        left = one.purposes - gone
        standing = one.model_copy(update={"withdrawn": None})
        before.append(standing)
        after.append(one.model_copy(update={"purposes": gone, "withdrawn": day}))
        after += [standing.model_copy(update={"purposes": left})] if left else []
        purposes_ |= gone
    return before, after, frozenset(purposes_)


def _meant(context: Context, consent: Consent) -> frozenset[Purpose]:
    """The purposes of a consent that the withdrawal is about: those named, or the narrower one that is."""
    wanted, reaches = context.request.purposes, context.index.reaches
    if wanted is None:
        return frozenset(consent.purposes)
    within = [key for key in consent.purposes if not reaches.of(Purpose, key).within.isdisjoint(wanted)]
    narrower = [key for key in wanted if not reaches.of(Purpose, key).within.isdisjoint(consent.purposes)]
    return frozenset((*within, *narrower))


# --- What both do ---------------------------------------------------------------------------------


def _effect(context: Context, before: Record, after: Record, wanted: Iterable[str]) -> _Effect:
    """Every use that the request is about, before and after it is entered."""
    stopped: list[str] = []
    marketing = set(context.marketing())
    going_on: list[str] = []
    unsettled: list[str] = []
    baseless: dict[str, tuple[str, ...]] = {}
    missing: dict[Missing, None] = {}
    (category,) = before.data
    for purpose in context.touched(category, wanted):
        now = context.use(after, purpose)
        if now.permitted:
            going_on.append(purpose)
            if context.regime is Regime.GDPR and _rests_on_nothing_stated(now):
                baseless[purpose] = now.clauses
        elif now.undetermined:
            unsettled.append(purpose)
            missing |= dict.fromkeys(now.missing)
        elif not _was_over(context.use(before, purpose)):
            stopped.append(purpose)
            if ReasonCode.MARKETING_OBJECTION in now.codes:
                marketing.add(purpose)
    missing |= dict.fromkeys(Missing("clause", clause) for some in baseless.values() for clause in some)
    return _Effect(
        tuple(stopped),
        frozenset(marketing),
        tuple(going_on),
        tuple(unsettled),
        tuple(baseless),
        tuple(missing),
    )


def _rests_on_nothing_stated(verdict: Verdict) -> bool:
    """Whether the text names no legal basis for the use: an objection may reach it, and may not."""
    carrying = [one for one in verdict.findings if one.code is ReasonCode.ACTIVITY]
    return bool(carrying) and all("basis" not in one.params for one in carrying)


def _was_over(verdict: Verdict) -> bool:
    """Whether the use had ended before; what an earlier objection has ended, this one ends too."""
    return verdict.denied and _OBJECTED.isdisjoint(verdict.codes)
