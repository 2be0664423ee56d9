"""The letter to the person, the shop's own list of tasks, and the erasure plan in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from privpolicy import explain, tasks
from privpolicy.errors import LanguageError
from privpolicy.evaluation.requests import RequestReason, Step
from privpolicy.explanation import KEYS, Sentence, letter, planned, to_do
from privpolicy.explanation.letter_parts import Paragraph
from privpolicy.explanation.request_keys import REQUEST_KEYS
from privpolicy.explanation.sentence import Listed
from privpolicy.model.rights_request import REQUESTABLE
from privpolicy.vocabulary.enums import LANGUAGES, Language, Regime, RequestOutcome
from tests.explanation.letters import ALL_RIGHTS, PLANS, RESPONSES

both = pytest.mark.parametrize("lang", LANGUAGES)
every = pytest.mark.parametrize("name", RESPONSES)
LETTER_WORDS = 400


def _within(paragraphs: tuple[Paragraph, ...]) -> Iterator[Sentence]:
    for one in paragraphs:
        for told in (*one.sentences, *(found for item in one.items for found in item)):
            yield from _parts(told)


def _parts(told: Sentence) -> Iterator[Sentence]:
    yield told
    for value in told.params.values():
        for one in value.items if isinstance(value, Listed) else (value,):
            if isinstance(one, Sentence):
                yield from _parts(one)


def _told() -> Iterator[Sentence]:
    for response in RESPONSES.values():
        yield from _within(letter(response))
        yield from (part for one in to_do(response) for part in _parts(one))
    for plan in PLANS.values():
        yield from _within(planned(plan))


# --- Complete -------------------------------------------------------------------------------------


def test_every_right_every_reason_and_every_step_has_an_example() -> None:
    reasons = {
        found.code
        for response in RESPONSES.values()
        for found in (*response.reasons, *(why for one in response.answers for why in one.reasons))
    }
    assert {*REQUESTABLE} == ALL_RIGHTS
    assert reasons == {*RequestReason}
    assert {one.step for response in RESPONSES.values() for one in response.steps} == {*Step}
    assert {one.outcome for one in RESPONSES.values()} == {*RequestOutcome}


def test_every_key_is_told_by_some_example() -> None:
    assert {*REQUEST_KEYS} - {one.key for one in _told()} == set()


def test_every_sentence_has_the_places_of_its_key() -> None:
    assert {
        one.key: set(one.params) ^ KEYS[one.key] for one in _told() if set(one.params) != KEYS[one.key]
    } == {}


# --- The page -------------------------------------------------------------------------------------


@both
def test_all_letters_and_tasks(lang: Language, snapshot: SnapshotAssertion) -> None:
    pages = []
    for name, response in RESPONSES.items():
        lines = "\n".join(f"* {one}" for one in tasks(response, lang))
        pages.append(f"# {name}: {response.outcome.value}\n\n{explain(response, lang)}\n\n{lines}\n")
    assert "\n".join(pages) == snapshot


@both
def test_all_plans(lang: Language, snapshot: SnapshotAssertion) -> None:
    pages = [f"# {name}\n\n{explain(plan, lang)}\n" for name, plan in PLANS.items()]
    assert "\n".join(pages) == snapshot


# --- What every letter is -------------------------------------------------------------------------


@both
@every
def test_a_letter_is_plain_text_of_whole_sentences(name: str, lang: Language) -> None:
    text = explain(RESPONSES[name], lang)
    assert not re.search(r"[{}_]|None|  | \.|\.\.|\(\)|P\d+[YMWD]", text)
    assert text.startswith("Hej!\n" if lang == "sv" else "Hello,\n")
    assert text.endswith("Vänliga hälsningar, Butiken AB" if lang == "sv" else "Kind regards, Butiken AB")
    assert len(text.split()) < LETTER_WORDS


@both
@every
def test_a_refusal_tells_of_the_right_to_complain_and_nothing_else_does(name: str, lang: Language) -> None:
    """GDPR Art. 12(4); a copy tells of it too (Art. 15(1)(f))."""
    response = RESPONSES[name]
    refused = response.outcome in {RequestOutcome.REFUSED, RequestOutcome.PARTLY}
    court = "domstol" if lang == "sv" else "court"
    assert (court in explain(response, lang)) is (refused and response.regime is Regime.GDPR)


@both
@every
def test_no_article_of_the_gdpr_is_cited_where_it_is_not_asked(name: str, lang: Language) -> None:
    response = RESPONSES[name]
    if response.regime is not Regime.GDPR:
        text = "\n".join((explain(response, lang), *tasks(response, lang)))
        assert not re.search("dataskyddsförordningen|GDPR", text)


@every
def test_the_person_is_spoken_to_and_the_shop_about_her(name: str) -> None:
    response = RESPONSES[name]
    assert not re.search(r"\b[Pp]ersonen\b|\bbutiken\b", explain(response, "sv"))
    assert not re.search(r"\b[Tt]he person\b|\bthe shop\b", explain(response, "en"))
    assert not re.search(r"\bdina?\b|\bditt\b", "\n".join(tasks(response, "sv")))
    assert not re.search(r"\byour\b", "\n".join(tasks(response, "en")))


@both
@every
def test_a_letter_says_each_sentence_once_in_a_paragraph(name: str, lang: Language) -> None:
    for paragraph in explain(RESPONSES[name], lang).split("\n\n"):
        lines = paragraph.split("\n")
        assert len(lines) == len(set(lines))


@both
@every
def test_a_task_is_a_sentence_or_two(name: str, lang: Language) -> None:
    for text in tasks(RESPONSES[name], lang):
        assert re.fullmatch(r"[A-ZÅÄÖ].*\.", text)
        assert not re.search(r"[{}_]|None|  | \.|\.\.", text)


def test_nothing_undetermined_is_told_as_refused() -> None:
    for response in RESPONSES.values():
        if response.undetermined:
            assert "domstol" not in explain(response, "sv")
            assert Step.FIND_OUT in {one.step for one in response.steps} | {
                Step.FIND_OUT for one in response.steps if one.step is Step.ASK_IDENTITY
            }


@both
def test_a_plan_tells_what_to_do_first_in_every_line(lang: Language) -> None:
    first = {"sv": ("Behåll", "Radera", "Granska"), "en": ("Keep", "Erase", "Review")}[lang]
    for plan in PLANS.values():
        lines = [line for line in explain(plan, lang).splitlines() if line.startswith("- ")]
        assert len(lines) == len(plan.items)
        assert all(line[2:].startswith(first) for line in lines)


@both
def test_a_plan_names_the_records_as_the_shop_does(lang: Language) -> None:
    text = explain(PLANS["every answer"], lang)
    word = "Post" if lang == "sv" else "Record"
    assert all(f"{word} {key}:\n" in text for key in ("order-1", "credit-4", "claim-7"))


@both
def test_a_plan_tells_to_erase_only_what_is_to_be_erased(lang: Language) -> None:
    word = "Radera" if lang == "sv" else "Erase"
    for plan in PLANS.values():
        told = [line for line in explain(plan, lang).splitlines() if word in line]
        assert len(told) == len(plan.erase)


def test_another_language_is_refused_with_the_known_ones() -> None:
    response = RESPONSES["erasure"]
    with pytest.raises(LanguageError, match="there are 'sv' and 'en'"):
        explain(response, "nb")  # type: ignore[arg-type]
    with pytest.raises(LanguageError, match="there are 'sv' and 'en'"):
        tasks(response, "nb")  # type: ignore[arg-type]
