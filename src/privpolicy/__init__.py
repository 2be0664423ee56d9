"""Privacy policies as typed rules: may we keep, use or share this, and by which clause?"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from privpolicy.errors import PrivpolicyError
    from privpolicy.evaluation import (
        Disposition,
        Plan,
        Response,
        Verdict,
        decide,
        may_keep,
        may_share,
        may_use,
        plan,
        respond,
    )
    from privpolicy.evaluation.proofs import Difference, Proof, check_invariants, diff, never
    from privpolicy.explanation.publication import describe, describe_changes, describe_notice
    from privpolicy.law import rights_for
    from privpolicy.linting import lint
    from privpolicy.model import (
        Activity,
        DataSubjectRequest,
        Disclosure,
        Period,
        Person,
        Policy,
        PolicyHistory,
        Prohibition,
        Question,
        Record,
    )
    from privpolicy.text import explain, render, tasks
    from privpolicy.vocabulary import HAPPENED, UNKNOWN, Action, LegalBasis, Outcome, RequestOutcome

__all__ = [
    "HAPPENED",
    "UNKNOWN",
    "Action",
    "Activity",
    "DataSubjectRequest",
    "Difference",
    "Disclosure",
    "Disposition",
    "LegalBasis",
    "Outcome",
    "Period",
    "Person",
    "Plan",
    "Policy",
    "PolicyHistory",
    "PrivpolicyError",
    "Prohibition",
    "Proof",
    "Question",
    "Record",
    "RequestOutcome",
    "Response",
    "Verdict",
    "check_invariants",
    "decide",
    "describe",
    "describe_changes",
    "describe_notice",
    "diff",
    "explain",
    "lint",
    "may_keep",
    "may_share",
    "may_use",
    "never",
    "plan",
    "render",
    "respond",
    "rights_for",
    "tasks",
]

# A name is looked up where it lives when it is first used: importing the package costs nothing.
_HOMES = (
    "errors", "vocabulary", "model", "law", "evaluation", "linting", "text", "explanation.publication",
    "evaluation.proofs",
)  # fmt: skip


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("privpolicy")
    if name in __all__:
        for home in _HOMES:
            module = import_module(f"privpolicy.{home}")
            if hasattr(module, name):
                globals()[name] = getattr(module, name)
                return globals()[name]
    raise AttributeError(f"module 'privpolicy' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
