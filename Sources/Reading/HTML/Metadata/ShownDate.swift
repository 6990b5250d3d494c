/// A line of a page that tells a date.
struct ShownDate {
  var date: PageDate
  /// The higher the less it looks like a publication date.
  var cost: Int

  init?(_ around: Surroundings, _ block: Int, _ isDayFirst: Bool?) {
    let described = around.body.blocks.blocks[block]
    guard described.against.isDisjoint(with: [.related, .comments, .hidden, .sidebar, .caption]) else {
      return nil
    }
    let text = Self.labelled(block, around)
    guard let found = PageDateReader.locate(in: Array(text.prefix(300)), isDayFirst: isDayFirst) else {
      return nil
    }
    if PageDateReader.isSpan(text, found.range) { return nil }
    let others = text.count - found.range.count
    let isShort = text.count < 140
    date = found.date
    cost = others / 6
    let tellsPublication = Self.tellsPublication(text)
    if isShort, tellsPublication { cost -= 10 }
    if described.against.contains(.footer), !tellsPublication { return nil }
    // Wrong is worse than none: the day of a change is not that of publication.
    guard !Self.tellsChange(text), !Self.endsWithChange(text[..<found.range.lowerBound]) else { return nil }
    if found.range.lowerBound < 40, around.body.kept.prefix(2).contains(block) {
      // "Geneva, 21 March 2023 – The …": a date at the very begin.
      cost = min(isShort ? cost : .max, 8 + found.range.lowerBound / 4)
    } else if !isShort {
      return nil
    }
    if described.headingLevel > 0, others > 30 { cost += 20 }
  }

  /// A line; one that holds a date alone with the label above it: "Published" | "23 May 2019".
  static func labelled(_ block: Int, _ around: Surroundings) -> [UInt8] {
    let line = around.text(block)
    guard block > 0, line.count < 40, around.body.blocks.blocks[block - 1].length < 40,
      !around.isHeadline(block - 1), let date = PageDateReader.locate(in: line)?.range,
      !holdsLetters(line[..<date.lowerBound]), !holdsLetters(line[date.upperBound...])
    else { return line }
    let label = around.text(block - 1)
    let isLabel =
      !label.contains { $0 >= 0x30 && $0 <= 0x39 } && (tellsChange(label) || tellsPublication(label))
    return isLabel ? label + [0x20] + line : line
  }

  private static func holdsLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0xC3 && $0 != 0xE2 }
  }

  static func tellsPublication(_ text: [UInt8]) -> Bool {
    let line = Lowercased.line(text)
    return PageDateVocabulary.publication.contains { line.contains($0) }
  }

  /// Whether the last words before a date make it one of change: "Published on Monday, updated".
  static func endsWithChange(_ before: ArraySlice<UInt8>) -> Bool {
    let words = Lowercased.line(Array(before.suffix(24)))
    return PageDateVocabulary.change.contains { words.contains($0) }
      && !PageDateVocabulary.publication.contains { words.contains($0) }
  }

  /// "Published 5 November, updated 9 January 2025"
  static func beginsWithPublication(_ text: [UInt8]) -> Bool {
    let line = Lowercased.line(Array(text.prefix(40)))
    return [PageDateVocabulary.publication, PageDateVocabulary.change].joined().contains {
      line.starts(with: $0)
    }
  }

  /// Whether the words before a line's first date speak of a change, or those around its only one.
  static func tellsChange(_ text: [UInt8]) -> Bool {
    var end = text.count
    if let date = PageDateReader.locate(in: Array(text.prefix(300)))?.range,
      text.count >= 100 || PageDateReader.locate(in: Array(text[date.upperBound...])) != nil
    {
      end = date.lowerBound
    }
    let line = Lowercased.line(Array(text[..<end]))
    return PageDateVocabulary.change.contains { line.contains($0) }
      && !PageDateVocabulary.publication.contains { line.contains($0) }
  }
}
