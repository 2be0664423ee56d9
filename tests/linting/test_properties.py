"""What holds of the findings on any policy, on any day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given, strategies as st

from privpolicy.law import in_force, provision
from privpolicy.linting import CODES, Code, lint, notice_items
from privpolicy.model import Policy
from privpolicy.policies import M_NU, MYMUSE_SE
from privpolicy.text.linting import finding_text
from privpolicy.vocabulary.enums import LANGUAGES
from tests.linting.shop import SHOP, changed
from tests.linting.test_findings import CHANGES
from tests.spec.strategies import policies

DAYS = st.dates(date(1998, 1, 1), date(2030, 12, 31)) | st.sampled_from(
    [date(2018, 5, 24), date(2018, 5, 25), date(2022, 6, 2), date(2022, 6, 3), date(2022, 3, 31)]
)
ANY = policies() | st.sampled_from([M_NU, MYMUSE_SE, SHOP])


@given(policy=ANY, on=DAYS)
def test_a_finding_points_to_what_is_there_and_to_law_in_force(policy: Policy, on: date) -> None:
    rules = (*policy.activities, *policy.disclosures, *policy.prohibitions, *policy.rights, *policy.promises)
    known = {rule.id for rule in rules}
    for finding in lint(policy, on=on):
        assert known.issuperset(finding.rules)
        assert policy.clauses_by_id.keys() >= set(finding.clauses)
        assert all(in_force(provision(key), on) for key in finding.provisions)
        assert finding.provisions or CODES[finding.code].always


@given(policy=st.sampled_from([M_NU, MYMUSE_SE, *(change.policy for change in CHANGES.values())]), on=DAYS)
def test_every_finding_has_its_words_in_both_languages(policy: Policy, on: date) -> None:
    for finding in lint(policy, on=on):
        for lang in LANGUAGES:
            text = finding_text(finding, lang, policy=policy)
            assert text.title
            assert text.wrong.endswith(".")
            assert text.needed.endswith(".")
            assert bool(text.where) is bool(finding.clauses)
            assert bool(text.law) is bool(finding.provisions)


@given(policy=ANY, on=DAYS)
def test_the_same_policy_has_the_same_findings_whatever_the_order_of_its_rules(
    policy: Policy, on: date
) -> None:
    other = changed(
        policy,
        activities=tuple(reversed(policy.activities)),
        disclosures=tuple(reversed(policy.disclosures)),
        prohibitions=tuple(reversed(policy.prohibitions)),
    )
    assert lint(policy, on=on) == lint(policy, on=on)
    said, turned = (set(_without_order(each, on)) for each in (policy, other))
    assert said == turned


def _without_order(policy: Policy, on: date) -> Iterator[tuple[Code, frozenset[str]]]:
    for finding in lint(policy, on=on):
        # Of several rules that say the same, which are named depends on which stands first.
        apart = finding.code in {Code.RULE_SHADOWED, Code.RULE_NEVER_APPLIES}
        yield finding.code, frozenset() if apart else frozenset(finding.rules)


@given(policy=ANY, on=DAYS)
def test_an_item_is_whole_exactly_where_no_finding_is_about_it(policy: Policy, on: date) -> None:
    about = {finding.item for finding in lint(policy, on=on)}
    for row in notice_items(policy, on=on):
        if row.state.value in {"partial", "absent"}:
            assert row.item in about
            assert row.findings
        else:
            assert not row.findings
