import Testing

@testable import Reading

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], declared: String? = nil, override: String? = nil) -> (
    String, String, [String]
  ) {
    let text = TextDecoder.decode(bytes, declared: declared, override: override)
    return (String(decoding: text.bytes, as: UTF8.self), text.encoding, text.warnings.map(\.code))
  }

  @Test func takesValidUTF8AsItIs() {
    #expect(decode(Array("Señora Ñandú, “sí” 👩‍⚖️".utf8)) == ("Señora Ñandú, “sí” 👩‍⚖️", "utf-8", []))
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("Ambrel".utf8)) == ("Ambrel", "utf-8", []))
    #expect(decode([]) == ("", "utf-8", []))
    // The bytes are stronger than what the file says of itself.
    #expect(decode(Array("Señora".utf8), declared: "iso-8859-1") == ("Señora", "utf-8", []))
  }

  @Test func fallsBackToWindows1252() {
    let bytes: [UInt8] = [0x93] + Array("S".utf8) + [0xED, 0x94, 0x20, 0x96, 0x20, 0x80]
    #expect(decode(bytes) == ("“Sí” – €", "windows-1252", ["reading.encoding-guessed"]))
    #expect(decode(bytes, declared: "ISO-8859-1") == ("“Sí” – €", "windows-1252", []))
    #expect(decode(bytes, declared: "us-ascii").1 == "windows-1252")
  }

  @Test(
    arguments: [
      ("windows-1251", "windows-1251", [0xCF, 0xEE, 0xF0, 0xF2], "Порт"),
      ("koi8-r", "koi8-r", [0xF0, 0xCF, 0xD2, 0xD4], "Порт"),
      ("cp1250", "windows-1250", [0x8A, 0x9A], "Šš"),
      ("windows-1256", "windows-1256", [0xE3, 0xED, 0xE4, 0xC7, 0xC1], "ميناء"),
      ("windows-1253", "windows-1253", [0xC1, 0xE8, 0xDE, 0xED, 0xE1], "Αθήνα"),
      ("latin5", "windows-1254", [0xDE, 0xFE], "Şş"),
      ("iso-8859-15", "iso-8859-15", [0xA4], "€"),
      ("Shift_JIS", "shift_jis", [0x8D, 0x60], "港"),
      ("x-sjis", "shift_jis", [0x87, 0x40], "①"),
      ("EUC-JP", "euc-jp", [0xB9, 0xC1], "港"),
      ("gb2312", "gbk", [0xB8, 0xDB], "港"),
      ("gb18030", "gb18030", [0xB8, 0xDB], "港"),
      ("big5", "big5", [0xB4, 0xE4], "港"),
      ("ks_c_5601-1987", "euc-kr", [0xC7, 0xD7], "항"),
      ("iso-2022-jp", "iso-2022-jp", [0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42], "港"),
    ] as [(String, String, [UInt8], String)])
  func decodesWhatIsDeclared(_ label: String, _ name: String, _ bytes: [UInt8], _ text: String) {
    #expect(decode(bytes + Array(" 1".utf8), declared: label) == (text + " 1", name, []))
  }

  @Test func replacesWhatIsInvalid() {
    let (text, encoding, warnings) = decode([0x41, 0x81, 0x20, 0x8D, 0x60, 0x8D], declared: "shift_jis")
    #expect(text.hasPrefix("A\u{FFFD}") && text.hasSuffix("港\u{FFFD}"))
    #expect(encoding == "shift_jis")
    #expect(warnings == ["reading.invalid-bytes"])
  }

  @Test func keepsUTF8ThatIsCutOrHoldsAFlaw() {
    let bytes = Array("Señora Ñandú dijo “sí” — “también”.".utf8)
    #expect(decode(Array(bytes.dropLast(2))).1 == "utf-8")
    let flawed = bytes + [0xFF] + bytes
    #expect(decode(flawed).0.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
    #expect(decode(flawed).2 == ["reading.invalid-bytes"])
    #expect(decode(Array("é, caf".utf8) + [0xE9], declared: "utf-8").0 == "é, caf\u{FFFD}")
    // The wrong label: nothing in it is UTF-8.
    let mislabelled = decode(Array("caf".utf8) + [0xE9], declared: "utf-8")
    #expect(mislabelled == ("café", "windows-1252", ["reading.encoding-guessed"]))
  }

  @Test(arguments: [
    (Array("\u{FEFF}Señora 👩".utf16), true), (Array("Señora, 8 March 👩".utf16), false),
    (Array("ميناء على البحر".utf16), false),
  ])
  func decodesUTF16(_ units: [UInt16], _ marked: Bool) {
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let text = String(decoding: marked ? Array(units.dropFirst()) : units, as: UTF16.self)
    #expect(decode(little) == (text, "utf-16le", []))
    #expect(decode(big) == (text, "utf-16be", []))
    #expect(decode(little + [0x00]).2 == ["reading.invalid-bytes"])
  }

  @Test func followsTheUser() {
    #expect(decode([0xCF, 0xEE], override: "windows-1251") == ("По", "windows-1251", []))
    #expect(decode(Array("é".utf8), override: "latin1") == ("Ã©", "windows-1252", []))
  }

  @Test func knowsLabels() {
    #expect(EncodingLabel.name(for: " UTF8\n") == "utf-8")
    #expect(EncodingLabel.name(for: "Latin1") == "windows-1252")
    #expect(EncodingLabel.name(for: "arabic") == "iso-8859-6")
    #expect(EncodingLabel.name(for: "ebcdic") == nil)
    #expect(EncodingLabel.name(for: "") == nil)
  }

  /// The validator against the standard library's, over all short sequences of telling bytes.
  @Test func agreesWithTheStandardLibraryOnUTF8() {
    let telling: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1,
      0xF4, 0xF5,
    ]
    for first in telling {
      for second in telling {
        for third in telling {
          for tail in [[], [UInt8(0x80)], [0x80, 0x41]] as [[UInt8]] {
            let bytes = [first, second, third] + tail
            let repaired = bytes.withUnsafeBufferPointer { UTF8Validation.repaired($0) }
            #expect(repaired.bytes == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
          }
        }
      }
    }
  }
}
