import CivilTime
public import Findings
import Tabular
public import Units

/// Reads the register of units and their aliases (`unit.csv`, `alias.csv`; DESIGN §3, IN-5).
///
/// A row whose id is blank or was met before is not used; a code or kind that no table knows is a finding, and that one value is taken as
/// not given. Without a file the register is empty and units come from the data.
public func readRegister(
  _ files: [InputFile], settings: IntakeSettings
) -> (register: UnitRegister, readings: [FileReading], findings: [Finding]) {
  var reading = RegisterReading(settings)
  for file in files.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) { reading.read(file) }
  let register = UnitRegister(reading.units, aliases: reading.aliases, joinsByName: settings.joinByName)
  reading.checkAliases(register)
  return (register, reading.readings, reading.findings.sorted())
}

/// The register as it grows file by file.
struct RegisterReading {
  var units: [Unit] = []
  var aliases: [Alias] = []
  var aliasPlaces: [Location] = []
  private(set) var readings: [FileReading] = []
  var findings: [Finding] = []
  /// Where each id was first read.
  var seen: [UnitID: Location] = [:]
  /// Of the file that is being read (IN-3).
  private(set) var numberForms: [Field: NumberForm] = [:]
  let settings: IntakeSettings
  let words: UnitVocabulary
  let territory: Territory

  init(_ settings: IntakeSettings) {
    self.settings = settings
    words = PackageData.units
    territory = PackageData.territory
  }

  /// Reads a file of either role; others are passed over.
  mutating func read(_ file: InputFile) {
    switch file.role {
    case .register: read(file, needs: [[.unit]]) { $0.take($1, $2, &$3) }
    case .alias: read(file, needs: [[.alias], [.unit]]) { $0.takeAlias($1, $2, &$3) }
    case .survey, .complaints, .sipp, .form: break
    }
  }

  private mutating func read(
    _ file: InputFile, needs: [[Field]], _ take: (inout Self, PlainTable.Row, PlainTable, inout FileAccount) -> Void
  ) {
    let vocabulary = HeaderVocabulary(role: file.role, declared: settings.columns[file.role] ?? [:], unsur: nil)
    switch PlainTable.open(file, vocabulary, settings, needs: needs) {
    case .failed(let error):
      var reading = FileReading(file)
      reading.fileError = error
      readings.append(reading)
      findings.append(error)
    case .found(let table):
      var account = FileAccount()
      // Held together, since only all cells of a column tell what its marks mean; a register has some thousands of rows.
      var rows: [PlainTable.Row] = []
      table.read(&account) { row, _ in rows.append(row) }
      learnNumberForms(rows)
      for row in rows { take(&self, row, table, &account) }
      var reading = table.reading
      reading.ledger = account.ledger
      reading.fileError = account.error
      readings.append(reading)
      findings += account.book.findings() + [account.error].compactMap(\.self)
    }
  }

  /// The forms of the columns of whole numbers (IN-3); a column that needs none has none.
  private mutating func learnNumberForms(_ rows: [PlainTable.Row]) {
    numberForms = [:]
    for field in [Field.population, .decreedServices] {
      numberForms[field] = NumberForm.ofCounts(rows.compactMap { $0.text(field) }, declared: settings.numberForm)
    }
  }
}
