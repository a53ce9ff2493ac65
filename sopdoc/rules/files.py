"""Names of files, and links: what is seen before a source is read."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

MISNAMED_SOURCE = Rule(
    code="misnamed-source",
    name="names of sources",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="A source's name ends in .yaml, and an office's file is named instansi.yaml.",
    why="It is passed by otherwise.",
    wrong="cuti.yml.txt",
    right="cuti.yaml",
)
LINKED_FOLDER = Rule(
    code="linked-folder",
    name="links to folders",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="Folders of sources are folders, no links.",
    why="A link may lead in a circle, so it isn't followed.",
    wrong="a link named dinas",
    right="a folder named dinas",
)
LINKED_OUTSIDE = Rule(
    code="linked-outside",
    name="links out of the project",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A link stays within its project.",
    why="A project given by others could read any file.",
    wrong="a link to /etc/passwd",
    right="a copy of the file",
)
RESERVED_NAME = Rule(
    code="reserved-name",
    name="reserved names",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="The name of a source and of its folders can be opened on Windows.",
    why="Documents are copied to such computers.",
    wrong="con.yaml",
    right="con-1.yaml",
)
SAME_OUTPUT = Rule(
    code="same-output",
    name="names of outputs",
    severity=Severity.ERROR,
    need=Need.REGION,
    what="Each source has an output of its own.",
    why="One document would overwrite the other.",
    wrong="Cuti.yaml and cuti.yaml",
    right="cuti.yaml and cuti-2.yaml",
)
