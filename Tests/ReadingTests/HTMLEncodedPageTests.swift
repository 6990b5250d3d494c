import Testing

@testable import Reading

/// Pages in other encodings than UTF-8, read from their bytes.
@Suite struct HTMLEncodedPageTests {
  private func read(_ bytes: [UInt8]) throws -> Statement {
    try StatementReader().read(bytes: bytes, path: "page.html")
  }

  private func page(_ declaration: String, _ word: [UInt8]) -> [UInt8] {
    Array("<html><head>\(declaration)</head><body><p>".utf8) + word
      + Array(" \(Harbour.first)</p></body></html>".utf8)
  }

  @Test(arguments: [
    ("windows-1251", [0xCF, 0xE0, 0xF0, 0xEE, 0xEC, 0xFB] as [UInt8], "Паромы"),
    ("windows-1256", [0xDA, 0xC8, 0xC7, 0xD1, 0xC9], "عبارة"),
    ("shift_jis", [0x98, 0x41, 0x97, 0x8D, 0x91, 0x44], "連絡船"),
    ("gb18030", [0xB6, 0xC9, 0xB4, 0xAC], "渡船"),
  ])
  func declared(label: String, word: [UInt8], expected: String) throws {
    let statement = try read(page("<meta charset=\(label)>", word))
    #expect(statement.source.encoding == label)
    #expect(statement.text.string(0..<statement.text.bytes.count).contains(expected))
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(hasMark: Bool, isLittle: Bool) throws {
    let units =
      Array((hasMark ? "\u{FEFF}" : "").utf16)
      + Array(String(decoding: page("", Array("Fähren".utf8)), as: UTF8.self).utf16)
    let bytes = units.flatMap {
      isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    let statement = try read(bytes)
    #expect(statement.text.string(0..<statement.text.bytes.count).hasPrefix("Fähren"))
    #expect(statement.source.encoding == (isLittle ? "utf-16le" : "utf-16be"))
  }

  /// Scripts without spaces: the markup tells the byte order, and their own full stops do.
  @Test(arguments: ["渡船将在三周之后重新启航，船员要求休息。", "連絡船は三週間の待機の後、再び出航する。", "알더 항구의 연락선이 다시 출항한다."], [true, false])
  func utf16WithoutSpaces(sentence: String, isLittle: Bool) throws {
    func bytes(_ text: String) -> [UInt8] {
      text.utf16.flatMap {
        isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
    }
    let body = String(repeating: "<p>\(String(repeating: sentence, count: 6))</p>\n", count: 4)
    let statement = try read(bytes("\n<html><body>\(body)</body></html>"))
    #expect(statement.source.encoding == (isLittle ? "utf-16le" : "utf-16be"))
    #expect(statement.text.string(0..<statement.text.bytes.count).hasPrefix(sentence))
    let text = String(repeating: String(repeating: sentence, count: 6) + "\n\n", count: 4)
    let plain = try StatementReader().read(bytes: bytes(text), path: "text.txt")
    #expect(plain.source.encoding == statement.source.encoding)
  }

  @Test func declaredBehindALongScript() throws {
    let script = "<script>\(String(repeating: "x", count: 9_000))</script>"
    let statement = try read(page("\(script)<meta charset=windows-1251>", [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]))
    #expect(statement.source.encoding == "windows-1251")
  }

  @Test func latinMeansWindows() throws {
    let statement = try read(
      page("<meta charset=iso-8859-1>", [0x93, 0x46, 0xE4, 0x68, 0x72, 0x65, 0x6E, 0x94]))
    #expect(statement.source.encoding == "windows-1252")
    #expect(statement.text.string(0..<statement.text.bytes.count).hasPrefix("“Fähren”"))
  }
}
