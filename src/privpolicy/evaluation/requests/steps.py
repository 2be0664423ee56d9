"""What the shop must do about a request, in the order in which it does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from privpolicy.evaluation.content import frozen_params
from privpolicy.evaluation.ground import OBJECTABLE
from privpolicy.evaluation.index import Case
from privpolicy.evaluation.planning import to_erase
from privpolicy.evaluation.requests.context import Context
from privpolicy.evaluation.requests.person import ENDED_BY_HER, ENDING
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code
from privpolicy.evaluation.requests.response import RequestAnswer, Step, Task
from privpolicy.vocabulary import purposes, rights
from privpolicy.vocabulary.enums import LegalBasis, Regime, RequestOutcome
from privpolicy.vocabulary.term import Purpose

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
    open_ = [one for one in answers if one.missing or one.outcome is RequestOutcome.UNDETERMINED]
    if open_ or (outcome is RequestOutcome.UNDETERMINED and Code.IDENTITY_IN_DOUBT not in codes):
        yield _task(Step.FIND_OUT, open_)
    if outcome is not RequestOutcome.REFUSED:
        yield from _waiting(context, answers)
    yield from _granted(context, answers)
    if context.request.right == rights.ACCESS and context.regime is not None:
        yield from _after_the_copy(answers)
    if context.request.right == rights.ERASURE:
        yield from _offered(answers)
        yield from _implied(context, answers)
        yield from _stop(answers)
        yield from _kept(answers)
    if context.regime is Regime.GDPR and outcome in {RequestOutcome.REFUSED, RequestOutcome.PARTLY}:
        yield Task(Step.TELL_COMPLAINT)


def _waiting(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """The entry that holds erasure back until the person has her answer (see ``pending``)."""
    holds_back = {rights.ACCESS, rights.PORTABILITY}
    if context.regime is Regime.GDPR and context.request.right in holds_back and answers:
        yield _task(Step.RECORD_REQUEST, answers, day=context.request.received)


def _granted(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    request = context.request
    granted = [one for one in answers if one.outcome is RequestOutcome.GRANTED]
    if request.right == rights.OBJECTION:
        yield from _objection(context, answers)
    elif request.right == rights.CONSENT_WITHDRAWAL:
        yield from _withdrawal(context, answers)
    elif granted:
        if request.right == rights.ERASURE:
            yield from _checked(granted)
        yield _task(_DOES[request.right], granted)
        if request.right in _PASSED_ON and context.regime is Regime.GDPR:
            yield _task(Step.TELL_RECIPIENTS, granted)


def _after_the_copy(answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """What the answer lacks, and what may not be kept once the person has been told of it."""
    told = [(one, one.information) for one in answers if one.information is not None]
    sources = [one for one, about in told if about.from_person is None and not about.obtained_from]
    if sources:
        yield _task(Step.ADD_SOURCE, sources)
    over = [one for one, about in told if to_erase(about.kept)]
    if over:
        yield _task(Step.ERASE, over)


def _offered(answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """Who has asked for erasure may want to end what keeps the data: her account, say."""
    for state in ENDED_BY_HER:
        kept = [one for one in answers if state in kept_while(one)]
        if kept:
            yield _task(Step.OFFER_TO_END, kept, state=str(state))


def kept_while(one: RequestAnswer) -> frozenset[str]:
    """The states that keep data which are not erased yet, or whose end they are kept until."""
    if one.outcome is not RequestOutcome.REFUSED or one.verdict is None:
        return frozenset()
    told = [found.params for found in one.verdict.findings if "day" not in found.params]
    lasting = {str(params["state"]) for params in told if "state" in params}
    until = {str(ENDING[params["event"]]) for params in told if params.get("event") in ENDING}
    return frozenset(lasting | until)


def _checked(granted: Iterable[RequestAnswer]) -> Iterator[Task]:
    """What no night would erase unseen: a restriction, an open request, or a record that says too little."""
    unseen = [one for one in granted if _says(one, Code.NOT_ERASED_UNSEEN)]
    if unseen:
        yield _task(Step.CHECK_FIRST, unseen)


def _objection(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """The entry in the register, the block list for direct marketing, and what stops."""
    met = [one for one in answers if one.outcome is not RequestOutcome.REFUSED]
    outweighed = [one for one in answers if _says(one, Code.COMPELLING_GROUNDS)]
    wanted = sorted(context.request.purposes or {purposes.ANY_PURPOSE})
    day = context.request.received
    lighter = [one for one in met if one not in outweighed]
    if lighter:
        yield _task(Step.RECORD_OBJECTION, lighter, day=day, purposes=wanted)
    if outweighed:
        yield _task(Step.RECORD_OBJECTION, outweighed, day=day, purposes=wanted, compelling_grounds=day)
    block = sorted(_marketing_of(context, wanted))
    if met and block:
        yield _task(Step.BLOCK_MARKETING, met, purposes=block)
    yield from _stop(answers)


def _marketing_of(context: Context, wanted: Iterable[Purpose]) -> set[str]:
    """The direct marketing that is objected to: what is named within it, or all of it."""
    root = purposes.DIRECT_MARKETING
    if any(key in context.index.reaches.of(Purpose, root).within for key in wanted):
        return {str(root)}
    return {str(key) for key in wanted} & context.marketing()


def _withdrawal(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    withdrawn = [one for one in answers if one.outcome is RequestOutcome.GRANTED]
    withdrawn = [one for one in withdrawn if not _says(one, Code.NO_CONSENT)]
    if withdrawn:
        yield _task(Step.RECORD_WITHDRAWAL, withdrawn, day=context.request.received)
    yield from _stop(answers)


def _implied(context: Context, answers: Sequence[RequestAnswer]) -> Iterator[Task]:
    """What goes into the registers where data that are to be erased stay: without it nothing stops.

    The request itself, the consents that it withdraws and the objections that it implies.
    """
    kept = [one for one in answers if one.outcome is not RequestOutcome.GRANTED]
    day = context.request.received
    if kept:
        yield _task(Step.RECORD_REQUEST, kept, day=day)
    for step, implies in ((Step.RECORD_WITHDRAWAL, _on_consent), (Step.RECORD_OBJECTION, _objectable)):
        ended = [(one, keys) for one in kept if (keys := _ended_by(context, one, implies))]
        if ended:
            named = dict.fromkeys(key for _, keys in ended for key in keys)
            yield _task(step, [one for one, _ in ended], day=day, purposes=list(named))


def _ended_by(
    context: Context, one: RequestAnswer, implies: Callable[[Case, LegalBasis | None], bool]
) -> tuple[str, ...]:
    """The purposes that stop and that some activity carried in a way that the request ends."""

    def ends(purpose: str) -> bool:
        case = context.index.case(one.category, context.asked()._replace(purpose=purpose))
        return any(implies(case, rule.rule.basis) for rule in case.activities)

    return tuple(key for key in one.stopped if context.regime is Regime.GDPR and ends(key))


def _on_consent(_: Case, basis: LegalBasis | None) -> bool:
    return basis is LegalBasis.CONSENT


def _objectable(case: Case, basis: LegalBasis | None) -> bool:
    return basis in OBJECTABLE or (bool(case.marketing) and basis is not LegalBasis.CONSENT)


def _says(one: RequestAnswer, code: Code) -> bool:
    return any(found.code is code for found in one.reasons)


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
    for (left, day), some in kept.items():
        yield _task(Step.KEEP_FOR, some, purposes=left, day=day)


def _task(step: Step, answers: Sequence[RequestAnswer], **params: object) -> Task:
    records = tuple(dict.fromkeys(one.record for one in answers))
    categories = tuple(dict.fromkeys(one.category for one in answers))
    told: Mapping[str, Any] = frozen_params(params)
    return Task(step, records, categories, told)
