import Foundation
import Testing

/// What the published texts of the sample are worth, against the table that its maker counted while writing them (SIPP-2).
@Suite struct PublishedTextTests {
  private struct Result: Decodable {
    struct Check: Decodable {
      let label: String
      let terpenuhi: Int
      let dari: Int
    }
    struct Line: Decodable, Equatable {
      let label: String
      let terdaftar, terhubung, terisi, lengkap: Int
    }
    struct Published: Decodable {
      let unit: Line
      let pemeriksaan: [Check]
    }
    struct Group: Decodable { let sipp: Published }

    let nasional: Group
    let keterhubunganSipp: [Line]
  }

  private func result() throws -> Result {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let path = try SampleRun.shared.get().out + "/hasil.json"
    return try decoder.decode(Result.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  @Test func `promises, decrees and ways to complain are found as often as the maker wrote them`() throws {
    let sections = try String(contentsOfFile: Package.sample + "/README.md", encoding: .utf8).components(
      separatedBy: "\n## ")
    let readme = try #require(sections.first { $0.hasPrefix("Isi SIPP yang dapat dipakai") })
    let checks = try result().nasional.sipp.pemeriksaan
    var found = 0
    for line in readme.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let met = Int(cells[1]), let of = Int(cells[2]) else { continue }
      // `Keputusan (SK) dapat ditelusuri` there, `keputusan dapat ditelusuri` here.
      let check = try #require(
        checks.first { $0.label.lowercased().replacingOccurrences(of: "(sk) ", with: "") == cells[0] }, "\(cells[0])")
      #expect((check.terpenuhi, check.dari) == (met, of), "\(cells[0])")
      found += 1
    }
    #expect(found == 4)
  }

  @Test func `SIPP-1: the unit without data is registered and not connected`() throws {
    let result = try result()
    #expect(result.nasional.sipp.unit.terdaftar == 24)
    // KC-20 alone has no SIPP data.
    #expect(result.nasional.sipp.unit.terhubung == 23)
    let all = try #require(result.keterhubunganSipp.last)
    #expect(all.label == "semua instansi")
    let kinds = result.keterhubunganSipp.dropLast()
    #expect(kinds.reduce(0) { $0 + $1.terdaftar } == all.terdaftar)
    #expect(kinds.reduce(0) { $0 + $1.terhubung } == all.terhubung)
    for line in result.keterhubunganSipp {
      #expect(line.terdaftar >= line.terhubung && line.terhubung >= line.terisi && line.terisi >= line.lengkap)
    }
  }

  @Test func `IN-7: published texts are judged and go nowhere`() throws {
    let out = try SampleRun.shared.get().out
    // In the sample's texts on how to complain, and in no register.
    for text in ["melalui SP4N-LAPOR! (lapor.go.id)", "disampaikan kepada petugas loket"] {
      for (name, bytes) in try contents(of: out) where !name.hasSuffix(".xlsx") {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(name)")
      }
      #expect(try !SheetReader.everything(in: out + "/rekap.xlsx").contains(text))
    }
  }
}
