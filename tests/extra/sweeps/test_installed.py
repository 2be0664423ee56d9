"""Says aloud where the engines are missing, and the sweeps are not tested."""

from __future__ import annotations

import subprocess
import sys

import pytest

MISSING = """
import sys
sys.modules["{package}"] = None
import privpolicy.extra.{module}
"""


@pytest.mark.usefixtures("packages")
def test_the_engines_are_installed() -> None:
    """Skipped, with the names of the packages, where they are not."""


@pytest.mark.parametrize(
    ("module", "package", "last"),
    [
        ("frames", "narwhals", "need the package narwhals: pip install 'privpolicy[frames]'"),
        ("sql", "sqlglot", "need the package sqlglot: pip install 'privpolicy[sql]'"),
    ],
)
def test_without_its_package_the_error_says_how_to_install_it(module: str, package: str, last: str) -> None:
    code = MISSING.format(module=module, package=package)
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode != 0
    assert run.stderr.strip().splitlines()[-1].endswith(last)
