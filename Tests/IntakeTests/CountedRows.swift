import Tabular

@testable import Intake

/// What a ledger must have read.
enum CountedRows {
  /// Records below the header with anything in them, counted by table reading alone.
  static func of(_ file: InputFile, _ settings: IntakeSettings) throws -> Int? {
    let source = try TableSource(path: file.path)
    let layout: TableLayout?
    if file.role == .survey {
      guard case .found(let scout) = SurveyScout.open(file, SurveyVocabularies(PackageData.rules, settings), settings)
      else {
        return nil
      }
      layout = scout.layout
    } else {
      layout = try TableLayout.find(in: source, HeaderVocabulary(role: file.role, declared: [:], unsur: nil))
    }
    guard let layout else { return nil }
    var count = 0
    for part in try source.parts(sheet: layout.sheet, fromRow: layout.firstDataRow) {
      let issues = try source.read(part) { batch in
        let bytes = batch.bytes.span
        count += (0..<batch.count).count { batch.leadingCell($0, bytes) != nil }
      }
      count += issues.count(where: \.dropsRecord)
    }
    return count
  }
}
