"""Tell which YAML parser reads the sources."""

from __future__ import annotations

import yaml

from sopdoc.messages import _
from sopdoc.shell import pip_command


def describe_parser() -> str:
    """Return the parser's name and version, as ``PyYAML 6.0.3, C loader``."""
    version = yaml.__version__
    if yaml.__with_libyaml__:
        return _("PyYAML {version}, C loader").format(version=version)
    faster = pip_command("--force-reinstall", "PyYAML")
    return _("PyYAML {version}, Python loader, slower: {command}").format(version=version, command=faster)
