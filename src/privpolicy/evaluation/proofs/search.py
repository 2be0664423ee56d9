"""Every case of a question: what is unknown is filled in only where it matters, so that few stand for all.

The evaluator answers with what is known so far. Where nothing that could still be learnt would change the
answer (it is permitted or denied, and learning never turns the one into the other), the case is closed, and
stands for all records that agree with it. Otherwise an unknown that the answer waits for is given each of
the values that stand for all it can be, and every one of them is gone into in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

from privpolicy.errors import Fault, QuestionError, RecordError, TooManyCasesError
from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.conditions import Place, Test, ready
from privpolicy.evaluation.decision import answer
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.known import check_states
from privpolicy.evaluation.proofs.concerned import Concerned
from privpolicy.evaluation.proofs.contrast import Contrast, Heard, Turn, heard
from privpolicy.evaluation.proofs.values import Atom, values_of
from privpolicy.evaluation.weighed import span_of
from privpolicy.evaluation.why import Missing
from privpolicy.model import Condition, Record
from privpolicy.vocabulary.enums import UNKNOWN
from privpolicy.vocabulary.term import DataCategory, Event, Recipient, State

Known = Mapping[Atom, Any]
"""What is known in a case: all else is unknown."""

_MAPS: Final = ("events", "states", "facts", "protection")
_LISTS: Final = ("consents", "objections", "restrictions", "requests", "holds")
_ATOMS: Final = {
    "event": "events",
    "state": "states",
    "fact": "facts",
    "protection": "protection",
}
_WHOLE: Final = {
    "subjects": "subjects",
    "country": "country",
    "transfer": "transfer",
    "consent": "consents",
    "objection": "objections",
    "request": "requests",
}


class Said(NamedTuple):
    """What is said in a case: by each policy, and by the condition of the claim.

    Between two policies, ``turns`` are the ways in which rules not common to both could still make a
    difference, ``turned`` those in which they do, and ``at_work`` the rules among them that do not say no;
    ``unknown`` is how many lines of the answers are.
    """

    outcomes: tuple[Tri, ...]
    excepted: Tri
    turns: frozenset[Turn] = frozenset()
    turned: frozenset[Turn] = frozenset()
    at_work: frozenset[str] = frozenset()
    unknown: int = 0

    def alike(self, other: Said) -> bool:
        """Whether the same is said, for the same reasons."""
        return (self.outcomes, self.excepted, self.turned) == (other.outcomes, other.excepted, other.turned)


class Case(NamedTuple):
    """A case that is closed: what is known in it, and what is said."""

    known: Known
    said: Said
    settled: bool


class _Asked(NamedTuple):
    """A case that has been asked about, and what its answers wait for."""

    known: Known
    said: Said
    missing: Sequence[Missing]


Judge = Callable[[Said], bool]
"""Whether what is said would be said whatever else were learnt, as far as it matters."""


class Budget:
    """How many cases may be gone into, over all questions."""

    def __init__(self, most: int) -> None:
        if most < 1:
            raise QuestionError([Fault("most", f"expected a number of cases, got {most}", most)])
        self.most, self.left = most, most

    def spend(self) -> None:
        """One more case; raises ``TooManyCasesError`` where there were too many."""
        if not self.left:
            problem = f"there are more than {self.most} cases"
            help_ = "narrow the question (data, purposes, to), or allow for more (most)"
            raise TooManyCasesError([Fault("most", problem, self.most, help_)])
        self.left -= 1


class Search:
    """All cases of one question."""

    def __init__(self, about: Concerned) -> None:
        self.about = about
        self.unless = None if about.unless is None else self._test(about.unless)
        self._values: dict[Atom, Sequence[object]] = {}
        self._contrast = Contrast(about)

    def _test(self, unless: Condition) -> Test:
        reaches, topic = self.about.indexes[0].reaches, self.about.topic
        to = None if topic.to is None else reaches.of(Recipient, topic.to)
        goal = topic.purpose or "any_purpose"
        return ready(unless, Place(reaches.of(DataCategory, topic.category), goal, reaches, to))

    def cases(self, given: Known, settled: Judge, budget: Budget) -> Iterator[Case]:
        """Each case that the records fall into, of those that agree with what is given."""
        pending = self._asked([given], budget)
        while pending:
            known, said, missing = pending.pop()
            if settled(said):
                yield Case(known, said, settled=True)
                continue
            atom = next(self.unknown(missing, known), None)
            if atom is None:
                yield Case(known, said, settled=False)
            else:
                asked = self._asked([{**known, atom: value} for value in self._of(atom)], budget)
                pending += self._ordered(asked, atom)

    def _asked(self, cases: Iterable[Known], budget: Budget) -> list[_Asked]:
        """The cases with what is said in them. What contradicts itself is no record."""
        found = []
        for known in cases:
            budget.spend()
            with suppress(RecordError):
                found.append(_Asked(known, *self.ask(known)))
        return found

    def _ordered(self, asked: Sequence[_Asked], atom: Atom) -> Sequence[_Asked]:
        """The cases in reverse: the last is gone into first.

        Between two policies that is one which settles most lines, by a no rather than a yes: what one rule
        makes different shows where no other rule says the same.
        """
        if not self.about.changed:
            return asked[::-1]
        no_last = asked if atom[0] in _MAPS else asked[::-1]
        return sorted(no_last, key=lambda one: -one.said.unknown)

    def ask(self, known: Known) -> tuple[Said, list[Missing]]:
        """What is said where this is known, and what the answers wait for."""
        record, moment = self.record(known), self.moment(known)
        excepted: Tri = False
        missing: list[Missing] = []
        if self.unless is not None:
            excepted = self.unless.holds(record, moment)
            if excepted is None:
                missing += [(part.kind, part.key) for part in self.unless.parts(record, moment, wanted=True)]
        outcomes: list[Tri] = []
        sides: list[list[Heard]] = []
        for side, asked in zip(self.about.sides, self.about.asked, strict=True):
            check_states(side.index, record, moment.on)
            found = answer(side.index, self.about.topic.category, record, asked, moment)
            outcomes.append(found.outcome)
            sides.append(
                [one for weighed in found.weighed for one in heard(weighed)]
                if found.outcome is None or self.about.changed
                else []
            )
        lines = sorted((one for some in sides for one in some), key=lambda one: not self._is_changed(one))
        missing += [pair for one in lines for pair in self._wanting(one, record, moment)]
        if not self.about.changed:
            return Said(tuple(outcomes), excepted), missing
        before, after = sides
        turns = self._contrast.between(before, after, record, moment)
        unknown = sum(one.line.holds is None for one in lines)
        return Said(tuple(outcomes), excepted, *turns, unknown), missing

    def _is_changed(self, one: Heard) -> bool:
        return one.line.rule is not None and one.line.rule.id in self.about.changed

    def _wanting(self, one: Heard, record: Record, moment: Moment) -> Iterator[Missing]:
        """What a line waits for; nothing where only a no can come of it and only a yes is asked for."""
        line = one.line
        if line.holds is not None:
            return
        span = span_of(line, one.keeping, record, moment)
        waits = span is not None and span.holds is None
        if waits and self.about.only_yes and all(kind == "clause" for kind, _ in span.missing):  # type: ignore[union-attr]
            return
        scope = [pair for why in line.whys if why.holds is None for pair in why.missing]
        time = span.missing if span is not None and waits else ()
        # Two policies differ in how long they keep more often than in anything else.
        yield from (*time, *scope) if self.about.changed else (*scope, *time)

    def record(self, known: Known) -> Record:
        """The record in which this is known."""
        fields: dict[str, Any] = {name: {} for name in _MAPS}
        for (field, key), value in known.items():
            if field in _MAPS:
                fields[field][key] = value
            elif field in _LISTS or field == "subjects":
                fields[field] = value
        return Record(data={self.about.topic.category}, **fields)  # type: ignore[arg-type]

    def moment(self, known: Known) -> Moment:
        """The part of the question in which this is known."""
        country, transfer = known.get(("country", ""), UNKNOWN), known.get(("transfer", ""), UNKNOWN)
        return Moment(self.about.on, country, transfer)

    def _of(self, atom: Atom) -> Sequence[object]:
        if atom not in self._values:
            self._values[atom] = values_of(atom, self.about)
        return self._values[atom]

    def unknown(self, missing: Iterable[Missing], known: Known) -> Iterator[Atom]:
        """The unknowns that can be filled in, of those that an answer waits for."""
        for kind, key in missing:
            for atom in self._atoms(kind, key):
                if atom not in known:
                    yield atom

    def _atoms(self, kind: str, key: str) -> Iterator[Atom]:
        if kind == "register":
            yield key, ""
        elif kind in _WHOLE:
            yield _WHOLE[kind], ""
        elif kind == "event":
            yield from self._event(key)
        elif kind in _ATOMS:
            yield _ATOMS[kind], key

    def _event(self, key: str) -> Iterator[Atom]:
        """An event; and where it ends a state, the one that starts it, or else the state never began."""
        words = self.about.indexes[0].reaches.words
        if words.knows(Event, key):
            yield "events", key
        for term in words.terms(State):
            if key == getattr(term, "ended_by", None) and getattr(term, "started_by", None):
                yield "events", str(term.started_by)  # type: ignore[attr-defined]
