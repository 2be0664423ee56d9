"""The tree of terms: the built-in ones and a policy's own, looked up by kind and key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from privpolicy.errors import Fault, UnknownTermError, did_you_mean
from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
)

BUILT_IN: Final[dict[type[Term], tuple[Term, ...]]] = {
    DataCategory: data.ALL,
    Purpose: purposes.ALL,
    Recipient: recipients.ALL,
    Subject: subjects.ALL,
    Event: events.ALL,
    State: states.ALL,
    Fact: facts.ALL,
    Right: rights.ALL,
}
ROOTS: Final[dict[type[Term], Term]] = {
    DataCategory: data.PERSONAL_DATA,
    Purpose: purposes.ANY_PURPOSE,
    Recipient: recipients.RECIPIENT,
    Subject: subjects.DATA_SUBJECT,
}


class Vocabulary:
    """The terms that one policy knows, with their lineages."""

    __slots__ = ("_terms",)

    def __init__(self, own: Iterable[Term] = ()) -> None:
        self._terms: dict[type[Term], dict[str, Term]] = dict(_built_in())
        for term in own:
            kind = type(term)
            self._terms[kind] = {**self._terms[kind], str(term): term}

    def knows(self, kind: type[Term], key: str) -> bool:
        """Whether the key is a term of that kind."""
        return key in self._terms[kind]

    def term(self, kind: type[Term], key: str, where: str = "") -> Term:
        """The term of that kind; raises ``UnknownTermError`` with the nearest match."""
        found = self._terms[kind].get(key)
        if found is None:
            raise UnknownTermError([self.unknown(kind, key, where)])
        return found

    def unknown(self, kind: type[Term], key: str, where: str = "") -> Fault:
        """The fault that tells of an unknown key, with the nearest match."""
        help_ = suggestion(str(key), self._terms[kind].values())
        return Fault(where, f"unknown {kind.kind} {str(key)!r}", str(key), help_)

    def lineage(self, kind: type[Term], key: str) -> tuple[str, ...]:
        """The term's own key and those of its broader terms, nearest first, up to the root."""
        return tuple(self._climb(kind, key))

    def terms(self, kind: type[Term]) -> tuple[Term, ...]:
        """All terms of a kind, the built-in ones first."""
        return tuple(self._terms[kind].values())

    def _climb(self, kind: type[Term], key: str) -> Iterator[str]:
        root = ROOTS.get(kind)
        step: str | None = key
        seen: set[str] = set()
        while step is not None and step not in seen:
            yield str(step)
            seen.add(step)
            found = self._terms[kind].get(step)
            step = found.broader if found is not None else None
        if root is not None and root not in seen:
            yield str(root)


@cache
def _built_in() -> dict[type[Term], dict[str, Term]]:
    return {kind: {str(term): term for term in terms} for kind, terms in BUILT_IN.items()}


_ENOUGH_TO_RECOGNISE: Final = 5


def suggestion(key: str, terms: Iterable[Term]) -> str:
    """The sentence ``did you mean 'x'?`` for the term with that label, in either language, or a like key."""
    known = {str(one): [one.sv.label.lower(), one.en.label.lower()] for one in terms}
    wanted = key.lower().replace("_", " ")
    meant = [one for one, labels in known.items() if wanted in labels]
    if not meant and len(wanted) >= _ENOUGH_TO_RECOGNISE:
        meant = [one for one, labels in known.items() if any(wanted in label for label in labels)]
    return f"did you mean {meant[0]!r}?" if len(meant) == 1 else did_you_mean(key, known)
