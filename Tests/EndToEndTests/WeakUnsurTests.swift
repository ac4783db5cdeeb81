import Foundation
import Testing

/// What is behind the weakest unsur of the puskesmas, against the answers of their file (IKM-3, IKM-9).
@Suite struct WeakUnsurTests {
  private struct Answer {
    let group: String
    let scores: [Int]
  }

  /// Complete questionnaires of a unit by the column of their group.
  private static func answers(_ unit: String, column: Int) throws -> [Answer] {
    let file = try String(contentsOfFile: Package.sample + "/skm/02_puskesmas.csv", encoding: .utf8)
    return CSVTable(file, separator: ";").rows.compactMap { row in
      guard row.count == 19, row[3] == unit else { return nil }
      let scores = row[9...17].compactMap { Int($0) }
      return scores.count == 9 ? Answer(group: row[column], scores: scores) : nil
    }
  }

  /// Half up to thousandths.
  private static func mean(_ sum: Int, _ count: Int) -> Double {
    Double((2000 * sum + count) / (2 * count)) / 1000
  }

  @Test(arguments: ["KC-04", "KC-05", "KC-06", "KC-07", "KC-08", "KC-09"])
  func `the service named is the one whose answers lack most, with its mean and that of the others`(id: String) throws {
    let unit = try #require(try Results(in: try SampleRun.shared.get().out).unit.first { $0.id == id })
    let answers = try Self.answers(id, column: 4)
    let lowest = unit.ikm.unsur.enumerated().sorted {
      ($0.element.nrr ?? 5, $0.offset) < ($1.element.nrr ?? 5, $1.offset)
    }
    let expected = Set(lowest.prefix(3).map { "U\($0.offset + 1)" })
    #expect(!unit.ikm.unsurTerlemah.isEmpty)
    for weak in unit.ikm.unsurTerlemah {
      #expect(expected.contains(weak.kode), "\(weak.kode) is among the three lowest")
      #expect((1...3).contains(weak.kelompok.count))
      #expect(weak.kelompok.allSatisfy { $0.n >= 5 && $0.nrr < $0.nrrLainnya })
      #expect(Set(weak.kelompok.map(\.rincian)).count == weak.kelompok.count)
      let slot = try #require(Int(weak.kode.dropFirst())) - 1
      let sum = answers.map { $0.scores[slot] }.reduce(0, +)
      let lacks = Dictionary(grouping: answers, by: \.group).filter { $0.value.count >= 5 }.mapValues { group in
        group.count * sum - group.map { $0.scores[slot] }.reduce(0, +) * answers.count
      }
      guard let service = weak.kelompok.first(where: { $0.rincian == "Jenis layanan" }) else { continue }
      let members = answers.filter { $0.group == service.label }
      let own = members.map { $0.scores[slot] }.reduce(0, +)
      #expect(lacks[service.label] == lacks.values.max(), "\(id) \(weak.kode) \(service.label)")
      #expect(service.n == members.count)
      #expect(service.nrr == Self.mean(own, members.count))
      #expect(service.nrrLainnya == Self.mean(sum - own, answers.count - members.count))
    }
  }

  @Test func `a service stands behind a weak unsur in some of them`() throws {
    let units = try Results(in: try SampleRun.shared.get().out).unit
    let kinds = units.flatMap(\.ikm.unsurTerlemah).flatMap(\.kelompok).map(\.rincian)
    #expect(kinds.contains("Jenis layanan"))
    #expect(kinds.contains("Bulan"))
  }
}
