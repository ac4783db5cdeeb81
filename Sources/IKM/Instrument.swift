/// A built-in satisfaction survey: its unsur, their names and the orders in which forms number them (IKM-1, IKM-11).
public struct Instrument: Hashable, Sendable, Decodable {
  public struct Element: Hashable, Sendable, Decodable {
    public let key: String
    /// As the regulation names it.
    public let label: String
    /// For narrow columns.
    public let short: String

    public var unsur: Unsur { Unsur(key: key) }
  }

  public let id: String
  public let title: String
  public let basis: String
  /// ISO date; `nil` where none is known.
  public let validFrom: String?
  public let validTo: String?
  private let unsur: [Element]
  private let orders: [String: [String]]

  /// In the order of the definition list.
  public var elements: [Element] { unsur }

  /// Which unsur the bare headers U1, U2, … stand for, for `definisi` or (2017 only) `kuesioner`; `nil` for another name.
  ///
  /// The definition list of 2017 has pengaduan in eighth place and sarana in ninth; the printed questionnaire the reverse.
  public func order(_ name: String) -> [Unsur]? { orders[name]?.map(Unsur.init(key:)) }

  /// The names that `order(_:)` knows, sorted.
  public var orderNames: [String] { orders.keys.sorted() }

  /// The tally's questionnaire, with the slots in the order of the definition list; `nil` for more questions than it can hold.
  public func questionnaire(mostQuestionsInOneUnsur: Int = 1) -> Questionnaire? {
    Questionnaire(name: id, unsur: unsur.map(\.unsur), mostQuestionsInOneUnsur: mostQuestionsInOneUnsur)
  }

  public func label(of unsur: Unsur) -> String? { self.unsur.first { $0.key == unsur.key }?.label }
}

struct InstrumentFile: Decodable { let instruments: [Instrument] }
