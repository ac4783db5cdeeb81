/// Who answered: the profile groups of a survey, small ones hidden (IKM-9).
struct RespondentTables {
  /// Groups that the survey asked for.
  let found: [IKMReport.Breakdown]

  /// Groups that may be published, the short ones first so that columns fill evenly; services, months and hours are no profile.
  private static let titles = ["Jenis kelamin", "Usia", "Pendidikan", "Pekerjaan"]

  init(ikm: IKMReport) {
    found = Self.titles.compactMap { title in ikm.breakdowns.first { $0.title.hasPrefix(title) } }
  }

  private var hasHiddenGroups: Bool { found.contains { $0.lines.contains { $0.n.figure == nil } } }

  /// Number and share; scores by group belong to the unit's own page.
  var html: HTML {
    guard !found.isEmpty else { return "<p>Survei ini tidak mencatat profil responden.</p>" }
    return """
      <div class="profile">\(HTML.each(found) { "<div>\(table($0))</div>" })</div>
      \(hasHiddenGroups ? "<p class=\"quiet\">“&lt; 5”: kelompok dengan kurang dari lima responden disembunyikan agar tidak ada yang dapat dikenali.</p>" : "")
      """
  }

  private func table(_ breakdown: IKMReport.Breakdown) -> HTML {
    Table(
      caption: "\(breakdown.title)", columns: [.text("Kelompok"), .number("Orang"), .number("%")],
      rows: breakdown.lines.map { ["\($0.label)", Parts.hidden($0.n), Parts.hidden($0.share)] }
    ).html
  }
}
