"""What was made once and need not be made again: the pieces that the pages and feeds have in common from edit to edit."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Kept:
    """Pieces by name, each with what it was made of. What a whole round does not ask for is forgotten.

    Without `keeping` nothing is, so that what is made only once takes no memory.

    >>> kept = Kept()
    >>> kept.get("a", (1, 2), lambda: "made"), kept.get("a", (1, 2), lambda: "not made again")
    ('made', 'made')
    >>> kept.get("a", (1, 3), lambda: "made anew")
    'made anew'
    """

    def __init__(self, keeping: bool = True) -> None:
        self._keeping = keeping
        self._now: dict[Hashable, tuple[object, object]] = {}
        self._before: dict[Hashable, tuple[object, object]] = {}
        self._basis: object = None

    def next_round(self, basis: object) -> None:
        """Drop what the last round did not ask for; and everything, where the `basis` of all pieces has changed."""
        self._before, self._now = (self._now if basis == self._basis else {}), {}
        self._basis = basis

    def get(self, name: Hashable, of: object, make: Callable[[], T]) -> T:
        """The piece of that name; made where there is none yet, or it was made of something else.

        of: everything that `make` looks at beside the basis, as a value that compares. No name is of two pieces.
        """
        if not self._keeping:
            return make()
        known = self._now.get(name) or self._before.get(name)
        if known is None or (known[0] is not of and known[0] != of):
            known = of, make()
        self._now[name] = known
        return cast(T, known[1])
