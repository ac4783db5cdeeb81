import Testing

@testable import Evaluation

@Suite struct DigestTests {
  @Test func `the digest of abc is the one that FIPS 180-2 prints`() throws {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256(of: Array("abc".utf8)) == expected)
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "a")
    #expect(try Digest.facts(ofFile: folder.path + "/a").sha256 == expected)
  }
}
