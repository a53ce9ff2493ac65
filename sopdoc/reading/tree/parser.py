"""Tell which YAML parser reads the sources."""

from __future__ import annotations

import yaml

from sopdoc.shell import pip_command


def describe_parser() -> str:
    """Return the parser's name and version, as ``PyYAML 6.0.3, C loader``."""
    if yaml.__with_libyaml__:
        return f"PyYAML {yaml.__version__}, C loader"
    faster = pip_command("--force-reinstall", "PyYAML")
    return f"PyYAML {yaml.__version__}, Python loader, slower: {faster}"
