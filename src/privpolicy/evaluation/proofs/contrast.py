"""Which rules could still make two policies answer one question differently, as far as the case is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.facts import Tri, any_of
from privpolicy.evaluation.index import Ready
from privpolicy.evaluation.proofs.concerned import Concerned
from privpolicy.evaluation.proofs.likeness import differ_in_time_only
from privpolicy.evaluation.storage import Span
from privpolicy.evaluation.weighed import Line, Weighed, span_of
from privpolicy.model import Record

_FORBIDDING: Final = "forbidding"


class Turn(NamedTuple):
    """A rule because of which the new policy permits more, or less, than the old."""

    rule: str
    more: bool


class Turns(NamedTuple):
    """The turns that could still come, those that are certain, and the changed rules that have a say."""

    possible: frozenset[Turn]
    certain: frozenset[Turn]
    at_work: frozenset[str]


_Group = tuple[str, str, bool]
"""Lines of which one yes is enough: their part in the answer, where they stand, and if on their own basis."""


class Heard(NamedTuple):
    """A line, where it stands in the answer, and whether it was asked about keeping."""

    line: Line
    group: _Group
    keeping: bool

    @property
    def key(self) -> tuple[str, _Group]:
        """What the line is known by on both sides."""
        return (self.line.rule.id if self.line.rule is not None else ""), self.group

    @property
    def overrides(self) -> bool:
        """Whether the line can take others out, so that its yes may come to a no."""
        return isinstance(self.line.rule, Ready) and bool(self.line.rule.overrides)

    @property
    def silent(self) -> bool:
        """Whether the line has no say: it says no, and takes no other out."""
        return self.line.holds is False and not (self.overrides and self.line.applies is not False)


def heard(one: Weighed, within: str = "") -> Iterator[Heard]:
    """All lines of an answer, those among them that ask whether the data may be kept at all."""
    roles = {
        "carrying": one.carrying, "disclosing": one.disclosing, _FORBIDDING: one.forbidding,
        "duties": one.duties,
    }  # fmt: skip
    for role, lines in roles.items():
        for line in lines:
            own = isinstance(line.rule, Ready) and line.rule.own_basis
            yield Heard(line, (role, within, own), one.case.keeping)
            for kept in line.kept:
                place = f"{line.rule.id if line.rule is not None else ''} {kept.case.purpose_key}"
                yield from heard(kept, place)


class Contrast:
    """What two policies say of one question, side by side."""

    def __init__(self, about: Concerned) -> None:
        self.changed = about.changed
        self.in_time_only = differ_in_time_only(about) if about.changed else frozenset()

    def between(
        self, before: Sequence[Heard], after: Sequence[Heard], record: Record, moment: Moment
    ) -> Turns:
        """The turns between what the old policy says and what the new one does."""
        sides = [{one.key: one for one in some} for some in (before, after)]
        decided = self._same_groups(before, after)
        possible, certain, at_work = set[Turn](), set[Turn](), set[str]()
        for key in dict.fromkeys(key for side in sides for key in side if key[0] in self.changed):
            old, new = (side.get(key) for side in sides)
            pair = [one for one in (old, new) if one is not None and not one.silent]
            at_work |= {key[0] for _ in pair}
            overrides = any(one.overrides for one in pair)
            groups = {key[1], *(one.group for line in pair for one in _taken_out(line, (*before, *after)))}
            if not pair or all(decided[one] for one in groups) or self._same(old, new, record, moment):
                continue
            was, is_ = _holds(old), _holds(new)
            turns = set(_turns(key[0], was, is_, against=key[1][0] == _FORBIDDING, both_ways=overrides))
            possible |= turns
            if was is not None and is_ is not None:
                certain |= turns
        return Turns(frozenset(possible), frozenset(certain), frozenset(at_work))

    def _same_groups(self, before: Sequence[Heard], after: Sequence[Heard]) -> Mapping[_Group, bool]:
        """Which groups come to the same on both sides, whatever else is learnt."""
        sides = [_by_group(some) for some in (before, after)]
        found = {}
        for group in dict.fromkeys(group for side in sides for group in side):
            was, is_ = (any_of(side.get(group, ())) for side in sides)
            found[group] = was is not None and was is is_
        return found

    def _same(self, old: Heard | None, new: Heard | None, record: Record, moment: Moment) -> bool:
        """Whether a rule of both says the same in both, whatever else is learnt."""
        if old is None or new is None:
            return False
        if old.line.holds is not None or new.line.holds is not None:
            told = [(one.line.holds, one.line.applies, one.line.dropped) for one in (old, new)]
            return told[0] == told[1] and None not in told[0]
        if old.line.rule is None or old.line.rule.id not in self.in_time_only:
            return False
        spans = [span_of(one.line, one.keeping, record, moment) for one in (old, new)]
        was, is_ = map(_final, spans)
        return was == is_ != ""


def _final(span: Span | None) -> str:
    """What is said of time whatever else is learnt: yes, no, or that the text is open; or nothing yet."""
    if span is None or (span.holds is None and any(kind != "clause" for kind, _ in span.missing)):
        return ""
    return str(span.holds)


def _taken_out(line: Heard, lines: Iterable[Heard]) -> Iterator[Heard]:
    """The lines that a line can take out, in the same place."""
    if line.overrides:
        taken = line.line.rule.overrides  # type: ignore[union-attr]
        yield from (one for one in lines if one.key[0] in taken and one.group[1] == line.group[1])


def _by_group(some: Sequence[Heard]) -> dict[_Group, list[Tri]]:
    found: dict[_Group, list[Tri]] = {}
    for one in some:
        found.setdefault(one.group, []).append(one.line.holds)
    return found


def _holds(one: Heard | None) -> Tri:
    return False if one is None else one.line.holds


def _turns(rule: str, was: Tri, is_: Tri, *, against: bool, both_ways: bool) -> Iterator[Turn]:
    if both_ways:
        yield from (Turn(rule, more=True), Turn(rule, more=False))
        return
    if was is not False and is_ is not True:
        yield Turn(rule, more=against)
    if is_ is not False and was is not True:
        yield Turn(rule, more=not against)
