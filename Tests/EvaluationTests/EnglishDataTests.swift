import Evaluation
import Foundation
import Testing
import Translation

@testable import Reports

/// Texts of data files and of closed sets that pages print only under some data: each has English, whatever the samples hold.
@Suite struct EnglishDataTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/../../Sources"

  /// The texts under some names anywhere in a data file; lists of texts count as well.
  private static func texts(_ file: String, _ names: Set<String>) throws -> Set<String> {
    let data = try Data(contentsOf: URL(fileURLWithPath: sources + "/" + file))
    var found: Set<String> = []
    func walk(_ value: Any, _ name: String) {
      switch value {
      case let text as String where names.contains(name): found.insert(text)
      case let list as [Any]: for item in list { walk(item, name) }
      case let object as [String: Any]: for (key, item) in object { walk(item, key) }
      default: break
      }
    }
    walk(try JSONSerialization.jsonObject(with: data), "")
    return found
  }

  @Test(
    "texts of data files",
    arguments: [
      ("Evaluation/Data/method.json", ["title", "text", "source"]),
      ("IndexModel/Data/efforts.json", ["name", "action"]),
      ("IndexModel/Data/categories.json", ["predicate"]), ("IndexModel/Data/tier-policies.json", ["name"]),
      ("IndexModel/Data/ipp-indikatif.json", ["label", "name"]),
      ("IndexModel/Data/pekppp.json", ["label", "name", "levels", "note", "basis", "legalBasis"]),
      ("IndexModel/Data/permenpanrb-17-2017.json", ["label", "name", "levels", "legalBasis", "note", "basis"]),
      ("IKM/Data/instruments.json", ["label", "short"]), ("IKM/Data/rules.json", ["label", "name"]),
    ])
  func dataFile(file: String, names: [String]) throws {
    let texts = try Self.texts(file, Set(names))
    #expect(!texts.isEmpty)
    let gaps = Gaps()
    let english = Translator(try .english(), gaps: gaps)
    for text in texts { _ = english(text) }
    #expect(gaps.all.isEmpty, "\(file):\n\(EnglishGaps.lines(gaps.all))")
  }

  @Test func `words for what is missing, names of sheets and labels of tiers`() throws {
    let gaps = Gaps()
    let english = Translator(try .english(), gaps: gaps)
    let texts =
      Absence.allCases.map(\.rawValue) + RekapSheet.allCases.flatMap { [$0.rawValue, $0.purpose] }
      + Looks.tiers.map(\.label)
    for text in texts { _ = english(text) }
    #expect(gaps.all.isEmpty, "\(EnglishGaps.lines(gaps.all))")
    #expect(Set(RekapSheet.allCases.map { english($0.rawValue) }).count == RekapSheet.allCases.count)
  }

  @Test func `the four kinds of no result stay four in English`() throws {
    let english = Translator(try .english())
    #expect(english("belum ada data") == "no data yet")
    #expect(english("tidak dapat dihitung") == "cannot be computed")
    #expect(english("tidak dapat dinilai") == "cannot be rated")
    #expect(Set(Absence.allCases.map { english($0.rawValue) }).count == Absence.allCases.count)
  }
}
