"""The scenarios of the shipped policies, from their files in tests/scenarios."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from privpolicy.evaluation import Verdict
from privpolicy.extra.scenarios import Case, load_scenarios, run

FOLDER: Final = Path(__file__).parents[1] / "scenarios"
FILES: Final = {"m.nu": "m_nu.yaml", "mymuse.se": "mymuse_se.yaml"}


@cache
def cases(policy: str) -> tuple[Case, ...]:
    """The scenarios of one policy."""
    return tuple(load_scenarios(FOLDER / FILES[policy]))


def verdicts(policy: str) -> list[tuple[str, Verdict]]:
    """What the policy answers to its scenarios, by their names; only in its own reading."""
    return [(one.scenario.name, run(one).verdict) for one in cases(policy) if not one.scenario.readings]
