"""The keys of the settings stand for what there is."""

from __future__ import annotations

from sopdoc.messages import CATALOGUES
from sopdoc.messages.choice import ENGLISH
from sopdoc.painters.registry import PAINTERS
from sopdoc.reading.settings.periksa import Periksa
from sopdoc.reading.tables.settings import FORMATS, LANGUAGES, SETTINGS


def test_the_formats_are_those_that_can_be_painted() -> None:
    assert set(FORMATS) == set(PAINTERS)


def test_the_languages_are_those_that_messages_have() -> None:
    assert set(LANGUAGES) == {ENGLISH, *(path.name for path in CATALOGUES.iterdir() if path.is_dir())}


def test_the_keys_are_those_of_the_house() -> None:
    keys = [field.key for field in SETTINGS.fields]
    assert keys[:5] == ["sumber", "keluaran", "format", "bahasa", "templat"]
    assert keys[5:] == list(Periksa.__struct_fields__)
