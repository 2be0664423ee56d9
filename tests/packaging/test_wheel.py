"""What reaches a user: the wheel holds the whole package and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from email import message_from_bytes
from email.message import Message
from importlib.resources import files
from pathlib import Path
from zipfile import ZipFile

import pytest

from privpolicy.text.catalogue import DOMAINS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
METADATA = f"privpolicy-{VERSION}.dist-info"
CATALOGUES = [
    f"privpolicy/text/locale/{lang}/LC_MESSAGES/{domain}.po" for lang in ("sv", "en") for domain in DOMAINS
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a freshly built wheel, by name."""
    target = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    ran = subprocess.run(build, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    (built,) = target.iterdir()
    with ZipFile(built) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> Message:
    return message_from_bytes(wheel[f"{METADATA}/METADATA"])


def test_every_module_is_in_the_wheel(wheel: dict[str, bytes]) -> None:
    modules = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py")}
    assert modules
    assert modules - wheel.keys() == set()


@pytest.mark.parametrize(
    "name",
    [
        "privpolicy/py.typed",
        "privpolicy/extra/start.yaml",
        "privpolicy/text/page.css",
        *CATALOGUES,
        f"{METADATA}/licenses/LICENSE",
    ],
)
def test_a_file_that_is_no_module_is_in_the_wheel_as_it_stands(wheel: dict[str, bytes], name: str) -> None:
    origin = ROOT / "LICENSE" if name.endswith("LICENSE") else SOURCE / name
    assert name in wheel
    assert wheel[name] == origin.read_bytes()


def test_nothing_but_the_package_is_in_the_wheel(wheel: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in wheel} == {"privpolicy", "_privpolicy_pytest.py", METADATA}


def test_the_core_depends_on_three_packages_each_with_a_lower_bound(metadata: Message) -> None:
    core = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    assert sorted(core) == ["babel>=2.16", "pydantic>=2.11", "python-dateutil>=2.9"]


def test_pytest_finds_the_plugin(wheel: dict[str, bytes]) -> None:
    assert "[pytest11]\nprivpolicy = _privpolicy_pytest\n" in wheel[f"{METADATA}/entry_points.txt"].decode()


def test_the_licence_is_named_by_its_spdx_expression(metadata: Message) -> None:
    assert metadata["License-Expression"] == "MIT"


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_installed_package_finds_its_catalogue(name: str) -> None:
    catalogue = files("privpolicy").joinpath(*name.split("/")[1:])
    assert 'msgid ""' in catalogue.read_text(encoding="utf-8")
