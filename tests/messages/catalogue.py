"""The tool that makes the catalogues, and what the catalogues hold."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

from babel.messages.catalog import Message

ROOT = Path(__file__).parents[2]


def tool() -> ModuleType:
    """Return `docs/make_catalogue.py`, whose folder is no package."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        return importlib.import_module("make_catalogue")
    finally:
        sys.path.remove(str(ROOT / "docs"))


def messages(name: str) -> list[Message]:
    """Return the messages of a catalogue."""
    return [message for message in tool().read_catalogue(name) if message.id]


def source(message: Message) -> str:
    """Return a message's English text: of two forms the one that has the number."""
    return message.id if isinstance(message.id, str) else message.id[-1]


def translation(message: Message) -> str:
    """Return a message's Indonesian text, of which there is one form."""
    return message.string if isinstance(message.string, str) else message.string[0]
