import Findings
import Testing

@Suite struct LedgerTests {
  @Test func `rows read are rows used plus rows excluded, also after a withdrawal`() {
    var ledger = Ledger()
    ledger.use(10)
    ledger.exclude("baris-total", 2)
    ledger.withdraw("ganda", 3)
    #expect(ledger.read == 12)
    #expect(ledger.used == 7)
    #expect(ledger.exclusions.map(\.reason) == ["baris-total", "ganda"])
  }
}
