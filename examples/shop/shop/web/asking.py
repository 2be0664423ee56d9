"""What every page needs: the shop behind it, and the language of whoever reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, cast

from fastapi import Depends, Header, Query, Request

from privpolicy import Policy
from privpolicy.vocabulary.enums import Language
from shop.clock import Clock, day_of
from shop.database import Database
from shop.language import chosen
from shop.requests import RequestDesk


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop behind the pages."""

    database: Database
    policy: Policy
    clock: Clock

    @property
    def today(self) -> date:
        """The day where the policy counts its days."""
        return day_of(self.policy, self.clock())

    @property
    def desk(self) -> RequestDesk:
        """Where requests are answered."""
        return RequestDesk(self.database, self.policy, self.clock)


def _shop(request: Request) -> Shop:
    return cast("Shop", request.app.state.shop)


def _language(
    lang: Annotated[str | None, Query()] = None, accept_language: Annotated[str | None, Header()] = None
) -> Language:
    return chosen(lang, accept_language)


TheShop = Annotated[Shop, Depends(_shop)]
Lang = Annotated[Language, Depends(_language)]
