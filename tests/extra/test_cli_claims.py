"""``privpolicy diff`` and ``privpolicy invariants``: what they print, their exit codes, their scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest

from privpolicy.extra.cli import main

Capture = pytest.CaptureFixture[str]

SHOP = """\
id: shop.example
version: '{version}'
controller: {{name: Shop}}
clauses: [{{id: '2', text: Vi sparar dina beställningar.}}]
activities:
  - id: orders
    data: [order_details]
    purposes: [order_fulfilment]
    basis: contract
    storage: {storage}
    clauses: ['2']
"""
YEARS = "{kind: after, event: purchased, period: P%s}"


def file(folder: Path, name: str, *, version: str = "1", storage: str = YEARS % "3Y") -> str:
    path = folder / name
    path.write_text(SHOP.format(version=version, storage=storage), encoding="utf-8")
    return str(path)


def ran(line: list[str], capsys: Capture) -> tuple[int, str]:
    code = main(line)
    return code, capsys.readouterr().out


def test_policies_that_answer_alike_exit_with_0(tmp_path: Path, capsys: Capture) -> None:
    old = file(tmp_path, "old.yaml")
    new = file(tmp_path, "new.yaml", version="2", storage=YEARS % "36M")
    told = "Inget svar skiljer sig mellan version 1 och version 2 av shop.example.\n"
    assert ran(["diff", old, new], capsys) == (0, told)


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("sv", ["på 2 sätt mellan version 1 och version 2", "regeln orders", "Tidigare: Ja,", "Nu: Nej,"]),
        ("en", ["in 2 ways between version 1 and version 2", "rule orders", "Before: Yes,", "Now: No,"]),
    ],
)
def test_a_difference_is_told_in_both_languages_and_exits_with_1(
    lang: str, parts: list[str], tmp_path: Path, capsys: Capture
) -> None:
    old = file(tmp_path, "old.yaml")
    new = file(tmp_path, "new.yaml", version="2", storage=YEARS % "2Y")
    code, told = ran(["diff", old, new, "--lang", lang], capsys)
    assert code == 1
    assert [part for part in parts if part not in " ".join(told.split())] == []


def test_the_scenarios_of_a_difference_hold_of_the_new_policy_and_not_of_the_old(
    tmp_path: Path, capsys: Capture
) -> None:
    old = file(tmp_path, "old.yaml")
    new = file(tmp_path, "new.yaml", version="2", storage=YEARS % "2Y")
    code, told = ran(["diff", old, new, "--scenarios"], capsys)
    scenarios = tmp_path / "scenarios.yaml"
    scenarios.write_text(told, encoding="utf-8")
    assert code == 1
    assert ran(["test", str(scenarios), "--policy", new], capsys) == (0, "2 passed\n")
    code, told = ran(["test", str(scenarios), "--policy", old], capsys)
    assert (code, told.splitlines()[-1]) == (1, "0 passed, 2 failed")


def test_a_sound_policy_exits_with_0(tmp_path: Path, capsys: Capture) -> None:
    code, told = ran(["invariants", file(tmp_path, "shop.yaml"), "--lang", "en"], capsys)
    assert code == 0
    assert told.count("Proved:") == 7


def test_what_does_not_hold_is_followed_by_a_scenario(tmp_path: Path, capsys: Capture) -> None:
    """Pasted into a file it passes: it says what the policy answers now."""
    shop = file(tmp_path, "shop.yaml", storage="{kind: unlimited}")
    code, told = ran(["invariants", shop, "--lang", "en", "--on", "2027-01-01"], capsys)
    assert code == 1
    assert " ".join(told.split()).count("This does not hold.") == 1
    lines = told.splitlines()
    start = lines.index("  - name: storage_end does not hold")
    end = next(place for place in range(start + 1, len(lines)) if not lines[place].startswith("    "))
    scenarios = tmp_path / "scenarios.yaml"
    scenarios.write_text("\n".join(["complete: true", "scenarios:", *lines[start:end], ""]), encoding="utf-8")
    assert ran(["test", str(scenarios), "--policy", shop], capsys) == (0, "1 passed\n")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--most", "1"], "there are more than 1 cases; narrow the question"),
        (["--on", "1990-01-01"], "no law of SE is encoded for 1990-01-01"),
        (["--on", "soon"], "'soon'"),
    ],
)
def test_what_cannot_be_answered_exits_with_2(
    options: list[str], told: str, tmp_path: Path, capsys: Capture
) -> None:
    old = file(tmp_path, "old.yaml")
    new = file(tmp_path, "new.yaml", version="2", storage=YEARS % "2Y")
    assert main(["diff", old, new, *options]) == 2
    assert told in capsys.readouterr().err
