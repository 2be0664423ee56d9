"""What the shop knows about a person's data, as records that the policy can be asked about.

One record for each row that holds personal data, under the key by which the row is found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import set_committed_value

from privpolicy import Policy, Record
from privpolicy.extra.tags import record_of
from shop.base import Base
from shop.models import Customer, Order, SupportCase
from shop.registers import OfCustomer

# All that belongs to a customer, in a fixed number of queries however many customers there are.
WHOLE: Final = (
    selectinload(Customer.orders).selectinload(Order.lines),
    selectinload(Customer.vouchers),
    selectinload(Customer.subscriptions),
    selectinload(Customer.cases).selectinload(SupportCase.messages),
    selectinload(Customer.consents),
    selectinload(Customer.objections),
    selectinload(Customer.requests),
    selectinload(Customer.restrictions),
    selectinload(Customer.holds),
)


class RowKey(NamedTuple):
    """A row of the shop's: its table and its number, written ``orders:17``."""

    table: str
    id: int

    def __str__(self) -> str:
        return f"{self.table}:{self.id}"

    @classmethod
    def of(cls, row: Base) -> RowKey:
        """The key of a row."""
        return cls(row.__tablename__, row.id)

    @classmethod
    def read(cls, text: object) -> RowKey:
        """The key that ``str`` has written."""
        table, number = str(text).split(":")
        return cls(table, int(number))


def customers(session: Session, ids: Sequence[int]) -> Sequence[Customer]:
    """The customers with all that belongs to them, as it now stands, in the order of their numbers."""
    chosen = select(Customer).where(Customer.id.in_(ids)).order_by(Customer.id).options(*WHOLE)
    found = session.scalars(chosen.execution_options(populate_existing=True)).all()
    for customer in found:
        for row in rows(customer):
            if isinstance(row, OfCustomer):
                set_committed_value(row, "customer", customer)
    return found


def rows(customer: Customer) -> Iterator[Base]:
    """The rows in which there can be personal data of a customer, her own first."""
    yield customer
    for some in (
        customer.orders,
        customer.vouchers,
        customer.subscriptions,
        customer.cases,
        customer.consents,
        customer.objections,
        customer.requests,
    ):
        yield from some


def records(policy: Policy, customer: Customer) -> dict[str, Record]:
    """The records of a customer by the keys of their rows, without the rows in which nothing is left."""
    found = {str(RowKey.of(row)): record_of(row, time_zone=policy.time_zone) for row in rows(customer)}
    return {key: record for key, record in found.items() if record.data}
