public import Units

/// Which loci an instansi must have in an evaluation year: a dated table with its sources, or a declared list (IPP-4).
public struct RequiredLoci: Hashable, Sendable {
  private let sets: [DatedSet]

  private struct DatedSet: Hashable, Sendable {
    var years: ClosedRange<Int>
    var instansi: Set<InstansiKind>
    var requirement: LocusRequirement
  }

  /// The table of the package.
  public init() throws(InstrumentError) { try self.init(json: PackageResources.loci_json) }

  /// Reads and validates a table: every set names kinds of locus or types of unit, and years in order.
  public init(json: [UInt8]) throws(InstrumentError) {
    var sets: [DatedSet] = []
    for entry in try decoded(LociFile.self, from: json).sets {
      let place = "lokus wajib \(entry.firstYear)"
      guard entry.firstYear <= entry.lastYear else { throw .brokenBands("\(place): berakhir sebelum mulai") }
      var instansi: Set<InstansiKind> = []
      for name in entry.instansi {
        guard let kind = InstansiKind(rawValue: name) else { throw .unknown(place: place, key: name) }
        instansi.insert(kind)
      }
      sets.append(
        DatedSet(
          years: entry.firstYear...entry.lastYear, instansi: instansi,
          requirement: LocusRequirement(names: try entry.names(place), source: entry.source)))
    }
    self.sets = sets
  }

  /// What an instansi of that kind must have in that year; `nil` where nobody published it, or the kind is not known.
  public func requirement(of kind: InstansiKind?, year: Int) -> LocusRequirement? {
    guard let kind else { return nil }
    return sets.first { $0.years.contains(year) && $0.instansi.contains(kind) }?.requirement
  }
}

/// The loci that one instansi must have.
public struct LocusRequirement: Hashable, Sendable {
  /// By what loci are told apart.
  public enum Names: Hashable, Sendable {
    /// One of each kind.
    case kinds([LocusKind])
    /// One of each type of unit, such as `RSUD`.
    case types([String])
  }

  public let names: Names
  /// Who requires them.
  public let source: String

  public init(names: Names, source: String) {
    self.names = names
    self.source = source
  }

  /// In their order.
  public var labels: [String] {
    switch names {
    case .kinds(let kinds): kinds.map(\.rawValue)
    case .types(let types): types
    }
  }

  /// What a unit counts as; `nil` while it does not say.
  public func label(of unit: Unit) -> String? {
    switch names {
    case .kinds: unit.locusKind?.rawValue
    case .types: unit.type.isEmpty ? nil : unit.type
    }
  }

  /// Which of the required loci are among those of an instansi.
  public func check(_ loci: [Unit]) -> LocusCheck {
    let present = Set(loci.compactMap(label))
    let missing = labels.filter { !present.contains($0) }
    let silent = loci.filter { label(of: $0) == nil }.map(\.id).sorted()
    return LocusCheck(missing: missing, silent: silent)
  }
}

extension LocusRequirement.Names {
  /// Kinds where all are kinds of locus, types of unit where none is; `nil` for a mixture, a repetition or nothing.
  public init?(labels: [String]) {
    guard !labels.isEmpty, Set(labels).count == labels.count else { return nil }
    let kinds = labels.compactMap { LocusKind(rawValue: $0) }
    switch kinds.count {
    case 0: self = .types(labels)
    case labels.count: self = .kinds(kinds)
    default: return nil
    }
  }
}

/// What is known about the required loci of an instansi: all there, some missing for certain, or not to be told.
public struct LocusCheck: Hashable, Sendable {
  /// Required ones that no locus says it is, in the order of the requirement.
  public let missing: [String]
  /// Loci that do not say what they are, by id: each may be one of the missing.
  public let silent: [UnitID]

  /// How many required loci are missing whatever the silent ones are.
  public var certainlyMissing: Int { max(0, missing.count - silent.count) }
  public var isUndecided: Bool { !missing.isEmpty && certainlyMissing == 0 }
}

private struct LociFile: Decodable {
  struct Entry: Decodable {
    var firstYear: Int
    var lastYear: Int
    var instansi: [String]
    var kinds: [String]?
    var types: [String]?
    var source: String

    func names(_ place: String) throws(InstrumentError) -> LocusRequirement.Names {
      if let types, !types.isEmpty, kinds == nil { return .types(types) }
      var known: [LocusKind] = []
      for name in kinds ?? [] {
        guard let kind = LocusKind(rawValue: name) else { throw .unknown(place: place, key: name) }
        known.append(kind)
      }
      guard !known.isEmpty, types == nil else { throw .missing(place: place, what: "kinds atau types") }
      return .kinds(known)
    }
  }

  var sets: [Entry]
}
