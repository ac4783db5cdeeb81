/// The language in which a reader gets pages and workbooks; the program itself writes Indonesian.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case indonesian = "id"
  case english = "en"
}
