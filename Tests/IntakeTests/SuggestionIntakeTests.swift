import IKM
import Testing

@testable import Intake

/// Suggestions of respondents by topic (IN-6, IN-7).
@Suite struct SuggestionIntakeTests {
  private func row(_ id: String, _ saran: String, day: String = "2025-03-04") -> String {
    Plain.row("U1", id, day, "444444444") + "," + saran
  }

  private func read(_ files: [InputFile]) throws -> SurveyUnit {
    try #require(readSurveys(files, register: try .of("U1"), settings: try .year()).unit("U1"))
  }

  private func topics(_ tally: SuggestionTally) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(SurveyIntake.suggestionTopics.map(\.key), tally.byTopic)).filter {
      $0.value > 0
    }
  }

  @Test(
    "a column of suggestions is known by its header",
    arguments: [
      "saran", "Kritik dan Saran", "Apakah ada saran untuk kami?", "Saran dan masukan untuk perbaikan layanan",
    ])
  func headers(title: String) throws {
    let folder = try Folder()
    let unit = try read([
      try folder.survey(
        "a.csv",
        [
          Plain.header + ",\(title)", row("r1", "\"Antrean lama, parkir sempit\""), row("r2", "-"),
          row("r3", "Petugas ramah", day: "2024-03-04"),
        ])
    ])
    // The third row is of another year: it counts nowhere.
    #expect(unit.suggestions.count == 1)
    #expect(topics(unit.suggestions) == ["waktu": 1, "sarana": 1])
    #expect(unit.suggestions.quotes.map(\.text) == ["Antrean lama, parkir sempit"])
  }

  @Test func `a second delivery takes its suggestion back`() throws {
    let folder = try Folder()
    let (first, second) = (row("r1", "Antrean lama"), row("r2", "Toilet kotor"))
    let unit = try read([
      try folder.survey("a.csv", [Plain.header + ",saran", first, second]),
      try folder.survey("b.csv", [Plain.header + ",saran", first, row("r3", "Petugas ramah")]),
    ])
    #expect(unit.tally.received == 3)
    #expect(unit.suggestions.count == 3)
    #expect(topics(unit.suggestions) == ["waktu": 1, "sarana": 1, "perilaku": 1])
  }

  @Test func `a text that is remembered says what it says when it is read`() {
    var memo = SuggestionMemo()
    // More texts than are remembered, and some too long for it, each several times.
    for number in (0..<6000).flatMap({ [$0, $0, $0 / 2] }) {
      let text = [
        "antrean lama \(number)", "-", "tidak ada", "parkir " + String(repeating: "jauh ", count: number % 20),
      ][number % 4]
      let bytes = Array(text.utf8)
      let known = memo.suggestion(bytes.span, bytes.indices)
      #expect(known.topics == SuggestionTopics.standard.topics(of: bytes.span, bytes.indices))
      #expect(known.hash == ByteHash.hash(bytes.span, bytes.indices))
    }
  }
}
