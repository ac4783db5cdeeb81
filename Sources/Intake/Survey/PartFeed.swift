import Findings
import Synchronization
import Tabular

/// Hands the parts of survey files to the threads that read them, one by one and in order.
///
/// A text file is cut while it is read: whoever asks for a part cuts it, so that its bytes are still in the cache when they are read,
/// and nobody waits for the cutting of a whole file.
final class PartFeed: Sendable {
  enum Item {
    case part(Int, TablePart)
    /// The file cannot be read on.
    case failure(Int, Finding)
  }

  private struct State {
    var plan = 0
    var part = 0
    var cursor: PartCursor?
    /// Parts that were cut here, by the index of the plan.
    var cut: [Int: [TablePart]] = [:]
  }

  private let plans: [SurveyPlan]
  private let state = Mutex(State())

  init(_ plans: [SurveyPlan]) { self.plans = plans }

  /// The parts of the files that came without them, by the index of the plan; whole once `next` has given `nil`.
  var cut: [Int: [TablePart]] { state.withLock { $0.cut } }

  /// The next part; `text` holds its bytes afterwards, where cutting has read them.
  func next(into text: inout PartText) -> Item? {
    state.withLock { state in
      while state.plan < plans.count {
        let plan = plans[state.plan]
        let index = state.part
        state.part += 1
        if let parts = plan.parts {
          text = PartText()
          if index < parts.count { return .part(plan.index, parts[index]) }
        } else {
          do throws(TableError) {
            if let part = try Self.nextPart(of: plan, &state.cursor, &text) {
              state.cut[plan.index, default: []].append(part)
              return .part(plan.index, part)
            }
          } catch {
            Self.moveOn(&state)
            return .failure(plan.index, Wording.unreadable(plan.file, error))
          }
        }
        Self.moveOn(&state)
      }
      return nil
    }
  }

  private static func moveOn(_ state: inout State) {
    state.plan += 1
    state.part = 0
    state.cursor = nil
  }

  private static func nextPart(
    of plan: SurveyPlan, _ cursor: inout PartCursor?, _ text: inout PartText
  ) throws(TableError) -> TablePart? {
    guard case .respondents(let source, let partBytes) = plan.source else { return nil }
    var current: PartCursor
    if let known = cursor {
      current = known
      cursor = nil
    } else {
      current = try source.partCursor(
        sheet: plan.layout.sheet, fromRow: plan.layout.firstDataRow, targetBytes: partBytes,
        expectedFields: plan.layout.expectedFields(in: source))
    }
    let part = try current.next(into: &text)
    cursor = current
    return part
  }
}
