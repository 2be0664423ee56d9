"""The web application, put together from the shop behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response

from privpolicy import Policy
from shop.clock import Clock
from shop.database import Database
from shop.web import own, sign_in, staff
from shop.web.asking import Shop


def shop_app(database: Database, policy: Policy, clock: Clock) -> FastAPI:
    """The shop's web application. ``clock`` is the only thing that tells it what day it is."""
    app = FastAPI(title="Cykelboden", description=sign_in.WARNING)
    app.state.shop = Shop(database, policy, clock)
    app.include_router(own.router)
    app.include_router(staff.router)
    app.middleware("http")(_say_that_it_is_a_stub)
    sign_in.warn()
    return app


async def _say_that_it_is_a_stub(
    request: Request, answer: Callable[[Request], Awaitable[Response]]
) -> Response:
    """Every answer says aloud that nobody was really signed in, and is kept by nobody on the way."""
    response = await answer(request)
    response.headers.update({**sign_in.HEADERS, "Cache-Control": "no-store"})
    return response
