"""What the staff see: each page for one purpose, and only what the policy permits for it."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, HTTPException, Query
from sqlalchemy import select

from privpolicy.vocabulary import purposes, recipients
from shop.base import Base
from shop.models import Customer, Order, Subscription, SupportCase, Voucher
from shop.records import customers
from shop.registers import RequestEntry
from shop.web.asking import Lang, Shop, TheShop
from shop.web.sign_in import STAFF
from shop.web.views import Use, found, shown, view

router: Final = APIRouter(prefix="/staff", dependencies=[STAFF], tags=["staff"])

_PAGE: Final = 100
After = Annotated[int, Query(ge=0, description="the number of the last row of the page before")]


@router.get("/orders/{number}")
def order(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """An order, for packing it."""
    return _one(shop, Order, number, Use(purposes.ORDER_FULFILMENT), lang)


@router.get("/orders/{number}/label")
def label(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """What the carrier is given."""
    return _one(shop, Order, number, Use(purposes.DELIVERY, to=recipients.CARRIER), lang)


@router.get("/customers/{number}")
def customer(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """A customer, for the support desk."""
    return _one(shop, Customer, number, Use(purposes.CUSTOMER_SERVICE), lang)


@router.get("/cases/{number}")
def case(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """A case, for the support desk."""
    return _one(shop, SupportCase, number, Use(purposes.CUSTOMER_SERVICE), lang)


@router.get("/vouchers/{number}")
def voucher(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """An invoice, for the books."""
    return _one(shop, Voucher, number, Use(purposes.BOOKKEEPING), lang)


@router.get("/requests/{number}")
def request(number: int, shop: TheShop, lang: Lang) -> dict[str, Any]:
    """What somebody has asked for, and what is to be done about it."""
    return _one(shop, RequestEntry, number, Use(purposes.RIGHTS_REQUESTS), lang)


@router.get("/newsletter")
def newsletter(shop: TheShop, after: After = 0) -> dict[str, Any]:
    """Whom the newsletter goes to, with the link that ends it, a page at a time."""
    with shop.database.reading() as session:
        chosen = select(Subscription).where(Subscription.id > after).order_by(Subscription.id).limit(_PAGE)
        page = session.scalars(chosen).all()
        customers(session, [one.customer_id for one in page])
        views = [view(shop, one, Use(purposes.NEWSLETTER)).data for one in page]
        last = page[-1].id if page else None
    letters = [
        {"email": one["email"], "unsubscribe": f"/unsubscribe/{one['token']}"}
        for one in views
        if "email" in one
    ]
    return {"letters": letters, "after": last}


@router.get("/catalogue")
def catalogue(shop: TheShop, after: After = 0) -> dict[str, Any]:
    """Whom the catalogue goes to, a page at a time."""
    with shop.database.reading() as session:
        chosen = select(Customer.id).where(Customer.id > after).order_by(Customer.id).limit(_PAGE)
        ids = session.scalars(chosen).all()
        views = [view(shop, one, Use(purposes.POSTAL_MARKETING)).data for one in customers(session, ids)]
    names = ("name", "street", "postcode", "city")
    addresses = [{name: one[name] for name in names} for one in views if {*names} <= one.keys()]
    return {
        "addresses": [one for one in addresses if None not in one.values()],
        "after": ids[-1] if ids else None,
    }


def _one(shop: Shop, model: type[Base], number: int, use: Use, lang: Lang) -> dict[str, Any]:
    with shop.database.reading() as session:
        row = found(session, model, number)
        if row is None:
            raise HTTPException(404, f"there is no {number} in {model.__tablename__}")
        return shown(shop, row, use, lang)
