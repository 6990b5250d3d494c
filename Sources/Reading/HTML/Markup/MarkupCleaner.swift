/// Copies a page's markup without what no reader of its text needs, before libxml2 sees it.
///
/// One pass over the bytes. Gone afterwards: comments, the content of scripts and styles, unknown attributes,
/// end tags that end nothing, levels beyond ``depthLimit``. What libxml2 2.9 takes minutes for (thousands of
/// attributes or stray end tags) or loses text on (unclosed comments, NULs) therefore never reaches it.
struct MarkupCleaner {
  /// What a page's markup is without its ballast.
  struct Result {
    var markup: [UInt8] = []
    /// Contents of `<script type="application/ld+json">`, as byte ranges of the page.
    var linkedData: [Range<Int>] = []
    /// Some levels were left out because elements were nested too deeply.
    var isFlattened = false
  }

  /// Browsers stop nesting at 512.
  static let depthLimit = 600

  let input: UnsafeBufferPointer<UInt8>
  var result = Result()
  var position = 0
  /// By tag: how many are open, and how many start tags were left out.
  private var open: [Int32]
  private var omitted: [Int32]
  /// The elements that are open, without those whose end tag may be left out.
  private var stack: [PageTag] = []
  private var paragraphIsOpen = false
  private var isXML = false
  /// Raw elements and marks for which no end was found: looked for once only.
  var unclosed: Set<UInt8> = []
  var attributes = AttributeScanner()
  private let traits = PageTag.allTraits

  static func clean(_ input: UnsafeBufferPointer<UInt8>) -> Result {
    var cleaner = MarkupCleaner(input: input)
    cleaner.run()
    return cleaner.result
  }

  private init(input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    open = Array(repeating: 0, count: PageTag.count)
    omitted = Array(repeating: 0, count: PageTag.count)
    result.markup.reserveCapacity(input.count / 2 + 64)
    isXML = input.starts(with: Array("<?xml".utf8))
  }

  private mutating func run() {
    while position < input.count {
      copyText()
      guard position + 1 < input.count else {
        if position < input.count { result.markup.append(contentsOf: Array("&lt;".utf8)) }
        return
      }
      switch input[position + 1] {
      case 0x41...0x5A, 0x61...0x7A: startTag()
      case 0x2F: endTag()
      case 0x21: declaration()
      case 0x3F: skip(past: 0x3E)
      default:
        result.markup.append(contentsOf: Array("&lt;".utf8))
        position += 1
      }
    }
  }

  /// Copies up to the next `<`, leaving NULs and other controls out.
  mutating func copyText() {
    // Its lines are lines.
    let isPreformatted = open[Int(PageTag.pre.id)] > 0
    var start = position
    while position < input.count {
      let byte = input[position]
      if byte == 0x3C { break }
      if byte != 0x26, byte >= 0x20 || byte == 0x0A && !isPreformatted || byte == 0x0D || byte == 0x09 {
        position += 1
        continue
      }
      copy(start..<position)
      if byte == 0x26 {
        let entity = CharacterReferences.repair(input, at: position)
        result.markup.append(contentsOf: entity.replacement)
        position = entity.end
      } else if byte == 0x0A {
        result.markup.append(contentsOf: Array("<br>".utf8))
        position += 1
      } else {
        position += 1
      }
      start = position
    }
    copy(start..<min(position, input.count))
  }

  mutating func copy(_ range: Range<Int>) {
    result.markup.append(contentsOf: UnsafeBufferPointer(rebasing: input[range]))
  }

  /// Moves on behind the next such byte, or to the end.
  mutating func skip(past byte: UInt8) {
    while position < input.count, input[position] != byte { position += 1 }
    position += 1
  }

  // MARK: - Tags

  private mutating func startTag() {
    let nameStart = position + 1
    var at = nameStart
    while at < input.count, !Self.endsName(input[at]) { at += 1 }
    let name = LowercaseName(UnsafeBufferPointer(rebasing: input[nameStart..<at]))
    let tag = name.tag
    position = at
    let isSelfClosing = attributes.scan(input, from: &position, tag: tag)
    let traits = traits[Int(tag.id)]
    if traits.contains(.raw) {
      return rawElement(tag, name: name, isSelfClosing: isSelfClosing)
    }
    if tag == .other, isSelfClosing { return }
    if paragraphIsOpen, traits.contains(.block) {
      if traits.contains(.endsParagraph) { result.markup.append(contentsOf: Array("</p>".utf8)) }
      paragraphIsOpen = false
    }
    if tag == .p { paragraphIsOpen = true }
    emit(tag, name: name, traits: traits)
    if tag == .title { endUnclosedTitle(name) }
    if isXML, isSelfClosing, !traits.contains(.void) { close(tag, name: name) }
  }

  private mutating func emit(_ tag: PageTag, name: LowercaseName, traits: PageTag.Trait) {
    if !traits.contains(.void) {
      if stack.count >= Self.depthLimit, !traits.contains(.optionalEnd) {
        omitted[Int(tag.id)] &+= 1
        result.isFlattened = true
        if traits.contains(.block) { result.markup.append(contentsOf: Array("<br>".utf8)) }
        return
      }
      open[Int(tag.id)] &+= 1
      if !traits.contains(.optionalEnd) { stack.append(tag) }
    }
    result.markup.append(0x3C)
    name.append(to: &result.markup)
    attributes.append(to: &result.markup, from: input)
    result.markup.append(0x3E)
    // libxml2 2.9 would put what follows inside.
    if tag == .source || tag == .track || tag == .wbr || tag == .keygen {
      result.markup.append(contentsOf: [0x3C, 0x2F])
      name.append(to: &result.markup)
      result.markup.append(0x3E)
    }
  }

  private mutating func endTag() {
    let nameStart = position + 2
    var at = nameStart
    while at < input.count, !Self.endsName(input[at]) { at += 1 }
    guard at > nameStart, at < input.count, input[nameStart] | 0x20 >= 0x61, input[nameStart] | 0x20 <= 0x7A
    else {
      return skip(past: 0x3E)
    }
    let name = LowercaseName(UnsafeBufferPointer(rebasing: input[nameStart..<at]))
    position = at
    skip(past: 0x3E)
    close(name.tag, name: name)
  }

  mutating func close(_ tag: PageTag, name: LowercaseName) {
    let index = Int(tag.id)
    if omitted[index] > 0 {
      omitted[index] &-= 1
      return
    }
    guard open[index] > 0 || tag == .p else {
      if tag == .br { result.markup.append(contentsOf: Array("<br>".utf8)) }
      return
    }
    if tag == .p, !paragraphIsOpen {
      // HTML5 makes an empty paragraph of it, which paths count; libxml2 2.9 ignores it.
      open[index] = max(open[index] &- 1, 0)
      result.markup.append(contentsOf: Array("<p></p>".utf8))
      return
    }
    if traits[index].contains(.optionalEnd) {
      open[index] = max(open[index] &- 1, 0)
    } else if !unwind(to: tag) {
      return
    }
    if traits[index].contains(.block) { paragraphIsOpen = false }
    result.markup.append(contentsOf: [0x3C, 0x2F])
    name.append(to: &result.markup)
    result.markup.append(0x3E)
  }

  /// Ends the elements that stand open inside the one that an end tag names, as HTML5 does.
  ///
  /// libxml2 2.9 ignores such end tags where it holds the open element to weigh more, or does not know
  /// theirs.
  private mutating func unwind(to tag: PageTag) -> Bool {
    let isBlock = traits[Int(tag.id)].contains(.block) || traits[Int(tag.id)].contains(.furniture)
    var at = stack.count - 1
    while at >= 0, stack[at] != tag {
      let trait = traits[Int(stack[at].id)]
      if stack[at] == .tableTag || !isBlock && trait.contains(.block) { return false }
      at -= 1
    }
    guard at >= 0 else { return false }
    for inner in stack[(at + 1)...].reversed() {
      open[Int(inner.id)] &-= 1
      guard inner != .other else { continue }
      result.markup.append(contentsOf: [0x3C, 0x2F])
      result.markup.append(contentsOf: inner.name.utf8)
      result.markup.append(0x3E)
    }
    stack.removeSubrange(at...)
    open[Int(tag.id)] &-= 1
    return true
  }

  static func endsName(_ byte: UInt8) -> Bool {
    byte == 0x3E || byte == 0x2F || byte <= 0x20 || byte == 0x3C
  }
}

/// An element's name in lower case, in place: no page needs longer ones than 48 bytes.
struct LowercaseName {
  private var bytes: InlineArray<48, UInt8> = InlineArray(repeating: 0)
  private(set) var count: Int
  private(set) var tag: PageTag = .other

  init(_ name: UnsafeBufferPointer<UInt8>) {
    count = min(name.count, 48)
    for index in 0..<count {
      let byte = name[index]
      switch byte {
      case 0x41...0x5A: bytes[index] = byte | 0x20
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F, 0x3A: bytes[index] = byte
      default: bytes[index] = 0x2D
      }
    }
    let length = count
    tag = withUnsafeBytes(of: bytes) {
      PageTag(name: UnsafeBufferPointer(rebasing: $0.bindMemory(to: UInt8.self)[0..<length]))
    }
  }

  func append(to markup: inout [UInt8]) {
    withUnsafeBytes(of: bytes) { markup.append(contentsOf: $0[0..<count]) }
  }
}
