"""From the lines that were weighed to findings: each reason as a plain value that a verdict can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from privpolicy.evaluation.content import Finding, frozen_params
from privpolicy.evaluation.index import Forbids, Ready
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.weighed import Answer, Line, Weighed
from privpolicy.evaluation.why import Why
from privpolicy.vocabulary import purposes as _purposes, subjects as _subjects

if TYPE_CHECKING:
    from privpolicy.evaluation.telling import Asking


def reasons(line: Line, category: str, asking: Asking) -> Iterator[Finding]:
    """What one rule says, as findings: the reasons of its own answer and no others."""
    rule = line.rule
    if isinstance(rule, Forbids):
        yield from _prohibition(line, rule, category, asking)
        return
    clauses = rule.clauses if rule is not None else ()
    identity = rule.id if rule is not None else None
    if line.holds is True and rule is not None:
        yield _positive(line, rule, category, asking)
    for why in line.whys:
        if why.holds is line.holds:
            yield _finding(why, identity, clauses, category)
    span = asking.span(line)
    if (
        span is not None
        and rule is not None
        and span.holds is not True
        and span.holds is line.holds
        and span.code
    ):
        own = tuple(dict.fromkeys((*span.clauses, *clauses)))
        params = {**span.params, **_about(rule)}
        yield Finding(span.code, identity, own, Layer.POLICY, (category,), "", frozen_params(params))


def _about(rule: Ready) -> dict[str, object]:
    """Whose data the rule is about, where it is not about everybody's."""
    everybody = _subjects.DATA_SUBJECT in rule.rule.subjects
    return {} if everybody else {"subjects": sorted(rule.rule.subjects)}


def _positive(line: Line, rule: Ready, category: str, asking: Asking) -> Finding:
    params: dict[str, object] = {"basis": rule.rule.basis and rule.rule.basis.value, **_about(rule)}
    span = asking.span(line)
    if span is None:
        return Finding(
            ReasonCode.DISCLOSURE, rule.id, rule.clauses, Layer.POLICY, (category,), "", frozen_params(params)
        )
    clauses = tuple(dict.fromkeys((*span.clauses, *rule.clauses)))
    params |= dict(span.params)
    return Finding(
        ReasonCode.ACTIVITY, rule.id, clauses, Layer.POLICY, (category,), "", frozen_params(params)
    )


def _prohibition(line: Line, rule: Forbids, category: str, asking: Asking) -> Iterator[Finding]:
    clauses = rule.clauses
    if line.holds is True:
        decided = () if rule.when is None else rule.when.parts(asking.record, asking, wanted=True)
        params = frozen_params({"parts": [tuple(part) for part in decided] or None})
        yield Finding(ReasonCode.PROHIBITED, rule.id, clauses, Layer.POLICY, (category,), "", params)
    elif line.holds is None:
        yield Finding(
            ReasonCode.PROHIBITION_UNKNOWN, rule.id, clauses, Layer.POLICY, (category,), "", frozen_params({})
        )
        for why in line.whys:
            if why.holds is None:
                yield _finding(why, rule.id, clauses, category)
    elif line.dropped is True:
        yield _finding(line.whys[0], rule.id, clauses, category)


def _finding(why: Why, rule: str | None, clauses: Iterable[str], category: str) -> Finding:
    layer = Layer.LAW if why.provision else Layer.POLICY
    own = why.clauses or (() if layer is Layer.LAW and rule is None else tuple(clauses))
    return Finding(why.code, rule, own, layer, (category,), why.provision, frozen_params(why.params))


def conflict(one: Weighed, category: str) -> Iterator[Finding]:
    """A statutory duty that beats the policy's own prohibition is reported."""
    if any(line.holds is True for line in one.duties):
        for line in one.forbidding:
            if line.holds is not False and isinstance(line.rule, Forbids):
                provision = one.duties[0].whys[0].provision
                clauses = tuple(line.rule.clauses)
                code = ReasonCode.DUTY_OVER_PROHIBITION
                yield Finding(
                    code, line.rule.id, clauses, Layer.LAW, (category,), provision, frozen_params({})
                )


def undeclared(answer: Answer, asking: Asking) -> list[Finding]:
    """What the policy does not declare: the category, the purpose, the basis or the recipient."""
    found: list[Finding] = []
    category, asked = answer.category, asking.asked
    if not answer.weighed or not answer.weighed[0].case.declared:
        return [_plain(ReasonCode.UNDECLARED_CATEGORY, category, (), {"category": category})]
    for one in answer.weighed:
        for rule in () if one.case.activities else one.case.other_basis:
            params: dict[str, object] = {"basis": rule.basis and rule.basis.value, "asked": asked.basis}
            found.append(_plain(ReasonCode.OTHER_BASIS, category, rule.clauses, params, rule.id))
        if asked.purpose is not None and not (one.case.activities or one.case.other_basis or one.disclosing):
            clauses = tuple(dict.fromkeys(clause for kin in one.case.kin for clause in kin.clauses))
            params = {"purpose": asked.purpose, "declared": _siblings(one)}
            found.append(_plain(ReasonCode.UNDECLARED_PURPOSE, category, clauses, params))
        if asked.to is not None and not one.disclosing:
            params = {"recipient": asked.to, "purpose": asked.purpose}
            found.append(_plain(ReasonCode.UNDECLARED_RECIPIENT, category, (), params))
    return found


def _siblings(one: Weighed) -> tuple[str, ...]:
    shared_with = one.case.purpose.within - {_purposes.ANY_PURPOSE}
    return tuple(
        dict.fromkeys(key for kin in one.case.kin for key in sorted(kin.purposes) if key not in shared_with)
    )


def _plain(
    code: ReasonCode,
    category: str,
    clauses: Iterable[str],
    params: Mapping[str, object],
    rule: str | None = None,
) -> Finding:
    return Finding(code, rule, tuple(clauses), Layer.POLICY, (category,), "", frozen_params(params))


def merged(groups: Iterable[list[Finding]]) -> tuple[Finding, ...]:
    """Each finding once, with all the categories it concerns."""
    categories: dict[Finding, dict[str, None]] = {}
    for finding in (finding for group in groups for finding in group):
        categories.setdefault(finding._replace(categories=()), {}).update(dict.fromkeys(finding.categories))
    return tuple(finding._replace(categories=tuple(keys)) for finding, keys in categories.items())
