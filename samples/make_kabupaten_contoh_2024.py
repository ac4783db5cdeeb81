#!/usr/bin/env python3
"""Writes samples/kabupaten-contoh-2024: the survey of the same invented kabupaten one year before, tidy and without the other feeds.

It gives the evaluation of 2025 a year to look back to. A second run writes the same bytes: python3 samples/make_kabupaten_contoh_2024.py
"""
import csv
import datetime
import io
import pathlib
import random
from fractions import Fraction

from make_kabupaten_contoh import INSTANSI, OFFSET, SERVICES, UNITS, UNSUR

YEAR = 2024
FOLDER = pathlib.Path(__file__).parent / "kabupaten-contoh-2024"
# How far a unit stood from its level of 2025; all others stood 0.03 lower.
MOVED = {"KC-01": -0.25, "KC-03": 0.20, "KC-07": 0.15, "KC-10": -0.20, "KC-15": -0.15, "KC-19": 0.12}
# Units that had no survey yet.
ABSENT = {"KC-12", "KC-22", "KC-23"}
LARGEST = 120

rng = random.Random(YEAR)


def bell(spread):
    return spread * (sum(rng.random() for _ in range(6)) - 3) / 0.7071


def respondents(unit):
    """Answers of one unit; in 2024 the unsur waktu stood lower everywhere and pengaduan higher."""
    level = unit[6] + MOVED.get(unit[0], -0.03)
    for _ in range(min(LARGEST, unit[8])):
        satisfaction = bell(0.30)
        yield [
            min(4, max(1, round(level + offset + moved + satisfaction + bell(0.32))))
            for offset, moved in zip(OFFSET, [0, 0, -0.08, 0, 0, 0, 0, 0.06, 0])
        ]


def table(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def main():
    register = [["unit_id", "nama", "instansi_id", "instansi", "jenis_instansi", "jenis_unit", "kode_provinsi", "zona", "populasi"]]
    answers = [["id_respons", "tanggal", "unit_id", "layanan"] + UNSUR]
    oracle = ""
    for unit in UNITS:
        label, kind = INSTANSI[unit[2]]
        register.append([unit[0], unit[1], unit[2], label, kind, unit[3], "33", "WIB", unit[4]])
        if unit[0] in ABSENT:
            oracle += f"| {unit[0]} | {unit[1]} | 0 | belum ada data |\n"
            continue
        sheet = list(respondents(unit))
        for row in sheet:
            day = datetime.date(YEAR, 1, 1) + datetime.timedelta(days=int(rng.random() * 366))
            service = SERVICES[unit[3]][int(rng.random() * unit[5])]
            answers.append([f"R24-{len(answers):05d}", day.isoformat(), unit[0], service] + row)
        hundredths = int(Fraction(25 * sum(map(sum, sheet)), 9 * len(sheet)) * 100 + Fraction(1, 2))
        oracle += f"| {unit[0]} | {unit[1]} | {len(sheet)} | {hundredths // 100},{hundredths % 100:02d} |\n"
    (FOLDER / "skm").mkdir(parents=True, exist_ok=True)
    (FOLDER / "unit.csv").write_text(table(register), encoding="utf-8")
    (FOLDER / "skm" / "jawaban.csv").write_text(table(answers), encoding="utf-8")
    (FOLDER / "evaluasi.yaml").write_text(
        f"""# Evaluasi contoh: semua isinya buatan, tidak menggambarkan instansi mana pun.
judul: Survei kepuasan masyarakat Kabupaten Contoh {YEAR}
tahun: {YEAR}
periode:
  mulai: {YEAR}-01-01
  selesai: {YEAR}-12-31
tanggal_data: 2025-01-31
""", encoding="utf-8")
    (FOLDER / "README.md").write_text(
        f"""# Kabupaten Contoh {YEAR}

Survei satu tahun sebelum [kabupaten-contoh](../kabupaten-contoh/README.md), rapi dan tanpa pengaduan maupun SIPP. Dengan riwayat yang sama
(`--store`), evaluasi 2025 menaruh kedua tahun berdampingan:

    evalrunner run samples/kabupaten-contoh-2024 --out hasil/kabupaten-contoh-2024 --store hasil/riwayat.sqlite
    evalrunner run samples/kabupaten-contoh --out hasil/kabupaten-contoh --store hasil/riwayat.sqlite

Ditulis oleh `samples/make_kabupaten_contoh_2024.py`, yang menghitung tabel ini terpisah dari program.

| kode | nama | kuesioner lengkap | IKM |
|---|---|---|---|
{oracle}""", encoding="utf-8")


if __name__ == "__main__":
    main()
