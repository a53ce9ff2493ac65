"""Which words on arrows give way to keys, and when, where arrows lack room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sopdoc.layout.attempt import Attempt
from sopdoc.layout.flowchart.label_words import printed_label
from sopdoc.model.alur import Edge

SENTENCE = 60
"""A label of more letters is a sentence, which gives way to a key before all that can be done is done."""
MOST_SENTENCES = 2
"""More of them on one step's exits give way at once: rows and lanes that grow hardly make room for them."""
TOWER = 12
"""More lines of a sentence are a tower of words that nobody likes to read."""
PHRASE = 12
"""A label of no more letters stays on its arrow: a key would hardly need less room."""


def sentences(attempt: Attempt) -> frozenset[str]:
    """Return the sentences on arrows, if anything lacks room or one of them is a tower."""
    wanted = attempt.faulty or has_tower(attempt)
    return _longer(attempt, attempt.edges, SENTENCE) if wanted else frozenset()


def has_tower(attempt: Attempt) -> bool:
    """Tell whether a sentence stands in too many lines on its arrow."""
    connectors = (one for sheet in attempt.sheets for one in sheet.chart.connectors)
    labels = (one.label.lines for one in connectors if one.label)
    return any(len(lines) > TOWER and sum(len(line.text) for line in lines) > SENTENCE for lines in labels)


def is_wordy(attempt: Attempt) -> bool:
    """Tell whether a step that lacks room has many sentences on its exits, or a sentence is a tower."""
    if has_tower(attempt):
        return True
    found = sentences(attempt)
    exits = Counter(edge.source for edge in attempt.edges if printed_label(edge.label) in found)
    return any(exits[source] > MOST_SENTENCES for source in _steps_at_fault(attempt))


def phrases_at_fault(attempt: Attempt) -> frozenset[str]:
    """Return all but the short words on the exits of steps that lack room."""
    steps = _steps_at_fault(attempt)
    return _longer(attempt, (edge for edge in attempt.edges if edge.source in steps), PHRASE)


def _steps_at_fault(attempt: Attempt) -> set[int]:
    return {attempt.edges[number].source for number in attempt.faulty}


def _longer(attempt: Attempt, edges: Iterable[Edge], letters: int) -> frozenset[str]:
    """Return the labels of some edges that have more letters, and no key yet."""
    labels = (printed_label(edge.label) for edge in edges)
    return frozenset(label for label in labels if len(label) > letters and label not in attempt.keys)
