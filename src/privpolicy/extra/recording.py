"""A record from the words of a command line, and from a file: all faults told at once."""

from __future__ import annotations

import math
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, ParamSpec, TypeVar, cast

from privpolicy.errors import Fault, RecordError
from privpolicy.extra.json_files import json_of
from privpolicy.extra.values import NONE, collected, day_of, pair, yes_no
from privpolicy.model import Policy, Record
from privpolicy.vocabulary.enums import HAPPENED, UNKNOWN, FactType
from privpolicy.vocabulary.term import Fact

_P = ParamSpec("_P")
_T = TypeVar("_T")


def record_of(policy: Policy, options: Namespace) -> Record:
    """The record that the options describe; raises ``RecordError`` with every fault."""
    said = _Said(policy)
    fields: dict[str, Any] = _from_file(options.record) if options.record else {}
    said.add_to(fields, options)
    if "data" not in fields:
        way_out = "name it with --data KEY, or give --record FILE.json"
        said.faults.append(Fault("data", "is required", help=way_out))
    if said.faults:
        raise RecordError(said.faults)
    return Record.model_validate(fields)


class _Said:
    """What the options say of the record, gathered with all that is wrong with them."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self.faults: list[Fault] = []

    def add_to(self, fields: dict[str, Any], options: Namespace) -> None:
        """Adds to the fields of a record; of what a file says too, the option counts."""
        for name, keys in (("data", options.data), ("subjects", options.subject)):
            if keys:
                fields[name] = _longer(fields.get(name), [key for part in keys for key in part.split(",")])
        mappings = {
            "events": self._events(options.event),
            "states": self._by_key("states", options.state, yes_no),
            "facts": self._by_key("facts", options.fact, self._fact),
            "protection": self._by_key("protection", options.protection, yes_no, default="yes"),
        }
        for name, said in mappings.items():
            if said:
                fields[name] = _wider(fields.get(name), said)
        registers = (
            ("consents", options.consent, _consent),
            ("objections", options.objection, _objection),
            ("restrictions", options.restriction, _restriction),
            ("requests", options.request, _request),
            ("holds", options.hold, _hold),
        )
        for name, texts, read in registers:
            # Nothing said leaves the register unknown; "none" says that it is empty.
            if texts:
                entries = [self._try(read, name, text) for text in texts if text != NONE]
                fields[name] = _longer(fields.get(name), entries)
        if options.complete:
            fields["complete"] = True

    def _events(self, said: Iterable[str]) -> dict[str, object]:
        """One value by event; the days of an event that is given several times are gathered."""
        values: dict[str, list[object]] = {}
        for key, value in self._pairs("events", said, "KEY=YYYY-MM-DD"):
            values.setdefault(key, []).append(self._try(_event_value, f"events.{key}", value))
        for key, several in values.items():
            if len(several) > 1 and not all(isinstance(value, date) for value in several):
                problem = "is given several times, and not always with a day"
                way_out = "repeat it only for several days"
                self.faults.append(Fault(f"events.{key}", problem, several, way_out))
        return {key: several if len(several) > 1 else several[0] for key, several in values.items()}

    def _by_key(
        self, where: str, said: Iterable[str], read: Callable[[str, str], object], default: str = ""
    ) -> dict[str, object]:
        found: dict[str, object] = {}
        whole = (f"{text}={default}" if default and "=" not in text else text for text in said)
        for key, value in self._pairs(where, whole, "KEY=VALUE"):
            if key in found:
                self.faults.append(Fault(f"{where}.{key}", "is given twice", value, "give it once"))
            found[key] = self._try(read, f"{where}.{key}", value)
        return found

    def _fact(self, where: str, value: str) -> object:
        fact = self._policy.vocabulary.term(Fact, where.removeprefix("facts."), "facts")
        return _fact_value(cast("Fact", fact), where, value)

    def _pairs(self, where: str, said: Iterable[str], form: str) -> Iterator[tuple[str, str]]:
        for text in said:
            sides = self._try(pair, where, text, form)
            if sides is not None:
                yield sides

    def _try(self, read: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T | None:
        return collected(self.faults, read, *args, **kwargs)


def _event_value(where: str, value: str) -> date | str | None:
    if value == NONE:
        return None
    if value in (HAPPENED, UNKNOWN):
        return value
    return day_of(where, value, "none, happened or unknown")


def _fact_value(fact: Fact, where: str, value: str) -> object:
    if value == UNKNOWN:
        return UNKNOWN
    match fact.value:
        case FactType.YES_NO:
            return yes_no(where, value)
        case FactType.NUMBER:
            return _number(where, value)
        case FactType.DATE:
            return day_of(where, value, "unknown")
        case FactType.TERM:
            return value


def _number(where: str, value: str) -> int | float:
    for kind in (int, float):
        try:
            number = kind(value)
        except ValueError:
            continue
        if math.isfinite(number):
            return number
    raise RecordError([Fault(where, f"expected a number, got {value!r}", value, "write it as 17 or 249.50")])


def _consent(where: str, text: str) -> dict[str, Any]:
    purposes, days = pair(where, text, "PURPOSE[,PURPOSE]=DATE[..WITHDRAWN]")
    return {"purposes": purposes.split(","), **_span(where, days, "given", "withdrawn")}


def _objection(where: str, text: str) -> dict[str, Any]:
    purposes, days = pair(where, text, "PURPOSE[,PURPOSE]=DATE[..WITHDRAWN]")
    return {"purposes": purposes.split(","), **_span(where, days, "received", "withdrawn")}


def _restriction(where: str, text: str) -> dict[str, Any]:
    return _span(where, text, "received", "ended")


def _request(where: str, text: str) -> dict[str, Any]:
    right, day = pair(where, text, "RIGHT=DATE")
    return {"right": right, "received": day_of(f"{where}.received", day)}


def _hold(where: str, text: str) -> dict[str, Any]:
    data, days = pair(where, text, "DATA[,DATA]=DATE[..DATE]")
    return {"data": data.split(","), **_span(where, days, "begins", "ended")}


def _span(where: str, text: str, begins: str, ends: str) -> dict[str, date]:
    """``DATE`` or ``DATE..DATE`` as the two fields of an entry."""
    start, dots, end = text.partition("..")
    span = {begins: day_of(f"{where}.{begins}", start)}
    return {**span, ends: day_of(f"{where}.{ends}", end)} if dots else span


def _longer(before: object, more: list[Any]) -> object:
    """A list of a file with what options add; what is no list is left, to be refused with the record."""
    return [*before, *more] if isinstance(before, list) else more if before is None else before


def _wider(before: object, said: dict[str, Any]) -> object:
    """A mapping of a file with what options say; what is none is left, to be refused with the record."""
    if isinstance(before, list) and all(isinstance(key, str) for key in before):
        before = dict.fromkeys(before, True)
    return {**before, **said} if isinstance(before, dict) else said if before is None else before


def _from_file(path: str) -> dict[str, Any]:
    """The fields of a record in a JSON file."""
    fields = json_of("record", path)
    if not isinstance(fields, dict):
        problem = f"{path!r} holds no object"
        raise RecordError([Fault("record", problem, fields, 'write {"data": ["ip_address"], …}')])
    return fields
