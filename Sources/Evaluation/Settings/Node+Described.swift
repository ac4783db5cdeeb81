import Yams

extension Node {
  /// As a message names it: the text itself, or what stands in its place.
  var described: String {
    switch self {
    case .scalar(let scalar): "`\(scalar.string)`"
    case .mapping: "sekumpulan kunci"
    case .sequence: "sebuah daftar"
    case .alias: "sebuah rujukan"
    }
  }
}
