"""Fill a web page's template; every value is escaped unless it is marked as safe."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

_HERE = Path(__file__).parent
_PAGES = Environment(
    loader=FileSystemLoader(_HERE),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def fill_page(name: str, **values: object) -> bytes:
    """Return the page ``name`` (``report``) with its values, in UTF-8; a name that is no text shows as its bytes."""
    return _PAGES.get_template(f"{name}.html.j2").render(values).encode(errors="backslashreplace")


def read_part(name: str) -> str:
    """Return a style or a script that a page holds (``daftar.css``)."""
    return (_HERE / name).read_text("utf-8")
