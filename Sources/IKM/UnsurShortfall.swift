public import Statistics

/// The group of respondents that pulls an unsur down most: what its answers lack to the mean of all, times how many they are.
///
/// A small group with the lowest mean explains little of a weak unsur; a large one somewhat below the mean explains much. Over complete
/// questionnaires, like every figure by group (IKM-3), and exact.
public struct UnsurShortfall: Hashable, Sendable {
  /// Index in the groups that were given.
  public let group: Int
  public let respondents: Int
  /// 1…4: mean of the group, and of all who are not in it.
  public let nrr: Fraction
  public let othersNRR: Fraction
  /// Respondents times the distance to the mean of all, times all respondents and the questionnaire's scale: above zero, and comparable
  /// between the groups of one unit.
  public let lack: Int

  /// The greatest shortfall of the unsur in a slot; the first of equal ones.
  ///
  /// - Parameters:
  ///   - slot: place of the unsur in the questionnaire.
  ///   - groups: groups whose figures may be shown.
  ///   - all: everybody, in the groups or not.
  ///   - least: fewest respondents in a group, and beside it, of whom something is said (IKM-9).
  /// - Returns: `nil` where no such group lies below the mean of all.
  public static func greatest(
    slot: Int, among groups: [GroupTally], of all: GroupTally, least: Int
  ) -> UnsurShortfall? {
    var greatest: UnsurShortfall?
    for (index, group) in groups.enumerated() {
      let others = all.respondents - group.respondents
      guard group.respondents >= max(least, 1), others >= max(least, 1) else { continue }
      let lack = group.respondents * all.sums[slot] - group.sums[slot] * all.respondents
      guard lack > greatest?.lack ?? 0 else { continue }
      greatest = UnsurShortfall(
        group: index, respondents: group.respondents,
        nrr: Fraction(group.sums[slot], group.respondents * all.scale),
        othersNRR: Fraction(all.sums[slot] - group.sums[slot], others * all.scale), lack: lack)
    }
    return greatest
  }
}
