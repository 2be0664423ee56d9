"""Scope: whether the person is one of those that a rule is about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from privpolicy.evaluation.asked import Check, Moment
from privpolicy.evaluation.reasons import ReasonCode
from privpolicy.evaluation.terms import Reaches
from privpolicy.evaluation.why import Why
from privpolicy.model import Record
from privpolicy.vocabulary.term import Subject

_UNKNOWN = Why(None, ReasonCode.SUBJECTS_UNKNOWN, missing=(("subjects", "subjects"),))


def is_one_of(reaches: Reaches, wanted: AbstractSet[str], *, touching: bool) -> Check:
    """A check whether the person is one of the data subjects, or (``touching``) whether some of them are."""
    other = Why(False, ReasonCode.OTHER_SUBJECTS, params={"subjects": sorted(wanted)})

    def check(record: Record, moment: Moment) -> Why | None:  # noqa: ARG001 (every check has this form)
        if record.subjects is None:
            return _UNKNOWN
        for key in record.subjects:
            reach = reaches.of(Subject, key, "subjects")
            if not (reach.touching if touching else reach.within).isdisjoint(wanted):
                return None
        return other

    return check
