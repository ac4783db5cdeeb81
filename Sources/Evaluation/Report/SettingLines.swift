import CivilTime
import Complaints
import IKM
import IndexModel
import Intake
import Reports
import Translation

/// Every setting in force with its origin, for readers who ask who decided.
enum SettingLines {
  /// The one setting that changes no result.
  static let languageKey = "bahasa"

  static func of(_ settings: ResolvedSettings, policy: TierPolicy, calendar: ComplaintRules) -> [About.Setting] {
    let declared = settings.declared
    var lines = [
      line("judul", settings.title) { $0 },
      line("tahun", settings.year) { String($0) },
      line("periode", settings.period) { "\($0.start) sampai \($0.end)" },
      line("tanggal_data", settings.asOf) { $0.description },
      line("instrumen", declared.instrument) { $0 },
      line("aturan_kosong", declared.blankRule) { $0.rawValue },
      line("kebijakan_tier", declared.tierPolicy) { _ in "\(policy.key) (\(policy.name))" },
      line("kalender.cuti_bersama", declared.collectiveLeaveIsOff) { $0 ? "libur" : "kerja" },
      line("gabung_nama", declared.joinByName) { $0 ? "ya" : "tidak" },
      line("urutan_berkas", declared.fileOrderIsDeliveryOrder) { $0 ? "ya" : "tidak" },
      line("kutipan_saran", declared.quotesSuggestions) { $0 ? "ya" : "tidak" },
      line("benih", declared.seed) { String($0) },
    ]
    if let source = declared.ownInstrument?.source {
      lines.append(
        About.Setting(
          key: "instrumen.berkas", value: "\(source.file) (SHA-256 \(source.sha256))", origin: "evaluasi.yaml"))
    }
    if declared.instrument.value != IndexModel.Instrument.BuiltIn.ippIndikatif.rawValue {
      lines.append(line("gabung_evaluator", declared.evaluatorRule) { $0.rawValue })
      lines.append(line("f03_nol", declared.userFormZero) { $0.rawValue })
      if let loci = declared.requiredLoci {
        lines.append(line("lokus_wajib", loci) { $0.isEmpty ? "tidak ada" : $0.joined(separator: ", ") })
      }
    }
    if declared.language.value != .indonesian {
      lines.append(line(languageKey, declared.language) { $0.rawValue })
    }
    if let order = declared.unsurOrder {
      lines.append(line("urutan_unsur", order) { $0.map(\.key).joined(separator: ", ") })
    }
    if let order = declared.dayBeforeMonth { lines.append(line("urutan_tanggal", order) { $0 ? "hbt" : "bht" }) }
    if let mark = declared.decimalMark { lines.append(line("tanda_desimal", mark) { $0.rawValue }) }
    for (kind, count) in declared.thresholds.sorted(by: { $0.key < $1.key }) {
      lines.append(About.Setting(key: "ambang.\(kind)", value: String(count), origin: "evaluasi.yaml"))
    }
    for (role, mapping) in declared.columns.sorted(by: { $0.key < $1.key }) {
      for (column, header) in mapping.sorted(by: { $0.key < $1.key }) {
        lines.append(About.Setting(key: "kolom.\(role).\(column)", value: header, origin: "evaluasi.yaml"))
      }
    }
    return lines
  }

  private static func line<Value>(
    _ key: String, _ setting: EvaluationSettings.Setting<Value>, _ text: (Value) -> String
  ) -> About.Setting {
    About.Setting(key: key, value: text(setting.value), origin: setting.origin.rawValue)
  }
}
