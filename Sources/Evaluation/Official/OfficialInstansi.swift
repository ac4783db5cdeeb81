import IndexModel
import Reports
import Statistics
import Units

/// The official index of an instansi: the mean of its loci before rounding, none while a locus has none or a required one is
/// missing (IPP-4).
struct OfficialInstansi {
  /// Units that the register or a form marks; where none is marked, all of them. By id.
  let loci: [DecidedUnit]
  let isMarked: Bool
  /// `nil` where no loci are known to be required.
  let requirement: LocusRequirement?
  /// The one kind that its units name; `nil` for none or several.
  let kind: InstansiKind?
  let index: InstansiIndex
  private let isDeclared: Bool
  private let year: Int

  init(_ members: [DecidedUnit], by rules: OfficialRules, categories: CategoryTable, year: Int) {
    let marked = members.filter(\.unit.isMarkedAsLocus)
    let loci = (marked.isEmpty ? members : marked).sorted { $0.unit.id < $1.unit.id }
    let kinds = Set(members.compactMap(\.unit.instansiKind))
    let kind = kinds.count == 1 ? kinds.first : nil
    let requirement = rules.requirement(of: kind, year: year)
    self.loci = loci
    self.kind = kind
    self.requirement = requirement
    self.year = year
    isMarked = !marked.isEmpty
    isDeclared = rules.declaredLoci != nil
    index = InstansiIndex(
      loci: loci.map { ($0.unit.id, $0.exactIndex) },
      required: marked.isEmpty ? nil : requirement?.check(loci.map(\.unit)), categories: categories)
  }

  /// The mean of the loci that have an index, where the instansi has none.
  private var others: String {
    index.aggregate.map { "; rata-rata \($0.count) lokus lain \(Figure($0.rounded).indonesian)" } ?? ""
  }

  /// What the mean rests on, or why there is none.
  var note: String {
    if index.isComplete, let aggregate = index.aggregate {
      return "Rata-rata \(aggregate.count) lokus, sebelum dibulatkan."
    }
    guard index.missing.isEmpty else {
      return "Belum lengkap: lokus tanpa IPP \(index.missing.map(\.rawValue).joined(separator: ", "))\(others)."
    }
    return "Belum lengkap: ada lokus wajib yang belum dinilai\(others)."
  }

  /// Complete, incomplete, or not to be told: three different answers.
  var status: String {
    guard let requirement else {
      if isDeclared { return "Tidak ada lokus wajib menurut evaluasi.yaml." }
      guard let kind else { return "Lokus wajib tidak dapat diperiksa: jenis instansi belum disebut." }
      return "Lokus wajib \(kind.rawValue) tahun \(year) tidak diketahui."
    }
    guard let check = index.required else {
      return "Lokus wajib tidak dapat diperiksa: register tidak menandai lokus, jadi semua unit dirata-ratakan."
    }
    let silent = check.silent.map(\.rawValue).joined(separator: ", ")
    let missing = check.missing.joined(separator: ", ")
    if check.missing.isEmpty { return "Lokus wajib lengkap: \(requirement.labels.joined(separator: ", "))." }
    if check.isUndecided {
      return "Lokus wajib tidak dapat diperiksa: jenis lokus \(silent) belum disebut; yang belum tampak \(missing)."
    }
    if check.silent.isEmpty { return "Lokus wajib belum ada: \(missing)." }
    return
      "Lokus wajib belum lengkap: sedikitnya \(check.certainlyMissing) dari \(missing) belum ada; jenis lokus \(silent) belum disebut."
  }

  var report: LociReport {
    LociReport(
      isMarked: isMarked,
      lines: loci.map { unit in
        LociReport.Line(
          unitID: unit.unit.id.rawValue, kind: unit.unit.locusKind?.rawValue, type: unit.unit.type,
          index: Measure(unit.official?.rounded, or: unit.official?.evaluatorCount == 0 ? .noData : .incomplete))
      },
      required: requirement?.labels ?? [], source: requirement?.source ?? "", missing: index.required?.missing ?? [],
      certainlyMissing: index.required?.certainlyMissing ?? 0, status: status)
  }
}

extension GroupReport {
  /// With the official index in place of the mean of its ranked units.
  func with(_ instansi: OfficialInstansi) -> GroupReport {
    var report = self
    let index = instansi.index
    report.index = .absent(instansi.loci.count == index.missing.count ? .noData : .incomplete)
    report.category = nil
    if index.isComplete, let aggregate = index.aggregate {
      report.index = .value(Figure(aggregate.rounded))
      report.category = aggregate.category.code
    }
    report.indexNote = instansi.note
    report.loci = instansi.report
    return report
  }
}
