"""The findings of both policies as pages to read: what a shop is told, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from privpolicy.errors import LanguageError
from privpolicy.linting import Code, lint
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.text.linting import finding_text
from privpolicy.vocabulary.enums import LANGUAGES, Language
from tests.linting.shop import changed, the, without
from tests.linting.test_findings import CHANGES

TODAY = date(2026, 11, 22)
UNDER_THE_OLD_ACT = date(2014, 9, 1)


def page(policy: Policy, on: date, lang: Language) -> str:
    return "\n".join(_entry(policy, on, lang))


def _entry(policy: Policy, on: date, lang: Language) -> list[str]:
    lines = [f"# {policy.id} {on}"]
    for finding in lint(policy, on=on):
        text = finding_text(finding, lang, policy=policy)
        lines += ["", f"## {text.title} ({finding.severity.value}, {finding.code.value})"]
        lines += [text.wrong, text.needed, f"{text.where} | {text.law}"]
        lines += [text.caution] if text.caution else []
    return lines


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("policy", "on"),
    [(M_NU, TODAY), (MYMUSE_SE, TODAY), (MYMUSE_SE, UNDER_THE_OLD_ACT)],
    ids=["m.nu", "mymuse.se", "mymuse.se-2014"],
)
def test_what_a_shop_is_told(policy: Policy, on: date, lang: Language, snapshot: SnapshotAssertion) -> None:
    assert page(policy, on, lang) == snapshot


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_of_every_finding(lang: Language, snapshot: SnapshotAssertion) -> None:
    told = []
    for code in Code:
        policy, *_, on = CHANGES[code]
        finding = next(one for one in lint(policy, on=on) if one.code is code)
        text = finding_text(finding, lang, policy=policy)
        told.append(f"{code.value}: {text.title}\n  {text.wrong}\n  {text.needed}\n  {text.law}")
    assert "\n".join(told) == snapshot


def test_a_finding_in_a_third_language_is_refused() -> None:
    finding = lint(M_NU, on=TODAY)[0]
    with pytest.raises(LanguageError):
        finding_text(finding, "de", policy=M_NU)  # type: ignore[arg-type]


def test_where_no_authority_is_encoded_any_is_meant() -> None:
    elsewhere = changed(without("complaint"), jurisdiction="DE")
    finding = the(elsewhere, Code.COMPLAINT_MISSING)
    assert finding_text(finding, "sv", policy=elsewhere).wrong == (
        "Texten säger inte att man kan klaga hos en tillsynsmyndighet."
    )


def test_law_that_nobody_has_read_is_told_as_such() -> None:
    findings = lint(MYMUSE_SE, on=UNDER_THE_OLD_ACT)
    cautions = {one.code: finding_text(one, "en", policy=MYMUSE_SE).caution for one in findings}
    assert cautions[Code.CONSENT_ASSUMED] == (
        "Note that section 10 of the Personal Data Act (PUL) has not been checked against its source."
    )
    assert cautions[Code.EMAIL_MARKETING_WITHOUT_CONSENT] == ""
