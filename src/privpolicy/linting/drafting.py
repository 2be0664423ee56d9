"""The text as a text: its date, the law that it names, its languages, and what it says twice differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from privpolicy.law import STATUTES, in_force
from privpolicy.linting.case import Case
from privpolicy.linting.codes import Code
from privpolicy.linting.findings import LintFinding
from privpolicy.model.base import walk
from privpolicy.vocabulary.term import Term
from privpolicy.vocabulary.tree import ROOTS

_BY_WEIGHT: Final = {
    "major": Code.LANGUAGES_PROMISE_DIFFERENTLY,
    "medium": Code.LANGUAGES_DIFFER,
}


def dated(case: Case) -> Iterator[LintFinding]:
    """The day from which the text applies, and whether it does on the day asked."""
    policy = case.policy
    if policy.effective_from is None:
        yield from case.finding(Code.UNDATED)
    if not policy.in_force(case.on):
        yield from case.finding(Code.NOT_IN_FORCE, clauses=policy.effective_clauses, day=case.on)


def law_in_force(case: Case) -> Iterator[LintFinding]:
    """No act is named that is law no longer."""
    for statute, row in STATUTES.items():
        clauses = [clause.id for clause in case.policy.clauses if statute in clause.cites]
        if clauses and row.valid_to is not None and not in_force(row, case.on) and row.valid_to < case.on:
            yield from case.finding(
                Code.LAW_REPEALED, clauses=clauses, statute=statute.value, day=row.valid_to
            )


def languages(case: Case) -> Iterator[LintFinding]:
    """The language versions promise the same. What differs in wording alone is no fault."""
    for weight, code in _BY_WEIGHT.items():
        differing = [
            (clause.id, divergence.id)
            for clause in case.policy.clauses
            for divergence in clause.divergences
            if divergence.weight == weight
        ]
        if differing:
            clauses = [clause for clause, _ in differing]
            yield from case.finding(code, clauses=clauses, n=len(differing))


def contradictions(case: Case) -> Iterator[LintFinding]:
    """No clause that, taken at its word, another one rules out."""
    for clause in case.policy.clauses:
        if clause.contradicts:
            places = (clause.id, *clause.contradicts)
            yield from case.finding(Code.CLAUSES_CONTRADICT, clauses=places, together=places)


def changes(case: Case) -> Iterator[LintFinding]:
    """A change is told, and silence accepts nothing."""
    silent = [promise for promise in case.policy.promises if promise.silence_accepts]
    if silent:
        yield from case.finding(Code.CHANGE_BY_SILENCE, silent)


def clauses_carried(case: Case) -> Iterator[LintFinding]:
    """Every clause is carried by a rule, or says why none carries it."""
    policy = case.policy
    cited = {clause for part in walk(policy) for clause in getattr(part, "clauses", ()) if part is not policy}
    cited.update(policy.effective_clauses)
    bare = [one.id for one in policy.clauses if one.id not in cited and not one.informative]
    if bare:
        yield from case.finding(Code.CLAUSE_WITHOUT_RULE, clauses=bare)


def terms_used(case: Case) -> Iterator[LintFinding]:
    """Every word of the policy's own is used: a rule names it, or what is broader or narrower."""
    policy = case.policy
    fields = (policy.activities, policy.disclosures, policy.prohibitions, policy.rights, policy.promises)
    named = {key for rules in fields for rule in rules for part in walk(rule) for key in _keys(part)}
    named -= {str(root) for root in ROOTS.values()}
    for term in policy.terms:
        kin = [one for one in policy.vocabulary.terms(type(term)) if str(one) in named]
        if not case.touches(type(term), term, kin):
            yield from case.finding(Code.TERM_UNUSED, key=str(term))


def _keys(part: object) -> Iterator[str]:
    """The keys that a model holds itself, in whatever field."""
    for value in vars(part).values():
        if isinstance(value, Term | str):
            yield str(value)
        elif isinstance(value, frozenset | tuple | dict):
            yield from (str(one) for one in value if isinstance(one, str))
