"""A finding about a policy's text in Swedish or English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from privpolicy.explanation.linting import finding_sentences
from privpolicy.explanation.sentence import listed, sentence
from privpolicy.linting import LintFinding
from privpolicy.model import Policy
from privpolicy.text.language import known
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language


class FindingText(NamedTuple):
    """A finding in words.

    ``title`` is a heading without a full stop, ``wrong`` says what is wrong, ``needed`` what a compliant
    text needs, ``where`` names the clauses and ``law`` the provisions, both empty where there are none.
    ``caution`` says which of the law has not been read in its source, and is empty otherwise.
    """

    title: str
    wrong: str
    needed: str
    where: str
    law: str
    caution: str


def lint_heading(findings: Sequence[LintFinding], lang: Language, *, policy: Policy, on: date) -> str:
    """How many findings there are on the policy, and as of which day."""
    known(lang)
    told = sentence("lint.none", policy=policy.id, day=on)
    if findings:
        told = sentence("lint.heading", policy=policy.id, day=on, n=len(findings))
    return Renderer(lang, (), {}).text([told])


def finding_text(finding: LintFinding, lang: Language, *, policy: Policy) -> FindingText:
    """The finding in words, with the terms and the clauses of the policy that it is about.

    ``lang`` is ``"sv"`` or ``"en"``; any other raises ``LanguageError``. The same finding always gives
    the same text.
    """
    known(lang)
    told = finding_sentences(finding)
    words = Renderer(lang, policy.terms, {one.id: one.label for one in policy.clauses if one.label})
    return FindingText(
        title=words.text([told.title]),
        wrong=words.text([told.wrong]),
        needed=words.text([told.needed]),
        where=words.phrase(told.where),
        law=words.phrase(listed(told.law)),
        caution=words.text(told.caution),
    )
