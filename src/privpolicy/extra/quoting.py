"""How the command line sets its text: lines of eighty columns, and clauses in their own words."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten, wrap
from typing import Final

from privpolicy.evaluation import Verdict
from privpolicy.explanation import Sentence, sentences
from privpolicy.explanation.sentence import Cited, Listed, Value
from privpolicy.model import Clause
from privpolicy.vocabulary.enums import Language

WIDTH: Final = 80
_QUOTES: Final = {"sv": ("”", "”"), "en": ("“", "”")}


def folded(text: str, indent: str = "", hang: str | None = None) -> list[str]:
    """A text in lines, indented; ``hang`` is the indent of all lines but the first."""
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_on_hyphens=False,
    )


def label_of(clause: Clause, language: Language) -> str:
    """How a reader is pointed to a clause."""
    return clause.label.in_(language) if clause.label else clause.id


def quoted(clause: Clause, language: Language, *, room: int = 0) -> str:
    """A clause with its own words, in the language that governs; cut to ``room`` characters, if given."""
    opening, closing = _QUOTES[clause.language]
    words = f"{label_of(clause, language)}: {opening}{clause.text}{closing}"
    if not room or len(words) <= room:
        return words
    return shorten(words, room - 1, placeholder=" …") + closing


def quotations(clause: Clause, language: Language) -> Iterator[str]:
    """The lines that quote a clause, with what it means where its language is another."""
    yield from folded(quoted(clause, language), "  ", "    ")
    if clause.language != language and clause.meaning:
        yield from folded(f"({clause.meaning})", "    ")


def cited(verdict: Verdict) -> tuple[str, ...]:
    """The clauses that the explanation of a verdict points to: of each place the first, each once."""
    places = (place for sentence in sentences(verdict) for place in _places(sentence))
    return tuple(dict.fromkeys(place.clauses[0] for place in places if place.clauses))


def _places(value: Value) -> Iterator[Cited]:
    match value:
        case Cited():
            yield value
        case Sentence(params=params):
            for part in params.values():
                yield from _places(part)
        case Listed(items=items):
            for part in items:
                yield from _places(part)
        case _:
            pass
