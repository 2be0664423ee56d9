"""Questions that no rule decides: no personal data, no policy in force, no law encoded."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.evaluation import Layer, ReasonCode, may_keep, may_use
from privpolicy.model import PolicyHistory, Record
from privpolicy.vocabulary import data, purposes
from privpolicy.vocabulary.enums import Outcome, Protection
from tests.evaluation.shop import GDPR_DAY, GDPR_EVE, ON, activity, policy, prohibition, record, the

RULES = policy(activity(), prohibition())


@pytest.mark.parametrize("about", [record(protection={Protection.ANONYMISED}), Record(data=set())])
def test_anonymised_data_and_no_data_lie_outside_the_policy(about: Record) -> None:
    verdict = may_keep(RULES, about, on=ON)
    assert verdict.permitted
    finding = the(verdict, ReasonCode.NOT_PERSONAL_DATA)
    assert (finding.rule, finding.layer, finding.provision) == (None, Layer.LAW, "gdpr.4.1")


@pytest.mark.parametrize("protection", [Protection.PSEUDONYMISED, Protection.HASHED, Protection.ENCRYPTED])
def test_otherwise_protected_data_stay_personal_data(protection: Protection) -> None:
    verdict = may_keep(RULES, record(protection={protection}), on=ON)
    assert verdict.codes == (ReasonCode.PROHIBITED,)


def test_data_that_may_be_anonymised_stay_personal_data() -> None:
    """Only where it is said."""
    unknown = Record.model_validate({"data": ["name"], "protection": {"anonymised": "unknown"}})
    assert may_keep(RULES, unknown, on=ON).codes == (ReasonCode.PROHIBITED,)
    assert may_keep(RULES, Record(data={data.NAME}), on=ON).codes == (ReasonCode.PROHIBITED,)


def test_an_activity_that_declares_no_data_is_cited_for_its_purposes() -> None:
    rules = policy(activity("stats", data=set(), purposes={purposes.STATISTICS}, clauses=("7",)))
    verdict = may_use(rules, Record(data=set()), purpose=purposes.STATISTICS, on=ON)
    finding = the(verdict, ReasonCode.NOT_PERSONAL_DATA)
    assert (finding.rule, finding.clauses, finding.layer) == ("stats", ("7",), Layer.POLICY)
    other = may_use(rules, Record(data=set()), purpose=purposes.PURCHASE, on=ON)
    assert the(other, ReasonCode.NOT_PERSONAL_DATA).rule is None


DATED = policy(
    activity(),
    effective_from=date(2020, 2, 29),
    effective_until=date(2024, 2, 29),
    effective_clauses=("0",),
)


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (date(2020, 2, 28), ReasonCode.NOT_IN_FORCE),
        (date(2020, 2, 29), ReasonCode.ACTIVITY),
        (date(2024, 2, 29), ReasonCode.ACTIVITY),
        (date(2024, 3, 1), ReasonCode.NOT_IN_FORCE),
    ],
)
def test_a_policy_answers_for_the_days_on_which_it_is_in_force(on: date, code: ReasonCode) -> None:
    verdict = may_keep(DATED, record(), on=on)
    assert verdict.codes == (code,)
    if code is ReasonCode.NOT_IN_FORCE:
        finding = the(verdict, code)
        assert verdict.undetermined
        assert (finding.clauses, finding.layer) == (("0",), Layer.POLICY)
        assert finding.params == {"day": on, "from": date(2020, 2, 29), "until": date(2024, 2, 29)}
        assert verdict.categories.of("name").outcome is Outcome.UNDETERMINED


def test_a_history_asks_the_version_of_the_day() -> None:
    old = policy(activity("old"), version="1", effective_until=GDPR_EVE)
    new = policy(activity("new"), version="2", effective_from=GDPR_DAY)
    history = PolicyHistory(versions=[new, old])
    assert [may_keep(history, record(), on=on).rules for on in (GDPR_EVE, GDPR_DAY)] == [("old",), ("new",)]
    assert may_keep(history, record(), on=GDPR_EVE).policy.version == "1"


@pytest.mark.parametrize(
    ("jurisdiction", "on", "known"),
    [
        ("SE", date(1998, 10, 23), False),
        ("SE", date(1998, 10, 24), True),
        ("DE", GDPR_EVE, False),
        ("DE", GDPR_DAY, True),
        ("NO", date(2018, 7, 19), False),
        ("NO", date(2018, 7, 20), True),
        ("US", ON, False),
        ("GB", date(2021, 1, 1), False),
    ],
)
def test_a_day_or_a_jurisdiction_without_encoded_law_is_undetermined(
    jurisdiction: str, on: date, *, known: bool
) -> None:
    rules = policy(activity(), jurisdiction=jurisdiction)
    verdict = may_keep(rules, record(), on=on)
    if known:
        assert verdict.codes == (ReasonCode.ACTIVITY,)
    else:
        finding = the(verdict, ReasonCode.LAW_NOT_ENCODED)
        assert verdict.undetermined
        assert finding.params == {"day": on, "jurisdiction": jurisdiction}
        assert finding.layer is Layer.LAW
    assert may_keep(rules, record(), on=on, law=None).codes == (ReasonCode.ACTIVITY,)
