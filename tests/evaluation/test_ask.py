"""The verbs: what they refuse, and that they all ask the same."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import cast

import pytest

from privpolicy.errors import DateError, QuestionError, RecordError
from privpolicy.evaluation import ReasonCode, Verdict, decide, may_keep, may_share, may_use
from privpolicy.model import After, FactBetween, Period, Policy, Question, Record
from privpolicy.vocabulary import data, events, facts, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis, TransferMechanism
from privpolicy.vocabulary.term import Purpose, Recipient
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, ON, activity, disclosure, policy, record

RULES = policy(activity(), disclosure())
MOMENT = datetime(2024, 5, 15, 23, 59, tzinfo=UTC)


def test_a_datetime_is_refused_with_the_way_to_the_local_day() -> None:
    with pytest.raises(DateError, match="astimezone"):
        may_keep(RULES, record(), on=MOMENT)
    with pytest.raises(DateError, match="astimezone"):
        may_use(RULES, record(), purpose=purposes.PURCHASE, on=MOMENT)
    with pytest.raises(DateError, match="astimezone"):
        may_share(RULES, record(), to=recipients.CARRIER, purpose=purposes.PURCHASE, on=MOMENT)


@pytest.mark.parametrize("value", ["2024-05-15", None, 0])
def test_what_is_no_day_is_refused(value: object) -> None:
    with pytest.raises(DateError, match=r"write date\("):
        may_keep(RULES, record(), on=cast("date", value))


def test_the_day_is_always_asked_for() -> None:
    with pytest.raises(TypeError, match="'on'"):
        may_keep(RULES, record())  # type: ignore[call-arg]


@pytest.mark.parametrize("value", [None, "m.nu", {}])
def test_what_is_no_policy_is_refused(value: object) -> None:
    with pytest.raises(QuestionError, match="expected a policy") as refused:
        may_keep(cast("Policy", value), record(), on=ON)
    assert refused.value.faults[0].where == "policy"


def test_using_without_a_purpose_and_sharing_without_a_recipient_are_refused() -> None:
    with pytest.raises(QuestionError, match="may be used needs a purpose"):
        may_use(RULES, record(), purpose=cast("Purpose", None), on=ON)
    with pytest.raises(QuestionError, match="needs a recipient"):
        may_share(RULES, record(), to=cast("Recipient", None), purpose=purposes.PURCHASE, on=ON)


def test_a_record_that_contradicts_itself_on_the_day_is_refused() -> None:
    rules = policy(activity(when=FactBetween(fact=facts.AGE, at_least=18)))
    with pytest.raises(RecordError, match="expected a number"):
        may_keep(rules, record(facts={facts.AGE: "old"}), on=ON)


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        (Question(may=Action.KEEP, on=ON), lambda: may_keep(RULES, record(), on=ON)),
        (
            Question(may=Action.KEEP, on=ON, purpose=purposes.PURCHASE, basis=LegalBasis.CONSENT, law=None),
            lambda: may_keep(
                RULES, record(), on=ON, purpose=purposes.PURCHASE, basis=LegalBasis.CONSENT, law=None
            ),
        ),
        (
            Question(may=Action.USE, on=ON, purpose=purposes.PURCHASE),
            lambda: may_use(RULES, record(), purpose=purposes.PURCHASE, on=ON),
        ),
        (
            Question(
                may=Action.SHARE,
                on=ON,
                purpose=purposes.PURCHASE,
                to=recipients.CARRIER,
                country="US",
                transfer=TransferMechanism.STANDARD_CLAUSES,
            ),
            lambda: may_share(
                RULES,
                record(),
                to=recipients.CARRIER,
                purpose=purposes.PURCHASE,
                country="US",
                transfer=TransferMechanism.STANDARD_CLAUSES,
                on=ON,
            ),
        ),
    ],
)
def test_a_question_put_together_beforehand_gets_the_verbs_verdict(question: Question, verb: object) -> None:
    verdict = decide(RULES, record(), question)
    assert verdict == verb()  # type: ignore[operator]
    assert verdict.question == question


def test_the_verdict_repeats_the_question() -> None:
    verdict = may_use(RULES, record(), purpose=purposes.PURCHASE, on=ON)
    assert verdict.question == Question(may=Action.USE, on=ON, purpose=purposes.PURCHASE)
    assert (verdict.policy.id, verdict.policy.version, verdict.policy.digest) == ("shop", "1", RULES.digest)


def test_greece_is_asked_about_by_either_code() -> None:
    def to(country: str) -> Verdict:
        return may_share(
            RULES, record(), to=recipients.CARRIER, purpose=purposes.PURCHASE, country=country, on=ON
        )

    assert to("EL") == to("GR")


def test_equal_questions_get_equal_verdicts_in_any_thread_and_order() -> None:
    rules = policy(
        activity(data={data.NAME, data.AGE}, storage=After(event=events.PURCHASED, period=Period(months=1))),
        activity("interests", basis=LegalBasis.LEGITIMATE_INTERESTS, purposes={purposes.STATISTICS}),
    )
    days = [date(2024, 5, day) for day in range(1, 31)]
    about = record(data.NAME, data.AGE, events={events.PURCHASED: date(2024, 4, 15)})

    def ask(on: date) -> tuple[str, Verdict]:
        verdict = may_keep(rules, about, on=on)
        return verdict.to_json(), verdict

    alone = [ask(on) for on in days]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(ask, [*days, *reversed(days)]))
    assert together == [*alone, *reversed(alone)]
    fresh = [
        may_keep(Policy.model_validate_json(rules.model_dump_json()), about, on=on).to_json()
        for on in days[:3]
    ]
    assert fresh == [text for text, _ in alone[:3]]


def test_the_law_of_the_day_asked_stands_around_the_policy() -> None:
    special = policy(activity(data={data.HEALTH_DATA}))
    about = Record(data={data.HEALTH_DATA}, complete=True)
    assert may_keep(special, about, on=GDPR_EVE).codes == (ReasonCode.ACTIVITY,)
    assert may_keep(special, about, on=GDPR_DAY).codes == (ReasonCode.SPECIAL_CATEGORY,)
    assert may_keep(special, about, on=GDPR_DAY, law=None).codes == (ReasonCode.ACTIVITY,)
