"""Who the data go to, and on what they cross the border of the EU and the EEA (GDPR Arts 13 and 44 to 49)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.linting.case import Case, sorted_keys
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import LintFinding
from privpolicy.linting.transfers import (
    adequacy,
    goes_outside,
    has_safeguards,
    mechanisms_of,
    needs_mechanism,
    third_countries,
)
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
        and not demanded_by_law(case, rule)
    ]
    if vague:
        keys = sorted_keys(key for rule in vague for key in rule.purposes)
        yield from case.finding(Code.RECIPIENTS_VAGUE, vague, purposes=keys)


def demanded_by_law(case: Case, rule: Disclosure) -> bool:
    """Whether a disclosure is for nothing but what an authority can demand."""
    # Nobody can tell beforehand which authority will have the power to ask.
    return case.purposes_within(rule, purposes.LEGAL_COMPLIANCE) == rule.purposes


def transfers(case: Case) -> Iterator[LintFinding]:
    """The country, what the transfer stands on, and where to see it (Art. 13(1)(f))."""
    rules = [rule for rule in case.policy.disclosures if goes_outside(rule, case.on)]
    nowhere = [rule for rule in rules if not third_countries(rule, case.on)]
    on_nothing = [rule for rule in rules if needs_mechanism(rule, case.policy, case.on)]
    uncopied = [rule for rule in rules if rule.safeguards_copy is None and _has_safeguards(case, rule)]
    for code, found in (
        (Code.TRANSFER_COUNTRY_MISSING, nowhere),
        (Code.TRANSFER_MECHANISM_MISSING, on_nothing),
        (Code.TRANSFER_COPY_MISSING, uncopied),
    ):
        if found:
            yield from case.finding(code, found)


def transfer_ground(case: Case) -> Iterator[LintFinding]:
    """Where the text counts on the Commission's decision, there is one (Arts 44 and 45).

    Beside other mechanisms the decision may be meant for some of the countries: there is one for any.
    """
    for rule in case.policy.disclosures:
        if rule.transfer is not None and TransferMechanism.ADEQUACY in rule.transfer:
            countries = third_countries(rule, case.on)
            left = [one for one in countries if adequacy(one, case.policy, case.on) is None]
            if left and (len(rule.transfer) == 1 or len(left) == len(countries)):
                yield from case.finding(Code.TRANSFER_WITHOUT_GROUND, [rule], countries=sorted_keys(left))


def _has_safeguards(case: Case, rule: Disclosure) -> bool:
    return not mechanisms_of(rule) or has_safeguards(rule, case.on)
