"""The checks one after the other, and the items of GDPR Arts 13 and 14 that follow from their findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from privpolicy.linting import (
    basis,
    cards,
    drafting,
    information,
    marketing,
    periods,
    rights,
    rules,
    sharing,
    storage,
)
from privpolicy.linting.case import Case
from privpolicy.linting.codes import ARTICLE_13, ARTICLE_14, Code, Item
from privpolicy.linting.findings import ItemState, LintFinding
from privpolicy.linting.transfers import goes_outside
from privpolicy.model import Policy
from privpolicy.model.days import plain_day
from privpolicy.vocabulary.enums import LegalBasis, Regime

_ORDER: Final = {code: place for place, code in enumerate(Code)}


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """An item of GDPR Art. 13 or 14, how far the text tells it, and the findings that say what it lacks."""

    provision: str
    item: Item
    state: ItemState
    findings: tuple[LintFinding, ...]


def lint(policy: Policy, *, on: date) -> tuple[LintFinding, ...]:
    """Where does the policy's text fall short of the law of that day, and of itself?

    It judges the text as it is encoded: what a clause says is only as good as its rule, and no finding
    is no certificate. Law that is not in force on the day in the policy's jurisdiction makes no
    finding: in 2014 a text owes nothing to the GDPR. The gravest come first. Raises ``DateError`` for a
    ``datetime``.
    """
    found = tuple(_found(Case(policy, plain_day(on))))
    return tuple(sorted(found, key=lambda one: (one.severity.rank, _ORDER[one.code])))


def notice_items(policy: Policy, *, on: date) -> tuple[NoticeItem, ...]:
    """Which items of GDPR Arts 13 and 14 does the text tell, in part, not at all, or need not tell?

    Those of Art. 14 apply where data come from somebody else than the person. There are none on a day
    on which the GDPR does not apply. Raises ``DateError`` for a ``datetime``.
    """
    case = Case(policy, plain_day(on))
    if case.regime is not Regime.GDPR:
        return ()
    findings = lint(policy, on=on)
    return (
        *_items(case, ARTICLE_13, findings, owed=True),
        *_items(case, ARTICLE_14, findings, owed=bool(case.from_others)),
    )


def _found(case: Case) -> Iterator[LintFinding]:
    yield from information.controller(case)
    yield from information.purposes_named(case)
    yield from information.data_named(case)
    yield from information.named_closely(case)
    yield from information.open_lists(case)
    yield from information.data_tied_to_purposes(case)
    yield from information.requirement(case)
    yield from information.automated_decisions(case)
    yield from information.source(case)
    yield from information.undeclared_data_shared(case)
    yield from basis.basis_stated(case)
    yield from basis.interest_named(case)
    yield from basis.tracking_on_contract(case)
    yield from basis.consent_taken(case)
    yield from basis.marked_data(case)
    yield from storage.stated(case)
    yield from storage.unclear(case)
    yield from storage.ends_by_person_only(case)
    yield from storage.one_for_all(case)
    yield from storage.shorter_than_duty(case)
    yield from rights.named(case)
    yield from rights.marketing_objection(case)
    yield from rights.withdrawal(case)
    yield from rights.complaint(case)
    yield from rights.unfettered(case)
    yield from rights.whole(case)
    yield from rights.objection_whole(case)
    yield from rights.channels(case)
    yield from sharing.recipients_named(case)
    yield from sharing.transfers(case)
    yield from sharing.transfer_ground(case)
    yield from marketing.email_marketing(case)
    yield from marketing.cookies(case)
    yield from marketing.children(case)
    yield from cards.cards(case)
    yield from drafting.dated(case)
    yield from drafting.law_in_force(case)
    yield from drafting.languages(case)
    yield from drafting.contradictions(case)
    yield from drafting.changes(case)
    yield from drafting.clauses_carried(case)
    yield from periods.drifted(case)
    yield from drafting.terms_used(case)
    yield from rules.applicable(case)
    yield from rules.shadowed(case)
    yield from rules.contradicting(case)
    yield from rules.transfers_prohibited(case)


def _items(
    case: Case, article: Mapping[Item, str], findings: tuple[LintFinding, ...], *, owed: bool
) -> Iterator[NoticeItem]:
    concerned = _concerned(case)
    for item, provision in article.items():
        found = tuple(one for one in findings if one.item is item) if owed else ()
        state = ItemState.PRESENT if owed and item in concerned else ItemState.NOT_APPLICABLE
        if found:
            absent = any(one.state is ItemState.ABSENT for one in found)
            state = ItemState.ABSENT if absent else ItemState.PARTIAL
        yield NoticeItem(provision, item, state, found)


def _concerned(case: Case) -> frozenset[Item]:
    """The items of which a policy has anything to tell."""
    bases = {rule.basis for rule in case.permissions}
    only_if = {
        Item.DATA_PROTECTION_OFFICER: bool(case.policy.controller.data_protection_officer),
        Item.INTERESTS: LegalBasis.LEGITIMATE_INTERESTS in bases,
        Item.RECIPIENTS: bool(case.policy.disclosures),
        Item.TRANSFERS: any(goes_outside(rule, case.on) for rule in case.policy.disclosures),
        Item.WITHDRAWAL: LegalBasis.CONSENT in bases,
        Item.AUTOMATED_DECISIONS: any(rule.decides_automatically for rule in case.activities),
    }
    return frozenset(item for item in Item if only_if.get(item, True))
