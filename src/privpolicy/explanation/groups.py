"""The findings of a verdict, those that would say the same together, the most telling first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from privpolicy.evaluation.content import Finding
from privpolicy.evaluation.reasons import Layer, ReasonCode as Code
from privpolicy.explanation.context import Telling

# What says a rule and its time, and then the day that it is counted from.
TIMED: Final = frozenset(
    {
        Code.ACTIVITY,
        Code.STORAGE_ENDED,
        Code.STORAGE_NOT_BEGUN,
        Code.STATE_NOT_LASTING,
        Code.EVENT_UNKNOWN,
        Code.STATE_UNKNOWN,
    }
)
_ORDER: Final = (
    # What forbids, and what the person or the law takes away.
    Code.NOT_IN_FORCE, Code.LAW_NOT_ENCODED, Code.PROHIBITED, Code.BASIS_PROHIBITED,
    Code.MARKETING_OBJECTION, Code.OBJECTION, Code.ERASURE_REQUESTED, Code.RESTRICTED,
    Code.CONSENT_WITHDRAWN, Code.CONSENT_MISSING, Code.CONSENT_OTHER_RECIPIENT, Code.CONSENT_NOT_EXPLICIT,
    Code.CONSENT_UNDERAGE, Code.SPECIAL_CATEGORY,
    Code.TRANSFER_NOT_ACCEPTED, Code.TRANSFER_WITHOUT_GROUND, Code.RECIPIENT_NOT_COVERED,
    # What permits.
    Code.DISCLOSURE, Code.ACTIVITY, Code.ADEQUACY, Code.TRANSFER_MECHANISM, Code.STATUTORY_DUTY,
    Code.HOLD, Code.RESTRICTED_STORAGE, Code.NOT_PERSONAL_DATA, Code.DUTY_OVER_PROHIBITION,
    # Time.
    Code.TEXT_UNCLEAR, Code.HOLD_ENDED, Code.RESTRICTED_STORAGE_ENDED, Code.STORAGE_ENDED,
    Code.NEVER_STORED, Code.STORAGE_NOT_STATED,
    Code.STATE_NOT_LASTING, Code.STORAGE_NOT_BEGUN, Code.EVENT_UNKNOWN, Code.STATE_UNKNOWN, Code.NOT_KEPT,
    Code.MINIMUM_AFTER_MAXIMUM, Code.RESTRICTION_STANDS, Code.REQUEST_OPEN,
    # What is not known otherwise.
    Code.PROHIBITION_UNKNOWN, Code.BASIS_PROHIBITION_UNKNOWN, Code.CONSENT_UNKNOWN, Code.OBJECTIONS_UNKNOWN,
    Code.REQUESTS_UNKNOWN, Code.RESTRICTIONS_UNKNOWN, Code.HOLDS_UNKNOWN,
    Code.COUNTRY_UNKNOWN, Code.TRANSFER_UNKNOWN, Code.RECIPIENT_COVER_UNKNOWN,
    # What does not fit.
    Code.CONDITION_NOT_MET, Code.CONDITION_UNKNOWN, Code.OTHER_SUBJECTS, Code.SUBJECTS_UNKNOWN,
    Code.OTHER_BASIS, Code.OVERRIDDEN, Code.OVERRIDE_UNKNOWN,
    # What is not declared.
    Code.UNDECLARED_CATEGORY, Code.UNDECLARED_PURPOSE, Code.UNDECLARED_RECIPIENT,
)  # fmt: skip
_RANK: Final = {code: place for place, code in enumerate(_ORDER)}


@dataclass(slots=True)
class Group:
    """Findings that would say the same, told once."""

    code: Code
    layer: Layer
    provision: str
    params: dict[str, Any]
    categories: dict[str, None] = field(default_factory=dict)
    clauses: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Take in one more finding that says the same."""
        self.categories.update(dict.fromkeys(finding.categories))
        if finding.clauses and finding.clauses not in self.clauses:
            self.clauses.append(finding.clauses)
        if self.params.get("subjects") != finding.params.get("subjects"):
            self.params.pop("subjects", None)

    @property
    def cited(self) -> tuple[str, ...]:
        """The clauses, those of the storage rules first; where all have some in common, only these."""
        first, *others = self.clauses or [()]
        common = tuple(key for key in first if all(key in other for other in others))
        if common:
            return common
        heads = (clauses[0] for clauses in self.clauses)
        return tuple(dict.fromkeys((*heads, *(key for clauses in self.clauses for key in clauses))))


def groups(telling: Telling) -> list[Group]:
    """The findings, those that would say the same together, the most telling first."""
    found: dict[object, Group] = {}
    findings = telling.verdict.findings
    explained = {one.rule for one in findings if one.code is Code.PROHIBITION_UNKNOWN}
    for one in findings:
        if one.code is Code.CONDITION_UNKNOWN and one.rule in explained:
            continue
        key = (one.code, one.layer, one.provision, _said(one))
        if key not in found:
            found[key] = Group(one.code, one.layer, one.provision, dict(one.params))
        found[key].add(one)
    return sorted(found.values(), key=_place)


def _said(finding: Finding) -> tuple[tuple[str, Any], ...]:
    """The parameters that make a sentence another one."""
    unsaid = {"basis", "by"} if finding.code in TIMED else {"by"}
    if finding.code in TIMED:
        unsaid.add("subjects")
    return tuple(sorted((name, value) for name, value in finding.params.items() if name not in unsaid))


def _place(group: Group) -> tuple[int, int]:
    """Where a reason stands: by its code; of several times that ended, the latest first."""
    last = group.params.get("last_day")
    if last is None:
        last = date.max if group.code is Code.ACTIVITY else date.min
    return _RANK[group.code], -last.toordinal()
