"""Questions that no rule decides: no personal data, or no policy and no law for the day."""

from __future__ import annotations

from privpolicy.evaluation.content import (
    Categories,
    CategoryAnswer,
    Content,
    Finding,
    Lexicon,
    frozen_params,
)
from privpolicy.evaluation.facts import categories_of
from privpolicy.evaluation.index import Index
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.telling import Asking
from privpolicy.evaluation.verdict import Told, Verdict
from privpolicy.model import Activity, FrozenMap
from privpolicy.vocabulary.enums import Outcome
from privpolicy.vocabulary.term import Purpose


def not_personal_data(asking: Asking) -> Verdict:
    """Permitted: anonymised data, and a question about no data, lie outside the policy.

    An activity that declares no data says so for its purposes, and is then cited.
    """
    index, purpose = asking.policy_index, asking.asked.purpose
    named = [one for one in index.policy.activities if not one.data and _concerns(index, one, purpose)]
    finding = Finding(
        ReasonCode.NOT_PERSONAL_DATA,
        named[0].id if named else None,
        tuple(named[0].clauses) if named else (),
        Layer.POLICY if named else Layer.LAW,
        tuple(categories_of(asking.record)),
        "" if named else "gdpr.4.1",
        frozen_params({}),
    )
    return _told(asking, Outcome.PERMITTED, finding)


def no_answer(asking: Asking, code: ReasonCode) -> Verdict:
    """Undetermined: the policy, or the law that the library knows, does not answer for that day."""
    policy, categories = asking.policy_index.policy, tuple(categories_of(asking.record))
    params = {"day": asking.on, "from": policy.effective_from, "until": policy.effective_until}
    if code is ReasonCode.LAW_NOT_ENCODED:
        params = {"day": asking.on, "jurisdiction": policy.jurisdiction}  # type: ignore[dict-item]
    layer = Layer.POLICY if code is ReasonCode.NOT_IN_FORCE else Layer.LAW
    clauses = tuple(policy.effective_clauses) if code is ReasonCode.NOT_IN_FORCE else ()
    finding = Finding(code, None, clauses, layer, categories, "", frozen_params(params))
    return _told(asking, Outcome.UNDETERMINED, finding)


def _told(asking: Asking, outcome: Outcome, finding: Finding) -> Verdict:
    keys = categories_of(asking.record)
    categories = Categories(CategoryAnswer(key, outcome, None, None, ()) for key in keys)
    content = Content((finding,), (), (), None, None, (), (), categories)
    return Verdict(
        outcome, Told(content, asking.question(), asking.policy(), _labels(asking.policy_index, finding))
    )


def _labels(index: Index, finding: Finding) -> Lexicon:
    labels = {one.id: one.label for one in index.policy.clauses if one.label and one.id in finding.clauses}
    return Lexicon((), FrozenMap(labels))


def _concerns(index: Index, activity: Activity, purpose: str | None) -> bool:
    return purpose is None or not index.reaches.of(Purpose, purpose, "purpose").within.isdisjoint(
        activity.purposes
    )
