/// Finds the day a statement was published on; null rather than a wrong one.
struct PublicationDate {
  let facts: PageFacts
  let linked: LinkedData
  let url: String?
  let around: Surroundings
  /// Day before month in numbers with slashes, where the language tells.
  let isDayFirst: Bool?

  private var tree: PageTree { around.tree }

  func find() -> Sourced<String>? {
    if let found = declared() { return localDay(found) }
    let found =
      properties() ?? mended(addressed()) ?? shown() ?? loneLine(labelled: true) ?? lone()
      ?? behindBody() ?? loneLine(labelled: false) ?? loneLine(labelled: true, limit: 240)
    return found.map { Sourced($0.date.iso8601, from: $0.origin, detail: $0.detail) }
  }

  /// An address can hold the day of an update: one shown shortly before it is the better one.
  private func mended(_ found: Found?) -> Found? {
    guard let found, let shown = timeElement() ?? dateline() else { return found }
    let days = found.date.dayNumber - shown.date.dayNumber
    return days > 0 && days <= 14 ? shown : found
  }

  /// What costs more is more often wrong than right: of the dates in lines and in elements named for dates on
  /// 275 pages, none of 6 beyond this was right, 95 in 100 below. `<time>` is trusted further.
  private static let costLimit = 22

  private struct Found {
    var date: PageDate
    var origin: Origin
    var detail: String?
    /// The higher the less it looks like the day of publication.
    var cost = 0
  }

  /// What linked data or meta elements say.
  private func declared() -> Found? {
    if let text = linked.published, let date = PageDateReader.field(text, isDayFirst: isDayFirst) {
      let found = Found(date: date, origin: .jsonLD, detail: "datePublished")
      return onlyShown(found) ?? found
    }
    for meta in facts.metas(.published) {
      guard let date = PageDateReader.field(meta.value, isDayFirst: isDayFirst) else { continue }
      let found = Found(date: date, origin: .meta, detail: meta.name)
      guard PageDateVocabulary.vagueNames.contains(meta.name) else { return onlyShown(found) ?? found }
      // Often the day the page was last saved: an earlier day shown beside the headline is the better one.
      let shown = properties() ?? addressed() ?? timeElement() ?? dateline() ?? nearHeadline()
      guard let shown, (1..<400).contains(date.dayNumber - shown.date.dayNumber) else { return found }
      return shown
    }
    return nil
  }

  /// The only day that readers see, beside the headline and later than the fields have it: of a page of a
  /// thread these describe the thread. Where a field tells of a change, a later day shown is that of the change.
  private func onlyShown(_ found: Found) -> Found? {
    guard linked.modified == nil, facts.metas(.modified).isEmpty,
      let shown = nearHeadline(), shown.cost <= 8,
      shown.date.dayNumber > found.date.dayNumber, !shows(found.date),
      loneLine(labelled: false)?.date.dayNumber == shown.date.dayNumber
    else { return nil }
    return shown
  }

  /// Whether readers see a day in the statement's elements for dates or beside its headline.
  private func shows(_ date: PageDate) -> Bool {
    let day = date.dayNumber
    let nodes = facts.times.prefix(100) + shortDatelines.prefix(100)
    if nodes.contains(where: { around.isOfStatement($0) && value(of: $0)?.dayNumber == day }) { return true }
    return blocksNearHeadline.contains { ShownDate(around, $0, isDayFirst)?.date.dayNumber == day }
  }

  /// Times in UTC can be off by a day, and what appears in the evening may bear the next day's date: an
  /// address with a date, or a date shown to readers, has the day that the publisher gives.
  private func localDay(_ found: Found) -> Sourced<String> {
    var day = found
    if let local = addressed(), abs(local.date.dayNumber - found.date.dayNumber) == 1 {
      day = local
    } else if let shown = shownDay() ?? nearHeadline(), shown.date.dayNumber - found.date.dayNumber == 1 {
      day = shown
    }
    return Sourced(day.date.iso8601, from: day.origin, detail: day.detail)
  }

  private func value(of node: Int) -> PageDate? {
    for attribute in [PageAttribute.content, .datetime, .title] {
      if let text = tree.string(attribute, of: node),
        let date = PageDateReader.field(text, isDayFirst: isDayFirst)
      {
        return date
      }
    }
    return shownDate(of: node)
  }

  /// The first date in a node's words; nil where it ends a span.
  private func shownDate(of node: Int) -> PageDate? {
    let text = Array(tree.textContent(of: node, limit: 200).utf8)
    return PageDateReader.locate(in: text, isDayFirst: isDayFirst)
      .flatMap { PageDateReader.isSpan(text, $0.range) ? nil : $0.date }
  }

  /// Microdata and RDFa. Those of a page's only statement count wherever they stand.
  private func properties() -> Found? {
    let dated = facts.properties.filter { property in
      PageDateVocabulary.properties.contains(property.name)
    }
    for property in dated where dated.count == 1 || around.isOfStatement(property.node) {
      guard let date = value(of: property.node) else { continue }
      return Found(date: date, origin: property.isRDFa ? .rdfa : .microdata, detail: property.name)
    }
    return nil
  }

  /// `/2023/03/21/`, `-2023-03-21-` or `20230321` in the page's address.
  private func addressed() -> Found? {
    for address in [url, permalink].compactMap({ $0 }) {
      if let date = Self.date(inAddress: address) { return Found(date: date, origin: .url) }
    }
    return nil
  }

  /// The headline's own link.
  private var permalink: String? {
    guard let headline = around.headline else { return nil }
    let link = (headline..<Int(tree.ends[headline])).first { tree.tags[$0] == .a }
    return link.flatMap { tree.string(.href, of: $0) }
  }

  private static func date(inAddress address: String) -> PageDate? {
    // An archive's address holds the page's own behind its date.
    let own = Array(address.utf8)
    let start = own.lastRange(of: Array("http".utf8))?.lowerBound
    let path: ArraySlice<UInt8> =
      start.map { own[$0...].dropFirst(8).drop(while: { $0 != 0x2F }) } ?? own[...]
    return PageDateReader.address(Array(path.prefix(while: { $0 != 0x3F })))
  }

  // MARK: - What readers see

  /// The best of what is shown beside the headline.
  private func shown() -> Found? {
    var best: Found?
    for (found, handicap) in [(timeElement(), 0), (dateline(), 4), (inTitle(), 6), (nearHeadline(), 8)] {
      guard var found else { continue }
      found.cost += handicap
      if best == nil || found.cost < best?.cost ?? 0 { best = found }
    }
    return best
  }

  /// `<time>`, the nearest to the headline.
  private func timeElement() -> Found? {
    var found = nearest(facts.times.prefix(300), limit: 2 * Self.costLimit, value)
    found?.origin = .time
    return found
  }

  /// Elements whose names speak of a date.
  private func dateline() -> Found? {
    nearest(shortDatelines[...], limit: Self.costLimit, value)
  }

  private var shortDatelines: [Int] { facts.datelines.filter { Int(tree.ends[$0]) - $0 < 60 } }

  /// The day that readers see, whatever attributes say of it in other time zones.
  private func shownDay() -> Found? {
    nearest(facts.times.prefix(300) + shortDatelines, limit: Self.costLimit, shownDate)
  }

  private func nearest(_ nodes: ArraySlice<Int>, limit: Int, _ value: (Int) -> PageDate?) -> Found? {
    var best: Found?
    for node in nodes where around.isOfStatement(node) {
      let block = around.body.blocks.range(of: node, in: tree).lowerBound
      guard !around.isDeepInBody(block) else { continue }
      let text = tree.textContent(of: node, limit: 200)
      guard text.utf8.count < 150, let date = value(node), !tellsChange(node, line(of: node, block)) else {
        continue
      }
      let cost = around.distance(node)
      if cost < best?.cost ?? limit { best = Found(date: date, origin: .text, detail: "date", cost: cost) }
    }
    return best
  }

  /// The line that an element stands in, where it is short; else its own words.
  private func line(of node: Int, _ block: Int) -> [UInt8] {
    let line = block < around.body.blocks.blocks.count ? ShownDate.labelled(block, around) : []
    return line.count < 150 ? line : Array(tree.textContent(of: node, limit: 200).utf8)
  }

  /// Whether an element, or the line it stands in, tells of a change rather than of publication.
  private func tellsChange(_ node: Int, _ line: [UInt8]) -> Bool {
    var at = node
    for _ in 0..<3 where at > 0 {
      if around.signals.own[at].contains(.updated) { return true }
      at = Int(tree.parents[at])
    }
    return followsChange(node) || ShownDate.tellsChange(line)
  }

  /// ", updated" stands right before an element, or in the one before it.
  private func followsChange(_ node: Int) -> Bool {
    for before in stride(from: node - 1, to: max(node - 6, 0), by: -1) where tree.tags[before] == .text {
      let words = tree.text[Int(tree.lower[before])..<Int(tree.upper[before])]
      guard words.allSatisfy({ $0 <= 0x20 }) else { return ShownDate.endsWithChange(words) }
    }
    return false
  }

  /// A short line with a date about the headline, or a date at the begin of the body.
  private func nearHeadline() -> Found? {
    let anchor = around.anchor
    var best: Found?
    for block in blocksNearHeadline {
      guard let line = ShownDate(around, block, isDayFirst) else { continue }
      let distance = block >= anchor ? block - anchor : (anchor - block) * 2
      // However much stands between the headline and the body, a statement's first lines are its own.
      let cost = line.cost + (around.body.kept.prefix(2).contains(block) ? min(distance, 4) : distance)
      if cost < best?.cost ?? Self.costLimit {
        best = Found(date: line.date, origin: .text, detail: "near the headline", cost: cost)
      }
    }
    return best
  }

  private var blocksNearHeadline: Range<Int> {
    let anchor = around.anchor
    return max(0, anchor - 8)..<min(around.body.blocks.blocks.count, anchor + 25)
  }

  /// `Headline | Site | 28.04.2023`.
  private func inTitle() -> Found? {
    let title = Array(facts.titleElement.utf8)
    guard let found = PageDateReader.locate(in: title, isDayFirst: isDayFirst),
      found.range.upperBound == title.count
    else { return nil }
    return Found(date: found.date, origin: .text, detail: "title")
  }

  /// The only day that elements named for dates give, wherever they stand.
  private func lone() -> Found? {
    var dates: [PageDate] = []
    for node in (facts.times + facts.datelines).prefix(200) where Int(tree.ends[node]) - node < 60 {
      guard around.signals.inherited[node].isDisjoint(with: [.comments, .related]) else { continue }
      let text = tree.textContent(of: node, limit: 200)
      guard text.utf8.count < 150, !followsChange(node), let date = value(of: node) else { continue }
      if !dates.contains(where: { $0.dayNumber == date.dayNumber }) { dates.append(date) }
    }
    return dates.count == 1 ? Found(date: dates[0], origin: .time) : nil
  }

  /// The only day that short lines of the page give, or those of them that speak of publication.
  private func loneLine(labelled: Bool, limit: Int = 100) -> Found? {
    let foreign: Signal =
      labelled ? [.comments, .hidden, .related] : [.comments, .hidden, .related, .footer]
    var only: PageDate?
    let lines = around.body.blocks.blocks.enumerated().prefix(1_500)
    for (index, block) in lines where block.length < limit {
      guard block.against.isDisjoint(with: foreign) else { continue }
      let text = ShownDate.labelled(index, around)
      guard let found = PageDateReader.locate(in: text, isDayFirst: isDayFirst), found.range.lowerBound < 60,
        labelled ? ShownDate.tellsPublication(text) : !ShownDate.tellsChange(text),
        !PageDateReader.isSpan(text, found.range),
        !ShownDate.endsWithChange(text[..<found.range.lowerBound])
      else { continue }
      if let only, only.dayNumber != found.date.dayNumber { return nil }
      only = found.date
    }
    return only.map {
      Found(date: $0, origin: .text, detail: labelled ? "labelled" : "the page's only date")
    }
  }

  private func behindBody() -> Found? {
    guard let last = around.body.kept.last else { return nil }
    let count = around.body.blocks.blocks.count
    for block in max(last - 1, 0)..<min(count, last + 7) {
      guard let line = ShownDate(around, block, isDayFirst), line.cost < 15 else { continue }
      return Found(date: line.date, origin: .text, detail: "behind the body")
    }
    return nil
  }
}

extension [UInt8] {
  func lastRange(of needle: [UInt8]) -> Range<Int>? {
    var found: Range<Int>?
    var start = 0
    while let next = firstRange(of: needle, from: start) {
      found = next
      start = next.upperBound
    }
    return found
  }
}
