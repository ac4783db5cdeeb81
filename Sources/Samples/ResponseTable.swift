/// Fragments of a response's row, made once, so that a row is little more than the copying of bytes.
struct ResponseTable: Sendable {
  private let seed: UInt64
  /// Index of a unit, as often as its weight.
  private let slots: [UInt16]
  /// A unit's id, followed by its services.
  private let unitFragments: [Range<Int>]
  /// Units × unsur, row-major, in hundredths.
  private let levels: [Int]
  private let unsurCount: Int
  private let fragments: Fragments
  private let days: Range<Int>
  private let ages: Range<Int>
  private let education: Range<Int>
  private let occupation: Range<Int>
  private let comments: Range<Int>

  init(_ generator: SampleGenerator) {
    let vocabulary = generator.vocabulary
    let calendar = SampleCalendar(year: SampleGenerator.year, seed: generator.seed, vocabulary: vocabulary)
    var fragments = Fragments()
    seed = generator.seed
    slots = generator.units.enumerated().flatMap { index, unit in
      Array(repeating: UInt16(index), count: unit.weight)
    }
    unitFragments = generator.units.map { fragments.addFields([$0.id] + $0.kind.services) }
    levels = generator.units.flatMap(\.unsurLevels)
    unsurCount = vocabulary.unsur.count
    days = fragments.add(calendar.dates.map { "\($0) " })
    // Two dice make the middle ages the frequent ones.
    ages = fragments.addFields((0..<64).map { String(17 + ($0 % 8) * 3 + ($0 / 8) * 3) })
    education = fragments.addFields(Self.weighted(vocabulary.education))
    occupation = fragments.addFields(Self.weighted(vocabulary.occupation))
    comments = fragments.add(vocabulary.comments.map(CSVBytes.quoted))
    self.fragments = fragments
  }

  private static func weighted(_ words: [SampleVocabulary.Weighted]) -> [String] {
    words.flatMap { Array(repeating: $0.word, count: $0.weight) }
  }

  func append(_ row: Int, to output: inout CSVBytes) {
    var random = CounterGenerator(seed: seed, stream: .responses, row: row)
    let unit = Int(slots[random.below(slots.count)])
    output.byte(UInt8(ascii: "R"))
    output.padded(row + 1, width: 8)
    output.byte(UInt8(ascii: ","))
    appendTime(&random, to: &output)
    appendProfile(unit, &random, to: &output)
    appendAnswers(unit, &random, to: &output)
    let remark = random.bits()
    if remark & 15 == 0 { append(comments, remark >> 8, to: &output) }
    output.byte(UInt8(ascii: "\n"))
  }

  /// One of the fragments, by the bits of a draw.
  private func append(_ choices: Range<Int>, _ bits: UInt64, to output: inout CSVBytes) {
    output.raw(fragments[choices.lowerBound + Int(bits % UInt64(choices.count))])
  }

  /// Office hours: 08 to 15, any minute and second.
  private func appendTime(_ random: inout CounterGenerator, to output: inout CSVBytes) {
    let bits = random.bits()
    append(days, bits & 0xFFFF, to: &output)
    output.padded(8 + Int(bits >> 16 & 7), width: 2)
    output.byte(UInt8(ascii: ":"))
    output.padded(Int(bits >> 24 & 0xFFF) % 60, width: 2)
    output.byte(UInt8(ascii: ":"))
    output.padded(Int(bits >> 40 & 0xFFF) % 60, width: 2)
    output.byte(UInt8(ascii: ","))
  }

  private func appendProfile(_ unit: Int, _ random: inout CounterGenerator, to output: inout CSVBytes) {
    let bits = random.bits()
    let own = unitFragments[unit]
    output.raw(fragments[own.lowerBound])
    append(own.dropFirst(), bits & 0xFF, to: &output)
    output.byte(bits >> 8 & 1 == 0 ? UInt8(ascii: "L") : UInt8(ascii: "P"))
    output.byte(UInt8(ascii: ","))
    append(ages, bits >> 9 & 63, to: &output)
    append(education, bits >> 16 & 0xFFFF, to: &output)
    append(occupation, bits >> 32 & 0xFFFF, to: &output)
  }

  /// An answer is unit level + satisfaction of the respondent + chance, rounded to 1...4: correlated within the respondent.
  ///
  /// One respondent in 16 is hasty and skips one question in six: 1.04 % of all answers are blank.
  private func appendAnswers(_ unit: Int, _ random: inout CounterGenerator, to output: inout CSVBytes) {
    let satisfaction = random.bell(spread: 42)
    let isHasty = random.bits() & 15 == 0
    var noise: UInt64 = 0
    for index in 0..<unsurCount {
      let level = levels[unit * unsurCount + index]
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
