"""The parser is named as it is installed, and a slow one with the way to the faster one."""

from __future__ import annotations

import pytest
import yaml

from sopdoc.reading.tree.parser import describe_parser


def test_a_parser_in_c_is_named_with_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", True)
    monkeypatch.setattr(yaml, "__version__", "6.0.3")
    assert describe_parser() == "PyYAML 6.0.3, C loader"


def test_a_parser_in_python_is_named_with_the_command_that_installs_the_faster_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.setattr(yaml, "__version__", "6.0.3")
    monkeypatch.setattr("sys.executable", "/opt/py/bin/python")
    assert describe_parser() == (
        "PyYAML 6.0.3, Python loader, slower: /opt/py/bin/python -m pip install --force-reinstall PyYAML"
    )
