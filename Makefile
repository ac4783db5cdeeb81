.PHONY: demo test lint format build setup

# Set-up, release build, the whole evaluation of a sample; prints where to look.
demo: setup
	swift build -c release --quiet
	.build/release/evalrunner run samples/kabupaten-contoh --out hasil/kabupaten-contoh

# Set-up, lint, build, all tests.
test:
	scripts/setup test
	$(MAKE) lint
	swift build
	SWIFT_BACKTRACE=enable=no swift test

setup:
	scripts/setup

lint:
	swift format lint --recursive --strict --parallel Sources Tests Package.swift

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift
