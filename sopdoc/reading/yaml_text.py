"""Texts, lists and mappings → YAML that a person could have written, and that is read as what it was."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from sopdoc.reading.characters.blanks import with_plain_blanks
from sopdoc.reading.characters.curly import within_quotes

_NO_LIMIT = 1 << 20
_TYPES_KEPT_APART = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")


class _Dumper(yaml.SafeDumper):
    """Writes texts: quotes only where YAML or an editor would take them for something else."""

    def ignore_aliases(self, _data: object) -> bool:
        """Write equal values out: a source holds no aliases."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - PyYAML names it
        """Indent lists under their key, as people do."""
        super().increase_indent(flow, False)


class AsWritten(str):
    """A text that reading would take a mark from if it were not a block."""

    __slots__ = ()


class Escaped(str):
    """A text of several lines that reading would take for a list if it were a block."""

    __slots__ = ()


def _write_text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """Return how a text must be written to be read as it is; the dumper finds out itself what YAML asks for."""
    if isinstance(text, Escaped):
        return '"'
    if "\n" in text or isinstance(text, AsWritten):
        return "|"
    plain = f"{text}\n- {text}"
    return "'" if with_plain_blanks(plain) != plain or within_quotes(text) is not None else None


_Dumper.yaml_implicit_resolvers = {
    start: [pair for pair in pairs if pair[0] in _TYPES_KEPT_APART]
    for start, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
}
_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(AsWritten, _write_text)
_Dumper.add_representer(Escaped, _write_text)


def yaml_text(tree: Mapping[str, object]) -> str:
    """Return a mapping as YAML, its keys in their order."""
    text: str = yaml.dump(
        dict(tree), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_NO_LIMIT, default_flow_style=False
    )
    return text
