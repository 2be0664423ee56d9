"""The catalogues: read once for each language, and strict: a missing text is an error."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from gettext import c2py
from importlib.resources import files
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from privpolicy.errors import Fault, MissingTextError
from privpolicy.vocabulary.enums import Language

DOMAINS: Final = ("privpolicy", "requests", "lint", "policy", "claims")
"""The catalogues by name: explanations of verdicts, answers to requests, findings, policies, claims."""

# A place, a citation behind it where there is one, and the full stop that ends the sentence.
_PLACE: Final = re.compile(r"\{(\w+)\}(?:\{(cite)\})?(\.?)")
_ENDS: Final = (".", "!", "?", "…")


@cache
def catalogue(lang: Language, domain: str = DOMAINS[0]) -> Catalog:
    """A catalogue of a language."""
    path = files("privpolicy.text") / "locale" / lang / "LC_MESSAGES" / f"{domain}.po"
    with path.open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


def template(lang: Language, key: str, number: int | None = None) -> str:
    """The text of a key; with ``number`` its singular or plural. Raises ``MissingTextError``."""
    message = _message(lang, key)
    if message is None or message.fuzzy:
        raise _missing(lang, f"no text for {key!r}", key)
    texts = _texts(message)
    if not texts:
        raise _missing(lang, f"no text for {key!r}", key)
    text = texts[_form(lang, number) if len(texts) > 1 and number is not None else 0]
    if not text or (len(texts) > 1 and number is None):
        raise _missing(lang, f"no number for {key!r}" if text else f"no text for {key!r}", key)
    return text


def filled(lang: Language, key: str, values: Mapping[str, str], number: int | None = None) -> str:
    """The text of a key with its places filled; raises ``MissingTextError`` for a place without a value.

    What a policy's author has ended with a full stop (or another end of a sentence) gets no second one, and a
    citation stands before it.
    """

    def given(name: str) -> str:
        found = values.get(name)
        if found is None:
            raise _missing(lang, f"no value for {{{name}}} in {key!r}", key)
        return found

    def value(place: re.Match[str]) -> str:
        found, cited, stop = given(place[1]), given(place[2]) if place[2] else "", place[3]
        if cited and stop:
            return found.removesuffix(".") + cited + stop
        return found + cited + ("" if (found + cited).endswith(_ENDS) else stop)

    # One pass: braces inside a value are the value's own.
    return _PLACE.sub(value, template(lang, key, number))


def _message(lang: Language, key: str) -> Message | None:
    found = (catalogue(lang, domain).get(key) for domain in DOMAINS)
    return next((message for message in found if message is not None), None)


def _texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@cache
def _form(lang: Language, number: int) -> int:
    return int(c2py(catalogue(lang).plural_expr)(number))


def _missing(lang: Language, problem: str, key: str) -> MissingTextError:
    return MissingTextError([Fault(f"{lang} catalogue", problem, key)])
