"""A key that nobody knows is answered with the nearest: by its label in either language, or its spelling."""

from __future__ import annotations

import pytest

from privpolicy.vocabulary import rights
from privpolicy.vocabulary.term import DataCategory, Term
from privpolicy.vocabulary.tree import BUILT_IN, suggestion


@pytest.mark.parametrize(
    ("key", "kind", "meant"),
    [
        ("emial_address", DataCategory, "email_address"),
        ("IP-adress", DataCategory, "ip_address"),
        ("telefonnummer", DataCategory, "phone_number"),
        ("phone number", DataCategory, "phone_number"),
        ("zzzz", DataCategory, ""),
    ],
)
def test_the_nearest_term(key: str, kind: type[Term], meant: str) -> None:
    assert suggestion(key, BUILT_IN[kind]) == (f"did you mean {meant!r}?" if meant else "")


def test_a_part_of_one_label_is_enough_and_of_several_is_not() -> None:
    asked = (rights.ERASURE, rights.RECTIFICATION)
    assert suggestion("radering", asked) == "did you mean 'erasure'?"
    assert suggestion("rätt till", asked) == ""
