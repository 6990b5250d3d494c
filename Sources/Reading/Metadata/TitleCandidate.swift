/// A line of the head that could be the headline, and what speaks for it.
struct TitleCandidate {
  private let line: HeadLine
  private let index: Int
  private let score: Double

  /// nil for lines that are no headline: “For immediate release”, dates, addresses, contacts.
  init?(_ source: HeadLine, index: Int, isMarked: Bool) {
    guard let line = Boilerplate.removed(from: source).map(Self.withoutDay) else { return nil }
    let words = line.words
    guard !words.isEmpty, words.count <= 40, let last = line.withoutDash.last,
      last != UInt8(ascii: ","), last != UInt8(ascii: ":")
    else { return nil }
    let form = WordCase(line.bytes, line.range)
    guard form.letters >= 4, !Self.isTrail(line), !Self.isSentence(line, form), !line.hasContact,
      !Self.isDate(line, form)
    else {
      return nil
    }
    self.line = line
    self.index = index
    score = Self.score(line, words, form) + (isMarked ? 4 : 0)
  }

  /// The candidate with the highest score, the first of equals; nil when none will do.
  static func best(_ candidates: [TitleCandidate], body: Int) -> Sourced<String>? {
    var best: (candidate: TitleCandidate, score: Double)?
    for (rank, candidate) in candidates.enumerated() {
      let score = candidate.score + (rank == 0 ? 1 : 0) + (candidate.index == body - 1 ? 0.25 : 0)
      if score > best?.score ?? 0 { best = (candidate, score) }
    }
    guard let line = best?.candidate.line else { return nil }
    return Sourced(joined(line), from: .heading, range: line.range)
  }

  /// One line, without the marks of Markdown.
  static func joined(_ line: HeadLine) -> String {
    var bytes = Array(line.bytes[line.range])
    if let end = bytes.firstIndex(of: 0x0A), bytes[(end + 1)...].allSatisfy({ "=-".utf8.contains($0) }) {
      bytes.removeSubrange(end...)
    }
    for index in bytes.indices where bytes[index] == 0x0A { bytes[index] = 0x20 }
    bytes = withoutBold(bytes)
    let isOuter = { (byte: UInt8) in "#*_ ".utf8.contains(byte) }
    while let last = bytes.last, isOuter(last) { bytes.removeLast() }
    return String(decoding: bytes.drop(while: isOuter), as: UTF8.self)
  }

  /// Without the `**` of Markdown.
  private static func withoutBold(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "*")) else { return bytes }
    var out: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "*"), out.last == byte { out.removeLast() } else { out.append(byte) }
    }
    return out
  }

  /// A short first line that ends with a stop, but says that a statement follows.
  static func announces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 140, let colon = bytes[range.prefix(41)].firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    return WordCase(bytes, colon + 1..<range.upperBound).count >= 2
  }

  /// Without the weekday and date that a page shows behind its headline.
  private static func withoutDay(_ line: HeadLine) -> HeadLine {
    guard let start = Dateline.weekday(in: line)?.lowerBound else { return line }
    let headline = HeadLine(
      line.bytes, HeadLine(line.bytes, line.range.lowerBound..<start).withoutDash.indices)
    // "Vote set for Friday, 24 May 2030": the day of something else.
    guard let last = headline.words.last, !headline.isIn(.lineLink, word: last),
      !headline.isIn(.lineLinkInCapitals, word: last)
    else { return line }
    return headline.words.count >= 3 && !LineForm.endsOpen(line.bytes, headline.range) ? headline : line
  }

  /// Where a page stands in its site: “Home » News » Statements”.
  private static func isTrail(_ line: HeadLine) -> Bool {
    // C2 begins “»”; most lines have neither.
    guard line.contains(0xC2) || line.contains(UInt8(ascii: ">")) else { return false }
    return line.words.contains {
      line.bytes[$0].elementsEqual("»".utf8) || line.bytes[$0].elementsEqual(">".utf8)
    }
  }

  /// The line is about a date, the statement's or another.
  private static func isDate(_ line: HeadLine, _ form: WordCase) -> Bool {
    guard form.digits > 0, let date = HeadDate.first(line.bytes, line.range) else { return false }
    return date.range.count * 2 >= line.range.count
      || date.range.lowerBound == line.range.lowerBound && line.range.count <= 100
      || Dateline.isAlone(line, date, names: 2, orDenied: true)
  }

  /// A sentence with its stop is running text, however short and however many names it holds.
  private static func isSentence(_ line: HeadLine, _ form: WordCase) -> Bool {
    line.withoutSource.last == UInt8(ascii: ".") && !announces(line.bytes, line.range)
      && (!form.isTitleCase || Dateline.opensReport(line)) && !form.isCapitals
  }

  private static func score(_ line: HeadLine, _ words: [Range<Int>], _ form: WordCase) -> Double {
    var score: Double
    switch words.count {
    case 1: score = -1
    case 2: score = -0.5
    case 3: score = 0.25
    case 4, 5: score = 1
    case 6...20: score = 2
    default: score = 1
    }
    if words.count > 3, line.contains(UInt8(ascii: ":")) { score += 0.5 }
    if form.digits > 0, words.count <= 4, !line.isIn(.genre, word: words[0]) { score -= 1.5 }
    let names = line.isIn(.genre, word: words[0]) || tellsSubject(line, words)
    if names || hasPlainWord(line, words) {
      score += 1.5
    } else if form.digits == 0, words.count <= 9, isLetterhead(line, words) {
      score -= words.count <= 6 ? 3 : 2.5
    }
    if Byline.author(ofSignedLine: line) != nil { score -= 3 }
    if words.count <= 3, form.isNameLike, line.isIn(.honorific, word: words[0]) { score -= 2 }
    return score
  }

  /// “Ministry of Ports Statement on Ferries”: a letterhead would not go on so.
  private static func tellsSubject(_ line: HeadLine, _ words: [Range<Int>]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      next.count == 2 && line.bytes[next].elementsEqual("on".utf8) && line.isIn(.genre, word: word)
    }
  }

  /// A word in small letters that is more than a link: the sign of a sentence-like headline.
  private static func hasPlainWord(_ line: HeadLine, _ words: [Range<Int>]) -> Bool {
    words.dropFirst().contains { word in
      word.count >= 4 && line.isSmall(word) && !line.isIn(.titleLink, word: word)
    }
  }

  /// A line that names a body, an office or a person rather than saying something.
  private static func isLetterhead(_ line: HeadLine, _ words: [Range<Int>]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if line.isIn(.honorific, word: first) { return true }
    // A line with a colon says something.
    guard words.contains(where: { line.isIn(.letterhead, word: $0) }), !line.contains(UInt8(ascii: ":"))
    else {
      return false
    }
    if words.count <= 5 || line.isIn(.letterhead, word: last) { return true }
    let opens = line.isIn(.letterhead, word: first) || line.bytes[first].elementsEqual("The".utf8)
    return opens
      && words.contains {
        line.bytes[$0].elementsEqual("of".utf8) || line.bytes[$0].elementsEqual("for".utf8)
      }
  }
}
