import IndexModel
import Intake
import Reports
import Statistics
import Units

/// An old year scored again under another instrument, so that two years can be set beside each other (IPP-6).
///
/// Only levels that evaluators gave are carried over, and only to indicators that ask the same. An indicator without a counterpart is
/// blank and not 0, so that the new index is a pair of bounds while one is missing (IPP-3).
public struct Rescoring: Hashable, Sendable, Encodable {
  public var title: String
  public var year: Int
  /// Keys of the instruments.
  public var from: String
  public var to: String
  /// Indicators of the new instrument that the old form does not ask, with their part of F-02 in percent, one decimal.
  public var unmapped: [Indicator]
  public var unmappedShare: String
  /// Whether the users of the old form answered the same items; without them the part of F-03 stays open.
  public var carriesUsers: Bool
  /// By id.
  public var units: [Unit]

  public struct Indicator: Hashable, Sendable, Encodable {
    public var number: Int
    public var name: String
  }

  public struct Unit: Hashable, Sendable, Encodable {
    public var id: String
    public var name: String
    /// Printed index and category under the old instrument; `nil` where it is incomplete.
    public var before: String?
    public var categoryBefore: String?
    /// The same under the new one; `nil` while an indicator is missing.
    public var after: String?
    public var categoryAfter: String?
    /// Between these it must lie, two decimals; `nil` for a unit without evaluator forms.
    public var low: String?
    public var high: String?
  }
}

extension Rescoring {
  /// Reads and scores the folder by its own instrument, then by the other.
  ///
  /// - Throws: `EvaluationError` for a folder without evaluator forms, an instrument that cannot be scored, and two instruments between
  ///   which no counterparts are known.
  public static func of(
    _ request: InputRequest, under name: String, progress: Progress = .silent
  ) async throws(EvaluationError) -> Rescoring {
    let target = try OwnInstrument.named(name)
    let folder = try DecidedFolder(request, progress: progress)
    guard let old = folder.rules.official else {
      throw EvaluationError(
        .inputRejected,
        "folder ini dinilai dengan \(folder.rules.instrument.key), yang tidak memakai formulir F-02; tidak ada yang dapat dinilai ulang."
      )
    }
    guard old.instrument.key != target.instrument.key else {
      throw EvaluationError(.inputRejected, "folder ini sudah dinilai dengan \(old.instrument.key).")
    }
    guard let pairs = target.equivalents[old.instrument.key], !pairs.isEmpty else {
      throw EvaluationError(
        .inputRejected,
        "padanan indikator dari \(old.instrument.key) ke \(target.instrument.key) tidak diketahui; nyatakan `padanan` dalam berkas instrumen."
      )
    }
    let index: OfficialIndex
    do {
      index = try OfficialIndex(
        instrument: target.instrument, categories: target.categories ?? folder.rules.categories)
    } catch {
      throw EvaluationError(.inputRejected, "\(error).")
    }
    return Rescoring(folder, old, index, pairs)
  }

  private init(_ folder: DecidedFolder, _ old: OfficialRules, _ index: OfficialIndex, _ pairs: [Int: Int]) {
    let known = Set(pairs.values)
    let open = index.instrument.aspects.flatMap { aspect in
      aspect.indicators.filter { !known.contains($0.number) }.map { (aspect: aspect, indicator: $0) }
    }
    let sameUsers = index.rules.userItems.map(\.code) == old.index.rules.userItems.map(\.code)
    title = folder.input.settings.title.value
    year = folder.input.settings.year.value
    from = old.instrument.key
    to = index.instrument.key
    unmapped = open.map { Indicator(number: $0.indicator.number, name: $0.indicator.name) }
    let share = Fraction.sum(open.map { $0.aspect.weight * $0.indicator.weight / Fraction(100) })
    unmappedShare = Figure(share, decimals: 1).indonesian
    carriesUsers = sameUsers
    units = folder.units.map { unit in
      let forms = unit.measured.forms ?? UnitForms(unit: unit.unit.id)
      let carried = old.combination.combined(forms.evaluators).map { form in
        FilledForm(
          levels: Dictionary(
            form.levels.compactMap { number, level in pairs[number].map { ($0, level) } },
            uniquingKeysWith: { first, _ in first }))
      }
      let score = index.score(
        OfficialForms(evaluators: carried, users: sameUsers ? forms.users : UserFormTally()), on: old.day)
      return Unit(unit, score, hasForms: !forms.evaluators.isEmpty)
    }
  }
}

extension Rescoring.Unit {
  // For whoever changes this file: the optimiser of Swift 6.3.1 aborts on this function (CopyPropagation), so it is left out of it.
  @_optimize(none)
  fileprivate init(_ unit: DecidedUnit, _ score: OfficialScore, hasForms: Bool) {
    let new = Rescored(score.outcome, hasForms: hasForms)
    self.init(
      id: unit.unit.id.rawValue, name: unit.unit.name, before: unit.official?.rounded.map { Figure($0).indonesian },
      categoryBefore: unit.official?.category?.code, after: new.value, categoryAfter: new.category, low: new.low,
      high: new.high)
  }
}

/// What the other instrument says of a unit, printed.
private struct Rescored {
  var value: String?
  var category: String?
  var low: String?
  var high: String?

  init(_ outcome: OfficialScore.Outcome, hasForms: Bool) {
    switch outcome {
    case .scored(_, let rounded, let category): self = Self.scored(rounded, category)
    case .provisional(let f02, _):
      // Without F-03 its quarter may still be anything between 0 and 5.
      self = hasForms ? Self.between(f02, f02) : Self()
    case .incomplete(_, let least, let most): self = hasForms ? Self.between(least, most) : Self()
    }
  }

  private init(value: String? = nil, category: String? = nil, low: String? = nil, high: String? = nil) {
    self.value = value
    self.category = category
    self.low = low
    self.high = high
  }

  private static func scored(_ rounded: RoundedScore, _ category: IndexCategory) -> Self {
    let text = Figure(rounded).indonesian
    return Self(value: text, category: category.code, low: text, high: text)
  }

  private static func between(_ least: Fraction, _ most: Fraction) -> Self {
    Self(low: Figure(least, decimals: 2).indonesian, high: Figure(most, decimals: 2).indonesian)
  }
}

extension Rescoring {
  /// What the command prints: what could not be carried over first, then the units.
  public var text: String {
    var lines = ["\(title) (\(year)), dari \(from) ke \(to)", ""]
    if unmapped.isEmpty {
      lines.append("Semua indikator \(to) punya padanan.")
    } else {
      lines.append(
        "\(unmapped.count) indikator \(to) tanpa padanan, \(unmappedShare) % dari F-02; selama itu tidak ada nilai, hanya batasnya:"
      )
      lines += unmapped.map { "  \($0.number) \($0.name)" }
    }
    if !carriesUsers { lines.append("Butir F-03 berbeda: jawaban pengguna tidak dibawa, batasnya menurut F-02 saja.") }
    lines.append("")
    lines.append(
      TextTable(
        header: ["unit", "nama", from, "kategori", to, "kategori", "batas"],
        rows: units.map { unit in
          [
            unit.id, unit.name, unit.before ?? "–", unit.categoryBefore ?? "–", unit.after ?? "–",
            unit.categoryAfter ?? "–", unit.bounds,
          ]
        }
      ).text)
    return lines.joined(separator: "\n")
  }

  /// The same as JSON with a schema version.
  public var json: [UInt8] { ReadableJSON.bytes(of: Document(rescoring: self)) }

  private struct Document: Encodable {
    let rescoring: Rescoring

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("evalrunner-nilai-ulang/1", forKey: .schema)
      try rescoring.encode(to: encoder)
    }

    private enum Key: String, CodingKey {
      case schema = "skema"
    }
  }
}

extension Rescoring.Unit {
  fileprivate var bounds: String {
    guard let low, let high else { return "belum dinilai evaluator" }
    return after == nil ? "\(low) sampai \(high)" : "tepat"
  }

  // Names of the keys, so Indonesian.
  enum CodingKeys: String, CodingKey {
    case id
    case name = "nama"
    case before = "sebelum"
    case categoryBefore = "kategori_sebelum"
    case after = "sesudah"
    case categoryAfter = "kategori_sesudah"
    case low = "batas_bawah"
    case high = "batas_atas"
  }
}

extension Rescoring {
  enum CodingKeys: String, CodingKey {
    case title = "judul"
    case year = "tahun"
    case from = "dari"
    case to = "ke"
    case unmapped = "tanpa_padanan"
    case unmappedShare = "bagian_tanpa_padanan_persen"
    case carriesUsers = "f03_dibawa"
    case units = "unit"
  }
}

extension Rescoring.Indicator {
  enum CodingKeys: String, CodingKey {
    case number = "nomor"
    case name = "nama"
  }
}
