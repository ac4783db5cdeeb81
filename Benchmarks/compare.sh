#!/bin/sh
# Measures evalrunner beside DuckDB, Polars, python-calamine and openpyxl and prints one Markdown table.
#
# usage: Benchmarks/compare.sh [ROWS]        (10,000,000 unless told; about 85 bytes each, in a folder under $TMPDIR)
# environment: UNITS (4000), THREADS (2), RUNS (3), XLSX_ROWS (200000), PROGRAM (a built evalrunner; one is built where none is named)
set -eu
LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd)
rows=${1:-10000000}
units=${UNITS:-4000}
threads=${THREADS:-2}
runs=${RUNS:-3}
xlsx_rows=${XLSX_ROWS:-200000}
cd "$here/.."

for need in hyperfine python3 taskset; do
  command -v "$need" > /dev/null || { echo "compare.sh needs $need" >&2; exit 66; }
done
python3 -c 'import duckdb, polars, python_calamine, openpyxl, xlsxwriter' 2> /dev/null ||
  python3 -m pip install --quiet duckdb polars python-calamine openpyxl xlsxwriter
if [ -n "${PROGRAM:-}" ]; then
  program=$PROGRAM
else
  swift build -c release --static-swift-stdlib --product evalrunner >&2
  program=$(swift build -c release --static-swift-stdlib --show-bin-path)/evalrunner
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/evalrunner-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
data=$work/data
"$program" sample --units "$units" --responses "$rows" --seed 7 "$data" > /dev/null
cat "$data"/skm/*.csv > /dev/null
# The same answers as a workbook, alone in a folder of their own.
mkdir -p "$work/book/skm"
cp "$data/unit.csv" "$data/evaluasi.yaml" "$work/book"
python3 "$here/workbook.py" write "$data" "$work/book/skm/respons.xlsx" "$xlsx_rows" >&2

cpus=0-$((threads - 1))
measure() { # name, command...
  name=$1
  shift
  if [ "$round" = 0 ]; then
    # Warms up, and tells the peak memory in kilobytes.
    taskset -c "$cpus" python3 "$here/peak.py" "$@" > "$work/$name.peak" 2> /dev/null || true
  else
    taskset -c "$cpus" hyperfine --runs 1 --ignore-failure --export-json "$work/$name.$round.json" "$*" >&2
  fi
}

# In turns, since the speed of a machine with other tenants changes from minute to minute.
for round in $(seq 0 "$runs"); do
  measure lines "wc -l $data/skm/*.csv"
  measure duckdb "python3 $here/group_by.py duckdb $data $threads"
  measure polars "python3 $here/group_by.py polars $data $threads"
  measure nrr "$program nrr $data --csv --quiet --threads $threads"
  measure check "$program check $data --quiet --threads $threads"
  measure results "$program run $data --out $work/out --tanpa-halaman --tanpa-xlsx-unit --quiet --threads $threads"
  measure run "$program run $data --out $work/out --tanpa-xlsx-unit --quiet --threads $threads"
  rm -rf "$work/out"
  measure calamine "python3 $here/workbook.py calamine $work/book/skm/respons.xlsx"
  measure openpyxl "python3 $here/workbook.py openpyxl $work/book/skm/respons.xlsx"
  measure workbook "$program nrr $work/book --csv --quiet --threads 1"
  measure workbook_threads "$program nrr $work/book --csv --quiet --threads $threads"
done

python3 "$here/table.py" "$work" "$rows" "$units" "$threads" "$xlsx_rows"
