"""Rectification (GDPR Art. 16), restriction (Art. 18) and human review (Art. 22)."""

from __future__ import annotations

from privpolicy.evaluation.content import Missing
from privpolicy.evaluation.keyed import RecordKey
from privpolicy.evaluation.requests.context import Context, stated
from privpolicy.evaluation.requests.reasons import RequestReason as Code, reason
from privpolicy.evaluation.requests.response import RequestAnswer
from privpolicy.evaluation.requests.standing import law_of
from privpolicy.model import Record
from privpolicy.vocabulary import facts
from privpolicy.vocabulary.enums import Regime, RequestOutcome


def rectification(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Only what is inaccurate or incomplete is rectified; of the shop's own accord too (Art. 5(1)(d))."""
    provision = law_of(context.request.right, context.regime)
    inaccurate = stated(record, facts.DATA_INACCURATE)
    if inaccurate is None:
        missing = (Missing("fact", str(facts.DATA_INACCURATE)),)
        why = reason(Code.ACCURACY_UNKNOWN, provision)
        return RequestAnswer(key, category, RequestOutcome.UNDETERMINED, (why,), missing=missing)
    if inaccurate is False:
        return RequestAnswer(key, category, RequestOutcome.REFUSED, (reason(Code.ACCURATE, provision),))
    return RequestAnswer(key, category, RequestOutcome.GRANTED, (reason(Code.INACCURATE, provision),))


def restriction(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """On one of the four grounds of Art. 18(1); personuppgiftslagen lets what was unlawful be blocked.

    Outside the GDPR, a promise of the policy gives it without a ground.
    """
    del record  # the ground is the request's
    provision = law_of(context.request.right, context.regime)
    ground = context.request.ground
    if context.promised and context.regime is not Regime.GDPR and ground != "unlawful_processing":
        return RequestAnswer(key, category, RequestOutcome.GRANTED, (reason(Code.RESTRICTION_GROUND),))
    if ground is None:
        missing = (Missing("request", "ground"),)
        why = reason(Code.NO_RESTRICTION_GROUND, provision)
        return RequestAnswer(key, category, RequestOutcome.UNDETERMINED, (why,), missing=missing)
    if context.regime is Regime.PUL and ground != "unlawful_processing":
        why = reason(Code.NO_RESTRICTION_GROUND, provision, ground=ground)
        return RequestAnswer(key, category, RequestOutcome.REFUSED, (why,))
    why = reason(Code.RESTRICTION_GROUND, provision, ground=ground)
    return RequestAnswer(key, category, RequestOutcome.GRANTED, (why,))


def human_review(context: Context, key: RecordKey, record: Record, category: str) -> RequestAnswer:
    """Where an activity decides automatically about the person, a human looks at the decision again."""
    provision = law_of(context.request.right, context.regime)
    deciding = [one for _, one in context.activities(record, category) if one.decides_automatically]
    if not deciding:
        why = reason(Code.NOT_DECIDED_AUTOMATICALLY, provision)
        return RequestAnswer(key, category, RequestOutcome.REFUSED, (why,))
    reasons = tuple(reason(Code.DECIDED_AUTOMATICALLY, rule=one.id, clauses=one.clauses) for one in deciding)
    purposes = tuple(dict.fromkeys(str(key) for one in deciding for key in sorted(one.purposes)))
    return RequestAnswer(key, category, RequestOutcome.GRANTED, reasons, purposes)
