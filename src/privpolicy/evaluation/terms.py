"""The reach of terms: what a key lies within, and what touches it. Worked out once per policy."""

from __future__ import annotations

from privpolicy.evaluation.registers import Reach
from privpolicy.vocabulary.term import State, Term
from privpolicy.vocabulary.tree import Vocabulary


class Reaches:
    """The reach of every term that a policy knows."""

    __slots__ = ("_known", "_narrower", "words")

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._known: dict[tuple[type[Term], str], Reach] = {}
        self._narrower: dict[type[Term], dict[str, set[str]]] = {}

    def of(self, kind: type[Term], key: str, where: str = "") -> Reach:
        """The reach of a term; raises ``UnknownTermError`` with the nearest match."""
        found = self._known.get((kind, key))
        if found is None:
            self.words.term(kind, key, where)
            within = frozenset(self.words.lineage(kind, key))
            found = Reach(within, within | self._below(kind).get(key, set()))
            self._known[kind, key] = found
        return found

    def events_of(self, state: str) -> tuple[str | None, str | None]:
        """The events that start and end a state, where it has any."""
        term = self.words.term(State, state)
        return getattr(term, "started_by", None), getattr(term, "ended_by", None)

    def _below(self, kind: type[Term]) -> dict[str, set[str]]:
        below = self._narrower.get(kind)
        if below is None:
            below = {}
            for term in self.words.terms(kind):
                for broader in self.words.lineage(kind, term):
                    below.setdefault(broader, set()).add(str(term))
            self._narrower[kind] = below
        return below
