"""A key that nobody knows is an error with the nearest match, never a silent "denied"."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError, RecordError, UnknownTermError
from privpolicy.evaluation import ReasonCode, may_keep, may_share, may_use, plan
from privpolicy.model import Record
from privpolicy.vocabulary import purposes, recipients
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Words
from tests.evaluation.shop import ON, activity, disclosure, policy, record

WORDS = Words(label="x", definition="y")
RULES = policy(activity(), disclosure())


def test_an_unknown_category_is_told_with_the_nearest_one() -> None:
    about = Record.model_validate({"data": ["emial_address"]})
    with pytest.raises(
        UnknownTermError, match="unknown data category 'emial_address'; did you mean 'email_address'"
    ):
        may_keep(RULES, about, on=ON)


def test_every_unknown_key_of_a_record_is_told_at_once_with_its_place() -> None:
    about = Record.model_validate(
        {
            "data": ["nam"],
            "subjects": ["custmer"],
            "events": {"purchasd": None},
            "states": {"acount_open": True},
            "facts": {"necesary": True},
            "consents": [{"purposes": ["newsleter"], "given": date(2024, 1, 1), "recipients": ["parter"]}],
            "objections": [{"purposes": ["marketting"], "received": date(2024, 1, 1)}],
            "restrictions": [{"received": date(2024, 1, 1), "data": ["nmae"]}],
            "requests": [{"right": "erasur", "received": date(2024, 1, 1), "data": ["naem"]}],
            "holds": [{"data": ["namee"], "begins": date(2024, 1, 1)}],
        }
    )
    with pytest.raises(UnknownTermError) as refused:
        may_keep(RULES, about, on=ON)
    told = {fault.where: fault for fault in refused.value.faults}
    assert set(told) == {
        "data",
        "subjects",
        "events",
        "states",
        "facts",
        "consents.purposes",
        "consents.recipients",
        "objections.purposes",
        "restrictions.data",
        "requests.right",
        "requests.data",
        "holds.data",
    }
    assert all(fault.help.startswith("did you mean '") for fault in told.values())
    assert told["requests.right"].help == "did you mean 'erasure'?"
    assert told["states"].value == "acount_open"
    assert isinstance(refused.value, QuestionError | LookupError)


def test_an_unknown_purpose_and_an_unknown_recipient_of_the_question() -> None:
    purpose, to = Purpose("purchas", sv=WORDS, en=WORDS), Recipient("carier", sv=WORDS, en=WORDS)
    with pytest.raises(UnknownTermError, match="unknown purpose 'purchas'; did you mean 'purchase'"):
        may_use(RULES, record(), purpose=purpose, on=ON)
    with pytest.raises(UnknownTermError, match="unknown recipient 'carier'; did you mean 'carrier'"):
        may_share(RULES, record(), to=to, purpose=purposes.PURCHASE, on=ON)


def test_a_key_far_from_every_other_is_told_without_a_guess() -> None:
    with pytest.raises(UnknownTermError) as refused:
        may_keep(RULES, Record.model_validate({"data": ["zzzzqqqq"]}), on=ON)
    assert refused.value.faults[0].help == ""


def test_a_term_of_one_policy_is_unknown_to_another_also_after_the_first_has_answered() -> None:
    shoe = DataCategory("shoe_size", sv=WORDS, en=WORDS)
    about = record(shoe)
    own = policy(activity(data={shoe}), terms=(shoe,))
    assert may_keep(own, about, on=ON).codes == (ReasonCode.ACTIVITY,)
    with pytest.raises(UnknownTermError, match="unknown data category 'shoe_size'"):
        may_keep(RULES, about, on=ON)
    assert may_keep(own, about, on=ON).codes == (ReasonCode.ACTIVITY,)


@pytest.mark.parametrize("asked", [{"purpose": purposes.PURCHASE}, {}])
def test_a_known_term_that_the_policy_does_not_declare_is_denied(asked: dict[str, Purpose]) -> None:
    about = Record.model_validate({"data": ["gender"], "complete": True})
    verdict = may_keep(RULES, about, on=ON, **asked)  # type: ignore[arg-type]
    assert verdict.denied
    assert verdict.codes == (ReasonCode.UNDECLARED_CATEGORY,)


def test_the_key_of_another_kind_of_term_is_unknown() -> None:
    with pytest.raises(UnknownTermError, match="unknown data category 'carrier'"):
        may_keep(RULES, Record.model_validate({"data": [recipients.CARRIER]}), on=ON)


def test_an_unknown_state_is_told_once_and_beside_it_every_state_that_contradicts_its_events() -> None:
    ended = {"account_opened": "2019-06-01", "account_closed": "2020-06-01"}
    ended |= {"membership_started": "2019-06-01", "membership_ended": "2020-06-01"}
    given = {"account_open": True, "member": True, "acount_open": True}
    about = Record.model_validate({"data": ["name"], "events": ended, "states": given})
    with pytest.raises(RecordError) as refused:
        plan(RULES, [about], on=ON)
    assert [(fault.where, fault.help) for fault in refused.value.faults] == [
        ("records.0.states", "did you mean 'account_open'?"),
        ("records.0.states.account_open", "leave it out, or correct 'account_closed'"),
        ("records.0.states.member", "leave it out, or correct 'membership_ended'"),
    ]
