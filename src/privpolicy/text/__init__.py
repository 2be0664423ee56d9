"""Texts in Swedish and English: explanations, answers to requests, erasure plans, policies."""

from collections.abc import Iterable

from privpolicy.evaluation import Plan, Response, Verdict
from privpolicy.evaluation.proofs import Checked, Difference, Proof
from privpolicy.explanation import letter, planned, sentences, to_do
from privpolicy.explanation.letter_parts import Paragraph
from privpolicy.text.claims import tell_difference, tell_proof
from privpolicy.text.documents import Format, render
from privpolicy.text.language import known
from privpolicy.text.renderer import Renderer
from privpolicy.vocabulary.enums import Language

__all__ = ["Format", "explain", "render", "tasks"]


def explain(answer: Verdict | Response | Plan | Difference | Proof | Checked, lang: Language) -> str:
    """The answer in words.

    A verdict: what it says, why, and what to do next, in two to eight plain sentences. A response: the
    letter to the person who asked, in paragraphs. A plan: for each record what to do with each category,
    and why. A difference between two policies: each kind of answer that changed, with an example before and
    after. A proof, or an invariant that was checked: whether it holds, or an example of why not.

    ``lang`` is ``"sv"`` or ``"en"``; any other raises ``LanguageError``. Dates, lists and the names of
    countries follow CLDR (``sv``, ``en_GB``). The same answer always gives the same text.
    """
    known(lang)
    if isinstance(answer, Plan):
        return _plan(answer, lang)
    if isinstance(answer, Difference):
        return tell_difference(answer, lang)
    if isinstance(answer, Proof | Checked):
        return tell_proof(answer, lang)
    words = Renderer(lang, answer.lexicon.terms, answer.lexicon.labels)
    if isinstance(answer, Response):
        return _paragraphs(words, letter(answer))
    return words.text(sentences(answer))


def tasks(response: Response, lang: Language) -> tuple[str, ...]:
    """What the shop itself must do about a request, and by when: a sentence or two for each task.

    Raises ``LanguageError`` as ``explain`` does.
    """
    known(lang)
    words = Renderer(lang, response.lexicon.terms, response.lexicon.labels)
    return tuple(words.text((one,)) for one in to_do(response))


def _paragraphs(words: Renderer, paragraphs: Iterable[Paragraph]) -> str:
    blocks = (
        "\n".join([words.text(one.sentences), *(f"- {words.text(item)}" for item in one.items)])
        for one in paragraphs
    )
    return "\n\n".join(blocks)


def _plan(plan: Plan, lang: Language) -> str:
    lexicons = [item.verdict.lexicon for item in plan.items]
    terms = {term: None for lexicon in lexicons for term in lexicon.terms}
    labels = {key: text for lexicon in lexicons for key, text in lexicon.labels.items()}
    words = Renderer(lang, terms, labels)
    return _paragraphs(words, planned(plan))
