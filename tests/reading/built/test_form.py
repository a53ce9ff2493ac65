from __future__ import annotations

import pytest

from sopdoc.reading.built.form import Form, form_of


@pytest.mark.parametrize(
    ("beginning", "form"),
    [
        (b"PK\3\4rest", Form.DOCX),
        (b"%PDF-1.7", Form.PDF),
        (b" " * 1000 + b"%PDF-1.7", Form.PDF),
        (b" " * 1024 + b"%PDF-1.7", Form.OTHER),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Form.LOCKED),
        (b"judul: PK\3\4", Form.OTHER),
        (b"", Form.OTHER),
    ],
)
def test_a_file_is_what_it_begins_with(beginning: bytes, form: Form) -> None:
    assert form_of(beginning) is form
