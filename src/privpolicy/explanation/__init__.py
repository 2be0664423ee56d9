"""From answers to message keys and parameters: what an explanation says, without language."""

from privpolicy.explanation.keys import KEYS
from privpolicy.explanation.letter import letter
from privpolicy.explanation.sentence import Sentence
from privpolicy.explanation.to_do import planned, to_do
from privpolicy.explanation.verdict import sentences

__all__ = ["KEYS", "Sentence", "letter", "planned", "sentences", "to_do"]
