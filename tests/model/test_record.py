"""Records: what is known, what is unknown, what contradicts itself, and what several records share."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest

from privpolicy.errors import RecordError
from privpolicy.model import Consent, FrozenMap, Hold, Objection, Person, Record, Request, Restriction
from privpolicy.vocabulary import (
    HAPPENED,
    UNKNOWN,
    data,
    events,
    facts,
    purposes,
    recipients,
    rights,
    states,
    subjects,
)
from privpolicy.vocabulary.enums import Protection

OPENED, CLOSED = date(2020, 1, 1), date(2024, 2, 29)
NEWS = {purposes.NEWSLETTER}


def full() -> Record:
    return Record(
        data={data.NAME, data.EMAIL_ADDRESS},
        subjects={subjects.CUSTOMER, subjects.ACCOUNT_HOLDER},
        events={
            events.ACCOUNT_OPENED: OPENED,
            events.ACCOUNT_CLOSED: None,
            events.LAST_VISIT: HAPPENED,
            events.PAID: UNKNOWN,
            events.PURCHASED: (date(2021, 5, 31), date(2022, 6, 30)),
        },
        states={states.MEMBER: True, states.COOKIES_OFF: UNKNOWN},
        facts={
            facts.NECESSARY: True,
            facts.AGE: 17,
            facts.ORDER_VALUE: 99.5,
            facts.HOME_COUNTRY: "NO",
            facts.LEGAL_DUTY_UNTIL: date(2030, 12, 31),
            facts.MADE_PUBLIC: UNKNOWN,
        },
        consents=[Consent(purposes=NEWS, given=OPENED, withdrawn=CLOSED, explicit=False)],
        objections=[Objection(purposes=NEWS, received=OPENED, compelling_grounds=CLOSED)],
        restrictions=[Restriction(received=OPENED, ended=CLOSED, instead_of_erasure=True)],
        requests=[Request(right=rights.ERASURE, received=CLOSED, granted=False)],
        holds=[Hold(data={data.NAME}, begins=OPENED)],
        protection={Protection.ENCRYPTED: True, Protection.HASHED: UNKNOWN},
        complete=True,
    )


def refusal(fields: dict[str, object]) -> RecordError:
    with pytest.raises(RecordError) as refused:
        Record.model_validate({"data": ["name"], **fields})
    return refused.value


def places(error: RecordError) -> set[str]:
    return {fault.where for fault in error.faults}


# What is known.


def test_what_is_left_out_is_not_given_as_empty() -> None:
    record = Record(data={data.NAME})
    assert record.subjects is None
    assert record.consents is None
    assert record.holds is None
    assert record.complete is False
    assert events.PAID not in record.events


def test_a_record_goes_to_json_and_back_without_loss() -> None:
    again = Record.model_validate_json(full().model_dump_json())
    assert again == full()
    assert again.facts[facts.NECESSARY] is True
    assert type(again.facts[facts.AGE]) is int
    assert again.facts[facts.LEGAL_DUTY_UNTIL] == date(2030, 12, 31)
    assert again.facts[facts.MADE_PUBLIC] is UNKNOWN
    assert again.events[events.PAID] is UNKNOWN
    assert again.events[events.LAST_VISIT] is HAPPENED


def test_equal_records_have_equal_hashes_whatever_the_order_of_their_parts() -> None:
    one = Record(data={data.NAME, data.AGE}, events={events.PAID: OPENED, events.DELIVERED: CLOSED})
    other = Record(data={data.AGE, data.NAME}, events={events.DELIVERED: CLOSED, events.PAID: OPENED})
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, full()}) == 2


def test_a_record_survives_a_pickle() -> None:
    again = pickle.loads(pickle.dumps(full()))  # noqa: S301 (our own bytes)
    assert again == full()
    assert hash(again) == hash(full())


def test_a_record_and_all_its_maps_are_frozen() -> None:
    record = full()
    assert isinstance(record.events, FrozenMap)
    assert isinstance(record.states, FrozenMap)
    assert isinstance(record.facts, FrozenMap)
    assert isinstance(record.protection, FrozenMap)
    with pytest.raises(AttributeError, match="frozen"):
        record.complete = False  # type: ignore[misc]
    with pytest.raises(TypeError, match="build a new record"):
        record.events[events.PAID] = OPENED


def test_changing_the_mapping_that_a_record_was_made_from_changes_no_record() -> None:
    given = {events.PAID: OPENED}
    record = Record(data={data.NAME}, events=given)
    given[events.PAID] = CLOSED
    assert record.events[events.PAID] == OPENED


def test_registers_come_as_lists_or_tuples_and_stay_tuples() -> None:
    consent = Consent(purposes=NEWS, given=OPENED)
    assert Record(data={data.NAME}, consents=[consent]) == Record(data={data.NAME}, consents=(consent,))
    assert isinstance(Record(data={data.NAME}, consents=[consent]).consents, tuple)


def test_unknown_can_be_said_of_an_event_a_state_a_fact_and_a_protection() -> None:
    record = Record.model_validate(
        {
            "data": ["name"],
            "events": {"paid": "unknown"},
            "states": {"member": "unknown"},
            "facts": {"necessary": "unknown"},
            "protection": {"hashed": "unknown"},
            "complete": True,
        }
    )
    assert record.events[events.PAID] is UNKNOWN
    assert record.states[states.MEMBER] is UNKNOWN
    assert record.facts[facts.NECESSARY] is UNKNOWN
    assert record.protected(Protection.HASHED) is UNKNOWN


# Protection.


@pytest.mark.parametrize(
    "given", [{Protection.ENCRYPTED}, [Protection.ENCRYPTED], {Protection.ENCRYPTED: True}]
)
def test_protection_comes_as_a_set_a_list_or_a_mapping(given: object) -> None:
    record = Record.model_validate({"data": ["name"], "protection": given})
    assert record.protected(Protection.ENCRYPTED) is True


def test_absent_protection_is_unknown_and_no_in_a_complete_record() -> None:
    assert Record(data={data.NAME}).protected(Protection.HASHED) is UNKNOWN
    assert Record(data={data.NAME}, complete=True).protected(Protection.HASHED) is False
    denied = Record(data={data.NAME}, protection={Protection.HASHED: False})
    assert denied.protected(Protection.HASHED) is False


def test_an_unknown_protection_is_refused() -> None:
    assert places(refusal({"protection": ["shredded"]})) == {"protection.shredded.[key]"}


# What is refused.


def test_several_faults_are_told_at_once() -> None:
    error = refusal(
        {
            "events": {"paid": datetime(2024, 1, 1, tzinfo=UTC), "delivered": "soon"},
            "states": {"member": "perhaps"},
            "holds": [{"begins": "2024-01-02"}],
            "complet": True,
        }
    )
    assert places(error) >= {"events.paid", "events.delivered", "holds.0.data", "complet"}
    assert any(place.startswith("states.member") for place in places(error))
    assert "did you mean 'complete'?" in str(error)


def test_a_fact_of_no_kind_is_one_fault_at_the_fact() -> None:
    assert places(refusal({"facts": {"age": None}})) == {"facts.age"}


@pytest.mark.parametrize("value", ["perhaps", None, 2, "2024-01-01"])
def test_a_state_is_yes_no_or_unknown(value: object) -> None:
    error = refusal({"states": {"member": value}})
    assert all(place.startswith("states.member") for place in places(error))


@pytest.mark.parametrize(
    ("register", "entry", "problem"),
    [
        (
            "consents",
            {"purposes": ["newsletter"], "given": "2024-01-02"},
            "withdrawn on 2024-01-01 lies before given",
        ),
        (
            "objections",
            {"purposes": ["newsletter"], "received": "2024-01-02"},
            "withdrawn on 2024-01-01 lies before rec",
        ),
        ("restrictions", {"received": "2024-01-02"}, "ended on 2024-01-01 lies before received"),
        ("holds", {"data": ["name"], "begins": "2024-01-02"}, "ended on 2024-01-01 lies before begins"),
    ],
)
def test_an_end_before_its_start_is_refused_and_one_on_the_same_day_is_not(
    register: str, entry: dict[str, object], problem: str
) -> None:
    end = "withdrawn" if register in {"consents", "objections"} else "ended"
    error = refusal({register: [{**entry, end: "2024-01-01"}]})
    assert all(place.startswith(f"{register}.0") for place in places(error))
    assert len(error.faults) == 1
    assert problem in str(error)
    accepted = Record.model_validate({"data": ["name"], register: [{**entry, end: "2024-01-02"}]})
    assert len(getattr(accepted, register)) == 1


def test_closed_before_opened_is_refused() -> None:
    error = refusal({"events": {"account_opened": "2024-03-01", "account_closed": "2024-02-29"}})
    assert places(error) == {"events.account_closed"}
    assert "'account_closed' on 2024-02-29 lies before 'account_opened' on 2024-03-01" in str(error)
    assert error.faults[0].help == "correct the record"


def test_closed_although_never_opened_is_refused() -> None:
    error = refusal({"events": {"account_opened": None, "account_closed": "2024-02-29"}})
    assert places(error) == {"events.account_closed"}
    assert "although 'account_opened' has not happened" in str(error)


@pytest.mark.parametrize(
    ("opened", "closed"),
    [
        ("2024-03-01", "2024-03-01"),
        (["2020-01-01", "2024-03-01"], "2024-02-29"),
        ("happened", "2024-02-29"),
        ("unknown", "2024-02-29"),
        (None, "happened"),
        ("2024-03-01", None),
        ("2024-03-01", ["2024-02-01", "2024-03-02"]),
    ],
)
def test_spells_that_can_be_so_are_accepted(opened: object, closed: object) -> None:
    """Among them an account that was opened again, and one that was closed on the day it was opened."""
    record = Record.model_validate(
        {"data": ["name"], "events": {"account_opened": opened, "account_closed": closed}}
    )
    assert len(record.events) == 2


def test_a_state_that_is_yes_although_it_never_began_is_refused() -> None:
    error = refusal({"events": {"account_opened": None}, "states": {"account_open": True}})
    assert places(error) == {"states.account_open"}


def test_a_state_that_is_yes_and_has_begun_is_accepted() -> None:
    record = Record(
        data={data.NAME}, events={events.ACCOUNT_OPENED: OPENED}, states={states.ACCOUNT_OPEN: True}
    )
    assert record.states[states.ACCOUNT_OPEN] is True


def test_several_contradictions_are_told_at_once() -> None:
    error = refusal(
        {
            "events": {
                "account_opened": "2024-03-01",
                "account_closed": "2024-02-29",
                "membership_started": None,
                "membership_ended": "2024-02-29",
            }
        }
    )
    assert places(error) == {"events.account_closed", "events.membership_ended"}


def test_two_consents_of_one_day_to_the_same_that_differ_contradict_each_other() -> None:
    given = {"purposes": ["newsletter"], "given": "2024-01-01"}
    error = refusal({"consents": [given, {**given, "withdrawn": "2024-02-01"}]})
    assert places(error) == {"consents"}
    assert "two consents to newsletter given on 2024-01-01 contradict each other" in str(error)


def test_the_same_consent_twice_and_consents_to_different_recipients_are_no_contradiction() -> None:
    plain = Consent(purposes=NEWS, given=OPENED)
    by_name = Consent(purposes=NEWS, given=OPENED, recipients={recipients.PARTNER}, explicit=True)
    record = Record(data={data.NAME}, consents=[plain, plain, by_name])
    assert record.consents == (plain, plain, by_name)


def test_what_a_shop_knows_of_no_register_is_not_asked_whether_it_is_empty() -> None:
    assert Record(data={data.NAME}, consents=[]) != Record(data={data.NAME})


# What several records share.


def test_a_persons_record_has_what_is_shared_and_its_own() -> None:
    person = Person(
        subjects={subjects.CUSTOMER},
        events={events.ACCOUNT_OPENED: OPENED},
        facts={facts.AGE: 17},
        consents=[Consent(purposes=NEWS, given=OPENED)],
        complete=True,
    )
    later = Consent(purposes=NEWS, given=CLOSED)
    record = person.record(
        data=[data.NAME],
        events={events.PAID: CLOSED},
        facts={facts.NECESSARY: True},
        consents=[later],
        objections=[],
        protection={Protection.HASHED},
    )
    assert record == Record(
        data={data.NAME},
        subjects={subjects.CUSTOMER},
        events={events.ACCOUNT_OPENED: OPENED, events.PAID: CLOSED},
        facts={facts.AGE: 17, facts.NECESSARY: True},
        consents=[Consent(purposes=NEWS, given=OPENED), later],
        objections=[],
        protection={Protection.HASHED},
        complete=True,
    )


def test_what_neither_gives_stays_unknown() -> None:
    record = Person(complete=True).record(data={data.NAME})
    assert record.consents is None
    assert record.subjects is None
    assert record.complete is True


def test_a_second_different_value_of_an_event_a_state_or_a_fact_is_a_clash_and_all_are_told() -> None:
    person = Person(events={events.PAID: OPENED}, states={states.MEMBER: True}, facts={facts.AGE: 17})
    with pytest.raises(RecordError) as refused:
        person.record(
            data={data.NAME},
            events={events.PAID: CLOSED},
            states={states.MEMBER: False},
            facts={facts.AGE: 18},
        )
    assert places(refused.value) == {f"events.{events.PAID}", f"states.{states.MEMBER}", f"facts.{facts.AGE}"}


def test_the_same_value_given_twice_is_no_clash() -> None:
    person = Person(events={events.PAID: OPENED})
    assert person.record(data={data.NAME}, events={events.PAID: OPENED}).events == {events.PAID: OPENED}


def test_what_a_person_is_to_the_shop_is_added_to_and_not_replaced() -> None:
    """A person may be several things; what is the record's own is added to what is shared."""
    record = Person(subjects={subjects.CUSTOMER}).record(data={data.NAME}, subjects={subjects.REVIEWER})
    assert record.subjects == {subjects.CUSTOMER, subjects.REVIEWER}


def test_a_contradiction_between_person_and_record_is_refused() -> None:
    person = Person(events={events.ACCOUNT_OPENED: CLOSED})
    with pytest.raises(RecordError, match="lies before"):
        person.record(data={data.NAME}, events={events.ACCOUNT_CLOSED: OPENED})
