"""The texts of findings stand in a catalogue of their own: titles are none of the sentences."""

from __future__ import annotations

import pytest

from privpolicy.explanation import KEYS
from privpolicy.explanation.linting import LINT_KEYS
from privpolicy.text.catalogue import catalogue
from privpolicy.vocabulary.enums import LANGUAGES, Language
from tests.l10n.test_catalogues import key_of, texts

both = pytest.mark.parametrize("lang", LANGUAGES)


@both
def test_every_text_of_a_finding_stands_in_one_catalogue(lang: Language) -> None:
    assert {key_of(one) for one in catalogue(lang, "lint") if one.id} == set(LINT_KEYS)
    assert not LINT_KEYS.keys() & KEYS.keys()


@both
def test_a_title_is_no_sentence_and_the_rest_is(lang: Language) -> None:
    for one in catalogue(lang, "lint"):
        key = key_of(one) if one.id else ""
        if key.endswith(".title"):
            assert not any(text.endswith(".") for text in texts(one)), key
        if key.endswith((".wrong", ".needed")):
            assert all(text.endswith(".") for text in texts(one)), key
