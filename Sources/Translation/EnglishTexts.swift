/// The files of the English catalogue, by subject.
enum EnglishTexts {
  static let files: [[UInt8]] = [
    PackageResources.pages_json, PackageResources.workbooks_json, PackageResources.results_json,
    PackageResources.findings_json, PackageResources.method_json,
  ]
}
