"""What stands in the places of a reason's sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation.reasons import Layer, ReasonCode as Code
from privpolicy.explanation import timing
from privpolicy.explanation.conditions import Part, facts, is_told
from privpolicy.explanation.context import Telling
from privpolicy.explanation.groups import Group
from privpolicy.explanation.keys import KEYS
from privpolicy.explanation.sentence import (
    Cited,
    Country,
    Decision,
    Named,
    Sentence,
    Value,
    listed,
    sentence,
)
from privpolicy.model import Text
from privpolicy.vocabulary.term import Purpose, Recipient, Subject

MOST_DECLARED: Final = 4


def filled(key: str, group: Group, telling: Telling) -> Sentence:
    """The sentence of a key, with what the findings say in its places."""
    return sentence(key, **{place: _value(place, key, group, telling) for place in KEYS[key]})


def _value(place: str, key: str, group: Group, telling: Telling) -> Value:
    if place == "n":
        return _number(key, group, telling)
    found = _PLACES.get(place)
    return _day(group.params[place]) if found is None else found(group, telling)


def _number(key: str, group: Group, telling: Telling) -> int:
    """The number that chooses between singular and plural."""
    if key == "reason.text_unclear.clause":
        return len(_unclear(group, telling))
    return int(group.params["age"]) if key == "reason.consent_underage.age" else telling.number


def cite(group: Group) -> Cited:
    """Where the reason stands: the provision, where the law gives it, else the clauses."""
    if group.layer is Layer.LAW and group.code not in {Code.NOT_PERSONAL_DATA, Code.DUTY_OVER_PROHIBITION}:
        return Cited(provision=group.provision)
    return Cited(group.cited)


def parts(group: Group, telling: Telling) -> list[Part]:
    """The parts of a prohibition's condition that can be said."""
    return [part for part in group.params.get("parts", ()) if is_told(part, telling)]


def _facts(group: Group, telling: Telling) -> Value:
    if group.code is Code.PROHIBITED:
        return facts(parts(group, telling), telling, met=True)
    return facts(group.params["parts"], telling, met=False)


def _unclear(group: Group, telling: Telling) -> tuple[str, ...]:
    """The clauses that leave something open, rather than all that the rule rests on."""
    missing = {one.key for one in telling.verdict.missing if one.kind == "clause"}
    return tuple(key for key in group.cited if key in missing) or group.cited


def _country(group: Group, telling: Telling) -> Value:  # noqa: ARG001 (one shape for all places)
    if group.code is Code.LAW_NOT_ENCODED:
        return Country(group.params["jurisdiction"], within=True)
    return Country(group.params["country"])


def _text(name: str, group: Group) -> Text:
    return Text(sv=group.params[f"{name}_sv"], en=group.params[f"{name}_en"])


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


_PLACES: Final[Mapping[str, Callable[[Group, Telling], Value]]] = MappingProxyType(
    {
        "cite": lambda group, _: cite(group),
        "clause": lambda group, telling: Cited(_unclear(group, telling), inline=True),
        "law": lambda group, _: Cited(provision=group.provision, inline=True),
        "data": lambda group, telling: telling.data(tuple(group.categories)),
        "time": lambda group, _: timing.time(group.params) or sentence("time.law"),
        "facts": _facts,
        "subjects": lambda group, _: listed(Named(Subject, one) for one in group.params["subjects"]),
        "purpose": lambda group, telling: telling.purpose(group.params.get("purpose")),
        "objected": lambda group, _: listed(Named(Purpose, one) for one in group.params["objected"]),
        "declared": lambda group, _: listed(
            Named(Purpose, one) for one in group.params["declared"][:MOST_DECLARED]
        ),
        "recipient": lambda group, _: Named(Recipient, group.params["recipient"]),
        "basis": lambda group, _: sentence(f"basis.{group.params['basis']}"),
        "asked": lambda group, _: sentence(f"basis.{group.params['asked']}"),
        "mechanism": lambda group, _: sentence(f"mechanism.{group.params['mechanism']}"),
        "country": _country,
        "decision": lambda group, _: Decision(group.params["decision"]),
        "scope": lambda group, _: _text("scope", group),
        "question": lambda group, _: _text("question", group),
        "first": lambda group, _: _day(group.params["from"]),
        "last": lambda group, _: _day(group.params["until"]),
        "limit": lambda group, _: int(group.params["limit"]),
    }
)
"""What gives the value of a place; a place that is not here is a day among the parameters."""
