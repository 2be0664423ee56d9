"""Erasure (GDPR Art. 17, personuppgiftslagen 28 §): what goes now, what stays, why, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from privpolicy.errors import ModelError
from privpolicy.evaluation.ask import may_keep
from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.decision import keep
from privpolicy.evaluation.facts import Tri, any_of
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.planning import days_ahead, only, to_erase
from privpolicy.evaluation.requests.context import Context, with_entry
from privpolicy.evaluation.requests.reasons import Reason, RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer
from privpolicy.evaluation.requests.standing import law_of
from privpolicy.evaluation.telling import Asking
from privpolicy.evaluation.verdict import Verdict
from privpolicy.evaluation.weighed import OUTCOMES, Answer
from privpolicy.model import Record, Request
from privpolicy.vocabulary.enums import Regime, RequestOutcome


def erasure(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Granted where nothing lets the category be kept, once the request is counted.

    The request is entered in the register and the data are asked about as any night: the consents are
    withdrawn and the objections counted that it implies.
    """
    asked_for = only(_with_request(context, record), category)
    verdict, holds = _left(context, asked_for, category)
    provision = law_of(context.request.right, context.regime)
    if holds is False:
        granted = may_keep(context.policy, asked_for, on=context.on, law=context.law)
        found = (reason(Code.NOTHING_KEEPS, provision), *_unseen(context, record, category))
        return RequestAnswer(key, category, RequestOutcome.GRANTED, found, verdict=granted)
    if holds is None:
        why = reason(Code.UNDETERMINED, provision)
        return RequestAnswer(
            key, category, RequestOutcome.UNDETERMINED, (why,), missing=verdict.missing, verdict=verdict
        )
    return RequestAnswer(
        key,
        category,
        RequestOutcome.REFUSED,
        (reason(Code.STILL_KEPT, provision),),
        purposes=verdict.purposes,
        stopped=tuple(key for key in _carried(context, record, category) if key not in verdict.purposes),
        possible_on=_first_denied(context, asked_for),
        verdict=verdict,
    )


def _unseen(context: Context, record: Record, category: str) -> Iterator[Reason]:
    """What no night would have erased unseen before the request: somebody looks first."""
    before = may_keep(context.policy, only(record, category), on=context.on, law=context.law)
    if before.denied and not to_erase(before):
        yield reason(Code.NOT_ERASED_UNSEEN, codes=[code.value for code in before.codes])


def _carried(context: Context, record: Record, category: str) -> tuple[str, ...]:
    """The purposes for which the category could be kept before the request."""
    return may_keep(context.policy, only(record, category), on=context.on, law=context.law).purposes


def _with_request(context: Context, record: Record) -> Record:
    request = context.request
    entry = Request(right=request.right, received=request.received, data=request.data)
    others = [one for one in record.requests or () if one.right != request.right]
    return with_entry(record.model_copy(update={"requests": others}), "requests", entry)


def _left(context: Context, record: Record, category: str) -> tuple[Verdict, Tri]:
    """What still lets the category be kept: the verdict, as if nothing else had ever carried it."""
    if context.regime is not Regime.GDPR:
        verdict = may_keep(context.policy, record, on=context.on, law=context.law)
        return verdict, {outcome: tri for tri, outcome in OUTCOMES.items()}[verdict.outcome]
    asked, moment = context.asked(erasing=True), Moment(context.on)
    weighed = keep(context.index, category, record, asked, moment)
    holds = any_of(one.outcome for one in weighed)
    asking = Asking(context.index, record, asked, context.on, answered=[Answer(category, holds, weighed)])
    return Verdict(OUTCOMES[holds], asking), holds


def _first_denied(context: Context, record: Record) -> date | None:
    """The first day on which the data may not be kept any longer, if nothing more is recorded."""
    for day in days_ahead(context.history, record, context.on):
        try:
            if may_keep(context.history, record, on=day, law=context.law).denied:
                return day
        except ModelError:
            return None  # what is given for today does not fit an event, or a policy, that is still to come
    return None
