"""The report says what was erased, by which clause, what stays and why, in both languages."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from privpolicy import Policy
from shop import command
from shop.database import Database
from shop.night import report
from shop.night.job import NightlyJob
from shop.night.report import Report
from shop.night.tables import NightRun
from shop.night.words import WORDS
from shop.web.words import WORDS as PAGES
from tests.conftest import NIGHT, fill


@pytest.fixture(scope="module")
def done(policy: Policy) -> Report:
    database = Database("sqlite://")
    database.create()
    fill(database)
    run_id = NightlyJob(database=database, policy=policy, clock=lambda: NIGHT, batch=20).run()
    with database.reading() as session:
        return report.of_run(session, policy, run_id)


def test_both_languages_say_the_same_things() -> None:
    for words in (WORDS, PAGES):
        assert words["sv"].keys() == words["en"].keys()


def test_the_text_names_what_was_erased_with_its_clause_and_why(done: Report) -> None:
    text = done.text("sv")
    assert text.startswith("Nattens gallring den 22 november 2026 enligt cykelboden.example 2\n")
    assert f"Raderat: {done.counts['erase']}" in text
    assert "Orderuppgifter (orders): punkt 2.1, 2.2" in text
    assert "2.2 ”Vi sparar uppgifterna i tre år efter köpet.”" in text
    assert "Måste sparas" in text
    assert "Uppgifter som saknas: last_activity" in text


def test_in_english_it_says_the_same(done: Report) -> None:
    text = done.text("en")
    assert "Erased: " in text
    assert "Must be kept: " in text
    assert "Order details (orders): clause 2.1, 2.2" in text
    assert "Vi sparar" in text  # the policy's own words


def test_the_groups_and_the_pieces_add_up(done: Report) -> None:
    told = json.loads(done.json("en"))
    pieces = Counter(one["disposition"] for one in told["pieces"])
    assert pieces == {kind: told["counts"][kind] for kind in ("erase", "review")}
    groups: Counter[str] = Counter()
    for one in told["groups"]:
        groups[one["disposition"]] += one["count"]
        assert one["why"]
    assert groups == Counter({kind: count for kind, count in told["counts"].items() if count})


def test_the_csv_has_a_row_for_each_piece_and_for_each_group_of_what_stays(done: Report) -> None:
    rows = [*csv.DictReader(io.StringIO(done.csv("sv")))]
    counted: Counter[str] = Counter()
    for row in rows:
        counted[row["disposition"]] += int(row["count"])
    assert counted == Counter({kind: count for kind, count in done.counts.items() if count})
    erased = next(one for one in rows if one["disposition"] == "erase")
    assert erased["told"] == "Raderat"
    assert erased["clauses"]
    assert erased["record"].startswith(f"{erased['table']}:")


def test_a_report_tells_rows_by_their_numbers_and_nobody_by_name(done: Report) -> None:
    for told in (done.text("sv"), done.csv("sv"), done.json("sv")):
        assert "@example.com" not in told
        assert "Storgatan" not in told


def test_a_dry_run_says_so(policy: Policy) -> None:
    database = Database("sqlite://")
    database.create()
    fill(database)
    job = NightlyJob(database=database, policy=policy, clock=lambda: NIGHT)
    rehearsed = report.of_rehearsal(policy, job.rehearse(), everybody=False)
    assert "Provkörning: ingenting har raderats.\n" in rehearsed.text("sv")
    assert "To be erased: " in rehearsed.text("en")


def test_an_interrupted_run_says_so(policy: Policy) -> None:
    database = Database("sqlite://")
    database.create()
    with database.writing() as session:
        session.add(NightRun(day=date(2026, 11, 22), looked_with="", everybody=False, started=NIGHT))
    with database.reading() as session:
        assert "Körningen avbröts" in report.of_run(session, policy, 1).text("sv")


def test_the_command_line_rehearses_erases_and_tells_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = ["--database", f"sqlite:///{tmp_path / 'shop.db'}"]

    def run(*arguments: str) -> int:
        return command.main([*shop, *arguments], clock=lambda: NIGHT)

    assert run("demo", "--customers", "30") == 0
    assert run("demo", "--customers", "30") == 0
    assert "has customers already" in capsys.readouterr().err
    rehearsed = run("night", "--lang", "en")
    assert "Dry run: nothing has been erased." in capsys.readouterr().out
    assert run("night", "--erase", "--lang", "en") == rehearsed
    told = capsys.readouterr()
    assert "Erased: " in told.out
    assert "30 of 30 customers done (100 %)" in told.err
    assert run("report", "1", "--lang", "en") == 0
    assert capsys.readouterr().out == told.out
    assert run("report", "1", "--format", "csv", "--out", str(tmp_path / "report.csv")) == 0
    assert (tmp_path / "report.csv").read_text(encoding="utf-8").startswith("disposition,")
    assert run("report", "9") == 2
    assert "there is no run 9" in capsys.readouterr().err
