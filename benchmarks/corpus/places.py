"""Regions that don't exist, and the offices that each of them has."""

from __future__ import annotations

from dataclasses import dataclass

REGIONS = (
    ("Kabupaten", "Tanjung Raya", "Muara Tengah"),
    ("Kabupaten", "Bukit Sejati", "Bukit Sejati"),
    ("Kota", "Bandar Mulia", "Bandar Mulia"),
    ("Kabupaten", "Lembah Permai", "Simpang Empat"),
    ("Kabupaten", "Pulau Gading", "Teluk Gading"),
    ("Kabupaten", "Sungai Emas", "Kuala Emas"),
    ("Kota", "Karang Indah", "Karang Indah"),
    ("Kabupaten", "Gunung Jati Utara", "Rantau Jati"),
    ("Kabupaten", "Teluk Selatan", "Labuhan Baru"),
    ("Kabupaten", "Padang Luas", "Pasar Luas"),
)
"""Kind, name, capital."""

STREETS = ("Jenderal Sudirman", "Ahmad Yani", "Diponegoro", "Merdeka", "Pahlawan", "Gajah Mada", "Pemuda", "Veteran")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of office: its name, its short name in numbers, its head, and what it alone deals with."""

    name: str
    short: str
    head: str
    objects: tuple[str, ...]

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return self.name.lower().replace(",", "").replace(" ", "-")


def _dinas(name: str, short: str, *objects: str) -> Kind:
    return Kind(f"Dinas {name}", short, "Kepala Dinas", objects)


def _badan(name: str, short: str, *objects: str) -> Kind:
    return Kind(f"Badan {name}", short, "Kepala Badan", objects)


KINDS = (
    _dinas("Perdagangan", "DISDAG", "izin penggunaan los pasar", "harga bahan pokok", "tera ulang alat ukur"),
    _dinas(
        "Perindustrian", "DISPERIN", "bantuan alat industri kecil", "data industri rumah tangga", "sertifikat halal"
    ),
    _dinas("Sosial", "DINSOS", "bantuan sosial bersyarat", "data terpadu kesejahteraan", "rekomendasi orang terlantar"),
    _dinas("Kesehatan", "DINKES", "izin praktik tenaga kesehatan", "kejadian luar biasa penyakit", "obat dan vaksin"),
    _dinas(
        "Pendidikan", "DISDIK", "dana bantuan operasional sekolah", "mutasi peserta didik", "tunjangan profesi guru"
    ),
    _dinas("Pertanian", "DISTAN", "pupuk bersubsidi", "kelompok tani", "serangan hama tanaman padi"),
    _dinas("Perikanan", "DISKAN", "kartu pelaku usaha perikanan", "bantuan benih ikan", "produksi tangkapan nelayan"),
    _dinas("Perhubungan", "DISHUB", "uji berkala kendaraan bermotor", "izin trayek angkutan", "rambu lalu lintas"),
    _dinas("Pekerjaan Umum", "DPU", "pemeliharaan jalan kabupaten", "izin pemanfaatan ruang", "jaringan irigasi"),
    _dinas("Lingkungan Hidup", "DLH", "dokumen lingkungan usaha", "pengaduan pencemaran", "retribusi persampahan"),
    _dinas("Tenaga Kerja", "DISNAKER", "kartu pencari kerja", "perselisihan hubungan industrial", "pelatihan kerja"),
    _dinas("Kependudukan", "DUKCAPIL", "kartu keluarga", "akta kelahiran", "surat pindah datang penduduk"),
    _dinas("Pariwisata", "DISPAR", "kalender acara wisata", "daya tarik wisata desa", "pembinaan pelaku usaha wisata"),
    _dinas("Perpustakaan dan Kearsipan", "DISPUSIP", "koleksi bahan pustaka", "arsip inaktif", "keanggotaan pemustaka"),
    _dinas("Komunikasi dan Informatika", "DISKOMINFO", "nama domain perangkat daerah", "permohonan informasi publik"),
    _dinas("Pemberdayaan Masyarakat dan Desa", "DPMD", "dana desa", "profil desa", "badan usaha milik desa"),
    _badan("Kepegawaian Daerah", "BKD", "kenaikan pangkat pegawai", "penilaian kompetensi", "pensiun pegawai"),
    _badan("Pendapatan Daerah", "BAPENDA", "pajak restoran", "pajak bumi dan bangunan", "keberatan pajak daerah"),
    _badan("Perencanaan Pembangunan Daerah", "BAPPEDA", "usulan musrenbang", "rencana kerja pemerintah daerah"),
    _badan(
        "Penanggulangan Bencana Daerah", "BPBD", "bantuan korban bencana", "peringatan dini banjir", "posko darurat"
    ),
)

COMMON_OBJECTS = (
    "data kinerja",
    "surat masuk",
    "surat keluar",
    "cuti pegawai",
    "kenaikan gaji berkala",
    "barang milik daerah",
    "rencana kerja anggaran",
    "laporan keuangan semesteran",
    "perjanjian kinerja",
    "rencana strategis",
    "standar pelayanan",
    "survei kepuasan masyarakat",
    "pengaduan masyarakat",
    "perjalanan dinas",
    "arsip dinamis aktif",
    "sasaran kinerja pegawai",
    "tambahan penghasilan pegawai",
    "pengadaan langsung barang dan jasa",
    "kendaraan dinas operasional",
    "rapat koordinasi",
    "laporan akuntabilitas kinerja",
    "indikator kinerja utama",
    "risiko kegiatan",
    "tindak lanjut hasil pemeriksaan",
)
"""What every office deals with."""
