"""A question from the words of a command line: options in, verdict out, all faults told at once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from privpolicy.errors import Fault, PolicyError, QuestionError
from privpolicy.evaluation import Verdict, decide
from privpolicy.extra.reading import is_file
from privpolicy.extra.recording import record_of
from privpolicy.extra.values import NONE, chosen, collected, day_of, pair
from privpolicy.extra.yaml import load_policy
from privpolicy.law import country_code
from privpolicy.model import Law, Policy, Question
from privpolicy.model.question import faults_of
from privpolicy.policies import find
from privpolicy.vocabulary.enums import Action, LegalBasis, TransferMechanism

_E = TypeVar("_E", bound=StrEnum)


class Answer(NamedTuple):
    """A verdict, with the policy that gave it."""

    policy: Policy
    verdict: Verdict


def answer(options: Namespace) -> Answer:
    """The answer to the question that the options of ``privpolicy ask`` put.

    Raises a ``PrivpolicyError`` with every fault that is found in the options.
    """
    policy = with_readings(policy_of(options.policy), options.reading)
    faults: list[Fault] = []
    record = collected(faults, record_of, policy, options)
    question = collected(faults, _question, policy, options)
    if record is None or question is None:
        raise QuestionError(faults)
    return Answer(policy, decide(policy, record, question))


def policy_of(name: str) -> Policy:
    """The shipped policy of that id, or the policy in that YAML or JSON file."""
    return load_policy(Path(name)) if is_file(name) else find(name)


def with_readings(policy: Policy, choices: Iterable[str]) -> Policy:
    """The policy with what it leaves open read as chosen, each choice as ``QUESTION=READING``."""
    for choice in choices:
        policy = policy.with_reading(*pair("reading", choice, "QUESTION=READING"))
    return policy


def _question(policy: Policy, options: Namespace) -> Question:
    faults: list[Fault] = []
    said = {name: text for name in _READERS if (text := getattr(options, name)) is not None}
    fields = {name: collected(faults, _READERS[name], text) for name, text in said.items()}
    fields["on"] = collected(faults, asked_day, policy, options.on)
    may = Action(options.action)
    faults += faults_of(may, options.purpose, options.to)
    if may is not Action.SHARE:
        way_out = "leave it out, or ask share"
        faults += [
            Fault(name, "belongs to a question about sharing", said[name], way_out)
            for name in ("country", "transfer")
            if name in said
        ]
    if faults:
        raise QuestionError(faults)
    return Question.model_validate({"may": may, "purpose": options.purpose, "to": options.to, **fields})


def asked_day(policy: Policy, text: str) -> date:
    """The day that an option names; for ``today``, and for that alone, the clock is read."""
    if text != "today":
        return day_of("on", text, "today")
    try:
        zone = ZoneInfo(policy.time_zone)
    except (LookupError, ValueError, OSError):
        problem = f"no rules are known for {policy.time_zone!r}"
        way_out = "use a name such as 'Europe/Stockholm'; install tzdata where the system has no time zones"
        raise PolicyError([Fault("time_zone", problem, policy.time_zone, way_out)]) from None
    return datetime.now(zone).date()


def _transfer(text: str) -> TransferMechanism | None:
    return None if text == NONE else _member(TransferMechanism, "transfer", text, also=NONE)


def _basis(text: str) -> LegalBasis:
    return _member(LegalBasis, "basis", text)


def law_of(text: str) -> Law | None:
    """The law that counts; ``None`` for the policy's words alone."""
    return None if text == NONE else _member(Law, "law", text, also=NONE)


def _member(kind: type[_E], where: str, text: str, also: str = "") -> _E:
    known = [member.value for member in kind]
    return kind(chosen(where, text, [*known, also] if also else known))


_READERS: Final[dict[str, Callable[[str], object]]] = {
    "country": country_code,
    "transfer": _transfer,
    "basis": _basis,
    "law": law_of,
}
