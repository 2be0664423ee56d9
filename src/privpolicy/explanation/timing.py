"""What a rule says of time, and the day from which that is counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.explanation.context import Telling
from privpolicy.explanation.sentence import Length, Named, Sentence, Value, listed, sentence
from privpolicy.model.storage import Anchor
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import Event, State

_ANCHORED = {None: "", Anchor.CALENDAR_YEAR.value: "_calendar_year", Anchor.FISCAL_YEAR.value: "_fiscal_year"}


def rule(
    categories: tuple[str, ...],
    params: Mapping[str, Any],
    cite: Value,
    telling: Telling,
    *,
    over: bool = False,
) -> Sentence:
    """What a rule lets be done with the data, and for how long; ``over``: its state does not last."""
    key = f"rule.{telling.asked.may.value}"
    data = telling.data(categories, params.get("subjects", ()))
    said = time(params)
    if said is None and telling.asked.may is Action.KEEP:
        return sentence(f"{key}.unlimited", data=data, cite=cite)
    if said is None:
        return sentence(f"{key}.unlimited", cite=cite)
    return sentence(f"{key}.state_over" if over else key, data=data, time=said, cite=cite)


def time(params: Mapping[str, Any]) -> Sentence | None:
    """The time that a storage rule gives; ``None`` where it sets no limit."""
    period = params.get("period")
    if "state" in params:
        state = Named(State, params["state"], "clause")
        if period is None:
            return sentence("time.while", state=state)
        return sentence("time.while_then", state=state, period=Length(period))
    if "event" not in params and "events" not in params:
        return sentence("time.law") if "duty" in params else None
    if period is None:
        return _until(params)
    kind = "time.duty" if "duty" in params else "time.after"
    anchor = params.get("anchor")
    from_when = (
        {"happened": _happened(params)} if anchor == Anchor.CALENDAR_YEAR else {"after": _after(params)}
    )
    return sentence(kind + _ANCHORED[anchor], period=Length(period), **from_when)


def _until(params: Mapping[str, Any]) -> Sentence:
    if "event" in params:
        return sentence("time.until", event=Named(Event, params["event"]))
    parts = (sentence("time.until", event=Named(Event, key)) for key in params["events"])
    return sentence(f"time.until_{params['pick']}", events=listed(parts, "or"))


def _after(params: Mapping[str, Any]) -> Sentence:
    if "event" in params:
        return sentence("after.event", event=Named(Event, params["event"]))
    parts = (sentence("after.event", event=Named(Event, key)) for key in params["events"])
    return sentence(f"after.{params['pick']}", events=listed(parts, "or"))


def _happened(params: Mapping[str, Any]) -> Value:
    if "event" in params:
        return Named(Event, params["event"], "clause")
    parts = (Named(Event, key, "clause") for key in params["events"])
    return sentence(f"happened.{params['pick']}", events=listed(parts, "or"))


def counted(code: ReasonCode, params: Mapping[str, Any], telling: Telling) -> Iterator[Sentence]:
    """The day that the time is counted from, and the last day, where they are known and not yet said."""
    day, last = params.get("day"), params.get("last_day")
    over = code is ReasonCode.STORAGE_ENDED
    if day is None:
        if over:
            yield sentence("day.over")
        return
    if not over and last == telling.verdict.last_day:
        last = None  # the answer has said it
    if day <= telling.asked.on:
        yield _counted(_event(params, telling), day, last, "was" if over else "is")
    elif last is not None:
        yield sentence("day.last.is", last_day=last)


def _counted(event: Named | None, day: date, last: date | None, tense: str) -> Sentence:
    if event is None and day == last:
        return sentence(f"day.last.{tense}", last_day=day)
    if event is None:
        told: dict[str, Value] = {"day": day}
        key = "day.counted"
    else:
        told = {"event": event, "day": day}
        key = "day.event"
    if last is None:
        return sentence(key, **told)
    if day == last and tense == "was":
        return sentence("day.event.last", **told)
    return sentence(f"{key}.{tense}", **told, last_day=last)


def _event(params: Mapping[str, Any], telling: Telling) -> Named | None:
    """The event whose day it is, where there is only one that it can be."""
    key = params.get("event")
    if key is None and "state" in params:
        key = telling.end_of(params["state"])
    return None if key is None else Named(Event, key, "clause")
