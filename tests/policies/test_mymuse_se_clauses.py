"""The clauses of mymuse.se: none is missing, and each is carried by a rule or said to carry none."""

from __future__ import annotations

from collections import Counter
from typing import Final

from privpolicy.model.base import walk
from privpolicy.policies.mymuse_se import MYMUSE_SE, MYMUSE_SE_UNDER_GDPR
from privpolicy.policies.mymuse_se_clauses import CLAUSES

IDS: Final = [
    "banner.1",
    "banner.2",
    "banner.3",
    "banner.4",
    "intro.1",
    "intro.2",
    "intro.3",
    "intro.4",
    "collect.user.1",
    "collect.user.2",
    "collect.login.1",
    "collect.login.2",
    "collect.auto.1",
    "collect.auto.2",
    "collect.auto.3",
    "collect.auto.4",
    "collect.cookies.1",
    "collect.cookies.2",
    "collect.cookies.3",
    "collect.cookies.4",
    "collect.cookies.5",
    "collect.cookies.6",
    "collect.cookies.7",
    "collect.financing.1",
    "collect.financing.2",
    "collect.financing.3",
    "collect.payment",
    "use.1",
    "use.2",
    "use.3",
    "use.4",
    "share.1",
    "share.2",
    "share.3",
    "share.4",
    "share.5",
    "share.6",
    "choice.1",
    "choice.2",
    "choice.3",
    "choice.4",
    "choice.5",
    "updated",
]


def _carried() -> set[str]:
    policy = MYMUSE_SE
    rules = (
        *policy.activities,
        *policy.disclosures,
        *policy.prohibitions,
        *policy.rights,
        *policy.promises,
    )
    return {clause for rule in rules for part in walk(rule) for clause in getattr(part, "clauses", ())}


def test_every_sentence_of_the_source_is_a_clause_in_its_order() -> None:
    assert len(IDS) == 43
    assert [clause.id for clause in CLAUSES] == IDS


def test_every_clause_is_carried_by_a_rule_or_informative_and_never_both() -> None:
    carried = _carried()
    assert [clause.id for clause in CLAUSES if (clause.id in carried) == bool(clause.informative)] == []


def test_every_clause_says_what_it_means_and_where_it_stands() -> None:
    for clause in CLAUSES:
        assert clause.text
        assert clause.meaning
        assert clause.label is not None


def test_every_clause_but_the_banner_has_its_english_words() -> None:
    without = [clause.id for clause in CLAUSES if not clause.other_text]
    assert without == ["banner.1", "banner.2", "banner.3", "banner.4"]


def test_every_divergence_between_the_languages_is_recorded_once() -> None:
    found = Counter(divergence.id for clause in CLAUSES for divergence in clause.divergences)
    assert found == Counter(f"D{number}" for number in range(1, 31))


def test_the_divergences_are_weighed() -> None:
    weights = Counter(divergence.weight for clause in CLAUSES for divergence in clause.divergences)
    assert weights == {"major": 12, "medium": 4, "minor": 14}


def test_no_activity_rests_on_a_legal_basis_that_the_text_does_not_name() -> None:
    assert {activity.basis for activity in MYMUSE_SE.activities} == {None}


def test_the_two_readings_of_the_reference_to_pul_differ_only_in_their_end() -> None:
    assert MYMUSE_SE_UNDER_GDPR.effective_until is None
    assert MYMUSE_SE_UNDER_GDPR.model_copy(update={"effective_until": MYMUSE_SE.effective_until}) == MYMUSE_SE
