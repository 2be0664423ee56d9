"""What a condition demands, said to the person herself: a subordinate clause after *if*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from privpolicy.explanation.addressing import said_to_her
from privpolicy.explanation.conditions import fact
from privpolicy.explanation.context import Wording
from privpolicy.explanation.sentence import Named, Sentence, Value, listed, sentence
from privpolicy.model import (
    AllOf,
    AnyOf,
    Condition,
    ConsentTo,
    CountryIn,
    FactBetween,
    FactIs,
    Not,
    ObjectionTo,
    OnHold,
    ProtectedBy,
    RecipientIn,
    Requested,
    Restricted,
    StateIs,
    TransferBy,
    WithinEEA,
)
from privpolicy.vocabulary.term import Fact, Purpose, Right


def condition(asked: Condition, words: Wording, *, so: bool = True) -> Value:  # noqa: C901, PLR0911, PLR0912
    """The condition as it is where it holds; ``so=False``: where it does not. One branch for each kind."""
    match asked:
        case Not(of=part):
            return condition(part, words, so=not so)
        case AllOf(of=parts):
            return _joined(parts, words, "and" if so else "or", so=so)
        case AnyOf(of=parts):
            return _joined(parts, words, "or" if so else "and", so=so)
        case FactIs() | FactBetween():
            return _fact(asked, words, so=so)
        case StateIs(state=state):
            return said_to_her(fact("state", str(state), words, so=so))
        case ConsentTo(purposes=purposes):
            return _register("consent", purposes, so=so)
        case ObjectionTo(purposes=purposes):
            return _register("objection", purposes, so=so)
        case Requested(right=right):
            return sentence(f"you.request.{_form(so)}", right=Named(Right, str(right)))
        case Restricted():
            return fact("register", "restrictions", words, so=so)
        case OnHold():
            return fact("register", "holds", words, so=so)
        case ProtectedBy(protection=protection):
            return fact("protection", protection.value, words, so=so)
        case RecipientIn(recipients=recipients):
            return fact("recipient", _keys(recipients), words, so=so)
        case CountryIn(countries=countries):
            return fact("country", _keys(countries), words, so=so)
        case WithinEEA():
            return fact("country", "eea", words, so=so)
        case TransferBy(mechanisms=mechanisms):
            return fact("transfer", _keys(one.value for one in mechanisms), words, so=so)


def _form(so: bool) -> Literal["so", "not"]:  # noqa: FBT001 (yes or no is all that it is about)
    return "so" if so else "not"


def _keys(keys: Iterable[str]) -> str:
    return ",".join(sorted(map(str, keys)))


def _joined(parts: Iterable[Condition], words: Wording, how: Literal["and", "or"], *, so: bool) -> Value:
    """Several parts; those that are joined themselves say so, or the two could not be told apart."""
    told = [_inside(part, words, so=positive) for part, positive in _flat(parts, how, so=so)]
    return told[0] if len(told) == 1 else listed(told, how)


def _flat(
    parts: Iterable[Condition], how: Literal["and", "or"], *, so: bool
) -> Iterator[tuple[Condition, bool]]:
    """The parts, and those of parts that are joined in the same way."""
    for part in parts:
        positive = so
        while isinstance(part, Not):
            part, positive = part.of, not positive  # noqa: PLW2901 (what is behind the negations)
        if isinstance(part, AllOf | AnyOf) and (isinstance(part, AllOf) is positive) is (how == "and"):
            yield from _flat(part.of, how, so=positive)
        else:
            yield part, positive


def _inside(part: Condition, words: Wording, *, so: bool) -> Value:
    said = condition(part, words, so=so)
    if not isinstance(part, AllOf | AnyOf) or len(part.of) == 1:
        return said
    together = isinstance(part, AllOf) is so
    return sentence("condition.both" if together else "condition.either", parts=said)


def _register(kind: str, purposes: Iterable[str] | None, *, so: bool) -> Sentence:
    if purposes is None:
        return sentence(f"you.{kind}_any.{_form(so)}")
    named = listed((Named(Purpose, key) for key in sorted(map(str, purposes))), "or")
    return sentence(f"you.{kind}.{_form(so)}", purposes=named)


def _fact(asked: FactIs | FactBetween, words: Wording, *, so: bool) -> Value:
    key = str(asked.fact)
    value = said_to_her(Named(Fact, key))
    if isinstance(asked, FactIs):
        if isinstance(asked.value, bool):
            return said_to_her(fact("fact", key, words, so=so is asked.value))
        return sentence(f"fact.equals.{_form(so)}", value=value, wanted=asked.value)
    bounds: dict[str, Value] = {}
    for name, bound in (("low", asked.at_least), ("high", asked.at_most)):
        if bound is not None:
            bounds[name] = str(bound) if isinstance(bound, float) else bound
    kind = "between" if len(bounds) > 1 else "at_least" if "low" in bounds else "at_most"
    return sentence(f"fact.{kind}.{_form(so)}", value=value, **bounds)
