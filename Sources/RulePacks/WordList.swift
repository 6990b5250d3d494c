extension RulePack {
  /// A list of words and their values, read from its lines whenever it is gone through: no string is kept.
  public struct WordList: Sendable {
    public var name: String
    public var place: Place
    private let bytes: TableBytes
    private let lines: [Range<Int>]

    /// The entries of an item; `inflect verb` makes every entry all forms of a verb, with `lemma:codes` as their values.
    init(_ item: RuleFile.Item, of file: RuleFile, place: Place) {
      name = item.name
      self.place = place
      if item.value("inflect") == "verb" {
        bytes = TableBytes(VerbForms.all(of: file.bytes, lines: item.entryLines))
        lines = [0..<bytes.buffer.count]
      } else {
        bytes = file.bytes
        lines = item.entryLines
      }
    }
  }
}

extension RulePack.WordList {
  /// An entry as strings.
  public struct Entry: Sendable {
    public var words: String
    public var value: String
  }

  /// All bytes of its lines.
  public var byteCount: Int { lines.reduce(0) { $0 + $1.count } }

  public var entries: [Entry] {
    var entries: [Entry] = []
    forEach { words, value in
      entries.append(
        Entry(words: String(decoding: words, as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
    }
    return entries
  }

  /// Goes through the entries, which are parted by `|` and end with their line, as the bytes of their words and of
  /// their value: what stands behind `=`, else the words themselves. The bytes live as long as the list.
  public func forEach(
    _ body: (_ words: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for line in lines { EntryLine.forEach(in: UnsafeBufferPointer(rebasing: bytes.buffer[line]), body) }
  }
}

/// One line of a word list.
enum EntryLine {
  static func forEach(
    in line: UnsafeBufferPointer<UInt8>,
    _ body: (_ words: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < line.count {
      // Signs of equality before the words mean nothing.
      while start < line.count, line[start] == UInt8(ascii: "=") { start += 1 }
      var end = start
      var equals = -1
      while end < line.count, line[end] != UInt8(ascii: "|") {
        if equals < 0, line[end] == UInt8(ascii: "=") { equals = end }
        end += 1
      }
      let words = trimmed(line, start..<(equals < 0 ? end : equals))
      let hasValue = equals >= 0 && equals + 1 < end
      if !words.isEmpty { body(words, hasValue ? trimmed(line, equals + 1..<end) : words) }
      start = end + 1
    }
  }

  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UnsafeBufferPointer<
    UInt8
  > {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, line[start] == 0x20 { start += 1 }
    while end > start, line[end - 1] == 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }
}
