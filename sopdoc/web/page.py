"""Fill a web page's template; every value is escaped unless it is marked as safe."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

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


class Own(Markup):
    """A style or script of the program's own, with the digest that the page's policy names."""

    @property
    def digest(self) -> Markup:
        """How a content policy lets this in, and nothing else."""
        return Markup("'sha256-{}'").format(b64encode(sha256(self.encode("utf-8")).digest()).decode("ascii"))


def own_part(name: str) -> Own:
    """Return a style or a script that a page holds (``daftar.css``)."""
    return Own((_HERE / name).read_text("utf-8"))
