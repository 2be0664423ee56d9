"""A STUB in the place of signing in. It believes what it is told: replace it before anybody uses the shop.

Whoever says ``customer=17`` in a cookie is customer 17; whoever says ``X-Staff: yes`` is staff. A real shop
signs people in, protects its forms, and confirms who asks before it hands anything over (GDPR Art. 12(6)).
"""

from __future__ import annotations

import logging
from typing import Annotated, Final

from fastapi import Cookie, Depends, Header, HTTPException

WARNING: Final = "The sign-in is a stub: anybody can be anybody. Never put this shop on the internet."
HEADERS: Final = {"X-Sign-In": "stub"}

_log = logging.getLogger("shop")


def warn() -> None:
    """Says so aloud, when the shop starts."""
    _log.warning(WARNING)


def _customer(customer: Annotated[int | None, Cookie()] = None) -> int:
    if customer is None:
        raise HTTPException(401, "sign in first: choose a customer on the start page")
    return customer


def _staff(x_staff: Annotated[str | None, Header()] = None) -> None:
    if x_staff != "yes":
        raise HTTPException(403, "for staff: send the header X-Staff: yes")


CustomerId = Annotated[int, Depends(_customer)]
STAFF: Final = Depends(_staff)
