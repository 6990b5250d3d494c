import StatementText
import Testing

@testable import Reading

@Suite struct BlockInvariantTests {
  @Test func keepsInvariantsOnAnyBytes() throws {
    var random = SeededRandom(seed: 7)
    for round in 0..<240 {
      let bytes = (0..<(round * 3)).map { _ in random.byte(from: Self.alphabets[round % Self.alphabets.count])
      }
      let decoded = TextDecoder.decode(bytes)
      #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
      let plain = decoded.bytes.withUnsafeBufferPointer { PlainTextReader.read($0) }
      checkInvariants(plain.text)
      if let statement = try? StatementReader().read(bytes: bytes, path: "a.txt") {
        checkInvariants(statement.text)
      }
    }
  }

  /// Any bytes; bytes that shape text; bytes of characters outside ASCII.
  static let alphabets: [[UInt8]] = [
    Array(0...255),
    Array("aB \n\n\r\t.->#|(1)•“” :,".utf8) + [0xC2, 0xA0, 0xAD, 0x85, 0xE2, 0x80, 0x8B],
    [0x20, 0x0A, 0xD8, 0xA7, 0xE2, 0x80, 0xA8, 0xA9, 0x9C, 0xF0, 0x9F, 0x98, 0x80, 0xEF, 0xBB, 0xBF],
    [0x00, 0x61, 0x20, 0x0A, 0xD8, 0x3D],
  ]
}

/// What holds for every text: blocks cover it in order, parted by one blank line, white space normalized.
func checkInvariants(_ text: StatementText, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(String(validating: text.bytes, as: UTF8.self) != nil, sourceLocation: sourceLocation)
  var end = 0
  for (index, block) in text.blocks.enumerated() {
    let expected = index == 0 ? 0 : end + 2
    #expect(block.range.lowerBound == expected, sourceLocation: sourceLocation)
    #expect(!block.range.isEmpty, sourceLocation: sourceLocation)
    if index > 0 { #expect(text.bytes[end..<end + 2] == [0x0A, 0x0A], sourceLocation: sourceLocation) }
    end = block.range.upperBound
    let words = text.string(block.range)
    #expect(words.unicodeScalars.first?.properties.isWhitespace == false, sourceLocation: sourceLocation)
    #expect(words.unicodeScalars.last?.properties.isWhitespace == false, sourceLocation: sourceLocation)
    let scalars = Array(words.unicodeScalars)
    #expect(!scalars.contains { gone.contains($0) }, sourceLocation: sourceLocation)
    let doubled = zip(scalars, scalars.dropFirst()).contains { isSpace($0) && isSpace($1) }
    #expect(!doubled, sourceLocation: sourceLocation)
  }
  #expect(end == text.bytes.count, sourceLocation: sourceLocation)
}

private let gone: Set<Unicode.Scalar> = [
  "\t", "\r", "\u{0}", "\u{AD}", "\u{FEFF}", "\u{200B}", "\u{A0}", "\u{85}", "\u{2028}",
]

private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

/// SplitMix64: the same numbers everywhere.
struct SeededRandom {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func byte(from alphabet: [UInt8]) -> UInt8 { alphabet[Int(next() % UInt64(alphabet.count))] }
}
