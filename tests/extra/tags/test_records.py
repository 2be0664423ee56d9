"""From an object to its record: what is told, what is unknown, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Annotated, Any, Generic, Optional, TypeVar

import pytest
from hypothesis import given, strategies as st
from pydantic import BaseModel

from privpolicy import UNKNOWN, Record, may_keep
from privpolicy.errors import RecordError
from privpolicy.extra.tags import (
    About,
    DataSubject,
    Event,
    Fact,
    NotPersonal,
    Personal,
    Register,
    State,
    Subjects,
    TagError,
    inventory,
    local_day,
    record_of,
    records_of,
    tag,
)
from privpolicy.model import Consent, Objection
from privpolicy.vocabulary import data, events, facts, purposes, states, subjects
from privpolicy.vocabulary.enums import Protection
from tests.extra.tags.shop import ON, POLICY, CustomerData, CustomerModel, CustomerRow, CustomerTuple

DAY = date(2024, 1, 2)
STOCKHOLM = "Europe/Stockholm"
SAME = {"id": 1, "email": "a@example.com", "opened": DAY}


def test_the_same_tags_give_the_same_record_on_a_pydantic_model_and_a_dataclass() -> None:
    expected = Record(
        data={data.EMAIL_ADDRESS},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: DAY},
        complete=True,
    )
    made: list[Any] = [CustomerModel, CustomerData]
    assert [record_of(cls(**SAME)) for cls in made] == [expected, expected]


def test_a_named_tuple_and_a_typed_dict_give_what_their_tags_tell_and_nothing_more() -> None:
    expected = Record(data={data.EMAIL_ADDRESS}, events={events.ACCOUNT_OPENED: DAY})
    assert record_of(CustomerTuple(1, "a@example.com", DAY)) == expected
    assert record_of(SAME, model=CustomerRow) == expected


def test_a_mapping_without_its_typed_dict_is_refused_with_the_way_out() -> None:
    with pytest.raises(TagError, match=r"a dict tells no model; .*name its TypedDict: model="):
        record_of(SAME)


def test_a_key_that_a_typed_dict_does_not_require_may_be_missing() -> None:
    assert record_of({"id": 1, "email": "a"}, model=CustomerRow).events == {}


@pytest.mark.parametrize("nothing", [None, "", [], {}])
def test_a_field_with_nothing_in_it_holds_no_data(nothing: object) -> None:
    class Held(BaseModel):
        phones: Annotated[Any, Personal(data.PHONE_NUMBER)]

    assert record_of(Held(phones=nothing)).data == frozenset()


@pytest.mark.parametrize("something", [0, False, "x", ["x"]])
def test_a_zero_and_a_no_are_data(something: object) -> None:
    class Held(BaseModel):
        score: Annotated[Any, Personal(data.CUSTOMER_SEGMENT)]

    assert record_of(Held(score=something)).data == {data.CUSTOMER_SEGMENT}


def test_tags_are_found_in_optional_lists_mappings_and_aliases_of_types() -> None:
    Phone = Annotated[str, Personal(data.PHONE_NUMBER)]  # noqa: N806 (a type)

    @dataclass
    class Held:
        a: Optional[Annotated[str, Personal(data.NAME)]]  # noqa: UP045 (the other spelling is tested too)
        b: Annotated[str | None, Personal(data.GENDER)]
        c: list[dict[str, Phone | None]]
        d: dict[Annotated[str, Personal(data.EMAIL_ADDRESS)], int]
        e: Annotated[list[tuple[Annotated[str, Personal(data.USERNAME)], int]], "other metadata"]

    Held.__annotations__ = {  # as they stand, without the forward references of this module
        "a": Optional[Annotated[str, Personal(data.NAME)]],  # noqa: UP045
        "b": Annotated[str | None, Personal(data.GENDER)],
        "c": list[dict[str, Phone | None]],
        "d": dict[Annotated[str, Personal(data.EMAIL_ADDRESS)], int],
        "e": Annotated[list[tuple[Annotated[str, Personal(data.USERNAME)], int]], "other metadata"],
    }
    held = record_of(Held("x", "y", [{"z": "1"}], {"q": 1}, [("u", 1)])).data
    assert held == {data.NAME, data.GENDER, data.PHONE_NUMBER, data.EMAIL_ADDRESS, data.USERNAME}


T = TypeVar("T")


class Box(BaseModel, Generic[T]):
    inside: list[T]


class Email(BaseModel):
    address: Annotated[str, Personal(data.EMAIL_ADDRESS)]


def test_a_generic_model_is_read_as_it_was_filled_in() -> None:
    assert record_of(Box[Email](inside=[Email(address="a")])).data == {data.EMAIL_ADDRESS}


class Node(BaseModel):
    name: Annotated[str, Personal(data.NAME)]
    inside: list[Node] = []


def test_a_model_may_nest_itself() -> None:
    assert record_of(Node(name="", inside=[Node(name="x")])).data == {data.NAME}


class Purchase(BaseModel):
    what: Annotated[str, Personal(data.ORDER_DETAILS)]
    when: Annotated[date, Event(events.PURCHASED)]


class Buyer(BaseModel):
    __privpolicy__ = About(subjects={subjects.CUSTOMER})
    emails: dict[str, Email] = {}
    last: Annotated[date | None, Event(events.PURCHASED)] = None
    opened: Annotated[date | None, Event(events.ACCOUNT_OPENED)] = None
    purchases: list[Purchase] = []


def test_an_object_that_tells_of_no_events_is_part_of_the_one_around_it() -> None:
    assert record_of(Buyer(emails={"home": Email(address="a")})).data == {data.EMAIL_ADDRESS}


def test_an_object_with_events_has_a_record_of_its_own_that_shares_what_is_known_of_the_person() -> None:
    buyer = Buyer(last=ON, opened=DAY, purchases=[Purchase(what="shoes", when=DAY)])
    found = records_of(buyer, key="customer-17")
    assert [*found] == ["customer-17", "customer-17.purchases[0]"]
    assert found["customer-17"].data == frozenset()
    assert found["customer-17.purchases[0]"] == Record(
        data={data.ORDER_DETAILS},
        subjects={subjects.CUSTOMER},
        # Its own day of purchase, not the last one of the customer.
        events={events.PURCHASED: DAY, events.ACCOUNT_OPENED: DAY},
    )


@dataclass
class Everything:
    age: Annotated[int, Personal(data.AGE), Fact(facts.AGE)]
    roles: Annotated[list[str], Subjects()]
    open: Annotated[bool | None, State(states.ACCOUNT_OPEN)]
    logins: Annotated[list[date], Event(events.LAST_LOGIN)] = field(default_factory=list)


def test_facts_states_subjects_and_several_days_are_told() -> None:
    assert record_of(Everything(30, ["customer", "club_member"], open=True, logins=[DAY, ON])) == Record(
        data={data.AGE},
        subjects={subjects.CUSTOMER, subjects.CLUB_MEMBER},
        facts={facts.AGE: 30},
        states={states.ACCOUNT_OPEN: True},
        events={events.LAST_LOGIN: (DAY, ON)},
    )


def test_what_is_empty_is_unknown_and_no_no() -> None:
    found = record_of(Everything(30, [], open=None))
    assert (found.states, found.events, found.subjects) == ({}, {}, None)
    assert not found.complete


def test_a_value_of_the_wrong_kind_is_told_of_its_field() -> None:
    with pytest.raises(RecordError, match=r"^Everything\.open: expected yes or no"):
        record_of(Everything(30, [], open="perhaps"))  # type: ignore[arg-type]


def test_what_is_unknown_can_be_said() -> None:
    class Seen(BaseModel):
        last: Annotated[Any, Event(events.LAST_ACTIVITY)]

    assert record_of(Seen(last=UNKNOWN)).events == {events.LAST_ACTIVITY: UNKNOWN}


def test_protection_is_said_of_the_class() -> None:
    @dataclass
    class Hashed:
        __privpolicy__ = About(protection={Protection.HASHED})

    assert record_of(Hashed()).protection == {Protection.HASHED: True}


# Moments and days.


class Login(BaseModel):
    at: Annotated[datetime | None, Event(events.LAST_LOGIN)] = None


class WrittenInUtc(BaseModel):
    at: Annotated[datetime, Event(events.LAST_LOGIN, zone="UTC")]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2024, 1, 1, 22, 59, 59, tzinfo=UTC), date(2024, 1, 1)),
        (datetime(2024, 1, 1, 23, 0, tzinfo=UTC), date(2024, 1, 2)),  # midnight in Stockholm, in winter
        (datetime(2024, 7, 1, 21, 59, 59, tzinfo=UTC), date(2024, 7, 1)),
        (datetime(2024, 7, 1, 22, 0, tzinfo=UTC), date(2024, 7, 2)),  # and in summer
    ],
)
def test_a_moment_belongs_to_the_day_that_the_policy_counts_in(moment: datetime, day: date) -> None:
    assert record_of(Login(at=moment), time_zone=STOCKHOLM).events == {events.LAST_LOGIN: day}
    naive = WrittenInUtc(at=moment.replace(tzinfo=None))
    assert record_of(naive, time_zone=STOCKHOLM).events == {events.LAST_LOGIN: day}


def test_a_naive_datetime_is_refused_with_the_way_out() -> None:
    with pytest.raises(TagError, match=r"^Login\.at: a naive datetime belongs to no day; .*zone='UTC'"):
        record_of(Login(at=datetime(2024, 1, 1, 12)), time_zone=STOCKHOLM)  # noqa: DTZ001 (naive is the point)


def test_a_moment_without_the_policys_time_zone_is_refused_with_the_way_out() -> None:
    with pytest.raises(TagError, match=r"^Login\.at: .* pass time_zone=policy\.time_zone"):
        record_of(Login(at=datetime(2024, 1, 1, 12, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), STOCKHOLM),
        (datetime(1, 1, 1, tzinfo=UTC), "America/New_York"),
    ],
)
def test_a_moment_at_the_end_of_time_is_refused_with_the_way_out(moment: datetime, zone: str) -> None:
    with pytest.raises(TagError, match=r"^Login\.at: the moment lies at the end of time"):
        record_of(Login(at=moment), time_zone=zone)


def test_an_unknown_time_zone_is_refused() -> None:
    with pytest.raises(TagError, match=r"no rules are known for 'Europe/Stokholm'"):
        record_of(Login(at=datetime(2024, 1, 1, 12, tzinfo=UTC)), time_zone="Europe/Stokholm")


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_a_moment_has_one_day_however_its_offset_is_written(moment: datetime) -> None:
    assert local_day(moment, STOCKHOLM) == local_day(moment.astimezone(UTC), STOCKHOLM)


# Registers.


@dataclass
class Agreed:
    purpose: str
    given_at: datetime
    ended: datetime | None = None


NOON = datetime(2024, 1, 1, 23, 30, tzinfo=UTC)


def test_a_register_holds_the_shops_own_rows_under_their_own_names() -> None:
    class Person(BaseModel):
        agreed: Annotated[
            list[Agreed], Register(Consent, purposes="purpose", given="given_at", withdrawn="ended")
        ]

    person = Person(agreed=[Agreed("newsletter", NOON)])
    assert record_of(person, time_zone=STOCKHOLM).consents == (
        Consent(purposes={purposes.NEWSLETTER}, given=DAY),
    )


def test_a_register_that_was_read_and_is_empty_is_known_to_be_empty() -> None:
    class Person(BaseModel):
        agreed: Annotated[list[Consent] | None, Register(Consent)]

    assert record_of(Person(agreed=[])).consents == ()
    assert record_of(Person(agreed=None)).consents is None


def test_a_day_that_the_rows_do_not_have_must_be_said_so_that_no_withdrawal_is_missed() -> None:
    class Person(BaseModel):
        agreed: Annotated[list[Agreed], Register(Consent, purposes="purpose", given="given_at")]

    with pytest.raises(TagError, match=r"agreed\[0\]: the rows have no 'withdrawn'; .*withdrawn=None"):
        record_of(Person(agreed=[Agreed("newsletter", NOON)]), time_zone=STOCKHOLM)


def test_what_all_rows_share_is_said_once() -> None:
    class Person(BaseModel):
        objections: Annotated[
            list[dict[str, date]],
            Register(
                Objection, purposes={purposes.DIRECT_MARKETING}, withdrawn=None, compelling_grounds=None
            ),
        ]

    found = record_of(Person(objections=[{"received": DAY}])).objections
    assert found == (Objection(purposes={purposes.DIRECT_MARKETING}, received=DAY),)


def test_all_faults_of_an_object_are_told_at_once() -> None:
    class Person(BaseModel):
        agreed: Annotated[
            list[Agreed], Register(Consent, purposes="purpose", given="given_at", withdrawn="ended")
        ]
        at: Annotated[datetime, Event(events.LAST_LOGIN)]

    naive = datetime(2024, 1, 1)  # noqa: DTZ001
    with pytest.raises(TagError) as caught:
        record_of(Person(agreed=[Agreed("newsletter", naive)] * 2, at=naive), time_zone=STOCKHOLM)
    assert [one.where for one in caught.value.faults] == [
        "Person.agreed[0].given",
        "Person.agreed[1].given",
        "Person.at",
    ]


def test_a_register_has_the_fields_of_its_entries() -> None:
    with pytest.raises(TagError, match=r"it has no 'withdrown'; did you mean 'withdrawn'\?"):
        Register(Consent, withdrown="x")


# The person, and properties.


class Ticket(BaseModel):
    text: Annotated[str, Personal(data.SUPPORT_CORRESPONDENCE)]
    by: Annotated[CustomerModel | None, DataSubject()]


def test_what_is_known_of_the_person_counts_for_what_is_about_her() -> None:
    ticket = Ticket(text="help", by=CustomerModel(id=1, email="a", opened=DAY))
    assert record_of(ticket) == Record(
        data={data.SUPPORT_CORRESPONDENCE},
        subjects={subjects.ACCOUNT_HOLDER},
        events={events.ACCOUNT_OPENED: DAY},
    )


class Computed(BaseModel):
    opened: date

    @property
    def newsletter(self) -> Annotated[list[Consent], Register(Consent)]:
        return [Consent(purposes={purposes.NEWSLETTER}, given=self.opened)]

    @property
    def opened_then(self) -> Annotated[date, Event(events.ACCOUNT_OPENED)]:
        return self.opened


def test_a_property_can_tell_what_no_field_says_as_it_is() -> None:
    found = record_of(Computed(opened=DAY))
    assert found.events == {events.ACCOUNT_OPENED: DAY}
    assert found.consents == (Consent(purposes={purposes.NEWSLETTER}, given=DAY),)


# What is wrong with tags.


def test_tags_that_contradict_are_refused_all_at_once() -> None:
    class Muddled(BaseModel):
        a: Annotated[str, Personal(data.NAME), NotPersonal()]
        b: Annotated[str, Personal(data.NAME), Personal(data.AGE)]
        c: Annotated[date, Event(events.LAST_LOGIN)]
        d: Annotated[date, Event(events.LAST_LOGIN)]
        e: Annotated[str, DataSubject()]
        f: Annotated[Email, Personal(data.CONTACT_DETAILS)]
        g: Annotated[date, Event(events.PURCHASED, zone="Mars/Olympus")]

    with pytest.raises(TagError) as caught:
        inventory([Muddled])
    assert [(one.where, one.problem) for one in caught.value.faults] == [
        ("Muddled.a", "it is tagged Personal and NotPersonal"),
        ("Muddled.b", "it is tagged Personal twice"),
        ("Muddled.e", "it is tagged DataSubject or Part, and holds no model"),
        ("Muddled.f", "the field is tagged, and so are the fields of Email"),
        ("Muddled.d", "event 'last_login' is said by Muddled.c already"),
        ("Muddled.g", "no rules are known for 'Mars/Olympus'"),
    ]


def test_a_term_of_another_kind_is_refused() -> None:
    with pytest.raises(TagError, match="'newsletter' is a purpose, and a data category is expected"):
        Personal(purposes.NEWSLETTER)  # type: ignore[arg-type]


def test_a_class_is_tagged_from_outside_and_a_slip_in_a_name_is_told() -> None:
    class Theirs(BaseModel):
        mail: str

    tag(Theirs, About(subjects={subjects.CUSTOMER}), mail=Personal(data.EMAIL_ADDRESS))
    assert record_of(Theirs(mail="x")) == Record(data={data.EMAIL_ADDRESS}, subjects={subjects.CUSTOMER})
    tag(Theirs, mial=NotPersonal())
    with pytest.raises(TagError, match=r"^Theirs\.mial: there is no field 'mial'; did you mean 'mail'\?"):
        record_of(Theirs(mail="x"))


def test_what_is_said_from_outside_goes_before_the_annotation_and_is_inherited() -> None:
    class Parent(BaseModel):
        mail: Annotated[str, Personal(data.EMAIL_ADDRESS)]

    class Child(Parent):
        pass

    tag(Parent, mail=Personal(data.USERNAME))
    assert record_of(Child(mail="x")).data == {data.USERNAME}


def test_an_annotation_that_cannot_be_read_is_told_and_not_passed_over() -> None:
    class Lost:
        mail: Annotated[Nowhere, Personal(data.NAME)]  # type: ignore[name-defined]  # noqa: F821

    with pytest.raises(TagError, match=r"^Lost\.mail: its annotation cannot be read: name 'Nowhere'"):
        record_of(Lost())


def test_tags_are_values() -> None:
    assert Personal(data.NAME) == Personal(data.NAME) != Personal(data.AGE)
    assert len({Event(events.PURCHASED), Event(events.PURCHASED), Event(events.PURCHASED, zone="UTC")}) == 2
    assert repr(NotPersonal()) == "NotPersonal()"
    with pytest.raises(AttributeError, match="a tag is frozen"):
        Event(events.PURCHASED).zone = "UTC"


def test_the_record_is_one_that_a_policy_answers_about() -> None:
    verdict = may_keep(POLICY, record_of(CustomerModel(id=1, email="a", opened=DAY)), on=ON)
    assert verdict.permitted
    assert verdict.rules == ("account",)
