"""Clauses: the source's own words, with what differs between its language versions."""

from __future__ import annotations

import pytest

from privpolicy.errors import ModelError
from privpolicy.model import Clause, Divergence
from privpolicy.vocabulary import ConsentForm, Statute


def test_a_clause_keeps_the_sources_words_and_is_swedish_where_nothing_else_is_said() -> None:
    clause = Clause(id="6.3", text="Vi sparar uppgifterna i 36 månader.")
    assert clause.text == "Vi sparar uppgifterna i 36 månader."
    assert clause.language == "sv"
    assert clause.divergences == ()


def test_a_clause_in_a_third_language_is_refused() -> None:
    with pytest.raises(ModelError) as refused:
        Clause.model_validate({"id": "1", "text": "x", "language": "de"})
    assert refused.value.faults[0].where == "language"


def test_what_a_clause_does_beside_its_rules_goes_to_json_and_back() -> None:
    clause = Clause(
        id="1",
        text="x",
        cites={Statute.PUL},
        leaves_open={"recipients"},
        contradicts=["2"],
        consent={"en": ConsentForm.BY_USE},
    )
    assert Clause.model_validate_json(clause.model_dump_json()) == clause
    assert clause.consent == {"en": ConsentForm.BY_USE}


def test_a_divergence_has_a_weight_of_three() -> None:
    assert Divergence(id="d1", weight="major", effect="longer").weight == "major"
    with pytest.raises(ModelError) as refused:
        Divergence.model_validate({"id": "d1", "weight": "huge", "effect": "longer"})
    assert refused.value.faults[0].where == "weight"


def test_an_unknown_field_is_told_with_the_nearest_one() -> None:
    with pytest.raises(ModelError, match="did you mean 'informative'"):
        Clause.model_validate({"id": "1", "text": "x", "informativ": "y"})


def test_a_clause_goes_to_json_and_back() -> None:
    clause = Clause(id="1", text="å", divergences=[Divergence(id="d1", weight="minor", effect="none")])
    assert Clause.model_validate_json(clause.model_dump_json()) == clause
