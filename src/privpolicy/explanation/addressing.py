"""What is told of a person elsewhere, told to her: *you are a member*, and not *the person is a member*."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from privpolicy.explanation.sentence import Form, Listed, Named, Sentence, Value
from privpolicy.model import FrozenMap
from privpolicy.vocabulary.term import Fact, State

_FORMS: Final[dict[Form, Form]] = {"phrase": "you", "clause": "you", "negated": "you_negated"}


def said_to_her(told: Value) -> Value:
    """The same with its states and facts in the words that speak to the person."""
    match told:
        case Named(kind=kind, form=form) if kind in {State, Fact}:
            return replace(told, form=_FORMS.get(form, form))
        case Listed(items=items):
            return replace(told, items=tuple(said_to_her(one) for one in items))
        case Sentence():
            return sentence_to_her(told)
        case _:
            return told


def sentence_to_her(told: Sentence) -> Sentence:
    """A sentence with its states and facts in the words that speak to the person."""
    return Sentence(told.key, FrozenMap({place: said_to_her(value) for place, value in told.params.items()}))
