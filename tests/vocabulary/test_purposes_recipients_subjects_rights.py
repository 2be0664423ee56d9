"""The built-in purposes, recipients, data subjects and rights, and the shape of their trees."""

from __future__ import annotations

import re
from collections import Counter
from types import ModuleType

import pytest

from privpolicy.vocabulary import purposes, recipients, rights, subjects
from privpolicy.vocabulary.term import Purpose, Recipient, Right, Subject, Term, Words

KINDS: list[tuple[ModuleType, type[Term], Term]] = [
    (purposes, Purpose, purposes.ANY_PURPOSE),
    (recipients, Recipient, recipients.RECIPIENT),
    (subjects, Subject, subjects.DATA_SUBJECT),
    (rights, Right, rights.RIGHT),
]
MODULES = [module for module, _, _ in KINDS]
TERMS: list[Term] = [
    *purposes.ALL,
    *recipients.ALL,
    *subjects.ALL,
    *rights.ALL,
]


def lineage(term: Term, terms: tuple[Term, ...]) -> list[str]:
    """The keys from the term up to its root; fails where a broader term is unknown or comes again."""
    by_key = {str(each): each for each in terms}
    keys = [str(term)]
    while (broader := by_key[keys[-1]].broader) is not None:
        assert broader in by_key, f"{keys[-1]}: no term {broader}"
        assert broader not in keys, f"{keys[-1]}: a cycle through {broader}"
        keys.append(str(broader))
    return keys


@pytest.mark.parametrize("module", MODULES)
def test_a_constant_is_named_as_its_key(module: ModuleType) -> None:
    constants = {name: value for name, value in vars(module).items() if isinstance(value, Term)}
    assert constants
    assert {name: str(value).upper() for name, value in constants.items()} == {
        name: name for name in constants
    }


@pytest.mark.parametrize("module", MODULES)
def test_all_holds_every_constant_once(module: ModuleType) -> None:
    constants = [value for value in vars(module).values() if isinstance(value, Term)]
    assert Counter(module.ALL) == Counter(constants)


@pytest.mark.parametrize("module", MODULES)
def test_keys_are_unique_within_their_kind(module: ModuleType) -> None:
    assert len(set(module.ALL)) == len(module.ALL)


@pytest.mark.parametrize(("module", "kind"), [(module, kind) for module, kind, _ in KINDS])
def test_every_term_of_a_module_is_of_its_kind(module: ModuleType, kind: type[Term]) -> None:
    assert {type(term) for term in module.ALL} == {kind}


@pytest.mark.parametrize(("module", "root"), [(module, root) for module, _, root in KINDS])
def test_every_term_leads_to_the_one_root_without_a_cycle(module: ModuleType, root: Term) -> None:
    assert {lineage(term, module.ALL)[-1] for term in module.ALL} == {str(root)}


@pytest.mark.parametrize("module", MODULES)
def test_a_wider_term_is_read_before_its_narrower_ones(module: ModuleType) -> None:
    place = {str(term): number for number, term in enumerate(module.ALL)}
    assert [t for t in module.ALL if t.broader is not None and place[t.broader] > place[t]] == []


@pytest.mark.parametrize("term", TERMS, ids=repr)
def test_words_are_complete_in_both_languages(term: Term) -> None:
    for words in (term.sv, term.en):
        for text in (words.label, words.phrase, words.definition):
            assert text
            assert text == " ".join(text.split()), "stray white space"
        assert words.label[0].isupper()
        assert words.definition[0].isupper()
        assert words.definition.endswith(".")
        assert not words.phrase.endswith(".")
        assert ". " not in re.sub(r"Arts?\. ", "", words.definition), "more than one sentence"


@pytest.mark.parametrize("purpose", purposes.ALL, ids=repr)
def test_a_purpose_starts_in_lower_case_after_for(purpose: Purpose) -> None:
    assert purpose.sv.phrase[0].islower()
    assert purpose.en.phrase[0].islower()


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("form", ["label", "phrase", "definition"])
def test_no_two_terms_of_a_kind_share_their_words(module: ModuleType, language: str, form: str) -> None:
    texts = Counter(_words(term, language, form) for term in module.ALL)
    assert [text for text, times in texts.items() if times > 1] == []


def _words(term: Term, language: str, form: str) -> str:
    words: Words = getattr(term, language)
    text: str = getattr(words, form)
    return text


@pytest.mark.parametrize("term", TERMS, ids=repr)
def test_terms_of_other_vocabularies_are_well_formed(term: Term) -> None:
    assert re.fullmatch(r"|dpv:[A-Z]\w+|eu-gdpr:A\d+(-\d+)?", term.dpv)
    assert re.fullmatch(r"|[a-z_]+(\.[a-z_]+)*", term.fides)


@pytest.mark.parametrize(
    "purpose",
    [
        purposes.EMAIL_MARKETING,
        purposes.NEWSLETTER,
        purposes.SMS_MARKETING,
        purposes.POSTAL_MARKETING,
        purposes.TELEPHONE_MARKETING,
        purposes.PARTNER_ADVERTISING,
        purposes.PERSONALISED_OFFERS,
        purposes.PERSONALISED_ADVERTISING,
        purposes.MARKETING_SEGMENTATION,
        purposes.MARKETING_PROFILING,
    ],
    ids=repr,
)
def test_an_objection_to_direct_marketing_reaches_its_channels_and_profiling(purpose: Purpose) -> None:
    """GDPR Art. 21(2): the right covers profiling related to direct marketing; no channel is left out."""
    assert purposes.DIRECT_MARKETING in lineage(purpose, purposes.ALL)


@pytest.mark.parametrize(
    "purpose",
    [
        purposes.STATISTICS,
        purposes.CUSTOMER_ANALYSIS,
        purposes.MARKET_RESEARCH,
        purposes.SERVICE_IMPROVEMENT,
        purposes.PERSONALISED_CONTENT,
        purposes.SERVICE_INFORMATION,
        purposes.OBJECTION_LIST,
    ],
    ids=repr,
)
def test_what_is_no_marketing_is_not_under_marketing(purpose: Purpose) -> None:
    assert purposes.MARKETING not in lineage(purpose, purposes.ALL)


def test_advertising_without_personal_data_is_marketing_but_not_direct_marketing() -> None:
    assert lineage(purposes.GENERAL_ADVERTISING, purposes.ALL) == [
        "general_advertising",
        "marketing",
        "any_purpose",
    ]


@pytest.mark.parametrize(
    "purpose",
    [purposes.LEGAL_CLAIMS, purposes.PROTECTION_OF_OTHERS, purposes.RESTRICTED_STORAGE],
    ids=repr,
)
def test_a_permission_for_legal_obligations_does_not_cover_the_exceptions_of_a_restriction(
    purpose: Purpose,
) -> None:
    """GDPR Art. 18(2) names them; none is in itself an obligation under Art. 6(1)(c)."""
    assert purposes.LEGAL_COMPLIANCE not in lineage(purpose, purposes.ALL)


def test_whoever_left_is_not_counted_as_still_there() -> None:
    assert subjects.CUSTOMER not in lineage(subjects.FORMER_CUSTOMER, subjects.ALL)
    assert subjects.ACCOUNT_HOLDER not in lineage(subjects.FORMER_ACCOUNT_HOLDER, subjects.ALL)


def test_an_account_holder_need_not_be_a_customer() -> None:
    assert lineage(subjects.ACCOUNT_HOLDER, subjects.ALL) == ["account_holder", "data_subject"]


@pytest.mark.parametrize("right", rights.ALL[1:], ids=repr)
def test_a_right_cites_the_same_article_in_both_languages_and_in_dpv(right: Right) -> None:
    swedish = re.search(
        r"\(artik(?:el|larna) ([\d.]+)[^()]* i dataskyddsförordningen\)\.$", right.sv.definition
    )
    english = re.search(r"\(GDPR Arts? ?\.? ?(\d+)(?:\((\d)\))?[^()]*\)\.$", right.en.definition)
    assert swedish
    assert english
    article = swedish[1].replace(".", "-")
    assert "-".join(filter(None, english.groups())) == article
    assert right.dpv == f"eu-gdpr:A{article}"
