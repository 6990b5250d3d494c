import Glibc
import Records
import TestSupport
import Testing

@Suite struct EscapeTests {
  private func written(_ message: String) -> String {
    var bytes: [UInt8] = []
    ErrorRecord(path: "p", code: "c", message: message).write(into: &bytes, style: .compact)
    let line = String(decoding: bytes, as: UTF8.self)
    return String(
      line.dropFirst(
        #"{"schema":"rapporteur.error/1","source":{"path":"p"},"error":{"code":"c","message":""#.count
      )
      .dropLast(4))
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a\tb", #"a\tb"#), ("a\nb\r", #"a\nb\r"#), (#"""#, #"\""#),
    (#"\"#, #"\\"#),
    ("\u{0}\u{1}\u{1f}\u{8}\u{c}", #"\u0000\u0001\u001f\b\f"#), ("\u{7f}", "\u{7f}"),
    ("\u{85}|\u{2028}|\u{2029}", #"\u0085|\u2028|\u2029"#), ("“quoted” – é", "“quoted” – é"),
    ("\u{84}\u{86}\u{2027}\u{202a}\u{c5}\u{1085}", "\u{84}\u{86}\u{2027}\u{202a}\u{c5}\u{1085}"),
    ("👩🏽‍⚖️ القاضية e\u{301}", "👩🏽‍⚖️ القاضية e\u{301}"), ("seven by\nt", #"seven by\nt"#),
  ])
  func stringsAreEscaped(_ value: String, _ expected: String) {
    #expect(Array(written(value).unicodeScalars) == Array(expected.unicodeScalars))
  }

  /// Wherever it stands, beside whatever: the steps of sixteen and eight bytes must not hide or invent an escape.
  @Test func everyPlaceInAWordIsSeen() throws {
    for special in [
      "\"", "\\", "\n", "\u{1f}", " ", "!", "#", "[", "]", "\u{85}", "\u{2028}", "“", "É", "\u{82}", "🕊",
    ] {
      for before in 0..<36 {
        let value = String(repeating: "x", count: before) + special + "\u{7f}" + special + "yyyyyyyyyy"
        let outcome = StatementOutcome.failure(ErrorRecord(path: "p", code: "c", message: value))
        var bytes: [UInt8] = []
        outcome.write(into: &bytes, style: .compact)
        #expect(try StatementOutcome(json: bytes) == outcome)
        let count = bytes.count { $0 < 0x20 }
        #expect(count == 1, "only the line's end is a control character")
      }
    }
  }

  /// A page that must not be read begins where the text ends.
  @Test func nothingBehindATextIsRead() throws {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let memory = try #require(
      mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    defer { munmap(memory, 2 * page) }
    try #require(memory != MAP_FAILED && mprotect(memory + page, page, PROT_NONE) == 0)
    for count in 0..<70 {
      for special in [UInt8(ascii: "x"), UInt8(ascii: "\"")] {
        let start = (memory + page - count).assumingMemoryBound(to: UInt8.self)
        for index in 0..<count { start[index] = index % 23 == 22 ? special : UInt8(ascii: "x") }
        let text = UnsafeBufferPointer(start: start, count: count)
        for first in 0...count {
          var json = JSONWriter(style: .compact)
          json.value(text, first..<count)
          var out: [UInt8] = []
          json.append(to: &out)
          let escapes = text[first...].count { $0 == UInt8(ascii: "\"") }
          #expect(out.count == count - first + escapes + 2)
        }
      }
    }
  }

  /// What stands beside a part of a text is read with it and never written.
  @Test func aPartIsWrittenAsIfAlone() {
    let words = "Voss said:\n“No \\ never”,\u{2028}\"é\"\tand left the harbour \u{85} office.\u{1f}"
    let text = Array(words.utf8)
    let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    func written(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
      var json = JSONWriter(style: .compact)
      bytes.withUnsafeBufferPointer { json.value($0, range) }
      var out: [UInt8] = []
      json.append(to: &out)
      return out
    }
    for start in starts {
      for end in starts where end >= start {
        let alone = Array(text[start..<end])
        #expect(written(text, start..<end) == written(alone, 0..<alone.count))
      }
    }
  }

  @Test(arguments: [
    (#"\u00e9"#, "é"), (#"\ud83d\udd4a"#, "🕊"), (#"\/\"\\\b\f\n\r\t"#, "/\"\\\u{8}\u{c}\n\r\t"),
    (#"\u0000"#, "\u{0}"),
  ])
  func escapesAreRead(_ json: String, _ expected: String) throws {
    let line =
      #"{"schema":"rapporteur.error/1","source":{"path":"p"},"error":{"code":"c","message":"\#(json)"}}"#
    let outcome = try StatementOutcome(json: Array(line.utf8))
    #expect(outcome == .failure(ErrorRecord(path: "p", code: "c", message: expected)))
  }
}
