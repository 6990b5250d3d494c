import Annotating

/// Puts the mentions of one institution, place or instrument together: the same gazetteer line, the same
/// words, an
/// acronym and what it stands for.
struct ThingGrouping {
  private var parents: [Int] = []

  /// By mention: the number of its thing.
  mutating func group(_ mentions: [Mention], in analysis: Analysis) -> [Int] {
    parents = Array(mentions.indices)
    var byKey: [UInt64: Int] = [:]
    var byWords: [[UInt8]: Int] = [:]
    let text = analysis.text.bytes
    let words = mentions.map { LetterFold.folded(text[$0.range]).filter { $0 != 0x2E && $0 != 0x2D } }
    for (index, mention) in mentions.enumerated() {
      if let key = mention.gazetteerLine?.key {
        if let known = byKey[key] { join(known, index) } else { byKey[key] = index }
      }
      if let known = byWords[words[index]] { join(known, index) } else { byWords[words[index]] = index }
    }
    joinDefinitions(mentions, text: text)
    joinInitials(mentions, text: text)
    joinShortened(mentions, words: words)
    return mentions.indices.map { root($0) }
  }

  private mutating func root(_ index: Int) -> Int {
    var at = index
    while parents[at] != at {
      parents[at] = parents[parents[at]]
      at = parents[at]
    }
    return at
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    parents[max(first, second)] = min(first, second)
  }

  /// "Long Name (LN)": both are one.
  private mutating func joinDefinitions(_ mentions: [Mention], text: [UInt8]) {
    for index in mentions.indices.dropLast() {
      let (long, short) = (mentions[index], mentions[index + 1])
      let gap = text[min(long.range.upperBound, short.range.lowerBound)..<short.range.lowerBound]
      guard gap.count < 8, gap.contains(0x28), !gap.contains(0x29) else { continue }
      if long.form == .acronym || short.form == .acronym { join(index, index + 1) }
    }
  }

  /// An acronym whose letters open the words of one institution named in full.
  private mutating func joinInitials(_ mentions: [Mention], text: [UInt8]) {
    var byInitials: [[UInt8]: Set<Int>] = [:]
    for (index, mention) in mentions.enumerated() where mention.form == .name {
      let initials = Self.initials(text[mention.range])
      if initials.count > 1 { byInitials[initials, default: []].insert(root(index)) }
    }
    for (index, mention) in mentions.enumerated()
    where mention.form == .acronym && mention.gazetteerLine == nil {
      let letters = text[mention.range].filter { 0x41...0x5A ~= $0 }
      if let roots = byInitials[Array(letters)], roots.count == 1, let only = roots.first {
        join(only, index)
      }
    }
  }

  private static func initials(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var initials: [UInt8] = []
    var atStart = true
    for byte in bytes {
      if atStart, 0x41...0x5A ~= byte { initials.append(byte) }
      atStart = byte == 0x20 || byte == 0x2D
    }
    return initials
  }

  /// "Amnesty" for Amnesty International; "Human Rights Council" for the UN's.
  /// "Republic of Ruritania" and "Ruritania", "the city of X" and X.
  private mutating func joinStates(_ mentions: [Mention], words: [[UInt8]]) {
    let prefixes = ["republic of ", "kingdom of ", "city of ", "province of "].map { Array($0.utf8) }
    var byWords: [[UInt8]: Int] = [:]
    for index in mentions.indices where mentions[index].type == .place && byWords[words[index]] == nil {
      byWords[words[index]] = index
    }
    for index in mentions.indices where mentions[index].type == .place {
      for prefix in prefixes where words[index].starts(with: prefix) {
        let rest = words[index].dropFirst(prefix.count)
        if let known = byWords[Array(rest.starts(with: "the ".utf8) ? rest.dropFirst(4) : rest)] {
          join(known, index)
        }
      }
    }
  }

  private mutating func joinShortened(_ mentions: [Mention], words: [[UInt8]]) {
    var byFirst: [[UInt8]: Set<Int>] = [:]
    for (index, mention) in mentions.enumerated() where mention.form == .name {
      let parts = words[index].split(separator: 0x20)
      if parts.count > 1, let first = parts.first { byFirst[Array(first), default: []].insert(root(index)) }
    }
    for (index, mention) in mentions.enumerated() where mention.rule == "institution.part" {
      if let roots = byFirst[words[index]], roots.count == 1, let only = roots.first { join(only, index) }
    }
    joinStates(mentions, words: words)
    let united: [UInt8] = Array("united nations ".utf8)
    var byWords: [[UInt8]: Int] = [:]
    for index in mentions.indices { byWords[words[index]] = byWords[words[index]] ?? index }
    for index in mentions.indices {
      for prefix in [Array("un ".utf8), united] where words[index].starts(with: prefix) {
        if let known = byWords[Array(words[index].dropFirst(prefix.count))] { join(known, index) }
      }
    }
  }
}
