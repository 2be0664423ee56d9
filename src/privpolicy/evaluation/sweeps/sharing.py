"""What trees hold more than once, for an engine that can work it out first, and once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from privpolicy.evaluation.sweeps.tree import AnyOf, Branch, IsTrue, Joined, Leaf, Test, Tree, size

SMALL: Final = 60
"""So many tests are written as they stand, however often each of them occurs."""
_LEAST: Final = 2

Part = Test | Tree


def shared(trees: Iterable[Tree]) -> list[list[Part]]:
    """The tests and trees that several others hold, in layers: what one rests on lies in a layer before it.

    There is none where the trees are small.
    """
    whole = tuple(dict.fromkeys(trees))
    return _Sharing(whole).layers() if sum(map(size, whole)) > SMALL else []


class _Sharing:
    """Parts by how often they are held, how much of them is left to write, and their layer."""

    def __init__(self, trees: tuple[Tree, ...]) -> None:
        self.held = Counter[Part](trees)
        self.left: dict[Part, int] = {}
        self.layer: dict[Part, int] = {}
        self._count(trees)
        for tree in trees:
            self._place(tree)

    def layers(self) -> list[list[Part]]:
        """The shared parts, layer by layer."""
        found: list[list[Part]] = [[] for _ in range(1 + max(self.layer.values(), default=0))]
        for part, layer in self.layer.items():
            if self._is_shared(part):
                found[layer].append(part)
        return [parts for parts in found if parts]

    def _count(self, parts: Iterable[Part]) -> None:
        for part in parts:
            below = [*_held_by(part)]
            fresh = [one for one in dict.fromkeys(below) if one not in self.held]
            self.held.update(below)
            self._count(fresh)

    def _place(self, part: Part) -> None:
        if part in self.layer:
            return
        self.left[part], self.layer[part] = _own(part), 0
        for below in _held_by(part):
            self._place(below)
            apart = self._is_shared(below)
            self.left[part] += 0 if apart else self.left[below]
            self.layer[part] = max(self.layer[part], self.layer[below] + apart)

    def _is_shared(self, part: Part) -> bool:
        return self.held[part] > 1 and self.left[part] >= _LEAST


def _held_by(part: Part) -> Iterator[Part]:
    match part:
        case Branch(test=test, yes=yes, no=no):
            yield from (test, yes, no)
        case AnyOf(trees=trees):
            yield from trees
        case Leaf(answer=Joined(parts=parts)):
            yield from (tree for _, tree in parts)
        case _:
            return


def _own(part: Part) -> int:
    """What there is to write of a part besides what it holds: a column of yes and no stands there already."""
    if isinstance(part, Leaf | AnyOf | IsTrue):
        return 0
    return 1 if isinstance(part, Branch) else _LEAST
