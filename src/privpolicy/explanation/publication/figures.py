"""The pictures: how long groups of data are kept, and which are used for what on which basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from privpolicy.evaluation import decide
from privpolicy.explanation.blocks import Bar, Cell, Matrix, Origin, Row, Square, Table, Timeline
from privpolicy.explanation.conditions import ask
from privpolicy.explanation.publication.activities import rule_for, storage_cell
from privpolicy.explanation.publication.context import Writing, cell, origin_of_all, paragraph
from privpolicy.explanation.publication.timing import Way, time, unclear, ways
from privpolicy.explanation.sentence import Sentence, Value, listed, sentence
from privpolicy.law import duty
from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    AsNeeded,
    Never,
    Period,
    Question,
    Record,
    Shortest,
    Storage,
    Unlimited,
    Until,
    While,
)
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import DataCategory, Purpose

_DAYS_IN_MONTH: Final = 30
_MOST_NAMED: Final = 3
_OF_THE_PERSON: Final = frozenset({"state", "event", "fact", "subjects", "consent"})
"""What an answer asks of a person; the registers are asked for whatever the rule is."""


def _groups(writing: Writing) -> list[tuple[tuple[str, ...], tuple[Activity, ...]]]:
    """Data that the same activities carry for the same time, together, in the order of the vocabulary."""
    found: dict[object, list[str]] = {}
    carrying: dict[object, tuple[Activity, ...]] = {}
    every = frozenset(key for one in writing.policy.activities for key in one.data)
    for category in writing.ordered(DataCategory, every):
        activities = tuple(one for one in writing.policy.activities if category in one.data)
        alike = tuple((one.id, rule_for(one, category, writing)) for one in activities)
        found.setdefault(alike, []).append(category)
        carrying[alike] = activities
    return [(tuple(categories), carrying[alike]) for alike, categories in found.items()]


def _named(categories: tuple[str, ...], writing: Writing) -> Sentence:
    """A group by its first data, and how many more there are."""
    if len(categories) <= _MOST_NAMED + 1:
        return sentence("words", text=writing.data(categories))
    first = (writing.data([key]) for key in categories[:_MOST_NAMED])
    more = sentence("data.more", number=len(categories) - _MOST_NAMED)
    return sentence("words", text=listed((*first, more)))


def _whole(categories: tuple[str, ...], writing: Writing) -> Value:
    return listed(writing.data([key]) for key in categories)


# --- How long -------------------------------------------------------------------------------------


def timeline(writing: Writing, *, alone: bool = False) -> Iterator[Timeline]:
    """How long each group of data is kept. ``alone``: nothing else in the document says it."""
    groups, rows = [], []
    for categories, carrying in _groups(writing):
        bars = _bars(categories, carrying, writing)
        groups.append((_named(categories, writing), bars))
        origin = Origin(rules=tuple(one.id for one in carrying))
        times = tuple(paragraph(Origin(rules=bar.rules), sentence("words", text=bar.label)) for bar in bars)
        rows.append(Row((cell(origin, _whole(categories, writing)), Cell(times, listed=True))))
    if rows:
        heads = (sentence("column.data"), sentence("column.time"))
        table = Table(sentence("caption.timeline"), heads, tuple(rows))
        yield Timeline(sentence("figure.timeline"), tuple(groups), table, alone)


def _bars(categories: tuple[str, ...], carrying: Iterable[Activity], writing: Writing) -> tuple[Bar, ...]:
    """One bar for each time that is told in other words, the longest last."""
    found: dict[Sentence, Bar] = {}
    for activity in carrying:
        rule = rule_for(activity, categories[0], writing)
        for part in ways(rule) if rule is not None else (None,):
            bar = _bar(part, activity, writing)
            known = found.get(bar.label)
            rules = (*(known.rules if known else ()), activity.id)
            found[bar.label] = replace(bar, rules=tuple(dict.fromkeys(rules)))
    return tuple(sorted(found.values(), key=lambda bar: (bar.months is None, bar.months or 0)))


def _bar(part: Storage | Way | None, activity: Activity, writing: Writing) -> Bar:  # noqa: PLR0911 (one for each kind)
    rules = (activity.id,)
    if part is None:
        return Bar(sentence("time.unstated"), "unclear", None, rules)
    if isinstance(part, Way):
        return Bar(
            sentence("keep.reading", time=time(part.rule, writing, writing.on)),
            "unclear",
            _shown(part.rule),
            rules,
        )
    label = time(part, writing, writing.on)
    match part:
        case After(period=period):
            return Bar(label, "period", _months(period), rules)
        case AsLawRequires(duty=key):
            row = duty(key, writing.on)
            return Bar(label, "period", 12 * row.years if row else None, rules)
        case While() | Until():
            return Bar(label, "while", _months(part.then) if part.then else None, rules)
        case Never():
            return Bar(label, "never", None, rules)
        case Unlimited():
            return Bar(label, "unlimited", None, rules)
        case AsNeeded(until=event) if event is not None:
            return Bar(label, "while", None, rules)
        case Shortest() if (months := _shown(part)) is not None and not any(unclear(part)):
            return Bar(label, "period", months, rules)
        case _:
            return Bar(label, "unclear", _shown(part), rules)


def _shown(part: Storage) -> int | None:
    """The longest period among the parts of a rule that is drawn as one bar."""
    if isinstance(part, After):
        return _months(part.period)
    inner = [*getattr(part, "of", ()), *getattr(part, "readings", {}).values()]
    return max((found for one in inner if (found := _shown(one)) is not None), default=None)


def _months(period: Period) -> int:
    days = period.days + 7 * period.weeks
    return 12 * period.years + period.months + -(-days // _DAYS_IN_MONTH)


# --- What for -------------------------------------------------------------------------------------


def matrix(writing: Writing, *, alone: bool = False) -> Iterator[Matrix]:
    """Which data are used for which purposes, on which bases, and for how long.

    ``alone``: nothing else in the document says it; then it also tells whether they may be used on the
    day, or on what that depends. To the person concerned it would say that it depends, everywhere.
    """
    groups = [(categories, carrying) for categories, carrying in _groups(writing) if categories]
    wanted = writing.ordered(
        Purpose, {key for _, carrying in groups for one in carrying for key in one.purposes}
    )
    if not groups:
        return
    columns = tuple(
        sentence("matrix.group", number=number, data=_whole(categories, writing))
        for number, (categories, _) in enumerate(groups, start=1)
    )
    rows: list[tuple[Sentence, tuple[Square | None, ...]]] = []
    lines: list[Row] = []
    for purpose in wanted:
        squares = tuple(
            _square(purpose, categories, carrying, writing, alone) for categories, carrying in groups
        )
        rows.append((sentence("words", text=writing.purposes([purpose])), squares))
        lines += _lines(purpose, groups, squares, writing)
    heads = tuple(sentence(f"column.{name}") for name in ("purpose", "data", "basis", "time"))
    heads += (sentence("column.answer"),) if alone else ()
    table = Table(sentence("caption.matrix"), heads, tuple(lines))
    yield Matrix(sentence("figure.matrix"), columns, tuple(rows), table, alone)


def _square(
    purpose: str,
    categories: tuple[str, ...],
    carrying: Iterable[Activity],
    writing: Writing,
    answered: bool,  # noqa: FBT001 (whether it is is all that it says)
) -> Square | None:
    activities = [one for one in carrying if purpose in one.purposes]
    if not activities:
        return None
    bases = tuple(dict.fromkeys(one.basis for one in activities))
    if not answered:
        return Square(bases)
    # Nothing is known of the person: what is then permitted or denied is so for everybody.
    asked = Question.model_validate({"may": Action.USE, "purpose": purpose, "on": writing.on})
    verdict = decide(writing.policy, Record.model_validate({"data": [categories[0]]}), asked)
    wanted = (ask(one.kind, one.key, writing) for one in verdict.missing if one.kind in _OF_THE_PERSON)
    return Square(bases, verdict.outcome.value, tuple(one for one in wanted if one is not None))


def _lines(
    purpose: str,
    groups: list[tuple[tuple[str, ...], tuple[Activity, ...]]],
    squares: tuple[Square | None, ...],
    writing: Writing,
) -> Iterator[Row]:
    """The squares of a purpose in words: those that say the same together."""
    alike: dict[Square, list[int]] = {}
    for place, square in enumerate(squares):
        if square is not None:
            alike.setdefault(square, []).append(place)
    for square, places in alike.items():
        rules = {one.id: one for place in places for one in groups[place][1] if purpose in one.purposes}
        origin = origin_of_all(rules.values())
        categories = writing.ordered(DataCategory, (key for place in places for key in groups[place][0]))
        bases = listed(sentence(f"lawful.{basis.value if basis else 'none'}") for basis in square.bases)
        told = (
            cell(origin, writing.purposes([purpose])),
            cell(origin, listed(writing.data([key]) for key in categories)),
            cell(origin, bases),
            storage_cell(tuple(rules.values()), writing),
        )
        yield Row((*told, cell(origin, _answer(square))) if square.answer else told)


def _answer(square: Square) -> Sentence:
    """What can be answered, or on what it depends."""
    if square.asked:
        return sentence("answer.matrix.depends", questions=listed(square.asked))
    return sentence(f"answer.matrix.{square.answer}")
