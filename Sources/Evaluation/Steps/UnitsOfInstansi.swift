import Units

extension Unit {
  /// What holds units of one instansi together: its id, else its name; empty where the register gives neither.
  var instansiKey: String { instansiID.isEmpty ? instansi : instansiID }
}

extension [DecidedUnit] {
  /// Units of each instansi, in the order of its key; those of none are left out.
  var byInstansi: [(key: String, members: [DecidedUnit])] {
    Dictionary(grouping: self, by: \.unit.instansiKey).filter { !$0.key.isEmpty }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
