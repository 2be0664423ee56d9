"""The built-in events, states and facts: every term has the words that its sentences need."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from privpolicy.vocabulary import events, facts, states
from privpolicy.vocabulary.enums import FactType
from privpolicy.vocabulary.term import Event, Fact, State, Term, Words

MODULES: tuple[tuple[ModuleType, type[Term]], ...] = ((events, Event), (states, State), (facts, Fact))
TERMS: tuple[Term, ...] = (*events.ALL, *states.ALL, *facts.ALL)
YES_NO: tuple[Term, ...] = (*states.ALL, *(fact for fact in facts.ALL if fact.value is FactType.YES_NO))
VALUED: tuple[Fact, ...] = tuple(fact for fact in facts.ALL if fact.value is not FactType.YES_NO)
NEGATIONS = {"sv": r"\b(inte|ingen|inget|inga)\b", "en": r"\b(not|no)\b"}


def forms(words: Words) -> set[str]:
    """The names of the sentence forms that are filled in."""
    return {form for form in ("phrase", "clause", "negated") if getattr(words, form)}


def inside_a_sentence(term: Term) -> list[str]:
    """Every form of the term, in both languages, that stands inside a sentence."""
    return [getattr(words, form) for words in (term.sv, term.en) for form in sorted(forms(words))]


@pytest.mark.parametrize(("module", "kind"), MODULES)
def test_every_constant_is_its_key_in_capitals_and_is_listed_once(
    module: ModuleType, kind: type[Term]
) -> None:
    constants = {name: value for name, value in vars(module).items() if isinstance(value, Term)}

    assert list(constants.values()) == list(module.ALL)
    assert list(constants) == [key.upper() for key in module.ALL]
    assert all(type(term) is kind for term in module.ALL)


def test_no_key_means_two_things() -> None:
    assert len(set(TERMS)) == len(TERMS)


@pytest.mark.parametrize("term", events.ALL)
def test_an_event_can_stand_after_a_preposition_and_before_its_date(term: Event) -> None:
    assert forms(term.sv) == forms(term.en) == {"phrase", "clause"}


@pytest.mark.parametrize("term", YES_NO)
def test_a_state_or_yes_no_fact_can_be_affirmed_and_denied(term: Term) -> None:
    assert forms(term.sv) == forms(term.en) == {"clause", "negated"}


@pytest.mark.parametrize("term", VALUED)
def test_a_fact_with_a_value_is_named_as_a_thing(term: Fact) -> None:
    assert forms(term.sv) == forms(term.en) == {"phrase"}


@pytest.mark.parametrize("term", YES_NO)
def test_only_the_negated_clause_negates(term: Term) -> None:
    for language, words in (("sv", term.sv), ("en", term.en)):
        assert re.search(NEGATIONS[language], words.negated)
        assert not re.search(NEGATIONS[language], words.clause)


@pytest.mark.parametrize("term", YES_NO)
def test_a_swedish_negation_stands_before_the_verb_as_in_a_subordinate_clause(term: Term) -> None:
    after_the_verb = r"\b(är|har|finns|pågår|gäller|kan|måste|får) (inte|ingen|inget|inga)\b"

    assert not re.search(after_the_verb, term.sv.negated)


@pytest.mark.parametrize("term", TERMS)
def test_labels_and_definitions_begin_with_a_capital_and_only_definitions_end_with_a_full_stop(
    term: Term,
) -> None:
    for words in (term.sv, term.en):
        assert words.label[0].isupper()
        assert words.definition[0].isupper()
        assert not words.label.endswith(".")
        assert words.definition.endswith(".")


@pytest.mark.parametrize("term", TERMS)
def test_forms_inside_a_sentence_begin_in_lower_case_without_stray_marks(term: Term) -> None:
    for text in inside_a_sentence(term):
        assert not text[0].isupper()
        assert text == " ".join(text.split())
        assert text[-1].isalnum()


@pytest.mark.parametrize("state", states.ALL)
def test_a_state_has_both_its_events_or_neither(state: State) -> None:
    assert (state.started_by is None) == (state.ended_by is None)
    if state.started_by is not None:
        assert {state.started_by, state.ended_by} <= set(events.ALL)
        assert state.started_by != state.ended_by


def test_no_two_states_share_an_event() -> None:
    used = [event for state in states.ALL for event in (state.started_by, state.ended_by) if event]

    assert len(set(used)) == len(used)


@pytest.mark.parametrize("event", events.ALL)
def test_what_a_register_holds_is_not_also_an_event(event: Event) -> None:
    registers = r"consent|objection|objected|restriction|restricted|erasure|access_requested|\bhold"

    assert not re.search(registers, event)
    assert not re.search(r"samtycke|invändning|begränsning|radering", event.sv.clause)


def test_ages_are_numbers_and_countries_are_terms() -> None:
    assert facts.AGE.value is facts.AGE_AT_CONSENT.value is FactType.NUMBER
    assert facts.HOME_COUNTRY.value is facts.DELIVERY_COUNTRY.value is FactType.TERM


def test_the_words_stand_correctly_in_whole_sentences() -> None:
    closed, active, account = events.ACCOUNT_CLOSED, events.LAST_ACTIVITY, states.ACCOUNT_OPEN

    assert f"36 månader efter {active.sv.phrase}" == "36 månader efter senaste aktivitet"
    assert f"utan att veta när {closed.sv.clause}" == "utan att veta när kontot avslutades"
    assert f"{active.en.clause} on 15 March 2021" == "the last activity was on 15 March 2021"
    assert f"eftersom {account.sv.negated}" == "eftersom kontot inte är öppet"
    assert f"while {account.en.clause}" == "while the account is open"
