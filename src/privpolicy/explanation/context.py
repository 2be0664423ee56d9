"""What a verdict is told against: its question, its words, and how many categories it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from privpolicy.evaluation.verdict import Verdict
from privpolicy.explanation.sentence import Country, Named, Sentence, Value, listed, sentence
from privpolicy.vocabulary.enums import Action, Unknown
from privpolicy.vocabulary.term import DataCategory, Event, Purpose, Recipient, State, Subject, Term
from privpolicy.vocabulary.tree import Vocabulary

MOST_CATEGORIES: Final = 4
"""More categories than these are not listed in a sentence."""
MOST_SUBJECTS: Final = 2


class Wording:
    """The words that sentences may use: the built-in terms and a policy's own."""

    __slots__ = ("words",)

    def __init__(self, terms: Iterable[Term]) -> None:
        self.words = Vocabulary(terms)

    def knows(self, kind: type[Term], keys: Iterable[str]) -> bool:
        """Whether every key is a term that can be put into words."""
        return all(self.words.knows(kind, key) for key in keys)


class Telling(Wording):
    """A verdict on its way into sentences, with the words that it may use."""

    __slots__ = ("asked", "number", "outcome", "verdict")

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.lexicon.terms)
        self.verdict = verdict
        self.asked = verdict.question
        self.outcome = verdict.outcome
        self.number = len(verdict.categories)

    def data(self, categories: tuple[str, ...], subjects: tuple[str, ...] = ()) -> Value:
        """Categories by name, with whose data they are; "these data" where they are too many to list."""
        if len(categories) > MOST_CATEGORIES:
            return sentence("data.these")
        named = listed(Named(DataCategory, key) for key in categories)
        if not subjects or len(subjects) > MOST_SUBJECTS:
            return named
        return sentence("data.of", data=named, subjects=listed(Named(Subject, key) for key in subjects))

    def purpose(self, key: str | None = None) -> Value:
        """The purpose asked about, or another."""
        return Named(Purpose, key or self.asked.purpose or "")

    def recipient(self) -> Value:
        """The recipient asked about."""
        return Named(Recipient, self.asked.to or "")

    def recipient_in_country(self) -> Value:
        """The recipient asked about, and the country it is in, where that is known."""
        country = self.asked.country
        if country == Unknown.UNKNOWN:  # read from JSON it is no longer the enum's
            return self.recipient()
        return sentence("recipient.in", recipient=self.recipient(), country=Country(country, within=True))

    def end_of(self, state: str) -> str | None:
        """The event that ends a state, where it is known by name."""
        event = getattr(self.words.term(State, state), "ended_by", None)
        return event if event is not None and self.words.knows(Event, event) else None

    def answer(self, said: str, **more: Value) -> Sentence:
        """The answer to the question in the words of its action."""
        places: dict[str, Value] = {"n": self.number, **more}
        kind = self.asked.may.value
        if self.asked.purpose is not None:
            places["purpose"] = self.purpose()
            kind = "keep_for" if self.asked.may is Action.KEEP else kind
        if self.asked.may is Action.SHARE:
            places["recipient"] = self.recipient_in_country()
        return sentence(f"answer.{kind}.{said}", **places)
