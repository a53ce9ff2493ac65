"""Lists of formats as arguments."""

from __future__ import annotations

from collections.abc import Iterable

import click

from sopdoc.messages import _


def chosen_formats(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the formats that a list parted by commas names, each once; raise BadParameter for any other text."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    all_known = ", ".join(known)
    for name in names:
        if name not in all_known.split(", "):
            message = _("there is no format {name}; there are: {known}")
            raise click.BadParameter(message.format(name=name, known=all_known))
    if not names:
        raise click.BadParameter(_("name at least one of: {known}").format(known=all_known))
    return names
