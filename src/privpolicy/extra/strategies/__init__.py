"""Hypothesis strategies: records, questions, requests and days for a policy, and small policies too.

Needs the extra ``hypothesis``.
"""

try:
    import hypothesis  # noqa: F401 (what is missing is told here, with the way out)
except ImportError as missing:
    raise ImportError(
        "privpolicy.extra.strategies needs hypothesis: pip install 'privpolicy[hypothesis]'"
    ) from missing

from privpolicy.extra.strategies.directed import cases, days, questions, records, requests
from privpolicy.extra.strategies.policies import policies

__all__ = ["cases", "days", "policies", "questions", "records", "requests"]
