import CivilTime
import Completeness
import Reports
import Statistics

extension SIPPReport {
  /// Lays out the published information of one unit (SIPP-4, SIPP-5).
  init(_ completeness: CompletenessScore) {
    let items = ItemCounts(completeness)
    self.init(
      score: Measure(completeness.score, decimals: 3, or: .noData),
      parts: CompletenessPart.allCases.map { Part($0, completeness) },
      blocks: items.blocks, components: items.components, serviceCount: completeness.publishedServices,
      todo: completeness.advice.filter { $0.gain > .zero }.map {
        Todo(label: $0.act.sentence, gain: Figure($0.gain, decimals: 4))
      },
      remarks: Self.remarks(completeness), checks: SIPPReport.Check.all(of: [completeness]),
      optionalBlocks: SIPPBlock.optional.compactMap { block in
        completeness.optionalBlocks[block].map { Item(label: block.rawValue, filled: $0 ? 1 : 0, total: 1) }
      })
  }

  private static func remarks(_ completeness: CompletenessScore) -> [String] {
    guard completeness.hasData else { return ["Tidak ada data SIPP tentang unit ini."] }
    var remarks: [String] = []
    let carried = completeness.source.components.count
    if carried > 0 { remarks.append("Dinilai \(carried) komponen standar pelayanan yang dapat dimuat sumber ini.") }
    let blocks = completeness.source.blocks.count
    if blocks > 0 && blocks < SIPPBlock.rated.count {
      remarks.append("Dinilai \(blocks) dari \(SIPPBlock.rated.count) blok informasi yang dapat dimuat sumber ini.")
    }
    if completeness.surplusServices > 0 {
      remarks.append("Layanan tercantum melebihi SK sebanyak \(completeness.surplusServices): periksa SK atau katalog.")
    }
    if completeness.undatedItems > 0 { remarks.append("\(completeness.undatedItems) isian tanpa tanggal pembaruan.") }
    if completeness.futureItems > 0 {
      remarks.append("\(completeness.futureItems) isian bertanggal sesudah tanggal data: tidak dianggap mutakhir.")
    }
    if completeness.allDatesEqual {
      remarks.append("Semua isian bertanggal sama: mungkin tanggal pemindahan data, bukan pembaruan.")
    }
    return remarks
  }
}

extension SIPPReport.Part {
  init(_ part: CompletenessPart, _ completeness: CompletenessScore) {
    guard completeness.hasData else {
      self.init(label: part.rawValue, value: .absent(.noData), text: Absence.noData.rawValue)
      return
    }
    switch completeness.result(part) {
    case .value(let share):
      self.init(
        label: part.rawValue, value: .value(Figure(share, decimals: 3)),
        text: Figure(share * Fraction(100), decimals: 1).indonesian + " %")
    case .tidakDapatDihitung(let gap):
      self.init(label: part.rawValue, value: .absent(.notComputable), text: "tidak dapat dihitung: \(gap.rawValue)")
    }
  }
}

/// Filled and expected items by block and by component.
private struct ItemCounts {
  let blocks: [SIPPReport.Item]
  let components: [SIPPReport.Item]

  init(_ completeness: CompletenessScore) {
    blocks = SIPPBlock.rated.compactMap { block in
      completeness.filling(of: block).map { SIPPReport.Item(label: block.rawValue, filled: $0 ? 1 : 0, total: 1) }
    }
    components = StandardComponent.allCases.compactMap { component in
      completeness.filling(of: component).map {
        SIPPReport.Item(label: component.rawValue, filled: $0.filled, total: $0.services)
      }
    }
  }
}

extension CompletenessAdvice.Act {
  /// What to do, as a line of "Isi ini dulu".
  var sentence: String {
    switch self {
    case .fill(let item): "Isi \(item.phrase)"
    case .renew(let item, let date): "Perbarui \(item.phrase) (terakhir \(date))"
    case .publishService(let missing): "Cantumkan layanan menurut SK yang belum ada (kurang \(missing))"
    }
  }
}

extension SIPPEntry.Item {
  fileprivate var phrase: String {
    switch self {
    case .block(let block): "blok \(block.rawValue)"
    case .component(let service, let component): "\(component.rawValue) pada layanan \(service)"
    }
  }
}
