"""Pictures that stand in the text like a large letter, or at a place of the page."""

from __future__ import annotations

from sopdoc.geometry.length import to_emu, to_twips
from sopdoc.layout.picture import Picture
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.ooxml import PICTURE_URI, escaped
from sopdoc.painters.docx.text.look import SEPARATOR_STYLE
from sopdoc.painters.docx.text.text import Para


def picture_para(picture: Picture, left: int, kit: Kit, before: int = 0) -> Para:
    """Return a paragraph with a picture; ``left`` is where the column starts, ``before`` the room above, in twips."""
    return Para(
        SEPARATOR_STYLE,
        SEPARATOR_STYLE.look,
        runs=_inline(picture, kit),
        before=before,
        left=to_twips(picture.rect.x) - left,
        holds_picture=True,
    )


def page_picture(picture: Picture, kit: Kit) -> str:
    """Return a run with a picture that is bound to its place on the page, whatever the text does."""
    number = next(kit.ids)
    named = f'name="QR {number}" descr="{escaped(picture.name)}"'
    x, y = to_emu(picture.rect.x), to_emu(picture.rect.y)
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="0" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f"<wp:extent {_extent(picture)}/>"
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{number}" {named}/>'
        f"{_graphic(picture, named, kit)}</wp:anchor></w:drawing></w:r>"
    )


def _inline(picture: Picture, kit: Kit) -> str:
    number = next(kit.ids)
    alternative = escaped(f"{picture.name} {kit.instansi}".strip())
    named = f'name="{escaped(picture.name)} {number}" descr="{alternative}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {_extent(picture)}/>"
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" {named}/>'
        f"{_graphic(picture, named, kit)}</wp:inline></w:drawing></w:r>"
    )


def _graphic(picture: Picture, named: str, kit: Kit) -> str:
    return (
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE_URI}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{next(kit.ids)}" {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{kit.media.relation(picture.image)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {_extent(picture)}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def _extent(picture: Picture) -> str:
    return f'cx="{to_emu(picture.rect.width)}" cy="{to_emu(picture.rect.height)}"'
