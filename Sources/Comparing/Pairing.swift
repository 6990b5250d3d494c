import Records

/// What is needed to find an annotation again in another record.
struct Place {
  var span: Record.Span
  var words: String
  /// A narrower name for what it is, such as the entity's id; tried before words alone.
  var label: String

  init(_ start: Int, _ end: Int, _ words: String, label: String = "") {
    span = Record.Span(start: start, end: end)
    self.words = words
    self.label = label
  }
}

/// Which annotation of the old record is which of the new one.
struct Pairing {
  /// In order of the old ones.
  private(set) var pairs: [(old: Int, new: Int)] = []
  private(set) var lost: [Int] = []
  private(set) var added: [Int] = []

  /// Pairs by place and words, then by words in order of occurrence, then by overlap.
  init(_ old: [Place], _ new: [Place], _ map: TextMap) {
    var partner = [Int?](repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    let mapped = old.map { map.map($0.span) }
    // What the first search below would find of lists that begin alike, without a table: nearly all of two records.
    for index in 0..<min(old.count, new.count) {
      guard mapped[index] == new[index].span, old[index].words == new[index].words,
        old[index].label == new[index].label
      else { break }
      partner[index] = index
      isTaken[index] = true
    }

    func pair<Key: Hashable>(_ oldKey: (Int) -> Key?, _ newKey: (Int) -> Key) {
      var waiting: [Key: [Int]] = [:]
      for index in new.indices.reversed() where !isTaken[index] {
        waiting[newKey(index), default: []].append(index)
      }
      for index in old.indices where partner[index] == nil {
        guard let key = oldKey(index), let found = waiting[key]?.popLast() else { continue }
        partner[index] = found
        isTaken[found] = true
      }
    }

    struct Exact: Hashable { var span: Record.Span, words: String, label: String }
    pair { index in
      mapped[index].map { Exact(span: $0, words: old[index].words, label: old[index].label) }
    } _: {
      Exact(span: new[$0].span, words: new[$0].words, label: new[$0].label)
    }
    pair { index in
      mapped[index].map { Exact(span: $0, words: old[index].words, label: "") }
    } _: {
      Exact(span: new[$0].span, words: new[$0].words, label: "")
    }
    pair {
      "\(old[$0].label)\n\(old[$0].words)"
    } _: {
      "\(new[$0].label)\n\(new[$0].words)"
    }
    pair {
      old[$0].words
    } _: {
      new[$0].words
    }
    Self.pairOverlaps(mapped, new, &partner, &isTaken)

    pairs = old.indices.compactMap { index in partner[index].map { (index, $0) } }
    lost = old.indices.filter { partner[$0] == nil }
    added = new.indices.filter { !isTaken[$0] }
  }

  /// Pairs what is left with the first free one that it overlaps; both lists are in order of their starts.
  private static func pairOverlaps(
    _ mapped: [Record.Span?], _ new: [Place], _ partner: inout [Int?], _ isTaken: inout [Bool]
  ) {
    let free = new.indices.filter { !isTaken[$0] }.sorted { new[$0].span.start < new[$1].span.start }
    var first = 0
    let waiting = mapped.indices.filter { partner[$0] == nil && mapped[$0] != nil }
      .sorted { (mapped[$0]?.start ?? 0) < (mapped[$1]?.start ?? 0) }
    for index in waiting {
      guard let span = mapped[index] else { continue }
      while first < free.count, isTaken[free[first]] || new[free[first]].span.end <= span.start { first += 1 }
      var next = first
      while next < free.count, new[free[next]].span.start < span.end {
        if !isTaken[free[next]], new[free[next]].span.end > span.start {
          partner[index] = free[next]
          isTaken[free[next]] = true
          break
        }
        next += 1
      }
    }
  }
}
