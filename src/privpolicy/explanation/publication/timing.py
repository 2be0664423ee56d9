"""How long a storage rule lets data be kept, as a part of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice, product
from typing import Final, NamedTuple

from privpolicy import law
from privpolicy.evaluation.storage import duty_rule, storage_rule
from privpolicy.explanation import timing
from privpolicy.explanation.addressing import sentence_to_her
from privpolicy.explanation.keys import KEYS
from privpolicy.explanation.publication.context import Writing
from privpolicy.explanation.sentence import Cited, Length, Named, Sentence, Value, listed, sentence
from privpolicy.model import (
    After,
    AsLawRequires,
    AsNeeded,
    EventRule,
    Latest,
    Longest,
    Never,
    Shortest,
    Storage,
    Unclear,
    Unlimited,
    Until,
    While,
)
from privpolicy.vocabulary.term import Event

_MOST_WAYS: Final = 6


def time(storage: Storage, words: Writing, on: date) -> Sentence:  # noqa: C901, PLR0911 (one for each kind)
    """The time of a rule, after *are kept*: "for up to 36 months after the last activity"."""
    match storage:
        case After() | While():
            return _first(storage, _counted(storage, words))
        case Until(event=event, then=None):
            return _first(storage, _until(event))
        case Until(event=event, then=period):
            return _first(
                storage, sentence("time.until_period", event=_coming(event), period=_length(period))
            )
        case AsLawRequires():
            return _statute(storage, on)
        case AsNeeded(until=event):
            return sentence("time.open") if event is None else sentence("time.needed", event=_coming(event))
        case Never():
            return sentence("time.never")
        case Unlimited():
            return sentence("time.unlimited")
        case Longest():
            return _together("time.longest", [time(part, words, on) for part in flat(storage)])
        case Shortest(of=of):
            return _cut_off([time(part, words, on) for part in of])
        case Unclear(readings=readings):
            return _together("time.unclear", [time(part, words, on) for part in readings.values()])


def required(told: Sentence) -> Sentence:
    """A time that data must be kept: a period is told as it is, not as the longest that it may be."""
    key = told.key.replace("time.after", "time.duty")
    return replace(told, key=key) if key in KEYS else told


def flat(storage: Storage) -> Iterator[Storage]:
    """The rules of which the longest counts, those inside others too; a rule that stands alone itself."""
    if isinstance(storage, Longest):
        parts = [one for part in storage.of for one in flat(part)]
        yield from (one for one in parts if not any(_reaches_further(other, one) for other in parts))
    else:
        yield storage


def _reaches_further(other: Storage, one: Storage) -> bool:
    """Whether one time adds nothing to another, which counts the same from its event or a later one."""
    return (
        isinstance(one, After)
        and isinstance(other, After)
        and isinstance(other.event, Latest)
        and one.event in other.event.events
        and (one.period, one.anchor, one.first) == (other.period, other.anchor, other.first)
    )


class Way(NamedTuple):
    """One of the ways in which a rule of an unclear text can be read."""

    rule: Storage


def ways(storage: Storage) -> Iterator[Storage | Way]:
    """The rules of which the longest counts; where the text of one is unclear, each way to read it."""
    for part in flat(storage):
        read = tuple(islice(_read(part), _MOST_WAYS + 1))
        # So many ways are no longer read one by one.
        yield from (part,) if len(read) == 1 or len(read) > _MOST_WAYS else map(Way, read)


def _read(storage: Storage) -> Iterator[Storage]:
    match storage:
        case Unclear(readings=readings):
            for one in readings.values():
                yield from _read(one)
        case Shortest(of=of) | Longest(of=of):
            for parts in product(*(tuple(islice(_read(part), _MOST_WAYS + 1)) for part in of)):
                yield storage.model_copy(update={"of": parts})
        case _:
            yield storage


def unclear(storage: Storage) -> Iterator[Unclear]:
    """Every question that the text leaves open, the outer ones first."""
    match storage:
        case Unclear(readings=readings):
            yield storage
            parts: Iterable[Storage] = readings.values()
        case Longest(of=of) | Shortest(of=of):
            parts = of
        case _:
            parts = ()
    for part in parts:
        yield from unclear(part)


def _together(key: str, times: Iterable[Sentence]) -> Sentence:
    several = tuple(dict.fromkeys(times))
    return several[0] if len(several) == 1 else sentence(key, times=listed(several, "or"))


def _cut_off(times: Iterable[Sentence]) -> Sentence:
    first, *others = dict.fromkeys(times)
    return sentence("time.shortest", time=first, limits=listed(others)) if others else first


def _counted(storage: After | While, words: Writing) -> Sentence:
    told = timing.time(storage_rule(storage, words.words, None).params) or sentence("time.unlimited")
    return sentence_to_her(told) if words.to_her else told


def _first(storage: Storage, told: Sentence) -> Sentence:
    return sentence("time.first", time=told) if getattr(storage, "first", False) else told


def _statute(storage: AsLawRequires, on: date) -> Sentence:
    row = law.duty(storage.duty, on)
    if row is None:
        return sentence("time.law")
    told = timing.time(duty_rule(row).params) or sentence("time.law")
    return sentence("time.statute", time=told, law=Cited(provision=row.provision.key, inline=True))


def _length(period: object) -> Length:
    return Length(str(period))


def _coming(event: EventRule) -> Value:
    if isinstance(event, str):
        return Named(Event, str(event), "until")
    return listed((Named(Event, str(one), "until") for one in event.events), "or")


def _until(event: EventRule) -> Sentence:
    if isinstance(event, str):
        return sentence("time.until", event=_coming(event))
    parts = (sentence("time.until", event=Named(Event, str(one), "until")) for one in event.events)
    return sentence(f"time.until_{event.kind}", events=listed(parts, "or"))
