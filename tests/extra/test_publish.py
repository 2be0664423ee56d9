"""``privpolicy publish`` and ``report``, and what the extras make of a document."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp

import pytest

from privpolicy import describe, render
from privpolicy.errors import ModelError, QuestionError
from privpolicy.extra import publishing
from privpolicy.extra.cli import main
from privpolicy.extra.filing import starting_policy
from privpolicy.extra.pdf import to_pdf
from privpolicy.extra.publishing import pages, text_of, write
from privpolicy.extra.spreadsheet import to_xlsx
from privpolicy.extra.templates import render_template
from privpolicy.model import Controller
from tests.explanation.publication.shop import ON, shop

Capture = pytest.CaptureFixture[str]
PAGES = {"index.html", "policy.sv.md", "policy.sv.txt", "policy.en.md", "policy.en.txt"}
READ = ["--reading", "start-of-36-months=last_activity", "--reading", "after-closing=as_visitor"]


def saved(folder: Path) -> str:
    path = folder / "shop.json"
    path.write_text(shop().model_dump_json(), encoding="utf-8")
    return str(path)


def test_publish_writes_a_page_and_each_language_and_nothing_else(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "site" / "privacy"
    assert main(["publish", saved(tmp_path), "--out", str(out), "--on", "2026-11-22"]) == 0
    assert {path.name for path in out.iterdir()} == PAGES
    assert set(capsys.readouterr().out.splitlines()) == {str(out / name) for name in PAGES}
    written = (out / "index.html").read_text(encoding="utf-8")
    assert written == render(describe(shop(), audience="public", on=ON), "sv")


def test_publish_refuses_what_is_not_complete_and_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    assert main(["publish", "m.nu", "--out", str(tmp_path / "site"), "--on", "2026-11-22"]) == 1
    out, err = capsys.readouterr()
    assert (out, (tmp_path / "site").exists()) == ("", False)
    assert "activities.visits.basis: no legal basis (Art. 13(1)(c) GDPR); give its basis" in err
    assert err.endswith("--draft writes the pages with what is missing marked in them\n")


def test_a_reading_is_chosen_as_the_refusal_says(tmp_path: Path, capsys: Capture) -> None:
    line = ["publish", "m.nu", "--out", str(tmp_path / "site"), "--on", "2026-11-22"]
    assert main(line) == 1
    said = capsys.readouterr().err
    assert "--reading start-of-36-months=last_activity" in said
    assert main([*line, *READ]) == 1
    assert "--reading" not in capsys.readouterr().err


def test_publish_writes_a_draft_with_its_gaps(tmp_path: Path) -> None:
    line = ["publish", "m.nu", "--out", str(tmp_path), "--draft", "--on", "2026-11-22", *READ]
    assert main(line) == 0
    text = (tmp_path / "policy.sv.txt").read_text(encoding="utf-8")
    assert "[Brist] Rättslig grund saknas (art. 13.1 c GDPR)" in text
    assert "Det är oklart" not in text


def started(folder: Path) -> str:
    path = folder / "new.yaml"
    path.write_text(starting_policy("en"), encoding="utf-8")
    return str(path)


FIRST_PLACE = "new.yaml:5:44: FILL IN: the address of your shop"


def test_publish_refuses_a_file_with_places_left_to_fill_in_beside_every_other_gap(
    tmp_path: Path, capsys: Capture
) -> None:
    line = ["publish", started(tmp_path), "--out", str(tmp_path / "site")]
    assert main([*line, "--on", "2027-01-01"]) == 1
    out, err = capsys.readouterr()
    assert (out, (tmp_path / "site").exists()) == ("", False)
    assert FIRST_PLACE in err
    assert main([*line, "--on", "2026-11-22"]) == 1
    err = capsys.readouterr().err
    assert FIRST_PLACE in err
    assert "--on 2027-01-01" in err


def test_a_draft_and_a_report_name_the_places_left_to_fill_in(tmp_path: Path, capsys: Capture) -> None:
    file, day = started(tmp_path), ["--on", "2027-01-01"]
    assert main(["publish", file, "--out", str(tmp_path), "--draft", *day]) == 0
    assert FIRST_PLACE in capsys.readouterr().err
    page = " ".join((tmp_path / "policy.sv.txt").read_text(encoding="utf-8").split())
    assert "FILL IN: the address of your shop" in page
    assert page.index("FILL IN:") < page.index("I korthet")
    assert main(["report", file, "--html", str(tmp_path / "report.html"), *day]) == 0
    assert FIRST_PLACE in capsys.readouterr().err


def test_a_file_with_nothing_left_to_fill_in_is_published_without_a_word_of_it(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "new.yaml"
    filled = starting_policy("en").replace("FILL IN:", "done:").replace("000000-0000", "556871-8133")
    file.write_text(filled, encoding="utf-8")
    assert main(["publish", str(file), "--out", str(tmp_path / "site"), "--on", "2027-01-01"]) == 0
    assert capsys.readouterr().err == ""


def test_publish_takes_today_from_the_clock_where_no_day_is_given(tmp_path: Path) -> None:
    assert main(["publish", saved(tmp_path), "--out", str(tmp_path / "site")]) == 0


def test_publish_refuses_a_day_that_is_none(tmp_path: Path, capsys: Capture) -> None:
    assert main(["publish", saved(tmp_path), "--out", str(tmp_path), "--on", "2026-02-30"]) == 2
    assert "is no day" in capsys.readouterr().err


def test_report_writes_one_page_and_the_record(tmp_path: Path) -> None:
    html, record = tmp_path / "report.html", tmp_path / "record.csv"
    line = ["report", "mymuse.se", "--html", str(html), "--record", str(record), "--on", "2026-11-22"]
    assert main([*line, "--lang", "en"]) == 0
    assert "<svg" in html.read_text(encoding="utf-8")
    assert record.read_text(encoding="utf-8").startswith("Rule,Purposes,")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["record.csv", "report.html"]


# --- Files ----------------------------------------------------------------------------------------


def test_where_one_file_cannot_be_written_none_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.html").write_text("old", encoding="utf-8")
    full = iter([False, True])

    def made(**options: object) -> tuple[int, str]:
        if next(full):
            raise OSError(28, "No space left on device")
        return mkstemp(**options)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(publishing, "mkstemp", made)
    with pytest.raises(ModelError, match=r"cannot write to .*: No space left on device"):
        write(tmp_path, {"a.html": "new", "b.html": "new"})
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("å".encode("latin-1"))
    with pytest.raises(ModelError, match="is not UTF-8"):
        text_of("template", str(path))


def test_pages_of_one_language_are_of_that_language_alone() -> None:
    assert set(pages(shop(languages=["en"]), on=ON)) == {"index.html", "policy.en.md", "policy.en.txt"}


# --- Templates ------------------------------------------------------------------------------------

TEMPLATE = "<!doctype html><html lang='{{ lang }}'><title>{{ title }}</title>{{ articles[lang] }}"


def test_a_template_of_ones_own_gets_the_articles_and_escapes_the_rest(tmp_path: Path) -> None:
    policy = shop(controller=Controller(name="A <b>& C", email="a@b.example"))
    page = render_template(describe(policy, audience="public", on=ON), "sv", TEMPLATE)
    assert "<title>Så behandlar A &lt;b&gt;&amp; C dina personuppgifter</title>" in page
    assert '<article lang="sv" id="sv">' in page
    template = tmp_path / "page.html"
    template.write_text(TEMPLATE, encoding="utf-8")
    line = ["publish", saved(tmp_path), "--out", str(tmp_path / "site"), "--template", str(template)]
    assert main([*line, "--on", "2026-11-22"]) == 0
    written = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert written.startswith("<!doctype html><html lang='sv'>")


@pytest.mark.parametrize(
    ("template", "where", "problem"),
    [("{{ name }}", "template", "'name' is undefined"), ("a\n{{ title }", "template:2", "unexpected '}'")],
)
def test_a_template_that_cannot_be_used_says_where_and_what_there_is(
    template: str, where: str, problem: str
) -> None:
    with pytest.raises(QuestionError) as wrong:
        render_template(describe(shop(), audience="public", on=ON), "sv", template)
    (fault,) = wrong.value.faults
    assert (fault.where, problem in fault.problem) == (where, True)
    assert "articles" in fault.help


# --- Spreadsheets and PDF -------------------------------------------------------------------------


def test_a_spreadsheet_holds_the_cells_of_the_csv_and_no_formula() -> None:
    from openpyxl import load_workbook  # noqa: PLC0415 (an extra)

    policy = shop(controller=Controller(name="=1+1", email="a@b.example"))
    document = describe(policy, audience="authority", on=ON)
    sheet = load_workbook(io.BytesIO(to_xlsx(document, "sv"))).worksheets[0]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:2] == ["Regel", "Ändamål"]
    assert len(rows) == render(document, "sv", to="csv").count("\r\n")
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


def test_a_pdf_is_one_language_with_its_title_and_fetches_nothing() -> None:
    try:
        written = to_pdf(describe(shop(), audience="public", on=ON), "sv")
    except ImportError as missing:
        pytest.skip(str(missing))
    assert written.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("package", "command"),
    [("jinja2", "templates"), ("weasyprint", "pdf"), ("openpyxl", "xlsx")],
)
def test_an_extra_that_is_missing_says_how_to_install_it(
    package: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    document = describe(shop(), audience="public", on=ON)
    makers: dict[str, Callable[[], object]] = {
        "templates": lambda: render_template(document, "sv", ""),
        "pdf": lambda: to_pdf(document, "sv"),
        "xlsx": lambda: to_xlsx(document, "sv"),
    }
    with pytest.raises(ImportError, match=rf"pip install 'privpolicy\[{command}\]'"):
        makers[command]()


def test_an_extra_that_is_missing_is_told_at_the_command_line(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    template = tmp_path / "page.html"
    template.write_text("", encoding="utf-8")
    line = ["publish", saved(tmp_path), "--out", str(tmp_path / "site"), "--template", str(template)]
    assert main([*line, "--on", "2026-11-22"]) == 2
    assert "pip install 'privpolicy[templates]'" in capsys.readouterr().err
