import CHeap

/// Memory that a step has freed and the allocator still holds.
enum FreedMemory {
  /// Gives it back to the system between two steps of a run, so that the peak is that of one step and not of all together.
  static func giveBack() { give_back_freed_memory() }
}
