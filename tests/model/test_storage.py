"""Storage rules: a union told apart by kind, each with what it needs."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from privpolicy.errors import ModelError
from privpolicy.model import (
    Activity,
    After,
    Anchor,
    AsLawRequires,
    AsNeeded,
    Earliest,
    Latest,
    Longest,
    Never,
    Period,
    Shortest,
    Storage,
    Text,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.vocabulary import data, events, purposes, states
from privpolicy.vocabulary.enums import LegalBasis, StatutoryDuty

YEAR = Period(years=1)
QUESTION = Text(sv="från vilken dag", en="from which day")
RULES: dict[str, Storage] = {
    "after": After(
        event=events.PURCHASED, period=YEAR, anchor=Anchor.CALENDAR_YEAR, first=True, clauses=["1"]
    ),
    "while": While(state=states.ACCOUNT_OPEN, then=YEAR),
    "until": Until(event=Latest(events=[events.DELIVERED, events.PAID]), then=YEAR),
    "as_law_requires": AsLawRequires(duty=StatutoryDuty.SE_BOOKKEEPING),
    "as_needed": AsNeeded(until=Earliest(events=[events.DELIVERED, events.ORDER_CANCELLED])),
    "never": Never(),
    "unlimited": Unlimited(),
    "longest": Longest(of=[Never(), Unlimited()]),
    "shortest": Shortest(of=[Never(), Unlimited()]),
    "unclear": Unclear(id="from", question=QUESTION, readings={"a": Never(), "b": Unlimited()}),
}


def activity(storage: object) -> Activity:
    return Activity.model_validate(
        {
            "id": "a",
            "data": [data.NAME],
            "purposes": [purposes.PURCHASE],
            "basis": LegalBasis.CONTRACT,
            "storage": storage,
        }
    )


@pytest.mark.parametrize("kind", RULES)
def test_every_rule_says_its_kind_and_goes_to_json_and_back(kind: str) -> None:
    adapter: TypeAdapter[Storage] = TypeAdapter(Storage)
    written = adapter.dump_python(RULES[kind], mode="json")
    assert written["kind"] == kind
    assert adapter.validate_python(written) == RULES[kind]


@pytest.mark.parametrize("kind", RULES)
def test_every_rule_inside_an_activity_is_read_back_as_the_same_rule(kind: str) -> None:
    before = activity(RULES[kind])
    assert Activity.model_validate_json(before.model_dump_json()) == before
    assert before.storage == RULES[kind]


def test_one_rule_stands_for_all_the_data() -> None:
    assert activity(Never()).storage_by_category == {data.PERSONAL_DATA: Never()}


def test_rules_can_be_given_by_category() -> None:
    rules = {data.NAME: Never(), data.AGE: Unlimited()}
    assert activity(rules).storage_by_category == rules


def test_no_rule_is_an_open_text_and_not_a_limit() -> None:
    assert activity(None).storage_by_category == {}


def test_a_storage_rule_of_no_known_kind_is_refused_with_the_nearest_kind() -> None:
    with pytest.raises(ModelError, match="unknown kind 'aftr'; did you mean 'after'") as refused:
        activity({"kind": "aftr", "event": "purchased"})
    assert refused.value.faults[0].where == "storage.kind"


def test_a_fault_in_a_rule_of_one_category_names_the_category() -> None:
    with pytest.raises(ModelError, match="is required") as refused:
        activity({"name": {"kind": "after", "event": "purchased"}})
    assert refused.value.faults[0].where == "storage.name.after.period"


@pytest.mark.parametrize("several", [Earliest, Latest])
def test_the_earliest_and_the_latest_are_of_two_events_at_least(several: type[Earliest | Latest]) -> None:
    with pytest.raises(ModelError) as refused:
        several(events=[events.PAID])
    assert refused.value.faults[0].where == "events"


@pytest.mark.parametrize("several", [Longest, Shortest])
def test_the_longest_and_the_shortest_are_of_two_rules_at_least(several: type[Longest | Shortest]) -> None:
    with pytest.raises(ModelError) as refused:
        several(of=[Never()])
    assert refused.value.faults[0].where == "of"


def test_an_unclear_text_has_two_readings_at_least() -> None:
    with pytest.raises(ModelError, match="at least two readings"):
        Unclear(id="from", question=QUESTION, readings={"a": Never()})


def test_a_period_is_read_from_its_iso_form_and_counted_from_the_events_day_unless_said() -> None:
    rule = activity({"kind": "after", "event": "purchased", "period": "P36M"}).storage
    assert rule == After(event=events.PURCHASED, period=Period(months=36))
    assert isinstance(rule, After)
    assert rule.anchor is Anchor.DAY
    assert rule.first is False
