"""An output folder is none of the folders of sources, and in none of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sopdoc.messages import _
from sopdoc.reading.settings.remedy import toml_line
from sopdoc.reading.shelf.project import ROOT_NAME
from sopdoc.rules.settings import OUTPUT_AMONG_SOURCES
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

_KEY = "keluaran"
_NAMES = ("output", "hasil", "hasil-sop", "dokumen")


def among_sources(output: Path, span: Span, sources: Sequence[Path], folder: Path) -> tuple[Diagnostic, ...]:
    """Return what is to be said of an output folder that lies among the sources of the project in ``folder``.

    Where that folder itself holds the sources, the outputs may be anywhere in it: it is all there is.
    """
    named = [source for source in sources or (folder / ROOT_NAME,) if source != folder]
    inside = next((source for source in named if output.is_relative_to(source)), None)
    if inside is None:
        return ()
    free = (name for name in _NAMES if not any((folder / name).is_relative_to(source) for source in named))
    message = _("the output folder `{path}` lies among the sources, in {sources}").format(
        path=output.relative_to(folder).as_posix(), sources=inside.relative_to(folder).as_posix()
    )
    hint = _("write `{line}`").format(line=toml_line(_KEY, next(free, _NAMES[0])))
    return (OUTPUT_AMONG_SOURCES.found(message, span, hint),)
