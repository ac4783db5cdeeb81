/// What a source of SIPP data can carry; only that is rated, and the report says which (SIPP-2).
public struct SIPPSource: Hashable, Sendable {
  /// Empty where it has components alone.
  public var blocks: Set<SIPPBlock>
  /// Empty where it has blocks alone.
  public var components: Set<StandardComponent>

  public var carriesBlocks: Bool { !blocks.isEmpty }

  public init(blocks: Set<SIPPBlock> = [], components: Set<StandardComponent> = []) {
    self.blocks = blocks
    self.components = components
  }

  /// The public page: six blocks and the six components of service delivery.
  public static let publicPage = SIPPSource(
    blocks: Set(SIPPBlock.rated), components: Set(StandardComponent.allCases.filter(\.isServiceDelivery)))

  /// An export of the documents: six blocks and all fourteen components.
  public static let documents = SIPPSource(
    blocks: Set(SIPPBlock.rated), components: Set(StandardComponent.allCases))

  /// Judged over the rows of all units: one row about a component of manufacturing, filled or not, shows that the source
  /// carries the fourteen; any other component shows the six, and any block shows the six blocks.
  public init(detecting topics: some Sequence<SIPPTopic>) {
    self.init()
    for topic in topics {
      switch topic {
      case .block(let block): if block.isRated { blocks = Set(SIPPBlock.rated) }
      case .component(let component):
        let carried = component.isServiceDelivery ? Self.publicPage.components : Self.documents.components
        components.formUnion(carried)
      }
    }
  }

  /// A table with a column for each item carries what it has columns for, and nothing else.
  public init(columns topics: some Sequence<SIPPTopic>) {
    self.init()
    for topic in topics {
      switch topic {
      case .block(let block): if block.isRated { blocks.insert(block) }
      case .component(let component): components.insert(component)
      }
    }
  }

  /// What several files carry together.
  public mutating func formUnion(_ other: SIPPSource) {
    blocks.formUnion(other.blocks)
    components.formUnion(other.components)
  }
}

extension SIPPBlock {
  /// The blocks of 2020 are optional and never count (SIPP-1).
  public var isRated: Bool {
    switch self {
    case .profilPenyelenggara, .profilPelaksana, .standarPelayanan, .maklumatPelayanan, .pengelolaanPengaduan,
      .penilaianKinerja:
      true
    case .covid19, .berita, .kuesioner: false
    }
  }

  public static let rated = allCases.filter(\.isRated)
  /// Informasi Covid-19, berita, kuesioner layanan terdampak.
  public static let optional = allCases.filter { !$0.isRated }
}
