import Dispatch
import FoundationEssentials
import Glibc
import Samples
import Synchronization

/// Writes an invented evaluation folder of any size (`evalrunner sample`).
public enum SampleFolder {
  /// - Throws: `EvaluationError` when the folder exists and is not empty, or cannot be written.
  public static func write(units: Int, responses: Int, seed: UInt64, to folder: String) async throws(EvaluationError) {
    let existing = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard existing.isEmpty else {
      throw EvaluationError(.outputUnwritable, "\(folder): folder sudah berisi; pilih folder baru.")
    }
    let generator: SampleGenerator
    do {
      generator = try SampleGenerator(units: units, responses: responses, seed: seed)
    } catch {
      throw EvaluationError(.failed, "Contoh tidak dapat dibuat: \(error)")
    }
    for file in generator.files { try write(file, to: folder + "/" + file.path) }
  }

  /// Chunks are made some at a time on all cores and written in order.
  private static func write(_ file: SampleFile, to path: String) throws(EvaluationError) {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw OutputFolder.unwritable(path)
    }
    guard let handle = unsafe fopen(path, "wb") else { throw OutputFolder.unwritable(path) }
    var failed = false
    let batch = ProcessInfo.processInfo.activeProcessorCount * 2
    for start in stride(from: 0, to: file.chunkCount, by: batch) where !failed {
      let count = min(batch, file.chunkCount - start)
      let chunks = Mutex<[Int: [UInt8]]>([:])
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let bytes = file.chunk(start + index)
        chunks.withLock { $0[index] = bytes }
      }
      for index in 0..<count {
        guard let bytes = chunks.withLock({ $0[index] }) else { continue }
        if unsafe fwrite(bytes, 1, bytes.count, handle) != bytes.count { failed = true }
      }
    }
    if unsafe fclose(handle) != 0 || failed { throw OutputFolder.unwritable(path) }
  }
}
