"""Prints the results that compare.sh left in a folder as a Markdown table."""

import json
import os
import sys

folder, rows, units, threads, xlsx_rows = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], int(sys.argv[5])
labels = {
    "lines": "`wc -l`",
    "duckdb": "DuckDB, nine averages per unit",
    "polars": "Polars, nine averages per unit",
    "nrr": "`evalrunner nrr`: NRR, n and IKM per unit, repeated deliveries left out",
    "check": "`evalrunner check`: every row of every file judged and tallied",
    "results": "`evalrunner run --tanpa-halaman --tanpa-xlsx-unit`: all statistics, store, rekap.xlsx, JSON",
    "run": "`evalrunner run --tanpa-xlsx-unit`: the same with all pages and letters",
    "calamine": f"python-calamine, {xlsx_rows:,} rows of 14 cells in a workbook",
    "openpyxl": "openpyxl, read-only, the same workbook",
    "workbook": "`evalrunner nrr`, one thread, the same workbook",
    "workbook_threads": f"`evalrunner nrr`, {threads} threads, the same workbook",
}
against = {name: ("duckdb", "polars") for name in labels}
against.update({name: ("calamine", "openpyxl") for name in ("calamine", "openpyxl", "workbook", "workbook_threads")})
results = {}
for name in labels:
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        results[name] = json.load(file)["results"][0]

print(f"{rows:,} responses of {units:,} units, {threads} threads; load of the machine {os.getloadavg()[0]:.1f}\n")
print("| | wall s (least) | CPU s | against DuckDB / calamine | against Polars / openpyxl | peak MB |")
print("|---|---|---|---|---|---|")
for name, label in labels.items():
    result = results[name]
    with open(os.path.join(folder, f"{name}.peak"), encoding="utf-8") as file:
        peak = file.read().strip()
    ratios = [result["min"] / results[other]["min"] for other in against[name]]
    cells = [
        label, f"{result['min']:.2f}", f"{result['user'] + result['system']:.2f}",
        *(f"{ratio:.2f}" for ratio in ratios), f"{int(peak) / 1024:.0f}" if peak else "",
    ]
    print("| " + " | ".join(cells) + " |")
