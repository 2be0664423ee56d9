"""The question: what it needs for each action, and what it must not have."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError
from privpolicy.model import Law, Question
from privpolicy.vocabulary import UNKNOWN, purposes, recipients
from privpolicy.vocabulary.enums import Action, LegalBasis, TransferMechanism

DAY = date(2024, 5, 1)


def test_keeping_needs_no_purpose_and_the_law_of_the_day_stands_around_it() -> None:
    question = Question(may=Action.KEEP, on=DAY)
    assert question.purpose is None
    assert question.law is Law.APPLICABLE
    assert question.country is UNKNOWN
    assert question.transfer is UNKNOWN


def test_using_needs_a_purpose() -> None:
    with pytest.raises(QuestionError) as refused:
        Question(may=Action.USE, on=DAY)
    assert [fault.where for fault in refused.value.faults] == ["purpose"]
    assert "may be used needs a purpose" in str(refused.value)


def test_sharing_needs_a_purpose_and_a_recipient_and_both_are_told() -> None:
    with pytest.raises(QuestionError) as refused:
        Question(may=Action.SHARE, on=DAY)
    assert [fault.where for fault in refused.value.faults] == ["purpose", "to"]


@pytest.mark.parametrize("action", [Action.KEEP, Action.USE])
def test_only_sharing_has_a_recipient(action: Action) -> None:
    with pytest.raises(QuestionError, match="ask may_share instead") as refused:
        Question(may=action, on=DAY, purpose=purposes.PAYMENT, to=recipients.CARRIER)
    assert [fault.where for fault in refused.value.faults] == ["to"]


@pytest.mark.parametrize("transfer", [UNKNOWN, None, TransferMechanism.STANDARD_CLAUSES])
@pytest.mark.parametrize("law", [None, Law.APPLICABLE])
def test_a_question_goes_to_json_and_back_and_keeps_unknown_and_none_apart(
    transfer: TransferMechanism | None, law: Law | None
) -> None:
    question = Question(
        may=Action.SHARE,
        on=DAY,
        purpose=purposes.PAYMENT,
        to=recipients.PAYMENT_PROVIDER,
        country="US",
        transfer=transfer,
        basis=LegalBasis.CONTRACT,
        law=law,
    )
    again = Question.model_validate_json(question.model_dump_json())
    assert again == question
    assert again.transfer is transfer


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(QuestionError) as refused:
        Question.model_validate({"may": "sell", "on": DAY})
    assert refused.value.faults[0].where == "may"
