import IndexModel
import Reports
import Statistics
import Units

extension GroupReport {
  /// The official index of an instansi: the mean of its loci before rounding, none while a locus has none (IPP-4).
  ///
  /// Loci are the units that the register marks; where it marks none, all of them.
  func withIndex(ofLoci members: [DecidedUnit], categories: CategoryTable) -> GroupReport {
    let marked = members.filter { $0.unit.isLocus == true }
    let loci = marked.isEmpty ? members : marked
    let index = InstansiIndex(loci: loci.map { ($0.unit.id, $0.exactIndex) }, categories: categories)
    var report = self
    report.index = .absent(loci.count == index.missing.count ? .noData : .incomplete)
    report.category = nil
    if index.isComplete, let aggregate = index.aggregate {
      report.index = .value(Figure(aggregate.rounded))
      report.category = aggregate.category.code
      report.indexNote = "Rata-rata \(aggregate.count) lokus, sebelum dibulatkan."
    } else {
      let known = index.aggregate.map { "; rata-rata \($0.count) lokus lain \(Figure($0.rounded).indonesian)" } ?? ""
      report.indexNote =
        "Belum lengkap: lokus tanpa IPP \(index.missing.map(\.rawValue).joined(separator: ", "))\(known)."
    }
    return report
  }
}
