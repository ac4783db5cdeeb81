import CivilTime
import Complaints

extension ComplaintFileFacts {
  /// From the lines above an export (`Tanggal Generate`, `Periode Masuk`) and the columns it has.
  init(_ table: PlainTable) {
    func value(_ label: String) -> String? {
      table.layout.preamble.first { Folded.words($0.label) == label }?.value
    }
    file = table.file.name
    let headers = Set(table.layout.columns.map { Folded.words($0.header) })
    let isSummary =
      Self.summaryHeaders.isSubset(of: headers) || value("judul laporan").map(Folded.words) == "laporan ringkas"
    sourceSystem =
      isSummary
      ? Self.summarySystem
      : Self.openDataHeaders.isSubset(of: headers) ? Self.openDataSystem : ComplaintVocabulary.commonSystem
    generatedOn = (value("tanggal generate") ?? value("tanggal unduh")).flatMap { Self.dates(in: $0).first }
    let days = (value("periode masuk") ?? value("periode")).map(Self.dates(in:)) ?? []
    period = days.count == 2 ? DatePeriod(from: days[0], through: days[1]) : nil
    let columns: [(Field, ComplaintField)] = [
      (.verifiedDate, .verifikasi), (.answerDate, .jawaban), (.closedDate, .penutupan), (.closeKind, .caraTutup),
      (.reopened, .dibukaLagi), (.enteredDate, .pencatatan), (.disposedDate, .disposisi), (.targetDate, .target),
      (.rating, .penilaian),
    ]
    fields = Set(columns.compactMap { table.layout.column($0.0) == nil ? nil : $0.1 })
  }

  /// The export of SP4N-LAPOR! that administrators call Laporan Ringkas.
  private static let summarySystem = "laporan-ringkas"
  /// The open data of LAPOR! of 2012 to 2015, by columns that no other source writes so.
  private static let openDataSystem = "lapor-2012"
  private static let openDataHeaders: Set<String> = [
    "disposisiinstansiid", "tanggallaporanmasuk", "tanggallaporanditutup",
  ]
  private static let summaryHeaders: Set<String> = ["klasifikasi laporan", "sumber laporan", "status laporan"]

  /// `(2024-01-01) - (2024-12-31)` as two dates.
  private static func dates(in text: String) -> [CivilDate] {
    let pieces = text.split { "()".contains($0) }.map(String.init)
    let candidates = pieces.count > 1 ? pieces : text.components(between: " - ")
    return candidates.compactMap { piece in
      if case .stamp(let stamp) = DateParser(DateForm()).read(piece) { stamp.value.date } else { nil }
    }
  }
}

extension String {
  fileprivate func components(between separator: String) -> [String] { split(separator: separator).map(String.init) }
}
