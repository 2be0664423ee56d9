"""How the command line sets its text: lines of eighty columns, and clauses in their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten, wrap
from typing import Final

from privpolicy.evaluation import Response, Verdict
from privpolicy.explanation import Sentence, letter, sentences, to_do
from privpolicy.explanation.sentence import Cited, Listed, Value
from privpolicy.model import Clause
from privpolicy.vocabulary.enums import Language

WIDTH: Final = 80
_DASH: Final = "- "
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


def page(text: str) -> Iterator[str]:
    """A text of several paragraphs in lines; what hangs below a list's dash is indented."""
    for line in text.splitlines():
        yield from folded(line, hang="  ") if line.startswith(_DASH) else folded(line) or [""]


def listed(items: Iterable[str]) -> Iterator[str]:
    """The lines of a list."""
    for item in items:
        yield from folded(item, _DASH, "  ")


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


def cited(answer: Verdict | Response) -> tuple[str, ...]:
    """The clauses that an answer in words points to: of each place the first, each once.

    Of a response, those that the shop is told of, and then those of the letter.
    """
    places = (place for sentence in _told(answer) for place in _places(sentence))
    return tuple(dict.fromkeys(place.clauses[0] for place in places if place.clauses))


def _told(answer: Verdict | Response) -> Iterator[Sentence]:
    if isinstance(answer, Verdict):
        yield from sentences(answer)
        return
    yield from to_do(answer)
    for paragraph in letter(answer):
        yield from paragraph.sentences
        for item in paragraph.items:
            yield from item


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
