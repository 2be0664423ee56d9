"""The languages that there are texts in."""

from __future__ import annotations

from privpolicy.errors import Fault, LanguageError
from privpolicy.vocabulary.enums import LANGUAGES


def known(lang: str) -> None:
    """Raises ``LanguageError`` for a language that there are no texts in."""
    if lang not in LANGUAGES:
        names = " and ".join(repr(one) for one in LANGUAGES)
        raise LanguageError([Fault("lang", f"no texts in the language {lang!r}", lang, f"there are {names}")])
