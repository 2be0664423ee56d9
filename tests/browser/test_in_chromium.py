"""The pages in a real browser: axe-core finds no violation, in both languages, schemes and widths.

Needs Debian's chromium and axe-core from npm; ``.ci/run`` installs both. ``AXE_CORE`` names the folder
of axe-core where it is not in ``node_modules``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any, Final

import pytest

from privpolicy import describe, render
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from tests.explanation.publication.shop import ON, shop

ROOT: Final = Path(__file__).parents[2]
AXE: Final = Path(os.environ.get("AXE_CORE") or ROOT / "node_modules" / "axe-core") / "axe.min.js"
CHROMIUM: Final = shutil.which("chromium")
POLICIES: Final = {"shop": shop(), "m.nu": M_NU, "mymuse.se": MYMUSE_SE}
WIDE: Final = 1200
NARROW: Final = 390
FLAGS: Final = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--virtual-time-budget=60000", "--dump-dom",
)  # fmt: skip
ASK: Final = """
addEventListener('load', () => axe.run(document, {resultTypes: ['violations']}).then(found => {
  const shown = name => getComputedStyle(document.getElementById(name)).display !== 'none';
  const told = document.createElement('pre');
  told.id = 'told';
  told.textContent = JSON.stringify({
    violations: found.violations.map(one => [one.id, one.nodes.map(node => node.html.slice(0, 200))]),
    rules: found.passes.length,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    shown: ['sv', 'en'].filter(shown),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  });
  document.body.append(told);
}));
"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no browser: apt-get install chromium"),
    pytest.mark.skipif(not AXE.exists(), reason=f"no axe-core in {AXE.parent}: npm install axe-core"),
]


def seen(
    page: str, folder: Path, *, anchor: str = "", dark: bool = False, width: int = WIDE
) -> dict[str, Any]:
    """What the browser and axe-core say of a page."""
    axe = AXE.read_text(encoding="utf-8").replace("</script", "<\\/script")
    asking = f"<script>{axe}</script><script>{ASK}</script></body>"
    file = folder / "page.html"
    file.write_text(page.replace("</body>", asking), encoding="utf-8")
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    profile = f"--user-data-dir={folder / 'profile'}"
    command = [
        str(CHROMIUM),
        *FLAGS,
        scheme,
        profile,
        f"--window-size={width},1000",
        f"{file.as_uri()}{anchor}",
    ]
    out = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    told = re.search(r'<pre id="told">(.*?)</pre>', out, re.DOTALL)
    assert told is not None, out[-1000:]
    answer: dict[str, Any] = json.loads(unescape(told[1]))
    return answer


@pytest.mark.parametrize(
    ("lang", "dark", "width"),
    [("sv", False, WIDE), ("en", True, WIDE), ("sv", True, NARROW), ("en", False, NARROW)],
)
@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_axe_finds_no_violation_in_a_page(
    policy: Policy, lang: str, dark: bool, width: int, tmp_path: Path
) -> None:
    page = render(describe(policy, audience="public", on=ON, draft=True), "sv")
    anchor = "" if lang == "sv" else f"#{lang}"
    answer = seen(page, tmp_path, anchor=anchor, dark=dark, width=width)
    assert answer["violations"] == []
    assert (answer["dark"], answer["shown"]) == (dark, [lang])
    assert answer["overflow"] <= 0


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_no_violation_in_a_report(dark: bool, tmp_path: Path) -> None:
    page = render(describe(M_NU, audience="responsible", on=ON), "sv")
    assert seen(page, tmp_path, dark=dark)["violations"] == []


def test_a_link_to_a_rule_shows_the_language_that_it_leads_into(tmp_path: Path) -> None:
    page = render(describe(M_NU, audience="public", on=ON, draft=True), "sv")
    assert seen(page, tmp_path, anchor="#en-rule-marketing")["shown"] == ["en"]
    assert seen(page, tmp_path, anchor="#sv-rule-marketing")["shown"] == ["sv"]


def test_axe_would_find_a_violation(tmp_path: Path) -> None:
    """So that silence means something."""
    page = render(describe(shop(), audience="public", on=ON), "sv")
    page = page.replace("--quiet: #50575f", "--quiet: #bbb")
    found = seen(page, tmp_path)["violations"]
    assert [rule for rule, _ in found] == ["color-contrast"]
