from hypothesis import HealthCheck, given, settings

from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Pelaksana, WrittenProsedur
from sopdoc.model.resolve import resolve
from sopdoc.model.sop import WrittenSop
from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.write import dump_source
from tests.flows import langkah

from .sop_strategy import sops


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(sops())
def test_yaml_to_sop_to_yaml_is_identity(sop: WrittenSop) -> None:
    text = dump_source(sop)
    written, faults = read_sop(text.encode(), "x.yaml")
    assert written == sop
    assert {fault.code for fault in faults} <= {
        "another-person",
        "whose-nip",
        "whose-jabatan",
        "accent",
        "lost-emphasis",
    }
    assert dump_source(sop) == text


def test_a_source_is_written_as_people_write_it() -> None:
    rows = (langkah("Menerima surat", (("jp",), ("kadis",)), waktu="07:30"),)
    prosedur = WrittenProsedur(None, (Pelaksana("jp", "JP"), Pelaksana("kadis", "Kadis")), rows)
    assert dump_source(
        WrittenSop("Surat", (prosedur,), nomor="07", peringatan="satu\ndua", dasar_hukum=("no", "x: y"))
    ) == (
        "judul: Surat\n"
        "nomor: 07\n"
        "dasar_hukum:\n"
        "  - 'no'\n"
        "  - 'x: y'\n"
        "peringatan: |-\n"
        "  satu\n"
        "  dua\n"
        "prosedur:\n"
        "  - pelaksana:\n"
        "      jp: JP\n"
        "      kadis: Kadis\n"
        "    langkah:\n"
        "      - kegiatan: Menerima surat\n"
        "        oleh: jp -> kadis\n"
        "        waktu: 07:30\n"
    )


def test_an_office_is_not_written_into_a_document() -> None:
    office = Instansi(tempat="Luwuk", disahkan_oleh=Pengesahan("Kepala", "Andi Contoh", "Pembina", "1"))
    text = "judul: Surat\ndisahkan_oleh:\n  nip: ''\nprosedur:\n  - pelaksana:\n      a: A\n    langkah:\n"
    text += "      - kegiatan: Menerima\n        oleh: a\npenutup:\n  tempat: ''\n  tanggal: 2026-01-05\n"
    written, faults = read_sop(text.encode(), "x.yaml")
    assert written is not None
    assert (dump_source(written), faults) == (text, ())
    assert "Kepala" in dump_source(resolve(written, office))  # which says all that counts
