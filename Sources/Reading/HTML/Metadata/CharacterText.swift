import CLibXML2

/// Text of metadata: markup and references that were escaped once too often are resolved.
enum CharacterText {
  /// The text with references resolved, tags gone and white space normalized.
  static func decoded(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if bytes.contains(0x26) { bytes = resolved(bytes) }
    if bytes.contains(0x3C) { bytes = withoutTags(bytes) }
    var writer = TextWriter()
    writer.append(bytes, 0..<bytes.count)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == 0x26 else {
        out.append(bytes[at])
        at += 1
        continue
      }
      let reference = bytes.withUnsafeBufferPointer { CharacterReferences.repair($0, at: at) }
      if reference.end > at + 1 {
        out.append(contentsOf: plain(reference.replacement))
        at = reference.end
        continue
      }
      var end = at + 1
      while end < bytes.count, end < at + 12, bytes[end] != 0x3B { end += 1 }
      if end < bytes.count, bytes[end] == 0x3B, let value = named(Array(bytes[at + 1..<end])) {
        out.append(contentsOf: value)
        at = end + 1
      } else {
        out.append(0x26)
        at += 1
      }
    }
    return out
  }

  private static func plain(_ replacement: [UInt8]) -> [UInt8] {
    let text = String(decoding: replacement, as: UTF8.self)
    if text.hasPrefix("&#"), let scalar = UInt32(text.dropFirst(2).dropLast()).flatMap(Unicode.Scalar.init) {
      return Array(String(Character(scalar)).utf8)
    }
    return switch text {
    case "&lt;": [0x3C]
    case "&amp;": [0x26]
    case "&gt;": [0x3E]
    default: replacement
    }
  }

  private static func named(_ name: [UInt8]) -> [UInt8]? {
    let terminated = name + [0]
    guard let found = terminated.withUnsafeBufferPointer({ htmlEntityLookup($0.baseAddress) }),
      let scalar = Unicode.Scalar(found.pointee.value)
    else { return nil }
    return Array(String(Character(scalar)).utf8)
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x3C, at + 1 < bytes.count, bytes[at + 1] == 0x2F || bytes[at + 1] | 0x20 >= 0x61,
        let end = bytes[at...].firstIndex(of: 0x3E)
      {
        at = end + 1
        continue
      }
      out.append(bytes[at])
      at += 1
    }
    return out
  }
}

/// A text reduced to letters and digits, in lower case, so that spellings of one title can be compared.
struct FoldedText: Equatable {
  let bytes: [UInt8]
  var count: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }

  init(_ text: String) {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars.prefix(600) {
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        if isLetter { bytes.append(byte | 0x20) } else if byte >= 0x30, byte <= 0x39 { bytes.append(byte) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    self.bytes = bytes
  }

  func contains(_ other: FoldedText) -> Bool {
    !other.isEmpty && bytes.contains(other.bytes)
  }
}
