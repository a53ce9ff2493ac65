"""What the pages of a document name: fonts, with the characters that are set in each, and pictures, each once."""

from __future__ import annotations

from sopdoc.geometry.image import Image
from sopdoc.painters.pdf.fonts import font_of
from sopdoc.painters.pdf.objects import Shared, Stream
from sopdoc.painters.pdf.picture import picture_of
from sopdoc.typography.faces import Cut, Face, OwnCut, Substitute, face_in
from sopdoc.typography.markup import Run
from sopdoc.typography.substitutes import is_plain, printed

_NAMES: dict[Face | Substitute, str] = {cut: f"F{at}" for at, cut in enumerate((*Face, *Substitute))}


def font_key(cut: Cut) -> str:
    """Return the name of a cut in a page: a document has one family besides the substitutes."""
    return _NAMES[cut if isinstance(cut, Substitute) else face_in(cut)]


class Resources:
    """Collect what a document's pages name while they are painted."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._pictures: dict[Image, str] = {}

    def use_runs(self, runs: tuple[Run, ...]) -> None:
        """Take note of characters in their faces."""
        self._runs += runs

    def use_picture(self, image: Image) -> str:
        """Return a picture's name."""
        return self._pictures.setdefault(image, f"P{len(self._pictures)}")

    def fonts(self) -> dict[str, Shared]:
        """Return the fonts by their names."""
        codes = self._codes()
        return {font_key(cut): font_of(cut, frozenset(codes[cut])) for cut in sorted(codes, key=font_key)}

    def pictures(self) -> dict[str, Stream]:
        """Return the pictures by their names."""
        return {name: picture_of(image) for image, name in self._pictures.items()}

    def _codes(self) -> dict[Cut, set[int]]:
        """Return the cuts in use, each with its characters: what a face lacks is printed by other cuts."""
        set_in: dict[OwnCut, list[str]] = {}
        for run in self._runs:
            set_in.setdefault(run.face, []).append(run.text)
        codes: dict[Cut, set[int]] = {}
        for face, texts in set_in.items():
            found = "".join(set("".join(texts)))
            for piece, cut in ((found, face),) if is_plain(found, face) else printed(found, face):
                codes.setdefault(cut, set()).update(map(ord, piece))
        return codes
