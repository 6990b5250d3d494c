/// JSON as pages write it, broken or not, as flat nodes in document order.
///
/// Forgives what JSON-LD on real pages gets wrong: comments and CDATA marks around it, raw line breaks in
/// strings, commas too many or forgotten, a missing end. Never fails; what cannot be read is left out.
struct LooseJSON {
  enum Kind: UInt8 { case object, array, string, literal }

  struct Node {
    var kind: Kind
    /// The bytes of the key, of a member of an object.
    var key: Range<Int>
    /// The bytes inside the quotation marks, or of the literal.
    var value: Range<Int>
    /// The node behind the last one inside.
    var end: Int
    var depth: Int
  }

  private let bytes: [UInt8]
  private(set) var nodes: [Node] = []
  private static let nodeLimit = 50_000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  private mutating func read() {
    var open: [Int] = []
    var key = 0..<0
    var at = 0
    while at < bytes.count, nodes.count < Self.nodeLimit {
      switch bytes[at] {
      case 0x7B, 0x5B:
        guard open.count < 64 else { return close(&open) }
        add(bytes[at] == 0x7B ? .object : .array, &key, at..<at, open.count)
        open.append(nodes.count - 1)
        at += 1
      case 0x7D, 0x5D:
        if let last = open.popLast() { nodes[last].end = nodes.count }
        key = 0..<0
        at += 1
      case 0x22:
        let value = string(&at)
        if isKey(at), let last = open.last, nodes[last].kind == .object {
          key = value
        } else if !open.isEmpty {
          add(.string, &key, value, open.count)
        }
      case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        let start = at
        while at < bytes.count, isLiteral(bytes[at]) { at += 1 }
        if !open.isEmpty { add(.literal, &key, start..<at, open.count) }
      default: at += 1
      }
    }
    close(&open)
  }

  private mutating func close(_ open: inout [Int]) {
    while let last = open.popLast() { nodes[last].end = nodes.count }
  }

  private mutating func add(_ kind: Kind, _ key: inout Range<Int>, _ value: Range<Int>, _ depth: Int) {
    nodes.append(Node(kind: kind, key: key, value: value, end: nodes.count + 1, depth: depth))
    key = 0..<0
  }

  private func string(_ at: inout Int) -> Range<Int> {
    at += 1
    let start = at
    while at < bytes.count {
      if bytes[at] == 0x22, endsString(at) { break }
      at += bytes[at] == 0x5C ? 2 : 1
    }
    let end = min(at, bytes.count)
    at = end + 1
    return start..<end
  }

  /// A quotation mark that nothing of JSON's grammar follows is one that was not escaped.
  private func endsString(_ quote: Int) -> Bool {
    var at = quote + 1
    var isNewLine = false
    while at < bytes.count, bytes[at] <= 0x20 {
      isNewLine = isNewLine || bytes[at] == 0x0A
      at += 1
    }
    guard at < bytes.count else { return true }
    switch bytes[at] {
    case 0x2C, 0x3A, 0x5D, 0x7D: return true
    default: return isNewLine
    }
  }

  private func isKey(_ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return at < bytes.count && bytes[at] == 0x3A
  }

  private func isLiteral(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2B || byte == 0x2E || byte >= 0x30 && byte <= 0x39
      || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }

  // MARK: - Looking things up

  /// The member of an object.
  func member(_ name: StaticString, of object: Int) -> Int? {
    var at = object + 1
    while at < nodes[object].end {
      if keyEquals(at, name) { return at }
      at = max(nodes[at].end, at + 1)
    }
    return nil
  }

  func keyEquals(_ node: Int, _ name: StaticString) -> Bool {
    let key = nodes[node].key
    guard key.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<key.count where bytes[key.lowerBound + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The nodes directly inside an object or array.
  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var at = node + 1
    while at < nodes[node].end {
      result.append(at)
      at = max(nodes[at].end, at + 1)
    }
    return result
  }

  /// The strings of a value: itself, or those of an array.
  func strings(_ node: Int) -> [String] {
    switch nodes[node].kind {
    case .string: [string(of: node)]
    case .array: children(of: node).filter { nodes[$0].kind == .string }.map { string(of: $0) }
    case .literal: []
    case .object: member("@value", of: node).map { strings($0) } ?? []
    }
  }

  /// A string with its escapes resolved; literals as they stand. Of longer ones no more than about `limit` bytes.
  func string(of node: Int, limit: Int = .max) -> String {
    var out: [UInt8] = []
    var at = nodes[node].value.lowerBound
    let end = nodes[node].value.upperBound
    out.reserveCapacity(min(end - at, limit))
    while at < end, out.count < limit {
      guard bytes[at] == 0x5C, at + 1 < end else {
        out.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      escape(&at, end, &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func escape(_ at: inout Int, _ end: Int, _ out: inout [UInt8]) {
    let byte = bytes[at]
    at += 1
    switch byte {
    case 0x6E: out.append(0x0A)
    case 0x72, 0x74, 0x62, 0x66: out.append(0x20)
    case 0x75:
      guard var unit = hexadecimal(at, end) else { return }
      at += 4
      if unit >= 0xD800, unit < 0xDC00, at + 1 < end, bytes[at] == 0x5C, bytes[at + 1] == 0x75,
        let low = hexadecimal(at + 2, end), low >= 0xDC00, low < 0xE000
      {
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        at += 6
      }
      if let scalar = Unicode.Scalar(unit) { out.append(contentsOf: String(Character(scalar)).utf8) }
    default: out.append(byte)
    }
  }

  private func hexadecimal(_ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
