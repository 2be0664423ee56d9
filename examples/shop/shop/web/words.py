"""What the pages say in their own words. The letters and the policy are the library's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from privpolicy.vocabulary.enums import Language

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "sv": {
        "stub": "Inloggningen är bara en attrapp: vem som helst kan vara vem som helst.",
        "shop": "Cykelboden",
        "choose": "Vem vill du vara? Kundens nummer:",
        "sign_in": "Logga in",
        "policy": "Vår integritetspolicy",
        "my_data": "Mina uppgifter",
        "what_we_have": "Det här har vi om dig",
        "answer": "Vårt svar",
        "delete": "Radera mig",
        "delete_preview": "Om vi raderar dig",
        "delete_note": "Ditt konto avslutas också. Ingenting har raderats än.",
        "delete_now": "Ja, radera mig",
        "object": "Ingen reklam, tack",
        "unsubscribe": "Avsluta nyhetsbrevet",
        "unsubscribe_note": "Vill du sluta få vårt nyhetsbrev?",
    },
    "en": {
        "stub": "The sign-in is a stub: anybody can be anybody.",
        "shop": "Cykelboden",
        "choose": "Who would you like to be? The customer's number:",
        "sign_in": "Sign in",
        "policy": "Our privacy policy",
        "my_data": "My data",
        "what_we_have": "This is what we have about you",
        "answer": "Our answer",
        "delete": "Delete me",
        "delete_preview": "If we delete you",
        "delete_note": "Your account will be closed too. Nothing has been erased yet.",
        "delete_now": "Yes, delete me",
        "object": "No marketing, please",
        "unsubscribe": "Stop the newsletter",
        "unsubscribe_note": "Would you like to stop getting our newsletter?",
    },
}
