/// A page as flat arrays in document order: what follows loops over them instead of over libxml2's nodes.
struct PageTree {
  /// One attribute of an element; the value is a byte range of ``PageTree/values``.
  struct Attribute {
    var attribute: PageAttribute
    var start: Int32
    var end: Int32
  }

  // One entry a node.
  var tags: [PageTag] = []
  var parents: [Int32] = []
  /// The node behind the last descendant.
  var ends: [Int32] = []
  /// Text nodes: bytes of ``text``. Elements: indices of ``attributes``.
  var lower: [Int32] = []
  var upper: [Int32] = []

  var attributes: [Attribute] = []
  var text: [UInt8] = []
  var values: [UInt8] = []
  /// Names of elements that ``PageTag`` does not know, by node.
  var otherNames: [Int32: [UInt8]] = [:]

  var count: Int { tags.count }

  /// The value of an element's attribute as bytes.
  func attribute(_ attribute: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
    guard tags[node] != .text else { return nil }
    for index in Int(lower[node])..<Int(upper[node]) where attributes[index].attribute == attribute {
      return values[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The value of an element's attribute, trimmed of white space.
  func string(_ attribute: PageAttribute, of node: Int) -> String? {
    guard let value = self.attribute(attribute, of: node) else { return nil }
    return String(decoding: value.trimmingSpace(), as: UTF8.self)
  }

  /// The text inside an element, white space normalized, without that of hidden or raw elements.
  func textContent(of node: Int, limit: Int = 4_000) -> String {
    var writer = TextWriter()
    for index in node..<max(node + 1, Int(ends[node])) {
      if tags[index] == .text {
        let start = Int(lower[index])
        writer.append(text, start..<boundary(min(Int(upper[index]), start + limit)))
      } else if tags[index] == .br || tags[index].traits.contains(.block) {
        writer.space()
      }
      if writer.bytes.count > limit { break }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The offset, or the one before it that a character begins at.
  private func boundary(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  func isAncestor(_ ancestor: Int, of node: Int) -> Bool {
    ancestor <= node && node < Int(ends[ancestor])
  }
}

extension ArraySlice<UInt8> {
  func trimmingSpace() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }
}
