/// An instrument as its JSON file writes it, before validation; numbers are texts so that they stay exact.
struct InstrumentFile: Decodable {
  enum Kind: String, Decodable {
    case indicative, forms, refused
  }

  struct AspectEntry: Decodable {
    var code: String
    var name: String
    var weight: String
    var declaredSum: String?
    var components: [ComponentEntry]?
    var indicators: [IndicatorEntry]?
  }

  struct ComponentEntry: Decodable {
    var id: String
    var label: String
    var source: Component.Source
    var scale: Component.Scale
  }

  struct IndicatorEntry: Decodable {
    var number: Int
    var code: String
    var name: String
    /// Absent is not zero: an indicator without weight stops the run (M41).
    var weight: String?
    var levels: [String]?
  }

  struct UserItemEntry: Decodable {
    var number: Int
    var code: String
    var aspect: String
    var name: String
  }

  struct LimitEntry: Decodable {
    var validFrom: String
    var minimumUsers: Int
    var selfGap: String
    var basis: String
  }

  var key: String
  var label: String
  var legalBasis: String
  var note: String?
  var firstYear: Int
  var lastYear: Int?
  var kind: Kind
  var refusal: String?
  var declaredSum: String
  var aspects: [AspectEntry]
  var evaluatorShare: String?
  var userShare: String?
  var informational: [IndicatorEntry]?
  var userItems: [UserItemEntry]?
  var limits: [LimitEntry]?
  var electronic: Bool?
  var unweighted: [UserItemEntry]?
}
