import Samples
import Testing

@Suite struct DeterminismTests {
  /// The whole of a file, its chunks made in the given order.
  private func bytes(_ file: SampleFile, order: [Int]) -> [UInt8] {
    var chunks: [Int: [UInt8]] = [:]
    for index in order { chunks[index] = file.chunk(index) }
    return (0..<file.chunkCount).flatMap { chunks[$0] ?? [] }
  }

  @Test func `the same seed gives the same bytes, whatever the order in which chunks are made`() throws {
    let one = try SampleGenerator(units: 20, responses: 40_000, seed: 7)
    let other = try SampleGenerator(units: 20, responses: 40_000, seed: 7)
    #expect(one.files.map(\.path) == other.files.map(\.path))
    for (a, b) in zip(one.files, other.files) {
      let forward = Array(0..<a.chunkCount)
      #expect(bytes(a, order: forward) == bytes(b, order: forward.reversed()), "\(a.path)")
    }
  }

  @Test func `chunks made on many threads are those made one after the other`() async throws {
    let file = try #require(
      try SampleGenerator(units: 10, responses: 70_000, seed: 3).files.first { $0.path == "skm/respons.csv" })
    let parallel = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for index in 0..<file.chunkCount { group.addTask { (index, file.chunk(index)) } }
      return await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
    }
    #expect(parallel.count == 3)
    for index in 0..<file.chunkCount { #expect(parallel[index] == file.chunk(index)) }
  }

  @Test func `another seed gives other rows in every table`() throws {
    let one = try SampleGenerator(units: 40, responses: 1000, seed: 1).files
    let other = try SampleGenerator(units: 40, responses: 1000, seed: 2).files
    for (a, b) in zip(one, other) { #expect(a.chunk(0) != b.chunk(0), "\(a.path)") }
  }

  @Test func `a longer file begins with the shorter one`() throws {
    let short = try SampleGenerator(units: 5, responses: 100, seed: 9).files
    let long = try SampleGenerator(units: 5, responses: 200, seed: 9).files
    let path = "skm/respons.csv"
    let a = try #require(short.first { $0.path == path }).chunk(0)
    let b = try #require(long.first { $0.path == path }).chunk(0)
    #expect(b.starts(with: a))
  }

  @Test(arguments: [(0, 1), (50_001, 1), (1, -1), (1, 100_000_000)])
  func `sizes that cannot be made are refused`(units: Int, responses: Int) {
    #expect(throws: SampleGenerator.SizeError.self) {
      try SampleGenerator(units: units, responses: responses, seed: 1)
    }
  }
}
