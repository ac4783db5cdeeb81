extension SampleGenerator {
  /// About 96 bytes a row; a chunk holds 32,768 rows.
  var responseFile: SampleFile {
    let table = ResponseTable(self)
    let header =
      "id_respons,waktu,unit_id,layanan,jenis_kelamin,usia,pendidikan,pekerjaan,"
      + vocabulary.unsur.map(\.header).joined(separator: ",") + ",saran"
    return SampleFile(
      path: "skm/respons.csv", header: header, rowCount: responseCount, rowsPerChunk: 32_768, bytesPerRow: 128
    ) { row, output in table.append(row, to: &output) }
  }
}

/// Fragments of a response's row, made once, so that a row is little more than the copying of bytes.
struct ResponseTable: Sendable {
  private let seed: UInt64
  private let calendar: SampleCalendar
  /// Index of a unit, as often as its weight.
  private let slots: [UInt16]
  private let units: [UnitFragments]
  private let ages: [[UInt8]]
  private let education: [[UInt8]]
  private let occupation: [[UInt8]]
  private let comments: [[UInt8]]

  private struct UnitFragments: Sendable {
    let id: [UInt8]
    let services: [[UInt8]]
    let levels: [Int]
  }

  init(_ generator: SampleGenerator) {
    let vocabulary = generator.vocabulary
    seed = generator.seed
    calendar = SampleCalendar(year: SampleGenerator.year, seed: generator.seed, vocabulary: vocabulary)
    slots = generator.units.enumerated().flatMap { index, unit in
      Array(repeating: UInt16(index), count: unit.weight)
    }
    units = generator.units.map { unit in
      UnitFragments(
        id: Self.field(unit.id), services: unit.kind.services.map(Self.field), levels: unit.unsurLevels)
    }
    // Two dice make the middle ages the frequent ones.
    ages = (0..<64).map { Self.field(String(17 + ($0 % 8) * 3 + ($0 / 8) * 3)) }
    education = Self.fields(vocabulary.education)
    occupation = Self.fields(vocabulary.occupation)
    comments = vocabulary.comments.map { Array(CSVBytes.quoted($0).utf8) }
  }

  private static func field(_ text: String) -> [UInt8] { Array((CSVBytes.quoted(text) + ",").utf8) }

  private static func fields(_ words: [SampleVocabulary.Weighted]) -> [[UInt8]] {
    words.flatMap { Array(repeating: field($0.word), count: $0.weight) }
  }

  func append(_ row: Int, to output: inout CSVBytes) {
    var random = CounterGenerator(seed: seed, stream: .responses, row: row)
    let unit = units[Int(slots[random.below(slots.count)])]
    output.byte(UInt8(ascii: "R"))
    output.padded(row + 1, width: 8)
    output.byte(UInt8(ascii: ","))
    appendTime(&random, to: &output)
    output.raw(unit.id)
    appendProfile(unit, &random, to: &output)
    appendAnswers(unit, &random, to: &output)
    let remark = random.bits()
    if remark & 15 == 0 { output.raw(comments[Int(remark >> 8) % comments.count]) }
    output.byte(UInt8(ascii: "\n"))
  }

  /// Office hours: 08 to 15, any minute and second.
  private func appendTime(_ random: inout CounterGenerator, to output: inout CSVBytes) {
    let bits = random.bits()
    output.raw(calendar.days[Int(bits % UInt64(SampleCalendar.size))])
    output.padded(8 + Int(bits >> 16 & 7), width: 2)
    output.byte(UInt8(ascii: ":"))
    output.padded(Int(bits >> 24 & 0xFFF) % 60, width: 2)
    output.byte(UInt8(ascii: ":"))
    output.padded(Int(bits >> 40 & 0xFFF) % 60, width: 2)
    output.byte(UInt8(ascii: ","))
  }

  private func appendProfile(
    _ unit: UnitFragments, _ random: inout CounterGenerator, to output: inout CSVBytes
  ) {
    let bits = random.bits()
    output.raw(unit.services[Int(bits & 0xFF) % unit.services.count])
    output.byte(bits >> 8 & 1 == 0 ? UInt8(ascii: "L") : UInt8(ascii: "P"))
    output.byte(UInt8(ascii: ","))
    output.raw(ages[Int(bits >> 9 & 63)])
    output.raw(education[Int(bits >> 16 & 0xFFFF) % education.count])
    output.raw(occupation[Int(bits >> 32 & 0xFFFF) % occupation.count])
  }

  /// An answer is unit level + satisfaction of the respondent + chance, rounded to 1...4: correlated within the respondent.
  ///
  /// One respondent in 16 is hasty and skips one question in six: 1.04 % of all answers are blank.
  private func appendAnswers(
    _ unit: UnitFragments, _ random: inout CounterGenerator, to output: inout CSVBytes
  ) {
    let satisfaction = random.bell(spread: 42)
    let isHasty = random.bits() & 15 == 0
    var noise: UInt64 = 0
    for (index, level) in unit.levels.enumerated() {
      if index % 4 == 0 { noise = random.bits() }
      // The sum of two bytes has the standard deviation 104.5; two fifths of it are 42 hundredths.
      let chance = (Int(noise & 0xFF) + Int(noise >> 8 & 0xFF) - 255) * 2 / 5
      noise >>= 16
      let skipped = isHasty && random.below(6) == 0
      if !skipped {
        let answer = min(4, max(1, (level + satisfaction + chance + 50) / 100))
        output.byte(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: answer))
      }
      output.byte(UInt8(ascii: ","))
    }
  }
}
