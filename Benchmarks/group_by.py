"""One GROUP BY of nine averages per unit, in another program, as the measure of speed.

usage: group_by.py duckdb|polars FOLDER THREADS
"""

import os
import sys

program, folder, threads = sys.argv[1], sys.argv[2], sys.argv[3]
files = os.path.join(folder, "skm", "*.csv")
answers = [
    "persyaratan", "prosedur", "waktu_penyelesaian", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana",
]

if program == "duckdb":
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"SET threads = {int(threads)}")
    header = connection.execute(f"SELECT * FROM read_csv('{files}') LIMIT 0").description
    names = [column[0] for column in header]
    questions = [name for name in names if name in answers]
    assert len(questions) == 9, names
    unit = "unit_id"
    means = ", ".join(f'avg("{name}")' for name in questions)
    rows = connection.execute(f"SELECT \"{unit}\", {means} FROM read_csv('{files}') GROUP BY 1 ORDER BY 1").fetchall()
    print(len(rows))
else:
    os.environ["POLARS_MAX_THREADS"] = threads
    import polars

    table = polars.scan_csv(files)
    names = table.collect_schema().names()
    questions = [name for name in names if name in answers]
    assert len(questions) == 9, names
    unit = "unit_id"
    means = table.group_by(unit).agg([polars.col(name).mean() for name in questions]).sort(unit)
    print(means.collect(engine="streaming").height)
