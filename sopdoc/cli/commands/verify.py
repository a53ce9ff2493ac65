"""``sopdoc verify``: whether built documents are still what their sources make."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from sopdoc.cli.place import place
from sopdoc.cli.telling.screen import complain, tell
from sopdoc.cli.translated import argument, told_command
from sopdoc.errors import InputOutputError
from sopdoc.messages import N_, _
from sopdoc.source.text import excerpt
from sopdoc.verify.verify import Difference, Verdict, verify
from sopdoc.work.tasks.outcome import Exit

_CONTEXT = 20
"""Letters that are shown before a difference."""
_MOST = 20
"""So many differences of a file are told."""
_EXAMPLES = N_("""\b
Examples:
  sopdoc verify surat-masuk.pdf
  sopdoc verify output/banggai/*.docx

A PDF that was signed, and a DOCX that another program saved, are the same as long as they say and
show the same.

Exit codes: 0 all are what their sources make; 1 one was edited since; 2 one can't be read, or
carries no source.
""")


@told_command(
    "verify",
    help=N_("Tell whether FILEs, DOCX or PDF that sopdoc has built, still say what the sources in them make."),
    short_help=N_("Tell whether built documents were edited."),
    epilog=_EXAMPLES,
)
@argument("files", N_("FILE..."), nargs=-1, required=True, type=place)
def verify_command(files: tuple[Path, ...]) -> int:
    """Print a verdict for each file."""
    return max(map(_told, files))


def _told(path: Path) -> int:
    try:
        verdict = verify(path)
    except InputOutputError as fault:
        complain(str(fault), fault.hint)
        return Exit.ENVIRONMENT
    if verdict.is_same:
        tell(_("{path}: it is what its source makes").format(path=path))
        return Exit.OK
    tell(_("{path}: it isn't what its source makes").format(path=path))
    for line in _lines(verdict):
        tell(f"  {line}")
    return Exit.FAULTS


def _lines(verdict: Verdict) -> list[str]:
    lines = [_line(difference) for difference in verdict.differences]
    lines += [_("page {number} is drawn otherwise").format(number=number) for number in verdict.redrawn]
    more = len(lines) - _MOST
    return [*lines[:_MOST], _("and {count} more").format(count=more)] if more > 0 else lines


def _from_difference(made: str, said: str) -> tuple[str, str]:
    """Return two texts from a little before where they differ, if that is far behind their beginnings."""
    same = sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(made, said, strict=False)))
    start = max(made.rfind(" ", 0, max(same - _CONTEXT, 0)), 0)
    return (f"…{made[start:]}", f"…{said[start:]}") if start and said else (made, said)


def _line(difference: Difference) -> str:
    made, said = map(excerpt, _from_difference(difference.made, difference.said))
    if not difference.made:
        told = _("`{text}` was added").format(text=said)
    elif not difference.said:
        told = _("`{text}` is missing").format(text=made)
    else:
        told = _("`{made}` became `{said}`").format(made=made, said=said)
    return f"{difference.place}: {told}" if difference.place else told
