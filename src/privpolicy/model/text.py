"""Words that a shop writes itself, in both languages, and the ids it gives to its clauses and rules."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from privpolicy.model.base import Frozen
from privpolicy.vocabulary.enums import Language

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=120)]
ClauseId = Id


class Text(Frozen):
    """One text in Swedish and in English. It is data: never read as a template or as markup."""

    sv: Annotated[str, StringConstraints(min_length=1)]
    en: Annotated[str, StringConstraints(min_length=1)]

    def in_(self, language: Language) -> str:
        """The text in one language."""
        return self.sv if language == "sv" else self.en
