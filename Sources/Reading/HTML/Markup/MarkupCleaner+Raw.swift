extension MarkupCleaner {
  /// Leaves out the content of a script, a style and their like; keeps the element, so that paths still
  /// count it.
  mutating func rawElement(_ tag: PageTag, name: LowercaseName, isSelfClosing: Bool) {
    if tag == .template, attributes.mentions("shadowrootmode", in: input) { return }
    result.markup.append(0x3C)
    name.append(to: &result.markup)
    result.markup.append(contentsOf: [0x3E, 0x3C, 0x2F])
    name.append(to: &result.markup)
    result.markup.append(0x3E)
    if isSelfClosing, tag != .script { return }
    let start = position
    let isLinkedData = tag == .script && attributes.mentions("ld+json", in: input)
    guard let end = endOfRaw(tag) else {
      // Unclosed: HTML5 would lose the rest of the page. Scripts quote markup, so only what begins a body
      // ends them.
      if tag == .script || tag == .style { position = resumption(from: start) }
      return
    }
    if isLinkedData || tag == .script && quotesVocabulary(start..<end) {
      result.linkedData.append(start..<end)
    }
    position = end
    skip(past: 0x3E)
  }

  /// JSON-LD whose script does not say so.
  private func quotesVocabulary(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, input[at] <= 0x20 { at += 1 }
    guard at < range.upperBound, input[at] == 0x7B else { return false }
    at += 1
    while at < range.upperBound, input[at] <= 0x20 { at += 1 }
    guard at + 10 < range.upperBound, input[at] == 0x22 else { return false }
    return UnsafeBufferPointer(rebasing: input[at..<at + 10]).elementsEqual("\"@context\"".utf8)
  }

  /// Where the end tag of a raw element begins.
  private mutating func endOfRaw(_ tag: PageTag) -> Int? {
    guard !unclosed.contains(tag.id) else { return nil }
    let name = Array(tag.name.utf8)
    var level = 1
    let canNest = tag == .template || tag == .svg
    var at = position
    while at < input.count {
      while at < input.count, input[at] != 0x3C { at += 1 }
      let isEnd = at + 1 < input.count && input[at + 1] == 0x2F
      if isEnd, matches(name, at: at + 2) {
        level -= 1
        if level == 0 { return at }
      } else if canNest, !isEnd, matches(name, at: at + 1), !isSelfClosed(at) {
        level += 1
      }
      at += 1
    }
    unclosed.insert(tag.id)
    return nil
  }

  /// Looks no further than to the next tag, or a page of open tags would be read again for each of them.
  private func isSelfClosed(_ start: Int) -> Bool {
    var at = start + 1
    while at < input.count, input[at] != 0x3E, input[at] != 0x3C { at += 1 }
    return at < input.count && input[at] == 0x3E && input[at - 1] == 0x2F
  }

  private func matches(_ name: [UInt8], at start: Int) -> Bool {
    guard start + name.count < input.count else { return false }
    for offset in 0..<name.count where input[start + offset] | 0x20 != name[offset] { return false }
    return Self.endsName(input[start + name.count])
  }

  /// After an unclosed script or style: the end of the head, the body's begin, or a first paragraph. Where none
  /// follows, the page was cut off inside of it.
  private func resumption(from start: Int) -> Int { firstTag(of: Self.resuming, from: start) }

  /// Where the first tag of these names begins; the end of the page where there is none.
  private func firstTag(of names: [[UInt8]], from start: Int) -> Int {
    var at = start
    while at < input.count {
      while at < input.count, input[at] != 0x3C { at += 1 }
      if names.contains(where: { matches($0, at: at + 1) }) { return at }
      at += 1
    }
    return input.count
  }

  private static let resuming = [
    "p", "div", "body", "/head", "main", "article", "section", "table", "ul", "h1", "h2", "blockquote",
  ].map { Array($0.utf8) }

  /// A title without an end, which HTML5 would let run to the end of the page, ends where another element begins.
  mutating func endUnclosedTitle(_ name: LowercaseName) {
    let at = firstTag(of: Self.behindTitle, from: position)
    guard at < input.count, !matches(Self.titleEnd, at: at + 1) else { return }
    while position < at {
      copyText()
      if position < at { result.markup.append(contentsOf: Array("&lt;".utf8)); position += 1 }
    }
    close(.title, name: name)
  }

  private static let titleEnd = Array("/title".utf8)
  private static let behindTitle = [
    "/title", "meta", "link", "title", "style", "script", "/head", "body", "base", "noscript", "header",
    "article", "main", "section", "table", "ul", "h1", "h2", "div", "p",
  ].map { Array($0.utf8) }

  /// A comment, a document type or a CDATA section.
  mutating func declaration() {
    if starts("<!--") { return comment() }
    if starts("<![CDATA[") { return characterData() }
    // Entity declarations inside a document type are passed over with it.
    var at = position
    let limit = min(input.count, position + 65_536)
    while at < limit, input[at] != 0x3E, input[at] != 0x5B { at += 1 }
    if at < limit, input[at] == 0x5B, starts("<!d") || starts("<!D") {
      while at + 1 < limit, !(input[at] == 0x5D && input[at + 1] == 0x3E) { at += 1 }
      if at + 1 < limit { position = at }
    }
    skip(past: 0x3E)
  }

  private mutating func comment() {
    position += 4
    if position < input.count, input[position] == 0x3E {
      position += 1
      return
    }
    let start = position
    if !unclosed.contains(0xFF) {
      var at = position
      while at + 2 < input.count {
        if input[at] == 0x2D, input[at + 1] == 0x2D {
          if input[at + 2] == 0x3E {
            position = at + 3
            return
          }
          if input[at + 2] == 0x21, at + 3 < input.count, input[at + 3] == 0x3E {
            position = at + 4
            return
          }
        }
        at += 1
      }
      unclosed.insert(0xFF)
    }
    position = start
    skip(past: 0x3E)
  }

  private mutating func characterData() {
    position += 9
    let start = position
    while position < input.count, !(input[position] == 0x5D && starts("]]>")) {
      if position - start > 1_000_000 { break }
      position += 1
    }
    // Only XHTML has it, and there it is text.
    for at in start..<min(position, input.count) {
      switch input[at] {
      case 0x3C: result.markup.append(contentsOf: Array("&lt;".utf8))
      case 0x26: result.markup.append(contentsOf: Array("&amp;".utf8))
      case 0: continue
      default: result.markup.append(input[at])
      }
    }
    position = min(position + 3, input.count)
  }

  private func starts(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= input.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where input[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }
}
