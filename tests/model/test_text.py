"""A shop's own words: always in both languages, and data, never a template."""

from __future__ import annotations

import pytest

from privpolicy.errors import ModelError
from privpolicy.model import Obligation, Text


def test_a_text_gives_its_words_in_either_language() -> None:
    text = Text(sv="Radera uppgiften.", en="Erase the data.")
    assert text.in_("sv") == "Radera uppgiften."
    assert text.in_("en") == "Erase the data."


def test_a_text_lacks_neither_language() -> None:
    with pytest.raises(ModelError) as refused:
        Text.model_validate({"sv": ""})
    assert {fault.where for fault in refused.value.faults} == {"sv", "en"}


def test_a_text_is_kept_to_the_letter() -> None:
    words = "{name} %(x)s <b> & \\n $y"
    assert Text(sv=words, en=words).in_("en") == words


@pytest.mark.parametrize("key", ["", "-a", "a b", "å", ".x", "a\n", "x" * 121])
def test_an_id_is_letters_digits_dots_and_dashes(key: str) -> None:
    with pytest.raises(ModelError) as refused:
        Obligation(id=key, text=Text(sv="a", en="a"))
    assert refused.value.faults[0].where == "id"


@pytest.mark.parametrize("key", ["6.3", "a", "A-1_b.c", "x" * 120])
def test_a_clause_number_is_an_id(key: str) -> None:
    assert Obligation(id=key, text=Text(sv="a", en="a")).id == key
