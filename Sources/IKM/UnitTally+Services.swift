extension UnitTally {
  /// Gives the services new places: what was counted under `i` stands under `places[i]` afterwards.
  ///
  /// Tallies that were made apart number their services as they met them; before merging they are brought to one list.
  /// - Parameter places: as many as there are services, each used once or several times (which joins them).
  public mutating func moveServices(to places: [Int]) {
    if places.isEmpty { return }
    let start = TallyLayout.services(slots: slots)
    let rows = start + ((places.max() ?? -1) + 1)
    let (oldBlock, oldSettled) = (block, settled)
    block = Array(oldBlock.prefix(start)) + Array(repeating: .zero, count: rows - start)
    for index in start..<max(start, oldBlock.count) { block[start + places[index - start]] &+= oldBlock[index] }
    guard oldSettled.count > start else { return }
    settled = Array(oldSettled.prefix(start)) + Array(repeating: .zero, count: rows - start)
    for index in start..<oldSettled.count { settled[start + places[index - start]] &+= oldSettled[index] }
  }
}
