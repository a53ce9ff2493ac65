"""A project whose builds are looked at from outside."""

from tests.building import build, project

__all__ = ("build", "project")
