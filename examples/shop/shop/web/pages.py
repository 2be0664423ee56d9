"""Pages in Swedish and English, from the templates beside this module."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Final, cast
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from privpolicy import Policy
from privpolicy.vocabulary.enums import Language
from privpolicy.vocabulary.term import DataCategory
from shop.web.asking import Shop
from shop.web.words import WORDS

_templates: Final = Jinja2Templates(Path(__file__).parent / "templates")
_LOCALES: Final = {"sv": "sv", "en": "en_GB"}


def page(request: Request, template: str, lang: Language, **values: object) -> HTMLResponse:
    """The page in the language, with everything that is put into it escaped."""
    words = _Words(cast("Shop", request.app.state.shop).policy, lang)
    here = request.url.path if request.method == "GET" else "/me"  # what a link can lead back to
    context = {"lang": lang, "words": WORDS[lang], "in_words": words, "here": here, **values}
    made = _templates.TemplateResponse(request, template, context)
    made.headers["Content-Language"] = lang
    made.headers["Vary"] = "Accept-Language"
    return made


class _Words:
    """Values and categories for people to read."""

    def __init__(self, policy: Policy, lang: Language) -> None:
        self.policy, self.lang = policy, lang

    def label(self, category: str) -> str:
        """What a category is called."""
        term = self.policy.vocabulary.term(DataCategory, category)
        return (term.sv if self.lang == "sv" else term.en).label

    def value(self, value: object) -> str:
        """A value: moments as the clock on the wall showed them."""
        locale = _LOCALES[self.lang]
        match value:
            case datetime():
                return format_datetime(value, tzinfo=ZoneInfo(self.policy.time_zone), locale=locale)
            case date():
                return format_date(value, locale=locale)
            case dict():
                return ", ".join(self.value(one) for one in value.values())
            case list():
                return "; ".join(self.value(one) for one in value)
            case _:
                return str(value)
