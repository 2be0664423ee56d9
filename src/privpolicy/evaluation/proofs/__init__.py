"""Claims about every case, proved by exhaustion or refuted by an example; and what changed in answers."""

from privpolicy.evaluation.proofs.changes import Difference, diff
from privpolicy.evaluation.proofs.claims import Proof, never
from privpolicy.evaluation.proofs.gathering import Change, Changed
from privpolicy.evaluation.proofs.inquiry import Example
from privpolicy.evaluation.proofs.invariants import Checked, Invariant, check_invariants

__all__ = [
    "Change",
    "Changed",
    "Checked",
    "Difference",
    "Example",
    "Invariant",
    "Proof",
    "check_invariants",
    "diff",
    "never",
]
