"""Sweeps: a policy's answer for every row of a table, as one tree of comparisons for any engine."""

from privpolicy.evaluation.sweeps.columns import (
    Column,
    Columns,
    ConsentColumns,
    HoldColumns,
    ObjectionColumns,
    RequestColumns,
    RestrictionColumns,
    Words,
)
from privpolicy.evaluation.sweeps.reading import record_of
from privpolicy.evaluation.sweeps.sweeping import TELL, RowAnswer, Swept, Tell, swept, told

__all__ = [
    "TELL",
    "Column",
    "Columns",
    "ConsentColumns",
    "HoldColumns",
    "ObjectionColumns",
    "RequestColumns",
    "RestrictionColumns",
    "RowAnswer",
    "Swept",
    "Tell",
    "Words",
    "record_of",
    "swept",
    "told",
]
