"""The built-in data categories form one tree, speak both languages and carry the marks of the law."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest

from privpolicy.vocabulary import data
from privpolicy.vocabulary.enums import LANGUAGES, Language, Mark
from privpolicy.vocabulary.term import DataCategory, Words

BY_KEY = {str(term): term for term in data.ALL}

# The kinds of data that GDPR Art. 9(1) lists, and their common name.
ART_9_1 = {
    data.SPECIAL_CATEGORY_DATA,
    data.RACIAL_OR_ETHNIC_ORIGIN,
    data.POLITICAL_OPINIONS,
    data.RELIGIOUS_BELIEFS,
    data.TRADE_UNION_MEMBERSHIP,
    data.GENETIC_DATA,
    data.BIOMETRIC_DATA,
    data.HEALTH_DATA,
    data.SEX_LIFE_OR_ORIENTATION,
}

every_term = pytest.mark.parametrize("term", data.ALL, ids=str)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def words(term: DataCategory, language: Language) -> Words:
    return term.sv if language == "sv" else term.en


def ancestors(term: DataCategory) -> list[DataCategory]:
    """Return the broader terms of ``term``, nearest first; fail on a cycle."""
    found: list[DataCategory] = []
    while term.broader is not None:
        term = BY_KEY[term.broader]
        assert term not in found, f"{term} is broader than itself"
        found.append(term)
    return found


def marked(mark: Mark) -> set[DataCategory]:
    return {term for term in data.ALL if mark in term.marks}


def test_every_constant_is_named_after_its_key() -> None:
    """A constant is its key in capitals, so that the name in Python tells the key in YAML."""
    constants = {name: value for name, value in vars(data).items() if isinstance(value, DataCategory)}
    assert {name: str(value) for name, value in constants.items()} == {
        name: name.lower() for name in constants
    }


def test_all_lists_every_constant_once_in_the_order_of_the_module() -> None:
    """ALL leaves no category out, repeats none and keeps the reading order."""
    assert list(data.ALL) == [value for value in vars(data).values() if isinstance(value, DataCategory)]
    assert len(BY_KEY) == len(data.ALL)


def test_personal_data_is_the_only_root() -> None:
    """Every category but personal data itself has a broader one."""
    assert [term for term in data.ALL if term.broader is None] == [data.PERSONAL_DATA]


@every_term
def test_every_category_is_a_kind_of_personal_data(term: DataCategory) -> None:
    """The way up from any category is free of cycles and ends at personal data."""
    assert [term, *ancestors(term)][-1] is data.PERSONAL_DATA


@every_term
def test_a_category_is_read_after_its_broader_one(term: DataCategory) -> None:
    """Reading order goes from wide to narrow."""
    places = [data.ALL.index(step) for step in (term, *ancestors(term))]
    assert all(place > wider for place, wider in pairwise(places))


@every_term
@every_language
def test_every_category_speaks_both_languages(term: DataCategory, language: Language) -> None:
    """Label, phrase and definition are there, tidy, and none of the forms that other kinds of term use."""
    said = words(term, language)
    for text in (said.label, said.phrase, said.definition):
        assert text
        assert text == " ".join(text.split())
    assert (said.clause, said.negated) == ("", "")


@every_term
@every_language
def test_a_definition_is_one_sentence(term: DataCategory, language: Language) -> None:
    """A definition begins with a capital, ends with a full stop and has no second sentence."""
    definition = words(term, language).definition
    assert definition[0].isupper()
    assert definition.endswith(".")
    assert not re.search(r"[.!?]\s+[A-ZÅÄÖ]", definition)


@every_term
@every_language
def test_a_phrase_can_stand_inside_a_sentence(term: DataCategory, language: Language) -> None:
    """A phrase has no article and no full stop, and starts in lower case unless with an abbreviation."""
    phrase = words(term, language).phrase
    first = phrase.split()[0]
    assert first not in {"a", "an", "the", "en", "ett", "den", "det", "de"}
    assert first[0].islower() or first.startswith("IP")
    assert not phrase.endswith(".")


@every_language
def test_no_two_categories_read_alike(language: Language) -> None:
    """Two categories that read alike could not be told apart in an answer."""
    for texts in (
        [words(term, language).label for term in data.ALL],
        [words(term, language).phrase for term in data.ALL],
        [words(term, language).definition for term in data.ALL],
    ):
        assert [text for text, count in Counter(texts).items() if count > 1] == []


@every_term
def test_outside_names_are_well_formed(term: DataCategory) -> None:
    """A DPV name has a known prefix, and a fides key begins at user."""
    assert re.fullmatch(r"((dpv|pd):[A-Z][A-Za-z]+)?", term.dpv)
    assert re.fullmatch(r"(user(\.[a-z_]+)*)?", term.fides)


def test_outside_names_that_mislead_are_not_used() -> None:
    """In DPV an account identifier is that of a bank account, and interaction means the public sphere."""
    assert [term for term in data.ALL if term.dpv == "pd:AccountIdentifier"] == [data.BANK_ACCOUNT]
    assert not {"pd:Interaction", "pd:CommunicationsMetadata"} & {term.dpv for term in data.ALL}


def test_special_are_the_categories_of_article_9_and_no_others() -> None:
    """The mark reaches what GDPR Art. 9(1) lists and what is narrower, never photos or identity numbers."""
    narrower = {term for term in data.ALL if ART_9_1 & set(ancestors(term))}
    assert marked(Mark.SPECIAL) == ART_9_1 | narrower


def test_offence_data_alone_has_the_mark_of_article_10() -> None:
    """GDPR Art. 10 reaches one category."""
    assert marked(Mark.OFFENCE) == {data.OFFENCE_DATA}


def test_identity_numbers_are_those_of_the_swedish_act() -> None:
    """Act 2018:218, ch. 3 s. 10, names the personal identity number and the coordination number."""
    assert marked(Mark.IDENTITY_NUMBER) == {data.PERSONAL_IDENTITY_NUMBER, data.COORDINATION_NUMBER}


def test_card_data_are_the_numbers_and_codes_of_payment_cards() -> None:
    """The mark reaches card numbers, verification codes and the category that holds them both."""
    assert marked(Mark.CARD_DATA) == {
        data.PAYMENT_CARD_DATA,
        data.PAYMENT_CARD_NUMBER,
        data.CREDIT_CARD_NUMBER,
        data.DEBIT_CARD_NUMBER,
        data.CARD_VERIFICATION_CODE,
    }


def test_the_books_and_the_customer_register_are_apart() -> None:
    """No accounting record is also customer data, and nothing but records lies under the books."""
    assert ancestors(data.ACCOUNTING_RECORDS) == [data.PERSONAL_DATA]
    assert {term for term in data.ALL if data.ACCOUNTING_RECORDS in ancestors(term)} == {
        data.INVOICE_RECORDS,
        data.RECEIPT_RECORDS,
        data.PAYMENT_RECORDS,
        data.CREDIT_NOTES,
    }


@pytest.mark.parametrize(
    ("narrow", "wide"),
    [
        (data.DELIVERY_ADDRESS, data.POSTAL_ADDRESS),
        (data.DEBIT_CARD_NUMBER, data.PAYMENT_CARD_NUMBER),
        (data.SESSION_COOKIE, data.COOKIE_ID),
        (data.FRIEND_LIST, data.SOCIAL_LOGIN_DATA),
        (data.SEARCH_ACTIVITY, data.USAGE_DATA),
        (data.PURCHASE_HISTORY, data.PURCHASE_DATA),
        (data.CHAT_MESSAGES, data.SUPPORT_CORRESPONDENCE),
    ],
    ids=str,
)
def test_a_rule_about_the_wide_category_reaches_the_narrow_one(
    narrow: DataCategory, wide: DataCategory
) -> None:
    """What is a kind of something else stands below it."""
    assert wide in ancestors(narrow)
