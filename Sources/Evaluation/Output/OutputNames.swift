/// Names of the files of a result, in one place (DESIGN, section 5).
enum OutputNames {
  static let store = "evaluasi.sqlite"
  static let results = "hasil.json"
  static let resultTable = "hasil.csv"
  static let findings = "temuan.csv"
  static let officeFindings = "temuan.xlsx"
  static let manifest = "manifes.json"
  static let recap = "rekap.xlsx"
}
