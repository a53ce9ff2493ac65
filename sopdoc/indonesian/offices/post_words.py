"""The words of posts: with which they begin, how they are shortened, and what is no part of one."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(text: str) -> dict[str, tuple[str, ...]]:
    """Return what each word stands for, from lines ``word word: what they stand for``."""
    lines = (line.split(": ") for line in text.strip().splitlines())
    return {short: tuple(long.split()) for shorts, long in lines for short in shorts.split()}


SHORT = _table("""
kadis kadin: kepala dinas
kaban: kepala badan
kabag: kepala bagian
kabid: kepala bidang
kabiro karo: kepala biro
kasi kasie: kepala seksi
kasubbag kasubag kasubbagian: kepala subbagian
kasubbid kasubid: kepala subbidang
kasubdit: kepala subdirektorat
kasubsi: kepala subseksi
kakan: kepala kantor
kakanwil: kepala kantor wilayah
kapus kapuskesmas: kepala puskesmas
kepsek kasek: kepala sekolah
kades: kepala desa
kadus: kepala dusun
kaling: kepala lingkungan
kanit: kepala unit
kaupt: kepala upt
kauptd: kepala uptd
kaur: kepala urusan
kadiv: kepala divisi
kalab: kepala laboratorium
kasatpol: kepala satuan polisi
kaprodi: ketua program studi
kajur: ketua jurusan
katim: ketua tim
sekdis sekdin: sekretaris dinas
sekban: sekretaris badan
sekda: sekretaris daerah
sekcam: sekretaris kecamatan
seklur: sekretaris kelurahan
sekdes: sekretaris desa
sekwan: sekretaris dewan
sekjen: sekretaris jenderal
sestama: sekretaris utama
sek sekertaris sekretris sekertrais sekertris sekeretaris: sekretaris
dirjen: direktur jenderal
dirut: direktur utama
irjen: inspektur jenderal
irban: inspektur pembantu
wabup: wakil bupati
wagub: wakil gubernur
wawali wawako: wakil wali kota
wadir: wakil direktur
wadek: wakil dekan
walikota: wali kota
ppk: pejabat pembuat komitmen
ppk-skpd ppk-opd: pejabat penatausahaan keuangan
pptk: pejabat pelaksana teknis kegiatan
pphp: pejabat penerima hasil pekerjaan
ppspm: pejabat penanda tangan surat perintah membayar
ppid: pejabat pengelola informasi dan dokumentasi
pa: pengguna anggaran
kpa: kuasa pengguna anggaran
jf: fungsional
jft: fungsional tertentu
jfk: fungsional khusus
jfu: fungsional umum
jp: pelaksana
subkor: subkoordinator
staff: staf
ka: kepala
adm: administrasi
subag subbag: subbagian
subbid subid: subbidang
bag: bagian
bid: bidang
perenc perec ren: perencanaan
ev eval evlap: evaluasi
keu: keuangan
kepeg: kepegawaian
umpeg: umum dan kepegawaian
tu: tata usaha
kec: kecamatan
kel: kelurahan
kab: kabupaten
prov: provinsi
pol: polisi
& dgn: dan
""")
"""Short forms and usual misspellings of words, and what they stand for."""

LONG = {
    ("sub", "bagian"): ("subbagian",),
    ("sub", "bidang"): ("subbidang",),
    ("sub", "seksi"): ("subseksi",),
    ("sub", "koordinator"): ("subkoordinator",),
    ("jabatan", "pelaksana"): ("pelaksana",),
    ("jabatan", "fungsional"): ("fungsional",),
    ("pejabat", "fungsional"): ("fungsional",),
    ("sekretaris", "camat"): ("sekretaris", "kecamatan"),
    ("sekretaris", "lurah"): ("sekretaris", "kelurahan"),
}
"""Pairs of words that are written otherwise as well, and how they are compared."""

ALONE = _words("""
    kepala ketua wakil sekretaris bendahara bendaharawan camat lurah bupati gubernur menteri presiden inspektur direktur
    rektor dekan panitera deputi asisten staf operator petugas pelaksana pejabat penjabat pimpinan atasan anggota
    koordinator subkoordinator supervisor manajer mandor komandan ajudan analis arsiparis pranata pengadministrasi
    pengelola pengolah pengurus penyimpan penyusun penelaah penata perencana verifikator validator penyuluh auditor
    pengawas pemeriksa penguji penilai penera penaksir peneliti penerjemah pustakawan bidan perawat dokter apoteker
    nutrisionis sanitarian epidemiolog psikolog guru dosen widyaiswara statistisi surveyor teknisi programmer caraka
    agendaris resepsionis sopir pengemudi satpam konseptor notulis admin administrator kasir kurir juru jurusita hakim
    jaksa mediator asesor fasilitator pendamping kader konsultan tim panitia pokja satgas regu majelis pramubakti
    pramusaji protokoler pencatat pengetik pengagenda penyiar produser penyunting editor pemandu instruktur pelatih
    pembina pembimbing fungsional keuchik perbekel
""")
"""Words with which a post begins, whatever follows."""

WITH = {
    "wali": _words("kota nagari"),
    "pengguna": _words("anggaran barang"),
    "kuasa": _words("pengguna bendahara bud"),
    "penanggung": _words("jawab"),
    "jabatan": _words("pelaksana fungsional administrasi pengawas administrator"),
    "front": _words("office officer"),
    "back": _words("office officer"),
    "customer": _words("service"),
    "perangkat": _words("desa kelurahan nagari"),
    "kelompok": _words("kerja jabatan"),
    "tenaga": _words("ahli teknis medis administrasi fasilitator pendamping"),
    "sub": _words("koordinator"),
}
"""Words with which a post begins if one of these follows."""

NO_POST = {
    "kepala": _words("surat keluarga tabel naskah halaman dokumen kolom berita"),
    "anggota": _words("keluarga badan tubuh"),
    "pimpinan": _words("rapat"),
    "juru": _words("bicara"),
    "tim": _words("sukses"),
}
"""What makes something else of such a word: "kepala surat"."""

UNITS = _words("""
    dinas badan inspektorat sekretariat bagian bidang biro seksi subbagian subbidang subseksi subdirektorat direktorat
    upt uptd uptb puskesmas kantor kecamatan kelurahan kementerian sekolah unit bappeda bkd bkpsdm bpkad dprd satuan
    divisi instalasi laboratorium loket fakultas jurusan kepaniteraan dewan desa cabang urusan
""")
"""Parts of an office, and offices."""

WITHIN = _words("desa kelurahan kecamatan sekolah laboratorium unit")
"""Those of them that an office may be about: "Kepala Dinas Pemberdayaan Masyarakat dan Desa"."""

OUTSIDE = _words("""
    pemohon masyarakat warga penyedia rekanan vendor pelapor pengadu pelanggan peminjam pengunjung peserta pasien klien
    mahasiswa siswa murid alumni orangtua pegawai pns asn pppk penduduk pengusaha pemilik pengusul calon pembaca tamu
    saksi investor kontraktor pelamar pensiunan pengguna
""")
"""Those who act and hold no post."""

OUTSIDE_WITH = {"wajib": _words("pajak retribusi bayar"), "orang": _words("tua"), "wali": _words("murid siswa")}
"""Words that mean such people if one of these follows."""

EACH = _words("para seluruh semua setiap tiap tiap-tiap masing-masing segenap beberapa kedua bapak ibu")
"""What may stand before a post."""

STANDING_IN = _words("plt plh pj pjs")
"""Who holds a post for the time being."""

ACTING = STANDING_IN | _words("an cq ub")
"""Who stands in for the holder of a post."""

GENERIC = _words("kepala ketua wakil anggota petugas pelaksana pejabat pimpinan atasan panitia pengurus fungsional tim")
"""Posts that say by themselves of nobody who it is."""

OF_THE_POST = _words("terkait setempat bersangkutan masing-masing teknis berwenang")
"""What may follow a post in small letters, and belongs to it."""

ENDS = _words("""
    yang untuk dengan agar supaya tidak bersama melalui kepada dari pada di ke oleh atas sebagai selaku apabila jika
    bila kalau maka setelah sesudah sebelum ini itu tersebut akan dapat bisa harus wajib telah sudah belum kemudian lalu
    selanjutnya segera langsung juga ikut turut hanya saat ketika sesuai terhadap tentang guna antara secara beserta
    sampai hingga adalah ialah bahwa karena sehingga tanpa maupun atau via lewat pun kembali saling paling boleh perlu
    mulai selesai tahu paham bersama-sama sedangkan serta
""")
"""Words that no longer belong to a post."""

SMALL_ENDS = _words("""
    dalam sementara rapat paraf datang hadir cek terima buat kirim isi input entri setuju tolak minta ambil bawa unggah
    upload tanda disposisi ttd acc
""")
"""Words that do in a name, with a capital letter: "Kepala Bagian Dalam Negeri", "Ketua Rapat"."""

NO_VERBS = _words("""
    menteri menpan menkes mendagri menkeu menko menkumham mendikbud menhub menlu menag mensos menengah media medis
    medik mesin mebel mental metrologi meteorologi mekanik mekanisasi mekanisme merah merek meja medali melayu
    merdeka merapi meranti mentawai mempawah merauke merangin mesuji melawi mesjid meteran meter medan memo
    memorandum memorial metode metadata mediator mediasi member mentor meterai menu menara metro mega berkas berita
    bersih beras berencana bermotor berkala berkelanjutan berat beranda berau bersejarah berprestasi berbasis
    berdaya berbahaya berharga bersalin berwenang bersangkutan berisiko berkebutuhan dinas direktur direktorat
    direksi diklat digital disabilitas difabel distribusi divisi disiplin diniyah diagnostik dialisis dikmen dikdas
    dinamika diplomasi dirjen ditjen distrik dirut disdik diskominfo dispora dishub dinkes disdukcapil disnaker
    disperindag dispar disbun dislautkan distan dikbud disnakertrans dispertan diskop terpadu terkait tertentu
    terminal terapan terapis terbuka terampil ternate ternak terbatas terpencil tertinggal terluar terpilih tertib
    teritorial terapi teras terdepan tersier tertinggi terbarukan
""")
"""Nouns and names that begin as verbs do."""
