/// What a source of SIPP data can carry; only that is rated, and the report says which (SIPP-2).
public struct SIPPSource: Hashable, Sendable {
  public var carriesBlocks: Bool
  /// Empty where it has blocks alone.
  public var components: Set<StandardComponent>

  public init(carriesBlocks: Bool, components: Set<StandardComponent>) {
    self.carriesBlocks = carriesBlocks
    self.components = components
  }

  /// The public page: six blocks and the six components of service delivery.
  public static let publicPage = SIPPSource(
    carriesBlocks: true, components: Set(StandardComponent.allCases.filter(\.isServiceDelivery)))

  /// An export of the documents: six blocks and all fourteen components.
  public static let documents = SIPPSource(carriesBlocks: true, components: Set(StandardComponent.allCases))

  /// Judged over the entries of all units: one entry about a component of manufacturing, filled or not, shows that the source
  /// carries the fourteen; any other component shows the six.
  public init(detecting entries: some Sequence<SIPPEntry>) {
    carriesBlocks = false
    components = []
    for entry in entries {
      switch entry.item {
      case .block(let block): carriesBlocks = carriesBlocks || block.isRated
      case .component(_, let component):
        let carried = component.isServiceDelivery ? Self.publicPage.components : Self.documents.components
        components.formUnion(carried)
      }
    }
  }
}

extension SIPPBlock {
  /// The Covid-19 block of 2020 is optional and never counts (SIPP-1).
  public var isRated: Bool { self != .covid19 }

  public static let rated = allCases.filter(\.isRated)
}
