"""Transfers out of the EU and the EEA: what the law of the day and the disclosure accept."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.errors import QuestionError
from privpolicy.evaluation import Layer, Missing, ReasonCode, Verdict, may_share
from privpolicy.model import Law, Record
from privpolicy.vocabulary import UNKNOWN, facts, purposes, recipients
from privpolicy.vocabulary.enums import TransferMechanism, Unknown
from tests.evaluation.shop import GDPR_EVE, ON, DisclosureFields, activity, disclosure, policy, record, the

SCC, BCR, ADEQUACY = (
    TransferMechanism.STANDARD_CLAUSES,
    TransferMechanism.BINDING_CORPORATE_RULES,
    TransferMechanism.ADEQUACY,
)


def sent(
    country: str | Unknown,
    *,
    transfer: TransferMechanism | Unknown | None = None,
    accepts: set[TransferMechanism] | None = None,
    about: Record | None = None,
    on: date = ON,
    law: Law | None = Law.APPLICABLE,
) -> Verdict:
    fields: DisclosureFields = {"clauses": ("5",)}
    if accepts is not None:
        fields["transfer"] = accepts
    rules = policy(activity(), disclosure(**fields))
    return may_share(
        rules,
        about or record(),
        to=recipients.CARRIER,
        purpose=purposes.PURCHASE,
        country=country,
        transfer=transfer,
        on=on,
        law=law,
    )


@pytest.mark.parametrize(
    ("country", "on"),
    [
        ("SE", ON),
        ("NO", ON),
        ("HR", date(2013, 7, 1)),
        ("GB", date(2020, 1, 31)),
        ("GB", date(2020, 12, 31)),
        ("GB", date(2021, 6, 30)),
    ],
)
def test_within_the_eu_and_the_eea_of_the_day_there_is_no_transfer(country: str, on: date) -> None:
    """The United Kingdom counts to the end of June 2021."""
    verdict = sent(country, on=on)
    assert set(verdict.codes) == {ReasonCode.ACTIVITY, ReasonCode.DISCLOSURE}
    assert sent(country, on=on, accepts=set()).permitted


def test_before_its_accession_croatia_was_a_third_country() -> None:
    verdict = sent("HR", on=date(2013, 6, 30))
    assert verdict.denied
    finding = the(verdict, ReasonCode.TRANSFER_WITHOUT_GROUND)
    assert (finding.rule, finding.provision) == ("carriers", "pul.33")


@pytest.mark.parametrize(
    ("country", "on", "decision"),
    [
        ("CH", ON, "2000/518/EC"),
        ("GB", date(2021, 7, 1), "(EU) 2021/1772"),
        ("GB", date(2031, 12, 27), "(EU) 2021/1772"),
        ("UY", date(2012, 8, 21), "2012/484/EU"),
    ],
)
def test_a_transfer_stands_on_the_adequacy_decision_of_the_day(country: str, on: date, decision: str) -> None:
    verdict = sent(country, on=on)
    finding = the(verdict, ReasonCode.ADEQUACY)
    assert verdict.permitted
    assert finding.layer is Layer.LAW
    assert finding.params["decision"] == decision
    assert finding.params["country"] == country


@pytest.mark.parametrize(
    ("country", "on"),
    [
        ("UY", date(2012, 8, 20)),
        ("GB", date(2031, 12, 28)),
        ("US", date(2020, 7, 17)),
        ("CN", ON),
    ],
)
def test_without_a_decision_and_a_mechanism_there_is_no_ground(country: str, on: date) -> None:
    verdict = sent(country, on=on)
    assert verdict.denied
    finding = the(verdict, ReasonCode.TRANSFER_WITHOUT_GROUND)
    assert (finding.rule, finding.layer) == ("carriers", Layer.LAW)
    assert finding.params["country"] == country


@pytest.mark.parametrize(
    ("covered", "code"),
    [
        (True, ReasonCode.ADEQUACY),
        (False, ReasonCode.RECIPIENT_NOT_COVERED),
        (UNKNOWN, ReasonCode.RECIPIENT_COVER_UNKNOWN),
    ],
)
def test_a_decision_that_covers_some_recipients_depends_on_the_recipient(
    covered: bool | Unknown, code: ReasonCode
) -> None:
    verdict = sent("US", about=record(facts={facts.RECIPIENT_COVERED_BY_ADEQUACY: covered}))
    assert code in verdict.codes
    if covered is UNKNOWN:
        assert verdict.undetermined
        assert verdict.missing == (Missing("fact", "recipient_covered_by_adequacy"),)
        assert the(verdict, code).params["decision"] == "(EU) 2023/1795"


@pytest.mark.parametrize(
    ("on", "permitted"),
    [
        (date(2015, 10, 6), True),
        (date(2015, 10, 7), False),
        (date(2016, 7, 11), False),
        (date(2016, 7, 12), True),
        (date(2020, 7, 16), True),
        (date(2020, 7, 17), False),
        (date(2023, 7, 9), False),
        (date(2023, 7, 10), True),
    ],
)
def test_a_covered_recipient_in_the_united_states_through_the_years(on: date, *, permitted: bool) -> None:
    covered = record(facts={facts.RECIPIENT_COVERED_BY_ADEQUACY: True})
    verdict = sent("US", about=covered, on=on)
    expected = ReasonCode.ADEQUACY if permitted else ReasonCode.TRANSFER_WITHOUT_GROUND
    assert expected in verdict.codes
    assert verdict.permitted is permitted


def test_a_mechanism_that_is_stated_and_known_to_the_law_is_a_ground() -> None:
    finding = the(sent("CN", transfer=SCC), ReasonCode.TRANSFER_MECHANISM)
    assert finding.provision == "gdpr.46.2.c"
    assert finding.params["mechanism"] == "standard_clauses"


def test_a_mechanism_that_the_law_of_the_day_does_not_know_is_none() -> None:
    verdict = sent("CN", transfer=TransferMechanism.CODE_OF_CONDUCT, on=GDPR_EVE)
    assert verdict.denied
    assert the(verdict, ReasonCode.TRANSFER_WITHOUT_GROUND).provision == "pul.33"
    assert sent("CN", transfer=TransferMechanism.CODE_OF_CONDUCT).permitted


def test_adequacy_that_is_only_claimed_is_no_ground() -> None:
    verdict = sent("CN", transfer=ADEQUACY)
    assert ReasonCode.TRANSFER_WITHOUT_GROUND in verdict.codes
    assert verdict.denied


def test_an_unknown_mechanism_is_missing() -> None:
    verdict = sent("CN", transfer=UNKNOWN)
    assert verdict.codes == (ReasonCode.TRANSFER_UNKNOWN,)
    assert verdict.missing == (Missing("transfer", "transfer"),)


def test_an_unknown_mechanism_does_not_matter_where_adequacy_carries_the_transfer() -> None:
    assert ReasonCode.ADEQUACY in sent("CH", transfer=UNKNOWN).codes


def test_an_unknown_country_is_missing() -> None:
    verdict = sent(UNKNOWN, transfer=SCC)
    assert verdict.codes == (ReasonCode.COUNTRY_UNKNOWN,)
    assert verdict.missing == (Missing("country", "country"),)


def test_a_country_code_that_does_not_exist_is_refused() -> None:
    with pytest.raises(QuestionError, match="ISO 3166-1") as refused:
        sent("sv")
    assert refused.value.faults[0].where == "country"


# A disclosure that names its mechanisms accepts only those.


def test_the_laws_adequacy_does_not_widen_the_policys_promise() -> None:
    verdict = sent("CH", accepts={SCC})
    assert verdict.denied
    assert ReasonCode.ADEQUACY not in verdict.codes


def test_a_mechanism_that_the_disclosure_does_not_accept() -> None:
    verdict = sent("CN", transfer=BCR, accepts={SCC})
    finding = the(verdict, ReasonCode.TRANSFER_NOT_ACCEPTED)
    assert verdict.denied
    assert (finding.rule, finding.clauses, finding.layer) == ("carriers", ("5",), Layer.POLICY)
    assert finding.params["mechanism"] == "binding_corporate_rules"
    assert ReasonCode.TRANSFER_MECHANISM in sent("CN", transfer=SCC, accepts={SCC}).codes


def test_a_disclosure_that_accepts_no_mechanism_goes_to_no_third_country() -> None:
    verdict = sent("CH", transfer=SCC, accepts=set())
    assert verdict.denied
    assert the(verdict, ReasonCode.TRANSFER_NOT_ACCEPTED).params == {"country": "CH"}


def test_adequacy_and_nothing_else() -> None:
    assert ReasonCode.ADEQUACY in sent("CH", accepts={ADEQUACY}).codes
    verdict = sent("CN", transfer=SCC, accepts={ADEQUACY})
    assert verdict.denied
    assert ReasonCode.TRANSFER_MECHANISM not in verdict.codes
    unknown = sent("CN", transfer=UNKNOWN, accepts={ADEQUACY})
    assert unknown.denied


# The policy's words alone.


def test_without_the_law_a_disclosure_that_names_no_mechanism_leaves_the_transfer_to_nobody() -> None:
    for country in ("CN", UNKNOWN):
        verdict = sent(country, law=None)
        assert set(verdict.codes) == {ReasonCode.ACTIVITY, ReasonCode.DISCLOSURE}


def test_without_the_law_the_mechanism_stated_counts_if_it_is_accepted() -> None:
    finding = the(sent("CN", transfer=SCC, accepts={SCC}, law=None), ReasonCode.TRANSFER_MECHANISM)
    assert (finding.layer, finding.provision) == (Layer.POLICY, "")
    assert ReasonCode.TRANSFER_NOT_ACCEPTED in sent("CN", transfer=BCR, accepts={SCC}, law=None).codes
    assert ReasonCode.TRANSFER_MECHANISM in sent("CN", transfer=ADEQUACY, accepts={ADEQUACY}, law=None).codes
    assert sent("CN", transfer=None, accepts={SCC}, law=None).denied
    assert sent("CN", transfer=UNKNOWN, accepts={SCC}, law=None).missing == (Missing("transfer", "transfer"),)


@pytest.mark.parametrize(
    ("on", "third"), [(date(2020, 1, 31), False), (date(2020, 2, 1), True), (date(2021, 6, 30), True)]
)
def test_without_the_law_the_united_kingdom_leaves_on_the_last_of_january_2020(
    on: date, *, third: bool
) -> None:
    """The transition is law; membership is a fact."""
    verdict = sent("GB", accepts=set(), law=None, on=on)
    assert (ReasonCode.TRANSFER_NOT_ACCEPTED in verdict.codes) is third
    assert verdict.denied is third
