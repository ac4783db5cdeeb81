import Units

/// A unit of the sample with its hidden level: what the data were made from, and what an evaluation should find again.
struct SampleUnit: Sendable {
  var id: String
  var name: String
  var regency: Regency
  var zone: String
  var kind: SampleVocabulary.Kind
  /// Mean answer to each unsur before rounding to 1...4, in hundredths.
  var unsurLevels: [Int]
  /// How diligent the unit is with complaints and SIPP, 0...100.
  var diligence: Int
  /// Share of all responses, as a small whole number.
  var weight: Int
  var population: Int

  /// Units are dealt to the kabupaten and kota in turn, so that many units cover the whole country.
  static func all(count: Int, seed: UInt64, vocabulary: SampleVocabulary, territory: Territory) -> [SampleUnit] {
    let regencies = territory.regencies
    let perRegency = max(1, (count + regencies.count - 1) / regencies.count)
    let regencyCount = (count + perRegency - 1) / perRegency
    return (0..<count).map { index in
      var random = CounterGenerator(seed: seed, stream: .units, row: index)
      let ordinal = index / perRegency
      let regency = regencies[ordinal * regencies.count / regencyCount]
      let kind = vocabulary.kinds[(index % perRegency + ordinal) % vocabulary.kinds.count]
      let copy = index % perRegency / vocabulary.kinds.count + 1
      let level = 318 + random.bell(spread: 28)
      let levels = vocabulary.unsur.map { level + $0.offset + random.bell(spread: 12) }
      let weight = 4 + random.below(28)
      return SampleUnit(
        id: "U" + Self.padded(index + 1), name: Self.name(kind, copy, regency), regency: regency,
        zone: vocabulary.zone(ofProvince: regency.provinceCode), kind: kind, unsurLevels: levels,
        diligence: min(98, max(8, 62 + (level - 318) / 2 + random.bell(spread: 18))), weight: weight,
        population: 60 + weight * (20 + random.below(400)))
    }
  }

  private static func name(_ kind: SampleVocabulary.Kind, _ copy: Int, _ regency: Regency) -> String {
    let place = (regency.kind == "kota" ? "Kota " : "Kabupaten ") + regency.name
    return copy == 1 ? "\(kind.name) \(place)" : "\(kind.name) \(copy) \(place)"
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
