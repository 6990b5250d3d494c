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
    for line in lines { EntryLine.forEach(in: bytes.buffer, line, body) }
  }

  /// Where the words of an entry that ``forEach(_:)`` gives begin, in bytes.
  public func offset(of words: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = words.baseAddress, let base = bytes.buffer.baseAddress else { return 0 }
    return start - base
  }

  /// What stands from an offset on, the entry's words first.
  public func bytes(from offset: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes.buffer[offset...])
  }

  /// The words and the value of the entry whose words begin at an offset.
  public func entry(
    at offset: Int
  ) -> (words: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    EntryLine.entry(at: offset, in: bytes.buffer)
  }

  /// Whether an entry's words fulfil a condition; looks no further than the line of the first that does.
  public func contains(_ condition: (_ words: UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    lines.contains { line in
      var isFound = false
      EntryLine.forEach(in: bytes.buffer, line) { words, _ in isFound = isFound || condition(words) }
      return isFound
    }
  }
}

/// One line of a word list.
enum EntryLine {
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>,
    _ body: (_ words: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = line.lowerBound
    while start < line.upperBound {
      // Signs of equality before the words mean nothing.
      while start < line.upperBound, bytes[start] == UInt8(ascii: "=") { start += 1 }
      let wordsEnd = ByteSearch.first(
        UInt8(ascii: "|"), or: UInt8(ascii: "="), in: bytes, start..<line.upperBound)
      var end = wordsEnd
      if end < line.upperBound, bytes[end] == UInt8(ascii: "=") {
        end = ByteSearch.first(UInt8(ascii: "|"), in: bytes, end..<line.upperBound)
      }
      let words = trimmed(bytes, start..<wordsEnd)
      if !words.isEmpty { body(words, wordsEnd + 1 < end ? trimmed(bytes, wordsEnd + 1..<end) : words) }
      start = end + 1
    }
  }

  /// The entry at an offset; its line goes on to the line feed and the white space before it.
  static func entry(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (words: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>) {
    let end = RuleFileReader.textEnd(of: offset..<bytes.lineEnd(from: offset), in: bytes)
    let empty = UnsafeBufferPointer(rebasing: bytes[..<0])
    var entry = (words: empty, value: empty)
    forEach(in: bytes, offset..<ByteSearch.first(UInt8(ascii: "|"), in: bytes, offset..<end)) {
      entry = ($0, $1)
    }
    return entry
  }

  @inline(__always)
  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> UnsafeBufferPointer<UInt8> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
