import RulePacks

/// The names and aliases of gazetteers, found by the first word they have; a table's bytes stay where they lie.
///
/// Built at start in one pass that only notes where each name begins: 70,000 names take half a millisecond, a million
/// a twentieth of a second. What else there is to know of a name is read when a text has its first word.
struct GazetteerIndex: Sendable {
  /// A name or alias that begins with a word that a text had: where it stands, and the line that it belongs to.
  struct Name: Sendable {
    var offset: UInt32
    var line: UInt32
    var length: UInt16
    var table: UInt16
    /// A short hash of the second word, which tells most names apart without a look at them; 0 for names of one.
    var second: UInt16
    /// The same for the word behind that, as white space divides them: hundreds begin with "United Nations".
    var third: UInt16
  }

  struct Table: Sendable {
    var name: String
    var bytes: TableBytes
    var aliasColumn: Int?
    /// By ``Column``: its number in this table; -1 where it has none.
    var columns: [Int] = []

    /// A line's cell; empty when the table has no such column.
    func cell(_ column: Column, line: Int) -> UnsafeBufferPointer<UInt8> {
      cells(column, column, line: line).0
    }

    /// Two of a line's cells in one pass.
    func cells(
      _ one: Column, _ other: Column, line: Int
    ) -> (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) {
      let (bytes, wanted) = (bytes.buffer, (columns[one.rawValue], columns[other.rawValue]))
      var found = (line..<line, line..<line)
      var (start, number) = (line, 0)
      while number <= max(wanted.0, wanted.1) {
        var end = start
        while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A { end += 1 }
        if number == wanted.0 { found.0 = start..<end }
        if number == wanted.1 { found.1 = start..<end }
        if end == bytes.count || bytes[end] == 0x0A { break }
        (start, number) = (end + 1, number + 1)
      }
      return (UnsafeBufferPointer(rebasing: bytes[found.0]), UnsafeBufferPointer(rebasing: bytes[found.1]))
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
  /// Those that were asked for by their first word.
  private(set) var names: [Name] = []
  /// Where names and aliases begin, by the first word's hash: in bytes from the beginning of the first table, with the
  /// tables one behind the other. Words that share a slot share a chain; the bytes decide.
  private var places = HashChains<UInt32>(capacity: 0)
  /// By table: where it begins.
  private var starts: [Int] = []
  /// Where the last one ends.
  private var end = 0

  init() {}

  /// The names of a pack's gazetteers, in the order of the gazetteers' names.
  ///
  /// - Parameter compiled: What was worked out of the pack before.
  init(_ pack: RulePack, _ compiled: CompiledPack?) {
    let gazetteers = pack.gazetteers.values.filter { !$0.isOfWords }.sorted { $0.name < $1.name }
    for gazetteer in gazetteers { add(gazetteer) }
    if let compiled {
      places = HashChains(PackedChains(Self.part, of: compiled))
    } else {
      places = HashChains(capacity: end / 24)
      for (table, start) in zip(tables, starts) { addPlaces(of: table, from: start) }
    }
  }

  private static let part = PackedChains.Part(starts: .nameStarts, values: .names)

  func pack(into writer: inout PackWriter) { places.pack(Self.part, into: &writer) }

  private mutating func add(_ gazetteer: RulePack.Gazetteer) {
    let bytes = gazetteer.bytes
    let table = Table(
      name: gazetteer.name, bytes: bytes, aliasColumn: bytes.column("aliases"),
      columns: Column.allCases.map { bytes.column($0.heading) ?? -1 })
    tables.append(table)
    starts.append(end)
    end += bytes.buffer.count
  }

  /// - Parameter start: Where the table begins.
  private func addPlaces(of table: Table, from start: Int) {
    let bytes = table.bytes.buffer
    // Places are numbers of 32 bits.
    let count = min(bytes.count, Int(UInt32.max) - start)
    var line = bytes.lineEnd(from: 0) + 1
    while line < count {
      let end = min(bytes.lineEnd(from: line), count)
      addPlace(line..<end, in: bytes, start)
      if let column = table.aliasColumn { addAliases(line..<end, column: column, in: bytes, start) }
      line = end + 1
    }
  }

  @inline(__always)
  private func addAliases(
    _ line: Range<Int>, column: Int, in bytes: UnsafeBufferPointer<UInt8>, _ tableStart: Int
  ) {
    var at = line.lowerBound
    for _ in 0..<column {
      at = ByteSearch.first(0x09, in: bytes, at..<line.upperBound) + 1
      if at > line.upperBound { return }
    }
    while at < line.upperBound, bytes[at] != 0x09 {
      addPlace(at..<line.upperBound, in: bytes, tableStart)
      at = ByteSearch.first(0x09, or: 0x7C, in: bytes, at..<line.upperBound)
      if at < line.upperBound, bytes[at] == 0x7C { at += 1 }
    }
  }

  /// - Parameter rest: A line from where a cell, or what stands behind a `|` in it, begins.
  @inline(__always)
  private func addPlace(_ rest: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, _ tableStart: Int) {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start < rest.upperBound, !Self.endsAlias(bytes[start]) else { return }
    places.add(
      UInt32(truncatingIfNeeded: tableStart + start),
      hash: FirstWord.slotHash(ofName: start..<rest.upperBound, in: bytes))
  }

  @inline(__always)
  private static func endsAlias(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x7C || byte == 0x0D }

  /// What there is to know of the name at a place of a table; nil where its cell is too long for a name.
  private func name(at start: Int, in table: Int) -> Name? {
    let bytes = tables[table].bytes.buffer
    var line = start
    var isAlias = false
    while line > 0, bytes[line - 1] != 0x0A {
      line -= 1
      if bytes[line] == 0x09 { isAlias = true }
    }
    var end = start
    while end < bytes.count, bytes[end] != 0x09, bytes[end] != 0x0A, !isAlias || bytes[end] != 0x7C {
      end += 1
    }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
    guard end < UInt32.max, end - start <= UInt16.max else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
    let firstEnd = FirstWord.end(of: name)
    return Name(
      offset: UInt32(truncatingIfNeeded: start), line: UInt32(truncatingIfNeeded: line),
      length: UInt16(truncatingIfNeeded: end - start), table: UInt16(truncatingIfNeeded: table),
      second: Self.shortHash(ofWordAt: firstEnd, in: name),
      third: Self.shortHash(ofWordBehindNextAt: firstEnd, in: name))
  }

  /// The first letters of the word after some white space, in lower case and as a hash that is never 0; 0 where no word
  /// follows. Where a name and a text agree, these do: they end where writing may differ.
  private static func shortHash(ofWordAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    var at = spaceEnd(start, in: bytes)
    if at >= bytes.count { return 0 }
    if bytes[at] == 0x2D { at += 1 }
    var letters: UInt32 = 0
    let end = min(at + 4, bytes.count)
    while at < end, ASCIILetters.has(bytes[at]) {
      letters = letters << 8 | UInt32(bytes[at] | 0x20)
      at += 1
    }
    return UInt16(truncatingIfNeeded: (letters &* 0x9E37_79B1) >> 16) | 1
  }

  /// The same for the word that white space parts from the next one: from where the first word of a name ends, the
  /// third.
  private static func shortHash(
    ofWordBehindNextAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt16 {
    var at = spaceEnd(start, in: bytes)
    while at < bytes.count, bytes[at] != 0x20, bytes[at] != 0x0A { at += 1 }
    return shortHash(ofWordAt: at, in: bytes)
  }

  /// The same for a token of a text; 0 for a hyphen, behind which the word goes on.
  static func shortHash(ofToken token: UnsafeBufferPointer<UInt8>) -> UInt16 {
    token.first == 0x2D ? 0 : shortHash(ofWordAt: 0, in: token)
  }

  /// Behind the white space at a place.
  @inline(__always)
  private static func spaceEnd(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A { at += 1 }
    return at
  }

  /// The names that a word as it is written (and in lower case) can begin, by the hashes of their second words; from now
  /// on they are among ``names``.
  mutating func takeNames(
    beginning surface: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, shape: TokenShape
  ) -> [WordNames.Item] {
    var items: [WordNames.Item] = []
    // Where the name of one word stands among the items, and whether it is written as the text has it.
    var single: (at: Int, isExact: Bool)?
    let anyCase = shape.contains(.upper)
    places.forEach(hash: FirstWord.slotHash(ofFolded: folded)) { place in
      let table = table(at: Int(place))
      let start = Int(place) - starts[table]
      guard mayBegin(start, in: table, with: surface, anyCase: anyCase),
        let name = name(at: start, in: table)
      else { return }
      let length = matchLength(of: name, in: surface, anyCase: anyCase)
      let item = WordNames.Item(
        name: UInt32(truncatingIfNeeded: names.count), second: name.second, third: name.third)
      if name.second != 0 {
        if length != 0 {
          items.append(item)
          names.append(name)
        }
        return
      }
      // Of names of one word the first that is the word is enough; "ILO" is no town of Ilo.
      guard length == surface.count, single.map({ !$0.isExact }) ?? true else { return }
      let isExact = !anyCase || matchLength(of: name, in: surface, anyCase: false) == surface.count
      if let single {
        guard isExact else { return }
        items[single.at] = item
      } else {
        items.append(item)
      }
      single = (single?.at ?? items.count - 1, isExact)
      names.append(name)
    }
    if items.count < 2 { return items }
    // Names with one second word stay in their order.
    return items.enumerated().sorted { ($0.element.second, $0.offset) < ($1.element.second, $1.offset) }
      .map(\.element)
  }

  /// Whether the first bytes at a place are those of a word; most words of a slot end here.
  private func mayBegin(
    _ start: Int, in table: Int, with surface: UnsafeBufferPointer<UInt8>, anyCase: Bool
  ) -> Bool {
    let bytes = tables[table].bytes.buffer
    return Self.matchLength(bytes[start..<min(start + 4, bytes.count)], in: surface, anyCase: anyCase) != 0
  }

  private func table(at place: Int) -> Int {
    var table = tables.count - 1
    while starts[table] > place { table -= 1 }
    return table
  }

  /// How many bytes of a text agree with a name; negative where the text ends before the name, 0 where they differ.
  private func matchLength(of name: Name, in text: UnsafeBufferPointer<UInt8>, anyCase: Bool) -> Int {
    let start = Int(name.offset)
    let bytes = tables[Int(name.table)].bytes.buffer[start..<start + Int(name.length)]
    return Self.matchLength(bytes, in: text, anyCase: anyCase)
  }

  /// A line break stands for a space, and a curly apostrophe of the text for a straight one.
  private static func matchLength(
    _ name: Slice<UnsafeBufferPointer<UInt8>>, in text: UnsafeBufferPointer<UInt8>, anyCase: Bool
  ) -> Int {
    var at = 0
    if let one = UnsafeRawPointer(name.base.baseAddress), let other = UnsafeRawPointer(text.baseAddress) {
      // Names of one beginning are many: "United Nations" opens hundreds.
      let same = min(name.count, text.count) &- 8
      while at <= same,
        one.loadUnaligned(fromByteOffset: name.startIndex &+ at, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        at &+= 8
      }
    }
    for wanted in name.dropFirst(at) {
      guard at < text.count else { return -at }
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
  @inline(__always)
  func longest(
    at token: Int, of words: WordNames, tokens: Tokens, text: UnsafeBufferPointer<UInt8>, limit: Int
  ) -> (end: Int, name: Int)? {
    let list = tokens[token].names
    let seconds = words.seconds(list)
    var best = words.single(in: list).map { (end: token + 1, name: $0) }
    guard seconds != 0, token + 1 < limit else { return best }
    var second = tokens[token + 1].shortHash
    // Most words behind a name's first word go on with none.
    if second != 0, seconds & WordNames.bit(of: second) == 0 { return best }
    let start = tokens.start(token)
    let anyCase = tokens[token].shape.contains(.upper)
    let rest = UnsafeBufferPointer(rebasing: text[start..<tokens.end(limit - 1)])
    let firstEnd = tokens.end(token) - start
    if second == 0 { second = Self.shortHash(ofWordAt: firstEnd, in: rest) }
    let third = Self.shortHash(ofWordBehindNextAt: firstEnd, in: rest)
    words.forEach(in: list, second: second, third: third) { number in
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
