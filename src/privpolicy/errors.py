"""Every error of the library: one root, and each leaf is also the standard type a caller would catch.

An error carries data, not only prose: ``faults`` lists every fault that was found, each with the
place, the value, what is wrong and the way out. All faults of one input are reported together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with an input.

    ``where`` names the field (``activities.visits.storage.event``), ``problem`` says what is wrong
    in one lower-case sentence without a full stop, ``value`` is the offending input, ``help`` the
    way out (empty where the problem says it all). ``at`` is the place in a file, where the input was
    read from one (``shop.yaml:12:7``: line and column, both counted from one).
    """

    where: str
    problem: str
    value: object = None
    help: str = ""
    at: str = ""

    def __str__(self) -> str:
        place = "".join(f"{part}: " for part in (self.at, self.where) if part)
        way_out = f"; {self.help}" if self.help else ""
        return f"{place}{self.problem}{way_out}"


class PrivpolicyError(Exception):
    """The root of every error that the library raises on purpose."""

    def __init__(self, faults: Iterable[Fault] | str) -> None:
        found = (Fault("", faults),) if isinstance(faults, str) else tuple(faults)
        self.faults: tuple[Fault, ...] = found
        super().__init__(found)

    def __str__(self) -> str:
        if len(self.faults) == 1:
            return str(self.faults[0])
        lines = "\n".join(f"  - {fault}" for fault in self.faults)
        return f"{len(self.faults)} faults\n{lines}"


class ModelError(PrivpolicyError, ValueError):
    """A policy, a record, a period or a question is not well formed."""


class PolicyError(ModelError):
    """A policy is not well formed, or its parts do not fit together."""


class RecordError(ModelError):
    """A record, or one of its registers, is not well formed or contradicts itself."""


class ScenarioError(ModelError):
    """A scenario file is not well formed, or expects what cannot be."""


class TagError(ModelError):
    """A model of the shop is not tagged well, or an object of it cannot be read as it is."""


class QuestionError(ModelError):
    """A question cannot be asked like this."""


class UnknownTermError(QuestionError, LookupError):
    """A key that neither the built-in vocabulary nor the policy knows."""


class UnknownPolicyError(PrivpolicyError, LookupError):
    """No policy of that id is shipped with the library."""


class DateError(PrivpolicyError, TypeError):
    """Something other than a plain ``datetime.date`` was given for a day."""


class LanguageError(PrivpolicyError, ValueError):
    """Texts exist in Swedish (``"sv"``) and English (``"en"``) only."""


class PublicationError(PrivpolicyError, ValueError):
    """A policy lacks what a published text must say; a draft shows where."""


class LogError(PrivpolicyError, ValueError):
    """A decision cannot be logged like this, or a line of a log does not hold a decision."""


class ReplayError(LogError):
    """A logged decision does not come out the same again."""


class MissingTextError(PrivpolicyError, LookupError):
    """A catalogue lacks a text, or a text lacks one of its values: a defect of the library."""


def did_you_mean(key: str, known: Iterable[str]) -> str:
    """The sentence ``did you mean 'x'?`` for the nearest known key, or an empty string."""
    near = get_close_matches(key.lower(), sorted(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""
