"""Writes generated responses as a workbook, and reads such a workbook with other programs as the measure of speed.

usage: workbook.py write FOLDER FILE ROWS | workbook.py calamine FILE | workbook.py openpyxl FILE
"""

import csv
import datetime
import glob
import os
import sys

# The columns of the comparison: fourteen cells a row.
columns = ["id_respons", "waktu", "unit_id", "layanan", "usia"]
answers = [
    "persyaratan", "prosedur", "waktu_penyelesaian", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana",
]


def write(folder, path, count):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": False})
    sheet = book.add_worksheet("respons")
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    sheet.write_row(0, 0, columns + answers)
    source = sorted(glob.glob(os.path.join(folder, "skm", "*.csv")))[0]
    with open(source, encoding="utf-8", newline="") as file:
        for number, row in zip(range(1, count + 1), csv.DictReader(file)):
            for place, name in enumerate(columns + answers):
                text = row[name]
                if name == "waktu":
                    sheet.write_datetime(number, place, datetime.datetime.fromisoformat(text), moment)
                elif name == "usia" or name in answers:
                    if text:
                        sheet.write_number(number, place, int(text))
                else:
                    sheet.write_string(number, place, text)
    book.close()


def calamine(path):
    import python_calamine

    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
    print(sum(1 for _ in rows))


def openpyxl(path):
    import openpyxl as reader

    sheet = reader.load_workbook(path, read_only=True).worksheets[0]
    print(sum(1 for _ in sheet.iter_rows(values_only=True)))


if sys.argv[1] == "write":
    write(sys.argv[2], sys.argv[3], int(sys.argv[4]))
elif sys.argv[1] == "calamine":
    calamine(sys.argv[2])
else:
    openpyxl(sys.argv[2])
