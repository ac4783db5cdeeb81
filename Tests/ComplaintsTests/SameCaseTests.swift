import CivilTime
import Testing

@testable import Complaints

@Suite struct SameCaseTests {
  private func report(_ source: Int, channel: Channel, reporter: UInt64? = 11, on date: String = "2025-05-05") throws
    -> ComplaintCase
  {
    var entry = try aduan(source, received: date)
    entry.channelOrigin = channel
    entry.reporterKey = reporter
    entry.category = "Jalan rusak"
    return entry
  }

  @Test func `ADU-9: one person over several channels on one day is one case`() throws {
    let result = SameCase(
      try [report(1, channel: .website), report(2, channel: .whatsapp), report(3, channel: .whatsapp)])
    #expect(result.cases.map(\.source) == [1, 3])
    #expect(result.merges == [CaseMerge(kept: 1, absorbed: 2, reason: .duplikat)])
    #expect(result.reporterCount(of: 1) == 1)
  }

  @Test func `ADU-9: other people, other days, other categories and unknown reporters are not duplicates`() throws {
    var other = try report(5, channel: .x)
    other.category = "Lampu jalan"
    let result = SameCase(
      try [
        report(1, channel: .website), report(2, channel: .whatsapp, reporter: 12),
        report(3, channel: .whatsapp, reporter: nil), report(4, channel: .whatsapp, on: "2025-05-06"), other,
      ])
    #expect(result.cases.count == 5)
    #expect(result.merges.isEmpty)
  }

  @Test func `ADU-9: me-too counts once, by pointer alone, and keeps the number of reporters`() throws {
    var second = try report(2, channel: .website, reporter: 12)
    second.parentID = "L1"
    var third = try report(3, channel: .website, reporter: 13)
    third.parentID = "#L2"
    let result = SameCase([try report(1, channel: .website), second, third])
    #expect(result.cases.map(\.source) == [1])
    #expect(result.merges.map(\.reason) == [.dukungan, .dukungan])
    #expect(result.reporterCount(of: 1) == 3)
  }

  @Test func `ADU-9: a register of its own points to the case that was handed on, unless two systems know the number`()
    throws
  {
    func record(_ source: Int, system: String, id: String, parent: String? = nil) throws -> ComplaintCase {
      var entry = try aduan(source, system: system, received: "2025-05-05")
      entry.trackingID = id
      entry.parentID = parent
      return entry
    }
    let local = try record(2, system: "register-daerah", id: "KD-1", parent: "8001")
    let result = SameCase([try record(1, system: "laporan-ringkas", id: "8001"), local])
    #expect(result.merges == [CaseMerge(kept: 1, absorbed: 2, reason: .penunjuk)])
    #expect(result.cases.map(\.mergedSystems) == [["register-daerah"]])
    let ambiguous = SameCase([
      try record(1, system: "laporan-ringkas", id: "8001"), local, try record(3, system: "lapor-aa", id: "8001"),
    ])
    #expect(ambiguous.merges.isEmpty)
    // Its own system comes first.
    let own = SameCase([
      try record(1, system: "laporan-ringkas", id: "8001"), local, try record(3, system: "register-daerah", id: "8001"),
    ])
    #expect(own.merges == [CaseMerge(kept: 3, absorbed: 2, reason: .penunjuk)])
  }

  @Test func `ADU-9: a merged record takes its case's end, and the case the earliest stamps`() throws {
    var child = try report(2, channel: .x, reporter: nil, on: "2025-05-02")
    child.parentID = "L1"
    (child.stage, child.closeKind, child.closedAt) = (.selesai, .digabung, try stamp("2025-05-06"))
    child.firstAnswerAt = try stamp("2025-05-06")
    let result = SameCase([try report(1, channel: .website), child])
    let merged = try #require(result.cases.first)
    #expect(merged.source == 1)
    #expect(merged.receivedAt == (try stamp("2025-05-02")))
    #expect(merged.firstAnswerAt == (try stamp("2025-05-06")))
    #expect(merged.outcome == .masihBerjalan)
    #expect(merged.closedAt == nil)
    #expect(result.merges == [CaseMerge(kept: 1, absorbed: 2, reason: .penunjuk)])
  }

  @Test func `ADU-9: of several closings the last one ends the case`() throws {
    var first = try report(1, channel: .website)
    (first.stage, first.closeKind, first.closedAt) = (.selesai, .pelapor, try stamp("2025-05-08"))
    var second = try report(2, channel: .whatsapp)
    (second.stage, second.closeKind, second.closedAt) = (.selesai, .sistem, try stamp("2025-05-20"))
    let merged = try #require(SameCase([first, second]).cases.first)
    #expect(merged.closedAt == (try stamp("2025-05-20")))
    #expect(merged.outcome == .ditutupSistem)
  }

  @Test func `ADU-9: a follow-up after the closing is a case of its own and reopens the first`() throws {
    var first = try report(1, channel: .website)
    (first.stage, first.closeKind, first.closedAt) = (.selesai, .sistem, try stamp("2025-05-08"))
    var again = try report(2, channel: .website, on: "2025-05-20")
    again.parentID = "L1"
    let result = SameCase([first, again])
    #expect(result.cases.map(\.source) == [1, 2])
    #expect(result.merges.isEmpty)
    #expect(result.repeats.map(\.absorbed) == [2])
    #expect(result.cases.first?.reopenedCount == 1)
  }

  @Test func `ADU-9: the same id twice, pointers in a circle and to nowhere do no harm`() throws {
    var a = try report(1, channel: .website)
    a.parentID = "L2"
    var b = try report(2, channel: .website)
    b.parentID = "L1"
    var twin = try report(3, channel: .website)
    twin.trackingID = "L1"
    var stray = try report(4, channel: .website)
    stray.parentID = "L99"
    var blank = try report(5, channel: .website)
    blank.trackingID = " "
    let result = SameCase([a, b, twin, stray, blank])
    #expect(result.cases.map(\.source) == [2, 4, 5])
    #expect(result.cases.count + result.merges.count == 5)
    #expect(result.merges.contains { $0.absorbed == 3 && $0.reason == .kirimanUlang })
  }

  @Test("ADU-9: cases and merges account for every record, in any order", arguments: UInt64(0)..<40)
  func accounts(seed: UInt64) throws {
    var generator = Seeded(seed: seed)
    let records = try (0..<40).map { source in
      var entry = try report(
        source, channel: [.website, .whatsapp, .x, .darurat112].randomElement(using: &generator) ?? .website,
        reporter: UInt64.random(in: 1...8, using: &generator))
      if Int.random(in: 0..<4, using: &generator) == 0 {
        entry.parentID = "L\(Int.random(in: 0..<45, using: &generator))"
      }
      return entry
    }
    let result = SameCase(records)
    #expect(result.cases.count + result.merges.count + result.emergencies.count == records.count)
    #expect(Set(result.cases.map(\.source)).isDisjoint(with: result.merges.map(\.absorbed)))
    let shuffled = SameCase(records.shuffled(using: &generator))
    #expect(shuffled.cases == result.cases)
    #expect(shuffled.merges == result.merges)
  }
}
