import StatementText

/// Finds the day on which a plain text says that it was published.
struct PublishedFinder {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let blocks: [StatementText.Block]
  private let body: Int
  private let title: Range<Int>?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ blocks: [StatementText.Block], body: Int, title: Range<Int>?
  ) {
    self.bytes = bytes
    self.blocks = blocks
    self.body = body
    self.title = title
  }

  /// In order of trust: a labelled date, a line of its own, the dateline, the title's end, a last line.
  func find() -> Sourced<String>? {
    labelled ?? ownLine ?? dateline ?? titleEnd ?? lastLine
  }

  private func line(_ index: Int) -> HeadLine {
    HeadLine(bytes, blocks[index].range)
  }

  private var labelled: Sourced<String>? {
    for index in 0..<body {
      guard let (label, value) = line(index).labelled, label == .date else {
        if let date = labelledWithin(line(index)) { return date }
        continue
      }
      // The value may stand on the next line.
      let range = value.range.isEmpty && index + 1 < body ? blocks[index + 1].range : value.range
      if let date = HeadDate.first(bytes, range) {
        return Sourced(date.value, from: .text, range: date.range)
      }
    }
    return nil
  }

  /// `Updated: 7 March 2024 | Published: 5 March 2024`.
  private func labelledWithin(_ line: HeadLine) -> Sourced<String>? {
    guard line.range.count <= 120, let bar = bytes[line.range].firstIndex(of: UInt8(ascii: "|")) else {
      return nil
    }
    guard let (label, value) = line.rest(from: bar + 1).labelled, label == .date,
      let date = HeadDate.first(bytes, value.range)
    else { return nil }
    return Sourced(date.value, from: .text, range: date.range)
  }

  private var ownLine: Sourced<String>? {
    var month: Sourced<String>?
    for index in 0..<body {
      let range = blocks[index].range
      guard range != title, let date = HeadDate.first(bytes, range), Dateline.isAlone(line(index), date)
      else { continue }
      let found = Sourced(date.value, from: .dateline, range: date.range)
      if date.hasDay { return found }
      month = month ?? found
    }
    return month
  }

  /// `TRIPOLI, 4 November 2011 (Agency) –` before the first words of one of the first paragraphs.
  private var dateline: Sourced<String>? {
    for block in blocks[min(body, blocks.count)...].prefix(2) {
      if let date = Dateline.find(bytes, block.range) {
        return Sourced(date.value, from: .dateline, range: date.range)
      }
    }
    return nil
  }

  /// `Remarks at the Harbour Conference, 8 March 2024`.
  private var titleEnd: Sourced<String>? {
    if let title, let block = blocks.first(where: { $0.range.contains(title.lowerBound) }) {
      let line = HeadLine(bytes, block.range)
      if Dateline.weekday(in: line) != nil, let date = HeadDate.first(bytes, line.range) {
        return Sourced(date.value, from: .heading, range: date.range)
      }
    }
    guard let title, let date = HeadDate.first(bytes, title), date.hasDay,
      !Dateline.isSpan(bytes, title, date),
      !Dateline.isDenied(HeadLine(bytes, title).words, in: bytes)
    else { return nil }
    let rest = bytes[date.range.upperBound..<title.upperBound]
    guard rest.allSatisfy({ " .)]".utf8.contains($0) }) else { return nil }
    var before = date.range.lowerBound
    while before > title.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > title.lowerBound, ",-:(|".utf8.contains(bytes[before - 1]) || bytes[before - 1] >= 0x80
    else {
      return nil
    }
    return Sourced(date.value, from: .heading, range: date.range)
  }

  /// `Port Ambrel, 8 March 2024` among the last lines, as in letters.
  private var lastLine: Sourced<String>? {
    for index in blocks.indices.reversed().prefix(4) where index >= body {
      let range = blocks[index].range
      guard range.count <= 60, let date = HeadDate.first(bytes, range), date.hasDay,
        Dateline.isPlaceAndDate(bytes, range, date)
      else { continue }
      return Sourced(date.value, from: .dateline, range: date.range)
    }
    return nil
  }
}
