"""Contents as word processors have them: a field around what is printed, and marks where parts begin.

The contents are right as they stand. Where a program makes them anew, it takes the hidden entries (fields TC), which
say the same as the pages do.

Source: ECMA-376, part 1, 17.16.5 (PAGEREF, TC, TOC) and 17.13.6 (bookmarks).
"""

from __future__ import annotations

from sopdoc.layout.page import Document, Page, Table, TableRole
from sopdoc.painters.docx.ooxml import escaped

_BEGIN, _SEPARATE, _END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
_CONTENTS = r" TOC \f \h \z "
OPENS = f'{_BEGIN}<w:r><w:instrText xml:space="preserve">{_CONTENTS}</w:instrText></w:r>{_SEPARATE}'
"""Runs before the contents' first table."""
CLOSES = _END
"""The run behind their last one."""


def anchor_of(number: int) -> str:
    """Return the bookmark of what begins on a page."""
    return f"_Toc{number:08d}"


def entry_runs(page: Page) -> str:
    """Return the bookmark of what begins on a page, and its entry for contents; nothing where nothing does."""
    if page.entry is None:
        return ""
    anchor = f'<w:bookmarkStart w:id="{page.number}" w:name="{anchor_of(page.number)}"/>'
    entry = _entry(page.entry.told) if page.entry.told else ""
    return f'{anchor}{entry}<w:bookmarkEnd w:id="{page.number}"/>'


def _entry(told: str) -> str:
    quoted = told.replace("\\", r"\\").replace('"', r"\"")
    code = escaped(rf' TC "{quoted}" \f C ')
    hidden = (
        f'<w:r>{_HIDDEN}<w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r>{_HIDDEN}<w:instrText xml:space="preserve">{code}</w:instrText></w:r>',
        f'<w:r>{_HIDDEN}<w:fldChar w:fldCharType="end"/></w:r>',
    )
    return "".join(hidden)


def contents_of(document: Document) -> range:
    """Return the numbers of the pages that hold the contents, none where there are none."""
    numbers = [page.number for page in document.pages if _has_contents(page)]
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def _has_contents(page: Page) -> bool:
    return any(isinstance(item, Table) and item.role is TableRole.CONTENTS for item in page.flow)
