import CivilTime

extension SampleGenerator {
  /// Fourteen components of every service that the unit has published (SIPP-2); a careless unit has published fewer.
  var componentFile: SampleFile {
    let year = Self.year
    return SampleFile(
      path: "sipp/komponen.csv", header: "unit_id,layanan,komponen,isi,diperbarui", rowCount: unitCount,
      rowsPerChunk: 1000, bytesPerRow: 4096
    ) { [seed, units, vocabulary] row, output in
      let unit = units[row]
      var random = CounterGenerator(seed: seed, stream: .components, row: row)
      let published = max(1, unit.kind.services.count - (random.chance(unit.diligence) ? 0 : 1))
      for service in unit.kind.services.prefix(published) {
        for component in vocabulary.components {
          let content = "Uraian \(component) untuk layanan \(service) di \(unit.id)"
          output.record(
            [unit.id, service, component]
              + Self.entry(content, unit, &random, vocabulary: vocabulary, year: year))
        }
      }
    }
  }

  /// The six blocks of every unit (SIPP-1).
  var blockFile: SampleFile {
    let year = Self.year
    return SampleFile(
      path: "sipp/blok.csv", header: "unit_id,blok,isi,diperbarui", rowCount: unitCount, rowsPerChunk: 4000,
      bytesPerRow: 512
    ) { [seed, units, vocabulary] row, output in
      let unit = units[row]
      var random = CounterGenerator(seed: seed, stream: .blocks, row: row)
      for block in vocabulary.blocks {
        let content = "Isi \(block) \(unit.id)"
        output.record([unit.id, block] + Self.entry(content, unit, &random, vocabulary: vocabulary, year: year))
      }
    }
  }

  /// Content and day of the last update; the less diligent, the more often empty or years old.
  private static func entry(
    _ content: String, _ unit: SampleUnit, _ random: inout CounterGenerator, vocabulary: SampleVocabulary, year: Int
  ) -> [String] {
    let isFilled = random.chance(40 + unit.diligence * 6 / 10)
    let isFresh = random.chance(unit.diligence)
    let age = random.below(isFresh ? 330 : 1400)
    guard isFilled else { return [vocabulary.emptyContents[random.below(vocabulary.emptyContents.count)], ""] }
    let last = CivilDate(year: year, month: 12, day: 31)
    return [content, last.map { "\($0.advanced(byDays: -age))" } ?? ""]
  }
}
