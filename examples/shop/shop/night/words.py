"""What the report says in its own words. The reasons are the library's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from privpolicy.vocabulary.enums import Language

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "sv": {
        "title": "Nattens gallring den {day} enligt {policy}",
        "dry_run": "Provkörning: ingenting har raderats.",
        "interrupted": "Körningen avbröts. Starta den igen samma dag, så fortsätter den.",
        "customers": "Genomgångna kunder: {count}",
        "customers_due": "Genomgångna kunder: {count}. För de andra kan svaret inte ha ändrats sedan sist.",
        "erase": "Raderat",
        "erase_dry_run": "Ska raderas",
        "review": "Behöver granskas, ingenting har raderats",
        "must_keep": "Måste sparas",
        "keep_for": "Sparas, men bara för vissa ändamål",
        "keep": "Sparas",
        "by": "punkt",
        "clauses": "Punkterna i policyn",
        "missing": "Uppgifter som saknas: {facts}",
        "next_change": "Nästa ändring: {day}",
        "example": "Exempel, {record}: {why}",
    },
    "en": {
        "title": "Erasure on the night of {day} under {policy}",
        "dry_run": "Dry run: nothing has been erased.",
        "interrupted": "The run was interrupted. Start it again on the same day, and it goes on.",
        "customers": "Customers looked at: {count}",
        "customers_due": "Customers looked at: {count}. For the others the answer cannot have changed since.",
        "erase": "Erased",
        "erase_dry_run": "To be erased",
        "review": "To be looked at, nothing has been erased",
        "must_keep": "Must be kept",
        "keep_for": "Kept, but only for some purposes",
        "keep": "Kept",
        "by": "clause",
        "clauses": "The clauses of the policy",
        "missing": "Facts that are missing: {facts}",
        "next_change": "Next change: {day}",
        "example": "Example, {record}: {why}",
    },
}
