"""How the command line sets its text: lines of eighty columns, and clauses in their own words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from textwrap import shorten, wrap
from typing import Final

from privpolicy.model import Clause
from privpolicy.vocabulary.enums import Language

WIDTH: Final = 80
_QUOTES: Final = {"sv": ("”", "”"), "en": ("“", "”")}


def width() -> int:
    """The columns of a line: eighty, or fewer where the terminal is narrower."""
    return min(WIDTH, max(40, shutil.get_terminal_size((WIDTH, 24)).columns))


def folded(text: str, indent: str = "", hang: str | None = None) -> list[str]:
    """A text in lines, indented; ``hang`` is the indent of all lines but the first."""
    return wrap(
        text,
        width(),
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
