"""Clauses: the source's own words, one by one, so that every rule can point at the sentence it is."""

from __future__ import annotations

from typing import Literal

from privpolicy.model.base import Frozen, FrozenMap, MapOf, SeqOf, SetOf
from privpolicy.model.text import ClauseId, Id, Text
from privpolicy.vocabulary.enums import ConsentForm, Language, Statute

OpenList = Literal["data", "purposes", "bases", "recipients", "sources"]


class Divergence(Frozen):
    """A place where two language versions of a clause promise different things."""

    id: Id
    weight: Literal["major", "medium", "minor"]
    effect: str


class Clause(Frozen):
    """A sentence, a bullet or a paragraph of the source.

    ``text`` are the source's own words in ``language``, which governs; ``other_text`` the words of its
    other language version, where there is one, and ``divergences`` what differs between them.
    ``label`` is how a reader is pointed to it ("punkt 6.3"); without one, by its id. ``informative``
    says why no rule carries the clause, where none does. ``note`` tells which reading was chosen where
    the words leave room for two, and why.

    The last four tell what the words do beside the rules that carry them, and decide no question:
    ``cites`` the acts that they name, ``leaves_open`` the lists that they give by example only ("such
    as", "mainly"), ``contradicts`` the clauses that they cannot be squared with when taken literally,
    ``consent`` by language how they take a consent for given.
    """

    id: ClauseId
    text: str
    language: Language = "sv"
    meaning: str = ""
    other_text: str = ""
    label: Text | None = None
    informative: str = ""
    note: str = ""
    divergences: SeqOf[Divergence] = ()
    cites: SetOf[Statute] = frozenset()
    leaves_open: SetOf[OpenList] = frozenset()
    contradicts: SeqOf[ClauseId] = ()
    consent: MapOf[Language, ConsentForm] = FrozenMap()
