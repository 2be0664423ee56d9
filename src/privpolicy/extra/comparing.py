"""What changed between two policies, and what holds of one, at the command line."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Final, NamedTuple

from privpolicy.evaluation.proofs import Checked, Difference, Example, check_invariants, diff
from privpolicy.extra.asking import asked_day, policy_of
from privpolicy.extra.quoting import folded
from privpolicy.extra.scenarios.writing import scenario_text
from privpolicy.model import Law
from privpolicy.text import explain
from privpolicy.vocabulary.enums import Language

_LAWS: Final = {"applicable": Law.APPLICABLE, "none": None}


class Holding(NamedTuple):
    """What must hold of a policy, and what became of each."""

    checked: tuple[Checked, ...]
    lang: Language

    @property
    def sound(self) -> bool:
        """Whether everything holds."""
        return all(one.proof for one in self.checked)

    def lines(self) -> Iterator[str]:
        """Each claim, and what became of it; for what does not hold a scenario to paste into a file."""
        for one in self.checked:
            yield from folded(f"{one.invariant.value}: {explain(one, self.lang)}", "", "  ")
            if one.proof.counterexample is not None:
                name = f"{one.invariant.value} does not hold"
                yield from scenario_text(one.proof.counterexample, name=name).splitlines()


def compared(options: Namespace) -> Difference:
    """The difference between the policies that the options name; raises a ``PrivpolicyError``."""
    old, new = policy_of(options.old), policy_of(options.new)
    on = None if options.on is None else asked_day(new, options.on)
    return diff(old, new, on=on, law=_LAWS[options.law], most=options.most)


def difference_lines(difference: Difference, lang: Language, *, scenarios: bool) -> Iterator[str]:
    """What changed, in words; with ``scenarios`` as scenarios that hold of the new policy."""
    if not scenarios:
        for number, paragraph in enumerate(explain(difference, lang).split("\n\n")):
            yield from ([""] if number else [])
            yield from folded(paragraph)
        return
    yield "scenarios:"
    for change in difference.changes:
        name = f"{', '.join(change.rules)}: {_outcome(change.before)} before, {_outcome(change.after)} now"
        yield from scenario_text(change.after, name=f"{change.may.value}, {name}").splitlines()


def _outcome(example: Example) -> str:
    return str(example.verdict.outcome.value)


def held(options: Namespace) -> Holding:
    """What holds of the policy that the options name; raises a ``PrivpolicyError``."""
    policy = policy_of(options.policy)
    on = None if options.on is None else asked_day(policy, options.on)
    checked = check_invariants(policy, on=on, law=_LAWS[options.law], most=options.most)
    return Holding(checked, options.lang or policy.languages[0])
