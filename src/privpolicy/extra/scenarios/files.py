"""Scenario files: read, filled in, and held against the policy that they ask, all faults at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from privpolicy.errors import Fault, ModelError, PolicyError, PrivpolicyError, ScenarioError
from privpolicy.extra.nodes import Fields, Mark, Node, Scalar, find
from privpolicy.extra.reading import each_once, is_file, nodes_of, placed, read, source_of
from privpolicy.extra.scenarios.checks import faults_of
from privpolicy.extra.scenarios.expansion import expanded, kind_of
from privpolicy.extra.scenarios.model import KINDS, Scenario, ScenarioFile
from privpolicy.extra.values import collected
from privpolicy.extra.yaml import load_policy
from privpolicy.model import Policy
from privpolicy.policies import find as shipped


class Case(NamedTuple):
    """A scenario, the policy that it asks, and where it stands (``file:line``).

    ``policy`` has the readings that the scenario chooses; ``whole`` is the policy as the file has it.
    """

    scenario: Scenario
    policy: Policy
    whole: Policy
    at: str


def files_in(path: Path) -> list[Path]:
    """The scenario files of a folder and the folders in it, or the one file.

    Every YAML file in the folder is one. Raises ``ScenarioError`` where there is none.
    """
    if not path.is_dir():
        return [path]
    found = sorted(one for one in path.rglob("*") if one.suffix in {".yaml", ".yml"} and one.is_file())
    if not found:
        way_out = "name a folder that holds scenario files (.yaml, .yml), or a file"
        raise ScenarioError([Fault("", f"there are no scenarios in {str(path)!r}", str(path), way_out)])
    return found


def load_scenarios(
    path: Path | str, *, policy: Policy | None = None, default: Policy | None = None
) -> list[Case]:
    """The scenarios of one file, each with the policy that it asks.

    ``policy`` is asked instead of the one that the file names, ``default`` where it names none. Raises
    ``ScenarioError`` with every fault, each with the file, the line and the column; those of the policy's
    own file are among them.
    """
    source = source_of(Path(path), "scenarios", ScenarioError)
    root = nodes_of(source, ScenarioError)
    if not isinstance(root, Fields):
        raise ScenarioError([placed(Fault("", "expected a mapping"), source.name, root.mark)])
    faults: list[Fault] = []
    collected(faults, read, ScenarioFile, root, source.name)
    if policy is None and "policy" not in root.entries:
        policy = default
    asked = policy or collected(faults, _policy_named, root, source.name)
    cases = collected(faults, _Reading(source.name, asked).cases, root)
    if faults or cases is None:
        raise ScenarioError(faults)
    return cases


def _policy_named(root: Fields, file: str) -> Policy:
    """The policy that the file names, by its id or by its path from there; raises ``PrivpolicyError``."""
    name = root.get("policy")
    if not isinstance(name, Scalar):
        way_out = "say 'policy: m.nu' or 'policy: ../shop.yaml' at the top, or give one with --policy"
        raise ScenarioError([Fault("policy", "no policy is named", help=way_out, at=file)])
    if is_file(name.text):
        return load_policy(Path(file).parent / name.text)
    try:
        return shipped(name.text)
    except PrivpolicyError as wrong:
        raise ScenarioError(placed(fault, file, name.mark) for fault in wrong.faults) from None


class _Reading:
    """One file as it is read, with all that is wrong with it."""

    def __init__(self, name: str, policy: Policy | None) -> None:
        self._name = name
        self._policies: dict[tuple[tuple[str, str], ...], Policy] = {}
        if policy is not None:
            self._policies[()] = policy
        self._faults: list[tuple[Fault, Mark]] = []

    def cases(self, root: Fields) -> list[Case]:
        """Every case; raises ``ScenarioError`` with all that is wrong."""
        found = [case for node in expanded(root, self._faults) for case in self._case(node)]
        self._names(found)
        if self._faults:
            in_order = sorted(self._faults, key=lambda one: one[1])
            raise ScenarioError(each_once(placed(fault, self._name, mark) for fault, mark in in_order))
        return found

    def _case(self, node: Fields) -> Iterator[Case]:
        kind = kind_of(node)
        if kind is None:
            said = " or ".join(repr(field) for field in KINDS)
            self._faults.append((Fault("", f"asks nothing, or two things; say {said}"), node.mark))
            return
        try:
            scenario = read(kind, node, self._name)
        except ModelError as wrong:
            self._told(node, wrong.faults)
            return
        if not self._policies:
            return
        try:
            policy = self._with_readings(scenario)
        except PolicyError as wrong:
            self._told(node, (Fault("readings", *_said(fault)) for fault in wrong.faults))
            return
        self._told(node, faults_of(scenario, policy))
        yield Case(scenario, policy, self._policies[()], f"{self._name}:{node.mark.line}")

    def _with_readings(self, scenario: Scenario) -> Policy:
        key: tuple[tuple[str, str], ...] = tuple(sorted(scenario.readings.items()))
        if key not in self._policies:
            policy = self._policies[()]
            for question, reading in key:
                policy = policy.with_reading(question, reading)
            self._policies[key] = policy
        return self._policies[key]

    def _told(self, node: Node, faults: Iterable[Fault]) -> None:
        self._faults += [(fault, find(node, fault.where, fault.value)[1]) for fault in faults]

    def _names(self, cases: list[Case]) -> None:
        seen: dict[str, str] = {}
        for case in cases:
            name = case.scenario.name
            before = seen.setdefault(name, case.at)
            if before != case.at:
                mark = Mark(int(case.at.rpartition(":")[2]), 1)
                problem = f"the name {name!r} stands in line {before.rpartition(':')[2]} already"
                self._faults.append((Fault("name", problem, name, "tell the two apart"), mark))


def _said(fault: Fault) -> tuple[str, object, str]:
    return fault.problem, fault.value, fault.help
