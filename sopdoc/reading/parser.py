"""Tell which YAML parser reads the sources."""

from __future__ import annotations

import yaml


def describe_parser() -> str:
    """Return the parser's name and version, as ``PyYAML 6.0.3, C loader``."""
    loader = "C loader" if yaml.__with_libyaml__ else "Python loader, slower: pip install --force-reinstall PyYAML"
    return f"PyYAML {yaml.__version__}, {loader}"
