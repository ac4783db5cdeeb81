import FoundationEssentials
import Store

/// The runs that a store holds, as a table to read.
public enum EvaluationHistory {
  /// - Parameter place: an output folder or the SQLite file itself.
  /// - Returns: One line a run, by year; a sentence when there is none.
  /// - Throws: `EvaluationError` when there is no store there or it cannot be read.
  public static func table(at place: String) throws(EvaluationError) -> String {
    let path = try storePath(place)
    let runs: [RunSummary]
    do {
      let store = try EvaluationStore.open(path: path, access: .read)
      runs = try store.history()
      try store.close()
    } catch {
      throw EvaluationError(.inputRejected, error.description + ".")
    }
    guard !runs.isEmpty else { return "Belum ada evaluasi di \(path)." }
    let header = ["tahun", "tanggal data", "unit", "jawaban", "IKM", "indeks", "instrumen", "judul", "id"]
    let rows = runs.map { summary in
      let run = summary.run
      return [
        String(run.year), run.asOf, String(summary.unitCount), String(run.responseCount),
        decimalComma(run.meanIKM), decimalComma(run.meanIndex), run.instrument, run.title, String(run.id.prefix(12)),
      ]
    }
    return TextTable(header: header, rows: rows).text
  }

  /// The store of an output folder, or the file itself.
  static func storePath(_ place: String) throws(EvaluationError) -> String {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isDirectory) else {
      throw EvaluationError(.inputMissing, "\(place): tidak ada. Sebutkan folder hasil atau berkas SQLite riwayat.")
    }
    guard isDirectory else { return place }
    let path = place + "/" + OutputNames.store
    guard FileManager.default.fileExists(atPath: path) else {
      throw EvaluationError(.inputMissing, "\(path): tidak ada. Folder ini bukan hasil `evalrunner run`.")
    }
    return path
  }

  private static func decimalComma(_ text: String?) -> String {
    text.map { $0.split(separator: ".").joined(separator: ",") } ?? "–"
  }
}
