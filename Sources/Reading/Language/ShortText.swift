/// A text of a sentence or two, with too few of the commonest words to tell its language by them.
///
/// It is English where all its plain words are: `Norland calls on Tavaria to release the crew.` Names say nothing, and
/// a word of another language, or one of those that languages share, is no help.
enum ShortText {
  static let longest = 400

  /// Whether the words in small letters are all English, and enough of them.
  static func isEnglish(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let table = EnglishWords()
    var words = 0
    var long = 0
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, isInWord(bytes[at]) { at += 1 }
      if at == start {
        // Latin-1's signs, and dashes, quotation marks and the like.
        at += bytes[at] == 0xC2 ? 2 : bytes[at] == 0xE2 ? 3 : 1
        continue
      }
      let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
      // Capitals, digits: a name, a heading's word, an address.
      guard word[0] >= 0x61, word[0] != 0x7F else { continue }
      guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
      // The “s” and “t” behind an apostrophe.
      if word.count == 1, word[0] != UInt8(ascii: "a") { continue }
      guard table.contains(word) else { return false }
      words += 1
      if word.count >= 5 { long += 1 }
    }
    return words >= 3 && long >= 1
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }
}
