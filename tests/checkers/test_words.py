from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path

from tests.checkers.words import docx_text, missing, printed_words

BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{}</w:body></w:document>'
)


def _docx(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", BODY.format(body))
    return path


def test_what_a_source_prints_is_counted() -> None:
    document = {
        "judul": "Contoh *baru*",
        "tanggal_efektif": "2025-01-05",
        "prosedur": [
            {
                "pelaksana": {"a": "Staf"},
                "satuan_waktu": "hari",
                "langkah": [{"kegiatan": "Menilai", "oleh": "a", "id": "x", "keputusan": {"ya": "lanjut"}}],
            }
        ],
    }
    office = {"nama": "Dinas", "logo": "x.png", "disahkan_oleh": {"jabatan": "Kepala"}}
    assert printed_words(document, office) == Counter(
        ["contoh", "baru", "5", "januari", "2025", "staf", "(hari)", "menilai", "ya", "dinas", "kepala"]
    )


def test_a_word_that_stands_too_seldom_is_missing() -> None:
    assert missing(Counter({"data": 2}), "Data") == {"data": 1}
    assert missing(Counter({"data": 2}), "Data\ndata") == {}


def test_broken_words_are_put_together() -> None:
    assert missing(Counter({"sub-bagian": 1}), "sub-\n bagian") == {}
    assert missing(Counter({"pertanggungjawaban": 1}), "pertanggung\njawaban") == {}


def test_text_boxes_count_once(tmp_path: Path) -> None:
    box = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    body = (
        f"<mc:AlternateContent><mc:Choice>{box.format('Ya')}</mc:Choice><mc:Fallback>{box.format('Ya')}</mc:Fallback>"
    )
    text = docx_text(_docx(tmp_path / "a.docx", body + "</mc:AlternateContent>" + box.format("A<!---->B")))
    assert text.split() == ["Ya", "AB"]


def test_line_breaks_part_words(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>satu</w:t><w:br/><w:t>dua</w:t></w:r></w:p>"
    assert docx_text(_docx(tmp_path / "a.docx", body)).split() == ["satu", "dua"]
