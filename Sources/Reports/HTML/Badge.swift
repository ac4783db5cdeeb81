/// A letter, category or tier as a coloured label; the colour only repeats what the text says.
enum Badge {
  /// `B Baik`: a letter of the IKM with its word.
  static func mutu(_ letter: String?, word: String? = nil) -> HTML {
    guard let letter else { return "" }
    return "<span class=\"badge \(mutuClass(letter))\"><b>\(letter)</b>\(word.map { " \($0)" } ?? "")</span>"
  }

  static func category(_ category: String?, predicate: String? = nil) -> HTML {
    guard let category else { return "" }
    let word: HTML = predicate.map { " \($0)" } ?? ""
    return "<span class=\"badge \(categoryClass(category))\"><b>\(category)</b>\(word)</span>"
  }

  static func tier(key: String, label: String) -> HTML { "<span class=\"badge \(tierClass(key))\">\(label)</span>" }

  /// Class of a letter; a letter of no known scale gets a neutral one.
  static func mutuClass(_ letter: String?) -> HTML {
    switch letter {
    case "A": "m-a"
    case "B": "m-b"
    case "C": "m-c"
    case "D": "m-d"
    default: "none"
    }
  }

  static func categoryClass(_ category: String?) -> HTML {
    switch category {
    case "A": "k-1"
    case "A-": "k-2"
    case "B": "k-3"
    case "B-": "k-4"
    case "C": "k-5"
    case "C-": "k-6"
    case "D": "k-7"
    case "E": "k-8"
    case "F": "k-9"
    default: "none"
    }
  }

  static func tierClass(_ key: String) -> HTML {
    switch key {
    case "p1": "t-p1"
    case "p2": "t-p2"
    case "p3": "t-p3"
    case "rutin": "t-rutin"
    case "percontohan": "t-percontohan"
    default: "none"
    }
  }
}
