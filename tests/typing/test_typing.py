"""The type checker accepts the API as it is meant to be used, and refuses the slips it should catch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_mypy_accepts_the_use_and_refuses_the_misuse_of_the_api() -> None:
    command = [sys.executable, "-m", "mypy", "--no-error-summary", "tests/typing/api.py"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr
