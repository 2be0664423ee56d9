"""A policy page in a shop's own Jinja2 template. Needs ``privpolicy[templates]``."""

from __future__ import annotations

from typing import Final

from privpolicy.errors import Fault, QuestionError
from privpolicy.explanation.blocks import Document
from privpolicy.text.html import article
from privpolicy.text.page import languages_of, style, switching, title_of
from privpolicy.vocabulary.enums import Language


def render_template(document: Document, lang: Language, template: str) -> str:
    """The document in a template, which is the shop's own code and escapes whatever it is given.

    The template gets ``lang``, ``languages``, ``title``, ``version``, ``digest``, ``is_draft``,
    ``articles`` (the text of each language as HTML, by its code), ``style`` (of the articles) and
    ``switching`` (the rules that show one language at a time). A name that is not there is an error,
    never an empty place. Raises ``ImportError`` where Jinja2 is not installed, and ``QuestionError`` for
    a template that cannot be read or names something that is not there.
    """
    try:
        from jinja2 import Environment, StrictUndefined, TemplateError
        from markupsafe import Markup
    except ImportError as error:
        problem = "a template needs the package Jinja2: pip install 'privpolicy[templates]'"
        raise ImportError(problem) from error
    languages = languages_of(document, lang)
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    try:
        return environment.from_string(template).render(
            lang=lang,
            languages=languages,
            title=title_of(document, lang),
            version=document.version,
            digest=document.digest,
            is_draft=document.is_draft,
            # What render escapes already; everything else the template escapes itself.
            articles={one: Markup(article(document, one)) for one in languages},  # noqa: S704
            style=Markup(style()),  # noqa: S704
            switching=Markup(switching(languages)),  # noqa: S704
        )
    except TemplateError as wrong:
        line = getattr(wrong, "lineno", None)
        where = "template" if line is None else f"template:{line}"
        help_ = f"a template knows {', '.join(_KNOWN)}"
        raise QuestionError([Fault(where, f"Jinja2 cannot use it: {wrong.message}", help=help_)]) from wrong


_KNOWN: Final = (
    "lang",
    "languages",
    "title",
    "version",
    "digest",
    "is_draft",
    "articles",
    "style",
    "switching",
)
