"""What is weighed for an answer: the line that each rule gives, and how the lines come out together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from privpolicy.evaluation.asked import Moment
from privpolicy.evaluation.facts import Tri
from privpolicy.evaluation.index import Case, Forbids, Ready
from privpolicy.evaluation.storage import Span
from privpolicy.evaluation.why import Missing, Why
from privpolicy.model import Activity, Record
from privpolicy.vocabulary.enums import Outcome


class Line(NamedTuple):
    """What one rule says, why, and for how long.

    ``rule`` is ``None`` for what needs no rule (a hold, a restriction, a duty). ``applies``: scope and
    conditions fit, which is what counts for exceptions; ``dropped``: another rule takes it out.
    ``kept``: for a disclosure on a basis of its own, the question whether the data may be kept.
    """

    rule: Ready | Forbids | None
    holds: Tri
    applies: Tri = True
    whys: Sequence[Why] = ()
    span: Span | None = None
    kept: Sequence[Weighed] = ()
    dropped: Tri = False


class Weighed(NamedTuple):
    """The answer for one category and one purpose, with everything that was weighed for it."""

    case: Case
    outcome: Tri
    carrying: Sequence[Line]
    disclosing: Sequence[Line] = ()
    forbidding: Sequence[Line] = ()
    duties: Sequence[Line] = ()


class Answer(NamedTuple):
    """The answer for one category, with what was weighed for each purpose."""

    category: str
    outcome: Tri
    weighed: Sequence[Weighed]


OUTCOMES: Final = {True: Outcome.PERMITTED, False: Outcome.DENIED, None: Outcome.UNDETERMINED}


def span_of(line: Line, keeping: bool, record: Record, moment: Moment) -> Span | None:
    """What the storage rule behind a line says; ``None`` where time was not asked about."""
    rule = line.rule
    if line.span is not None or not isinstance(rule, Ready) or not isinstance(rule.rule, Activity):
        return line.span
    if line.applies is False or line.dropped is True:
        return None
    return moment.read(rule.time, record, keeping)


def missing_of(one: Weighed, record: Record, moment: Moment) -> list[Missing]:
    """What must be known before the answer can be given, where it is undetermined."""
    lines = [
        line for line in (*one.carrying, *one.disclosing, *one.forbidding, *one.duties) if line.holds is None
    ]
    pairs = [pair for line in lines for why in line.whys if why.holds is None for pair in why.missing]
    spans = [span_of(line, one.case.keeping, record, moment) for line in lines]
    pairs += [pair for span in spans if span is not None and span.holds is None for pair in span.missing]
    return list(dict.fromkeys(pairs))
