import Reports
import Units

/// What goes back to the offices: one workbook with a sheet an office, and a letter for each.
struct OfficeOutputs {
  private let split: FindingsByOffice
  private let about: About

  init(inputs: [InputReport], findings: [FindingLine], units: [UnitReport], about: About) {
    let instansi = Dictionary(units.map { ($0.id, $0.instansi) }, uniquingKeysWith: { first, _ in first })
    // A folder of one instansi has one sender, whatever its files are called.
    let names = Set(units.map(\.instansi).filter { !$0.isEmpty })
    let only = names.count == 1 ? names.first : nil
    split = FindingsByOffice(
      inputs: inputs, findings: findings, instansiOfUnit: instansi.filter { !$0.value.isEmpty },
      officeOfFile: { only ?? FindingsByOffice.placeName($0) })
    self.about = about
  }

  func write(to output: OutputFolder, letters: Bool) throws(EvaluationError) {
    let book = OfficeFindingsWorkbook(split, about: about)
    let path = try output.path(OutputNames.officeFindings)
    do {
      try book.write(to: path)
    } catch {
      throw EvaluationError(.outputUnwritable, "\(OutputNames.officeFindings): \(error)")
    }
    guard letters else { return }
    let names = FileNames(for: split.offices.map(\.office))
    for office in split.offices {
      let letter = OfficeLetter(office, about: about, sheet: book.sheetByOffice[office.office])
      try output.write(Array(letter.text.utf8), to: "surat/\(names[office.office]).txt")
    }
  }
}
