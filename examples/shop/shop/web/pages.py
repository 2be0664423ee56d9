"""Pages in Swedish and English, from the templates beside this module."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from privpolicy.vocabulary.enums import Language
from shop.web.words import WORDS

_templates: Final = Jinja2Templates(Path(__file__).parent / "templates")


def page(request: Request, template: str, lang: Language, **values: object) -> HTMLResponse:
    """The page in the language, with everything that is put into it escaped."""
    made = _templates.TemplateResponse(request, template, {"lang": lang, "words": WORDS[lang], **values})
    made.headers["Content-Language"] = lang
    made.headers["Vary"] = "Accept-Language"
    return made
