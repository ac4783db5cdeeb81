.PHONY: demo test lint format build setup check-outputs fuzz benchmark

binary = .build/debug/evalrunner
# With the Swift library inside: quicker, and it runs where no Swift is.
release = swift build -c release --static-swift-stdlib
# What the last test run wrote, for a person or a CI artefact: outputs and screenshots of every kind of page.
checked = hasil/uji

# Set-up, release build, the whole evaluation of the sample with the year before it; prints where to look.
demo: setup
	$(release) --quiet
	rm -f hasil/riwayat.sqlite
	.build/release/evalrunner run samples/kabupaten-contoh-2024 --out hasil/kabupaten-contoh-2024 --store hasil/riwayat.sqlite --quiet > /dev/null
	.build/release/evalrunner run samples/kabupaten-contoh --out hasil/kabupaten-contoh --store hasil/riwayat.sqlite

# Set-up, lint, debug build, a run of the sample read by other programs, all tests.
test:
	scripts/setup test
	$(MAKE) lint
	swift build --build-tests --quiet
	$(MAKE) check-outputs
	SWIFT_BACKTRACE=enable=no swift test --skip-build

# LibreOffice recalculates the workbooks, Chromium opens one small and one large page of every kind.
check-outputs:
	rm -f $(checked)/riwayat.sqlite
	$(binary) run samples/kabupaten-contoh-2024 --out $(checked)/keluaran-2024 --store $(checked)/riwayat.sqlite --quiet
	$(binary) run samples/kabupaten-contoh --out $(checked)/keluaran --store $(checked)/riwayat.sqlite --quiet
	scripts/check-workbooks $(checked)/keluaran --units 3
	rm -rf $(checked)/layar
	scripts/check-pages $(checked)/keluaran --each 1 --shots $(checked)/layar
	$(binary) run samples/kabupaten-contoh --out $(checked)/english --store $(checked)/riwayat.sqlite --bahasa en --quiet
	scripts/check-workbooks $(checked)/english --units 1
	scripts/check-pages $(checked)/english --each 1 --lang en --quick

build:
	swift build

setup:
	scripts/setup

lint:
	swift format lint --recursive --strict --parallel Sources Tests Package.swift

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

# libFuzzer with the address sanitizer over the readers and the intake, SECONDS each.
SECONDS ?= 60
fuzz:
	scripts/fuzz $(SECONDS)

# evalrunner beside other programs on ten million generated responses; prints one table.
benchmark:
	Benchmarks/compare.sh
