import RulePacks

/// The names and aliases of gazetteers, found by the first word they have; a table's bytes stay where they lie.
///
/// Built at start in one pass: 60,000 names take 5 ms, a million a third of a second. A text pays
/// only where a word stands that some name begins with.
struct GazetteerIndex: Sendable {
  /// A name or alias: where it stands, and the line that it belongs to.
  struct Name: Sendable {
    var table: UInt32
    var offset: UInt32
    var length: UInt32
    var line: UInt32
    /// The next name with the same first word, plus one.
    var next: UInt32
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
    names.reserveCapacity(bytes / 20)
  }

  mutating func add(_ gazetteer: RulePack.Gazetteer) {
    let table = UInt32(tables.count)
    let sorted = SortedTable(gazetteer.bytes)
    tables.append(
      Table(
        name: gazetteer.name, bytes: gazetteer.bytes, aliasColumn: sorted.column("aliases"),
        columns: Column.allCases.map { sorted.column($0.heading) ?? -1 }))
    let bytes = gazetteer.bytes.buffer
    var line = (bytes.firstIndex(of: 0x0A) ?? bytes.count) + 1
    while line < bytes.count {
      line = addLine(at: line, table: table, bytes: bytes, aliasColumn: tables[Int(table)].aliasColumn ?? -1)
    }
  }

  /// Adds a line's name and aliases; returns where the next line begins.
  private mutating func addLine(
    at line: Int, table: UInt32, bytes: UnsafeBufferPointer<UInt8>, aliasColumn: Int
  ) -> Int {
    var column = 0
    var start = line
    var at = line
    while true {
      let byte = at < bytes.count ? bytes[at] : 0x0A
      if byte == 0x09 || byte == 0x0A || (byte == 0x7C && column == aliasColumn) {
        if column == 0 || column == aliasColumn { add(start..<at, line: line, table: table, bytes: bytes) }
        start = at + 1
        if byte == 0x09 { column += 1 }
        if byte == 0x0A { return at + 1 }
      }
      at += 1
    }
  }

  private mutating func add(_ range: Range<Int>, line: Int, table: UInt32, bytes: UnsafeBufferPointer<UInt8>)
  {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
    guard start < end, end < UInt32.max else { return }
    let hash = Self.firstWordHash(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    let slot = self.slot(of: hash)
    names.append(
      Name(
        table: table, offset: UInt32(start), length: UInt32(end - start), line: UInt32(line),
        next: slots[slot]))
    slots[slot] = UInt32(names.count)
  }

  private func slot(of hash: UInt32) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 15)) & (slots.count - 1)
  }

  /// The hash of the lower-cased first token; a fast way for ASCII words that end at a space or hyphen.
  private static func firstWordHash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = Tokenizer.hashSeed
    var at = 0
    while at < name.count {
      let byte = name[at]
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter || (0x30...0x39).contains(byte) {
        hash = (hash ^ UInt32(isLetter ? byte | 0x20 : byte)) &* Tokenizer.hashPrime
        at += 1
      } else if at > 0, byte == 0x20 || byte == 0x2D || byte == 0x2C {
        return hash
      } else {
        return slowHash(name)
      }
    }
    return hash
  }

  private static func slowHash(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let first = UnsafeBufferPointer(rebasing: name[..<Tokenizer.firstTokenEnd(of: name)])
    guard let folded = Lexicon.folded(first) else { return Lexicon.hash(first) }
    return folded.withUnsafeBufferPointer { Lexicon.hash($0) }
  }

  /// The first name whose first token is this word (given in lower case), plus one; 0 for none. Names that
  /// could not begin with the word as it is written are no reason to look.
  func head(folded: UnsafeBufferPointer<UInt8>, surface: UnsafeBufferPointer<UInt8>, shape: TokenShape)
    -> UInt32
  {
    let head = slots[slot(of: Lexicon.hash(folded))]
    var at = head
    while at != 0 {
      let name = names[Int(at) - 1]
      if matchLength(of: name, in: surface, anyCase: shape.contains(.upper)) != 0 { return head }
      at = name.next
    }
    return 0
  }

  /// How many bytes of a text agree with a name; negative where the text ends before the name, 0 where they differ.
  ///
  /// A line break stands for a space, and a curly apostrophe of the text for a straight one.
  private func matchLength(of name: Name, in text: UnsafeBufferPointer<UInt8>, anyCase: Bool) -> Int {
    let bytes = tables[Int(name.table)].bytes.buffer
    var at = 0
    for index in Int(name.offset)..<Int(name.offset + name.length) {
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

  /// The longest name that begins at a token: the token after its last, and its number in `names`.
  func longest(
    at token: Int, head: UInt32, tokens: Tokens, text: UnsafeBufferPointer<UInt8>, anyCase: Bool, limit: Int
  )
    -> (end: Int, name: Int)?
  {
    var best: (end: Int, name: Int)?
    let start = tokens.start(token)
    let rest = UnsafeBufferPointer(rebasing: text[start..<tokens.end(limit - 1)])
    var at = head
    while at != 0 {
      let name = names[Int(at) - 1]
      let length = matchLength(of: name, in: rest, anyCase: anyCase)
      if length > 0 {
        var end = token
        while end < limit, tokens.end(end) < start + length { end += 1 }
        if end < limit, tokens.end(end) == start + length, best.map({ $0.end < end + 1 }) ?? true {
          best = (end + 1, Int(at) - 1)
        }
      }
      at = name.next
    }
    return best
  }
}
