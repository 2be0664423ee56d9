"""From what was weighed to what a verdict tells: findings, days, purposes, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, cast

from privpolicy import law
from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.decision import (
    OUTCOMES,
    Answer,
    Line,
    Weighed,
    missing_of,
    shared,
    statutory_duties,
    unmet,
    whole,
)
from privpolicy.evaluation.facts import any_of
from privpolicy.evaluation.index import Forbids, Index, Ready
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.registers import holds_on
from privpolicy.evaluation.verdict import (
    Categories,
    CategoryAnswer,
    Content,
    Finding,
    Lexicon,
    Missing,
    PolicyRef,
    frozen_params,
)
from privpolicy.evaluation.why import Why
from privpolicy.model import FrozenMap, Law, Obligation, Question, Record
from privpolicy.vocabulary import purposes as _purposes
from privpolicy.vocabulary import subjects as _subjects
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient


class Asking(NamedTuple):
    """A question that has been decided, and all that was weighed for it."""

    policy_index: Index
    record: Record
    asked: Asked
    moment: Moment
    answered: Sequence[Answer] | Weighed

    @property
    def answers(self) -> Sequence[Answer]:
        """The answer for each category."""
        found = self.answered
        if isinstance(found, Weighed):
            return [Answer(found.case.category_key, found.outcome, (found,))]
        return found

    def question(self) -> Question:
        """The question, as the model has it."""
        asked, moment = self.asked, self.moment
        return Question(
            may=asked.action,
            on=moment.on,
            purpose=cast("Purpose | None", asked.purpose),
            to=cast("Recipient | None", asked.to),
            country=moment.country,
            transfer=moment.transfer,
            basis=asked.basis,
            law=None if asked.regime is None else Law.APPLICABLE,
        )

    def policy(self) -> PolicyRef:
        """Which policy answered."""
        policy = self.policy_index.policy
        return PolicyRef(policy.id, policy.version, policy.digest)

    def content(self) -> Content:
        """All that the verdict says beyond its outcome."""
        outcome = whole(self.answers)
        told = [(one.category, _told(one, self)) for one in self.answers]
        deciding = [(key, one.deciding) for (key, one), answer in zip(told, self.answers, strict=True) if answer.outcome is outcome]
        beside = [(key, one.deciding) for (key, one), answer in zip(told, self.answers, strict=True) if answer.outcome is not outcome]
        aside = [*beside, *((key, one.aside) for key, one in told)]
        findings = _merged(deciding)
        categories = Categories(self._category(answer) for answer in self.answers)
        agreeing = [one for one in categories if one.outcome is OUTCOMES[outcome]]
        last_days = [one.last_day for one in agreeing if one.last_day is not None]
        must_keep = [one.must_keep_until for one in categories if one.must_keep_until is not None]
        return Content(
            findings=findings,
            near_misses=tuple(one for one in _merged(aside) if one not in findings),
            obligations=_obligations(self.answers) if outcome is True else (),
            last_day=min(last_days, default=None),
            must_keep_until=max(must_keep, default=None),
            purposes=_common(one.purposes for one in categories if one.outcome is OUTCOMES[True]),
            missing=_missing(self.answers),
            categories=categories,
        )

    def lexicon(self) -> Lexicon:
        """The policy's own words for what the verdict mentions, so that it can be told anywhere."""
        policy = self.policy_index.policy
        content = self.content()
        said = set(_strings((self.asked.purpose, self.asked.to, content)))
        terms = tuple(term for term in policy.terms if term in said)
        labels = {clause.id: clause.label for clause in policy.clauses if clause.label and clause.id in said}
        return Lexicon(terms, FrozenMap(labels))

    def _category(self, answer: Answer) -> CategoryAnswer:
        carrying = tuple(one.case.purpose_key for one in answer.weighed if one.outcome is True)
        return CategoryAnswer(
            answer.category, OUTCOMES[answer.outcome], _last_day(answer), self._must_keep(answer.category), carrying
        )

    def _must_keep(self, category: str) -> date | None:
        """The latest day until which a duty, a minimum or a hold keeps the category."""
        index, record, asked, moment = self.policy_index, self.record, self.asked, self.moment
        if asked.action is not Action.KEEP:
            return None
        days: list[date | None] = []
        for purpose in dict.fromkeys(row.purpose_key for row in law.DUTIES):
            case = index.case(category, asked._replace(purpose=purpose, basis=None))
            days += [line.span.last_day for line in statutory_duties(case, record, moment) if line.holds and line.span]
        for demands, minimum in index.minimums(category, asked):
            span = minimum.at(record, moment.on, keeping=True)
            if span.holds and unmet(demands, record, moment)[1] is True:
                days.append(span.last_day)
        within = index.reaches.of(DataCategory, category).within
        days += [hold.ended for hold in holds_on(record, within, moment.on) or ()]
        return max((day for day in days if day is not None), default=None)


class _Told(NamedTuple):
    deciding: list[Finding]
    aside: list[Finding]


def _told(answer: Answer, asking: Asking) -> _Told:
    if answer.outcome is True:
        return _permitted(answer, asking)
    if answer.outcome is False:
        return _denied(answer, asking)
    return _undetermined(answer, asking)


def _permitted(answer: Answer, asking: Asking) -> _Told:
    deciding: list[Finding] = []
    aside: list[Finding] = []
    for one in answer.weighed:
        carried = any_of(line.holds for line in one.carrying)
        for line in (*one.carrying, *one.disclosing, *one.duties, *one.forbidding):
            yes = one.outcome is True and _counts(line, one, carried)
            (deciding if yes else aside).extend(_reasons(line, answer.category, asking))
        deciding += _conflict(one, answer.category)
    return _Told(deciding, [finding for finding in aside if finding.code is not ReasonCode.ACTIVITY])


def _counts(line: Line, one: Weighed, carried: bool | None) -> bool:
    """Whether a line is one of those that permit."""
    if line in one.forbidding or line.holds is not True:
        return False
    if line in one.disclosing:
        return shared(line, carried) is True
    if not one.disclosing:
        return True
    return any(shared(other, carried) is True and not _own(other) for other in one.disclosing)


def _own(line: Line) -> bool:
    return isinstance(line.rule, Ready) and line.rule.own_basis


def _denied(answer: Answer, asking: Asking) -> _Told:
    forbidden: list[Finding] = []
    failing: list[Finding] = []
    outside: list[Finding] = []
    for one in answer.weighed:
        for line in one.forbidding:
            if line.holds is True:
                forbidden += _reasons(line, answer.category, asking)
        lines = (*one.carrying, *one.disclosing, *one.duties)
        for line in lines:
            if line.holds is True:
                continue
            (outside if line.applies is False or line.dropped is True else failing).extend(_reasons(line, answer.category, asking))
    undeclared = _undeclared(answer, asking)
    ranked = [found for found in (forbidden, failing + undeclared if failing else [], outside + undeclared, undeclared) if found]
    return _Told(ranked[0], [finding for found in ranked[1:] for finding in found])


def _undetermined(answer: Answer, asking: Asking) -> _Told:
    deciding: list[Finding] = []
    aside: list[Finding] = []
    for one in answer.weighed:
        for line in (*one.carrying, *one.disclosing, *one.duties, *one.forbidding):
            unknown = one.outcome is None and line.holds is None
            (deciding if unknown else aside).extend(_reasons(line, answer.category, asking))
    return _Told(deciding, [finding for finding in aside if finding.code is not ReasonCode.ACTIVITY])


def _reasons(line: Line, category: str, asking: Asking) -> Iterator[Finding]:
    """What one rule says, as findings: the reasons of its own answer and no others."""
    rule = line.rule
    if isinstance(rule, Forbids):
        yield from _prohibition(line, rule, category)
        return
    clauses = rule.clauses if rule is not None else ()
    identity = rule.id if rule is not None else None
    if line.holds is True and rule is not None:
        yield _positive(line, rule, category)
    for why in line.whys:
        if why.holds is line.holds:
            yield _finding(why, identity, clauses, category)
    span = line.span
    if span is not None and rule is not None and span.holds is not True and span.holds is line.holds and span.code:
        own = tuple(dict.fromkeys((*span.clauses, *clauses)))
        params = {**span.params, **_about(rule)}
        yield Finding(span.code, identity, own, Layer.POLICY, (category,), "", frozen_params(params))


def _about(rule: Ready) -> dict[str, object]:
    """Whose data the rule is about, where it is not about everybody's."""
    everybody = _subjects.DATA_SUBJECT in rule.rule.subjects
    return {} if everybody else {"subjects": sorted(rule.rule.subjects)}


def _positive(line: Line, rule: Ready, category: str) -> Finding:
    params: dict[str, object] = {"basis": rule.rule.basis and rule.rule.basis.value, **_about(rule)}
    if line.span is None:
        return Finding(ReasonCode.DISCLOSURE, rule.id, rule.clauses, Layer.POLICY, (category,), "", frozen_params(params))
    clauses = tuple(dict.fromkeys((*line.span.clauses, *rule.clauses)))
    params |= dict(line.span.params)
    return Finding(ReasonCode.ACTIVITY, rule.id, clauses, Layer.POLICY, (category,), "", frozen_params(params))


def _prohibition(line: Line, rule: Forbids, category: str) -> Iterator[Finding]:
    clauses = rule.clauses
    if line.holds is True:
        yield Finding(ReasonCode.PROHIBITED, rule.id, clauses, Layer.POLICY, (category,), "", frozen_params({}))
    elif line.holds is None:
        yield Finding(ReasonCode.PROHIBITION_UNKNOWN, rule.id, clauses, Layer.POLICY, (category,), "", frozen_params({}))
        for why in line.whys:
            if why.holds is None:
                yield _finding(why, rule.id, clauses, category)
    elif line.dropped is True:
        yield _finding(line.whys[0], rule.id, clauses, category)


def _finding(why: Why, rule: str | None, clauses: Iterable[str], category: str) -> Finding:
    layer = Layer.LAW if why.provision else Layer.POLICY
    own = why.clauses or (() if layer is Layer.LAW and rule is None else tuple(clauses))
    return Finding(why.code, rule, own, layer, (category,), why.provision, frozen_params(why.params))


def _conflict(one: Weighed, category: str) -> Iterator[Finding]:
    """A statutory duty that beats the policy's own prohibition is reported."""
    if any(line.holds is True for line in one.duties):
        for line in one.forbidding:
            if line.holds is not False and isinstance(line.rule, Forbids):
                provision = one.duties[0].whys[0].provision
                clauses = tuple(line.rule.clauses)
                code = ReasonCode.DUTY_OVER_PROHIBITION
                yield Finding(code, line.rule.id, clauses, Layer.LAW, (category,), provision, frozen_params({}))


def _undeclared(answer: Answer, asking: Asking) -> list[Finding]:
    """What the policy does not declare: the category, the purpose, the basis or the recipient."""
    found: list[Finding] = []
    category, asked = answer.category, asking.asked
    if not answer.weighed or not answer.weighed[0].case.declared:
        return [_plain(ReasonCode.UNDECLARED_CATEGORY, category, (), {"category": category})]
    for one in answer.weighed:
        case = one.case
        if asked.purpose is not None and not case.activities and not one.disclosing:
            for rule in case.other_basis:
                params: dict[str, object] = {"basis": rule.basis.value if rule.basis else None, "asked": asked.basis}
                found.append(_plain(ReasonCode.OTHER_BASIS, category, rule.clauses, params, rule.id))
            if not case.other_basis:
                clauses = tuple(dict.fromkeys(clause for kin in case.kin for clause in kin.clauses))
                params = {"purpose": asked.purpose, "declared": _siblings(one)}
                found.append(_plain(ReasonCode.UNDECLARED_PURPOSE, category, clauses, params))
        if asked.action is Action.SHARE and not one.disclosing:
            params = {"recipient": asked.to, "purpose": asked.purpose}
            found.append(_plain(ReasonCode.UNDECLARED_RECIPIENT, category, (), params))
    return found


def _siblings(one: Weighed) -> tuple[str, ...]:
    shared_with = one.case.purpose.within - {_purposes.ANY_PURPOSE}
    return tuple(dict.fromkeys(key for kin in one.case.kin for key in sorted(kin.purposes) if key not in shared_with))


def _plain(
    code: ReasonCode, category: str, clauses: Iterable[str], params: Mapping[str, object], rule: str | None = None
) -> Finding:
    return Finding(code, rule, tuple(clauses), Layer.POLICY, (category,), "", frozen_params(params))


def _merged(found: Iterable[tuple[str, list[Finding]]]) -> tuple[Finding, ...]:
    """Each finding once, with all the categories it concerns."""
    categories: dict[Finding, dict[str, None]] = {}
    for _, findings in found:
        for finding in findings:
            categories.setdefault(finding._replace(categories=()), {}).update(dict.fromkeys(finding.categories))
    return tuple(finding._replace(categories=tuple(keys)) for finding, keys in categories.items())


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)


def _last_day(answer: Answer) -> date | None:
    """The last permitted day: of those that say yes the latest; of those that time alone ended the latest."""
    if answer.outcome is None:
        return None
    days = list(_ends(answer))
    if answer.outcome is True and None in days:
        return None
    return max((day for day in days if day is not None), default=None)


def _ends(answer: Answer) -> Iterator[date | None]:
    for one in answer.weighed:
        if answer.outcome is True and one.outcome is not True:
            continue
        carried = any_of(line.holds for line in one.carrying)
        for line in (*one.carrying, *one.duties):
            if answer.outcome is True and _counts(line, one, carried):
                yield line.span.last_day if line.span else line.whys[0].params.get("last_day")  # type: ignore[misc]
            elif answer.outcome is False and _by_time_alone(line):
                yield line.span.last_day if line.span else None
        for line in one.disclosing:
            if answer.outcome is True and _own(line) and line.holds:
                yield _last_day(Answer(answer.category, True, line.kept))


def _by_time_alone(line: Line) -> bool:
    span = line.span
    ended = span is not None and span.holds is False and span.code is ReasonCode.STORAGE_ENDED
    return ended and line.dropped is not True and all(why.holds is True for why in line.whys if line.rule is not None)


def _obligations(answers: Sequence[Answer]) -> tuple[Obligation, ...]:
    found: dict[Obligation, None] = {}
    for answer in answers:
        for one in answer.weighed:
            carried = any_of(line.holds for line in one.carrying)
            for line in (*one.carrying, *one.disclosing):
                if one.outcome is True and isinstance(line.rule, Ready) and _counts(line, one, carried):
                    found |= dict.fromkeys(line.rule.rule.obligations)
    return tuple(found)


def _common(groups: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    listed = list(groups)
    if not listed:
        return ()
    return tuple(key for key in listed[0] if all(key in group for group in listed))


def _missing(answers: Sequence[Answer]) -> tuple[Missing, ...]:
    pairs = [
        pair
        for answer in answers
        if answer.outcome is None
        for one in answer.weighed
        if one.outcome is None
        for pair in missing_of(one)
    ]
    return tuple(dict.fromkeys(Missing(*pair) for pair in pairs))
