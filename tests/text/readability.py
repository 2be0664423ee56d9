"""LIX, the Swedish measure of how hard a text is to read: below 40 is as easy as a newspaper."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_END: Final = re.compile(r"[.!?:]+(?=\s|$)")
_LONG: Final = 6
# What ends in a point and ends no sentence.
_SHORTENED: Final = re.compile(r"\b(art|kap|no|nr)\.", re.IGNORECASE)


def lix(text: str) -> float:
    """Words in a sentence, and in a hundred words those of more than six letters.

    A sentence ends where it says so, and with its line: headings, items of lists and cells.
    """
    text = _SHORTENED.sub(r"\1", text)
    words = _WORD.findall(text)
    sentences = [part for line in text.splitlines() for part in _END.split(line) if _WORD.search(part)]
    long = sum(len(word) > _LONG for word in words)
    return len(words) / len(sentences) + 100 * long / len(words)
