"""What a rule says of time, and the day from which that is counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.explanation.context import Telling
from privpolicy.explanation.sentence import Length, Named, Sentence, Value, listed, sentence
from privpolicy.model.storage import Anchor
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import Event, State

_ANCHORED = {None: "", Anchor.CALENDAR_YEAR.value: "_calendar_year", Anchor.FISCAL_YEAR.value: "_fiscal_year"}


def rule(categories: tuple[str, ...], params: Mapping[str, Any], cite: Value, telling: Telling) -> Sentence:
    """What a rule lets be done with the data, and for how long."""
    action = telling.asked.may
    places: dict[str, Value] = {"data": telling.data(categories, params.get("subjects", ())), "cite": cite}
    if action is not Action.KEEP:
        places["purpose"] = telling.purpose()
    said = time(params)
    if said is None:
        return sentence(f"rule.{action.value}.unlimited", **places)
    return sentence(f"rule.{action.value}", **places, time=said)


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
    return sentence(kind + _ANCHORED[params.get("anchor")], period=Length(period), after=_after(params))


def _until(params: Mapping[str, Any]) -> Sentence:
    if "event" in params:
        return sentence("time.until", event=Named(Event, params["event"]))
    joined = "or" if params.get("pick") == "earliest" else "and"
    return sentence(
        "time.until_several",
        events=listed((Named(Event, key) for key in params["events"]), "or" if joined == "or" else "and"),
    )


def _after(params: Mapping[str, Any]) -> Sentence:
    if "event" in params:
        return sentence("after.event", event=Named(Event, params["event"]))
    parts = (sentence("after.event", event=Named(Event, key)) for key in params["events"])
    return sentence(f"after.{params['pick']}", events=listed(parts, "or"))


def counted(code: ReasonCode, params: Mapping[str, Any], telling: Telling) -> Sentence | None:
    """The day that the time is counted from, and the last day, where they are known and not yet said."""
    day, last = params.get("day"), params.get("last_day")
    if day is None:
        return sentence("day.over") if code is ReasonCode.STORAGE_ENDED else None
    on = telling.asked.on
    over = code is ReasonCode.STORAGE_ENDED
    if not over and last == telling.verdict.last_day:
        last = None  # the answer has said it
    if day > on:
        return None if last is None else sentence("day.last.is", last_day=last)
    return _counted(_event(params, telling), day, last, "was" if over else "is")


def _counted(event: Named | None, day: date, last: date | None, tense: str) -> Sentence | None:
    if event is None:
        if day == last:
            return sentence(f"day.last.{tense}", last_day=day)
        return sentence("day.counted", day=day) if last is None else sentence(
            f"day.counted.{tense}", day=day, last_day=last
        )
    if last is None:
        return sentence("day.event", event=event, day=day)
    if day == last and tense == "was":
        return sentence("day.event.last", event=event, day=day)
    return sentence(f"day.event.{tense}", event=event, day=day, last_day=last)


def _event(params: Mapping[str, Any], telling: Telling) -> Named | None:
    """The event whose day it is, where there is only one that it can be."""
    key = params.get("event")
    if key is None and "state" in params:
        key = telling.end_of(params["state"])
    return None if key is None else Named(Event, key, "clause")
