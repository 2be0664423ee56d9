"""What the columns say agrees with the policy, with what is erased, and with the tables themselves."""

from __future__ import annotations

from privpolicy import Policy, lint
from privpolicy.extra.tags import check_models, inventory
from shop.base import Base
from shop.erasing import COLUMNS, ROWS
from shop.inventory import MODELS
from shop.models import Message, OrderLine
from tests.conftest import TODAY


def test_no_column_holds_what_the_policy_does_not_declare(policy: Policy) -> None:
    check_models(policy, MODELS)


def test_every_table_with_a_customer_is_in_the_inventory() -> None:
    tables = {one.name for one in Base.metadata.sorted_tables if not one.name.startswith("night_")}
    assert {one.__tablename__ for one in MODELS} == tables


def test_whatever_is_held_can_be_erased() -> None:
    held = {(one.model, one.category) for one in inventory(MODELS)}
    parts = {OrderLine.__name__, Message.__name__}  # they go with their order or case
    known = {(model.__name__, str(category)) for model, category in (*COLUMNS, *ROWS)}
    assert {one for one in held if one[0] not in parts} == known


def test_what_is_emptied_are_all_columns_of_the_category_and_each_takes_null() -> None:
    held = inventory(MODELS)
    for (model, category), names in COLUMNS.items():
        columns = model.__table__.c
        tagged = {one.field for one in held if (one.model, one.category) == (model.__name__, category)}
        assert {name for name in tagged if name in columns} == {*names}
        assert all(columns[name].nullable for name in names)


def test_the_only_faults_of_the_text_are_those_that_the_shop_has_accepted(policy: Policy) -> None:
    # The block list has to be kept without a limit; it, the requests and the job's own notes are about
    # anybody at all; the shop sells to grown-ups.
    assert {one.code.value for one in lint(policy, on=TODAY)} == {
        "storage_unlimited",
        "subjects_vague",
        "children_not_mentioned",
    }
