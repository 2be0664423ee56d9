"""What cannot be asked: exit code 2, a message with the field, the value and the way out, no traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from privpolicy.extra import asking
from privpolicy.extra.cli import main

Capture = pytest.CaptureFixture[str]

ASK = "ask m.nu keep --data ip_address --subject visitor --on 2024-03-16"
SHARE = "ask m.nu share --data email_address --purpose partner_advertising --on 2024-03-16"


def refused(line: str, capsys: Capture) -> str:
    """What standard error says of a line that is refused."""
    assert main(line.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    return err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(
            "ask m.nu keep --data ip_adress --on 2024-03-16",
            ["data: unknown data category 'ip_adress'", "did you mean 'ip_address'?"],
            id="an unknown term",
        ),
        pytest.param(
            f"{ASK} --event last_activity=2021-03-15T10:00",
            ["events.last_activity: '2021-03-15T10:00' is more than a day", "YYYY-MM-DD"],
            id="a moment for a day",
        ),
        pytest.param(
            f"{ASK} --event last_activity=2021-02-30",
            ["events.last_activity", "'2021-02-30'"],
            id="no such day",
        ),
        pytest.param(
            f"{ASK} --event last_activity", ["events", "KEY=YYYY-MM-DD"], id="an event without a value"
        ),
        pytest.param(
            f"{ASK} --event paid=2021-01-01 --event paid=none",
            ["events.paid", "several days"],
            id="two kinds of value",
        ),
        pytest.param(
            f"{ASK} --event account_opened=2021-03-15 --event account_closed=2020-03-15",
            ["events.account_closed", "2020-03-15", "before", "2021-03-15", "correct the record"],
            id="closed before opened",
        ),
        pytest.param(
            f"{ASK} --event account_opened=2021-03-15 --event account_closed=2022-03-15"
            " --state account_open=yes",
            ["states.account_open", "is given as yes", "correct", "'account_closed'"],
            id="a state that its events contradict",
        ),
        pytest.param(
            f"{ASK} --state member=maybe", ["states.member", "'maybe'", "yes, no or unknown"], id="a state"
        ),
        pytest.param(
            f"{ASK} --state member=no --state member=yes", ["states.member", "once"], id="a state twice"
        ),
        pytest.param(
            f"{ASK} --fact agee=17", ["facts", "'agee'", "did you mean 'age'?"], id="an unknown fact"
        ),
        pytest.param(
            f"{ASK} --fact age=young", ["facts.age", "'young'", "17"], id="a fact that takes a number"
        ),
        pytest.param(f"{ASK} --fact age=inf", ["facts.age", "'inf'", "a number"], id="a number without end"),
        pytest.param(
            f"{ASK} --protection encryptd", ["protection", "'encrypted'"], id="an unknown protection"
        ),
        pytest.param(
            f"{ASK} --consent newsletter=2024-01-01..2023-01-01",
            ["consents.0", "2023-01-01", "before given on 2024-01-01"],
            id="a consent withdrawn before it was given",
        ),
        pytest.param(f"{ASK} --consent newsletter", ["consents", "=DATE"], id="a consent without a day"),
        pytest.param(
            "ask m.no keep --data name --on 2024-03-16", ["'m.no'", "did you mean 'm.nu'?"], id="a policy"
        ),
        pytest.param(
            "ask zzz keep --data name --on 2024-03-16", ["'zzz'", "m.nu, mymuse.se"], id="no such policy"
        ),
        pytest.param(
            "ask none.json keep --data name --on 2024-03-16", ["policy", "'none.json'"], id="no such file"
        ),
        pytest.param(
            f"{SHARE} --to facebook --country UK", ["country: 'UK'", "did you mean 'GB'?"], id="a country"
        ),
        pytest.param(SHARE, ["to:", "a recipient"], id="sharing with nobody"),
        pytest.param(
            f"{SHARE} --to facebok", ["to", "'facebok'", "did you mean 'facebook'?"], id="a recipient"
        ),
        pytest.param(
            f"{SHARE} --to facebook --transfer standard_clause",
            ["transfer", "'standard_clause'", "did you mean 'standard_clauses'?"],
            id="an unknown mechanism",
        ),
        pytest.param(
            "ask m.nu use --data name --on 2024-03-16",
            ["purpose:", "needs a purpose"],
            id="using for nothing",
        ),
        pytest.param(f"{ASK} --to facebook", ["to:", "recipient"], id="keeping with a recipient"),
        pytest.param(f"{ASK} --country SE", ["country:", "ask share"], id="keeping in a country"),
        pytest.param(f"{ASK} --purpose newsleter", ["purpose", "did you mean 'newsletter'?"], id="a purpose"),
        pytest.param(f"{ASK} --basis zzz", ["basis", "'zzz'", "one of consent, contract"], id="a basis"),
        pytest.param(f"{ASK} --law gdpr", ["law", "'gdpr'", "applicable, none"], id="a law"),
        pytest.param(f"{ASK} --reading zzz=a", ["'zzz'", "leaves no question"], id="a reading"),
        pytest.param(f"{ASK} --reading zzz", ["reading", "QUESTION=READING"], id="half a reading"),
        pytest.param("ask m.nu keep --data name --on tomorrow", ["on: 'tomorrow'", "or today"], id="no day"),
        pytest.param("ask m.nu keep --on 2024-03-16", ["data: is required", "--data KEY"], id="no data"),
        pytest.param("ask m.nu keep --data name", ["--on"], id="no day at all"),
        pytest.param("ask m.nu sell --data name --on 2024-03-16", ["sell", "keep"], id="no such action"),
        pytest.param("terms purpose", ["kind", "did you mean 'purposes'?"], id="a kind of term"),
        pytest.param("", ["COMMAND"], id="no command"),
    ],
)
def test_the_field_the_value_and_the_way_out_are_told(line: str, told: list[str], capsys: Capture) -> None:
    err = refused(line, capsys)
    assert [part for part in told if part not in err] == []


def test_all_faults_are_told_at_once(capsys: Capture) -> None:
    err = refused("ask m.nu share --data name --state member=maybe --fact age=x --on 2024-13-01", capsys)
    assert err.startswith("privpolicy: 5 faults\n")
    assert all(f"- {where}:" in err for where in ("states.member", "facts.age", "on", "purpose", "to"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("{", "not well-formed JSON", id="cut off"),
        pytest.param("[" * 100_000, "not well-formed JSON", id="too deep"),
        pytest.param("[]", "holds no object", id="a list"),
        pytest.param(
            '{"data": ["name"], "events": {"paid": "2021-01-01", "paid": null}}',
            "'paid' stands twice",
            id="twice",
        ),
        pytest.param('{"data": ["name"], "facts": {"age": NaN}}', "NaN is no number", id="not a number"),
        pytest.param('{"data": "name"}', "data", id="a word for a list"),
        pytest.param('{"data": ["name"], "events": 7}', "events", id="a number for a mapping"),
        pytest.param('{"data": ["name"], "evnts": {}}', "did you mean 'events'?", id="an unknown field"),
        pytest.param(
            '{"data": ["name"], "events": {"paid": "2021-01-01T00:00:00"}}', "events.paid", id="a moment"
        ),
    ],
)
def test_a_record_that_is_not_well_formed_is_refused(
    content: str, told: str, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "record.json"
    file.write_text(content, encoding="utf-8")
    line = f"ask m.nu keep --record {file} --event delivered=2021-01-01 --data ip_address --on 2024-03-16"
    assert told in refused(line, capsys)


def test_a_record_in_another_encoding_is_refused(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "record.json"
    file.write_bytes(json.dumps({"data": ["kön"]}, ensure_ascii=False).encode("latin-1"))
    assert "record.json" in refused(f"ask m.nu keep --record {file} --on 2024-03-16", capsys)


def test_a_record_that_cannot_be_read_is_refused(tmp_path: Path, capsys: Capture) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        err = refused(f"ask m.nu keep --record {path} --on 2024-03-16", capsys)
        assert f"record: cannot read '{path}'" in err
        assert "check the path" in err


def test_a_policy_that_is_not_well_formed_is_refused(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "policy.json"
    file.write_text('{"id": "shop"}', encoding="utf-8")
    assert "controller: is required" in refused(f"clauses {file}", capsys)


def test_an_unknown_time_zone_is_told_when_the_clock_is_asked(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "policy.json"
    policy = {"id": "shop", "controller": {"name": "Shop"}, "time_zone": "Europe/Atlantis"}
    file.write_text(json.dumps(policy), encoding="utf-8")
    err = refused(f"ask {file} keep --data name --on today", capsys)
    assert "time_zone" in err
    assert "'Europe/Atlantis'" in err
    assert "'Europe/Stockholm'" in err


def test_an_interruption_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(asking, "answer", interrupt)
    assert main(ASK.split()) == 130
    assert capsys.readouterr().err == ""
