/// Things of the report by their keys, and where their pages are.
extension HTMLSite {
  func unit(id: String) -> UnitReport? { lookup.units[id].map { report.units[$0] } }

  func unitURL(_ unit: UnitReport, from base: Int) -> RelativeURL {
    RelativeURL(["unit", unit.fileName + ".html"], from: base)
  }

  /// There is something to publish and to report about a survey only where it gave an IKM; no paper may take another unit's page.
  func hasDocuments(_ unit: UnitReport) -> Bool {
    unit.ikm.score.figure != nil
      && Self.papers.allSatisfy { !lookup.fileNames.contains(unit.fileName + $0) }
  }

  /// Ends of the file names of papers.
  private static let papers = ["-publikasi", "-laporan-skm"]

  /// From another page of the same unit.
  func publicationURL(_ unit: UnitReport) -> RelativeURL { RelativeURL([unit.fileName + "-publikasi.html"], from: 0) }

  /// From another page of the same unit.
  func surveyReportURL(_ unit: UnitReport) -> RelativeURL {
    RelativeURL([unit.fileName + "-laporan-skm.html"], from: 0)
  }

  func wilayah(of unit: UnitReport) -> WilayahReport? { lookup.wilayah[unit.id].map { report.wilayah[$0] } }

  func wilayahURL(_ wilayah: WilayahReport, from base: Int) -> RelativeURL {
    RelativeURL(["wilayah", wilayah.group.fileName + ".html"], from: base)
  }

  func instansi(of unit: UnitReport) -> GroupReport? { lookup.instansi[unit.instansiID].map { report.instansi[$0] } }

  func instansiURL(_ instansi: GroupReport, from base: Int) -> RelativeURL {
    RelativeURL(["instansi", instansi.fileName + ".html"], from: base)
  }

  /// Start of every path of links.
  var home: Page.Crumb { Page.Crumb(title: "Beranda", link: RelativeURL(["index.html"], from: 1)) }

  /// `Baik` for `B`, from the scales of the report.
  func word(ofMutu letter: String) -> String? { report.about.mutuBands.first { $0.label == letter }?.word }

  func word(ofCategory label: String) -> String? { report.about.word(ofCategory: label) }
}
