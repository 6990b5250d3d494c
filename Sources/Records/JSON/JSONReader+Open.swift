// Objects that other programs write: fields that are not known are passed over.
extension JSONReader {
  /// Reads an object; `read` gets the name of each field and must take its value.
  mutating func openObject(_ read: (inout JSONReader, String) throws(JSONFault) -> Void) throws(JSONFault) {
    try expect(UInt8(ascii: "{"))
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let name = try string()
      path.append(.field(name))
      try expect(UInt8(ascii: ":"))
      try read(&self, name)
      path.removeLast()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  /// Passes over one value of any kind, however deep, without recursion.
  mutating func skipValue() throws(JSONFault) {
    var closers: [UInt8] = []
    repeat {
      skipSpace()
      guard at < limit else { throw fault(.syntax, "a value must stand here, but the bytes end") }
      switch bytes[at] {
      case UInt8(ascii: "{"):
        at += 1
        if take(UInt8(ascii: "}")) { break }
        closers.append(UInt8(ascii: "}"))
        try skipKey()
        continue
      case UInt8(ascii: "["):
        at += 1
        if take(UInt8(ascii: "]")) { break }
        closers.append(UInt8(ascii: "]"))
        continue
      default: try skipScalar()
      }
      try skipToNext(&closers)
    } while !closers.isEmpty
  }

  /// Behind a value: closes what ends here, or goes on to the next value.
  private mutating func skipToNext(_ closers: inout [UInt8]) throws(JSONFault) {
    while let closer = closers.last {
      if take(UInt8(ascii: ",")) {
        if closer == UInt8(ascii: "}") { try skipKey() }
        return
      }
      try expect(closer)
      closers.removeLast()
    }
  }

  private mutating func skipKey() throws(JSONFault) {
    _ = try string()
    try expect(UInt8(ascii: ":"))
  }

  private mutating func skipScalar() throws(JSONFault) {
    switch bytes[at] {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
    case UInt8(ascii: "n"):
      if !null() { throw fault(.syntax, "a value must stand here") }
    default: try skipNumber()
    }
  }

  /// Any run of what numbers are made of: its value is not wanted.
  private mutating func skipNumber() throws(JSONFault) {
    let start = at
    while at < limit, "+-.0123456789eE".utf8.contains(bytes[at]) { at += 1 }
    if at == start { throw fault(.syntax, "a value must stand here") }
  }
}
