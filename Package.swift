// swift-tools-version: 6.2
import PackageDescription

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "EvalRunner",
  products: [.executable(name: "evalrunner", targets: ["EvalRunner"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Leaves: values that every room may speak of.
    .target(name: "Findings"),
    .target(name: "CivilTime"),
    .target(name: "Statistics", dependencies: [bigInt]),
    .target(
      name: "Units", dependencies: ["CivilTime"],
      resources: ["provinces", "regencies", "unit-types", "zones"].map { .embedInCode("Data/\($0).json") }),

    // The domain, pure: values in, values out.
    .target(
      name: "IKM", dependencies: ["Statistics"],
      resources: ["answers", "headers", "instruments", "rules", "suggestions"].map { .embedInCode("Data/\($0).json") }),
    .target(
      name: "Complaints", dependencies: ["CivilTime", "Statistics", "Units"],
      resources: ["calendars", "complaint-words", "limits"].map { .embedInCode("Data/\($0).json") }),
    .target(
      name: "Completeness", dependencies: ["CivilTime", "Statistics", "Units"],
      resources: ["sipp-words"].map { .embedInCode("Data/\($0).json") }),
    .target(
      name: "IndexModel", dependencies: ["CivilTime", "Statistics", "Units"],
      resources: [
        "categories", "efforts", "evidence", "ipp-indikatif", "loci", "pekppp", "pekppp-f02b", "permenpanrb-17-2017",
        "tier-policies",
      ].map { .embedInCode("Data/\($0).json") }),

    // Bytes to cells, cells to domain values.
    .target(name: "Tabular", dependencies: ["CByteSigns", "CExpat", "CZip", "Findings"]),
    .target(
      name: "Intake",
      dependencies: [
        "CivilTime", "Completeness", "Complaints", "Findings", "IKM", "IndexModel", "Statistics", "Tabular", "Units",
      ],
      resources: ["dates", "headers", "limits", "profile"].map { .embedInCode("Data/\($0).json") }),
    .target(name: "Samples", dependencies: ["CivilTime", "Units"], resources: [.embedInCode("Data/vocabulary.json")]),

    // What leaves the program.
    .target(
      name: "Store",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "Translation",
      resources: ["pages", "workbooks", "results", "findings", "method"].map { .embedInCode("Data/\($0).json") }),
    .target(name: "Reports", dependencies: ["CivilTime", "CXlsxWriter", "Translation"]),

    // The one order of steps, and the command.
    .target(
      name: "Evaluation",
      dependencies: [
        "CCrypto", "CFileExchange", "CHeap", "CivilTime", "Completeness", "Complaints", "Findings", "IKM", "IndexModel",
        "Intake", "Reports",
        "Samples", "Statistics", "Store", "Tabular", "Translation", "Units", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Data/method.json")]),
    .executableTarget(
      name: "EvalRunner",
      dependencies: [
        "Evaluation", "Reports", "Translation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // System libraries, each behind one Swift facade.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CFileExchange"),
    .systemLibrary(name: "CHeap"),
    .systemLibrary(name: "CByteSigns"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(name: "CompletenessTests", dependencies: ["CivilTime", "Completeness", "Statistics", "Units"]),
    .testTarget(name: "ComplaintsTests", dependencies: ["CivilTime", "Complaints", "Statistics", "Units"]),
    .testTarget(name: "EndToEndTests", dependencies: ["EvalRunner"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "CivilTime", "Completeness", "Complaints", "Evaluation", "Findings", "IKM", "IndexModel", "Intake", "Reports",
        "Statistics", "Translation", "Units",
      ]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "IKMTests", dependencies: ["IKM", "Statistics"]),
    .testTarget(name: "IndexModelTests", dependencies: ["CivilTime", "IndexModel", "Statistics", "Units"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "CivilTime", "Completeness", "Complaints", "Findings", "IKM", "IndexModel", "Intake", "Statistics", "Tabular",
        "Units",
      ]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Translation"]),
    .testTarget(name: "SamplesTests", dependencies: ["CivilTime", "Samples"]),
    .testTarget(name: "StatisticsTests", dependencies: [bigInt, "Statistics"]),
    .testTarget(name: "StoreTests", dependencies: [.product(name: "GRDB", package: "GRDB.swift"), "Store"]),
    .testTarget(name: "TabularTests", dependencies: ["CByteSigns", "Findings", "Tabular"]),
    .testTarget(name: "TranslationTests", dependencies: ["Translation"]),
    .testTarget(name: "UnitsTests", dependencies: ["CivilTime", "Units"]),
  ]
)

// A missing import, an unsafe expression or a warning is a mistake that review would have to find.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

// Events of an XML parser come by the million; checking at run time that no two of them overlap, which the parser
// rules out, took 9 % of the samples of a profile of reading a workbook. Debug builds and tests check it.
for target in package.targets where target.name == "Tabular" {
  target.swiftSettings?.append(.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)))
}
