"""The catalogues are code: complete both ways, commented, and with the same places in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from string import Formatter

import pytest
from babel.messages.catalog import Message

from privpolicy.errors import MissingTextError
from privpolicy.explanation import KEYS as EXPLANATIONS
from privpolicy.explanation.claims import CLAIM_KEYS
from privpolicy.explanation.linting import LINT_KEYS
from privpolicy.explanation.publication import KEYS as POLICIES
from privpolicy.text.catalogue import DOMAINS, catalogue, filled, template
from privpolicy.vocabulary.enums import LANGUAGES, Language

both = pytest.mark.parametrize("lang", LANGUAGES)
KEYS = {**EXPLANATIONS, **LINT_KEYS, **POLICIES, **CLAIM_KEYS}


def messages(lang: Language) -> Iterator[Message]:
    return (message for domain in DOMAINS for message in catalogue(lang, domain) if message.id)


def key_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@both
def test_every_key_has_a_text_and_every_text_a_key(lang: Language) -> None:
    assert {key_of(message) for message in messages(lang)} == set(KEYS)


@pytest.mark.parametrize(
    ("domain", "keys"), [("lint", LINT_KEYS), ("policy", POLICIES), ("claims", CLAIM_KEYS)]
)
@both
def test_a_catalogue_of_its_own_holds_its_own_keys(
    lang: Language, domain: str, keys: Mapping[str, object]
) -> None:
    assert {key_of(message) for message in catalogue(lang, domain) if message.id} == set(keys)


def test_no_key_is_told_in_two_tables() -> None:
    assert len(KEYS) == len(EXPLANATIONS) + len(LINT_KEYS) + len(POLICIES) + len(CLAIM_KEYS)


@both
def test_no_key_stands_in_two_catalogues(lang: Language) -> None:
    keys = [key_of(message) for message in messages(lang)]
    assert len(keys) == len(set(keys))


@both
def test_no_text_is_empty_fuzzy_or_obsolete(lang: Language) -> None:
    assert not any(catalogue(lang, domain).obsolete for domain in DOMAINS)
    assert [key_of(one) for one in messages(lang) if one.fuzzy or not all(texts(one))] == []


@both
def test_every_text_is_explained_to_its_translator(lang: Language) -> None:
    assert [key_of(one) for one in messages(lang) if not any(one.auto_comments)] == []


@both
def test_every_text_has_exactly_the_places_of_its_key(lang: Language) -> None:
    # The number that chooses between singular and plural need not be said.
    wrong = {
        key_of(message): text
        for message in messages(lang)
        for text in texts(message)
        if places(text) - {"n"} != KEYS[key_of(message)] - {"n"}
    }
    assert wrong == {}


@both
def test_a_text_has_a_plural_where_its_key_has_a_number(lang: Language) -> None:
    assert {key_of(one) for one in messages(lang) if len(texts(one)) > 1} == {
        key for key, names in KEYS.items() if "n" in names
    }


@both
def test_a_text_has_no_double_spaces_dashes_or_straight_quotes(lang: Language) -> None:
    slips = re.compile(r"  | ,|\.\.|—|\"|\(s\)")
    assert [key_of(one) for one in messages(lang) for text in texts(one) if slips.search(text)] == []


@both
def test_a_text_has_no_markup_of_its_own(lang: Language) -> None:
    """What stands in its places is escaped, so that the text itself need not be."""
    markup = re.compile(r"[<>&*_`\[\]\\|#~]")
    assert [
        key_of(one) for one in messages(lang) for text in texts(one) if markup.search(_without(text))
    ] == []


def _without(text: str) -> str:
    return re.sub(r"\{\w+\}", "", text)


@both
def test_a_missing_text_is_an_error(lang: Language) -> None:
    with pytest.raises(MissingTextError, match="no text for 'no such key'"):
        template(lang, "no such key")


@both
def test_a_place_without_a_value_is_an_error(lang: Language) -> None:
    with pytest.raises(MissingTextError, match=r"no value for \{last_day\} in 'day.last.is'"):
        filled(lang, "day.last.is", {})


@both
def test_a_plural_without_a_number_is_an_error(lang: Language) -> None:
    with pytest.raises(MissingTextError, match=r"no number for 'period\.days'"):
        template(lang, "period.days")


def test_a_value_is_never_read_as_a_template() -> None:
    assert filled("en", "obligation", {"text": "keep {this} as it is"}) == "keep {this} as it is"
