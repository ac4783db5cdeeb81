import FoundationEssentials
import Reports

/// The rules of RULES and METHODS as they are applied, in words for readers who must defend a number; `Data/method.json`.
enum MethodNotes {
  static let all: [MethodNote] = {
    do {
      return try JSONDecoder().decode(File.self, from: Data(PackageResources.method_json)).notes.map { note in
        MethodNote(rule: note.rule, title: note.title, text: note.text, source: note.source)
      }
    } catch {
      preconditionFailure("data file of the method: \(error)")
    }
  }()

  private struct File: Decodable { let notes: [Note] }

  private struct Note: Decodable {
    let rule: String
    let title: String
    let text: String
    let source: String
  }
}
