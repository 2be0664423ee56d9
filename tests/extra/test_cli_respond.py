"""The commands ``respond`` and ``plan``: what they print, that the exit code is the answer, and bad input."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from privpolicy.evaluation import plan
from privpolicy.extra import requesting
from privpolicy.extra.cli import main, parser
from privpolicy.extra.plan_csv import COLUMNS, plan_csv
from privpolicy.extra.requesting import request_of
from privpolicy.law import Holidays
from privpolicy.model import DataSubjectRequest, Record
from privpolicy.policies import M_NU
from privpolicy.text.cells import inert
from privpolicy.vocabulary import UNKNOWN, data, events, purposes, rights, subjects

Capture = pytest.CaptureFixture[str]

DAYS = "--received 2025-02-20 --on 2025-03-12"
SAMPLES = Path(__file__).parents[2] / "docs" / "samples"
CLOSED = "--reading after-closing=ends_with_account"


def run(line: str, capsys: Capture) -> tuple[int, str, str]:
    code = main(line.format(samples=SAMPLES).split())
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def response_of(line: str, capsys: Capture) -> Mapping[str, Any]:
    _, out, err = run(f"{line} --json", capsys)
    assert err == ""
    found: Mapping[str, Any] = json.loads(out)
    return found


# --- respond ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "reason"),
    [
        pytest.param("access --record {samples}/customer.json", 0, "right_of_law", id="granted"),
        pytest.param(
            "access --manifestly excessive --record {samples}/customer.json",
            1,
            "manifestly_excessive",
            id="refused",
        ),
        pytest.param(
            "erasure --record {samples}/leaving.json", 3, "undetermined", id="undetermined: the text is open"
        ),
        pytest.param(
            f"erasure {CLOSED} --record {{samples}}/leaving.json", 4, "still_kept", id="partly granted"
        ),
    ],
)
def test_the_exit_code_is_the_answer(line: str, code: int, reason: str, capsys: Capture) -> None:
    found, out, err = run(f"respond m.nu {line} {DAYS}", capsys)
    assert (found, err) == (code, "")
    assert out
    told = response_of(f"respond m.nu {line} {DAYS}", capsys)
    codes = [one["code"] for part in (told, *told["answers"]) for one in part["reasons"]]
    assert reason in codes


def test_first_the_outcome_then_the_tasks_then_the_letter_then_the_clauses(capsys: Capture) -> None:
    line = f"respond m.nu erasure {CLOSED} --record {{samples}}/leaving.json {DAYS} --lang en"
    _, out, _ = run(line, capsys)
    told = [
        "GRANTED IN PART.\n\nTo do:\n- Answer by 20 March 2025 (Art. 12(3) GDPR).\n",
        "\nLetter to the person:\n\nHello,\n\nWe received your request for erasure on 20 February 2025.\n",
        "\nKind regards, m punkt nu Sverige AB\n\n  clause 9.3.3: ”Radering av dina personuppgifter.”\n",
    ]
    places = [out.find(part) for part in told]
    assert -1 not in places
    assert places == sorted(places)


def test_without_a_language_the_letter_is_in_the_first_one_of_the_policy(capsys: Capture) -> None:
    _, out, _ = run(f"respond m.nu objection --record {{samples}}/customer.json {DAYS}", capsys)
    assert "\nAtt göra:\n" in out
    assert "\nBrev till personen:\n\nHej!\n" in out


@pytest.mark.parametrize(
    "line",
    [
        f"respond m.nu access --record {{samples}}/customer.json {DAYS} --lang en",
        "plan m.nu {samples}/night.json --on 2025-03-01 --lang sv",
    ],
)
def test_no_line_is_longer_than_eighty_columns(line: str, capsys: Capture) -> None:
    assert max(map(len, run(line, capsys)[1].splitlines())) <= 80


def test_where_nothing_is_to_be_done_no_list_is_told(capsys: Capture) -> None:
    line = f"respond m.nu consent_withdrawal --record {{samples}}/customer.json {DAYS} --lang en"
    code, out, _ = run(line, capsys)
    assert code == 0
    assert out.startswith("GRANTED.\n\nLetter to the person:\n")


def test_json_is_the_whole_response(capsys: Capture) -> None:
    told = response_of(f"respond m.nu erasure {CLOSED} --record {{samples}}/leaving.json {DAYS}", capsys)
    assert told["outcome"] == "partly"
    assert told["policy"]["id"] == "m.nu"
    assert told["request"]["received"] == "2025-02-20"
    assert [
        (one["record"], one["category"], one["outcome"], one["possible_on"]) for one in told["answers"]
    ] == [
        ("account-17", "email_address", "granted", None),
        ("account-17", "name", "granted", None),
        ("order-1201", "order_details", "granted", None),
        ("voucher-88", "accounting_records", "refused", "2032-01-01"),
    ]


def test_the_words_of_the_policy_can_be_asked_without_the_law(capsys: Capture) -> None:
    line = f"respond m.nu portability --record {{samples}}/customer.json {DAYS} --law none"
    told = response_of(line, capsys)
    assert told["regime"] is None
    assert told["answer_by"] is None
    assert [one["code"] for one in told["reasons"]] == ["right_not_promised"]


def test_every_option_of_the_request_says_what_it_stands_for() -> None:
    line = (
        f"respond m.nu objection --record x.json {DAYS} --data name,email_address --data phone_number "
        "--purpose newsletter,statistics --written yes --signed unknown --earlier 2024-01-01 "
        "--earlier 2025-01-01 --extended 2025-03-01 --identity confirmed"
    )
    assert request_of(M_NU, parser().parse_args(line.split()), None) == DataSubjectRequest(
        right=rights.OBJECTION,
        received=date(2025, 2, 20),
        data={data.NAME, data.EMAIL_ADDRESS, data.PHONE_NUMBER},
        purposes={purposes.NEWSLETTER, purposes.STATISTICS},
        written=True,
        signed=UNKNOWN,
        earlier=[date(2024, 1, 1), date(2025, 1, 1)],
        extended=date(2025, 3, 1),
        identity="confirmed",
    )


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            "access --further-copy --manifestly unfounded",
            {"right": rights.ACCESS, "further_copy": True, "manifestly": "unfounded"},
        ),
        ("rectification --own-initiative", {"right": rights.RECTIFICATION, "own_initiative": True}),
        (
            "restriction --ground objection_pending",
            {"right": rights.RESTRICTION, "ground": "objection_pending"},
        ),
        ("access --earlier none", {"right": rights.ACCESS, "earlier": ()}),
        ("access", {"right": rights.ACCESS}),
    ],
)
def test_what_is_not_said_of_the_request_is_left_as_it_is(options: str, expected: dict[str, Any]) -> None:
    given = parser().parse_args(f"respond m.nu {options} --record x.json {DAYS}".split())
    assert request_of(M_NU, given, None) == DataSubjectRequest(received=date(2025, 2, 20), **expected)


def test_a_request_was_received_on_the_day_of_the_answer_where_nothing_is_said() -> None:
    given = parser().parse_args(["respond", "m.nu", "access", "--record", "x.json", "--on", "2025-03-01"])
    assert request_of(M_NU, given, date(2025, 3, 1)).received == date(2025, 3, 1)


def test_holidays_are_those_of_the_policy_s_country_in_the_two_years_in_which_a_limit_may_end(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    asked: list[object] = []

    def public_holidays(country: str, years: tuple[int, ...]) -> Holidays:
        asked.append((country, years))
        return Holidays(frozenset({date(2025, 12, 29)}), "a calendar", frozenset(years))

    monkeypatch.setattr(requesting, "public_holidays", public_holidays)
    line = "respond m.nu access --record {samples}/customer.json --received 2025-11-29 --on 2025-12-01"
    limit = response_of(f"{line} --holidays", capsys)["answer_by"]
    assert asked == [("SE", (2025, 2026))]
    assert (limit["last_day"], limit["calendar"]) == ("2025-12-30", "a calendar")
    assert response_of(line, capsys)["answer_by"]["last_day"] == "2025-12-29"


def test_without_the_package_for_holidays_the_message_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    line = f"respond m.nu access --record {{samples}}/customer.json {DAYS} --holidays"
    code, out, err = run(line, capsys)
    assert (code, out) == (2, "")
    assert (
        err == "privpolicy: public holidays need the package holidays: pip install 'privpolicy[holidays]'\n"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(
            "erasur", ["right: there is no right 'erasur'", "did you mean 'erasure'?"], id="a right"
        ),
        pytest.param("information", ["right: there is no right 'information'"], id="a right of another kind"),
        pytest.param("access --data nme", ["data: ", "'nme'", "did you mean 'name'?"], id="a category"),
        pytest.param(
            "objection --purpose newsleter", ["purposes: ", "did you mean 'newsletter'?"], id="a purpose"
        ),
        pytest.param("access --written maybe", ["written: ", "'maybe'", "yes, no or unknown"], id="a form"),
        pytest.param(
            "access --identity doubtful",
            ["identity: ", "'doubtful'", "did you mean 'in_doubt'?"],
            id="an identity",
        ),
        pytest.param("access --manifestly xx", ["manifestly: ", "unfounded, excessive"], id="a finding"),
        pytest.param(
            "restriction --ground claim", ["ground: ", "one of accuracy_contested, "], id="a ground"
        ),
        pytest.param(
            "access --earlier none --earlier 2025-01-01",
            ["earlier: ", "none and as a day"],
            id="none and a day",
        ),
        pytest.param(
            "access --earlier 2025-13-01", ["earlier: '2025-13-01'", "or none"], id="an earlier day"
        ),
        pytest.param(
            "access --earlier 2025-02-21", ["earlier: 2025-02-21 is later"], id="an earlier one after it"
        ),
        pytest.param(
            "access --extended 2025-02-19", ["extended: ", "before received"], id="extended before it"
        ),
        pytest.param(
            "erasure --further-copy --ground unlawful_processing",
            ["2 faults", "further_copy: ", "it is for access", "ground: ", "it is for restriction"],
            id="what belongs to another right",
        ),
        pytest.param("access --law gdpr", ["law: ", "applicable, none"], id="a law"),
        pytest.param("access --reading zzz=a", ["'zzz'", "'after-closing'"], id="a reading"),
    ],
)
def test_a_request_that_cannot_be_answered_is_told_with_the_way_out(
    line: str, told: list[str], capsys: Capture
) -> None:
    code, out, err = run(f"respond m.nu {line} --record {{samples}}/customer.json {DAYS}", capsys)
    assert (code, out) == (2, "")
    assert [part for part in told if part not in err] == [], err


def test_the_faults_of_the_options_and_of_the_file_are_told_together(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "records.json"
    file.write_text('{"a": {"data": ["nme"]}, "b": {"data": ["name"], "events": {"paid": 7}}}')
    line = f"respond m.nu acess --record {file} --received 2025-02-30 --on tomorrow --signed x"
    code, out, err = run(line, capsys)
    assert (code, out) == (2, "")
    assert err.startswith("privpolicy: 6 faults\n")
    places = ("records.a.data", "records.b.events.paid", "right", "received", "signed", "on")
    assert [place for place in places if f"  - {place}: " not in err] == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("[]", ["records: there are none"], id="nothing is known of the person"),
        pytest.param('[{"data": []}]', ["records.0"], id="a record of nobody's data"),
        pytest.param(
            '{"a": {"data": ["name"], "events": {"account_opened": "2020-01-01"}},'
            ' "b": {"data": ["name"], "events": {"account_opened": "2021-01-01"}}}',
            ["records.b.events.account_opened: ", "records.a"],
            id="records that contradict each other",
        ),
    ],
)
def test_records_that_are_not_one_person_s_are_refused(
    content: str, told: list[str], tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "records.json"
    file.write_text(content)
    code, out, err = run(f"respond m.nu access --record {file} {DAYS}", capsys)
    assert (code, out) == (2, "")
    assert [part for part in told if part not in err] == [], err


@pytest.mark.parametrize(
    "line",
    ["respond mymuse.se access --received 2018-05-24 --record", "plan mymuse.se"],
)
def test_a_day_outside_the_policy_is_refused(line: str, capsys: Capture) -> None:
    code, out, err = run(f"{line} {{samples}}/mymuse-customer.json --on 2018-05-25", capsys)
    assert (code, out) == (2, "")
    assert "2018-05-25" in err
    assert "it answers from 2014-08-11 to 2018-05-24" in err


# --- plan -------------------------------------------------------------------------------------------


def test_the_plan_counts_what_is_to_be_done_and_says_it_record_by_record(capsys: Capture) -> None:
    code, out, err = run("plan m.nu {samples}/night.json --on 2025-03-01 --lang en", capsys)
    assert (code, err) == (3, "")
    told = [
        "to be erased: 1; for review: 1; must be kept: 2; kept only for some\npurposes: 1; next change: 2032",
        "\nRecord visit-1:\n- Erase IP addresses. ",
        "\nRecord visit-2:\n- Review IP addresses, and erase nothing yet. ",
        "\nRecord account-17:\n- Keep email addresses, but only for ",
        "\nRecord order-900:\n- Keep order details. ",
        "\nRecord voucher-88:\n- Keep accounting records. ",
    ]
    places = [out.find(part) for part in told]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("form", ["", "--json", "--csv"])
def test_a_plan_with_nothing_for_review_ends_with_zero(form: str, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "records.json"
    visit = {"data": ["ip_address"], "subjects": ["visitor"], "events": {"last_activity": "2021-12-01"}}
    file.write_text(json.dumps([{**visit, "complete": True}]))
    assert run(f"plan m.nu {file} --on 2025-03-01 {form}", capsys)[0] == 0
    file.write_text(json.dumps([visit | {"events": {"last_activity": "unknown"}, "complete": True}]))
    assert run(f"plan m.nu {file} --on 2025-03-01 {form}", capsys)[0] == 3


@pytest.mark.parametrize(("lang", "told"), [("sv", "Inga uppgifter.\n"), ("en", "No data.\n")])
def test_a_plan_of_nothing_is_a_plan(lang: str, told: str, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "records.json"
    file.write_text("[]")
    assert run(f"plan m.nu {file} --on 2025-03-01 --lang {lang}", capsys) == (0, told, "")


def test_json_is_the_whole_plan(capsys: Capture) -> None:
    _, out, _ = run("plan m.nu {samples}/night.json --on 2025-03-01 --json", capsys)
    told = json.loads(out)
    assert (told["on"], told["next_change"]) == ("2025-03-01", "2032-01-01")
    items = {one["record"]: one for one in told["items"]}
    assert {key: one["disposition"] for key, one in items.items()} == {
        "visit-1": "erase",
        "visit-2": "review",
        "account-17": "keep_for",
        "order-900": "must_keep",
        "voucher-88": "must_keep",
    }
    assert items["visit-1"]["codes"] == ["storage_ended"]
    assert items["visit-2"]["missing"] == [{"kind": "event", "key": "last_activity"}]


def test_csv_has_a_row_for_each_category_with_what_decides(capsys: Capture) -> None:
    _, out, _ = run("plan m.nu {samples}/night.json --on 2025-03-01 --csv", capsys)
    rows = {row["record"]: row for row in csv.DictReader(io.StringIO(out))}
    assert tuple(rows["visit-1"]) == COLUMNS
    visit, unknown, voucher = rows["visit-1"], rows["visit-2"], rows["voucher-88"]
    assert (visit["disposition"], visit["last_day"], visit["codes"]) == (
        "erase",
        "2024-12-01",
        "storage_ended",
    )
    assert visit["clauses"].split("; ")[0] == "6.3"
    assert (unknown["disposition"], unknown["missing"]) == ("review", "event:last_activity")
    assert (voucher["purposes"], voucher["must_keep_until"]) == ("bookkeeping", "2031-12-31")
    assert voucher["next_change"] == "2032-01-01"


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        ("order-1", "order-1"),
        ("=1+1", "'=1+1"),
        ("+46 8", "'+46 8"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\nx", "'\nx"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),  # noqa: RUF001 (the wide form is what is meant)
        ('a,"b"', 'a,"b"'),
        ("", ""),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_inert(key: str, cell: str) -> None:
    assert inert(key) == cell
    record = Record(
        data={data.IP_ADDRESS},
        subjects={subjects.VISITOR},
        events={events.LAST_ACTIVITY: date(2021, 12, 1)},
        complete=True,
    )
    text = plan_csv(plan(M_NU, {key: record}, on=date(2025, 3, 1)))
    _, row = csv.reader(io.StringIO(text, newline=""))
    assert row[0] == cell


def test_a_number_for_a_key_stays_a_number_in_a_plan_of_records_in_a_row() -> None:
    text = plan_csv(plan(M_NU, [Record(data={data.NAME})], on=date(2025, 3, 1)))
    assert next(csv.DictReader(io.StringIO(text)))["record"] == "0"


@pytest.mark.parametrize("form", ["--json", "--csv"])
def test_a_key_reaches_the_next_program_whole_whatever_the_terminal_shows(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "records.json"
    file.write_text('{"kund-åäö": {"data": ["name"]}}', encoding="utf-8")
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    main(["plan", "m.nu", str(file), "--on", "2025-03-01", form])
    assert "kund-åäö" in raw.getvalue().decode("utf-8")


def test_json_and_csv_exclude_each_other(capsys: Capture) -> None:
    code, out, err = run("plan m.nu {samples}/night.json --on 2025-03-01 --json --csv", capsys)
    assert (code, out) == (2, "")
    assert "not allowed with" in err


def test_the_faults_of_a_plan_are_told_together_and_nothing_is_half_planned(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "records.json"
    good = {"data": ["ip_address"], "subjects": ["visitor"]}
    bad = {"customer-17": {**good, "events": {"last_activity": "soon"}}, "customer-18": {"data": ["nme"]}}
    file.write_text(json.dumps({"customer-16": good, **bad}))
    code, out, err = run(f"plan m.nu {file} --on 2025-02-29 --law x", capsys)
    assert (code, out) == (2, "")
    assert err.startswith("privpolicy: 4 faults\n")
    places = ("records.customer-17.events.last_activity", "records.customer-18.data", "on", "law")
    assert [place for place in places if f"  - {place}: " not in err] == []


def test_a_state_that_contradicts_its_events_on_the_day_is_told_with_the_record(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "records.json"
    closed = {"account_opened": "2019-01-01", "account_closed": "2020-01-01"}
    file.write_text(json.dumps({"a": {"data": ["name"], "events": closed, "states": {"account_open": True}}}))
    code, _, err = run(f"plan m.nu {file} --on 2025-03-01", capsys)
    assert code == 2
    assert "records.a.states.account_open: " in err


def test_a_chosen_reading_and_the_policy_s_words_alone_change_the_plan(capsys: Capture) -> None:
    line = "plan m.nu {samples}/leaving.json --on 2025-03-12"
    assert run(line, capsys)[0] == 3
    assert run(f"{line} {CLOSED}", capsys)[0] == 0
    line = "plan mymuse.se {samples}/mymuse-customer.json --on 2015-12-01 --json"
    by_law, by_words = (
        {one["record"]: one["codes"] for one in json.loads(run(f"{line}{law}", capsys)[1])["items"]}
        for law in ("", " --law none")
    )
    assert by_law["voucher-7"] == ["statutory_duty"]
    assert "statutory_duty" not in by_words["voucher-7"]
