"""Anchors, tags and aliases at the start of texts."""

from __future__ import annotations

import pytest

from sopdoc.reading.tree.compose import compose


def found(text: str) -> tuple[str, tuple[str, ...]]:
    (fault,) = compose(f"k: {text}\n".encode(), "x.yaml")[1]
    return fault.code, fault.hints


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("&Kepala Dinas", "anchor", "put a text that starts with `&` in quotes: '&Kepala Dinas'"),
        ("!penting Surat", "tag", "put a text that starts with `!` in quotes: '!penting Surat'"),
        ("&a 'Surat'", "anchor", "put a text that starts with `&` in quotes"),
        ("!!str 7", "tag", "put a text that starts with `!` in quotes: '!!str 7'"),
    ],
)
def test_yamls_own_signs_are_told_to_be_quoted(text: str, code: str, hint: str) -> None:
    assert found(text) == (code, (hint,))


def test_an_alias_points_at_nothing() -> None:
    code, hints = found("*Surat")
    assert (code, hints) == (
        "alias",
        ("put a text that starts with `*` in quotes: '*Surat'", "repeat a value instead of pointing at it"),
    )
