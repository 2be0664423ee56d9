"""How the command line tells the answer to a request, and an erasure plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from privpolicy.evaluation import Disposition, Plan
from privpolicy.extra.quoting import cited, listed, page, quotations
from privpolicy.extra.requesting import Reply
from privpolicy.text import explain, tasks
from privpolicy.vocabulary.enums import Language

_MOST_QUOTED: Final = 3
_WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "sv": {
        "granted": "BEVILJAS.",
        "partly": "BEVILJAS DELVIS.",
        "refused": "AVSLÅS.",
        "undetermined": "KAN INTE AVGÖRAS ÄN.",
        "tasks": "Att göra:",
        "letter": "Brev till personen:",
        "erase": "raderas",
        "review": "granskas",
        "must_keep": "måste sparas",
        "keep_for": "sparas bara för vissa ändamål",
        "keep": "sparas",
        "next": "nästa ändring",
        "nothing": "Inga uppgifter.",
    },
    "en": {
        "granted": "GRANTED.",
        "partly": "GRANTED IN PART.",
        "refused": "REFUSED.",
        "undetermined": "CANNOT BE SETTLED YET.",
        "tasks": "To do:",
        "letter": "Letter to the person:",
        "erase": "to be erased",
        "review": "for review",
        "must_keep": "must be kept",
        "keep_for": "kept only for some purposes",
        "keep": "kept",
        "next": "next change",
        "nothing": "No data.",
    },
}
# What somebody has to act on comes first.
_ORDER: Final = (
    Disposition.ERASE,
    Disposition.REVIEW,
    Disposition.MUST_KEEP,
    Disposition.KEEP_FOR,
    Disposition.KEEP,
)


def replied(reply: Reply, language: Language) -> Iterator[str]:
    """The outcome, what the shop must do, the letter, and the clauses in their own words."""
    policy, response = reply
    words = _WORDS[language]
    yield words[response.outcome.value]
    to_do = tasks(response, language)
    if to_do:
        yield from ("", words["tasks"], *listed(to_do))
    yield from ("", words["letter"], "", *page(explain(response, language)))
    quoted = cited(response)[:_MOST_QUOTED]
    yield from [""] if quoted else []
    for clause in quoted:
        yield from quotations(policy.clauses_by_id[clause], language)


def plan_told(plan: Plan, language: Language) -> Iterator[str]:
    """How much is to be done of each kind, and what is to be done with each record, and why."""
    words = _WORDS[language]
    if not plan.items:
        yield words["nothing"]
        return
    counts = Counter(item.disposition for item in plan.items)
    told = [f"{words[one]}: {counts[one]}" for one in _ORDER if counts[one]]
    told += [f"{words['next']}: {plan.next_change}"] if plan.next_change else []
    yield from page(f"{plan.on}  {'; '.join(told)}")
    yield ""
    yield from page(explain(plan, language))
