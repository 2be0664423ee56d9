"""The permitted view and the redacted copy: what passes, what does not, and why."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import pytest
from hypothesis import given, strategies as st
from pydantic import BaseModel, ConfigDict

from privpolicy import may_share, may_use
from privpolicy.errors import UnknownTermError
from privpolicy.evaluation import ReasonCode
from privpolicy.extra.tags import (
    About,
    Event,
    NotPersonal,
    Personal,
    Register,
    WhyLeftOut,
    permitted_view,
    record_of,
    redact,
)
from privpolicy.model import Consent
from privpolicy.vocabulary import Purpose, data, events, purposes, recipients, subjects
from tests.extra.tags.shop import HOLDER, ON, POLICY, CustomerModel, CustomerRow, Id

OPENED = date(2024, 1, 2)
EMAIL = data.EMAIL_ADDRESS


class Address(BaseModel):
    street: Annotated[str, Personal(data.POSTAL_ADDRESS)]
    floor: Annotated[int, NotPersonal()] = 0


class Purchase(BaseModel):
    __privpolicy__ = About(complete=True)
    number: Id
    when: Annotated[date, Event(events.PURCHASED)]
    what: Annotated[str, Personal(data.ORDER_DETAILS)]


class Person(BaseModel):
    __privpolicy__ = HOLDER
    model_config = ConfigDict(extra="allow")
    id: Id = 1
    email: Annotated[str | None, Personal(EMAIL)] = "a@example.com"
    gender: Annotated[str | None, Personal(data.GENDER)] = None
    opened: Annotated[date, Event(events.ACCOUNT_OPENED)] = OPENED
    homes: list[Address] = []
    purchases: list[Purchase] = []
    consents: Annotated[list[Consent], Register(Consent)] = []
    note: str = "speaks loudly"


def test_a_field_passes_where_its_category_may_be_used_and_each_other_is_told_with_its_reason() -> None:
    view = permitted_view(POLICY, Person(), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    # A postal address is a contact detail, and an order is none: so the empty list of orders is left out too.
    assert view.data == {"id": 1, "email": "a@example.com", "homes": []}
    told = {one.where: one.why for one in view.left_out}
    assert told["Person.gender"] is WhyLeftOut.DENIED
    assert told["Person.opened"] is WhyLeftOut.NO_CATEGORY
    assert told["Person.note"] is WhyLeftOut.UNTAGGED


def test_what_is_left_out_has_the_verdict_of_its_category() -> None:
    view = permitted_view(POLICY, Person(), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    (verdict,) = next(one.verdicts for one in view.left_out if one.where == "Person.gender")
    assert verdict.categories.denied == {data.GENDER}
    assert verdict.codes == (ReasonCode.UNDECLARED_CATEGORY,)


def test_an_empty_field_is_decided_too_for_emptiness_tells_something() -> None:
    view = permitted_view(POLICY, Person(gender=None, homes=[]), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert "gender" not in view.data
    assert permitted_view(POLICY, Person(homes=[]), purpose=purposes.DATA_SALE, on=ON).data == {"id": 1}


def test_consent_decides_and_its_withdrawal_is_the_reason() -> None:
    yes = Consent(purposes={purposes.NEWSLETTER}, given=OPENED)
    no = Consent(purposes={purposes.NEWSLETTER}, given=OPENED, withdrawn=date(2024, 3, 1))
    asked = permitted_view(POLICY, Person(consents=[yes]), purpose=purposes.NEWSLETTER, on=ON)
    assert asked.data["email"] == "a@example.com"
    withdrawn = permitted_view(POLICY, Person(consents=[no]), purpose=purposes.NEWSLETTER, on=ON)
    assert "email" not in withdrawn.data
    (verdict,) = next(one.verdicts for one in withdrawn.left_out if one.where == "Person.email")
    assert verdict.codes == (ReasonCode.CONSENT_WITHDRAWN,)


def test_what_is_undetermined_is_left_out() -> None:
    class Someone(BaseModel):
        email: Annotated[str, Personal(EMAIL)]

    view = permitted_view(POLICY, Someone(email="a"), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert view.data == {}
    (left,) = view.left_out
    assert left.why is WhyLeftOut.UNDETERMINED
    assert "account_open" in [one.key for one in left.verdicts[0].missing]


def test_a_field_of_two_categories_needs_both() -> None:
    class Someone(BaseModel):
        __privpolicy__ = HOLDER
        opened: Annotated[date, Event(events.ACCOUNT_OPENED)]
        card: Annotated[str, Personal(EMAIL, data.GENDER)]

    view = permitted_view(
        POLICY, Someone(opened=OPENED, card="x"), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON
    )
    (left,) = [one for one in view.left_out if one.where == "Someone.card"]
    assert [one.categories.denied for one in left.verdicts] == [{data.GENDER}]


def test_with_a_mask_nothing_is_missing_and_nothing_is_told() -> None:
    view = permitted_view(POLICY, Person(), purpose=purposes.ACCOUNT_MANAGEMENT, on=ON, mask="***")
    assert (view.data["gender"], view.data["note"], view.data["email"]) == ("***", "***", "a@example.com")
    assert set(view.data) == set(Person.model_fields)


def test_each_object_with_events_of_its_own_is_decided_by_itself() -> None:
    new, old = (
        Purchase(number=number, when=when, what="shoes")
        for number, when in enumerate([date(2024, 1, 1), date(2020, 1, 1)])
    )
    view = permitted_view(POLICY, Person(purchases=[new, old]), purpose=purposes.ORDER_FULFILMENT, on=ON)
    assert view.data["purchases"] == [{"number": 0, "what": "shoes"}, {"number": 1}]
    (left,) = [one for one in view.left_out if one.where == "Person.purchases[1].what"]
    assert left.verdicts[0].codes == (ReasonCode.STORAGE_ENDED,)
    assert left.verdicts[0].last_day == date(2023, 1, 1)
    assert {one.where for one in view.decisions} == {"Person", "Person.purchases[0]", "Person.purchases[1]"}


def test_objects_without_events_are_decided_with_the_one_around_them() -> None:
    person = Person(homes=[Address(street="Storgatan 1")])
    view = permitted_view(POLICY, person, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert view.data["homes"] == [{"street": "Storgatan 1", "floor": 0}]


def test_what_the_model_does_not_know_does_not_pass() -> None:
    extra = Person.model_validate({"nickname": "Kalle"})
    view = permitted_view(POLICY, extra, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert "nickname" not in view.data
    assert ("Person.nickname", WhyLeftOut.UNTAGGED, ()) in view.left_out
    row = {"id": 1, "email": "a", "secret": "x"}
    asked = permitted_view(POLICY, row, model=CustomerRow, purpose=purposes.ACCOUNT_MANAGEMENT, on=ON)
    assert ("CustomerRow.secret", WhyLeftOut.UNTAGGED, ()) in asked.left_out


def test_with_a_recipient_the_question_is_about_sharing() -> None:
    person = CustomerModel(id=1, email="a", opened=OPENED)
    view = permitted_view(
        POLICY, person, purpose=purposes.ACCOUNT_MANAGEMENT, to=recipients.CARRIER, country="SE", on=ON
    )
    expected = may_share(
        POLICY,
        record_of(person),
        purpose=purposes.ACCOUNT_MANAGEMENT,
        to=recipients.CARRIER,
        country="SE",
        on=ON,
    )
    assert view.data == {"id": 1}
    assert view.decisions[0].verdict == expected


def test_a_key_that_nobody_knows_is_an_error_and_never_a_silent_no() -> None:
    class Someone(BaseModel):
        email: Annotated[str, Personal("emial_address")]

    with pytest.raises(UnknownTermError, match="did you mean 'email_address'"):
        permitted_view(POLICY, Someone(email="a"), purpose=purposes.NEWSLETTER, on=ON)


def test_redacting_asks_no_policy_and_leaves_only_what_is_not_personal() -> None:
    person = Person(homes=[Address(street="Storgatan 1", floor=3)])
    masked = redact(person, mask="-")
    assert masked == {
        "id": 1, "email": "-", "gender": "-", "opened": "-", "homes": [{"street": "-", "floor": 3}],
        "purchases": "-", "consents": "-", "note": "-",
    }  # fmt: skip
    assert "Storgatan" not in str(redact(person))


FIELDS = {
    "email": EMAIL,
    "gender": data.GENDER,
    "street": data.POSTAL_ADDRESS,
    "what": data.ORDER_DETAILS,
    "name": data.NAME,
}


class Flat(BaseModel):
    __privpolicy__ = About(subjects={subjects.CUSTOMER}, complete=True)
    opened: Annotated[date | None, Event(events.ACCOUNT_OPENED)]
    bought: Annotated[date | None, Event(events.PURCHASED)]
    email: Annotated[str, Personal(EMAIL)] = "e"
    gender: Annotated[str, Personal(data.GENDER)] = "g"
    street: Annotated[str, Personal(data.POSTAL_ADDRESS)] = "s"
    what: Annotated[str, Personal(data.ORDER_DETAILS)] = "w"
    name: Annotated[str, Personal(data.NAME)] = "n"


@given(
    opened=st.sampled_from([None, OPENED, date(2025, 1, 1)]),
    bought=st.sampled_from([None, date(2021, 6, 1), date(2021, 5, 31), OPENED]),
    purpose=st.sampled_from([purposes.ACCOUNT_MANAGEMENT, purposes.ORDER_FULFILMENT, purposes.NEWSLETTER]),
)
def test_a_field_passes_exactly_where_may_use_permits_its_category(
    opened: date | None, bought: date | None, purpose: Purpose
) -> None:
    flat = Flat(opened=opened, bought=bought)
    record = record_of(flat)
    permitted = {
        name
        for name, category in FIELDS.items()
        if may_use(POLICY, record.model_copy(update={"data": {category}}), purpose=purpose, on=ON).permitted
    }
    assert set(permitted_view(POLICY, flat, purpose=purpose, on=ON).data) == permitted
