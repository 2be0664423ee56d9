"""What trees hold more than once is found, so that an engine can work it out once."""

from __future__ import annotations

from datetime import date, timedelta

from privpolicy.evaluation.sweeps.sharing import SMALL, shared
from privpolicy.evaluation.sweeps.tree import AnyOf, Before, Branch, Forest, IsNull, IsTrue, Tree


def chain(forest: Forest, column: str, last: Tree, length: int = SMALL) -> Tree:
    """A tree that tests a column against so many days, whose answers differ."""
    tree = last
    for number in range(length, 0, -1):
        day = Before(column, date(2000, 1, 1) + timedelta(days=number))
        tree = forest.branch(day, forest.leaf(f"{column} {number}"), tree)
    return tree


def test_what_is_small_is_written_as_it_stands() -> None:
    forest = Forest()
    tree = chain(forest, "seen", forest.no, SMALL // 3)
    assert shared([tree, forest.branch(IsNull("seen"), forest.yes, tree)]) == []


def test_a_tree_that_two_others_hold_is_shared_and_each_of_its_parts_is_not() -> None:
    forest = Forest()
    inner = chain(forest, "seen", forest.no)
    outer = [forest.branch(IsNull(name), forest.leaf(name), inner) for name in ("opened", "closed")]
    assert shared(outer) == [[inner]]


def test_the_same_tree_told_twice_is_no_reason_to_share() -> None:
    forest = Forest()
    tree = chain(forest, "seen", forest.no, SMALL + 1)
    assert shared([tree, tree]) == []


def test_a_test_that_is_put_in_two_places_is_shared_but_not_a_column_of_yes_and_no() -> None:
    forest = Forest()
    early = Before("seen", date(1999, 1, 1))
    trees = [
        forest.branch(test, forest.leaf(f"{column} first"), chain(forest, column, forest.no))
        for column in ("opened", "closed")
        for test in (early, IsTrue("open"))
    ]
    (layer,) = shared(trees)
    assert [one for one in layer if not isinstance(one, Branch)] == [early]


def test_what_rests_on_a_shared_part_lies_in_a_later_layer() -> None:
    forest = Forest()
    inner = chain(forest, "seen", forest.no)
    middle = chain(forest, "paid", inner, 3)
    holding = {"opened": inner, "closed": inner, "sent": middle, "delivered": middle}
    trees = [forest.branch(IsNull(name), forest.leaf(name), part) for name, part in holding.items()]
    assert shared(trees) == [[inner], [middle]]


def test_what_any_of_several_trees_says_is_shared_as_a_test() -> None:
    forest = Forest()
    nulls = (forest.branch(IsNull(name), forest.yes, forest.no) for name in ("opened", "closed"))
    either = AnyOf(tuple(nulls))
    trees = [
        forest.branch(either, forest.leaf(name), chain(forest, name, forest.no)) for name in ("paid", "sent")
    ]
    assert shared(trees) == [[either]]


def test_texts_that_are_joined_in_two_places_are_shared() -> None:
    forest = Forest()
    texts = [(name, forest.branch(IsNull(name), forest.yes, forest.no)) for name in ("opened", "closed")]
    joined = forest.joined(texts)
    assert shared([chain(forest, name, joined) for name in ("paid", "sent")]) == [[joined]]
