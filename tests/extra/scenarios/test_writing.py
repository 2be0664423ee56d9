"""From an answer to a scenario and back: what is written can be read, asks the same, and passes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from privpolicy.evaluation import decide
from privpolicy.evaluation.proofs import Example
from privpolicy.extra.scenarios import Asked, load_scenarios, run, scenario_text
from privpolicy.extra.strategies import cases
from privpolicy.model import Policy, Question, Record
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.vocabulary import data as data_

both = pytest.mark.parametrize("policy", [M_NU, MYMUSE_SE], ids=lambda one: one.id)
several = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])


@both
@several
@given(data=st.data())
def test_a_scenario_that_was_written_asks_the_same_and_passes(
    policy: Policy, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Even in a file whose records are complete."""
    record, question = data.draw(cases(policy))
    example = Example(record, question, decide(policy, record, question))
    file = tmp_path_factory.mktemp("scenarios") / "one.yaml"
    text = scenario_text(example, name="an example")
    file.write_text(f"complete: true\nscenarios:\n{text}", encoding="utf-8")
    (case,) = load_scenarios(file, policy=policy)
    assert isinstance(case.scenario, Asked)
    assert case.scenario.record == record
    assert case.scenario.question == question
    assert run(case).passed


def test_the_day_is_written_without_quotes() -> None:
    """YAML 1.1 takes the word for a truth value; a reader of the file does not."""
    record = Record(data={data_.NAME})
    question = Question.model_validate({"may": "keep", "on": "2027-05-11"})
    text = scenario_text(Example(record, question, decide(M_NU, record, question)), name="one")
    assert "\n    on: 2027-05-11\n" in text


def test_the_file_of_a_pasted_scenario_is_readable(tmp_path: Path) -> None:
    record = Record(data={data_.NAME})
    question = Question.model_validate({"may": "keep", "on": "2027-05-11", "law": None})
    text = scenario_text(Example(record, question, decide(M_NU, record, question)), name="words alone")
    (tmp_path / "one.yaml").write_text(f"policy: m.nu\nscenarios:\n{text}", encoding="utf-8")
    (case,) = load_scenarios(tmp_path / "one.yaml")
    assert case.scenario.name == "words alone"
    assert "law: none" in text
