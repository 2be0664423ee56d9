"""What a person sees and asks for herself: her data, to be deleted, to be left alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Final, TypeVar

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from privpolicy import describe, render
from privpolicy.vocabulary import purposes
from shop.requests import Answer
from shop.web.asking import Lang, TheShop
from shop.web.pages import page
from shop.web.sign_in import CustomerId

router: Final = APIRouter(tags=["own"])
T = TypeVar("T")

_OBJECTABLE: Final = {str(one): one for one in (purposes.DIRECT_MARKETING, purposes.CUSTOMER_SERVICE)}


@router.get("/", response_class=HTMLResponse)
def start(request: Request, lang: Lang) -> HTMLResponse:
    """The start page, where one chooses whom to be."""
    return page(request, "start.html", lang)


@router.post("/sign-in")
def sign_in(customer: Annotated[int, Form()], lang: Lang) -> RedirectResponse:
    """The stub: whoever says that she is somebody is."""
    answer = RedirectResponse(f"/me?lang={lang}", status_code=303)
    answer.set_cookie("customer", str(customer), httponly=True, samesite="strict")
    return answer


@router.get("/policy", response_class=HTMLResponse)
def policy(shop: TheShop, lang: Lang) -> HTMLResponse:
    """The privacy policy, from the same rules that everything else follows."""
    return HTMLResponse(render(describe(shop.policy, audience="public", on=shop.today), lang))


@router.get("/me", response_class=HTMLResponse)
def my_data(request: Request, shop: TheShop, customer: CustomerId, lang: Lang) -> HTMLResponse:
    """All that the shop has about the person, with what it is used for and how long it is kept."""
    copy = _found(lambda: shop.desk.copy(customer, lang))
    return page(request, "me.html", lang, letter=copy.answer.letter, data=copy.data)


@router.get("/me.json")
def my_data_as_json(shop: TheShop, customer: CustomerId, lang: Lang) -> dict[str, Any]:
    """The same for a machine."""
    copy = _found(lambda: shop.desk.copy(customer, lang))
    return {"letter": copy.answer.letter, "data": copy.data}


@router.get("/me/delete", response_class=HTMLResponse)
def would_delete(request: Request, shop: TheShop, customer: CustomerId, lang: Lang) -> HTMLResponse:
    """What would be erased, what would stay and why. Nothing is changed."""
    return _told(request, "delete.html", lang, _found(lambda: shop.desk.would_erase(customer, lang)))


@router.post("/me/delete", response_class=HTMLResponse)
def delete(request: Request, shop: TheShop, customer: CustomerId, lang: Lang) -> HTMLResponse:
    """Closes the account and erases what nothing keeps."""
    return _told(request, "letter.html", lang, _found(lambda: shop.desk.erase(customer, lang)))


@router.post("/me/object", response_class=HTMLResponse)
def object_to(
    request: Request, shop: TheShop, customer: CustomerId, purpose: Annotated[str, Form()], lang: Lang
) -> HTMLResponse:
    """Stops the use for a purpose."""
    if purpose not in _OBJECTABLE:
        raise HTTPException(422, f"one can object to {' or '.join(_OBJECTABLE)}, not to {purpose!r}")
    answer = _found(lambda: shop.desk.object(customer, _OBJECTABLE[purpose], lang))
    return _told(request, "letter.html", lang, answer)


@router.get("/unsubscribe/{token}", response_class=HTMLResponse)
def would_unsubscribe(request: Request, token: str, lang: Lang) -> HTMLResponse:
    """Asks once more: mail programs open links by themselves."""
    return page(request, "unsubscribe.html", lang, token=token)


@router.post("/unsubscribe/{token}", response_class=HTMLResponse)
def unsubscribe(request: Request, shop: TheShop, token: str, lang: Lang) -> HTMLResponse:
    """Ends the subscription of the link, without signing in (RFC 8058)."""
    return _told(request, "letter.html", lang, _found(lambda: shop.desk.unsubscribe(token, lang)))


def _found(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except LookupError as nobody:
        raise HTTPException(404, str(nobody)) from None


def _told(request: Request, template: str, lang: Lang, answer: Answer) -> HTMLResponse:
    return page(request, template, lang, letter=answer.letter, outcome=answer.response.outcome.value)
