"""From answers to message keys and parameters: what an explanation says, without language."""

from privpolicy.explanation.keys import KEYS
from privpolicy.explanation.sentence import Sentence
from privpolicy.explanation.verdict import sentences

__all__ = ["KEYS", "Sentence", "sentences"]
