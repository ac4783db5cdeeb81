/// The nine efforts that every unit owes, and which of them a weak component belongs to (TIER-4).
public struct NineEfforts: Hashable, Sendable {
  /// One of the nine.
  public struct Effort: Hashable, Sendable {
    /// 1…9.
    public let number: Int
    public let name: String
  }

  /// What to do about one component.
  public struct Remedy: Hashable, Sendable {
    public let effort: Effort
    /// A short sentence in Indonesian.
    public let action: String
  }

  public let efforts: [Effort]
  /// The effort that answers for the index as a whole.
  public let wholeIndex: Effort
  private let byAspect: [String: [Effort]]
  private let byComponent: [ComponentID: Remedy]

  /// The table of the package.
  public init() throws(InstrumentError) { try self.init(json: PackageResources.efforts_json) }

  /// Reads and validates a table: every component has a remedy, every number is one of the efforts.
  public init(json: [UInt8]) throws(InstrumentError) {
    let file = try decoded(EffortsFile.self, from: json)
    let efforts = file.efforts.map { Effort(number: $0.number, name: $0.name) }.sorted { $0.number < $1.number }
    func effort(_ number: Int) throws(InstrumentError) -> Effort {
      guard let found = efforts.first(where: { $0.number == number }) else {
        throw .unknown(place: "sembilan upaya", key: String(number))
      }
      return found
    }
    var byAspect: [String: [Effort]] = [:]
    for (aspect, numbers) in file.aspects {
      for number in numbers { byAspect[aspect, default: []].append(try effort(number)) }
    }
    var byComponent: [ComponentID: Remedy] = [:]
    for entry in file.components {
      guard let id = ComponentID(rawValue: entry.id) else { throw .unknown(place: "sembilan upaya", key: entry.id) }
      byComponent[id] = Remedy(effort: try effort(entry.effort), action: entry.action)
    }
    for id in ComponentID.allCases where byComponent[id] == nil {
      throw .missing(place: "sembilan upaya", what: "tindakan untuk \(id.rawValue)")
    }
    self.efforts = efforts
    wholeIndex = try effort(file.wholeIndex)
    self.byAspect = byAspect
    self.byComponent = byComponent
  }

  /// The efforts that an aspect maps to, by its code `I` … `VI`; none for another code.
  public func efforts(ofAspect code: String) -> [Effort] { byAspect[code] ?? [] }

  public func remedy(of component: ComponentID) -> Remedy? { byComponent[component] }
}

private struct EffortsFile: Decodable {
  struct EffortEntry: Decodable {
    var number: Int
    var name: String
  }

  struct ComponentEntry: Decodable {
    var id: String
    var effort: Int
    var action: String
  }

  var efforts: [EffortEntry]
  var aspects: [String: [Int]]
  var wholeIndex: Int
  var components: [ComponentEntry]
}
