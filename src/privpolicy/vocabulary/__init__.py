"""The words: closed enumerations, and terms in a tree as importable constants.

``from privpolicy.vocabulary import data, events, purposes, recipients, subjects`` and let the editor
complete the rest. A policy's own terms are made with the classes in this package.
"""

from privpolicy.vocabulary import data, events, facts, purposes, recipients, rights, states, subjects
from privpolicy.vocabulary.enums import (
    HAPPENED,
    LANGUAGES,
    UNKNOWN,
    Action,
    FactType,
    Language,
    LegalBasis,
    Mark,
    Outcome,
    Protection,
    Regime,
    Role,
    SpecialBasis,
    StatutoryDuty,
    TransferMechanism,
)
from privpolicy.vocabulary.term import (
    DataCategory,
    Event,
    Fact,
    Purpose,
    Recipient,
    Right,
    State,
    Subject,
    Term,
    Words,
)

__all__ = [
    "HAPPENED",
    "LANGUAGES",
    "UNKNOWN",
    "Action",
    "DataCategory",
    "Event",
    "Fact",
    "FactType",
    "Language",
    "LegalBasis",
    "Mark",
    "Outcome",
    "Protection",
    "Purpose",
    "Recipient",
    "Regime",
    "Right",
    "Role",
    "SpecialBasis",
    "State",
    "StatutoryDuty",
    "Subject",
    "Term",
    "TransferMechanism",
    "Words",
    "data",
    "events",
    "facts",
    "purposes",
    "recipients",
    "rights",
    "states",
    "subjects",
]
