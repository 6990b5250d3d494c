import CLibXML2

/// Lets libxml2 parse cleaned markup and writes down its events as a ``PageTree``.
///
/// libxml2 mends the nesting (implied and forgotten tags, references); its own tree is not built.
final class PageTreeBuilder {
  private var tree = PageTree()
  private var open: [Int32] = []

  static func tree(of markup: [UInt8]) -> PageTree {
    let builder = PageTreeBuilder()
    builder.tree.text.reserveCapacity(markup.count / 2)
    builder.parse(markup)
    builder.finish()
    return builder.tree
  }

  /// libxml2 wants to be made ready by one thread before several use it. Without, two that made its first dictionary at
  /// the same time took each other's lock, and stood still for ever.
  private static let isReady: Void = xmlInitParser()

  private func parse(_ markup: [UInt8]) {
    _ = Self.isReady
    guard !markup.isEmpty, markup.count < Int(Int32.max), let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    guard let sax = context.pointee.sax else { return }
    sax.pointee = htmlSAXHandler()
    sax.pointee.startElement = { context, name, attributes in
      guard let context, let name else { return }
      PageTreeBuilder.from(context).startElement(name, attributes)
    }
    sax.pointee.endElement = { context, _ in
      guard let context else { return }
      PageTreeBuilder.from(context).endElement()
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      PageTreeBuilder.from(context).characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    sax.pointee.characters = characters
    sax.pointee.cdataBlock = characters
    sax.pointee.ignorableWhitespace = characters
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | UInt32(XML_PARSE_HUGE.rawValue)
    markup.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = htmlCtxtReadMemory(context, start, Int32(bytes.count), nil, "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer) -> PageTreeBuilder {
    Unmanaged<PageTreeBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  // MARK: - Events

  private func startElement(
    _ name: UnsafePointer<UInt8>, _ atts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var length = 0
    while name[length] != 0 { length += 1 }
    let bytes = UnsafeBufferPointer(start: name, count: length)
    let tag = PageTag(name: bytes)
    let node = tree.count
    let lower = Int32(tree.attributes.count)
    if let atts { readAttributes(atts) }
    append(tag, lower, Int32(tree.attributes.count))
    if tag == .other { tree.otherNames[Int32(node)] = Array(bytes) }
    open.append(Int32(node))
  }

  private func readAttributes(_ atts: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var at = 0
    while let name = atts[at] {
      let value = atts[at + 1]
      at += 2
      guard let attribute = PageAttribute(shortName: name[0], name[1]) else { continue }
      let start = Int32(tree.values.count)
      if let value {
        var length = 0
        while value[length] != 0 { length += 1 }
        tree.values.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
      }
      tree.attributes.append(.init(attribute: attribute, start: start, end: Int32(tree.values.count)))
    }
  }

  private func endElement() {
    guard let node = open.popLast() else { return }
    tree.ends[Int(node)] = Int32(tree.count)
  }

  private func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    let end = Int32(tree.text.count)
    let last = tree.count - 1
    if last >= 0, tree.tags[last] == .text, tree.parents[last] == open.last ?? -1, tree.upper[last] == start {
      tree.upper[last] = end
      return
    }
    append(.text, start, end)
  }

  private func append(_ tag: PageTag, _ lower: Int32, _ upper: Int32) {
    tree.tags.append(tag)
    tree.parents.append(open.last ?? -1)
    tree.ends.append(Int32(tree.tags.count))
    tree.lower.append(lower)
    tree.upper.append(upper)
  }

  private func finish() {
    while !open.isEmpty { endElement() }
  }
}
