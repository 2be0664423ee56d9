"""Every example in the README and in docs/ runs and prints what the page shows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.examples import PAGES, ROOT, run_page

SAMPLES = ROOT / "docs" / "samples"
SHOWN = re.compile(r"<!-- file: (\S+) -->\n\n```json\n(.*?)```", re.DOTALL)

# Pages that only tell.
WITHOUT_EXAMPLES = {"design.md", "index.md", "meaning.md", "reason-codes.md"}
# Pages with an extra: without it they are skipped.
NEEDED = {"howto-sql.md": ("sqlglot",), "howto-sweeps.md": ("duckdb", "narwhals", "polars")}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_example_prints_what_the_page_shows(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in NEEDED.get(path.name, ()):
        pytest.importorskip(package, reason=f"make test-sweeps runs {path.name}")
    shutil.copytree(SAMPLES, tmp_path / "docs" / "samples")  # a reader stands at the root of the repository
    (tmp_path / "conformance").symlink_to(ROOT / "conformance")
    monkeypatch.chdir(tmp_path)
    assert (run_page(path) == 0) is (path.name in WITHOUT_EXAMPLES)


def test_a_file_that_a_page_shows_is_the_file() -> None:
    shown = [found for path in PAGES for found in SHOWN.findall(path.read_text(encoding="utf-8"))]
    assert shown
    assert [name for name, text in shown if (ROOT / name).read_text(encoding="utf-8") != text] == []


def test_an_example_that_prints_something_else_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```python\nprint(1)\n```\n\n```text\n2\n```\n", encoding="utf-8")
    with pytest.raises(Exception, match="the page shows:\n2\n\nprinted is:\n1"):
        run_page(page)


@pytest.mark.parametrize("rest", ["", "\n```python\nprint(2)\n```\n\n```text\n2\n```\n"])
def test_what_is_printed_and_not_shown_is_noticed(rest: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"```python\nprint(1)\n```\n{rest}", encoding="utf-8")
    with pytest.raises(Exception, match="not shown:\n1"):
        run_page(page)


def test_a_command_that_ends_otherwise_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ privpolicy clauses nobody\n$ echo $?\n0\n```\n", encoding="utf-8")
    with pytest.raises(Exception, match=r"\n2$"):
        run_page(page)
