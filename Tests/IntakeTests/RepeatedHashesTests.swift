import Testing

@testable import Intake

@Suite struct RepeatedHashesTests {
  @Test(
    "IN-6: exactly the hashes that occur twice are found, in few and in many, on one thread and on two",
    arguments: [50, 200_000])
  func repeated(count: Int) {
    var lists = [HashList(), HashList()]
    for number in 0..<count { lists[number % 2].append(ByteHash.mix(UInt64(number))) }
    // Every hundredth once more, some of them in the other list.
    let again = stride(from: 0, to: count, by: 100).map { ByteHash.mix(UInt64($0)) }
    for (place, hash) in again.enumerated() { lists[place % 2].append(hash) }
    for place in lists.indices { lists[place].settle() }
    var all = lists[0]
    all.merge(lists[1])
    let kept = (0..<1 << Int(HashList.shareBits)).flatMap { all.chunks($0).joined() }
    #expect(kept.count == count + again.count)
    for threads in [1, 2] {
      #expect(RepeatedHashes.find(in: [all], threads: threads) == Set(again))
    }
  }

  @Test func `folding text of ASCII letters only gives what folding any text gives`() {
    for text in [
      "  Waktu\t\u{0B}Layanan ", "No. Responden", "a_b-C", "", " \n", "U1) Persyaratan?", "\u{1}x\u{1F}y\u{7F}",
    ] {
      // Another letter behind it makes the whole text take the other way.
      let other = text + " é"
      #expect(Folded.words(other) == [Folded.words(text), "é"].filter { !$0.isEmpty }.joined(separator: " "))
      #expect(Folded.label(other) == [Folded.label(text), "é"].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}
