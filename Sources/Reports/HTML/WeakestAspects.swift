/// What pulls an index down: the aspects with the lowest score of each unit, counted over units.
struct WeakestAspects {
  struct Line {
    var code: String
    var label: String
    /// Units whose lowest aspect this is, in the order given.
    var units: [UnitReport]
  }

  /// Most frequent first, then in the order of the instrument.
  let lines: [Line]

  init(_ units: [UnitReport]) {
    var lines: [Line] = []
    for aspect in units.first?.index.aspects ?? [] {
      let here = units.filter { Self.of($0).contains { $0.code == aspect.code } }
      if !here.isEmpty { lines.append(Line(code: aspect.code, label: aspect.label, units: here)) }
    }
    self.lines = lines.enumerated().sorted { ($1.element.units.count, $0.offset) < ($0.element.units.count, $1.offset) }
      .map(\.element)
  }

  /// The aspects of one unit with its lowest printed score; several when they are equal.
  static func of(_ unit: UnitReport) -> [IndexReport.AspectLine] {
    let measured = unit.index.aspects.filter { $0.score.figure != nil }
    let least = measured.compactMap(\.score.figure?.scaled).min()
    return measured.filter { $0.score.figure?.scaled == least }
  }
}
