"""From proofs, and from what changed between two policies, to sentences without language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from privpolicy.evaluation.proofs import Change, Changed, Checked, Difference, Example, Invariant, Proof
from privpolicy.explanation.sentence import Cited, Named, Sentence, listed, sentence
from privpolicy.explanation.verdict import sentences
from privpolicy.vocabulary.enums import Action
from privpolicy.vocabulary.term import DataCategory, Purpose, Recipient

CLAIM_KEYS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        key: frozenset(places.split())
        for key, places in {
            "diff.none": "policy old new",
            "diff.heading": "policy old new n",
            "diff.rules": "rules n",
            **{f"diff.{action.value}": "" for action in Action},
            "diff.must_keep": "",
            "diff.obligations": "",
            "diff.data": "data",
            "diff.purpose": "purpose",
            "diff.to": "to",
            "diff.day": "day",
            "diff.before": "",
            "diff.after": "",
            "diff.must_keep.until": "day",
            "diff.must_keep.none": "",
            "claim.no_rule": "",
            "claim.proved": "n",
            "claim.refuted": "",
            **{f"invariant.{one.value}": "cite" for one in Invariant},
        }.items()
    }
)
"""Every message key of a claim and of a difference, with the places that its sentence has."""

Paragraphs = Iterator[tuple[Sentence, ...]]


def difference_told(difference: Difference) -> Paragraphs:
    """What changed, group by group: the question, the rules behind it, and an example before and after."""
    names = {
        "policy": difference.new.id,
        "old": difference.old.version,
        "new": difference.new.version,
    }
    if not difference.changes:
        yield (sentence("diff.none", **names),)
        return
    yield (sentence("diff.heading", **names, n=len(difference.changes)),)
    for change in difference.changes:
        yield (_asked(change), sentence("diff.rules", rules=listed(change.rules), n=len(change.rules)))
        yield tuple(_example(change.before))
        yield (sentence("diff.before"), *_answer(change, change.before))
        yield (sentence("diff.after"), *_answer(change, change.after))


def _asked(change: Change) -> Sentence:
    key = change.may.value if change.what is Changed.ANSWER else change.what.value
    return sentence(f"diff.{key}")


def _example(example: Example) -> Iterator[Sentence]:
    """What the example is about; what is on record stands in the reasons."""
    question = example.question
    data = (Named(DataCategory, str(key), "label") for key in sorted(example.record.data))
    yield sentence("diff.data", data=listed(data))
    if question.purpose is not None:
        yield sentence("diff.purpose", purpose=Named(Purpose, str(question.purpose), "label"))
    if question.to is not None:
        yield sentence("diff.to", to=Named(Recipient, str(question.to), "label"))
    yield sentence("diff.day", day=question.on)


def _answer(change: Change, example: Example) -> tuple[Sentence, ...]:
    if change.what is not Changed.MUST_KEEP:
        return sentences(example.verdict)
    day = example.verdict.must_keep_until
    return (sentence("diff.must_keep.none") if day is None else sentence("diff.must_keep.until", day=day),)


def proof_told(proof: Proof) -> tuple[Sentence, ...]:
    """Whether a claim is proved, by how much; or that it does not hold, and the answer that breaks it."""
    if proof.counterexample is not None:
        example = proof.counterexample
        return sentence("claim.refuted"), *_example(example), *sentences(example.verdict)
    return (sentence("claim.proved", n=proof.cases) if proof.cases else sentence("claim.no_rule"),)


def checked_told(checked: Checked) -> tuple[Sentence, ...]:
    """What must hold, and whether it does."""
    cite = Cited(provision=checked.provision)
    return sentence(f"invariant.{checked.invariant.value}", cite=cite), *proof_told(checked.proof)
