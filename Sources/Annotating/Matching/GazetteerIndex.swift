import RulePacks

/// The names and aliases of gazetteers, found by the first word they have; a table's bytes stay where they lie.
///
/// Built at start in one pass: 70,000 names take 1 ms, a million a tenth of a second. A text pays
/// only where a word stands that some name begins with.
struct GazetteerIndex: Sendable {
  /// A name or alias: where it stands, and the line that it belongs to.
  struct Name: Sendable {
    var offset: UInt32
    var line: UInt32
    /// The next name with the same first word, plus one.
    var next: UInt32
    var length: UInt16
    var table: UInt16
    /// A short hash of the second word, which tells most names apart without a look at them; 0 for names of one.
    var second: UInt16
  }

  struct Table: Sendable {
    var name: String
    var bytes: TableBytes
    var aliasColumn: Int?
    /// By ``Column``: its number in this table; -1 where it has none.
    var columns: [Int] = []

    /// A line's cell; empty when the table has no such column.
    func cell(_ column: Column, line: Int) -> UnsafeBufferPointer<UInt8> {
      let wanted = columns[column.rawValue]
      guard wanted >= 0 else { return UnsafeBufferPointer(rebasing: bytes.buffer[0..<0]) }
      var start = line
      var number = 0
      while start < bytes.buffer.count, number < wanted, bytes.buffer[start] != 0x0A {
        if bytes.buffer[start] == 0x09 { number += 1 }
        start += 1
      }
      guard number == wanted else { return UnsafeBufferPointer(rebasing: bytes.buffer[0..<0]) }
      var end = start
      while end < bytes.buffer.count, bytes.buffer[end] != 0x09, bytes.buffer[end] != 0x0A { end += 1 }
      return UnsafeBufferPointer(rebasing: bytes.buffer[start..<end])
    }
  }

  /// Columns that are read at every name found.
  enum Column: Int, CaseIterable {
    case type, category, population, name, identifiers

    var heading: String {
      switch self {
      case .type: "type"
      case .category: "category"
      case .population: "population"
      case .name: "name"
      case .identifiers: "identifiers"
      }
    }
  }

  private(set) var tables: [Table] = []
  private(set) var names: [Name] = []
  /// By the first word's hash: its first name, plus one. Words that share a slot share a chain; the bytes decide.
  private var slots: [UInt32] = [0]

  /// Makes room for the names of tables with so many bytes together; call before adding any.
  mutating func reserve(bytes: Int) {
    var count = 1 << 8
    while count < bytes / 24 { count *= 2 }
    slots = Array(repeating: 0, count: count)
    names.reserveCapacity(bytes / 24)
  }

  mutating func add(_ gazetteer: RulePack.Gazetteer) {
    let table = UInt16(truncatingIfNeeded: tables.count)
    let sorted = SortedTable(gazetteer.bytes)
    tables.append(
      Table(
        name: gazetteer.name, bytes: gazetteer.bytes, aliasColumn: sorted.column("aliases"),
        columns: Column.allCases.map { sorted.column($0.heading) ?? -1 }))
    let bytes = gazetteer.bytes.buffer
    let aliasColumn = tables[Int(table)].aliasColumn ?? -1
    var line = bytes.lineEnd(from: 0) + 1
    while line < bytes.count {
      let end = bytes.lineEnd(from: line)
      addLine(line..<end, table: table, bytes: bytes, aliasColumn: aliasColumn)
      line = end + 1
    }
  }

  private mutating func addLine(
    _ line: Range<Int>, table: UInt16, bytes: UnsafeBufferPointer<UInt8>, aliasColumn: Int
  ) {
    var at = ByteSearch.first(0x09, in: bytes, line)
    add(line.lowerBound..<at, line: line.lowerBound, table: table, bytes: bytes)
    guard aliasColumn > 0 else { return }
    for _ in 1..<aliasColumn where at < line.upperBound {
      at = ByteSearch.first(0x09, in: bytes, at + 1..<line.upperBound)
    }
    guard at < line.upperBound else { return }
    repeat {
      let start = at + 1
      at = ByteSearch.first(0x09, or: 0x7C, in: bytes, start..<line.upperBound)
      add(start..<at, line: line.lowerBound, table: table, bytes: bytes)
    } while at < line.upperBound && bytes[at] == 0x7C
  }

  private mutating func add(_ range: Range<Int>, line: Int, table: UInt16, bytes: UnsafeBufferPointer<UInt8>)
  {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
    guard start < end, end < UInt32.max, end - start <= UInt16.max else { return }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let first = FirstWord.hashAndEnd(of: name)
    let slot = self.slot(of: first.hash)
    names.append(
      Name(
        offset: UInt32(truncatingIfNeeded: start), line: UInt32(truncatingIfNeeded: line), next: slots[slot],
        length: UInt16(truncatingIfNeeded: end - start), table: table,
        second: Self.shortHash(ofWordAt: first.end, in: name)))
    slots[slot] = UInt32(truncatingIfNeeded: names.count)
  }

  /// The first letters of the word after some white space, in lower case and as a hash that is never 0; 0 where no word
  /// follows. Where a name and a text agree, these do: they end where writing may differ.
  private static func shortHash(ofWordAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
    if at >= bytes.count { return 0 }
    if bytes[at] == 0x2D { at += 1 }
    var letters: UInt32 = 0
    let end = min(at + 4, bytes.count)
    while at < end, isLetterOrDigit(bytes[at]) {
      letters = letters << 8 | UInt32(bytes[at] | 0x20)
      at += 1
    }
    return UInt16(truncatingIfNeeded: (letters &* 0x9E37_79B1) >> 16) | 1
  }

  @inline(__always)
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private func slot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
  }

  /// The names that a word as it is written (and in lower case) can begin, by the hashes of their second words.
  func names(
    beginning surface: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, shape: TokenShape
  )
    -> [WordNames.Item]
  {
    var items: [WordNames.Item] = []
    var hasSingle = false
    var at = slots[slot(of: Lexicon.hash(folded))]
    while at != 0 {
      let name = names[Int(at) - 1]
      let length = matchLength(of: name, in: surface, anyCase: shape.contains(.upper))
      // Of names of one word the first that is the word is enough.
      if name.second != 0 ? length != 0 : length == surface.count && !hasSingle {
        items.append(WordNames.Item(name: at - 1, second: name.second))
        if name.second == 0 { hasSingle = true }
      }
      at = name.next
    }
    if items.count < 2 { return items }
    // Names with one second word stay in their order.
    return items.enumerated().sorted { ($0.element.second, $0.offset) < ($1.element.second, $1.offset) }
      .map(\.element)
  }

  /// How many bytes of a text agree with a name; negative where the text ends before the name, 0 where they differ.
  ///
  /// A line break stands for a space, and a curly apostrophe of the text for a straight one.
  private func matchLength(of name: Name, in text: UnsafeBufferPointer<UInt8>, anyCase: Bool) -> Int {
    let bytes = tables[Int(name.table)].bytes.buffer
    var at = 0
    for index in Int(name.offset)..<Int(name.offset) + Int(name.length) {
      guard at < text.count else { return -at }
      let wanted = bytes[index]
      let given = text[at]
      at += 1
      if wanted == given || (wanted == 0x20 && given == 0x0A) { continue }
      if wanted == 0x27, given == 0xE2, at + 1 < text.count, text[at] == 0x80, text[at + 1] == 0x99 {
        at += 2
      } else if !(anyCase && (0x61...0x7A).contains(wanted) && given == wanted & 0xDF) {
        return 0
      }
    }
    return at
  }

  /// The longest name that begins at a token whose word can begin one: the token after its last, and its number in `names`.
  func longest(
    at token: Int, of words: WordNames, tokens: Tokens, text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> (end: Int, name: Int)? {
    var best: (end: Int, name: Int)?
    if let single = words.single(in: tokens[token].names) { best = (token + 1, single) }
    let seconds = words.seconds(tokens[token].names)
    guard seconds != 0, token + 1 < limit else { return best }
    let start = tokens.start(token)
    let anyCase = tokens[token].shape.contains(.upper)
    let rest = UnsafeBufferPointer(rebasing: text[start..<tokens.end(limit - 1)])
    let second = Self.shortHash(ofWordAt: tokens.end(token) - start, in: rest)
    // Most words behind a name's first word go on with none.
    guard seconds & WordNames.bit(of: second) != 0 else { return best }
    words.forEach(in: tokens[token].names, second: second) { number in
      let length = matchLength(of: names[number], in: rest, anyCase: anyCase)
      guard length > 0 else { return }
      var end = token
      while end < limit, tokens.end(end) < start + length { end += 1 }
      if end < limit, tokens.end(end) == start + length, best.map({ $0.end < end + 1 }) ?? true {
        best = (end + 1, number)
      }
    }
    return best
  }
}
