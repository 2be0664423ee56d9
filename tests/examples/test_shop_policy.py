"""The sample shop of examples/: its policy is well formed, and its own suite passes as a shop runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from privpolicy.extra.cli import main

ROOT = Path(__file__).parents[2]
SHOP = ROOT / "examples" / "shop-policy"


def test_its_policy_has_nothing_left_to_fill_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(SHOP / "shop.yaml")]) == 0
    assert "tehuset.example 1 is well formed" in capsys.readouterr().out


def test_its_scenarios_pass_without_pytest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["test", str(SHOP / "scenarios")]) == 0
    assert " passed" in capsys.readouterr().out


def test_its_suite_passes_and_tests_every_promise_of_its_policy() -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", "pytest", "-p", "_privpolicy_pytest", "-p", "no:cacheprovider"]
    ran = subprocess.run(command, cwd=SHOP, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "total: 100 %" in ran.stdout
