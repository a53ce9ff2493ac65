"""Which words on arrows give way to keys, and when, where arrows lack room."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.layout.flowchart.standing.label_words import printed_label
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat

SENTENCE = 60
"""A label of more letters is a sentence, which gives way to a key before all that can be done is done."""
MOST_SENTENCES = 2
"""More of them on one step's exits give way at once: where there is room for them the page is hardly fit to read."""
TOWER = 12
"""More lines of a sentence are a tower of words that nobody likes to read."""
PHRASE = 12
"""A label of no more letters stays on its arrow as long as longer ones could give way: a key needs hardly less room."""
WORD = 3
"""A label of no more letters never gives way: a key is as wide."""


def crowded_sentences(prosedur: Prosedur, templat: Templat) -> frozenset[str]:
    """Return the sentences on arrows, if a step has too many of them on its exits."""
    parts = (bagian for langkah in prosedur.langkah for bagian in langkah.bagian)
    found = [_longer((cabang.label for cabang in bagian.exits), SENTENCE, templat) for bagian in parts]
    return frozenset().union(*found) if any(len(each) > MOST_SENTENCES for each in found) else frozenset()


def sentences(attempt: Attempt) -> frozenset[str]:
    """Return the sentences on arrows without a key, if anything lacks room or one of them is a tower."""
    wanted = attempt.faulty or has_tower(attempt)
    labels = (edge.label for edge in attempt.setting.edges)
    return _longer(labels, SENTENCE, _templat(attempt)).difference(attempt.keys) if wanted else frozenset()


def has_tower(attempt: Attempt) -> bool:
    """Tell whether a sentence stands in too many lines on its arrow."""
    connectors = (one for sheet in attempt.sheets for one in sheet.chart.connectors)
    labels = (one.label.lines for one in connectors if one.label)
    return any(len(lines) > TOWER and sum(len(line.text) for line in lines) > SENTENCE for lines in labels)


def phrases_at_fault(attempt: Attempt) -> frozenset[str]:
    """Return all but the short words on the exits of steps that lack room, if they have no key."""
    return _at_fault(attempt, PHRASE)


def words_at_fault(attempt: Attempt) -> frozenset[str]:
    """Return all words on the exits of steps that lack room for which a key is shorter, if they have none."""
    return _at_fault(attempt, WORD)


def _at_fault(attempt: Attempt, letters: int) -> frozenset[str]:
    parts = {attempt.setting.edges[number].place for number in attempt.faulty}
    labels = (edge.label for edge in attempt.setting.edges if edge.place in parts)
    return _longer(labels, letters, _templat(attempt)).difference(attempt.keys)


def _templat(attempt: Attempt) -> Templat:
    return attempt.setting.task.press.templat


def _longer(labels: Iterable[str], letters: int, templat: Templat) -> frozenset[str]:
    """Return the labels that have more letters, as they are printed."""
    return frozenset(printed for label in labels if len(printed := printed_label(label, templat)) > letters)
