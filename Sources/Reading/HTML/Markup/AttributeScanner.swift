/// The attributes of one start tag that are kept, as ranges of the page's bytes.
struct AttributeScanner {
  private var kept: [(attribute: PageAttribute, value: Range<Int>)] = []
  private var seen: UInt32 = 0
  /// Where the attributes stand.
  private var range = 0..<0
  /// Quotation marks of which there are no more in the page: looked for once only.
  private var exhausted: Set<UInt8> = []

  /// Reads up to and with the tag's `>`; true when it ends with `/>`.
  mutating func scan(_ input: UnsafeBufferPointer<UInt8>, from position: inout Int, tag: PageTag) -> Bool {
    kept.removeAll(keepingCapacity: true)
    seen = 0
    let start = position
    var at = position
    var isSelfClosing = false
    while at < input.count {
      let byte = input[at]
      if byte == 0x3E { break }
      if byte <= 0x20 || byte == 0x2F {
        isSelfClosing = byte == 0x2F
        at += 1
        continue
      }
      // An unclosed tag: the next one begins here.
      if byte == 0x3C { break }
      isSelfClosing = false
      attribute(input, &at)
    }
    range = start..<at
    position = at < input.count && input[at] == 0x3E ? at + 1 : at
    return isSelfClosing
  }

  private mutating func attribute(_ input: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    let nameStart = at
    while at < input.count {
      let byte = input[at]
      if byte == 0x3D && at > nameStart || byte == 0x3E || byte <= 0x20 || byte == 0x2F { break }
      at += 1
    }
    let name = nameStart..<at
    while at < input.count, input[at] <= 0x20 { at += 1 }
    guard at < input.count, input[at] == 0x3D else { return keep(input, name, at..<at) }
    at += 1
    while at < input.count, input[at] <= 0x20 { at += 1 }
    guard at < input.count else { return }
    keep(input, name, value(input, &at))
  }

  private mutating func value(_ input: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Range<Int> {
    let quote = input[at]
    guard quote == 0x22 || quote == 0x27 else {
      let start = at
      while at < input.count, input[at] > 0x20, input[at] != 0x3E { at += 1 }
      return start..<at
    }
    let start = at + 1
    var end = start
    var tagEnd = -1
    var newTag = false
    let isExhausted = exhausted.contains(quote)
    while end < input.count, input[end] != quote {
      if isExhausted, tagEnd >= 0 { break }
      if input[end] == 0x3E, tagEnd < 0 { tagEnd = end }
      if input[end] == 0x3C, tagEnd >= 0 { newTag = true }
      end += 1
    }
    // The quotation mark was forgotten when it "closes" right before a value of the next tag (`<a
    // href="x>…<b c="`).
    let swallows = newTag && end < input.count && end > start && input[end - 1] == 0x3D
    if end >= input.count { exhausted.insert(quote) }
    if end >= input.count || swallows || isExhausted, tagEnd >= 0 {
      at = tagEnd
      return start..<tagEnd
    }
    at = min(end + 1, input.count)
    return start..<end
  }

  private mutating func keep(_ input: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ value: Range<Int>) {
    guard name.count <= 20, name.count >= 2 else { return }
    var lowercase: InlineArray<20, UInt8> = InlineArray(repeating: 0)
    for offset in 0..<name.count {
      let byte = input[name.lowerBound + offset]
      lowercase[offset] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
    let found = withUnsafeBytes(of: lowercase) {
      PageAttribute(name: UnsafeBufferPointer(rebasing: $0.bindMemory(to: UInt8.self)[0..<name.count]))
    }
    guard let found, seen & (1 << UInt32(found.rawValue)) == 0 else { return }
    seen |= 1 << UInt32(found.rawValue)
    if found == .href || found == .style, value.count > found.limit { return }
    kept.append((found, whole(input, value.prefix(found.limit))))
  }

  /// A cut value without the beginning of a character at its end, which would stop libxml2.
  private func whole(_ input: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Range<Int> {
    var end = value.upperBound
    guard end < input.count else { return value }
    while end > value.lowerBound, input[end] & 0xC0 == 0x80 { end -= 1 }
    return value.lowerBound..<end
  }

  /// Writes the kept attributes with their short names, quoted.
  func append(to markup: inout [UInt8], from input: UnsafeBufferPointer<UInt8>) {
    for (attribute, value) in kept {
      markup.append(0x20)
      markup.append(contentsOf: attribute.shortName)
      markup.append(contentsOf: [0x3D, 0x22])
      for at in value {
        switch input[at] {
        case 0x22: markup.append(contentsOf: Array("&quot;".utf8))
        case 0..<0x09, 0x0B, 0x0E..<0x20: continue
        case 0x3C: markup.append(contentsOf: Array("&lt;".utf8))
        default: markup.append(input[at])
        }
      }
      markup.append(0x22)
    }
  }

  /// Whether the attributes' bytes hold a word, in lower case.
  func mentions(_ word: StaticString, in input: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count, range.count < 4_096 else { return false }
    for start in range.lowerBound...(range.upperBound - count) {
      var offset = 0
      while offset < count, input[start + offset] | 0x20 == word.utf8Start[offset] | 0x20 { offset += 1 }
      if offset == count { return true }
    }
    return false
  }
}

extension Range where Bound == Int {
  func prefix(_ limit: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + limit) }
}
