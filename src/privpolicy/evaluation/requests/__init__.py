"""The answer to a person's request: which right, for which data, why, and what the shop must do."""

from privpolicy.evaluation.requests.reasons import Reason, RequestReason
from privpolicy.evaluation.requests.respond import respond
from privpolicy.evaluation.requests.response import (
    CategoryInformation,
    ProcessingInformation,
    RecipientInformation,
    RequestAnswer,
    Response,
    Step,
    Task,
)

__all__ = [
    "CategoryInformation",
    "ProcessingInformation",
    "Reason",
    "RecipientInformation",
    "RequestAnswer",
    "RequestReason",
    "Response",
    "Step",
    "Task",
    "respond",
]
