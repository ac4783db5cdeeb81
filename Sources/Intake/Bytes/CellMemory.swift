/// What cells were found to mean, by their bytes, for columns in which the same is said again and again.
struct CellMemory<Value: Sendable>: Sendable {
  /// Beyond so many different cells nothing more is remembered.
  private static var capacity: Int { 1 << 16 }

  private var table: ByteTable
  private var values: [Value] = []

  init() { table = ByteTable(capacity: Self.capacity) }

  /// `nil` for a cell that is not remembered; a `scope` parts cells that read alike and mean something else.
  func known(_ bytes: Span<UInt8>, _ cell: Range<Int>, scope: Int = 0) -> Value? {
    table.value(bytes, cell, scope: Int32(truncatingIfNeeded: scope)).map { values[Int($0)] }
  }

  mutating func remember(_ value: Value, _ bytes: Span<UInt8>, _ cell: Range<Int>, scope: Int = 0) {
    guard values.count < Self.capacity else { return }
    table.insert(
      Int32(truncatingIfNeeded: values.count), for: bytes, cell, scope: Int32(truncatingIfNeeded: scope))
    values.append(value)
  }

  /// The remembered value, or what `understand` makes of the text, which is then remembered.
  mutating func value(
    _ bytes: Span<UInt8>, _ cell: Range<Int>, scope: Int = 0, _ understand: (String) -> Value
  ) -> Value {
    if let known = known(bytes, cell, scope: scope) { return known }
    let value = understand(String(copying: bytes, cell))
    remember(value, bytes, cell, scope: scope)
    return value
  }
}
