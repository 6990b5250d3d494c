/// Lines that say where and when something was issued, and the place and date before a report's first words.
enum Dateline {
  /// Besides the date only names, numbers and a few small words stand in the line.
  ///
  /// Deadlines, hearings and the like are not meant, unless `orDenied` asks for any line about a date.
  static func isAlone(_ line: HeadLine, _ date: DateMatch, names: Int = 12, orDenied: Bool = false) -> Bool {
    guard line.range.count <= 200, orDenied || !isSpan(line.bytes, line.range, date) else { return false }
    let words = line.words.filter { !$0.overlaps(date.range) }
    let denied = isDenied(words, in: line.bytes)
    if denied && !orDenied { return false }
    let others = words.filter {
      !line.isIn(.dateFiller, word: $0) && line.bytes[$0].contains(where: WordCase.isLetter)
    }
    guard others.count <= names else { return false }
    return denied || others.allSatisfy { !line.isSmall($0) || line.hasDigit($0) }
  }

  /// Words say that the date is another's: a deadline, a hearing, a change.
  static func isDenied(_ words: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    words.indices.contains { index in
      // “in force”, “judgment of”, “last updated” are lists' words of two.
      HeadWords.shared.contains(bytes, words[index], in: .dateDenial)
        || index > 0
          && HeadWords.shared.contains(
            bytes, words[index - 1].lowerBound..<words[index].upperBound, in: .dateDenial)
    }
  }

  /// The date is the end of a span of days, `5–7 March 2024`.
  static func isSpan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ date: DateMatch) -> Bool {
    var at = date.range.lowerBound
    while at > range.lowerBound, bytes[at - 1] == 0x20 { at -= 1 }
    guard at > range.lowerBound + 1 else { return false }
    let hyphen = bytes[at - 1] == UInt8(ascii: "-")
    let dash = bytes[at - 1] == 0x93 || bytes[at - 1] == 0x94
    guard hyphen || dash else { return false }
    at -= hyphen ? 1 : 3
    while at > range.lowerBound, bytes[at - 1] == 0x20 { at -= 1 }
    return at > range.lowerBound && bytes[at - 1] >= 0x30 && bytes[at - 1] <= 0x39
  }

  /// The date of a dateline at the start of a paragraph.
  static func find(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> DateMatch? {
    let window = range.lowerBound..<min(range.upperBound, range.lowerBound + 140)
    guard let date = HeadDate.first(bytes, window), date.hasDay, !isLifeSpan(bytes, range, date) else {
      return nil
    }
    let isDateline =
      isPlace(bytes, range.lowerBound..<date.range.lowerBound)
      && isClosed(bytes, date.range.upperBound..<range.upperBound)
    return isDateline || isAbove(bytes, range, date) ? date : nil
  }

  /// `Ada Quist (13 December 1899 – 15 March 1984)`: behind the dash stands another date.
  private static func isLifeSpan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ date: DateMatch
  ) -> Bool {
    var at = date.range.upperBound
    var dashes = 0
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "-") {
        dashes += 1
        at += 1
      } else if bytes[at] == 0xE2, at + 2 < range.upperBound, bytes[at + 1] == 0x80 {
        dashes += 1
        at += 3
      } else if bytes[at] == 0x20 {
        at += 1
      } else {
        break
      }
    }
    guard dashes > 0 else { return false }
    let behind = HeadDate.first(bytes, at..<min(range.upperBound, at + 24))
    return behind?.range.lowerBound == at
  }

  /// `Tuesday, 5 March 2024 The council has met`: the line of date that a page shows above its text.
  private static func isAbove(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ date: DateMatch)
    -> Bool
  {
    let day = HeadLine(bytes, range.lowerBound..<date.range.lowerBound)
    guard day.words.count == 1, day.isIn(.weekday), date.range.upperBound + 2 < range.upperBound else {
      return false
    }
    return bytes[date.range.upperBound] == 0x20
      && !LineForm.beginsSmall(bytes, date.range.upperBound + 1..<range.upperBound)
  }

  /// `PORT AMBREL, Marren (Agency) — Four dockers`: a place in capitals and a dash open a report.
  static func opensReport(_ line: HeadLine) -> Bool {
    let words = line.words.prefix(9)
    guard let first = words.first, WordCase(line.bytes, first).isCapitals,
      let dash = words.dropFirst().first(where: { isDash(line.bytes[$0]) })
    else { return false }
    let place = words.prefix { $0.lowerBound < dash.lowerBound }
    return place.allSatisfy { !line.isSmall($0) }
      && line.words.contains { $0.lowerBound > dash.lowerBound && $0.count > 3 && line.isSmall($0) }
  }

  static func isDash(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.allSatisfy { $0 == UInt8(ascii: "-") }
      || word.count == 3 && word.starts(with: [0xE2, 0x80]) && (0x93...0x95).contains(word[word.endIndex - 1])
  }

  /// The weekday of a date that ends a line, perhaps with an hour behind it.
  static func weekday(in line: HeadLine) -> Range<Int>? {
    guard let date = HeadDate.first(line.bytes, line.range), date.hasDay else { return nil }
    let words = HeadLine(line.bytes, line.range.lowerBound..<date.range.lowerBound).words
    guard let day = words.last, line.isIn(.weekday, word: day) else { return nil }
    if date.range.upperBound == line.range.upperBound { return day }
    // With an hour it is more often the day of what is announced: "Join us at the pier Friday, 24 May at 7 PM".
    let isParted = words.dropLast().last.map { isDash(line.bytes[$0]) } ?? false
    return isParted && isHour(line.bytes[date.range.upperBound..<line.range.upperBound]) ? day : nil
  }

  /// “ at 11:00 AM”
  private static func isHour(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count <= 14 && bytes.allSatisfy { " ,.:0123456789atpmATPM".utf8.contains($0) }
  }

  /// Nothing but a place before the date, nothing but punctuation behind it.
  static func isPlaceAndDate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ date: DateMatch
  ) -> Bool {
    let place = range.lowerBound..<date.range.lowerBound
    guard !bytes[range].contains(0x0A), bytes[place].count(where: { $0 == 0x20 }) <= 5 else { return false }
    return isPlace(bytes, place) && !bytes[place].contains(0xE2)
      && bytes[date.range.upperBound..<range.upperBound].allSatisfy { " .)]".utf8.contains($0) }
  }

  /// Capitalized words, agencies in brackets, weekdays: no preposition of time and no sentence.
  private static func isPlace(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 90 else { return false }
    var words = words(bytes, range)
    // “Done at Port Ambrel, 8 March 2024.”
    if words.count > 1, isIn(.datelineIssued, bytes, words[0].lowerBound..<words[1].upperBound) {
      words.removeFirst(2)
    }
    if let first = words.first, isIn(.datelineNoPlace, bytes, first) { return false }
    return words.allSatisfy { word in
      let small = bytes[word.lowerBound] >= 0x61 && bytes[word.lowerBound] <= 0x7A
      return !small || isIn(.datelineLink, bytes, word)
    }
  }

  /// The words between white space, brackets, commas and slashes.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where " \n(),/".utf8.contains(bytes[at]) {
      if at > start { words.append(start..<at) }
      start = at + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  private static func isIn(
    _ list: HeadWords.List, _ bytes: UnsafeBufferPointer<UInt8>, _ words: Range<Int>
  ) -> Bool {
    HeadWords.shared.contains(bytes, words, in: list)
  }

  /// A dash, a colon or the end of brackets, perhaps behind an agency's name.
  private static func isClosed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    var closed = false
    while at < range.upperBound {
      switch bytes[at] {
      case 0x20, UInt8(ascii: ","): at += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        closed = true
        at += 1
      case UInt8(ascii: "("), UInt8(ascii: "/"):
        guard let end = closing(bytes, at..<min(range.upperBound, at + 60)) else { return false }
        at = end
      case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): return true
      case UInt8(ascii: "."): return at + 1 < range.upperBound && bytes[at + 1] == 0x20
      case 0xE2:
        return at + 2 < range.upperBound && bytes[at + 1] == 0x80 && (0x90...0x95).contains(bytes[at + 2])
      case 0x0A: return true
      default: return closed && bytes[at] >= 0x41 && bytes[at] <= 0x5A
      }
    }
    return false
  }

  /// The offset behind the bracket or slash that closes the one at the range's start.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let close = bytes[range.lowerBound] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "/")
    return bytes[range.dropFirst()].firstIndex(of: close).map { $0 + 1 }
  }
}
