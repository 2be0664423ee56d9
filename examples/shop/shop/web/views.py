"""The one way out for personal data: a row with what may be used for a purpose, and why not the rest."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from privpolicy import explain
from privpolicy.extra.decision_log import log_verdict
from privpolicy.extra.tags import View, WhyLeftOut, permitted_view
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.term import Purpose, Recipient
from shop.base import Base
from shop.records import RowKey, customers, rows
from shop.registers import OfCustomer
from shop.web.asking import Shop


class Use(NamedTuple):
    """What personal data are wanted for, and by whom outside the shop if they are to leave it."""

    purpose: Purpose
    to: Recipient | None = None
    country: str = "SE"


def found(session: Session, model: type[Base], number: int) -> Base | None:
    """The row, with all of its person that the policy may ask about; ``None`` where there is no such row."""
    owner = number
    if issubclass(model, OfCustomer):
        of_row = session.scalar(select(model.customer_id).where(model.id == number))
        if of_row is None:
            return None
        owner = of_row
    key = RowKey(model.__tablename__, number)
    every = (row for customer in customers(session, [owner]) for row in rows(customer))
    return next((row for row in every if RowKey.of(row) == key), None)


def view(shop: Shop, row: Base, use: Use) -> View:
    """What may be used of the row today. The decisions behind it go to the decision log."""
    asked: dict[str, Any] = {} if use.to is None else {"to": use.to, "country": use.country}
    made = permitted_view(shop.policy, row, purpose=use.purpose, on=shop.today, **asked)
    for decision in made.decisions:
        log_verdict(decision.verdict)  # without a reference: nothing leads from the line to the person
    return made


def shown(shop: Shop, row: Base, use: Use, lang: Language) -> dict[str, Any]:
    """The view as JSON: the data, and of each field that was left out why."""
    made = view(shop, row, use)
    return {
        "data": made.data,
        "left_out": [
            {
                "field": one.where,
                "why": one.why.value,
                "reasons": [explain(verdict, lang) for verdict in one.verdicts],
            }
            for one in made.left_out
            if one.why is not WhyLeftOut.REFERENCE
        ],
    }
