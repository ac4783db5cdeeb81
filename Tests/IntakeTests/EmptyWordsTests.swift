import Testing

@testable import Intake

@Suite struct EmptyWordsTests {
  @Test("IN-3: each word for nothing is one as a text and as bytes, however it is written")
  func everyWord() {
    #expect(!HeaderVocabulary.emptyWords.isEmpty)
    for word in HeaderVocabulary.emptyWords {
      for written in [word, word.uppercased(), " \(word) ", "\t\(word)"] {
        #expect(EmptyWords.isEmpty(written), "\(written)")
      }
      #expect(Self.isEmptyAsBytes(word), "\(word)")
    }
    for blank in ["", " ", "\t \u{A0}"] { #expect(EmptyWords.isEmpty(blank)) }
  }

  @Test("IN-3: codes, names and numbers that begin like such a word are data")
  func otherTexts() {
    for text in ["nama", "K-01", "N/A 2", "kosong-1", "0", "-1", "4", "Dinas", "Kosongkan"] {
      #expect(!EmptyWords.isEmpty(text), "\(text)")
      #expect(!Self.isEmptyAsBytes(text), "\(text)")
    }
  }

  private static func isEmptyAsBytes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return EmptyWords.isEmpty(bytes.span, bytes.indices)
  }
}
