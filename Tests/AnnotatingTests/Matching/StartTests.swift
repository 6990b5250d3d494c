import RulePacks
import Testing

@testable import Annotating

/// What is done by rule at start, to be quick, gives what the general way gives.
@Suite struct LatinCaseTests {
  @Test func agreesWithUnicode() {
    for point in UInt32(0xC0)...0x17F {
      guard let scalar = Unicode.Scalar(point), let lower = LatinCase.lower(point) else {
        #expect(point == 0x130)
        continue
      }
      #expect(scalar.properties.lowercaseMapping.unicodeScalars.map(\.value) == [lower])
    }
  }
}

@Suite struct EntryWordsTests {
  @Test(arguments: [
    "minister", "Deputy Prime Minister", "vice-president", "U.N. envoy", "Gen. Major", "a.m.", "p. m.", "Mr.",
    "J. Doe",
    "judge's clerk", "élu local", "No. 5", "(acting)", "x & y", "3rd", "a", "Côte d'Ivoire", "—", "24/7 line",
    "e.g. so",
  ])
  func cutsAsTheTokenizerDoes(_ entry: String) {
    var cut: [(String, UInt32, Bool)] = []
    Array(entry.utf8).withUnsafeBufferPointer { bytes in
      EntryWords.forEach(bytes) { cut.append((String(decoding: $0, as: UTF8.self), $1, $2)) }
    }
    let pieces = Tokenizer.pieces(of: entry)
    #expect(cut.map(\.0) == pieces.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(cut.map(\.1) == pieces.map { $0.bytes.withUnsafeBufferPointer { Lexicon.hash($0) } })
    #expect(cut.map(\.2) == pieces.map(\.spaceBefore))
  }
}

@Suite struct FirstWordTests {
  @Test(arguments: [
    "Alpha Beta", "ÉCOLE Normale", "Łódź", "al-Haram", "O'Hara, J.", "U.N. Women", "7th Day", "İzmir", "Ğ",
    "’s-Graven", "École",
  ])
  func isTheHashOfTheFoldedToken(_ name: String) {
    let first = Tokenizer.pieces(of: name)[0].bytes
    let folded = first.withUnsafeBufferPointer { Lexicon.folded($0) } ?? first
    let found = Array(name.utf8).withUnsafeBufferPointer { FirstWord.hashAndEnd(of: $0) }
    #expect(found.hash == folded.withUnsafeBufferPointer { Lexicon.hash($0) })
    #expect(found.end == first.count)
  }
}

/// A table and a text must agree on where a word's names and entries are looked for.
@Suite struct SlotHashTests {
  @Test(arguments: [
    "Alpha Beta", "ÉCOLE Normale", "Łódź", "Aleksandrów Łódzki", "al-Haram", "O'Hara, J.", "U.N. Women",
    "7th Day",
    "İzmir", "Diyarbakır", "Iİ", "’s-Graven", "École", "Constitutional Assembly", "X", "X\tplace",
    "\u{212A}elvin",
    "Mi\u{212A}ro Works", "aé", "Kyōto|Kyoto",
  ])
  func isThatOfTheFoldedToken(_ name: String) {
    let first = Tokenizer.pieces(of: name)[0].bytes
    let folded = first.withUnsafeBufferPointer { Lexicon.folded($0) } ?? first
    let expected = folded.withUnsafeBufferPointer { FirstWord.slotHash(ofFolded: $0) }
    // With bytes behind it as in a table, and at the very end of one.
    for rest in ["", "\tplace\tcity\n"] {
      let line = Array((name + rest).utf8)
      line.withUnsafeBufferPointer {
        #expect(FirstWord.slotHash(ofName: 0..<name.utf8.count, in: $0) == expected)
        #expect(FirstWord.slotHash(of: UnsafeBufferPointer(rebasing: $0[..<name.utf8.count])) == expected)
      }
    }
  }

  @Test func tellsLettersFromTheRest() {
    for length in 0..<20 {
      for other in 0..<length {
        var word = Array(repeating: UInt8(ascii: "q"), count: length)
        word.withUnsafeBufferPointer { #expect(ASCIILetters.areAll(of: $0)) }
        word[other] = UInt8(ascii: "-")
        word.withUnsafeBufferPointer {
          #expect(!ASCIILetters.areAll(of: $0))
          #expect(ASCIILetters.count(in: ASCIILetters.bytes($0)) == min(other, 8))
        }
      }
    }
  }
}

@Suite struct ByteSearchTests {
  @Test func findsTheFirstOfTwoBytesAnywhere() {
    for length in 0..<40 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x0A, count: length)
        if place < length { bytes[place] = 0x09 }
        if place + 3 < length { bytes[place + 3] = 0x7C }
        bytes.withUnsafeBufferPointer {
          #expect(ByteSearch.first(0x09, in: $0, 0..<length) == place)
          #expect(ByteSearch.first(0x7C, or: 0x09, in: $0, 0..<length) == place)
        }
      }
    }
  }

  /// Bytes one above the wanted one must not be taken for it where that stands before them.
  @Test func findsTheLastOfAByteAnywhere() {
    for length in 0..<40 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x0B, count: length)
        if place < length { bytes[place] = 0x0A }
        if place >= 3 { bytes[place - 3] = 0x0A }
        bytes.withUnsafeBufferPointer {
          let last = place < length ? place + 1 : place >= 3 ? place - 2 : 0
          #expect(ByteSearch.behindLast(0x0A, in: $0, 0..<length) == last)
          // None within a range that begins behind it.
          #expect(ByteSearch.behindLast(0x0A, in: $0, last..<length) == last)
        }
      }
    }
  }
}

extension Tokenizer {
  /// The tokens of a few words.
  fileprivate static func pieces(of words: String) -> [(bytes: [UInt8], spaceBefore: Bool)] {
    var pieces: [(bytes: [UInt8], spaceBefore: Bool)] = []
    Array(words.utf8).withUnsafeBufferPointer { words in
      forEachPiece(of: words) { pieces.append((Array($0), $1)) }
    }
    return pieces
  }
}
