"""The forms of a review, by name; a form's module is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sopdoc.late import late

if TYPE_CHECKING:  # who only asks for names doesn't pay for the comparison
    from collections.abc import Callable

    from sopdoc.review.review import Review
    from sopdoc.review.wish import Wish

FORMS: dict[str, Callable[[Review, Wish], bytes]] = {
    "text": late("sopdoc.review.forms.text:review_as_text"),
    "json": late("sopdoc.review.forms.json:review_as_json"),
    "markdown": late("sopdoc.review.forms.markdown:review_as_markdown"),
    "html": late("sopdoc.review.forms.html:review_as_html"),
    "docx": late("sopdoc.review.forms.redline:review_as_docx"),
    "pdf": late("sopdoc.review.forms.redline:review_as_pdf"),
}
ENDINGS = {"text": ".txt", "json": ".json", "markdown": ".md", "html": ".html", "docx": ".docx", "pdf": ".pdf"}
"""How the names of their files end."""
PAGES = ("docx", "pdf")
"""The forms that have the pages of one document, so that several documents are several files."""
