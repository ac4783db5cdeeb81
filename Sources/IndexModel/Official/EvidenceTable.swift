/// Which data feed can witness each indicator of `pekppp`, or why none can: an indicator without evidence says so (IPP-7).
public struct EvidenceTable: Hashable, Sendable {
  /// Where the evidence of one indicator comes from.
  public struct Entry: Hashable, Sendable {
    /// The feed in words, such as `SIPP`; `nil` where none of the three can show it.
    public let feed: String?
    /// What the feed shows, or the reason why none can.
    public let words: String
    /// How many ticked items make levels 1…5, where the level counts items; a house reading of the level texts. `nil` elsewhere.
    public let ticks: [Int]?

    /// The level of so many ticked items; `nil` where levels do not count items.
    public func level(ofTicks count: Int) -> FormLevel? { ticks.flatMap { FormLevel($0.count { $0 <= count }) } }
  }

  /// Key of the instrument whose indicators these are.
  public let instrument: String
  private let entries: [Int: Entry]

  /// The table of the package.
  public init() throws(InstrumentError) {
    let file = try decoded(EvidenceFile.self, from: PackageResources.evidence_json)
    var entries: [Int: Entry] = [:]
    for entry in file.indicators {
      if let ticks = entry.ticks, ticks.count != 5 || ticks != ticks.sorted() {
        throw .brokenBands("bukti indikator \(entry.number): lima jumlah yang menaik")
      }
      guard
        entries.updateValue(
          Entry(feed: entry.feed, words: entry.words, ticks: entry.ticks), forKey: entry.number) == nil
      else {
        throw .duplicate(place: "bukti indikator", key: String(entry.number))
      }
    }
    instrument = file.instrument
    self.entries = entries
  }

  /// `nil` for an indicator of another instrument, about which nothing is known.
  public func entry(_ number: Int, of instrument: Instrument) -> Entry? {
    instrument.key == self.instrument ? entries[number] : nil
  }
}

private struct EvidenceFile: Decodable {
  struct Indicator: Decodable {
    var number: Int
    var feed: String?
    var words: String
    var ticks: [Int]?
  }

  var instrument: String
  var indicators: [Indicator]
}
