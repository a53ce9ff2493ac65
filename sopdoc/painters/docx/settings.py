"""The settings part: those that decide about lines are ours, others those of the Word file underneath."""

from __future__ import annotations

from functools import lru_cache

from sopdoc.painters.docx.ooxml import HEAD, MAIN
from sopdoc.reading.word.base import Base

_COMPATIBLE = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 0,
    "doNotFlipMirrorIndents": 1,
}
_WORD = "http://schemas.microsoft.com/office/word"
_OWN = {
    "defaultTabStop": '<w:defaultTabStop w:val="720"/>',
    "characterSpacingControl": '<w:characterSpacingControl w:val="doNotCompress"/>',
    "compat": "".join(
        (
            "<w:compat>",
            *(f'<w:compatSetting w:name="{key}" w:uri="{_WORD}" w:val="{on}"/>' for key, on in _COMPATIBLE.items()),
            "</w:compat>",
        )
    ),
}
_ORDER = (
    "zoom",
    "hideSpellingErrors",
    "hideGrammaticalErrors",
    *_OWN,
    "themeFontLang",
    "clrSchemeMapping",
    "decimalSymbol",
    "listSeparator",
)


@lru_cache(maxsize=8)
def settings_xml(base: Base) -> bytes:
    """Return ``word/settings.xml``."""
    given = base.settings | _OWN
    inner = "".join(given[name] for name in _ORDER if name in given)
    return f'{HEAD}<w:settings xmlns:w="{MAIN}">{inner}</w:settings>'.encode()
