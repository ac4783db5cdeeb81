"""Prints the results that compare.sh left in a folder as a Markdown table."""

import json
import os
import sys

folder, rows, units, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
labels = {
    "lines": "`wc -l`",
    "duckdb": "DuckDB, nine averages per unit",
    "polars": "Polars, nine averages per unit",
    "check": "`evalrunner check`: every row judged and tallied",
    "run": "`evalrunner run`: all statistics, store, workbook, JSON and all pages",
}
results = {}
for name in labels:
    with open(os.path.join(folder, f"{name}.json"), encoding="utf-8") as file:
        results[name] = json.load(file)["results"][0]

print(f"{rows:,} responses of {units:,} units, {threads} threads; load of the machine {os.getloadavg()[0]:.1f}\n")
print("| | wall s (least) | CPU s | against DuckDB | against Polars | peak MB |")
print("|---|---|---|---|---|---|")
for name, label in labels.items():
    result = results[name]
    with open(os.path.join(folder, f"{name}.peak"), encoding="utf-8") as file:
        peak = file.read().strip()
    ratios = [result["min"] / results[other]["min"] for other in ("duckdb", "polars")]
    cells = [
        label, f"{result['min']:.2f}", f"{result['user'] + result['system']:.2f}",
        *(f"{ratio:.2f}" for ratio in ratios), f"{int(peak) / 1024:.0f}" if peak else "",
    ]
    print("| " + " | ".join(cells) + " |")
