"""All files of a revision, by their paths: one list from git, which has the hash of each file's contents."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.git.program import ask
from sopdoc.reading.git.repository import Repository
from sopdoc.reading.shelf.shelf import Kind

_LINK, _SUBMODULE = "120000", "160000"


class Entry(Struct, frozen=True):
    """A file of a revision: what it is, the hash by which git knows its contents, and its size in bytes."""

    kind: Kind
    hash: str
    size: int


class Tree(Struct, frozen=True, dict=True):
    """The files of a revision by their paths from the repository's top, with slashes; submodules are empty folders."""

    entries: dict[str, Entry]

    @cached_property
    def folders(self) -> dict[str, set[str]]:
        """The names in each folder, by its path; that of the top is empty."""
        found: defaultdict[str, set[str]] = defaultdict(set, {"": set()})
        for path, entry in self.entries.items():
            rest = path
            while rest:
                rest, _slash, name = rest.rpartition("/")
                is_new = rest not in found
                found[rest].add(name)
                if not is_new:
                    break
            if entry.kind is Kind.FOLDER:
                found[path] = set()
        return dict(found)

    @cached_property
    def links(self) -> frozenset[str]:
        """The paths of links."""
        return frozenset(path for path, entry in self.entries.items() if entry.kind is Kind.LINK)


def read_tree(repository: Repository, commit: str) -> Tree:
    """List a revision's files; raise InputOutputError where git can't."""
    told = ask(repository.top, "ls-tree", "-r", "-z", "--long", "--full-tree", commit)
    if told.returncode:
        message = _("git can't list the files of {commit}: {reason}")
        reason = told.stderr.decode(errors="replace").strip()
        raise InputOutputError(message.format(commit=commit[:12], reason=reason), _("see what `git fsck` says"))
    return Tree(dict(_entries(told.stdout)))


def _entries(listed: bytes) -> Iterator[tuple[str, Entry]]:
    for line in listed.split(b"\0"):
        if line:
            facts, _tab, path = line.partition(b"\t")
            mode, _type, hash_, size = facts.decode("ascii").split()
            kind = {_LINK: Kind.LINK, _SUBMODULE: Kind.FOLDER}.get(mode, Kind.FILE)
            yield os.fsdecode(path), Entry(kind, hash_, int(size) if size.isdigit() else 0)
