"""What signing leaves of a document: it opens, is trusted, gives its source back, and is the same."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pikepdf.pdfa
import pypdf
import pytest

from tests.verify.edited import built, put
from tests.verify.signed import SIGNED, places, signed, validated

BOTH = pytest.mark.parametrize("visible", [False, True], ids=["invisible", "visible"])
NEWER = "ISO_19005_3:6.1.2-1"
"""pyHanko says that the file is PDF 2.0."""
SCHEMA = "ISO_19005_3:6.6.2.3.1-1"
"""It writes the metadata anew, as attributes where it can: PDF/A wants what explains PDF/UA's word as elements."""
METADATA = "PDFA3B-XMP-"
STAMP_FONT = re.compile(r"font program is not embedded .* in page 1/annotation 0/appearance")
"""The words of its stamp are in a typeface that it doesn't bring."""


@BOTH
def test_a_signature_is_added_behind_the_file_and_trusted(visible: bool) -> None:
    data, status = signed(visible=visible), validated(signed(visible=visible))
    assert data.startswith(built("pdf", SIGNED))
    assert (status.intact, status.valid, status.trusted, status.bottom_line) == (True, True, True, True)
    assert str(status.coverage) == "SignatureCoverageLevel.ENTIRE_FILE"


def test_a_signed_file_that_was_changed_is_found_out() -> None:
    data = signed(visible=True)
    at = data.index(b"sopdoc")  # the name of who produced the file
    status = validated(data[:at] + b"SOPDOC" + data[at + 6 :])
    assert not status.intact
    assert not status.bottom_line


@BOTH
def test_a_signed_file_opens_with_its_pages_as_they_were(visible: bool) -> None:
    data = signed(visible=visible)
    with pikepdf.open(BytesIO(data)) as file, pikepdf.open(BytesIO(built("pdf", SIGNED))) as bare:
        pairs = zip(file.pages, bare.pages, strict=True)
        assert all(one.Contents.read_bytes() == other.Contents.read_bytes() for one, other in pairs)
    assert "Hasrin Karim" in pypdf.PdfReader(BytesIO(data)).pages[0].extract_text()


def test_a_visible_signature_stands_where_the_json_says_between_post_and_name() -> None:
    place = next(each for each in places() if each["kind"] == "official")
    sheet = pypdf.PdfReader(BytesIO(signed(visible=True))).pages[0]
    (widget,) = sheet["/Annots"]
    left, bottom, right, top = map(float, widget.get_object()["/Rect"])
    baselines = {}

    def seen(text: str, _cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        baselines.update({line.strip(): (tm[4], tm[5]) for line in [text] if text.strip()})

    sheet.extract_text(visitor_text=seen)
    (post_left, post), (_name_left, name) = baselines["Kepala Dinas"], baselines["Hasrin Karim"]
    assert [left, bottom, right, top] == pytest.approx(place["box"], abs=0.5)  # the client takes whole points
    assert left <= post_left < right
    assert post - 4 < top + 0.5 <= post  # what hangs below a line of 9 points is 2 points long
    assert name + 6 < bottom + 0.5 < name + 10  # its capitals are 6.5 points high
    assert place["official"]["nama"] == "Hasrin Karim"


@BOTH
def test_of_pdf_a_only_what_the_client_brings_is_amiss(visible: bool, tmp_path: Path) -> None:
    path = put(tmp_path, "surat.pdf", signed(visible=visible))
    found = pikepdf.pdfa.validate_written(str(path), "3b").findings
    assert {each.rule for each in found if each.kind == "violation"} == {NEWER, SCHEMA}
    failures = validator.validate_pdf(path, profile="3b").failures
    others = [each.message for each in failures if not each.rule_id.startswith(METADATA)]
    assert [message for message in others if not STAMP_FONT.match(message)] == []
    assert len(others) == (1 if visible else 0)
