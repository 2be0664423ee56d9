"""The same 40 rules for ZEN and Cedar, with the calendar counted for them beforehand.

Each peer gives a function that takes its own input and says yes or no, and one that makes that input.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

from plain import RULES, SAFE, SENT_TO, TIMES, Request, Rule, last_day


class Peer(NamedTuple):
    """Another engine: its package, how it is loaded, and the input that it takes for a request."""

    name: str
    package: str
    load: Callable[[], Callable[[Any], bool]]
    input: Callable[[Request], Any]


def _facts(request: Request) -> dict[str, Any]:
    """A request as plain values, with the last day of every time that the table knows as a number."""
    return {
        "action": request.action,
        "category": request.category,
        "purpose": request.purpose,
        "recipient": request.recipient or "",
        "country": request.country or "",
        "today": request.today.toordinal(),
        "ends": {name: last_day(time, request).toordinal() for name, time in TIMES.items()},
        "objected": request.objected,
        "consents": sorted(request.consents),
        "hold": request.hold,
    }


def _list(values: Iterable[str]) -> str:
    return json.dumps(sorted(values))


# ZEN: one compiled expression, which gives yes or no and no reasons.


def _zen_rule(rule: Rule) -> str:
    parts = [
        f'category == "{rule.category}"',
        f'purpose == "{rule.purpose}"',
        f"today <= ends.{rule.time.name}",
    ]
    if rule.basis == "legitimate_interests":
        parts.append("not objected")
    if rule.basis == "consent":
        parts.append(f'"{rule.purpose}" in consents')
    ways = ['action != "share"']
    for recipient in rule.recipients:
        countries = _list(SAFE | SENT_TO.get(recipient, frozenset()))
        ways.append(f'(recipient == "{recipient}" and country in {countries})')
    return f"({' and '.join(parts)} and ({' or '.join(ways)}))"


def _zen() -> Callable[[Any], bool]:
    expression = " or ".join(('(action == "keep" and hold)', *map(_zen_rule, RULES)))
    evaluate = import_module("zen").compile_expression(expression).evaluate
    return lambda facts: evaluate(facts) is True


# Cedar: parsed policies, which also name the policies that decided.


def _cedar_rule(rule: Rule) -> str:
    parts = [f"context.today <= context.ends.{rule.time.name}"]
    if rule.basis == "legitimate_interests":
        parts.append("!context.objected")
    if rule.basis == "consent":
        parts.append(f'context.consents.contains("{rule.purpose}")')
    head = f'principal == Purpose::"{rule.purpose}"', f'resource == Category::"{rule.category}"'
    text = _permit(rule.id, head, 'action in [Action::"keep", Action::"use"]', parts)
    if rule.recipients:
        named = f"{_list(rule.recipients)}.contains(context.recipient)"
        text += _permit(f"{rule.id}-share", head, 'action == Action::"share"', [*parts, named])
    return text


def _permit(name: str, head: tuple[str, str], action: str, parts: list[str]) -> str:
    principal, resource = head
    return f'@id("{name}") permit({principal}, {action}, {resource}) when {{ {" && ".join(parts)} }};\n'


def _cedar() -> Callable[[Any], bool]:
    ways = [f"{_list(SAFE)}.contains(context.country)"]
    ways += [
        f'(context.recipient == "{recipient}" && {_list(countries)}.contains(context.country))'
        for recipient, countries in SENT_TO.items()
    ]
    text = "".join(
        (
            '@id("hold") permit(principal, action == Action::"keep", resource) when { context.hold };\n',
            *map(_cedar_rule, RULES),
            '@id("countries") forbid(principal, action == Action::"share", resource) ',
            f"unless {{ {' || '.join(ways)} }};",
        )
    )
    cedar = import_module("cedarpy")
    policies, entities = cedar.PolicySet.from_str(text), cedar.Entities.from_json_str("[]")
    return lambda asked: cedar.is_authorized(asked, policies, entities).allowed is True


def _cedar_input(request: Request) -> dict[str, Any]:
    facts = _facts(request)
    return {
        "principal": f'Purpose::"{facts.pop("purpose")}"',
        "action": f'Action::"{facts.pop("action")}"',
        "resource": f'Category::"{facts.pop("category")}"',
        "context": facts,
    }


PEERS = (
    Peer("ZEN, one compiled expression, yes or no", "zen", _zen, _facts),
    Peer("Cedar, parsed policies, with reasons", "cedarpy", _cedar, _cedar_input),
)
