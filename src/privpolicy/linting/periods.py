"""The periods that a clause states in words, held against those of the rules that carry it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from privpolicy.law import duty
from privpolicy.linting.case import Case
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import LintFinding
from privpolicy.model import Activity, AsLawRequires, Clause, Period
from privpolicy.model.base import walk

Length = tuple[str, int]
"""A period by what it comes to: months, or days."""

_NUMBERS: Final = {
    word: number
    for words in (
        "en två tre fyra fem sex sju åtta nio tio elva tolv",
        "ett",
        "one two three four five six seven eight nine ten eleven twelve",
    )
    for number, word in enumerate(words.split(), start=1)
}
_UNITS: Final[dict[str, Length]] = {
    "år": ("months", 12), "year": ("months", 12), "måna": ("months", 1), "month": ("months", 1),
    "veck": ("days", 7), "week": ("days", 7), "dag": ("days", 1), "dygn": ("days", 1), "day": ("days", 1),
}  # fmt: skip
_STATED: Final = re.compile(
    rf"\b(\d{{1,4}}|{'|'.join(_NUMBERS)})[\s-]+"
    r"(års?|years?|månad(?:er)?s?|months?|veck(?:a|or)s?|weeks?|dag(?:ar)?s?|dygns?|days?)\b"
    r"(?!\s+(?:gam(?:mal|la)|old|of age))",
    re.IGNORECASE,
)
_HALVES: Final = (
    (re.compile(r"\b(?:ett och ett halvt år|one and a half years|a year and a half)\b", re.IGNORECASE), 18),
    (re.compile(r"\b(?:ett halvår|ett halvt år|half a year)\b", re.IGNORECASE), 6),
)
# A period elsewhere may be that of a return or an answer.
_ON_STORAGE: Final = re.compile(
    r"spar|lagr|bevar|behåll|gallr|rader|arkiver|stor(?:e|ing|age)|keep|kept|retain|retention|eras|delet",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


class _Stated(NamedTuple):
    words: str
    length: Length


def drifted(case: Case) -> Iterator[LintFinding]:
    """A clause states the period that its rules compute, and the other way round."""
    told: set[str] = set()
    for clause in case.policy.clauses:
        rules = [rule for rule in case.activities if clause.id in _cited(rule)]
        if not rules or _is_of_a_promise(case, clause):
            continue
        periods = {length for rule in rules for length in _lengths(case, rule)}
        for words, length in dict.fromkeys(_on_storage(clause)):
            if length not in periods:
                told.update(rule.id for rule in rules)
                yield from case.finding(Code.PERIOD_WITHOUT_RULE, rules, [clause.id], said=words)
    for rule in case.activities:
        if rule.id not in told:
            yield from _unsaid(case, rule)


def _unsaid(case: Case, rule: Activity) -> Iterator[LintFinding]:
    clauses = [case.policy.clauses_by_id[key] for key in _cited(rule)]
    said = {one.length for clause in clauses for one in _stated(_text(clause))}
    for period in dict.fromkeys(_periods(rule)):
        if clauses and _length(period) not in said:
            ids = [clause.id for clause in clauses]
            yield from case.finding(Code.PERIOD_WITHOUT_CLAUSE, [rule], ids, rule=rule.id, period=str(period))


def _cited(rule: Activity) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clause for part in walk(rule) for clause in getattr(part, "clauses", ())))


def _is_of_a_promise(case: Case, clause: Clause) -> bool:
    promises = (*case.policy.rights, *case.policy.promises)
    return any(clause.id in promise.clauses for promise in promises)


def _periods(rule: Activity) -> Iterator[Period]:
    return (part for part in walk(rule) if isinstance(part, Period))


def _lengths(case: Case, rule: Activity) -> Iterator[Length]:
    yield from map(_length, _periods(rule))
    for part in walk(rule):
        found = duty(part.duty, case.on) if isinstance(part, AsLawRequires) else None
        if found is not None:
            yield "months", 12 * found.years


def _length(period: Period) -> Length:
    months = period.in_months
    return ("days", period.in_days or 0) if months is None else ("months", months)


def _text(clause: Clause) -> str:
    return f"{clause.text} {clause.other_text}"


def _on_storage(clause: Clause) -> Iterator[_Stated]:
    for sentence in _SENTENCE.split(_text(clause)):
        if _ON_STORAGE.search(sentence):
            yield from _stated(sentence)


def _stated(text: str) -> Iterator[_Stated]:
    for pattern, months in _HALVES:
        for found in pattern.finditer(text):
            yield _Stated(found[0], ("months", months))
        text = pattern.sub("", text)
    for found in _STATED.finditer(text):
        number, unit = found[1].lower(), found[2].lower()
        count = _NUMBERS[number] if number in _NUMBERS else int(number)
        kind, each = next(length for name, length in _UNITS.items() if unit.startswith(name))
        yield _Stated(found[0], (kind, count * each))
