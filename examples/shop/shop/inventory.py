"""All models of the shop, and which of their fields hold which category: for copies, and for the tests."""

from __future__ import annotations

from functools import cache
from typing import Final

from privpolicy.extra.tags import inventory
from shop.base import Base
from shop.models import Customer, Message, Order, OrderLine, Subscription, SupportCase, Voucher
from shop.registers import ConsentEntry, HoldEntry, ObjectionEntry, RequestEntry, RestrictionEntry

MODELS: Final[tuple[type[Base], ...]] = (
    Customer,
    Order,
    OrderLine,
    Voucher,
    Subscription,
    SupportCase,
    Message,
    ConsentEntry,
    ObjectionEntry,
    RequestEntry,
    RestrictionEntry,
    HoldEntry,
)
"""The tables about people. The nightly job's own tables tell of rows by their numbers."""


@cache
def fields_by_category() -> dict[tuple[str, str], tuple[str, ...]]:
    """The fields of a model, by its name, that hold a category."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in inventory(MODELS):
        place = one.model, one.category
        found[place] = (*found.get(place, ()), one.field)
    return found
