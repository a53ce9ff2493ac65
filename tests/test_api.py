"""The public API is what its example shows."""

from __future__ import annotations

import doctest

import pytest

import sopdoc


def test_the_example_in_the_package_is_true() -> None:
    assert doctest.testmod(sopdoc).failed == 0


def test_every_public_name_is_there() -> None:
    for name in sopdoc.__all__:
        assert getattr(sopdoc, name) is not None
    assert set(sopdoc.__all__) <= set(dir(sopdoc))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'biuld'"):
        _ = sopdoc.biuld
