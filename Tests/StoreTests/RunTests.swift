import Foundation
import Store
import Testing

@Suite struct RunTests {
  @Test func `a run comes out as it went in, with empty texts, empty blobs and missing values told apart`() throws {
    try withStore { store in
      try store.replace(run: sampleRun())
      #expect(try store.run("a1") == sampleRun())
      #expect(try store.run("unknown") == nil)
    }
  }

  @Test(
    "rows come out whole however many there are, below, at and above a lot of 16",
    arguments: [0, 1, 15, 16, 17, 32, 33])
  func lots(count: Int) throws {
    try withStore { store in
      var run = sampleRun()
      run.settings = (0..<count).map { SettingRecord(key: "k\(100 + $0)", value: "\($0)", origin: "data") }
      try store.replace(run: run)
      #expect(try store.run("a1") == run)
    }
  }

  @Test(
    "units that are made while they are written come out whole, below, at and above a lot of 256",
    arguments: [0, 255, 256, 257, 600])
  func lotsOfUnits(count: Int) throws {
    try withStore { store in
      let units = (0..<count).map { number in
        StoredUnit(
          unit: UnitRecord(id: "U\(1000 + number)", name: "Unit \(number)", zone: "WIB"),
          scores: [ScoreRecord(metric: "ikm", result: .absent(reason: "belum ada data \(number)"))],
          complaints: ComplaintRecords(
            counts: [ComplaintRecords.CountRecord(kind: "hasil", label: "selesai", count: number + 1)]))
      }
      var run = sampleRun()
      run.units = []
      // Twice: the second writing takes the place of the first, complaints too.
      for _ in 0..<2 { try store.replace(run: run, units: units.lazy.map(\.self)) }
      run.units = units
      #expect(try store.run("a1") == run)
    }
  }

  @Test func `M31: a rerun replaces itself and leaves the content of the file as it was`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "evaluasi.sqlite").path
      let store = try EvaluationStore.open(path: path)
      try store.replace(run: sampleRun(id: "a1"))
      try store.replace(run: sampleRun(id: "b2", year: 2026))
      try store.close()
      let first = try dump(path)
      let again = try EvaluationStore.open(path: path)
      try again.replace(run: sampleRun(id: "a1"))
      #expect(try again.history().count == 2)
      try again.close()
      #expect(try dump(path) == first)
    }
  }

  @Test func `many input files keep their exclusions`() throws {
    var run = sampleRun()
    // More files than the writer sends at once.
    run.inputs = (10..<50).map { number in
      InputRecord(
        file: "skm/\(number).csv", role: "skm", sha256: "00", byteCount: 1, rowsRead: 3, rowsUsed: 2,
        exclusions: [ExclusionRecord(reason: "di-luar-periode", count: 1)])
    }
    try withStore { store in
      try store.replace(run: run)
      #expect(try store.run("a1") == run)
    }
  }

  @Test func `units in another order make the same content and the same bytes`() throws {
    try withFolder { folder in
      let paths = ["a.sqlite", "b.sqlite"].map { folder.appending(path: $0).path }
      for (path, reversed) in zip(paths, [false, true]) {
        var run = sampleRun()
        if reversed {
          run.units.reverse()
          run.inputs.reverse()
        }
        let store = try EvaluationStore.open(path: path)
        try store.replace(run: run)
        try store.close()
      }
      #expect(try dump(paths[0]) == dump(paths[1]))
      #expect(
        try Data(contentsOf: URL(filePath: paths[0])) == Data(contentsOf: URL(filePath: paths[1])))
    }
  }

  @Test func `nothing stands beside the file, neither while it is open nor after it is closed`() throws {
    try withFolder { folder in
      let store = try EvaluationStore.open(path: folder.appending(path: "evaluasi.sqlite").path)
      try store.replace(run: sampleRun())
      let names = { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
      #expect(try names() == ["evaluasi.sqlite"])
      try store.close()
      #expect(try names() == ["evaluasi.sqlite"])
    }
  }

  @Test func `the history lists runs by year and as-of date with their counts`() throws {
    try withStore { store in
      try store.replace(run: sampleRun(id: "z", year: 2026, ikm: "85.00"))
      try store.replace(run: sampleRun(id: "y", year: 2024))
      let history = try store.history()
      #expect(history.map(\.run.id) == ["y", "z"])
      #expect(history.map(\.unitCount) == [2, 2])
      #expect(history.map(\.run.meanIKM) == ["81.24", "85.00"])
      #expect(history.map(\.run.seed) == [.max, .max])
    }
  }

  @Test func `a removed run takes everything of its own with it and nothing else`() throws {
    try withStore { store in
      try store.replace(run: sampleRun(id: "a"))
      try store.replace(run: sampleRun(id: "b", year: 2026))
      try store.remove(run: "a")
      try store.remove(run: "never there")
      #expect(try store.history().map(\.run.id) == ["b"])
      #expect(try store.run("b") == sampleRun(id: "b", year: 2026))
      #expect(try store.scores(run: "a").isEmpty)
    }
  }

  @Test func `every row refers to a run, a unit or an input that is there, also after a rerun and a removal`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "evaluasi.sqlite").path
      let store = try EvaluationStore.open(path: path)
      for id in ["a", "b", "c", "a"] { try store.replace(run: sampleRun(id: id)) }
      try store.remove(run: "b")
      try store.close()
      #expect(try orphans(path) == [])
    }
  }
}
