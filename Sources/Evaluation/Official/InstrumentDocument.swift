import FoundationEssentials
import IndexModel

/// An instrument in the form that `IndexModel` reads, put together from a validated file.
struct InstrumentDocument: Encodable {
  struct Aspect: Encodable {
    var code: String
    var name: String
    var weight: String
    var declaredSum: String
    var indicators: [Indicator]
  }

  struct Indicator: Encodable {
    var number: Int
    var code: String
    var name: String
    var weight: String
    var levels: [String]
  }

  struct UserItem: Encodable {
    var number: Int
    var code: String
    var aspect: String
    var name: String
  }

  struct Limit: Encodable {
    var validFrom: String
    var minimumUsers: Int
    var selfGap: String
    var basis: String
  }

  struct Bands: Encodable {
    struct Band: Encodable {
      var lower: String
      var upper: String
      var code: String
      var predicate: String
    }
    var maximum: String
    var bands: [Band]
  }

  var key = ""
  var label = "IPP"
  var legalBasis = ""
  var note = ""
  var firstYear = 0
  var lastYear: Int?
  let kind = "forms"
  var electronic = false
  var declaredSum = "100"
  var aspects: [Aspect] = []
  var evaluatorShare = "1"
  var userShare = "0"
  var informational: [Indicator] = []
  var userItems: [UserItem] = []
  var limits: [Limit] = []

  func instrument() throws -> Instrument { try Instrument(json: Array(JSONEncoder().encode(self))) }
}

extension InstrumentDocument.Bands {
  func table() throws -> CategoryTable { try CategoryTable(json: Array(JSONEncoder().encode(self))) }
}
