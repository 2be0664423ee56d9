"""The verdict: a frozen value that refuses to be a yes or a no, and goes anywhere without loss."""

from __future__ import annotations

import json
import pickle
from datetime import date

import pytest

from privpolicy.errors import ModelError
from privpolicy.evaluation import CategoryAnswer, Finding, ReasonCode, Verdict, may_keep, may_share, may_use
from privpolicy.model import (
    After,
    Clause,
    Consent,
    FactIs,
    Obligation,
    Period,
    Policy,
    Record,
    Text,
    Unclear,
    Unlimited,
)
from privpolicy.vocabulary import UNKNOWN, data, events, facts, purposes, recipients
from privpolicy.vocabulary.enums import LegalBasis, Outcome, Protection
from privpolicy.vocabulary.term import DataCategory, Words
from tests.evaluation.shop import ON, activity, disclosure, policy, prohibition, record

SHOE = DataCategory(
    "shoe_size", sv=Words(label="Skostorlek", definition="x"), en=Words(label="Shoe size", definition="x")
)
MONTH = After(event=events.PURCHASED, period=Period(months=1))
NEEDED = FactIs(fact=facts.NECESSARY)
RULES = policy(
    activity(
        data={data.NAME, SHOE},
        storage={data.NAME: MONTH, SHOE: Unlimited()},
        clauses=("1",),
        obligations=(Obligation(id="tell", text=Text(sv="Berätta.", en="Tell.")),),
    ),
    activity("news", purposes={purposes.NEWSLETTER}, basis=LegalBasis.CONSENT),
    activity("open", purposes={purposes.STATISTICS}, when=NEEDED & ~FactIs(fact=facts.FRAUD_SUSPECTED)),
    activity(
        "unclear",
        data={data.AGE},
        storage=Unclear(
            id="q", question=Text(sv="å", en="o"), readings={"a": MONTH, "b": Unlimited()}, clauses=["2"]
        ),
    ),
    disclosure(),
    prohibition(data={data.GENDER}),
    terms=(SHOE,),
    clauses=(
        Clause(id="1", text="x", label=Text(sv="punkt 1", en="clause 1")),
        Clause(id="2", text="y"),
    ),
)
BOUGHT = record(data.NAME, SHOE, events={events.PURCHASED: date(2024, 4, 15)})
LATE = record(data.NAME, events={events.PURCHASED: date(2024, 4, 14)})
CONSENTED = record(consents=(Consent(purposes={purposes.NEWSLETTER}, given=ON, withdrawn=ON),))


def verdicts() -> list[Verdict]:
    return [
        may_keep(RULES, BOUGHT, on=ON),
        may_keep(RULES, LATE, on=ON),
        may_keep(RULES, LATE, purpose=purposes.PURCHASE, on=ON),
        may_use(RULES, CONSENTED, purpose=purposes.NEWSLETTER, on=ON),
        may_use(RULES, record(facts={facts.NECESSARY: UNKNOWN}), purpose=purposes.STATISTICS, on=ON),
        may_keep(RULES, record(data.AGE, events={events.PURCHASED: date(2020, 1, 1)}), on=ON),
        may_keep(RULES, record(data.GENDER), purpose=purposes.PURCHASE, on=ON, law=None),
        may_keep(RULES, record(data.GENDER, protection={Protection.ANONYMISED}), on=ON),
        may_share(RULES, BOUGHT, to=recipients.CARRIER, purpose=purposes.PURCHASE, country="US", on=ON),
        may_share(
            RULES,
            BOUGHT,
            to=recipients.CARRIER,
            purpose=purposes.PURCHASE,
            country="CH",
            transfer=None,
            on=ON,
        ),
        may_keep(RULES, record(data.AGE), on=date(1990, 1, 1)),
    ]


ALL = [pytest.param(verdict, id=f"{number} {verdict!r}") for number, verdict in enumerate(verdicts())]


def test_the_examples_have_all_three_answers() -> None:
    assert {verdict.outcome for verdict in verdicts()} == set(Outcome)


@pytest.mark.parametrize("verdict", ALL)
def test_exactly_one_of_the_three_answers_is_true(verdict: Verdict) -> None:
    assert [verdict.permitted, verdict.denied, verdict.undetermined].count(True) == 1


@pytest.mark.parametrize("verdict", ALL)
def test_a_verdict_does_not_pass_through_an_if(verdict: Verdict) -> None:
    with pytest.raises(TypeError, match=r"ask .permitted, .denied or .undetermined"):
        bool(verdict)
    with pytest.raises(TypeError, match="three answers"):
        assert not verdict


@pytest.mark.parametrize("verdict", ALL)
def test_a_verdict_goes_to_json_and_back_without_loss(verdict: Verdict) -> None:
    again = Verdict.from_json(verdict.to_json())
    assert again == verdict
    assert hash(again) == hash(verdict)
    assert again.content == verdict.content
    assert again.to_json() == verdict.to_json()
    assert Verdict.from_dict(json.loads(verdict.to_json(indent=2))) == verdict


@pytest.mark.parametrize("verdict", ALL)
def test_a_verdict_survives_a_pickle(verdict: Verdict) -> None:
    again = pickle.loads(pickle.dumps(verdict))  # noqa: S301 (our own bytes)
    assert again == verdict
    assert again.lexicon == verdict.lexicon


@pytest.mark.parametrize("verdict", ALL)
def test_every_answer_has_a_reason_and_every_reason_names_its_categories(verdict: Verdict) -> None:
    assert verdict.findings
    asked = {one.category for one in verdict.categories}
    assert all(set(finding.categories) <= asked and finding.categories for finding in verdict.findings)
    assert not set(verdict.findings) & set(verdict.near_misses)


def test_dates_and_own_terms_come_back_from_json_as_what_they_were() -> None:
    verdict = may_keep(RULES, BOUGHT, on=ON)
    again = Verdict.from_json(verdict.to_json())
    finding = next(one for one in again.findings if one.params.get("event") == "purchased")
    assert finding.params["last_day"] == date(2024, 5, 15)
    assert finding.params["day"] == date(2024, 4, 15)
    assert finding.code is ReasonCode.ACTIVITY
    (term,) = again.lexicon.terms
    assert isinstance(term, DataCategory)
    assert term.sv.label == "Skostorlek"
    assert again.lexicon.labels["1"].in_("sv") == "punkt 1"


def test_a_verdict_is_frozen() -> None:
    verdict = may_keep(RULES, BOUGHT, on=ON)
    for name in ("outcome", "findings", "anything"):
        with pytest.raises(AttributeError, match="frozen"):
            setattr(verdict, name, Outcome.DENIED)
    with pytest.raises(AttributeError, match="frozen"):
        del verdict.outcome
    with pytest.raises(TypeError, match="frozen"):
        verdict.findings[0].params["day"] = ON  # type: ignore[index]
    assert verdict.permitted


def test_equal_questions_have_equal_verdicts_and_equal_hashes_whether_read_or_not() -> None:
    one, other = may_keep(RULES, BOUGHT, on=ON), may_keep(RULES, BOUGHT, on=ON)
    assert one.findings
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1


def test_verdicts_on_different_questions_records_and_policies_differ() -> None:
    base = may_keep(RULES, LATE, on=ON)
    renamed = RULES.model_copy(update={"version": "2"})
    assert base != may_keep(RULES, LATE, on=date(2024, 5, 16))
    assert base != may_keep(RULES, LATE, on=ON, law=None)
    assert base != may_keep(RULES, BOUGHT, on=ON)
    assert base != may_keep(renamed, LATE, on=ON)
    assert base != "denied"


def test_a_verdict_on_the_policys_words_alone_says_so_on_a_day_without_law_too() -> None:
    day = date(1990, 1, 1)
    assert may_keep(RULES, BOUGHT, on=day).question.law is not None
    assert may_keep(RULES, BOUGHT, on=day, law=None).question.law is None


def test_clauses_rules_and_codes_are_told_once_each() -> None:
    verdict = may_keep(RULES, BOUGHT, on=ON, purpose=purposes.PURCHASE)
    assert verdict.clauses == ("1",)
    assert verdict.rules == ("orders",)
    assert verdict.codes == (ReasonCode.ACTIVITY,)
    assert len(verdict.findings) == 2


def test_the_answer_for_a_category_that_was_not_asked_about_is_an_error() -> None:
    categories = may_keep(RULES, BOUGHT, on=ON).categories
    assert isinstance(categories.of("name"), CategoryAnswer)
    with pytest.raises(KeyError, match="gender"):
        categories.of("gender")


def test_a_verdict_shows_its_answer_and_its_reasons() -> None:
    verdict = may_keep(RULES, record(data.GENDER), purpose=purposes.PURCHASE, on=ON)
    assert repr(verdict) == "<Verdict denied: prohibited>"


def test_a_finding_holds_plain_values_only() -> None:
    for verdict in verdicts():
        for finding in (*verdict.findings, *verdict.near_misses):
            assert isinstance(finding, Finding)
            hash(finding)
            json.dumps(verdict.to_dict())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "line 1, column 2: this is not JSON"),
        ("{}", "question: a verdict has this field"),
        ("[]", "this is not a verdict"),
        ("7", "this is not a verdict"),
    ],
)
def test_what_is_no_verdict_is_refused_with_the_place(text: str, told: str) -> None:
    with pytest.raises(ModelError, match=told):
        Verdict.from_json(text)


@pytest.mark.parametrize("categories", [{data.NAME}, {data.NAME, data.GENDER}])
def test_a_verdict_tells_keys_whether_the_record_was_made_of_terms_or_of_keys(
    categories: set[DataCategory],
) -> None:
    """Nor does it matter who asked first."""
    keys = Record.model_validate({"data": [str(one) for one in categories], "complete": True})
    told = may_keep(RULES, Record(data=categories, complete=True), on=ON)
    assert repr(told.content) == repr(may_keep(RULES, keys, on=ON).content)
    fresh = Policy.model_validate_json(RULES.model_dump_json())
    assert repr(told.content) == repr(may_keep(fresh, keys, on=ON).content)
    assert {type(one.category) for one in told.categories} == {str}
