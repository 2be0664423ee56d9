"""Policy coverage: which of a policy's promises the verdicts of a test run have exercised, and which not.

A rule, a clause or a reason is exercised where it is among those that decided; a boundary where the day
asked is an activity's last day, and where it is the day after. The law around the policy is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final

from privpolicy.evaluation import Finding, ReasonCode as Code, Response, Verdict
from privpolicy.extra.quoting import folded
from privpolicy.model import (
    Activity,
    After,
    AsLawRequires,
    AsNeeded,
    Disclosure,
    Never,
    Policy,
    Unclear,
    Until,
    While,
)
from privpolicy.model.base import Frozen, walk
from privpolicy.model.rights_request import REQUESTABLE
from privpolicy.vocabulary import purposes, subjects
from privpolicy.vocabulary.enums import LegalBasis
from privpolicy.vocabulary.term import Purpose

KINDS: Final = ("activities", "disclosures", "prohibitions", "clauses", "boundaries", "reasons")
"""What is counted, in the order of the report."""

LAST_DAY: Final = "last day"
DAY_AFTER: Final = "day after"

Item = tuple[str, str]
"""A kind, and the id, code or boundary of that kind."""


def promised(policy: Policy) -> frozenset[Item]:
    """All of a policy that a test can exercise."""
    return frozenset(
        (kind, key)
        for kind, keys in (
            ("activities", [rule.id for rule in policy.activities]),
            ("disclosures", [rule.id for rule in policy.disclosures]),
            ("prohibitions", [rule.id for rule in policy.prohibitions]),
            ("clauses", _clauses(policy)),
            ("boundaries", _boundaries(policy)),
            ("reasons", _reasons(policy)),
        )
        for key in keys
    )


def exercised(answer: Verdict | Response) -> frozenset[Item]:
    """What an answer has exercised of its policy: rules of every kind, for it does not tell them apart."""
    if isinstance(answer, Verdict):
        return frozenset(_of_verdict(answer))
    verdicts = [one.verdict for one in answer.answers if one.verdict is not None]
    own = [("clauses", clause) for clause in answer.clauses]
    return frozenset([*own, *(item for verdict in verdicts for item in _of_verdict(verdict))])


class Coverage:
    """What was exercised of each policy that was asked, by its id and version."""

    def __init__(self) -> None:
        self._promised: dict[str, set[Item]] = {}
        self._exercised: dict[str, set[Item]] = {}

    def expect(self, policy: Policy) -> None:
        """Counts a policy; with a reading chosen it promises less, so the first one given counts."""
        self._promised.setdefault(_name(policy.id, policy.version), set(promised(policy)))

    def add(self, answer: Verdict | Response) -> None:
        """Counts what an answer exercised."""
        name = _name(answer.policy.id, answer.policy.version)
        self._exercised.setdefault(name, set()).update(exercised(answer))

    def to_plain(self) -> dict[str, list[list[list[str]]]]:
        """As plain lists of plain texts, which go from one process to another."""
        names = self._promised.keys() | self._exercised.keys()
        found = {name: (self._promised.get(name, ()), self._exercised.get(name, ())) for name in names}
        return {
            name: [[[str(kind), str(key)] for kind, key in sorted(items)] for items in both]
            for name, both in found.items()
        }

    def merge(self, plain: Mapping[str, Iterable[Iterable[Iterable[str]]]]) -> None:
        """Adds what another process has counted."""
        for name, both in plain.items():
            for there, items in zip((self._promised, self._exercised), both, strict=True):
                found = {(kind, key) for kind, key in items}
                if found:
                    there.setdefault(name, set()).update(found)

    @property
    def percent(self) -> int | None:
        """How much was exercised in all, rounded down; ``None`` where no policy was asked."""
        total = sum(len(items) for items in self._promised.values())
        return 100 * sum(len(self._covered(name)) for name in self._promised) // total if total else None

    def lines(self) -> Iterator[str]:
        """The report: for each policy and kind how many of how many, and which were not."""
        for name, items in sorted(self._promised.items()):
            yield name
            covered = self._covered(name)
            for kind in KINDS:
                of_kind = sorted(key for one, key in items if one == kind)
                if of_kind:
                    missed = [key for key in of_kind if (kind, key) not in covered]
                    yield f"  {kind:<14}{len(of_kind) - len(missed)} of {len(of_kind)}"
                    yield from _not(missed)

    def _covered(self, name: str) -> set[Item]:
        return self._promised[name] & self._exercised.get(name, set())


def _not(missed: list[str]) -> Iterator[str]:
    # A name that holds a space stays on one line.
    whole = ", ".join(key.replace(" ", "\N{NO-BREAK SPACE}") for key in missed)
    for line in folded(f"not: {whole}", "    ", "         ") if missed else ():
        yield line.replace("\N{NO-BREAK SPACE}", " ")


def _name(policy_id: str, version: str) -> str:
    return f"{policy_id} {version}"


# --- What was exercised ---------------------------------------------------------------------------


def _of_verdict(verdict: Verdict) -> Iterator[Item]:
    for finding in verdict.findings:
        yield "reasons", finding.code
        yield from (("clauses", clause) for clause in finding.clauses)
        if finding.rule is not None:
            yield from ((kind, finding.rule) for kind in KINDS[:3])
            yield from _boundary(verdict, finding)
    for obligation in verdict.obligations:
        yield from (("clauses", clause) for clause in obligation.clauses)


def _boundary(verdict: Verdict, finding: Finding) -> Iterator[Item]:
    on = verdict.question.on
    for category in finding.categories:
        last = finding.params.get("last_day") or verdict.categories.of(category).last_day
        if last is None:
            continue
        if finding.code is Code.ACTIVITY and on == last:
            yield "boundaries", f"{finding.rule}: {LAST_DAY}"
        elif finding.code is Code.STORAGE_ENDED and on == last + timedelta(days=1):
            yield "boundaries", f"{finding.rule}: {DAY_AFTER}"


# --- What a policy promises -----------------------------------------------------------------------


def _clauses(policy: Policy) -> set[str]:
    """The clauses of the rules that decide, and of the rights that a person can ask for."""
    rules: list[Frozen] = [*policy.activities, *policy.disclosures, *policy.prohibitions]
    rules += [promise for promise in policy.rights if promise.right in REQUESTABLE]
    found = (clause for rule in rules for part in _deciding(rule) for clause in getattr(part, "clauses", ()))
    return set(found)


def _deciding(rule: Frozen) -> Iterator[Frozen]:
    """The parts of a rule that decide or must be seen to, itself first."""
    yield rule
    if isinstance(rule, Activity):
        for storage in rule.storage_by_category.values():
            yield from walk(storage)
    if isinstance(rule, Activity | Disclosure):
        yield from rule.obligations


def _boundaries(policy: Policy) -> Iterator[str]:
    for activity in policy.activities:
        parts = [part for storage in activity.storage_by_category.values() for part in walk(storage)]
        if any(_can_end(part) for part in parts):
            yield f"{activity.id}: {LAST_DAY}"
            yield f"{activity.id}: {DAY_AFTER}"


def _can_end(part: Frozen) -> bool:
    return isinstance(part, After | While | Until | AsLawRequires) or (
        isinstance(part, AsNeeded) and part.until is not None
    )


def _reasons(policy: Policy) -> set[str]:
    """The reasons of the policy's own that its rules can give."""
    found = {Code.UNDECLARED_CATEGORY, Code.UNDECLARED_PURPOSE, Code.UNDECLARED_RECIPIENT}
    for activity in policy.activities:
        found |= {Code.ACTIVITY, *_of_scope(activity), *_of_basis(activity, policy), *_of_storage(activity)}
    for disclosure in policy.disclosures:
        found |= {Code.DISCLOSURE, *_of_scope(disclosure)}
        if disclosure.transfer is not None:
            found.add(Code.TRANSFER_NOT_ACCEPTED)
    for rule in policy.prohibitions:
        found.add(Code.PROHIBITED if rule.basis is None else Code.BASIS_PROHIBITED)
    return {code.value for code in found}


def _of_scope(rule: Activity | Disclosure) -> Iterator[Code]:
    if rule.when is not None:
        yield from (Code.CONDITION_NOT_MET, Code.CONDITION_UNKNOWN)
    if subjects.DATA_SUBJECT not in rule.subjects:
        yield Code.OTHER_SUBJECTS
    if rule.overrides:
        yield Code.OVERRIDDEN


def _of_basis(activity: Activity, policy: Policy) -> Iterator[Code]:
    if activity.basis is LegalBasis.CONSENT:
        yield from (Code.CONSENT_MISSING, Code.CONSENT_WITHDRAWN, Code.CONSENT_UNKNOWN)
    if activity.basis in {LegalBasis.LEGITIMATE_INTERESTS, LegalBasis.PUBLIC_TASK}:
        yield Code.OBJECTION
    lineages = (policy.vocabulary.lineage(Purpose, purpose) for purpose in activity.purposes)
    if any(purposes.DIRECT_MARKETING in lineage for lineage in lineages):
        yield Code.MARKETING_OBJECTION


_OF_PART: Final[Mapping[type[Frozen], tuple[Code, ...]]] = {
    After: (Code.STORAGE_ENDED, Code.STORAGE_NOT_BEGUN, Code.EVENT_UNKNOWN),
    Until: (Code.STORAGE_ENDED,),
    While: (Code.STORAGE_ENDED, Code.STATE_UNKNOWN),
    AsLawRequires: (Code.STORAGE_ENDED, Code.EVENT_UNKNOWN),
    Never: (Code.NEVER_STORED,),
    Unclear: (Code.TEXT_UNCLEAR,),
}


def _of_storage(activity: Activity) -> Iterator[Code]:
    if activity.storage is None:
        yield Code.STORAGE_NOT_STATED
    for storage in activity.storage_by_category.values():
        for part in walk(storage):
            yield from _OF_PART.get(type(part), ())
