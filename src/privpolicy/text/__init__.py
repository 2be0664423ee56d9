"""Texts in Swedish and English: explanations of verdicts."""

from privpolicy.errors import Fault, LanguageError
from privpolicy.evaluation.verdict import Verdict
from privpolicy.explanation import sentences
from privpolicy.text.render import Renderer
from privpolicy.vocabulary.enums import LANGUAGES, Language

__all__ = ["explain"]


def explain(verdict: Verdict, lang: Language) -> str:
    """What the verdict says, why, and what to do next, in two to eight plain sentences.

    ``lang`` is ``"sv"`` or ``"en"``; any other raises ``LanguageError``. Dates, lists and the names of
    countries follow CLDR (``sv``, ``en_GB``). The same verdict always gives the same text.
    """
    if lang not in LANGUAGES:
        known = " and ".join(repr(one) for one in LANGUAGES)
        raise LanguageError([Fault("lang", f"no texts in the language {lang!r}", lang, f"there are {known}")])
    return Renderer(lang, verdict.lexicon.terms, verdict.lexicon.labels).text(sentences(verdict))
