"""Pictures that stand in the text like a large letter."""

from __future__ import annotations

from sopdoc.geometry.length import to_emu, to_twips
from sopdoc.layout.page import Picture
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.ooxml import PICTURE_URI, escaped
from sopdoc.painters.docx.text.look import SEPARATOR_STYLE
from sopdoc.painters.docx.text.text import Para


def picture_para(picture: Picture, left: int, kit: Kit, before: int = 0) -> Para:
    """Return a paragraph with a picture; ``left`` is where the column starts, ``before`` the room above, in twips."""
    return Para(
        SEPARATOR_STYLE,
        SEPARATOR_STYLE.look,
        runs=f"<w:r>{_inline(picture, kit)}</w:r>",
        before=before,
        left=to_twips(picture.rect.x) - left,
        holds_picture=True,
    )


def _inline(picture: Picture, kit: Kit) -> str:
    number = next(kit.ids)
    extent = f'cx="{to_emu(picture.rect.width)}" cy="{to_emu(picture.rect.height)}"'
    alternative = escaped(f"{picture.name} {kit.instansi}".strip())
    named = f'name="{escaped(picture.name)} {number}" descr="{alternative}"'
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" {named}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE_URI}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{next(kit.ids)}" {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{kit.media.relation(picture.image)}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
