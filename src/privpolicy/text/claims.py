"""Proofs, and what changed between two policies, in Swedish or English."""

from __future__ import annotations

from privpolicy.evaluation.proofs import Checked, Difference, Proof
from privpolicy.explanation.claims import checked_told, difference_told, proof_told
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language


def tell_difference(difference: Difference, lang: Language) -> str:
    """What changed, in paragraphs: for each group the question, an example, the answer before and now."""
    old, new = difference.old, difference.new
    labels = {one.id: one.label for policy in (old, new) for one in policy.clauses if one.label}
    terms = {str(term): term for policy in (old, new) for term in policy.terms}
    words = Renderer(lang, terms.values(), labels)
    return "\n\n".join(words.text(paragraph) for paragraph in difference_told(difference))


def tell_proof(told: Proof | Checked, lang: Language) -> str:
    """Whether a claim holds, and by which example it does not."""
    proof = told.proof if isinstance(told, Checked) else told
    example = proof.counterexample
    lexicon = None if example is None else example.verdict.lexicon
    words = Renderer(lang, lexicon.terms if lexicon else (), lexicon.labels if lexicon else {})
    return words.text(checked_told(told) if isinstance(told, Checked) else proof_told(told))
