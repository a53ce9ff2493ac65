"""Where the forms of a review are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.review.registry import ENDINGS

NAME = "perubahan"
"""What files are called where only a folder is named."""
_DEFAULT = "text"


def targets(formats: Sequence[str], output: Path | None) -> dict[str, Path | None]:
    """Return the file of each format, None for standard output.

    One format goes to the file that is named, whose ending may be what names the format; of several each has its own
    ending. Raise SopdocError where the name says otherwise than the formats.
    """
    if output is None:
        if len(formats) > 1:
            message = _("several formats can't be printed one after the other")
            raise SopdocError(message, _("write them to files with --output {name}").format(name=NAME))
        return {(*formats, _DEFAULT)[0]: None}
    ending = output.suffix.lower()
    named = next((form for form, known in ENDINGS.items() if known == ending), None)
    if output.is_dir():
        return _with_endings(formats or (_DEFAULT,), output / NAME)
    if named is None:
        return _with_endings(formats or (_DEFAULT,), output)
    if tuple(formats) not in ((), (named,)):
        message = _("the output's name ends in {ending}, but the format is {format}")
        hint = _("name it without an ending, or leave --format out")
        raise SopdocError(message.format(ending=ending, format=",".join(formats)), hint)
    return {named: output}


def _with_endings(formats: Iterable[str], stem: Path) -> dict[str, Path | None]:
    return {form: stem.with_name(stem.name + ENDINGS[form]) for form in formats}
