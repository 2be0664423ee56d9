"""The language is the one that was asked for, else the browser's best, else Swedish."""

from __future__ import annotations

import pytest

from shop.language import chosen


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, None, "sv"),
        (None, "", "sv"),
        ("en", "sv", "en"),
        ("de", "en-GB,en;q=0.9", "en"),
        (None, "de,en-US;q=0.7,sv;q=0.8", "sv"),
        (None, "de, en-US;q=0.9, sv;q=0.8", "en"),
        (None, "en;q=0", "sv"),
        (None, "en;q=much", "sv"),
        (None, "*", "sv"),
    ],
)
def test_the_language(asked: str | None, accepted: str | None, language: str) -> None:
    assert chosen(asked, accepted) == language
