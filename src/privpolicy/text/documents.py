"""A document in one of the formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

from privpolicy.errors import Fault, QuestionError, did_you_mean
from privpolicy.explanation.blocks import Document
from privpolicy.text.language import known
from privpolicy.text.markdown import to_markdown
from privpolicy.text.page import to_html
from privpolicy.text.plain import to_text
from privpolicy.text.tables import to_csv
from privpolicy.vocabulary.enums import Language

Format = Literal["html", "markdown", "text", "csv"]

_FORMATS: Final[Mapping[str, Callable[[Document, Language], str]]] = MappingProxyType(
    {"html": to_html, "markdown": to_markdown, "text": to_text, "csv": to_csv}
)


def render(document: Document, lang: Language, *, to: Format = "html") -> str:
    """The document in words.

    ``"html"`` is one page that needs nothing else, with the policy's other languages behind a switch;
    ``"markdown"`` and ``"text"`` are in ``lang`` alone; ``"csv"`` are its tables. Whatever a policy's
    texts contain comes out as text: nothing in it is run, followed or hidden. Raises ``LanguageError``
    for a language without texts, ``QuestionError`` for another format.
    """
    known(lang)
    if to not in _FORMATS:
        help_ = did_you_mean(to, _FORMATS) or f"one of {', '.join(get_args(Format))}"
        raise QuestionError([Fault("to", f"unknown format {to!r}", to, help_)])
    return _FORMATS[to](document, lang)
