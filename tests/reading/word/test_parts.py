"""Of settings, fonts and theme goes along what moves no line and leads nowhere."""

from __future__ import annotations

import io

import docx
from docx.document import Document
from docx.oxml.ns import nsdecls

from sopdoc.reading.word.parts import fonts_part, settings_part, theme_part
from tests.reading.word.files import SHIPPED, replaced


def opened(data: bytes = SHIPPED) -> Document:
    return docx.Document(io.BytesIO(data))


def test_settings_that_decide_about_lines_are_sopdocs_and_others_the_files() -> None:
    file = opened(replaced("word/settings.xml", '<w:defaultTabStop w:val="720"/>', '<w:defaultTabStop w:val="9"/>'))
    settings = settings_part(file).decode()
    assert settings.count("w:defaultTabStop") == 1
    assert '<w:defaultTabStop w:val="720"/>' in settings
    assert 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in settings
    zoomed = settings_part(opened(replaced("word/settings.xml", 'w:percent="100"', 'w:percent="80"'))).decode()
    assert '<w:zoom w:percent="80"/>' in zoomed


def test_a_file_without_those_parts_has_sopdocs_settings_and_no_fonts_or_theme() -> None:
    rels, kinds = "word/_rels/document.xml.rels", ("settings", "fontTable", "theme")
    data = SHIPPED
    for kind in kinds:
        data = replaced(rels, f"relationships/{kind}", f"relationships/x{kind}", data)
    file = opened(data)
    assert b"compatibilityMode" in settings_part(file)
    assert (fonts_part(file, "Arial", "Georgia"), theme_part(file, "Arial", "Georgia")) == (b"", b"")


def test_fonts_are_told_of_by_what_helps_to_find_another_and_the_default_by_its_new_name() -> None:
    embedded = f'<w:embedRegular r:id="rId1" {nsdecls("r")}/>'
    file = opened(replaced("word/fontTable.xml", "</w:font>", f"{embedded}</w:font>"))
    fonts = fonts_part(file, "Arial", "Georgia").decode()
    assert fonts.endswith(
        '<w:font w:name="Georgia"><w:altName w:val="Liberation Sans"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def test_the_themes_typeface_is_the_templates_and_pictures_and_references_stay_behind() -> None:
    theme = theme_part(docx.Document(), "Calibri", "Georgia").decode()
    assert '<a:latin typeface="Georgia"/>' in theme
    assert "Calibri" not in theme
    picture = f'<a:blipFill {nsdecls("r")}><a:blip r:embed="rId1"/></a:blipFill>'
    file = opened(replaced("word/theme/theme1.xml", "<a:fillStyleLst>", f"<a:fillStyleLst>{picture}"))
    left = theme_part(file, "Arial", "Arial").decode()
    assert "blip" not in left
    assert '<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' in left
