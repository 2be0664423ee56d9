"""The commands that list and tell: the tour, policies, clauses, terms, and the program as a process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from importlib import metadata

import pytest

from privpolicy.errors import UnknownPolicyError
from privpolicy.extra.cli import main
from privpolicy.policies import IDS, M_NU, MYMUSE_SE, all as all_policies, find

Capture = pytest.CaptureFixture[str]


def printed(line: str, capsys: Capture) -> list[str]:
    assert main(line.split()) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out.splitlines()


def test_the_tour_fits_on_two_screens(capsys: Capture) -> None:
    lines = printed("demo", capsys)
    assert len(lines) <= 48
    assert max(map(len, lines)) <= 80


def test_the_tour_shows_both_policies_all_answers_and_both_languages(capsys: Capture) -> None:
    told = "\n".join(printed("demo", capsys))
    shown = [
        "m.nu:",
        "mymuse.se:",
        "PERMITTED:",
        "DENIED:",
        "UNDETERMINED:",
        "punkt 6.3:",
        "clause 9.4:",
        "Nej,",
        "No,",
    ]
    assert [part for part in shown if part not in told] == []


def test_policies_are_listed_with_their_dates_and_sizes(capsys: Capture) -> None:
    first, second = printed("policies --lang en", capsys)
    assert first.split() == [
        "m.nu",
        "undated",
        "every",
        "day",
        str(len(M_NU.clauses)),
        "clauses,",
        "53",
        "rules",
    ]
    assert second.startswith("mymuse.se")
    assert "2014-08-11 – 2018-05-24" in second


@pytest.mark.parametrize("policy", IDS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_clause_says_what_it_does(policy: str, language: str, capsys: Capture) -> None:
    lines = printed(f"clauses {policy} --lang {language}", capsys)
    told = "\n".join(lines)
    assert [clause.id for clause in find(policy).clauses if f"    [{clause.id}] " not in told] == []
    assert max(map(len, lines)) <= 80


def test_a_clause_names_its_rules_by_kind(capsys: Capture) -> None:
    told = "\n".join(printed("clauses m.nu --lang en", capsys))
    assert "clause 4: ”Följa tillämplig lagstiftning" in told
    assert "[4.b7] activity: bookkeeping, legal-duties" in told
    assert "[4.s2] prohibition: no-sale-of-data" in told
    assert "[0.title] informative: A title." in told


def test_where_the_language_versions_differ_is_marked(capsys: Capture) -> None:
    told = " ".join("\n".join(printed("clauses mymuse.se --lang en", capsys)).split())
    marked = sum(len(clause.divergences) for clause in MYMUSE_SE.clauses)
    assert told.count("! the language versions differ (") == marked > 0


def test_terms_are_listed_with_their_labels(capsys: Capture) -> None:
    assert f"{'ip_address':<36}IP-adress" in printed("terms data", capsys)
    assert f"{'newsletter':<36}Newsletter" in printed("terms purposes --lang en", capsys)


def test_a_policy_adds_terms_of_its_own(capsys: Capture) -> None:
    assert not any(line.startswith("facebook ") for line in printed("terms recipients", capsys))
    assert any(line.startswith("facebook ") for line in printed("terms recipients --policy m.nu", capsys))


def test_without_a_kind_all_terms_are_listed(capsys: Capture) -> None:
    lines = printed("terms", capsys)
    kinds = ["data:", "purposes:", "recipients:", "subjects:", "events:", "states:", "facts:", "rights:"]
    assert [line for line in lines if line.endswith(":")] == kinds


@pytest.mark.parametrize("command", ["", "demo ", "ask ", "clauses ", "policies ", "terms "])
def test_every_command_has_help(command: str, capsys: Capture) -> None:
    assert "usage: privpolicy" in printed(f"{command}--help", capsys)[0]


def test_the_help_says_the_exit_codes_and_the_language(capsys: Capture) -> None:
    told = " ".join(" ".join(printed("ask --help", capsys)).split())
    assert "0 permitted, 1 denied, 2 the question cannot be asked, 3 undetermined" in told
    assert "by default the policy's first language" in told


def test_the_version_is_that_of_the_package(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: f"1.2.3 of {name}")
    assert printed("--version", capsys) == ["privpolicy 1.2.3 of privpolicy"]


def test_without_an_installed_package_the_version_is_not_known(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def missing(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert printed("--version", capsys) == ["privpolicy (not installed)"]


def test_a_terminal_that_lacks_a_letter_gets_another(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["terms", "rights"]) == 0
    assert b"R?tt till tillg?ng" in raw.getvalue()


def test_an_unknown_policy_is_refused_with_the_nearest_id() -> None:
    with pytest.raises(UnknownPolicyError, match=r"did you mean 'mymuse\.se'"):
        find("mymuse")


def test_the_policies_are_found_by_their_ids() -> None:
    assert [policy.id for policy in all_policies()] == list(IDS)
    assert find("m.nu") is M_NU


# --- As a process of its own ------------------------------------------------------------------------


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        check=False,
    )


def test_the_module_answers_with_its_exit_code() -> None:
    line = "-m privpolicy ask m.nu keep --data ip_address --subject visitor --event last_activity=2021-03-15"
    done = python(*line.split(), "--complete", "--on", "2024-03-16")
    assert (done.returncode, done.stderr) == (1, "")
    assert "punkt 6.3" in done.stdout


def test_a_reader_who_leaves_early_hears_no_complaint() -> None:
    code = (
        "import os, sys; from privpolicy.extra.cli import main\n"
        "read, write = os.pipe(); os.close(read); os.dup2(write, 1)\n"
        "sys.exit(main(['terms']))"
    )
    done = python("-c", code)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize("line", ["--help", "ask --help"])
def test_help_imports_nothing_heavy(line: str) -> None:
    code = (
        "import sys; from privpolicy.extra.cli import main\n"
        f"main({line.split()!r})\n"
        "sys.exit(any(name in sys.modules for name in ('pydantic', 'babel', 'dateutil', 'zoneinfo')))"
    )
    assert python("-c", code).returncode == 0


def test_one_policy_is_built_without_the_other() -> None:
    code = (
        "import sys; from privpolicy.policies import find\n"
        "find('m.nu')\n"
        "sys.exit('privpolicy.policies.mymuse_se' in sys.modules)"
    )
    assert python("-c", code).returncode == 0
