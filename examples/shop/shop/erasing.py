"""How the shop erases: columns are emptied, rows go, and a person's own row goes when nothing hangs on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Table, delete, exists, select, update
from sqlalchemy.orm import Session

from privpolicy.vocabulary import data
from privpolicy.vocabulary.term import DataCategory
from shop.base import Base
from shop.models import Customer, Order, OrderLine, Subscription, SupportCase, Voucher
from shop.records import RowKey
from shop.registers import ConsentEntry, HoldEntry, ObjectionEntry, RequestEntry, RestrictionEntry


class Piece(NamedTuple):
    """One category of the personal data in one row."""

    row: RowKey
    category: str


Place = tuple[type[Base], DataCategory]

COLUMNS: Final[Mapping[Place, tuple[str, ...]]] = {
    (Customer, data.NAME): ("name",),
    (Customer, data.EMAIL_ADDRESS): ("email",),
    (Customer, data.PHONE_NUMBER): ("phone",),
    (Customer, data.POSTAL_ADDRESS): ("street", "postcode", "city"),
    (Customer, data.ACCOUNT_INFORMATION): (
        "language",
        "account_opened",
        "account_closed",
        "last_activity",
    ),
    (Order, data.ORDER_DETAILS): ("purchased",),
    (Order, data.DELIVERY_ADDRESS): ("delivery_address",),
}
"""What is emptied."""

ROWS: Final[Mapping[Place, tuple[type[Base], str]]] = {
    (Order, data.ORDER_DETAILS): (OrderLine, "order_id"),
    (Voucher, data.INVOICE_RECORDS): (Voucher, "id"),
    (Subscription, data.EMAIL_ADDRESS): (Subscription, "id"),
    (SupportCase, data.SUPPORT_CORRESPONDENCE): (SupportCase, "id"),
    (ConsentEntry, data.CONSENT_RECORDS): (ConsentEntry, "id"),
    (ObjectionEntry, data.SUPPRESSION_LIST_ENTRY): (ObjectionEntry, "id"),
    (RequestEntry, data.RIGHTS_REQUESTS): (RequestEntry, "id"),
}
"""What goes: the rows of a table, found by a column. What belongs to them goes too (ON DELETE CASCADE)."""

# Registers that say something about other data, and go when there are none left.
_GO_ALONG: Final = (HoldEntry, RestrictionEntry)


def erase(session: Session, pieces: Iterable[Piece], customer_ids: Iterable[int]) -> None:
    """Erases the pieces, and after them the rows of orders and customers on which nothing is left.

    ``customer_ids`` are those that the pieces belong to. Raises ``LookupError`` for a piece that nobody
    has said how to erase, before anything is erased. What the session has loaded is stale afterwards.
    """
    found: dict[Place, list[int]] = defaultdict(list)
    for piece in pieces:
        found[_place(piece)].append(piece.row.id)
    for place, ids in found.items():
        if place in COLUMNS:
            table = _table(place[0])
            emptied = dict.fromkeys(COLUMNS[place])
            session.execute(update(table).where(table.c.id.in_(ids)).values(emptied))
        if place in ROWS:
            table = _table(ROWS[place][0])
            session.execute(delete(table).where(table.c[ROWS[place][1]].in_(ids)))
    _drop_empty_orders(session, {one for place, ids in found.items() if place[0] is Order for one in ids})
    _drop_empty_customers(session, sorted({*customer_ids}))


def _place(piece: Piece) -> Place:
    known = {(model.__tablename__, str(category)): (model, category) for model, category in (*COLUMNS, *ROWS)}
    try:
        return known[piece.row.table, str(piece.category)]
    except KeyError:
        problem = f"nobody has said how to erase {piece.category} in {piece.row.table}"
        raise LookupError(f"{problem}; say it in shop.erasing") from None


def _drop_empty_orders(session: Session, ids: Iterable[int]) -> None:
    orders, lines = _table(Order), _table(OrderLine)
    empty = [
        *_emptied(Order),
        ~exists().where(lines.c.order_id == orders.c.id),
    ]
    session.execute(delete(orders).where(orders.c.id.in_(sorted(ids)), *empty))


def _drop_empty_customers(session: Session, ids: Iterable[int]) -> None:
    """The row of a person goes when it is empty, nothing refers to it and nothing about it is open."""
    people, along = _table(Customer), [_table(one) for one in _GO_ALONG]
    referring = [one for one in Base.metadata.sorted_tables if "customer_id" in one.c and one not in along]
    nothing_left = [
        *_emptied(Customer),
        *(~exists().where(one.c.customer_id == people.c.id) for one in referring),
        *(~exists().where(one.c.customer_id == people.c.id, one.c.ended.is_(None)) for one in along),
    ]
    gone = session.scalars(select(people.c.id).where(people.c.id.in_(ids), *nothing_left)).all()
    for table in along:
        session.execute(delete(table).where(table.c.customer_id.in_(gone)))
    session.execute(delete(people).where(people.c.id.in_(gone)))


def _emptied(model: type[Base]) -> list[ColumnElement[bool]]:
    """That every column of the table that can be emptied is empty."""
    names = [name for place, some in COLUMNS.items() if place[0] is model for name in some]
    return [_table(model).c[name].is_(None) for name in names]


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table
