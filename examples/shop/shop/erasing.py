"""How the shop erases: columns are emptied, rows go, and a person's own row goes when nothing hangs on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from sqlalchemy import Table, and_, delete, exists, select, update
from sqlalchemy.orm import Session

from shop.models import (
    Base,
    Customer,
    HoldEntry,
    Order,
    OrderLine,
    RestrictionEntry,
)
from shop.records import CUSTOMER_COLUMNS, WHOLE_ROWS, RowKey
from privpolicy.vocabulary import data
from privpolicy.vocabulary.term import DataCategory


class Piece(NamedTuple):
    """One category of the personal data in one row."""

    row: RowKey
    category: str


COLUMNS: Final[Mapping[tuple[type[Base], DataCategory], tuple[str, ...]]] = {
    **{(Customer, category): names for category, names in CUSTOMER_COLUMNS.items()},
    (Order, data.DELIVERY_ADDRESS): ("delivery_address",),
}
"""What is emptied."""

ROWS: Final[Mapping[tuple[type[Base], DataCategory], tuple[type[Base], str]]] = {
    **{(model, category): (model, "id") for model, category in WHOLE_ROWS.items()},
    (Order, data.ORDER_DETAILS): (OrderLine, "order_id"),
}
"""What goes: the rows of a table, found by a column. What belongs to them goes too (ON DELETE CASCADE)."""

_MODELS: Final = {mapper.class_.__tablename__: mapper.class_ for mapper in Base.registry.mappers}
# Registers that say something about other data, and go when there are none left.
_GO_ALONG: Final = (HoldEntry, RestrictionEntry)


def erase(session: Session, pieces: Iterable[Piece], customer_ids: Iterable[int]) -> None:
    """Erases the pieces, and after them the rows of orders and customers on which nothing is left.

    ``customer_ids`` are those that the pieces belong to. Raises ``LookupError`` for a piece that nobody
    has said how to erase, before anything is erased. The session is stale afterwards: expire it.
    """
    todo: dict[tuple[type[Base], DataCategory], list[int]] = defaultdict(list)
    for piece in pieces:
        todo[_place(piece)].append(piece.row.id)
    for place, ids in todo.items():
        if place in COLUMNS:
            table = _table(place[0])
            session.execute(
                update(table).where(table.c.id.in_(ids)).values(dict.fromkeys(COLUMNS[place]))
            )
        else:
            table, column = _table(ROWS[place][0]), ROWS[place][1]
            session.execute(delete(table).where(table.c[column].in_(ids)))
    orders = {one for (model, _), ids in todo.items() if model is Order for one in ids}
    _drop_empty_orders(session, orders)
    _drop_empty_customers(session, sorted(set(customer_ids)))


def _place(piece: Piece) -> tuple[type[Base], DataCategory]:
    model = _MODELS.get(piece.row.table)
    for place in (*COLUMNS, *ROWS):
        if place[0] is model and place[1] == piece.category:
            return place
    raise LookupError(f"nobody has said how to erase {piece.category} in {piece.row.table}: shop.erasing")


def _drop_empty_orders(session: Session, ids: Iterable[int]) -> None:
    empty = and_(
        Order.id.in_(sorted(ids)),
        Order.delivery_address.is_(None),
        ~exists().where(OrderLine.order_id == Order.id),
    )
    session.execute(delete(Order).where(empty).execution_options(synchronize_session=False))


def _drop_empty_customers(session: Session, ids: list[int]) -> None:
    """The row of a person goes when it is empty and nothing refers to it any longer."""
    referring = [one for one in Base.metadata.sorted_tables if "customer_id" in one.c]
    nothing_open = [
        ~exists().where(entry.customer_id == Customer.id, entry.ended.is_(None)) for entry in _GO_ALONG
    ]
    empty = [
        *(getattr(Customer, name).is_(None) for names in CUSTOMER_COLUMNS.values() for name in names),
        *(
            ~exists().where(table.c.customer_id == Customer.id)
            for table in referring
            if table not in {_table(one) for one in _GO_ALONG}
        ),
        *nothing_open,
    ]
    gone = session.scalars(select(Customer.id).where(Customer.id.in_(ids), *empty)).all()
    for entry in _GO_ALONG:
        of_gone = delete(entry).where(entry.customer_id.in_(gone))
        session.execute(of_gone.execution_options(synchronize_session=False))
    of_gone = delete(Customer).where(Customer.id.in_(gone))
    session.execute(of_gone.execution_options(synchronize_session=False))


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table
