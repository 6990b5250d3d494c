/// Whether a block of plain text looks like a heading: from its form, since nothing marks it.
enum HeadingForm {
  static func isHeading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ draft: DraftBlock, before next: DraftBlock,
    isNumbered: Bool
  ) -> Bool {
    let range = draft.range
    guard draft.columns <= 120, draft.columns >= 3,
      !LineForm.endsSentence(bytes, range),
      !LineForm.endsOpen(bytes, range), !LineForm.isLabelled(bytes, range),
      !LineForm.beginsSmall(bytes, range)
    else { return false }
    let words = WordCase(bytes, range)
    guard words.count > 0, words.count <= 20, !words.hasAddress, !isDate(bytes, range, words) else {
      return false
    }
    if bytes[range].contains(UInt8(ascii: ",")), isSigned(bytes, range) { return false }
    if next.columns < draft.columns && next.columns < 60 { return false }
    if words.isCapitals || words.isTitleCase { return true }
    return words.count <= 12 && next.columns >= 120 && (isNumbered || !words.isNameLike)
  }

  private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ words: WordCase)
    -> Bool
  {
    words.digits > 0 && (HeadDate.isDateLine(bytes, range) || HeadDate.begins(bytes, range))
  }

  /// A name and an office: the line of an author or a contact.
  private static func isSigned(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    Byline.author(ofSignedLine: HeadLine(bytes, range)) != nil
  }
}

/// Counts of words by the case of their first letters.
struct WordCase {
  private(set) var count = 0
  private(set) var capitalized = 0
  private(set) var long = 0
  private(set) var longCapitalized = 0
  private(set) var capitals = 0
  private(set) var smalls = 0
  private(set) var digits = 0
  /// An e-mail or web address stands among the words.
  private(set) var hasAddress = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, !Self.isLetter(bytes[at]) {
        take(other: bytes[at])
        at += 1
      }
      let start = at
      while at < range.upperBound, Self.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "'") { at += 1 }
      if at > start { take(word: bytes, start..<at) }
    }
  }

  /// ASCII letters and all bytes of others.
  private(set) var letters = 0

  var isCapitals: Bool { capitals >= 4 && smalls * 10 <= capitals }
  /// Most of the longer words begin with a capital letter.
  var isTitleCase: Bool { count > 1 && long > 0 && longCapitalized * 10 >= long * 7 }
  /// Few words, all of them capitalized.
  var isNameLike: Bool { count <= 4 && capitalized == count }

  private mutating func take(other byte: UInt8) {
    if byte == UInt8(ascii: "@") { hasAddress = true }
    if byte >= 0x30 && byte <= 0x39 { digits += 1 }
  }

  private mutating func take(word bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    count += 1
    letters += range.count
    let first = bytes[range.lowerBound]
    // Letters outside ASCII: Latin-1's capitals are C3 80–C3 9E; other scripts count as capitalized.
    let small = first >= 0x61 && first <= 0x7A || LineForm.beginsSmall(bytes, range)
    if !small { capitalized += 1 }
    if range.count >= 4 {
      long += 1
      if !small { longCapitalized += 1 }
    }
    for index in range {
      if bytes[index] >= 0x61 && bytes[index] <= 0x7A { smalls += 1 }
      if bytes[index] >= 0x41 && bytes[index] <= 0x5A { capitals += 1 }
    }
    if range.count == 3 || range.count == 4,
      bytes[range.lowerBound] == UInt8(ascii: "w") && bytes[range].elementsEqual("www".utf8)
        || isHTTP(bytes, range)
    {
      hasAddress = true
    }
  }

  private func isHTTP(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == UInt8(ascii: "h") && bytes[range].starts(with: "http".utf8)
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}
