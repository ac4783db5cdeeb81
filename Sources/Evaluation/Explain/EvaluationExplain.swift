/// Says how the numbers of one unit came about, from the input folder itself (`evalrunner explain`).
public enum EvaluationExplain {
  /// Recomputes the folder with the steps of a run, so what it says is what a run would print.
  ///
  /// The unit is named by id or exact name; the metric is `ikm`, `nrr.persyaratan`, …, or `nil` for an overview of all.
  ///
  /// - Throws: `EvaluationError`; an unknown unit or metric is `inputRejected` and names the nearest known ones.
  public static func explain(
    _ request: InputRequest, unit: String, metric: String? = nil, progress: Progress = .silent
  ) async throws(EvaluationError) -> Explanation {
    let folder = try DecidedFolder(request, progress: progress)
    let explainer = Explainer(folder: folder, unit: try folder.unit(unit))
    let asked: [ExplainableMetric]? = if let metric { [try .named(metric, of: explainer.unit)] } else { nil }
    return explainer.explanation(of: asked)
  }
}
