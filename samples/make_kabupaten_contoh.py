#!/usr/bin/env python3
"""Writes samples/kabupaten-contoh: an invented kabupaten whose files have the troubles of real ones.

Everything is a function of SEED and of the tables below; a second run writes the same bytes. README.md is written here too, so that the
file and row of every planted trouble are those of the files. Run it from anywhere: python3 samples/make_kabupaten_contoh.py
"""
import csv
import datetime
import io
import pathlib
import random
from fractions import Fraction

SEED = 20250331
FOLDER = pathlib.Path(__file__).parent / "kabupaten-contoh"
YEAR = 2025
AS_OF = datetime.date(2026, 1, 31)

UNSUR = ["persyaratan", "prosedur", "waktu_penyelesaian", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana"]
# How far each unsur usually lies from the unit's own level.
OFFSET = [0.05, -0.02, -0.15, 0.25, 0.02, 0.06, 0.08, -0.08, -0.12]
LABELS = {
    "persyaratan": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    "prosedur": ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
    "waktu_penyelesaian": ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
    "biaya": ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
    "produk": ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
    "kompetensi": ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
    "perilaku": ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"],
    "pengaduan": ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
    "sarana": ["Buruk", "Cukup", "Baik", "Sangat baik"],
}
QUESTIONS = [
    "Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    "Bagaimana kemudahan prosedur pelayanan di unit ini?",
    "Bagaimana kecepatan waktu dalam memberikan pelayanan?",
    "Bagaimana kewajaran biaya/tarif dalam pelayanan?",
    "Bagaimana kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
    "Bagaimana kompetensi/kemampuan petugas dalam pelayanan?",
    "Bagaimana perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    "Bagaimana penanganan pengaduan pengguna layanan?",
    "Bagaimana kualitas sarana dan prasarana?",
]

# id, name, instansi id, type, population, services of the decree, level of the answers, diligence 0..1, responses
PEMKAB, PROV, POLRI, ATR, BUMD = "I-01", "I-02", "I-03", "I-04", "I-05"
INSTANSI = {
    PEMKAB: ("Pemerintah Kabupaten Contoh", "kabupaten"), PROV: ("Pemerintah Provinsi (contoh)", "provinsi"),
    POLRI: ("Kepolisian (contoh)", "lembaga"), ATR: ("Kementerian Pertanahan (contoh)", "kementerian"),
    BUMD: ("Perumda Kabupaten Contoh", "BUMN/D"),
}
UNITS = [
    ("KC-01", "DPMPTSP Kabupaten Contoh", PEMKAB, "DPMPTSP", 9200, 4, 3.92, 0.98, 620),
    ("KC-02", "Disdukcapil Kabupaten Contoh", PEMKAB, "Disdukcapil", 48000, 4, 3.62, 0.90, 760),
    ("KC-03", "RSUD Contoh Sehat", PEMKAB, "RSUD", 61000, 5, 2.82, 0.45, 700),
    ("KC-04", "Puskesmas Contoh Kota", PEMKAB, "Puskesmas", 15800, 4, 3.40, 0.80, 310),
    ("KC-05", "Puskesmas Mekar", PEMKAB, "Puskesmas", 9100, 4, 3.22, 0.75, 260),
    ("KC-06", "Puskesmas Suka Maju", PEMKAB, "Puskesmas", 8700, 4, 3.05, 0.60, 250),
    ("KC-07", "Puskesmas Tepi Sungai", PEMKAB, "Puskesmas", 6400, 4, 2.75, 0.35, 230),
    ("KC-08", "Puskesmas Bukit", PEMKAB, "Puskesmas", 5200, 4, 3.60, 0.85, 220),
    ("KC-09", "Puskesmas Pesisir", PEMKAB, "Puskesmas", 4800, 4, 3.12, 0.55, 240),
    ("KC-10", "Kecamatan Contoh Kota", PEMKAB, "Kecamatan", 5600, 3, 3.30, 0.70, 210),
    ("KC-11", "Kecamatan Mekar", PEMKAB, "Kecamatan", 3900, 3, 3.08, 0.60, 160),
    ("KC-12", "Kecamatan Suka Maju", PEMKAB, "Kecamatan", 3100, 3, 3.35, 0.65, 18),
    ("KC-13", "Kecamatan Bukit", PEMKAB, "Kecamatan", 2700, 3, 2.90, 0.50, 140),
    ("KC-14", "Kecamatan Pesisir", PEMKAB, "Kecamatan", 2900, 3, 2.05, 0.08, 150),
    ("KC-15", "Samsat Contoh", PROV, "Samsat", 37000, 3, 3.28, 0.78, 390),
    ("KC-16", "Satpas SIM Polres Contoh", POLRI, "Polres", 21000, 2, 3.18, 0.70, 380),
    ("KC-17", "SPKT dan SKCK Polres Contoh", POLRI, "Polres", 12500, 2, 3.58, 0.80, 250),
    ("KC-18", "Kantor Pertanahan Kabupaten Contoh", ATR, "Kantor Pertanahan", 14200, 4, 2.95, 0.50, 360),
    ("KC-19", "Dinas Sosial Kabupaten Contoh", PEMKAB, "Dinas Sosial", 7600, 3, 2.60, 0.30, 190),
    ("KC-20", "Dinas Tenaga Kerja Kabupaten Contoh", PEMKAB, "Dinas Tenaga Kerja", 4400, 2, 3.25, 0.65, 150),
    ("KC-21", "Dinas Perhubungan Kabupaten Contoh", PEMKAB, "Dinas Perhubungan", 3300, 2, 3.02, 0.40, 140),
    ("KC-22", "Dinas Pendidikan Kabupaten Contoh", PEMKAB, "Dinas Pendidikan", 5100, 2, 3.15, 0.60, 24),
    ("KC-23", "Perpustakaan Daerah Kabupaten Contoh", PEMKAB, "Perpustakaan", 2200, 2, 3.30, 0.70, 0),
    ("KC-24", "Perumda Air Minum Contoh", BUMD, "Perumda Air Minum", 26000, 3, 2.78, 0.42, 260),
]
SERVICES = {
    "DPMPTSP": ["Izin usaha mikro", "Persetujuan bangunan", "Izin praktik nakes", "Izin reklame"],
    "Disdukcapil": ["KTP-el", "Kartu keluarga", "Akta kelahiran", "Pindah datang"],
    "RSUD": ["Rawat jalan", "Rawat inap", "IGD", "Laboratorium", "Farmasi"],
    "Puskesmas": ["Poli umum", "Poli gigi", "KIA dan KB", "Imunisasi"],
    "Kecamatan": ["Rekomendasi umum", "Dispensasi nikah", "Legalisasi"],
    "Samsat": ["Pajak tahunan", "Pajak lima tahunan", "Balik nama"],
    "Polres": ["SIM", "SKCK"],
    "Kantor Pertanahan": ["Pengecekan sertipikat", "Peralihan hak", "Roya", "Pemecahan bidang"],
    "Dinas Sosial": ["Rekomendasi bantuan", "Data terpadu", "Rujukan layanan"],
    "Dinas Tenaga Kerja": ["Kartu AK1", "Pelatihan kerja"],
    "Dinas Perhubungan": ["Uji berkala kendaraan", "Izin trayek"],
    "Dinas Pendidikan": ["Legalisasi ijazah", "Mutasi siswa"],
    "Perpustakaan": ["Keanggotaan", "Peminjaman"],
    "Perumda Air Minum": ["Sambungan baru", "Pengaduan kebocoran", "Balik nama pelanggan"],
}
COMMENTS = ["Petugas ramah", "Antrean lama, mohon loket ditambah", "Sudah baik", "Tempat parkir sempit\nmohon diperluas",
            "Informasi syarat kurang jelas", "Katanya \"tiga hari\", nyatanya seminggu"]
BLOCKS = ["profil penyelenggara", "profil pelaksana", "standar pelayanan", "maklumat pelayanan", "pengelolaan pengaduan",
          "penilaian kinerja"]
COMPONENTS = ["persyaratan", "sistem, mekanisme, prosedur", "jangka waktu", "biaya/tarif", "produk pelayanan",
              "penanganan pengaduan, saran, masukan", "dasar hukum", "sarana, prasarana, fasilitas", "kompetensi pelaksana",
              "pengawasan internal", "jumlah pelaksana", "jaminan pelayanan", "jaminan keamanan dan keselamatan",
              "evaluasi kinerja pelaksana"]
CATEGORIES = ["Kesehatan", "Administrasi Kependudukan", "Perizinan", "Pertanahan", "Infrastruktur", "Perilaku Petugas", "Lainnya"]
MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

rng = random.Random(SEED)
BY_ID = {unit[0]: unit for unit in UNITS}
counted = []  # (unit, answers) of every complete questionnaire that counts
planted = []  # (file, row or range, trouble, what the program says)
written = {}
sp4n_rows = []  # rows of pengaduan/kasus.csv
channel_cases = []  # (channel of origin, whether it is in SP4N-LAPOR!) of every case that counts


def pick(words):
    return words[int(rng.random() * len(words))]


def below(n):
    return int(rng.random() * n)


def bell(spread):
    return spread * (sum(rng.random() for _ in range(6)) - 3) / 0.7071


def workday():
    while True:
        date = datetime.date(YEAR, 1, 1) + datetime.timedelta(days=below(365))
        if date.weekday() < 5:
            return date


def plant(file, row, trouble, says):
    planted.append((file, row, trouble, says))


def put(path, text, newline="\n", bom=False):
    data = text.replace("\n", newline).encode("utf-8")
    written[path] = (b"\xef\xbb\xbf" if bom else b"") + data


def table(rows, delimiter=",", newline="\n"):
    """CSV text; a line break inside a cell stays a plain LF."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return out.getvalue()


def lines_of(rows):
    """The physical line on which each record starts, the first being 1."""
    line, starts = 1, []
    for row in rows:
        starts.append(line)
        line += 1 + sum(str(cell).count("\n") for cell in row)
    return starts


class Respondent:
    next_number = 1

    def __init__(self, unit, blanks=True):
        self.id = f"R-{Respondent.next_number:05d}"
        Respondent.next_number += 1
        self.unit = unit[0]
        self.date = workday()
        self.time = f"{8 + below(8):02d}:{below(60):02d}:{below(60):02d}"
        self.service = pick(SERVICES[unit[3]][: unit[5]])
        self.sex = pick("LP")
        self.age = 17 + below(24) + below(24)
        self.education = pick(["SD", "SMP", "SMA", "SMA", "SMA", "D3", "S1", "S1", "S2"])
        self.occupation = pick(["PNS", "Swasta", "Swasta", "Wirausaha", "Lainnya", "TNI", "Polri", "Lainnya"])
        satisfaction = bell(0.30)
        self.answers = [
            min(4, max(1, round(unit[6] + offset + satisfaction + bell(0.32)))) for offset in OFFSET
        ]
        if blanks and rng.random() < 0.03:
            self.answers[below(9)] = ""
        self.comment = pick(COMMENTS) if rng.random() < 0.12 else ""

    def stamp(self):
        return f"{self.date.isoformat()} {self.time}"

    def profile(self):
        return [self.service, self.sex, self.age, self.education, self.occupation]


def respondents(*ids):
    people = [Respondent(BY_ID[i]) for i in ids for _ in range(BY_ID[i][8])]
    people.sort(key=lambda p: (p.date, p.time, p.id))
    return people


def count(people):
    for p in people:
        in_period = datetime.date(YEAR, 1, 1) <= p.date <= datetime.date(YEAR, 12, 31)
        if p.unit in BY_ID and in_period and all(a in (1, 2, 3, 4) for a in p.answers):
            counted.append((p.unit, p.answers))


CANONICAL = ["id_respons", "waktu", "unit_id", "layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan"] + UNSUR + ["saran"]


def canonical(person):
    return [person.id, person.stamp(), person.unit] + person.profile() + person.answers + [person.comment]


def settings_and_register():
    put("evaluasi.yaml", f"""# Evaluasi contoh: semua isinya buatan, tidak menggambarkan instansi mana pun.
judul: Evaluasi pelayanan publik Kabupaten Contoh {YEAR}
tahun: {YEAR}
periode:
  mulai: {YEAR}-01-01
  selesai: {YEAR}-12-31
tanggal_data: {AS_OF.isoformat()}
aturan_kosong: lengkap
benih: 20250331
""")
    rows = [["unit_id", "nama", "instansi_id", "instansi", "jenis_instansi", "jenis_unit", "kode_provinsi", "kode_kabkota", "zona",
             "populasi", "jumlah_layanan_sk", "lokus"]]
    for (key, name, instansi, kind, population, services, *_), index in zip(UNITS, range(len(UNITS))):
        label, instansi_kind = INSTANSI[instansi]
        rows.append([key, name, instansi, label, instansi_kind, kind, "33", "", "WIB", population, services,
                     "ya" if index in (0, 1, 2, 14, 15) else "tidak"])
    put("unit.csv", table(rows))
    put("alias.csv", table([["alias", "unit_id", "mulai", "selesai"], ["RSUD Contoh", "KC-03", "2025-01-01", ""]]))
    plant("unit.csv", "semua", "`kode_kabkota` kosong: kabupaten ini tidak ada dalam daftar wilayah",
          "unit tetap dinilai; provinsi 33 dan wilayahnya terbaca, kabupaten/kota dicatat tidak diketahui")


def survey_canonical():
    file = "skm/01_dpmptsp_disdukcapil.csv"
    people = respondents("KC-01", "KC-02")
    people[40].answers[2] = 5
    people[95].answers[6] = 0
    rows = [CANONICAL] + [canonical(p) for p in people]
    starts = lines_of(rows)
    plant(file, starts[41], "jawaban 5 pada `waktu_penyelesaian`", "bukan jawaban (IKM-2): temuan di selnya, kuesioner tidak lengkap, tidak pernah dipotong menjadi 4")
    plant(file, starts[96], "jawaban 0 pada `perilaku`", "bukan jawaban (IKM-2): temuan di selnya, tidak dihitung nol")
    plant(file, "beberapa", "sel jawaban kosong, kira-kira 3 % kuesioner di setiap berkas", "kuesioner dikeluarkan menurut aturan `lengkap` dan jumlahnya dicetak; nilai menurut `tersedia` dicetak di sampingnya (IKM-4)")
    put(file, table(rows))
    count(people)
    return people


def survey_semicolon():
    file = "skm/02_puskesmas.csv"
    people = respondents("KC-04", "KC-05", "KC-06", "KC-07", "KC-08", "KC-09")
    rows = [["ID Respons", "Tanggal", "Jam", "Kode Unit", "Jenis Layanan", "Jenis Kelamin", "Umur", "Pendidikan", "Pekerjaan", "Persyaratan",
             "Prosedur", "Waktu Penyelesaian", "Biaya/Tarif", "Produk Layanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
             "Penanganan Pengaduan", "Sarana dan Prasarana", "Saran"]]
    for p in people:
        rows.append([p.id, p.date.strftime("%d/%m/%Y"), p.time[:5].replace(":", "."), p.unit] + p.profile() + p.answers
                    + [p.comment.replace("\n", " ")])
    means = []
    for index in range(9):
        values = [p.answers[index] for p in people if p.answers[index] != ""]
        means.append(f"{sum(values) / len(values):.3f}".replace(".", ","))
    rows.append(["Rata-rata"] + [""] * 8 + means + [""])
    plant(file, 1, "BOM, titik koma, CRLF, tanggal hari/bulan/tahun, jam `09.41`", "terbaca tanpa temuan; urutan tanggal terbukti dari baris dengan hari di atas 12 (IN-2, IN-4)")
    plant(file, len(rows), "baris kaki `Rata-rata`", "bukan responden (IN-4): dikeluarkan dengan alasannya")
    put(file, table(rows, delimiter=";"), newline="\r\n", bom=True)
    count(people)


def survey_forms():
    file = "skm/03_rsud_formulir.csv"
    people = respondents("KC-03")
    people[11].answers[0], people[12].answers[3], people[13].answers[2] = 4, 4, ""
    rows = [["Timestamp", "Unit Pelayanan", "Jenis layanan yang diterima", "Jenis Kelamin", "Usia", "Pendidikan Terakhir", "Pekerjaan",
             *QUESTIONS, "Saran dan masukan"]]
    for p in people:
        labels = ["" if a == "" else LABELS[u][a - 1] for u, a in zip(UNSUR, p.answers)]
        sex = "Laki-laki" if p.sex == "L" else "Perempuan"
        rows.append([f"{p.date.strftime('%d/%m/%Y')} {p.time}", "RSUD Contoh", p.service, sex, p.age, p.education, p.occupation]
                    + labels + [p.comment])
    rows[12][7] = "SANGAT  SESUAI"
    rows[13][10] = "Sangat wajar"
    rows[14][9] = "lumayan"
    starts = lines_of(rows)
    plant(file, "semua", "unit ditulis dengan nama lain `RSUD Contoh`", "digabung ke KC-03 hanya karena `alias.csv` menyatakannya (IN-5)")
    plant(file, "semua", "kalimat pertanyaan sebagai judul kolom dan label sebagai jawaban; tidak ada kolom id",
          "unsur dikenali dari kalimatnya, nilai dari labelnya (IKM-1, IKM-2); tanpa id, kiriman ganda tidak dapat diperiksa dan itu dikatakan (IN-6)")
    plant(file, starts[12], "`SANGAT  SESUAI` dengan huruf besar dan dua spasi", "dibaca 4 (IKM-2)")
    plant(file, starts[13], "`Sangat wajar` pada biaya", "ragam yang dikenal, dibaca 4 (IKM-2)")
    plant(file, starts[14], "`lumayan` pada waktu", "bukan jawaban: temuan di selnya (IKM-2)")
    put(file, table(rows), newline="\r\n")
    count(people)


def survey_letters():
    file = "skm/04_polres_huruf.csv"
    people = respondents("KC-16", "KC-17")
    rows = [["SURVEI KEPUASAN MASYARAKAT"], ["POLRES CONTOH"], [f"TAHUN {YEAR}"], [""],
            ["No", "ID Responden", "Tanggal", "Unit ID", "Layanan", "JK", "Umur", "Pendidikan", "Pekerjaan"] + [f"U{i}" for i in range(1, 10)]]
    for number, p in enumerate(people, start=1):
        letters = ["" if a == "" else "abcd"[a - 1] for a in p.answers]
        rows.append([number, p.id, p.date.isoformat(), p.unit] + p.profile() + letters)
    for index, row in enumerate(rows[:4]):
        rows[index] = row + [""] * (len(rows[4]) - len(row))
    plant(file, "1-4", "blok judul di atas baris judul kolom (baris 5)", "dilewati dan dicatat; baris 5 dipakai sebagai judul (IN-4)")
    plant(file, 5, "judul `U1`…`U9` tanpa urutan yang dinyatakan, jawaban huruf a-d", "peringatan; dipakai U8 = pengaduan, U9 = sarana (IKM-1); a-d dibaca 1-4 (IKM-2)")
    put(file, table(rows), newline="\r\n")
    count(people)


def survey_swapped():
    file = "skm/05_kecamatan.csv"
    people = respondents("KC-10", "KC-11", "KC-12", "KC-13", "KC-14")
    order = UNSUR[:7] + ["sarana", "pengaduan"]
    rows = [["id_respons", "tanggal", "unit_id", "layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan"] + [f"U{i}" for i in range(1, 10)]]
    for p in people:
        answers = dict(zip(UNSUR, p.answers))
        labels = ["" if answers[u] == "" else LABELS[u][answers[u] - 1] for u in order]
        rows.append([p.id, p.date.isoformat(), p.unit] + p.profile() + labels)
    plant(file, 1, "`U8` berisi label sarana dan `U9` label pengaduan", "label yang menentukan: U8 = sarana, U9 = pengaduan (IKM-1)")
    plant(file, "unit KC-12", "hanya 18 responden", "dinilai, tetapi masuk daftar `perlu data` (TIER-3) dan sampel kurang (IKM-7)")
    plant(file, "unit KC-14", "nilai rendah dan SIPP hampir kosong", "mutu D; pembatas TIER-2 dan indeks menempatkannya di prioritas paling mendesak")
    put(file, table(rows))
    count(people)


def survey_others(first_file):
    file = "skm/06_instansi_lain.csv"
    people = respondents("KC-15", "KC-18", "KC-19", "KC-20", "KC-21", "KC-24")
    people[10].date = datetime.date(2024, 12, 30)
    people[11].date = datetime.date(2026, 1, 5)
    people[12].date = datetime.date(2025, 12, 31)
    people[12].time = "15:59:59"
    people[13].date = datetime.date(2025, 1, 2)
    people[20].unit = "KC-99"
    rows = [CANONICAL] + [canonical(p) for p in people]
    same, changed = canonical(first_file[200]), canonical(first_file[201])
    position = CANONICAL.index("persyaratan")
    changed[position] = 1 if changed[position] != 1 else 2
    rows.insert(31, same)
    rows.insert(32, changed)
    rows.insert(51, ["R-90001"] + rows[50][1:11])
    starts = lines_of(rows)
    plant(file, f"{starts[11]} dan {starts[12]}", "tanggal 2024-12-30 dan 2026-01-05", "di luar periode (IKM-8): dikeluarkan dengan alasannya")
    plant(file, f"{starts[13]} dan {starts[14]}", "tanggal 2025-12-31 dan 2025-01-02", "di dalam periode: dihitung (M29)")
    plant(file, starts[21], "kode unit `KC-99` tidak ada di register", "ditolak dengan kodenya; tidak dicocokkan ke unit lain (IN-5)")
    plant(file, starts[31], f"id `{same[0]}` sudah ada di skm/01_dpmptsp_disdukcapil.csv, isi sama", "dihitung sekali (IN-6)")
    plant(file, starts[32], f"id `{changed[0]}` sudah ada di skm/01_dpmptsp_disdukcapil.csv, jawaban berbeda", "temuan yang menyebut kedua tempat; dihitung sekali (IN-6)")
    plant(file, starts[51], "baris hanya 11 kolom", "baris pendek adalah temuan (IN-4); jawaban yang hilang tidak dihitung nol")
    put(file, table(rows))
    count(people)


def survey_incomplete():
    file = "skm/07_dinas_pendidikan.csv"
    people = [Respondent(BY_ID["KC-22"], blanks=False) for _ in range(BY_ID["KC-22"][8])]
    for p in people:
        p.answers[3] = ""
    put(file, table([CANONICAL] + [canonical(p) for p in people]))
    plant(file, "semua", "biaya tidak pernah dijawab", "tidak ada kuesioner lengkap: `belum ada data`, tanpa nilai, mutu, dan peringkat (IKM-4); menurut `tersedia` pun tidak dapat dihitung, karena biaya tanpa satu jawaban")
    plant("-", "unit KC-23", "tidak punya survei sama sekali", "`belum ada data`, bukan nilai terburuk (M19, M20)")


STATUS = {"pelapor": "Ditutup oleh Pelapor", "sistem": "Ditutup oleh Sistem", "admin": "Ditutup oleh Admin", "arsip": "Diarsipkan oleh Admin"}


def weighted_units():
    return [u for u in UNITS if u[0] != "KC-23" for _ in range(2 + u[4] // 4000 + int((1 - u[7]) * 8))]


def complaints_canonical():
    file = "pengaduan/kasus.csv"
    header = ["source_system", "tracking_id", "parent_id", "unit_id", "type", "class", "category", "channel_origin", "channel_entry",
              "received_at", "entered_at", "verified_at", "disposed_at", "first_answer_at", "closed_at", "close_kind", "reopened", "rating",
              "rating_kind", "status_raw"]
    units, rows = weighted_units(), [header]
    for number in range(420):
        unit = pick(units)
        slow = 1.05 - unit[7]
        received = workday()
        type_, class_ = pick([("pengaduan", "tidak berkadar pengawasan")] * 5 + [("pengaduan", "berkadar pengawasan")] * 2
                             + [("aspirasi", "")] * 2 + [("permintaan informasi", "")])
        verified = received + datetime.timedelta(days=below(2 + int(slow * 6)))
        answered = verified + datetime.timedelta(days=1 + below(2 + int(slow * 22)))
        closed = answered + datetime.timedelta(days=1 + below(5 + int(slow * 40)))
        reach = rng.random()
        ending = rng.random()
        channel = pick(["Website", "Website", "Android", "WhatsApp", "SMS 1708", "Tatap Muka", "Instagram"])
        row = ["SP4N-LAPOR!", str(8000000 + number), "", unit[0], type_, class_, pick(CATEGORIES), channel, "Website" if channel == "Tatap Muka" else channel,
               f"{received} 08:{below(60):02d}:00", f"{received} 10:{below(60):02d}:00", "", "", "", "", "", "0", "", "", "Belum Terverifikasi"]
        if verified <= AS_OF and reach > 0.02:
            row[11], row[12], row[19] = f"{verified} 11:00:00", f"{verified} 13:30:00", "Dalam Proses"
            if answered <= AS_OF and reach > slow * 0.35:
                row[13], row[19] = f"{answered} 09:15:00", "Ditindaklanjuti oleh Instansi"
                if closed <= AS_OF and reach > slow * 0.6:
                    kind = "pelapor" if ending < unit[7] * 0.4 else "sistem" if ending < 0.8 else "admin" if ending < 0.95 else "arsip"
                    row[14], row[15], row[19] = f"{closed} 14:45:00", kind, STATUS[kind]
                    if kind == "pelapor":
                        row[17], row[18] = str(min(5, 2 + int(unit[7] * 3.4))), "pelapor"
                    if kind == "sistem":
                        row[17], row[18] = "5", "otomatis"
        rows.append(row)

    def change(index, says, trouble, **cells):
        for name, value in cells.items():
            rows[index][header.index(name)] = value
        plant(file, index + 1, trouble, says)

    change(15, "kata yang tidak dikenal adalah temuan, bukan tebakan (ADU-2)", "status `Sedang Ditelaah`", status_raw="Sedang Ditelaah",
           closed_at="", close_kind="", rating="", rating_kind="")
    change(30, "tidak dibetulkan: keluar dari ukuran waktu, tetap dihitung sebagai kasus (ADU-10)", "ditutup sebelum diterima",
           received_at="2025-06-10 08:00:00", entered_at="2025-06-10 08:30:00", verified_at="2025-06-11 09:00:00", disposed_at="2025-06-11 10:00:00",
           first_answer_at="2025-06-12 09:00:00", closed_at="2025-06-05 09:00:00", close_kind="admin", status_raw="Ditutup oleh Admin")
    change(45, "keluar dari ukuran waktu dan menjadi temuan (ADU-10)", "jawaban pertama setelah tanggal data (masa depan)",
           first_answer_at="2026-05-01 09:00:00", closed_at="", close_kind="", rating="", rating_kind="", status_raw="Ditindaklanjuti oleh Instansi")
    change(60, "digabung ke kasus induk dan dihitung sekali; penggabungannya didaftar (ADU-9)", f"`parent_id` menunjuk {rows[20][1]}",
           parent_id=rows[20][1], unit_id=rows[20][3], close_kind="digabung", status_raw="Ditutup oleh Admin")
    change(75, "tabel tersendiri, tidak masuk ukuran harian (ADU-1)", "keadaan darurat lewat 112", type="darurat", **{"class": ""},
           channel_origin="112", channel_entry="112")
    change(90, "bukan milik unit mana pun (ADU-1); ada di tingkat instansi", "belum pernah didisposisi: `unit_id` kosong", unit_id="",
           verified_at="", disposed_at="", first_answer_at="", closed_at="", close_kind="arsip", rating="", rating_kind="", status_raw="Diarsipkan oleh Admin")
    change(105, "batas waktu tidak dapat dipilih tanpa kelas; kedua batas ditunjukkan (ADU-3)", "`class` kosong pada sebuah pengaduan", type="pengaduan", **{"class": ""})
    plant(file, "beberapa", "penilaian 5 dengan `rating_kind` otomatis", "bukan penilaian pelapor (ADU-7)")
    sp4n_rows.extend(rows[1:])
    # A merged record counts with its parent, an emergency is in no channel table.
    channel_cases.extend((row[7], True) for row in rows[1:] if not row[2] and row[4] != "darurat")
    put(file, table(rows))


def complaints_export():
    file = "pengaduan/laporan_ringkas.csv"
    header = ["Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori", "Kategori",
              "Judul Laporan", "Isi Laporan Awal", "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk",
              "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip", "Provinsi", "Kota/Kabupaten",
              "Kecamatan", "Kelurahan"]
    pad = lambda cells: cells + [""] * (len(header) - len(cells))
    rows = []
    for key, value in [("Judul Laporan", "Laporan Ringkas"), ("Nama Instansi", "Pemerintah Kabupaten Contoh"), ("Tanggal Generate", AS_OF.isoformat()),
                       ("Periode Masuk", f"({YEAR}-01-01) - ({YEAR}-12-31)"), ("Pengelola", "")]:
        rows += [pad([key, "", value]), pad([])]
    rows.append(header)
    statuses = ["Ditutup oleh Sistem"] * 12 + ["Ditutup oleh Admin"] * 3 + ["Ditutup oleh Pelapor"] * 2 + ["Diarsipkan oleh Admin"] * 2 \
        + ["Diarsipkan oleh Sistem", "Diarsipkan oleh Pelapor", "Menunggu Kelengkapan Informasi", "Konten Terblokir", "Dalam Proses"]
    classes = ["Pengaduan Berkadar Pengawasan"] * 3 + ["Pengaduan Tidak Berkadar Pengawasan"] * 4 + ["Aspirasi"] * 2 + ["Permintaan Informasi", ""]
    units = [u for u in weighted_units() if u[2] == PEMKAB]
    undisposed = 0
    for number in range(180):
        unit, date, status = pick(units), workday(), pick(statuses)
        disposed = not (status in ("Konten Terblokir", "Menunggu Kelengkapan Informasi") or rng.random() < 0.05)
        undisposed += not disposed
        rows.append([str(9100000 + number * 7), f"{date.day} {MONTHS_EN[date.month - 1]} {date.year}", f"{below(24):02d}:{below(60):02d}:{below(60):02d}",
                     "[disamarkan]", pick(classes), str(100 + below(900)), pick(CATEGORIES), "[disamarkan]", "[disamarkan]", "[disamarkan]",
                     pick(["", "", "Anonim", "Rahasia", "Anonim|Rahasia"]), pick(["Website", "Website", "Android", "Instagram", "SMS", "Tatap Muka"]),
                     "Pemerintah Kabupaten Contoh", unit[0] if disposed else "", unit[1] if disposed else "", status,
                     "Laporan kurang lengkap" if status == "Menunggu Kelengkapan Informasi" else "", "", "Kab. Contoh", "", ""])
    channel_cases.extend((row[11], True) for row in rows[11:])
    plant(file, "1-10", "sepuluh baris kepala ekspor, judul kolom di baris 11", "dikenali sebagai Laporan Ringkas; tanggal generate dibaca sebagai tanggal data berkas ini (ADU-5, IN-4)")
    plant(file, "semua", "tidak ada tanggal disposisi, jawaban, dan penutupan", "ukuran waktu `tidak dapat dihitung`, bukan nol (ADU-8)")
    plant(file, "beberapa", f"{undisposed} laporan tidak pernah didisposisi", "tidak dibagikan ke unit mana pun; tercatat di tingkat instansi")
    plant(file, "kolom", "`Nama Pelapor`, `Judul Laporan`, `Isi Laporan …`", "kolom pribadi: tidak dibaca, namanya dicatat di manifes (IN-7)")
    put(file, table(rows), newline="\r\n")


# Published texts that pass and that can be read, by check; counted where the texts are written.
checks = {name: [0, 0] for name in ["janji waktu terukur", "janji biaya terukur", "keputusan dapat ditelusuri", "informasi pengaduan dapat dipakai"]}


def published_text(unit, what, service=None):
    """The text of an item, what it is checked for, and whether it passes; no dice, so that nothing else of the sample moves."""
    place = [u[0] for u in UNITS].index(unit[0]) + 1
    turn = place + (SERVICES[unit[3]].index(service) if service else 0)
    subject = f"{service.lower()} {unit[1]}" if service else unit[1]
    if service and what == "jangka waktu":
        return ("Sesuai ketentuan yang berlaku" if turn % 5 == 0 else f"{1 + 3 * turn % 14} hari kerja", "janji waktu terukur", turn % 5 != 0)
    if service and what == "biaya/tarif":
        text = ["Tidak dipungut biaya", f"Rp {25 * (1 + turn % 6)}.000", "Sesuai peraturan daerah"][turn % 3]
        return text, "janji biaya terukur", turn % 3 != 2
    if what == "dasar hukum":
        number = f" Nomor {100 + turn} Tahun {YEAR - turn % 4}" if turn % 6 else ""
        return f"Keputusan Kepala {unit[1]}{number} untuk {service.lower()}", "keputusan dapat ditelusuri", turn % 6 != 0
    if what in ("standar pelayanan", "maklumat pelayanan"):
        passes = place % 4 != 0
        decree = f", SK Nomor {place} Tahun {YEAR - 1}" if passes else ""
        return f"{what.capitalize()} {unit[1]}{decree}", "keputusan dapat ditelusuri", passes
    if "pengaduan" in what:
        passes = turn % 4 != 0
        way = "melalui SP4N-LAPOR! (lapor.go.id) atau SMS 1708" if passes else "disampaikan kepada petugas loket"
        return f"Pengaduan {subject} {way}", "informasi pengaduan dapat dipakai", passes
    if what == "penilaian kinerja":
        return f"{['IKM', 'IKM dan LKjIP', 'Kinerja'][place % 3]} {unit[1]} {YEAR - 1}", None, False
    return f"{what.capitalize()} {subject}", None, False


def complaints_channels():
    """What citizens told the kabupaten itself, by WhatsApp, at a counter, on Instagram; a draw of its own, so that no other file changes."""
    file = "pengaduan/register_daerah.csv"
    own = random.Random(SEED + 1)
    choose = lambda words: words[int(own.random() * len(words))]
    working = lambda date: date + datetime.timedelta(days=max(0, 7 - date.weekday()) if date.weekday() > 4 else 0)
    header = ["Nomor Pengaduan", "Sumber Data", "Kode Unit", "Kanal", "Klasifikasi", "Kadar Pengawasan", "Kategori", "Diterima", "Tanggal Entri",
              "Jawaban Pertama", "Tanggal Selesai", "Status", "Digabung Ke"]
    # Working days from the word to the book: a message is noted at once, a talk at the counter at the end of the week.
    delay = {"WhatsApp": [0, 0, 0, 1], "Tatap Muka": [1, 2, 3, 5], "Instagram": [0, 1, 1, 2], "Facebook": [1, 2, 2, 4]}
    units, rows, forwarded = [u for u in UNITS if u[2] == PEMKAB and u[0] not in ("KC-22", "KC-23")], [header], 0
    for number in range(96):
        unit, channel = choose(units), choose(["WhatsApp"] * 5 + ["Tatap Muka"] * 4 + ["Instagram"] * 2 + ["Facebook"])
        received = working(datetime.date(YEAR, 1, 6) + datetime.timedelta(days=int(own.random() * 345)))
        entered = working(received + datetime.timedelta(days=choose(delay[channel])))
        answered = working(entered + datetime.timedelta(days=1 + int(own.random() * (2 + 20 * (1.05 - unit[7])))))
        closed = working(answered + datetime.timedelta(days=1 + int(own.random() * (4 + 30 * (1.05 - unit[7])))))
        parent = ""
        if own.random() < 0.1:
            twins = [r for r in sp4n_rows if r[3] == unit[0] and r[4] == "pengaduan" and entered.isoformat() <= r[9][:10] and not r[2]]
            parent = min(twins, key=lambda row: row[9])[1] if twins else ""
        forwarded += parent != ""
        state = "Selesai" if own.random() < 0.7 else "Dijawab" if own.random() < 0.6 else "Diproses"
        if state == "Selesai" and closed > AS_OF:
            state = "Dijawab"
        if answered > AS_OF:
            state = "Diproses"
        if parent:
            state = "Diteruskan ke SP4N-LAPOR!"
        rows.append([f"KD-{number + 1:03d}", "Register daerah", unit[0], channel, "Pengaduan", "Tidak Berkadar Pengawasan", choose(CATEGORIES),
                     received.strftime("%d/%m/%Y"), entered.strftime("%d/%m/%Y"), answered.strftime("%d/%m/%Y") if state in ("Selesai", "Dijawab") else "",
                     closed.strftime("%d/%m/%Y") if state == "Selesai" else "", state, parent])
        if not parent:
            channel_cases.append((channel, False))
    plant(file, "semua", "register daerah sendiri: WhatsApp, loket, media sosial", "sistem yang dikenal di luar SP4N-LAPOR!: dihitung, dan bagian yang sampai di SP4N-LAPOR! tampak (ADU-1)")
    plant(file, "beberapa", f"{forwarded} laporan diteruskan ke SP4N-LAPOR! (`Digabung Ke`)", "dihitung sekali, sebagai kasus SP4N-LAPOR! (ADU-9)")
    put(file, table(rows, delimiter=";"))


def completeness():
    components = [["unit_id", "layanan", "komponen", "isi", "diperbarui"]]
    blocks = [["unit_id", "blok", "isi", "diperbarui"]]

    def entry(unit, what, service=None):
        if rng.random() > 0.25 + 0.75 * unit[7]:
            return [pick(["", "-", "n/a", "belum ada", "test"]), ""]
        age = below(320) if rng.random() < unit[7] + 0.02 else 400 + below(700)
        text, check, passes = published_text(unit, what, service)
        if check:
            checks[check][0] += passes
            checks[check][1] += 1
        return [text, (AS_OF - datetime.timedelta(days=31 + age)).isoformat()]

    for unit in UNITS:
        if unit[0] == "KC-20":
            continue
        for block in BLOCKS:
            blocks.append([unit[0], block] + entry(unit, block))
        published = SERVICES[unit[3]][: unit[5]]
        if unit[7] < 0.5:
            published = published[:-1]
        for service in published:
            for component in COMPONENTS:
                components.append([unit[0], service, component] + entry(unit, component, service))
    twins = [i for i, row in enumerate(components) if row[0] in ("KC-10", "KC-11") and row[1:3] == ["Legalisasi", "dasar hukum"]]
    for i in twins:
        unit = next(u for u in UNITS if u[0] == components[i][0])
        _, check, passes = published_text(unit, "dasar hukum", "Legalisasi")
        was_filled = components[i][4] != ""
        # A regulation of the bupati in place of what stood there: one more text without a decree of its own.
        checks[check][0] -= passes and was_filled
        checks[check][1] += not was_filled
        components[i][3:] = ["Peraturan Bupati tentang standar pelayanan kecamatan di Kabupaten Contoh", f"{YEAR}-08-18"]
    blocks[7 + 1][2:] = ["<p>&nbsp;</p>", ""]
    plant("sipp/blok.csv", 9, "isi hanya tanda `<p>&nbsp;</p>`", "tidak terisi (SIPP-3)")
    plant("sipp/komponen.csv", " dan ".join(str(i + 1) for i in twins), "isi yang sama persis di dua unit", "peringatan, tidak mengurangi nilai (SIPP-3)")
    plant("sipp/*.csv", "beberapa", "isi kosong, `-`, `n/a`, `belum ada`, `test`", "tidak terisi (SIPP-3) dan masuk daftar `isi ini dulu` (SIPP-5)")
    plant("sipp/*.csv", "beberapa", "pembaruan lebih dari 12 bulan sebelum tanggal data", "terisi tetapi tidak segar (SIPP-4)")
    plant("sipp/komponen.csv", "unit berketekunan rendah", "satu layanan menurut SK belum diterbitkan", "cakupan katalog di bawah 1 (SIPP-4)")
    plant("sipp/komponen.csv", "beberapa", "jangka waktu dan biaya `sesuai ketentuan`", "terisi, tetapi bukan janji yang terukur (SIPP-2)")
    plant("sipp/*.csv", "beberapa", "keputusan tanpa nomor dan tahun; pengaduan tanpa cara menghubungi", "terisi, tetapi tidak dapat dipakai; di luar skor (SIPP-2)")
    plant("-", "unit KC-20", "tidak punya data SIPP", "`tidak dapat dihitung`, bukan 0 % (SIPP-4)")
    put("sipp/komponen.csv", table(components))
    put("sipp/blok.csv", table(blocks))


def ikm(unit):
    """Complete questionnaires, exact IKM rounded half up once, and its letter (IKM-3, IKM-5)."""
    answers = [a for key, row in counted if key == unit for a in row]
    if not answers:
        return 0, "belum ada data", ""
    hundredths = int(Fraction(25 * sum(answers), len(answers)) * 100 + Fraction(1, 2))
    letter = "A" if hundredths >= 8831 else "B" if hundredths >= 7661 else "C" if hundredths >= 6500 else "D"
    return len(answers) // 9, f"{hundredths // 100},{hundredths % 100:02d}", letter


def readme():
    kinds = ""
    for u in UNITS:
        n, score, letter = ikm(u[0])
        kinds += f"| {u[0]} | {u[1]} | {u[3]} | {u[4]} | {u[5]} | {n} | {score} | {letter} |\n"
    troubles = "\n".join(f"| `{f}` | {r} | {t} | {s} |" for f, r, t, s in sorted(planted, key=lambda p: p[0]))
    names = {"Android": "aplikasi", "SMS": "SMS 1708", "Tatap Muka": "tatap muka", "Website": "website"}
    spoken = {}
    for channel, reached in channel_cases:
        line = spoken.setdefault(names.get(channel, channel), [0, 0])
        line[0] += 1
        line[1] += reached
    channels = "\n".join(f"| {name} | {cases} | {reached} |" for name, (cases, reached) in sorted(spoken.items()))
    usable = "\n".join(f"| {name} | {met} | {read} |" for name, (met, read) in checks.items())
    put("README.md", f"""# Kabupaten Contoh {YEAR}

Satu folder evaluasi lengkap dari kabupaten rekaan. Tidak ada orang, kasus, atau nilai yang nyata; kode provinsi 33 dipakai hanya agar wilayahnya
terbaca. Berkas-berkasnya sengaja berantakan seperti yang biasa diterima penilai.

    evalrunner run samples/kabupaten-contoh --out hasil/kabupaten-contoh

Semua berkas ditulis oleh `samples/make_kabupaten_contoh.py`; dijalankan lagi, hasilnya sama sampai ke bita.

## Unit

| kode | nama | jenis | pengguna setahun | layanan menurut SK | kuesioner lengkap | IKM | mutu |
|---|---|---|---|---|---|---|---|
{kinds}
Kuesioner lengkap, IKM, dan mutu dihitung oleh pembuat berkas, terpisah dari program, menurut aturan `lengkap`: program harus mendapat
angka yang sama. Pengguna setahun dipakai untuk kecukupan sampel (IKM-7), layanan menurut SK untuk cakupan katalog (SIPP-4).

## Isi SIPP yang dapat dipakai

Dihitung oleh pembuat berkas waktu menulis isinya, atas semua unit.

| pemeriksaan | memenuhi | dari |
|---|---|---|
{usable}

## Tempat warga bicara

Dihitung oleh pembuat berkas: kasus menurut kanal asalnya, dan yang tercatat di SP4N-LAPOR!. Laporan yang digabung dihitung sekali, darurat terpisah.

| kanal | kasus | di SP4N-LAPOR! |
|---|---|---|
{channels}

## Masalah yang ditanam

Baris dihitung dari 1 termasuk judul kolom; sel yang berganti baris menghabiskan beberapa baris.

| berkas | baris | masalah | yang harus dikatakan program |
|---|---|---|---|
{troubles}
""")


def main():
    settings_and_register()
    first = survey_canonical()
    survey_semicolon()
    survey_forms()
    survey_letters()
    survey_swapped()
    survey_others(first)
    survey_incomplete()
    complaints_canonical()
    complaints_export()
    complaints_channels()
    completeness()
    readme()
    for path, data in sorted(written.items()):
        target = FOLDER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    main()
