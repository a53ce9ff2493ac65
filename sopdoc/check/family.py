"""A family of checks: each rule with what asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sopdoc.check.asked import Asked
from sopdoc.rules.rule import Broken, Rule

Check = Callable[[Asked], Iterator[Broken]]
Family = tuple[tuple[Rule, Check], ...]
"""In the order in which they are asked."""
