"""The scenarios of the shipped policies, from their files in tests/scenarios."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from privpolicy.evaluation import Response, Verdict
from privpolicy.extra.scenarios import Asked, Case, Requested, load_scenarios
from privpolicy.policies import find

FOLDER: Final = Path(__file__).parents[1] / "scenarios"
FILES: Final = {
    "m.nu": ("m_nu.yaml", "m_nu_requests.yaml"),
    "mymuse.se": ("mymuse_se.yaml", "mymuse_se_requests.yaml"),
}


@cache
def cases(policy: str) -> tuple[Case, ...]:
    """The scenarios of one policy."""
    return tuple(case for name in FILES[policy] for case in load_scenarios(FOLDER / name))


def asked(policy: str) -> list[Asked]:
    """The scenarios about keeping, using and sharing that ask the policy in its own reading."""
    scenarios = (one.scenario for one in cases(policy))
    return [one for one in scenarios if isinstance(one, Asked) and not one.readings]


def verdicts(policy: str) -> list[tuple[str, Verdict]]:
    """What the policy answers to them, by their names."""
    return [(one.name, one.put_to(find(policy))) for one in asked(policy)]


def answered(policy: str) -> list[Response]:
    """What the policy answers to the persons who ask for one of their rights."""
    scenarios = (one.scenario for one in cases(policy))
    return [one.put_to(find(policy)) for one in scenarios if isinstance(one, Requested)]
