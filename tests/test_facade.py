"""The public names on one screen: every one is there, is the one where it lives, and costs nothing unused."""

from __future__ import annotations

import importlib
import subprocess
import sys

import pytest

import privpolicy

HOMES = {
    "HAPPENED": "vocabulary",
    "UNKNOWN": "vocabulary",
    "Action": "vocabulary",
    "Activity": "model",
    "DataSubjectRequest": "model",
    "Difference": "evaluation.proofs",
    "Disclosure": "model",
    "Disposition": "evaluation",
    "LegalBasis": "vocabulary",
    "Outcome": "vocabulary",
    "Period": "model",
    "Person": "model",
    "Plan": "evaluation",
    "Policy": "model",
    "PolicyHistory": "model",
    "PrivpolicyError": "errors",
    "Prohibition": "model",
    "Proof": "evaluation.proofs",
    "Question": "model",
    "Record": "model",
    "Response": "evaluation",
    "RequestOutcome": "vocabulary",
    "Verdict": "evaluation",
    "check_invariants": "evaluation.proofs",
    "decide": "evaluation",
    "describe": "explanation.publication",
    "describe_changes": "explanation.publication",
    "describe_notice": "explanation.publication",
    "diff": "evaluation.proofs",
    "explain": "text",
    "lint": "linting",
    "may_keep": "evaluation",
    "may_share": "evaluation",
    "may_use": "evaluation",
    "never": "evaluation.proofs",
    "plan": "evaluation",
    "render": "text",
    "respond": "evaluation",
    "rights_for": "law",
    "tasks": "text",
}


def imported_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has after a statement."""
    code = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_public_names_are_these() -> None:
    assert set(privpolicy.__all__) == set(HOMES)
    assert list(privpolicy.__all__) == sorted(
        privpolicy.__all__, key=lambda name: (not name.isupper(), name[0].islower(), name)
    )


@pytest.mark.parametrize("name", HOMES)
def test_a_public_name_is_the_one_where_it_lives(name: str) -> None:
    home = importlib.import_module(f"privpolicy.{HOMES[name]}")
    assert getattr(privpolicy, name) is getattr(home, name)


@pytest.mark.parametrize("name", privpolicy.__all__)
def test_every_public_name_is_found_and_listed(name: str) -> None:
    assert getattr(privpolicy, name) is not None
    assert name in dir(privpolicy)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'may_sell'"):
        privpolicy.may_sell  # noqa: B018 (looking it up is the test)


def test_the_version_is_the_installed_ones() -> None:
    metadata = importlib.import_module("importlib.metadata")
    try:
        installed = metadata.version("privpolicy")
    except metadata.PackageNotFoundError:
        pytest.skip("the package is not installed: it runs from its source")
    assert privpolicy.__version__ == installed


def test_importing_the_package_alone_imports_none_of_its_parts() -> None:
    found = imported_by("import privpolicy")
    assert "privpolicy" in found
    assert not [name for name in found if name.startswith("privpolicy.")]
    assert "pydantic" not in found


def test_a_decision_imports_no_texts_and_no_extras() -> None:
    found = imported_by("from privpolicy import may_keep, Record, Policy; may_keep")
    assert "privpolicy.evaluation" in found
    assert not {name for name in found if name.startswith(("privpolicy.text", "privpolicy.extra", "babel"))}
