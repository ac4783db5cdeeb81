import FoundationEssentials
import Reports

/// The rules of RULES and METHODS as they are applied, in words for readers who must defend a number; `Data/method.json`.
enum MethodNotes {
  /// - Throws: `DecodingError` if the table of the package does not have its form.
  static func all() throws -> [MethodNote] {
    struct File: Decodable { let notes: [Note] }
    return try JSONDecoder().decode(File.self, from: Data(PackageResources.method_json)).notes.map { note in
      MethodNote(rule: note.rule, title: note.title, text: note.text, source: note.source)
    }
  }

  private struct Note: Decodable {
    let rule: String
    let title: String
    let text: String
    let source: String
  }
}
