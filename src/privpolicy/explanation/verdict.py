"""From a verdict to sentences without language: the answer, its reasons, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from privpolicy.evaluation.content import CategoryAnswer
from privpolicy.evaluation.pending import nothing_ended
from privpolicy.evaluation.reasons import ReasonCode as Code
from privpolicy.evaluation.verdict import Verdict
from privpolicy.explanation.conditions import ask
from privpolicy.explanation.context import MOST_CATEGORIES, Telling
from privpolicy.explanation.reasons import reasons
from privpolicy.explanation.sentence import Named, Sentence, Value, listed, sentence
from privpolicy.vocabulary.enums import Action, Outcome
from privpolicy.vocabulary.term import Purpose

MOST_ASKS: Final = 4
MOST_PURPOSES: Final = 4
_UNDECLARED: Final = frozenset({Code.UNDECLARED_CATEGORY, Code.UNDECLARED_PURPOSE, Code.UNDECLARED_RECIPIENT})
_CONSENT: Final = frozenset({Code.CONSENT_MISSING, Code.CONSENT_OTHER_RECIPIENT})
_TRANSFER: Final = frozenset({Code.TRANSFER_WITHOUT_GROUND, Code.RECIPIENT_NOT_COVERED})
_OPEN_TEXT: Final = frozenset({Code.TEXT_UNCLEAR, Code.STORAGE_NOT_STATED})
_BEFORE_ERASING: Final = {
    Code.RESTRICTION_STANDS: "step.lift_restriction",
    Code.REQUEST_OPEN: "step.answer_request",
}
_FORBIDDEN: Final = frozenset({Code.PROHIBITED, Code.BASIS_PROHIBITED})


def sentences(verdict: Verdict) -> tuple[Sentence, ...]:
    """What an explanation of the verdict says, in order: answer, reasons, what is missing, what to do."""
    telling = Telling(verdict)
    return (*_answer(telling), *reasons(telling), *_missing(telling), *_next(telling))


def _answer(telling: Telling) -> Iterator[Sentence]:
    verdict = telling.verdict
    if telling.number == 0:
        yield sentence("answer.allowed") if verdict.permitted else telling.answer(verdict.outcome.value)
        return
    if len({one.outcome for one in verdict.categories}) > 1:
        yield from _in_part(telling)
        return
    last = verdict.last_day
    if verdict.permitted and last is not None:
        yield telling.answer("permitted_until", last_day=last)
    elif verdict.denied and last is not None and last < telling.asked.on:
        yield telling.answer("ended")
    else:
        yield telling.answer(verdict.outcome.value)


def _in_part(telling: Telling) -> Iterator[Sentence]:
    """The answer where the categories have different ones: denied first, then what is permitted."""
    yield telling.answer(f"{telling.outcome.value}_in_part")
    for outcome in (Outcome.DENIED, Outcome.PERMITTED, Outcome.UNDETERMINED):
        some = [one for one in telling.verdict.categories if one.outcome is outcome]
        if some:
            yield _part(telling, outcome, some)


def _part(telling: Telling, outcome: Outcome, some: list[CategoryAnswer]) -> Sentence:
    key = f"part.{telling.asked.may.value}.{outcome.value}"
    data = telling.data(tuple(one.category for one in some))
    days = [one.last_day for one in some if one.last_day is not None]
    if outcome is Outcome.PERMITTED and days:
        return sentence(f"{key}_until", data=data, last_day=min(days))
    return sentence(key, data=data)


def _asks(telling: Telling) -> list[Value]:
    """What must be known; what a text leaves open is none of the asker's to know."""
    found = (ask(one.kind, one.key, telling) for one in telling.verdict.missing)
    return list(dict.fromkeys(one for one in found if one is not None))


def _missing(telling: Telling) -> Iterator[Sentence]:
    """What must be known, as one question to the asker."""
    asks = _asks(telling)
    if asks:
        key = "missing.all" if len(asks) <= MOST_ASKS else "missing.some"
        yield sentence(key, asks=listed(asks[:MOST_ASKS]))


def _next(telling: Telling) -> Iterator[Sentence]:
    match telling.outcome:
        case Outcome.PERMITTED:
            yield from _when_permitted(telling)
        case Outcome.DENIED:
            yield from _when_denied(telling)
        case Outcome.UNDETERMINED:
            yield from _when_undetermined(telling)


def _when_permitted(telling: Telling) -> Iterator[Sentence]:
    verdict, number = telling.verdict, telling.number
    keeping = telling.asked.may is Action.KEEP
    only_some = verdict.near_misses or len(verdict.purposes) == 1
    if keeping and telling.asked.purpose is None and only_some and 0 < len(verdict.purposes) <= MOST_PURPOSES:
        named = listed(Named(Purpose, key) for key in verdict.purposes)
        yield sentence("purposes.only", n=number, purposes=named)
    yield from _must_keep(telling)
    for obligation in verdict.obligations:
        yield sentence("obligation", text=obligation.text)


def _must_keep(telling: Telling) -> Iterator[Sentence]:
    """Until when the data must be kept: all of them, or which."""
    days: dict[date, list[str]] = {}
    for one in telling.verdict.categories:
        if _is_kept(one, telling) and one.must_keep_until is not None:
            days.setdefault(one.must_keep_until, []).append(one.category)
    for day, categories in days.items():
        if len(categories) == telling.number:
            yield sentence("must_keep", n=telling.number, day=day)
        else:
            yield sentence("must_keep.part", data=telling.data(tuple(categories)), day=day)


def _is_kept(one: CategoryAnswer, telling: Telling) -> bool:
    return one.must_keep_until is not None and one.must_keep_until >= telling.asked.on


def _when_denied(telling: Telling) -> Iterator[Sentence]:
    verdict, number = telling.verdict, telling.number
    codes = frozenset(verdict.codes)
    if telling.asked.may is Action.KEEP:
        yield from _when_keeping_denied(telling)
    elif codes & {Code.MARKETING_OBJECTION}:
        yield sentence("step.block_marketing")
    elif Code.OBJECTION in codes:
        yield sentence("step.show_grounds")
    elif codes & _FORBIDDEN:
        return
    elif codes & _CONSENT:
        yield sentence("step.ask_consent")
    elif codes & _TRANSFER:
        yield sentence("step.ground_transfer", n=number)
    elif Code.STORAGE_ENDED in codes:
        yield sentence("step.check_keeping", n=number)
    elif codes <= _UNDECLARED:
        yield sentence("step.change_policy")


def _when_keeping_denied(telling: Telling) -> Iterator[Sentence]:
    """Erase what is denied and must not be kept for another reason."""
    yield from _must_keep(telling)
    free = tuple(
        one.category
        for one in telling.verdict.categories
        if one.outcome is Outcome.DENIED and not _is_kept(one, telling)
    )
    if Code.MARKETING_OBJECTION in telling.verdict.codes:
        yield sentence("step.block_marketing")
    one_purpose = telling.asked.purpose is not None or telling.asked.basis is not None
    unless = "_unless_kept_otherwise" if one_purpose else ""
    if free and nothing_ended(frozenset(telling.verdict.codes)):
        yield sentence("step.check_record")
    if free:
        yield from (sentence(step) for code, step in _BEFORE_ERASING.items() if code in telling.verdict.codes)
    if len(free) == telling.number:
        yield sentence(f"step.erase{unless}", n=telling.number)
    elif free:
        few = len(free) <= MOST_CATEGORIES
        yield sentence(
            f"step.erase_in_part{unless}", data=telling.data(free) if few else sentence("data.denied")
        )


def _when_undetermined(telling: Telling) -> Iterator[Sentence]:
    verdict = telling.verdict
    if _OPEN_TEXT & frozenset(verdict.codes):
        yield sentence("step.choose_reading")
    if _asks(telling):
        yield sentence(f"step.wait.{telling.asked.may.value}", n=max(telling.number, 1))
