"""Make official SOP documents of Indonesian government offices (PermenPAN-RB 35/2012) from YAML sources.

>>> from pathlib import Path
>>> import sopdoc
>>> source = Path(sopdoc.__file__).parent / "starter" / "sop.yaml"
>>> rendered = sopdoc.render(source, formats=("docx", "pdf"))
>>> [output.suffix for output in rendered.outputs]
['.docx', '.pdf']
>>> rendered.diagnostics
()

Whole folders are built as the command line does it: ``sopdoc.build_documents(["sop_sources"], "output").exit``.
"""

from __future__ import annotations

from sopdoc.version import VERSION

TYPE_CHECKING = False  # importing typing takes as long as Python's start, and Ctrl-C isn't heard meanwhile
if TYPE_CHECKING:
    from typing import Any

    from sopdoc.build.build import build_documents
    from sopdoc.errors import SopdocError
    from sopdoc.layout.page import Document
    from sopdoc.model.sop import Sop
    from sopdoc.pipeline import lay_out, load, render
    from sopdoc.source.diagnostic import Diagnostic

__version__ = VERSION

__all__ = [
    "Diagnostic",
    "Document",
    "Sop",
    "SopdocError",
    "__version__",
    "build_documents",
    "lay_out",
    "load",
    "render",
]

_PLACES = {
    "Diagnostic": "sopdoc.source.diagnostic",
    "Document": "sopdoc.layout.page",
    "Sop": "sopdoc.model.sop",
    "SopdocError": "sopdoc.errors",
    "build_documents": "sopdoc.build.build",
    "lay_out": "sopdoc.pipeline",
    "load": "sopdoc.pipeline",
    "render": "sopdoc.pipeline",
}
"""Where each public name lives; it is imported when first used, so that ``--help`` is quick."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _PLACES:
        raise AttributeError(f"module 'sopdoc' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(set(globals()) | set(__all__))
