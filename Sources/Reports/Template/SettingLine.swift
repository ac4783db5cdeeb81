/// One key of `evaluasi.yaml` as the template shows it: what it means, its default, and lines that work when uncommented.
struct SettingLine: Sendable {
  var key: String
  var meaning: [String]
  /// The lines under the explanation; the first begins with the key.
  var lines: [String]
  /// Active keys are written without a comment sign.
  var isActive = false

  /// Explanations begin with `# `, settings with `#` and the key itself, so that removing the sign gives valid YAML.
  var text: String {
    (meaning.map { "# " + $0 } + lines.map { isActive ? $0 : "#" + $0 }).joined(separator: "\n")
  }
}
