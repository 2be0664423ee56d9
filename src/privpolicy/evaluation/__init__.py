"""The evaluator: from a record and a question to a verdict, pure and deterministic."""

from privpolicy.evaluation.ask import decide, may_keep, may_share, may_use
from privpolicy.evaluation.content import (
    Categories,
    CategoryAnswer,
    Finding,
    Lexicon,
    Missing,
    PolicyRef,
)
from privpolicy.evaluation.planning import Disposition, Plan, PlanItem, plan
from privpolicy.evaluation.reasons import Layer, ReasonCode
from privpolicy.evaluation.requests import RequestAnswer, RequestReason, Response, Step, Task, respond
from privpolicy.evaluation.verdict import Verdict

__all__ = [
    "Categories",
    "CategoryAnswer",
    "Disposition",
    "Finding",
    "Layer",
    "Lexicon",
    "Missing",
    "Plan",
    "PlanItem",
    "PolicyRef",
    "ReasonCode",
    "RequestAnswer",
    "RequestReason",
    "Response",
    "Step",
    "Task",
    "Verdict",
    "decide",
    "may_keep",
    "may_share",
    "may_use",
    "plan",
    "respond",
]
