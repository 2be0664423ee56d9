"""An explanation: the answer first, then the reason with its days and its clause, then what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from privpolicy.errors import LanguageError, MissingTextError
from privpolicy.evaluation.reasons import ReasonCode as Code
from privpolicy.evaluation.verdict import Verdict
from privpolicy.explanation import KEYS, Sentence, sentences
from privpolicy.explanation.sentence import Listed, Named, sentence
from privpolicy.text import explain
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import LANGUAGES, FactType, Language
from privpolicy.vocabulary.term import Event, Fact, State
from privpolicy.vocabulary.tree import BUILT_IN
from tests.explanation.examples import EXAMPLES, VISIT, Said, finding, no, unknown, yes

both = pytest.mark.parametrize("lang", LANGUAGES)
every = pytest.mark.parametrize("name", EXAMPLES)
_ANSWER = {
    "sv": {"permitted": "Ja, ", "denied": "Nej, ", "undetermined": "Det går inte att säga säkert om "},
    "en": {"permitted": "Yes, ", "denied": "No, ", "undetermined": "It cannot be said for certain whether "},
}


def told(name: str) -> Verdict:
    return EXAMPLES[name].verdict()


def test_the_model_of_an_explanation() -> None:
    verdict = no(
        finding(Code.STORAGE_ENDED, "6.3", subjects=("visitor",), **VISIT), last_day=VISIT["last_day"]
    )
    assert explain(verdict.verdict(), "sv") == (
        "Nej, uppgiften får inte sparas längre. "
        "IP-adresser från besökare sparas i upp till 36 månader efter senaste aktivitet (punkt 6.3). "
        "Senaste aktivitet var den 15 mars 2021, så sista dagen var den 15 mars 2024. "
        "Radera eller avidentifiera uppgiften."
    )
    assert explain(verdict.verdict(), "en") == (
        "No, this data may no longer be kept. "
        "IP addresses of visitors are kept for up to 36 months after the last activity (clause 6.3). "
        "The last activity was on 15 March 2021, so the last day was 15 March 2024. "
        "Erase or anonymise it."
    )


def test_every_reason_in_both_languages(snapshot: SnapshotAssertion) -> None:
    pages = [f"# {name}\n{explain(told(name), 'sv')}\n{explain(told(name), 'en')}\n" for name in EXAMPLES]
    assert "\n".join(pages) == snapshot


def test_every_reason_code_has_an_example() -> None:
    shown = {one.code for said in EXAMPLES.values() for one in said.findings}
    assert shown == set(Code)


def test_every_key_is_told_by_some_example() -> None:
    keys = {key for name in EXAMPLES for one in sentences(told(name)) for key in _keys(one)}
    # What the renderer needs beside the sentences, and what stands in tables of its own.
    # Letters, tasks and plans have a page of their own (test_letter.py).
    apart = re.compile(r"(period|country|clause|section|cite|basis|mechanism|fact|letter|todo|plan)(\.|$)")
    left = {key for key in KEYS if key not in keys and not apart.match(key)}
    assert {key for key in left if not key.startswith(("answer.", "part."))} == set()


def _keys(told: Sentence) -> Iterator[str]:
    yield told.key
    for value in told.params.values():
        for one in value.items if isinstance(value, Listed) else (value,):
            if isinstance(one, Sentence):
                yield from _keys(one)


@every
def test_every_sentence_has_the_places_of_its_key(name: str) -> None:
    for one in sentences(told(name)):
        assert set(one.params) == KEYS[one.key]


@both
@every
def test_an_explanation_answers_first(name: str, lang: Language) -> None:
    verdict = told(name)
    assert explain(verdict, lang).startswith(_ANSWER[lang][verdict.outcome.value])


@both
@every
def test_an_explanation_is_plain_text_of_whole_sentences(name: str, lang: Language) -> None:
    text = explain(told(name), lang)
    assert not re.search(r"[{}_]|None|  | \.|\.\.|\(\)|P\d+[YMWD]", text)
    assert re.fullmatch(r"[A-ZÅÄÖ].*\.", text)
    assert 1 <= len(re.findall(r"\.(?= [A-ZÅÄÖ]|$)", text)) <= 9


@both
@every
def test_an_explanation_survives_json(name: str, lang: Language) -> None:
    verdict = told(name)
    assert explain(Verdict.from_json(verdict.to_json()), lang) == explain(verdict, lang)


def test_another_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(LanguageError, match="there are 'sv' and 'en'"):
        explain(told("hold"), "nb")  # type: ignore[arg-type]


@both
def test_findings_that_say_the_same_are_told_once(lang: Language) -> None:
    one = finding(Code.STORAGE_ENDED, "6.3", **VISIT)
    same = [finding(Code.STORAGE_ENDED, "6.3", rule=f"r{number}", **VISIT) for number in range(12)]
    assert explain(no(one).verdict(), lang) == explain(no(one, *same).verdict(), lang)


def test_the_latest_of_several_ends_is_told_first() -> None:
    text = explain(told("several times ended"), "sv")
    assert text.index("36 månader") < text.index("en månad ")


def test_clauses_of_one_label_are_cited_once_and_three_at_most() -> None:
    verdict = no(finding(Code.PROHIBITED, "choice.1", "choice.2", "6.10", "6.3", "2.1")).verdict()
    assert "(avsnittet ”Val” och punkterna 6.3 och 6.10)" in explain(verdict, "sv")
    assert "(the section “Val” and clauses 6.3 and 6.10)" in explain(verdict, "en")


def test_a_clause_without_a_label_is_cited_by_its_id() -> None:
    assert "(punkt 9.9)" in explain(no(finding(Code.PROHIBITED, "9.9")).verdict(), "sv")
    assert "(clause 9.9)" in explain(no(finding(Code.PROHIBITED, "9.9")).verdict(), "en")


def test_forbidden_is_kept_apart_from_not_declared() -> None:
    assert "Policyn förbjuder det" in explain(told("prohibited"), "sv")
    assert "förbjud" not in explain(told("undeclared purpose"), "sv")


def test_nobody_is_told_to_erase_what_must_be_kept() -> None:
    assert "Radera" not in explain(told("denied but not to be erased"), "sv")


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_nobody_is_told_to_erase_on_a_guess(code: str) -> None:
    verdict = told(code)
    if not verdict.denied:
        assert not re.search("Radera|Erase", explain(verdict, "sv") + explain(verdict, "en"))


FORMS = [
    (kind, key, form)
    for kind, terms in BUILT_IN.items()
    for key in terms
    for form in (
        ("clause", "negated")
        if kind is State or (kind is Fact and key.value is FactType.YES_NO)  # type: ignore[attr-defined]
        else ("phrase", "clause")
        if kind is Event
        else ("phrase",)
    )
]


@both
def test_every_term_has_the_forms_that_sentences_need(lang: Language) -> None:
    renderer = Renderer(lang, (), {})
    for kind, key, form in FORMS:
        words = renderer.text([sentence("ask.value", value=Named(kind, str(key), form))])  # type: ignore[arg-type]
        assert words, (kind, key)
        assert "_" not in words


@both
def test_a_term_without_the_form_is_an_error(lang: Language) -> None:
    with pytest.raises(MissingTextError, match="has no 'negated'"):
        Renderer(lang, (), {}).text([sentence("ask.value", value=Named(Event, "delivered", "negated"))])


@both
def test_a_number_in_a_period_takes_its_plural(lang: Language) -> None:
    told_ = [
        explain(no(finding(Code.STORAGE_NOT_BEGUN, event="delivered", period=iso)).verdict(), lang)
        for iso in ("P1Y", "P2Y", "P1M15D", "P1W", "P30D")
    ]
    words = {
        "sv": ["ett år ", "två år ", "en månad och 15 dagar", "en vecka", "30 dagar"],
        "en": ["1 year ", "2 years ", "1 month and 15 days", "1 week", "30 days"],
    }
    for text, word in zip(told_, words[lang], strict=True):
        assert word in text


def _kinds() -> dict[str, Said]:
    """A few sentences with many terms, so that a reader sees each kind of inflection."""
    events = (
        "last_activity",
        "account_closed",
        "purchased",
        "order_completed",
        "invoice_due",
        "came_of_age",
        "case_closed",
        "fiscal_year_ended",
    )
    states = (
        "account_open",
        "order_open",
        "legal_process_running",
        "legal_duty_applies",
        "newsletter_subscribed",
    )
    data = (
        "ip_address",
        "email_address",
        "purchase_history",
        "health_data",
        "favourites_and_wish_lists",
        "accounting_records",
    )
    found: dict[str, Said] = {}
    for event, category in zip(events, data * 2, strict=False):
        params = VISIT | {"event": event}
        found[f"ended: {event}"] = no(
            finding(Code.STORAGE_ENDED, "6.3", categories=(category,), subjects=("customer",), **params),
            last_day=VISIT["last_day"],
        )
        found[f"unknown: {event}"] = unknown(
            finding(Code.EVENT_UNKNOWN, "6.3", categories=(category,), event=event, period="P1Y"),
            missing=(("event", event),),
        )
    for state in states:
        found[f"while: {state}"] = yes(finding(Code.ACTIVITY, "6.3", state=state))
        found[f"not while: {state}"] = no(
            finding(Code.CONDITION_NOT_MET, "6.3", parts=(("state", state, True),))
        )
    return found


def test_terms_in_sentences_in_both_languages(snapshot: SnapshotAssertion) -> None:
    pages = [
        f"# {name}\n{explain(said.verdict(), 'sv')}\n{explain(said.verdict(), 'en')}\n"
        for name, said in _kinds().items()
    ]
    assert "\n".join(pages) == snapshot
