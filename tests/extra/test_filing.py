"""Policy files at the command line: started, checked, exported, and taken wherever a policy's id is."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from privpolicy import describe, render
from privpolicy.extra.cli import main
from privpolicy.extra.contacts import contact_faults
from privpolicy.extra.filing import starting_policy
from privpolicy.extra.schema import policy_schema
from privpolicy.extra.yaml import dump_policy, load_policy
from privpolicy.linting import Severity, lint
from privpolicy.model import Controller, Policy
from privpolicy.policies import M_NU
from privpolicy.vocabulary.enums import Language

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(line: str, capsys: Capture) -> tuple[int, str, str]:
    code = main(line.split())
    return (code, *capsys.readouterr())


def test_a_new_policy_is_written_with_the_schema_beside_it(capsys: Capture) -> None:
    code, out, _ = run("new shop.yaml", capsys)
    assert (code, out.count(": written")) == (0, 2)
    assert "privpolicy check shop.yaml" in out
    assert "$schema=policy.schema.json" in Path("shop.yaml").read_text(encoding="utf-8")
    assert json.loads(Path("policy.schema.json").read_text(encoding="utf-8")) == policy_schema()


def test_a_new_policy_overwrites_nothing(capsys: Capture) -> None:
    Path("shop.yaml").write_text("mine", encoding="utf-8")
    code, _, err = run("new shop.yaml", capsys)
    assert code == 2
    assert "'shop.yaml' is there already" in err
    assert Path("shop.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "told"), [("shop.txt", "is no YAML file"), ("none/shop.yaml", "cannot write")]
)
def test_a_new_policy_needs_a_place(name: str, told: str, capsys: Capture) -> None:
    code, _, err = run(f"new {name}", capsys)
    assert code == 2
    assert told in err


def test_the_starting_policies_differ_in_their_comments_only() -> None:
    assert load_policy(starting_policy("sv")) == load_policy(starting_policy("en"))


@pytest.mark.parametrize(("language", "word"), [("sv", "FYLL I"), ("en", "FILL IN")])
def test_a_starting_policy_speaks_one_language(language: Language, word: str) -> None:
    text = starting_policy(language)
    assert word in text
    assert {part for part in ("FYLL I", "FILL IN") if part in text} == {word}
    assert "[[" not in text
    assert "#sv" not in text
    assert "#en" not in text


def test_the_starting_policy_lints_clean_but_for_what_the_shop_alone_knows() -> None:
    """Whether children use the shop is one of these."""
    policy = load_policy(starting_policy("sv"))
    findings = lint(policy, on=date(2027, 1, 2))
    assert [one.code for one in findings] == ["children_not_mentioned"]
    assert {one.severity for one in findings} == {Severity.INFO}


@pytest.mark.parametrize(("language", "advice"), [("sv", "fraktbolag"), ("en", "carriers")])
def test_what_the_starting_policy_advises_on_naming_recipients_is_what_gets_published(
    language: Language, advice: str
) -> None:
    text = starting_policy(language)
    (named,) = [line for line in text.splitlines() if line.startswith("# terms: [")]
    taken = text.replace(named, named.removeprefix("# ")).replace("[carrier]", "[postnord]")
    pages = [
        render(describe(load_policy(one), audience="public", on=date(2027, 1, 2)), language, to="text")
        for one in (text, taken)
    ]
    assert f"* {advice.capitalize()} (" in pages[0]
    assert "* PostNord (" in pages[1]


def test_every_clause_of_the_starting_policy_is_carried_by_a_rule_or_says_why_not(capsys: Capture) -> None:
    run("new shop.yaml", capsys)
    _, out, _ = run("clauses shop.yaml --lang en", capsys)
    assert "no rule" not in out


@pytest.mark.parametrize(("language", "word"), [("sv", "FYLL I:"), ("en", "FILL IN:")])
def test_what_is_still_to_be_filled_in_is_told_by_its_place(
    language: str, word: str, capsys: Capture
) -> None:
    run(f"new shop.yaml --lang {language}", capsys)
    code, out, _ = run("check shop.yaml", capsys)
    lines = Path("shop.yaml").read_text(encoding="utf-8").splitlines()
    marked = [number for number, line in enumerate(lines, start=1) if word in line]
    assert code == 1
    assert len(marked) > 10
    assert [int(line.split(":")[1]) for line in out.splitlines()[1:]] == marked


def filled_in() -> str:
    return starting_policy("sv").replace("FYLL I:", "").replace("000000-0000", "556871-8133")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("556871-8133", "556871-8134", "its last digit does not check the others"),
        ("556871-8133", "000000-0000", "'000000-0000' is a placeholder"),
        ("556871-8133", "SE556871813301", "is no Swedish organisation number"),
        ("email: hej@butiken.example", "email: hej at butiken.example", "is no e-mail address"),
        ("email: hej@butiken.example", "email: hej@butiken", "is no e-mail address"),
        ("email: hej@butiken.example", "email: hej@butiken..example", "is no e-mail address"),
        (
            "email: hej@butiken.example",
            "email: hej@butiken.example\n  requests_to: '@'",
            "is no e-mail address",
        ),
    ],
)
def test_a_number_or_an_address_that_cannot_be_one_is_told_by_its_place(
    old: str, new: str, told: str, capsys: Capture
) -> None:
    text = filled_in().replace(old, new, 1)
    Path("shop.yaml").write_text(text, encoding="utf-8")
    code, out, _ = run("check shop.yaml", capsys)
    assert code == 1
    assert told in out
    assert "shop.yaml:" in out.splitlines()[1]
    code, _, err = run("publish shop.yaml --out site --on 2027-01-02", capsys)
    assert (code, told in err) == (1, True)


@pytest.mark.parametrize(
    ("country", "number", "wrong"),
    [
        ("SE", "5568718133", False),
        ("NO", "923 609 016", False),
        ("DK", "DK12345678", False),
        ("NO", "n/a", True),
        ("NO", "1" * 40, True),
        ("SE", "", False),
    ],
)
def test_a_number_of_another_country_is_checked_by_its_form_alone(
    country: str, number: str, wrong: bool
) -> None:
    controller = Controller(name="Butikken", organisation_number=number, email="hei@butikken.no")
    policy = Policy(id="butikken", jurisdiction=country, controller=controller)
    assert bool(list(contact_faults(policy))) is wrong


def test_an_officer_may_be_given_by_name_and_address() -> None:
    controller = Controller(
        name="Butiken", data_protection_officer="Kim Ek <kim@butiken.se>", requests_to="Box 1, Umeå"
    )
    assert list(contact_faults(Policy(id="butiken", controller=controller))) == []


def test_a_policy_that_is_filled_in_is_well_formed(capsys: Capture) -> None:
    Path("shop.yaml").write_text(filled_in(), encoding="utf-8")
    code, out, _ = run("check shop.yaml", capsys)
    assert code == 0
    assert out.startswith("shop.yaml: butiken.example 1 is well formed (digest ")


def test_a_policy_that_is_not_well_formed_is_told_what_where_and_what_to_do(capsys: Capture) -> None:
    Path("shop.yaml").write_text(starting_policy("sv").replace("[carrier]", "[carier]"), encoding="utf-8")
    code, out, err = run("check shop.yaml", capsys)
    assert (code, out) == (2, "")
    assert "shop.yaml:" in err
    assert "carriers.recipients: unknown recipient 'carier'; did you mean 'carrier'?" in err


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_an_exported_policy_is_loaded_with_an_equal_digest(form: str, capsys: Capture) -> None:
    code, out, _ = run(f"export m.nu --format {form}", capsys)
    assert code == 0
    assert load_policy(out).digest == M_NU.digest


def test_the_schema_is_printed(capsys: Capture) -> None:
    code, out, _ = run("schema policy", capsys)
    assert code == 0
    assert json.loads(out) == policy_schema()


@pytest.mark.parametrize(
    "line",
    [
        "ask {} keep --data ip_address --subject visitor --event last_activity=2021-03-15 --on 2024-03-16",
        "clauses {}",
        "terms purposes --policy {}",
        "export {}",
    ],
)
def test_a_command_that_takes_a_policy_takes_a_file(line: str, capsys: Capture) -> None:
    Path("m.yaml").write_text(dump_policy(M_NU), encoding="utf-8")
    assert run(line.format("m.yaml"), capsys) == run(line.format("m.nu"), capsys)
