/// The forms of the official evaluation.
public enum FormKind: String, CaseIterable, Hashable, Sendable {
  /// What the office says about itself: evidence only.
  case own = "F-01"
  /// What an evaluator saw.
  case evaluator = "F-02"
  /// What a user of the service answered.
  case user = "F-03"
}

extension FormKind {
  /// What a file or folder name, or a cell of the column `formulir`, calls the form.
  enum Naming: Hashable {
    case form(FormKind)
    /// F-02 B and F-03 B, for electronic services: scored only by an instrument of its own, since those of A are other questions.
    case electronic(FormKind)

    /// `F-02`, `f02_kota`, `Formulir 2 A`; `nil` for anything else.
    ///
    /// In a cell `F-02 B` is form B; of files, `f02-b` may as well be the second one, so there the letter has to touch.
    init?(_ text: some StringProtocol, bMayStandApart: Bool = true) {
      let words = Folded.words(text).split(separator: " ")
      let word = words.joined()
      let stems = [(FormKind.own, "01", "1"), (.evaluator, "02", "2"), (.user, "03", "3")]
      for (kind, number, digit) in stems {
        for stem in ["f" + number, "formulir" + number, "formulir" + digit, "form" + number] where word.hasPrefix(stem)
        {
          let rest = word.dropFirst(stem.count)
          guard rest.first?.isNumber != true else { continue }
          let isB =
            words.prefix(2).contains { $0.hasSuffix(digit + "b") }
            || bMayStandApart && rest.hasPrefix("b") && words.contains("b")
          self = isB ? .electronic(kind) : .form(kind)
          return
        }
      }
      return nil
    }

    /// The innermost part of a path that names a form: the file, else a folder.
    init?(file name: String) {
      let parts = name.split(separator: "/").map { part in part.split(separator: ".").first ?? part }
      guard let naming = parts.reversed().lazy.compactMap({ Naming($0, bMayStandApart: false) }).first else {
        return nil
      }
      self = naming
    }
  }

  /// The form behind a name, where the instrument takes it: form B only one of electronic services.
  static func scored(_ naming: Naming?, electronic: Bool) -> FormKind? {
    switch naming {
    case .form(let kind): kind
    case .electronic(let kind): electronic ? kind : nil
    case nil: nil
    }
  }

  /// The form that a file is named after; `nil` when its name says none that can be scored.
  public init?(fileName: String) {
    guard case .form(let kind) = Naming(file: fileName) else { return nil }
    self = kind
  }
}
