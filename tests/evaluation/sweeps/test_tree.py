"""Trees of tests: equal ones are made once, and what does not change the answer is not asked."""

from __future__ import annotations

from datetime import date

import pytest

from privpolicy.evaluation.sweeps.tree import (
    Before,
    Branch,
    Forest,
    IsNull,
    Joined,
    Leaf,
    Unreadable,
    follow,
    size,
)

EARLY, LATE = Before("seen", date(2020, 1, 1)), Before("seen", date(2024, 1, 1))


def test_a_test_that_changes_nothing_is_left_out() -> None:
    forest = Forest()
    assert forest.branch(EARLY, forest.yes, forest.yes) is forest.yes


def test_two_bounds_with_the_same_answer_become_the_later_one() -> None:
    forest = Forest()
    later = forest.branch(LATE, forest.yes, forest.no)
    assert forest.branch(EARLY, forest.yes, later) is later


def test_the_same_bound_of_another_column_is_kept() -> None:
    forest = Forest()
    later = forest.branch(LATE, forest.yes, forest.no)
    assert isinstance(forest.branch(Before("closed", EARLY.day), forest.yes, later), Branch)


def test_what_a_test_above_has_settled_is_not_asked_again() -> None:
    forest = Forest()
    inner = forest.branch(LATE, forest.leaf("a"), forest.leaf("b"))
    outer = forest.choose(forest.branch(EARLY, forest.yes, forest.no), inner, forest.leaf("c"))
    assert size(outer) == 1
    assert follow(outer, {"seen": date(2019, 1, 1)}) == "a"


def test_whether_a_column_is_readable_says_nothing_of_its_nulls() -> None:
    forest = Forest()
    guarded = forest.branch(IsNull("seen"), forest.no, forest.branch(EARLY, forest.yes, forest.no))
    assert forest.assume(guarded, Unreadable("seen"), so=False) is guarded


def test_texts_that_are_the_same_for_all_rows_are_one_text() -> None:
    forest = Forest()
    some = forest.branch(EARLY, forest.yes, forest.no)
    assert forest.joined([("a", forest.yes), ("b", forest.no), ("c", forest.yes)]) is forest.leaf("a,c")
    part = forest.joined([("a", forest.yes), ("b", some)])
    assert isinstance(part, Leaf)
    assert isinstance(part.answer, Joined)
    assert follow(part, {"seen": date(2019, 1, 1)}) == "a,b"
    assert forest.assume(part, EARLY, so=False) is forest.leaf("a")


def test_a_null_is_put_to_no_test_of_its_value() -> None:
    forest = Forest()
    with pytest.raises(TypeError, match="was put to a null"):
        follow(forest.branch(EARLY, forest.yes, forest.no), {"seen": None})
