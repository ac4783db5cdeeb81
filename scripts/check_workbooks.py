"""The comparing half of check-workbooks: stored against recalculated cells, workbooks against hasil.json."""

import json
import sys
import warnings
import xml.dom.minidom
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils.escape import unescape

# openpyxl does not keep Excel 2010 data bars and says so; that is its limit, not the file's.
warnings.filterwarnings("ignore", message=".*extension is not supported")

# Values are stored with 16 significant digits (85.85 as 85.84999999999999); LibreOffice adds sums in another order.
TOLERANCE = 1e-9


def same(stored, recalculated):
    if isinstance(stored, (int, float)) and isinstance(recalculated, (int, float)):
        return abs(stored - recalculated) <= TOLERANCE
    return stored == recalculated


def check_parts(path):
    """Every XML part is well-formed, which Excel demands before it opens a file without repair."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise SystemExit(f"{path}: rusak")
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(archive.read(name))


def compare(path, recalculated_path):
    """Counts formulas and prints every cell that differs; gives both counts."""
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    recalculated = openpyxl.load_workbook(recalculated_path, data_only=True)
    count = differences = 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                old = stored[sheet.title][cell.coordinate].value
                new = recalculated[sheet.title][cell.coordinate].value
                if old is None or not same(old, new):
                    differences += 1
                    print(f"{path} {sheet.title}!{cell.coordinate} {cell.value}: {old!r} tersimpan, {new!r} dihitung ulang")
    return count, differences


def decoded(row):
    """Inline texts with the notation _x005F_ read as Excel reads it; openpyxl does so for shared texts only."""
    return tuple(unescape(value) if isinstance(value, str) else value for value in row)


def number(value):
    return value if isinstance(value, (int, float)) else None


def rows_by_header(sheet, key):
    """The rows of the one big table of a sheet as dictionaries, by the header row that holds `key`."""
    rows = [decoded(row) for row in sheet.iter_rows(values_only=True)]
    header = next(i for i, row in enumerate(rows) if key in row)
    return [dict(zip(rows[header], row)) for row in rows[header + 1 :] if row[rows[header].index(key)] is not None]


def check_ranking(path, units, index_name):
    """IKM, mutu, index and rank of every unit: XLSX = JSON."""
    book = openpyxl.load_workbook(path, data_only=True)
    rows = {row["ID unit"]: row for row in rows_by_header(book["Peringkat"], "ID unit")}
    wrong = 0
    if set(rows) != set(units):
        print(f"{path}: unit di Peringkat dan di hasil.json tidak sama")
        wrong += 1
    for unit_id, row in rows.items():
        unit = units[unit_id]
        rank = next((r["peringkat"] for r in unit["peringkat"] if r["lingkup"] == "nasional"), None)
        pairs = [
            ("IKM", number(row["IKM"]), unit["ikm"]["nilai"]),
            ("mutu", row["Mutu"], unit["ikm"]["mutu"]),
            ("indeks", number(row[index_name]), unit["indeks"]["nilai"]),
            ("peringkat", number(row["Peringkat"]), rank),
        ]
        for name, found, expected in pairs:
            if not same(found, expected):
                wrong += 1
                print(f"{path} {unit_id} {name}: {found!r} di XLSX, {expected!r} di JSON")
    return wrong


def check_unit(path, units):
    """IKM, mutu and index of one unit's own workbook: XLSX = JSON; the sheet agrees with the report."""
    book = openpyxl.load_workbook(path, data_only=True)
    card = {row[0]: row for row in book["Kartu skor"].iter_rows(values_only=True) if row[0]}
    unit = units[card["ID unit"][1]]
    survey = {row[0]: row for row in book["Pengolahan SKM"].iter_rows(values_only=True) if row[0]}
    survey_score = survey.get("IKM unit pelayanan (**)") or survey["IKM unit pelayanan"]
    pairs = [
        ("IKM di kartu", number(card["IKM"][1]), unit["ikm"]["nilai"]),
        ("indeks", number(card[unit["indeks"]["nama"]][1]), unit["indeks"]["nilai"]),
        ("IKM di lembar SKM", number(survey_score[1]), unit["ikm"]["nilai"]),
    ]
    if "Mutu pelayanan" in survey:
        pairs.append(("mutu", survey["Mutu pelayanan"][1], unit["ikm"]["mutu"]))
    if "Lembar ini dan laporan" in survey:
        pairs.append(("pemeriksaan", survey["Lembar ini dan laporan"][1], "cocok"))
    wrong = 0
    for name, found, expected in pairs:
        if not same(found, expected):
            wrong += 1
            print(f"{path} {name}: {found!r} di XLSX, {expected!r} di JSON")
    return wrong


def main():
    folder, recalculated, unit_paths = Path(sys.argv[1]), Path(sys.argv[2]), [Path(p) for p in sys.argv[3:]]
    result = json.loads((folder / "hasil.json").read_text(encoding="utf-8"))
    units = {unit["id"]: unit for unit in result["unit"]}
    formulas = differences = wrong = 0
    pairs = [(folder / "rekap.xlsx", recalculated / "rekap.xlsx")]
    pairs += [(path, recalculated / "unit" / path.name) for path in unit_paths]
    for path, again in pairs:
        check_parts(path)
        count, different = compare(path, again)
        formulas += count
        differences += different
    settings = json.loads((folder / "manifes.json").read_text(encoding="utf-8"))["pengaturan"]
    # In English the same numbers stand under other words; the Indonesian run is the one that is compared with hasil.json.
    if not any(setting["kunci"] == "bahasa" for setting in settings):
        wrong += check_ranking(folder / "rekap.xlsx", units, result["nama_indeks"])
        for path in unit_paths:
            wrong += check_unit(path, units)
    print(f"{len(pairs)} buku kerja, {formulas} rumus, {differences} berbeda setelah dihitung ulang, "
          f"{wrong} tidak sama dengan hasil.json")
    sys.exit(1 if differences or wrong else 0)


if __name__ == "__main__":
    main()
