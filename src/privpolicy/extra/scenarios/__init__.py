"""Scenarios: questions to a policy with the answers that are expected, from files."""

from privpolicy.extra.scenarios.asked import Asked
from privpolicy.extra.scenarios.files import Case, load_scenarios
from privpolicy.extra.scenarios.model import Scenario, ScenarioFile
from privpolicy.extra.scenarios.requested import Requested
from privpolicy.extra.scenarios.runs import Difference, Result, run
from privpolicy.extra.scenarios.writing import scenario_of, scenario_text

__all__ = [
    "Asked",
    "Case",
    "Difference",
    "Requested",
    "Result",
    "Scenario",
    "ScenarioFile",
    "load_scenarios",
    "run",
    "scenario_of",
    "scenario_text",
]
