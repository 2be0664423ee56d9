"""The inventory of a codebase, and the test that catches the new column."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

import pytest
from pydantic import BaseModel

from privpolicy import Activity, LegalBasis, Policy, describe
from privpolicy.explanation.blocks import Table
from privpolicy.explanation.publication.context import anchor
from privpolicy.extra.tags import (
    About,
    Event,
    Fact,
    Holding,
    NotPersonal,
    Personal,
    Register,
    State,
    TagError,
    check_models,
    inventory,
)
from privpolicy.model import Consent, Controller
from privpolicy.vocabulary import data, purposes, subjects
from tests.extra.tags.shop import ON, POLICY, ConsentRow, Customer, CustomerModel, CustomerRow, Order


class Street(BaseModel):
    line: Annotated[str, Personal(data.POSTAL_ADDRESS)]


class Parcel(BaseModel):
    to: Street


def test_the_inventory_tells_by_category_which_field_of_which_model_holds_what_about_whom() -> None:
    holder = (str(subjects.ACCOUNT_HOLDER),)
    found = inventory([Customer, Order, CustomerModel, Parcel])
    assert [*found] == [
        Holding("email_address", "Customer", "email", holder, ()),
        Holding("email_address", "CustomerModel", "email", holder, ()),
        Holding("name", "Customer", "name", holder, ()),
        Holding("order_details", "Order", "what", holder, ()),
        Holding("postal_address", "Street", "line", (), ()),
        Holding("social_profile", "Customer", "biography", holder, ()),
    ]
    assert [one.model for one in found.by_category["email_address"]] == ["Customer", "CustomerModel"]
    assert found.to_dicts()[4]["field"] == "line"


def test_the_inventory_feeds_the_record_of_processing_activities() -> None:
    """Each row of the Art. 30 record is an activity; the inventory says which fields hold its data."""
    held = inventory([Customer, Order, Parcel]).by_activity(POLICY)
    assert {name: [f"{one.model}.{one.field}" for one in found] for name, found in held.items()} == {
        "account": ["Customer.email", "Customer.name", "Street.line"],
        "newsletter": ["Customer.email"],
        "orders": ["Order.what", "Street.line"],
    }
    record = describe(POLICY, audience="authority", on=ON)
    (table,) = [part for one in record.sections for part in one.blocks if isinstance(part, Table)]
    assert [row.anchor for row in table.rows] == [anchor(one) for one in held]


def test_models_that_the_policy_declares_pass() -> None:
    check_models(POLICY, [CustomerModel, CustomerRow, Parcel])


def test_the_new_column_that_nobody_told_the_lawyer_about_is_caught() -> None:
    class Grown(CustomerModel):
        shoe_size: Annotated[int, Personal(data.SIZES)]
        nickname: str

    with pytest.raises(TagError) as caught:
        check_models(POLICY, [Grown])
    assert [(one.where, one.problem) for one in caught.value.faults] == [
        ("Grown.shoe_size", "no activity of the policy 'shop' is about 'sizes'"),
        ("Grown.nickname", "the field has no tag"),
    ]


def test_a_category_wider_than_what_is_declared_is_caught_and_a_narrower_one_is_not() -> None:
    class Wide(BaseModel):
        anything: Annotated[str, Personal(data.PERSONAL_DATA)]
        phone: Annotated[str, Personal(data.PHONE_NUMBER)]

    with pytest.raises(TagError) as caught:
        check_models(POLICY, [Wide])
    assert [one.where for one in caught.value.faults] == ["Wide.anything"]


def test_every_key_that_nobody_knows_is_told_with_the_nearest_one() -> None:
    @dataclass
    class Slips:
        __privpolicy__ = About(subjects={"custommer"})  # type: ignore[arg-type]
        a: Annotated[str, Personal("emial_address")]
        b: Annotated[date, Event("last_logn")]
        c: Annotated[bool, State("acount_open")]
        d: Annotated[int, Fact("agge")]
        e: Annotated[list[dict[str, date]], Register(Consent, purposes={"newsleter"})]

    with pytest.raises(TagError) as caught:
        check_models(POLICY, [Slips])
    assert [(one.where, one.help) for one in caught.value.faults] == [
        ("Slips: subjects", "did you mean 'customer'?"),
        ("Slips.a", "did you mean 'email_address'?"),
        ("Slips.b", "did you mean 'last_login'?"),
        ("Slips.c", "did you mean 'account_open'?"),
        ("Slips.d", "did you mean 'age'?"),
        ("Slips.e: purposes", "did you mean 'newsletter'?"),
    ]


def test_a_row_that_refers_to_a_model_that_is_not_checked_is_told() -> None:
    with pytest.raises(
        TagError, match=r"Order\.customer: it refers to Customer, which is not among the models"
    ):
        check_models(POLICY, [Order])


def test_the_models_of_a_database_are_checked_together() -> None:
    with pytest.raises(TagError) as caught:
        check_models(POLICY, [Customer, Order, ConsentRow])
    assert {one.where for one in caught.value.faults} == {
        "Customer.biography",
        "ConsentRow.purpose",
        "ConsentRow.given_at",
        "ConsentRow.withdrawn_at",
    }


def test_the_faults_of_all_models_are_told_and_a_list_without_models_is_one() -> None:
    class Wrong(BaseModel):
        a: Annotated[str, Personal(data.NAME), NotPersonal()]

    class WrongToo(BaseModel):
        b: Annotated[str, Personal(data.NAME), NotPersonal()]

    with pytest.raises(TagError) as caught:
        check_models(POLICY, [Wrong, WrongToo, "Customer"])  # type: ignore[list-item]
    assert [one.where for one in caught.value.faults] == ["Wrong.a", "WrongToo.b", "models"]
    with pytest.raises(TagError, match="there are no models"):
        check_models(POLICY, [])


def test_a_policys_own_terms_are_known() -> None:
    own = Policy(
        id="own",
        controller=Controller(name="Shop"),
        activities=[
            Activity(
                id="all",
                data={data.SIZES},
                purposes={purposes.SERVICE_PERSONALISATION},
                basis=LegalBasis.CONTRACT,
            )
        ],
        terms=[type(data.SIZES)("shoe_size", broader=data.SIZES, sv=data.SIZES.sv, en=data.SIZES.en)],
    )

    class Feet(BaseModel):
        size: Annotated[int, Personal("shoe_size")]

    check_models(own, [Feet])
