"""The command ``ask``: what it prints, and that its exit code is the answer."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest

from privpolicy.evaluation import Verdict
from privpolicy.extra import asking
from privpolicy.extra.cli import main, parser
from privpolicy.extra.recording import record_of
from privpolicy.model import Consent, Hold, Record, Request, Restriction
from privpolicy.policies import M_NU
from privpolicy.vocabulary import (
    HAPPENED,
    UNKNOWN,
    Protection,
    data,
    events,
    facts,
    purposes,
    rights,
    states,
    subjects,
)

Capture = pytest.CaptureFixture[str]

IP_ADDRESS = "ask m.nu keep --data ip_address --subject visitor --event last_activity=2021-03-15 --complete"
HOLDER = "--data email_address --subject account_holder --event account_opened=2019-06-01 --complete"
SHARED = f"ask m.nu share {HOLDER} --purpose partner_advertising --to facebook --on 2024-03-16"
CARD = "ask mymuse.se keep --data payment_card_number --state refund_pending=yes --on 2014-11-03"


def verdict_of(line: str, capsys: Capture) -> Verdict:
    main([*line.split(), "--json"])
    out, err = capsys.readouterr()
    assert err == ""
    return Verdict.from_dict(json.loads(out))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param(f"{IP_ADDRESS} --on 2024-03-15", 0, id="the last day is permitted"),
        pytest.param(f"{IP_ADDRESS} --on 2024-03-16", 1, id="the day after is denied"),
        pytest.param(
            "ask m.nu keep --data ip_address --subject visitor --on 2024-03-16",
            3,
            id="an unknown start is open",
        ),
        pytest.param(
            f"{CARD} --complete --protection encrypted", 0, id="an encrypted card number, pending refund"
        ),
        pytest.param(f"{CARD} --complete --protection encrypted=no", 1, id="the same in the clear"),
        pytest.param(
            f"{CARD} --complete --protection encrypted=unknown", 3, id="nobody knows how it is stored"
        ),
        pytest.param(f"ask m.nu use {HOLDER} --purpose newsletter --on 2024-03-16", 0, id="the newsletter"),
        pytest.param(
            f"ask m.nu use {HOLDER} --purpose newsletter --on 2024-03-16"
            " --objection direct_marketing=2024-02-01",
            1,
            id="the newsletter after an objection",
        ),
        pytest.param(
            f"ask m.nu use {HOLDER} --purpose newsletter --on 2024-03-16"
            " --objection direct_marketing=2024-02-01..2024-03-01",
            0,
            id="the newsletter after the objection was withdrawn",
        ),
        pytest.param(
            f"{SHARED} --country IE",
            0,
            id="Facebook in Ireland",
        ),
        pytest.param(
            f"{SHARED} --country IN --transfer none",
            1,
            id="a partner in a third country without a mechanism",
        ),
    ],
)
def test_the_exit_code_is_the_answer(line: str, code: int, capsys: Capture) -> None:
    assert main(line.split()) == code
    out, err = capsys.readouterr()
    assert out
    assert err == ""


def test_the_answer_is_explained_with_the_words_of_the_clause(capsys: Capture) -> None:
    assert main([*IP_ADDRESS.split(), "--on", "2024-03-16", "--lang", "en"]) == 1
    out, _ = capsys.readouterr()
    assert out.startswith("No, ")
    assert "clause 6.3: ”För besökare utan konto sparas uppgifter i upp till 36 månader”" in out
    assert "(For visitors without an account" in out


def test_without_a_language_the_answer_is_in_the_first_one_of_the_policy(capsys: Capture) -> None:
    main([*IP_ADDRESS.split(), "--on", "2024-03-16"])
    assert capsys.readouterr().out.startswith("Nej, ")


def test_no_line_is_longer_than_eighty_columns(capsys: Capture) -> None:
    main(f"{CARD} --lang en".split())
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_json_is_the_whole_verdict(capsys: Capture) -> None:
    verdict = verdict_of(f"{IP_ADDRESS} --on 2024-03-16", capsys)
    assert verdict.denied
    assert verdict.last_day == date(2024, 3, 15)
    assert verdict.policy.digest == M_NU.digest


class Clock(datetime):
    """It is half past eleven in the evening in London, and half past midnight in Stockholm."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(2024, 3, 15, 23, 30, tzinfo=UTC).astimezone(tz)


def test_today_is_the_day_in_the_time_zone_of_the_policy(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(asking, "datetime", Clock)
    assert verdict_of(f"{IP_ADDRESS} --on today", capsys).question.on == date(2024, 3, 16)


def test_an_event_given_several_times_has_several_days(capsys: Capture) -> None:
    again = "--event last_activity=2022-01-10 --on 2024-03-16"
    assert verdict_of(f"{IP_ADDRESS} {again}", capsys).last_day == date(2025, 1, 10)


def test_a_chosen_reading_answers_what_the_text_leaves_open(capsys: Capture) -> None:
    line = (
        "ask m.nu keep --data name --subject former_account_holder --event account_opened=2019-06-01 "
        "--event account_closed=2022-06-01 --complete --purpose statistics --on 2024-01-01"
    )
    assert verdict_of(line, capsys).undetermined
    assert verdict_of(f"{line} --reading after-closing=ends_with_account", capsys).denied


def test_the_words_of_the_policy_can_be_asked_without_the_law(capsys: Capture) -> None:
    verdict = verdict_of(f"{IP_ADDRESS} --law none --basis legitimate_interests --on 2024-03-15", capsys)
    assert verdict.question.law is None
    assert verdict.question.basis == "legitimate_interests"


def test_every_option_of_the_record_says_what_it_stands_for() -> None:
    line = (
        "ask m.nu keep --data name,phone_number --data email_address --subject customer --on 2024-03-16 "
        "--fact age=17 --fact order_value=249.50 --fact home_country=SE --fact legal_duty_until=2030-12-31 "
        "--fact necessary=unknown --event paid=happened --event order_cancelled=none "
        "--event delivered=unknown --state claim_open=no --protection hashed --protection encrypted=no "
        "--consent newsletter,statistics=2023-01-01..2023-06-01 --objection none "
        "--restriction 2024-01-01..2024-02-01 --request erasure=2024-01-01 --hold name=2024-01-01"
    )
    consent = Consent(
        purposes={purposes.NEWSLETTER, purposes.STATISTICS},
        given=date(2023, 1, 1),
        withdrawn=date(2023, 6, 1),
    )
    assert record_of(M_NU, parser().parse_args(line.split())) == Record(
        data={data.NAME, data.PHONE_NUMBER, data.EMAIL_ADDRESS},
        subjects={subjects.CUSTOMER},
        facts={
            facts.AGE: 17,
            facts.ORDER_VALUE: 249.5,
            facts.HOME_COUNTRY: "SE",
            facts.LEGAL_DUTY_UNTIL: date(2030, 12, 31),
            facts.NECESSARY: UNKNOWN,
        },
        events={events.PAID: HAPPENED, events.ORDER_CANCELLED: None, events.DELIVERED: UNKNOWN},
        states={states.CLAIM_OPEN: False},
        protection={Protection.HASHED: True, Protection.ENCRYPTED: False},
        consents=[consent],
        objections=[],
        restrictions=[Restriction(received=date(2024, 1, 1), ended=date(2024, 2, 1))],
        requests=[Request(right=rights.ERASURE, received=date(2024, 1, 1))],
        holds=[Hold(data={data.NAME}, begins=date(2024, 1, 1))],
    )


def test_a_record_can_come_from_a_file_and_options_add_to_it(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "visit.json"
    known = {"data": ["ip_address"], "subjects": ["visitor"], "events": {"last_activity": "2019-03-15"}}
    file.write_text(json.dumps({**known, "complete": True, "protection": ["hashed"]}), encoding="utf-8")
    line = f"ask m.nu keep --record {file} --on 2024-03-16"
    assert verdict_of(line, capsys).denied
    more = "--event last_activity=2023-03-15 --data site_usage --protection encrypted"
    verdict = verdict_of(f"{line} {more} --objection marketing=2024-01-01", capsys)
    assert verdict.permitted
    assert {one.category for one in verdict.categories} == {"ip_address", "site_usage"}


def test_a_policy_can_come_from_a_file(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "shop.json"
    file.write_text(M_NU.model_dump_json(), encoding="utf-8")
    line = IP_ADDRESS.replace("m.nu", str(file))
    assert verdict_of(f"{line} --on 2024-03-16", capsys).policy.digest == M_NU.digest
