"""Prints the results that compare.sh left in a folder as a Markdown table."""

import glob
import json
import os
import statistics
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


def rounds(name):
    for path in glob.glob(os.path.join(folder, f"{name}.*.json")):
        with open(path, encoding="utf-8") as file:
            yield json.load(file)["results"][0]


results = {}
for name in labels:
    runs = list(rounds(name))
    results[name] = {
        "least": min(run["min"] for run in runs), "median": statistics.median(run["min"] for run in runs),
        "cpu": statistics.median(run["user"] + run["system"] for run in runs),
    }

print(f"{rows:,} responses of {units:,} units, {threads} threads; load of the machine {os.getloadavg()[0]:.1f}\n")
print("| | wall s (least) | wall s (median) | CPU s (median) | against DuckDB / calamine | against Polars / openpyxl | peak MB |")
print("|---|---|---|---|---|---|---|")
for name, label in labels.items():
    result = results[name]
    with open(os.path.join(folder, f"{name}.peak"), encoding="utf-8") as file:
        peak = file.read().strip()
    ratios = [result["median"] / results[other]["median"] for other in against[name]]
    cells = [
        label, f"{result['least']:.2f}", f"{result['median']:.2f}", f"{result['cpu']:.2f}",
        *(f"{ratio:.2f}" for ratio in ratios), f"{int(peak) / 1024:.0f}" if peak else "",
    ]
    print("| " + " | ".join(cells) + " |")
