"""Who the data go to, and on what they cross the border of the EU and the EEA (GDPR Arts 13 and 44 to 49)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.law import adequacy_on, transfer_rule_on, treated_as_eea_for_transfers
from privpolicy.linting.case import Case, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.conditions import outside_eea
from privpolicy.linting.findings import LintFinding
from privpolicy.model import Disclosure
from privpolicy.vocabulary import purposes, recipients
from privpolicy.vocabulary.enums import TransferMechanism

_NOBODY_IN_PARTICULAR: Final = frozenset({recipients.RECIPIENT, recipients.PARTNER})


def recipients_named(case: Case) -> Iterator[LintFinding]:
    """The recipients, or categories of them that tell the person something (Art. 13(1)(e))."""
    open_clauses = {clause.id for clause in case.policy.clauses if "recipients" in clause.leaves_open}
    vague = [
        rule
        for rule in case.policy.disclosures
        if (_NOBODY_IN_PARTICULAR & rule.recipients or open_clauses.intersection(rule.clauses))
        and not _demanded_by_law(case, rule)
    ]
    if vague:
        keys = sorted_keys(key for rule in vague for key in rule.purposes)
        yield from case.finding(Code.RECIPIENTS_VAGUE, vague, purposes=keys)


def _demanded_by_law(case: Case, rule: Disclosure) -> bool:
    # Nobody can tell beforehand which authority will have the power to ask.
    return case.purposes_within(rule, purposes.LEGAL_COMPLIANCE) == rule.purposes


def transfers(case: Case) -> Iterator[LintFinding]:
    """The country, what the transfer stands on, and where to see it (Art. 13(1)(f))."""
    rules = [rule for rule in case.policy.disclosures if goes_outside(case, rule)]
    nowhere = [rule for rule in rules if not _third_countries(case, rule)]
    on_nothing = [rule for rule in rules if not rule.transfer]
    uncopied = [rule for rule in rules if rule.safeguards_copy is None and _has_safeguards(case, rule)]
    for code, found in (
        (Code.TRANSFER_COUNTRY_MISSING, nowhere),
        (Code.TRANSFER_MECHANISM_MISSING, on_nothing),
        (Code.TRANSFER_COPY_MISSING, uncopied),
    ):
        if found:
            yield from case.finding(code, found)


def transfer_ground(case: Case) -> Iterator[LintFinding]:
    """Where the text counts on the Commission's decision alone, there is one (Arts 44 and 45)."""
    for rule in case.policy.disclosures:
        if rule.transfer == {TransferMechanism.ADEQUACY}:
            exporter = case.policy.jurisdiction
            left = [
                one
                for one in _third_countries(case, rule)
                if adequacy_on(one, case.on, exporter=exporter) is None
            ]
            if left:
                yield from case.finding(Code.TRANSFER_WITHOUT_GROUND, [rule], countries=sorted_keys(left))


def _third_countries(case: Case, rule: Disclosure) -> list[str]:
    return [one for one in rule.countries if not treated_as_eea_for_transfers(one, case.on)]


def goes_outside(case: Case, rule: Disclosure) -> bool:
    """Whether a disclosure takes data out of the EU and the EEA, as far as its text tells."""
    return bool(_third_countries(case, rule) or rule.transfer or outside_eea(rule.when))


def _has_safeguards(case: Case, rule: Disclosure) -> bool:
    found = [transfer_rule_on(one, case.on) for one in rule.transfer or ()]
    return not found or any(one is not None and one.kind == "safeguard" for one in found)
