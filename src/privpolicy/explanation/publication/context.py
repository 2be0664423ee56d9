"""What a policy's text is written with: its words in order, its numbered lists of data, its law."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from privpolicy import law
from privpolicy.explanation.blocks import Cell, Origin, Paragraph
from privpolicy.explanation.context import Wording
from privpolicy.explanation.sentence import Cited, Named, Reference, Sentence, Value, listed, sentence
from privpolicy.model import Activity, Disclosure, Policy
from privpolicy.vocabulary import recipients as _recipients, subjects as _subjects
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient, Subject, Term

MOST_NAMED: Final = 5
"""More data than these stand in a numbered list, which sentences refer to."""
MOST_BESIDE: Final = 3
"""So many data may be named beside a list."""


@dataclass(frozen=True, slots=True)
class DataList:
    """A numbered list of data that belong together."""

    number: int
    categories: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Where a link to the list leads."""
        return f"list-{self.number}"


class Writing(Wording):
    """A policy on its way into a document, for one day.

    Without ``lists`` every sentence names all of its data, so that it can stand alone. ``to_her``: it
    speaks to the person concerned, and not of her.
    """

    __slots__ = ("_order", "lists", "on", "policy", "to_her")

    def __init__(self, policy: Policy, on: date, *, lists: bool = True, to_her: bool = True) -> None:
        super().__init__(policy.terms)
        self.policy, self.on, self.to_her = policy, on, to_her
        kinds: tuple[type[Term], ...] = (DataCategory, Purpose, Recipient, Subject)
        self._order = {
            kind: {str(term): place for place, term in enumerate(self.words.terms(kind))} for kind in kinds
        }
        self.lists = tuple(self._lists()) if lists else ()

    def ordered(self, kind: type[Term], keys: Iterable[str]) -> tuple[str, ...]:
        """Terms in the order of the vocabulary, so that equal sets read the same."""
        return tuple(sorted(map(str, keys), key=lambda key: self._order[kind][key]))

    def _lists(self) -> Iterator[DataList]:
        rules: tuple[Activity | Disclosure, ...] = (*self.policy.activities, *self.policy.disclosures)
        large = Counter(
            self.ordered(DataCategory, rule.data) for rule in rules if len(rule.data) > MOST_NAMED
        )
        found: list[DataList] = []
        # The data that most rules share come first, and what has little more is told as that and the rest.
        for categories in sorted(large, key=lambda keys: (-large[keys], len(keys), keys)):
            if not any(_is_beside(one, set(categories)) for one in found):
                found.append(DataList(len(found) + 1, categories))
        return iter(found)

    # --- Parts of sentences -----------------------------------------------------------------------

    def data(self, keys: AbstractSet[DataCategory] | Iterable[str]) -> Value:
        """Data in a sentence: by name, or by the list that they stand in and what is beside it."""
        wanted = {str(key) for key in keys}
        if len(wanted) <= MOST_NAMED:
            return listed(Named(DataCategory, key) for key in self.ordered(DataCategory, wanted))
        lists, rest = self._covered(wanted)
        links = (Reference(sentence("data.list", number=one.number), one.anchor) for one in lists)
        return listed((*links, *(Named(DataCategory, key) for key in self.ordered(DataCategory, rest))))

    def _covered(self, wanted: AbstractSet[str]) -> tuple[list[DataList], AbstractSet[str]]:
        """The lists that lie wholly inside, each adding something to the larger ones, and what they leave."""
        chosen: list[DataList] = []
        rest = wanted
        for one in sorted(self.lists, key=lambda one: -len(one.categories)):
            if set(one.categories) <= wanted and len(rest & set(one.categories)) > 1:
                chosen.append(one)
                rest = rest - set(one.categories)
        return chosen, rest

    def purposes(self, keys: Iterable[str], joined: str = "and") -> Value:
        """Purposes after *for*."""
        named = (Named(Purpose, key) for key in self.ordered(Purpose, keys))
        return listed(named, "or" if joined == "or" else "and")

    def subjects(self, keys: Iterable[str]) -> Value:
        """Data subjects; everybody, where all are meant."""
        ordered = self.ordered(Subject, keys)
        if _subjects.DATA_SUBJECT in ordered:
            return sentence("subjects.everybody")
        return listed(Named(Subject, key) for key in ordered)

    def recipients(self, keys: Iterable[str], joined: str = "and") -> Value:
        """Recipients; any, where the root of the tree is meant."""
        ordered = self.ordered(Recipient, keys)
        if _recipients.RECIPIENT in ordered:
            return sentence("recipient.any")
        return listed((Named(Recipient, key) for key in ordered), "or" if joined == "or" else "and")

    def reaches(self, kind: type[Term], keys: Iterable[str], term: str) -> bool:
        """Whether one of the terms is that term, or narrower or broader: the two touch."""
        over = set(self.words.lineage(kind, term))
        return any(key in over or term in self.words.lineage(kind, key) for key in keys)


def _is_beside(one: DataList, wanted: AbstractSet[str]) -> bool:
    listed_ = set(one.categories)
    return listed_ <= wanted and len(wanted - listed_) <= MOST_BESIDE


def provision(key: str) -> Cited:
    """A provision of law, in brackets behind a statement."""
    return Cited(provision=key, brief=True)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def clauses(self) -> Sequence[str]: ...


def origin_of(rule: _Identified, *provisions: str) -> Origin:
    """The rule, and the clauses whose words it is."""
    return Origin(rules=(rule.id,), clauses=tuple(rule.clauses), provisions=provisions)


def origin_of_all(rules: Iterable[_Identified], *provisions: str) -> Origin:
    """Several rules, each once."""
    origin = Origin(provisions=provisions)
    for rule in rules:
        origin |= origin_of(rule)
    return origin


def of_law(key: str) -> Origin:
    """A provision of law; raises ``UnknownTermError`` where there is none of that key."""
    return Origin(provisions=(law.provision(key).key,))


def of_field(*names: str) -> Origin:
    """A field of the policy."""
    return Origin(fields=names)


def paragraph(origin: Origin, *sentences: Sentence, gap: bool = False) -> Paragraph:
    """Sentences with one origin."""
    return Paragraph(tuple(sentences), origin, gap)


def anchor(rule: str) -> str:
    """Where a link to a rule leads."""
    return f"rule-{rule}"


def whole_rule(rule: _Identified, *sentences: Sentence) -> Paragraph:
    """All that the text says of a rule, where a link to it leads."""
    return Paragraph(tuple(sentences), origin_of(rule), anchors=(anchor(rule.id),))


def cell(origin: Origin, value: Value) -> Cell:
    """A cell of a few words."""
    return Cell((paragraph(origin, sentence("words", text=value)),))
