"""What the shop must do about a request, in the order in which it does it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from privpolicy.evaluation.content import frozen_params
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.entitlement import reach_of_marketing
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code
from privpolicy.evaluation.requests.response import RequestAnswer, Step, Task
from privpolicy.vocabulary import rights
from privpolicy.vocabulary.enums import Regime, RequestOutcome

_DOES: Final = {
    rights.ACCESS: Step.HAND_OVER,
    rights.RECTIFICATION: Step.CORRECT,
    rights.ERASURE: Step.ERASE,
    rights.RESTRICTION: Step.RESTRICT,
    rights.PORTABILITY: Step.EXPORT,
    rights.HUMAN_REVIEW: Step.REVIEW_DECISION,
}
# Art. 19: rectification, erasure and restriction are passed on to whoever has been given the data.
_PASSED_ON: Final = frozenset({rights.RECTIFICATION, rights.ERASURE, rights.RESTRICTION})


def steps(
    context: Context, outcome: RequestOutcome, reasons: Iterable[Reason], answers: Sequence[RequestAnswer]
) -> tuple[Task, ...]:
    """The steps that follow from the answers."""
    return tuple(_steps(context, outcome, [one.code for one in reasons], answers))


def _steps(
    context: Context, outcome: RequestOutcome, codes: Sequence[Code], answers: Sequence[RequestAnswer]
) -> Iterator[Task]:
    if Code.IDENTITY_IN_DOUBT in codes:
        yield Task(Step.ASK_IDENTITY)
    open_ = [one for one in answers if one.outcome is RequestOutcome.UNDETERMINED]
    if open_ or (outcome is RequestOutcome.UNDETERMINED and Code.IDENTITY_IN_DOUBT not in codes):
        yield _task(Step.FIND_OUT, open_)
    yield from _granted(context, answers)
    if context.request.right == rights.ERASURE:
        yield from _kept(answers)
        yield from _stop(answers)
    if context.regime is Regime.GDPR and outcome in {RequestOutcome.REFUSED, RequestOutcome.PARTLY}:
        yield Task(Step.TELL_COMPLAINT)


def _granted(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    request = context.request
    granted = [one for one in answers if one.outcome is RequestOutcome.GRANTED]
    if request.right == rights.OBJECTION:
        yield from _objection(context, answers)
    elif request.right == rights.CONSENT_WITHDRAWAL:
        yield from _withdrawal(answers)
    elif granted:
        yield _task(_DOES[request.right], granted)
        if request.right in _PASSED_ON and context.regime is Regime.GDPR:
            yield _task(Step.TELL_RECIPIENTS, granted)


def _objection(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """The entry in the register, the block list for direct marketing, and what stops."""
    met = [one for one in answers if one.outcome is not RequestOutcome.REFUSED]
    if not met:
        return
    wanted = context.request.purposes
    marketing = reach_of_marketing(context)
    yield _task(Step.RECORD_OBJECTION, met, day=context.request.received)
    if wanted is None or not marketing.isdisjoint(str(one) for one in wanted):
        yield _task(Step.BLOCK_MARKETING, met)
    yield from _stop(answers)


def _withdrawal(answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    withdrawn = [one for one in answers if all(found.code is not Code.NO_CONSENT for found in one.reasons)]
    if withdrawn:
        yield _task(Step.RECORD_WITHDRAWAL, withdrawn)
    yield from _stop(answers)


def _stop(answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    stopped = [one for one in answers if one.stopped]
    if stopped:
        keys = dict.fromkeys(key for one in stopped for key in one.stopped)
        yield _task(Step.STOP, stopped, purposes=list(keys))


def _kept(answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """What stays is kept for the purposes that are left alone, until the day on which it can go."""
    kept: dict[tuple[object, ...], list[RequestAnswer]] = {}
    for one in answers:
        if one.outcome is RequestOutcome.REFUSED and one.verdict is not None:
            kept.setdefault((one.purposes, one.possible_on), []).append(one)
    for (purposes, day), some in kept.items():
        yield _task(Step.KEEP_FOR, some, purposes=purposes, day=day)


def _task(step: Step, answers: Sequence[RequestAnswer], **params: object) -> Task:
    records = tuple(dict.fromkeys(one.record for one in answers))
    categories = tuple(dict.fromkeys(one.category for one in answers))
    told: Mapping[str, Any] = frozen_params(params)
    return Task(step, records, categories, told)
