"""The response as a value: four answers, plain values for JSON, DPV's terms for justifications."""

from __future__ import annotations

import json
from datetime import date

import pytest

from privpolicy.evaluation.reasons import Layer
from privpolicy.evaluation.requests.reasons import JUSTIFICATIONS, RequestReason
from privpolicy.vocabulary import data, facts
from tests.evaluation.requests.desk import (
    ACCESS,
    ERASURE,
    OBJECTION,
    PORTABILITY,
    SHOP,
    WITHDRAWAL,
    Day,
    ask,
    customer,
    promise,
)
from tests.evaluation.shop import activity, policy, record

RESPONSE = ask(SHOP, ERASURE, {"a": customer(data.NAME, data.EMAIL_ADDRESS, data.PURCHASE_HISTORY)})


def test_four_answers_do_not_fit_into_two() -> None:
    with pytest.raises(TypeError, match="a response has four answers"):
        bool(RESPONSE)
    assert (RESPONSE.granted, RESPONSE.refused, RESPONSE.undetermined) == (False, False, False)


@pytest.mark.parametrize("right", [ACCESS, ERASURE, OBJECTION, PORTABILITY, WITHDRAWAL])
def test_a_response_is_plain_values(right: object) -> None:
    response = ask(SHOP, str(right), {"a": customer(data.NAME, data.EMAIL_ADDRESS)})
    said = response.to_dict()
    assert json.loads(json.dumps(said)) == said
    assert said["outcome"] == response.outcome.value
    assert [one["category"] for one in said["answers"]] == ["email_address", "name"]


def test_what_a_response_says_in_plain_values() -> None:
    said = RESPONSE.to_dict()
    assert said["answer_by"] == {
        "last_day": "2024-06-03",
        "counted": "2024-06-02",
        "calendar": "weekends",
        "provisions": ["gdpr.12.3", "reg_1182_71.3"],
    }
    email, name, history = said["answers"]
    assert (email["outcome"], email["possible_on"]) == ("refused", "2025-03-11")
    assert email["stopped"] == ["email_marketing", "customer_analysis", "sms_marketing"]
    assert name["findings"][0]["rule"] == "orders"
    assert history["reasons"][0]["justification"].endswith("#JustificationA17NoLegalBasis")


def test_the_codes_and_the_clauses_are_each_told_once() -> None:
    assert RESPONSE.codes == ("right_of_law", "still_kept", "nothing_keeps")
    assert set(RESPONSE.clauses) == {"2", "4"}


def test_the_layer_of_a_reason_is_the_law_where_a_provision_gives_it() -> None:
    shop = policy(activity(), rights=(promise(ACCESS),))
    by_law, by_promise = ask(shop, ACCESS, record()).reasons
    assert (by_law.layer, by_promise.layer) == (Layer.LAW, Layer.POLICY)


def test_what_is_missing_at_the_door_counts_only_while_it_is_open() -> None:
    shop = policy(activity(), rights=(promise(ACCESS, free="once_per_calendar_year"),))
    words = Day(law=None)
    free_unknown = ask(shop, ACCESS, record(), words)
    assert (free_unknown.outcome.value, free_unknown.free, free_unknown.missing) == ("granted", None, ())
    open_ = ask(shop, ACCESS, record(), words, identity="in_doubt")
    assert open_.missing == (("request", "identity"),)


def test_only_known_codes_have_a_justification() -> None:
    assert all(iri.startswith("https://w3id.org/dpv/legal/eu/gdpr#") for iri in JUSTIFICATIONS.values())
    assert RequestReason.NOT_IDENTIFIED in JUSTIFICATIONS


def test_a_response_says_whose_facts_are_missing() -> None:
    held = [customer(facts={facts.PROVIDED_BY_PERSON: True}), customer(data.EMAIL_ADDRESS)]
    response = ask(SHOP, PORTABILITY, held)
    assert [one.outcome.value for one in response.answers] == ["granted", "undetermined"]
    assert [(one.step.value, one.records) for one in response.steps] == [
        ("find_out", (1,)),
        ("record_request", (0, 1)),
        ("export", (0,)),
    ]
    assert response.on == date(2024, 5, 15)
