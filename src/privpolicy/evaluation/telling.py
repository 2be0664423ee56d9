"""From what was weighed to what a verdict tells: findings, days, purposes, what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple, cast

from privpolicy.evaluation.asked import Asked, Moment
from privpolicy.evaluation.content import (
    Categories,
    CategoryAnswer,
    Content,
    Finding,
    Lexicon,
    Missing,
    PolicyRef,
)
from privpolicy.evaluation.decision import shared, whole
from privpolicy.evaluation.facts import any_of
from privpolicy.evaluation.findings import conflict, merged, reasons, undeclared
from privpolicy.evaluation.index import Index, Ready
from privpolicy.evaluation.minimums import conflicts, must_keep_until
from privpolicy.evaluation.pending import pending
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.storage import Span
from privpolicy.evaluation.weighed import OUTCOMES, Answer, Line, Weighed, missing_of, span_of
from privpolicy.model import FrozenMap, Law, Obligation, Question, Record
from privpolicy.vocabulary.enums import Action, TransferMechanism, Unknown
from privpolicy.vocabulary.term import Purpose, Recipient

_UNKNOWN: Final = Unknown.UNKNOWN


class Asking(Moment):
    """A question to a policy about a record, and once it is decided all that was weighed for it.

    It is itself the moment that the rules are asked with: one object less for each question.
    """

    __slots__ = ("answered", "asked", "policy_index", "record")

    def __init__(
        self,
        index: Index,
        record: Record,
        asked: Asked,
        on: date,
        country: str | Unknown = _UNKNOWN,
        transfer: TransferMechanism | Unknown | None = _UNKNOWN,
        answered: Sequence[Answer] | Weighed = (),
    ) -> None:
        # Not through the moment's own, which would be a call more.
        self.on, self.country, self.transfer, self.must_erase = on, country, transfer, False
        self.spans = None
        self.policy_index, self.record, self.asked, self.answered = index, record, asked, answered

    @property
    def answers(self) -> Sequence[Answer]:
        """The answer for each category."""
        found = self.answered
        if isinstance(found, Weighed):
            return [Answer(found.case.category_key, found.outcome, (found,))]
        return found

    def span(self, line: Line) -> Span | None:
        """What the storage rule behind a line says."""
        return span_of(line, self.asked.action is Action.KEEP, self.record, self)

    def question(self) -> Question:
        """The question, as the model has it."""
        asked = self.asked
        return Question(
            may=asked.action,
            on=self.on,
            purpose=cast("Purpose | None", asked.purpose),
            to=cast("Recipient | None", asked.to),
            country=self.country,
            transfer=self.transfer,
            basis=asked.basis,
            law=Law.APPLICABLE if asked.lawful else None,
        )

    def policy(self) -> PolicyRef:
        """Which policy answered."""
        policy = self.policy_index.policy
        return PolicyRef(policy.id, policy.version, policy.digest)

    def content(self) -> Content:
        """All that the verdict says beyond its outcome."""
        self.spans = {} if self.spans is None else self.spans
        outcome, told = whole(self.answers), [_told(one, self) for one in self.answers]
        agree = [answer.outcome is outcome for answer in self.answers]
        categories = Categories(self._category(answer) for answer in self.answers)
        deciding = [one.deciding for one, decides in zip(told, agree, strict=True) if decides]
        beside = [one.deciding for one, decides in zip(told, agree, strict=True) if not decides]
        findings = merged([*deciding, *self._conflicts(categories), *self._pending(categories)])
        agreeing = [one for one in categories if one.outcome is OUTCOMES[outcome]]
        last_days = [one.last_day for one in agreeing if one.last_day is not None]
        must_keep = [one.must_keep_until for one in categories if one.must_keep_until is not None]
        return Content(
            findings=findings,
            near_misses=tuple(
                one for one in merged([*beside, *(one.aside for one in told)]) if one not in findings
            ),
            obligations=_obligations(self.answers) if outcome is True else (),
            last_day=min(last_days, default=None),
            must_keep_until=max(must_keep, default=None),
            purposes=_common(one.purposes for one in categories if one.outcome is OUTCOMES[True]),
            missing=_missing(self),
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
        key, keeping = answer.category, self.asked.action is Action.KEEP
        carrying = tuple(one.case.purpose_key for one in answer.weighed if one.outcome is True)
        must = must_keep_until(self.policy_index, key, self.record, self.asked, self) if keeping else None
        return CategoryAnswer(key, OUTCOMES[answer.outcome], _last_day(answer, self), must, carrying)

    def _conflicts(self, categories: Categories) -> list[list[Finding]]:
        """A must-keep beyond a may-keep is reported, not resolved in silence."""
        if not self._of_keeping_at_all():
            return []
        index, record, asked = self.policy_index, self.record, self.asked
        return [list(conflicts(index, one, record, asked, self)) for one in categories]

    def _of_keeping_at_all(self) -> bool:
        return self.asked.action is Action.KEEP and self.asked.purpose is None and self.asked.basis is None

    def _pending(self, categories: Categories) -> list[list[Finding]]:
        """What the person must be given before data that may no longer be kept are erased."""
        if not self._of_keeping_at_all():
            return []
        index, record, asked = self.policy_index, self.record, self.asked
        return [list(pending(index, key, record, asked, self)) for key in sorted(categories.denied)]


class _Told(NamedTuple):
    deciding: list[Finding]
    aside: list[Finding]


def _told(answer: Answer, asking: Asking) -> _Told:
    if answer.outcome is False:
        return _denied(answer, asking)
    told = [tell(one, answer, asking) for one in answer.weighed]
    return _Told(
        [finding for one in told for finding in one.deciding],
        [finding for one in told for finding in one.aside],
    )


def tell(one: Weighed, answer: Answer, asking: Asking) -> _Told:
    """What one purpose tells for an answer that is permitted or undetermined: what decides, and the rest."""
    deciding: list[Finding] = []
    aside: list[Finding] = []
    carried = any_of(line.holds for line in one.carrying)
    for line in (*one.carrying, *one.disclosing, *one.duties, *one.forbidding):
        if answer.outcome is True:
            decides = one.outcome is True and _counts(line, one, carried)
        else:
            decides = one.outcome is None and line.holds is None
        (deciding if decides else aside).extend(reasons(line, answer.category, asking))
    if answer.outcome is True:
        deciding += conflict(one, answer.category)
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


class Against(NamedTuple):
    """What stands against one purpose, by its weight: only the heaviest that there is decides."""

    forbidden: list[Finding]
    failing: list[Finding]
    outside: list[Finding]


def _denied(answer: Answer, asking: Asking) -> _Told:
    every = [against(one, answer, asking) for one in answer.weighed]
    forbidden, failing, outside = ([found for one in every for found in one[rank]] for rank in range(3))
    missing = undeclared(answer, asking)
    failing += missing if failing else []
    ranked = [found for found in (forbidden, failing, outside + missing) if found]
    return _Told(ranked[0], [finding for found in ranked[1:] for finding in found])


def against(one: Weighed, answer: Answer, asking: Asking) -> Against:
    """What stands against one purpose of an answer that is denied."""
    found = Against([], [], [])
    for line in one.forbidding:
        if line.holds is True:
            found.forbidden.extend(reasons(line, answer.category, asking))
    for line in (*one.carrying, *one.disclosing, *one.duties):
        if line.holds is not True:
            is_outside = line.applies is False or line.dropped is True
            (found.outside if is_outside else found.failing).extend(reasons(line, answer.category, asking))
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split(",")
    elif isinstance(value, Mapping):
        yield from _strings(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)


def _last_day(answer: Answer, asking: Asking) -> date | None:
    """The last permitted day: of those that say yes the latest; of those that time alone ended the latest."""
    if answer.outcome is None:
        return None
    days = list(_ends(answer, asking))
    if answer.outcome is True and None in days:
        return None
    return max((day for day in days if day is not None), default=None)


def _ends(answer: Answer, asking: Asking) -> Iterator[date | None]:
    """The days on which what decides ends, or has ended."""
    for one in answer.weighed:
        if answer.outcome is True and one.outcome is True:
            yield from _ends_of_yes(one, asking)
        elif answer.outcome is False:
            yield from _ends_of_no(one, asking)


def _ends_of_yes(one: Weighed, asking: Asking) -> Iterator[date | None]:
    carried = any_of(line.holds for line in one.carrying)
    for line in (*one.carrying, *one.duties):
        if _counts(line, one, carried):
            yield _end(line, asking)
    for line in one.disclosing:
        if _own(line) and line.holds is True:
            yield _last_day(Answer(one.case.category_key, True, line.kept), asking)


def _ends_of_no(one: Weighed, asking: Asking) -> Iterator[date | None]:
    """What would be shared has a last day only where nothing but time stands against sharing it."""
    open_to = any(line.holds is True and not _own(line) for line in one.disclosing) and (
        any_of(line.holds for line in one.carrying) is False
    )
    for line in (*one.carrying, *one.duties):
        if _by_time_alone(line, asking) and (open_to or not one.case.sharing):
            yield _end(line, asking)
    for line in one.disclosing:
        if (
            _own(line)
            and line.holds is False
            and all(why.code is ReasonCode.NOT_KEPT or why.holds is True for why in line.whys)
        ):
            yield _last_day(Answer(one.case.category_key, False, line.kept), asking)


def _end(line: Line, asking: Asking) -> date | None:
    span = asking.span(line)
    if span is not None:
        return span.last_day
    return cast("date | None", line.whys[0].params.get("last_day"))


def _by_time_alone(line: Line, asking: Asking) -> bool:
    if line.rule is None:
        return line.holds is False
    span = asking.span(line)
    return span is not None and span.code is ReasonCode.STORAGE_ENDED and not line.whys


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


def _missing(asking: Asking) -> tuple[Missing, ...]:
    pairs = [
        pair
        for answer in asking.answers
        if answer.outcome is None
        for one in answer.weighed
        if one.outcome is None
        for pair in missing_of(one, asking.record, asking)
    ]
    return tuple(dict.fromkeys(Missing(*pair) for pair in pairs))
