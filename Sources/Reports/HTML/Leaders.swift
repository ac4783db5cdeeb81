/// Those that share the first place of a list, so that a title that names a finding does not pick one of several (1, 1, 3).
struct Leaders<Item> {
  /// All with the greatest value, in the order of the list; empty where nothing has a value.
  let items: [Item]

  /// Named one by one up to so many.
  private static var named: Int { 3 }

  /// - Parameters:
  ///   - list: In any order.
  ///   - value: What decides, as it is printed; items without one take no part.
  init(_ list: some Sequence<Item>, by value: (Item) -> Int?) {
    var items: [Item] = []
    var greatest = Int.min
    for item in list {
      guard let value = value(item), value >= greatest else { continue }
      if value > greatest { items = [] }
      greatest = value
      items.append(item)
    }
    self.items = items
  }

  var first: Item? { items.first }
  var isTied: Bool { items.count > 1 }

  /// `a`, `a dan b`, `a, b, dan c`; beyond that `several`, such as `beberapa unsur`.
  func names(_ name: (Item) -> HTML, several: HTML) -> HTML {
    items.count > Self.named ? several : Words.list(items.map(name))
  }

  /// `masing-masing ` before the value of a title that names more than one.
  var each: HTML { isTied ? "masing-masing " : "" }
}

extension Leaders where Item == Count {
  /// The most frequent ones; none where everything is 0.
  init(_ counts: [Count]) { self.init(counts) { $0.count > 0 ? $0.count : nil } }
}
