extension HTMLReader {
  /// The label of the encoding that a page declares: in its XML declaration, `meta charset` or `meta http-
  /// equiv`.
  ///
  /// Reads the first 4,096 bytes of the undecoded page as the WHATWG HTML Standard's prescan does. The
  /// label comes in lower case, as it stands; a page that was read as ASCII up to there is not in UTF-16,
  /// whatever it says, so that becomes utf-8.
  ///
  /// Where nothing is declared there and the page is not UTF-8, it looks on: scripts may stand before.
  public static func declaredEncoding(in page: [UInt8]) -> String? {
    let label = page.withUnsafeBufferPointer { bytes -> String? in
      var scan = EncodingPrescan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(4_096)))
      if let label = scan.label() { return label }
      guard bytes.count > 4_096, UTF8Validation.firstFault(in: bytes) != nil else { return nil }
      scan = EncodingPrescan(bytes: UnsafeBufferPointer(rebasing: bytes.prefix(1 << 18)))
      return scan.label()
    }
    guard let label else { return nil }
    return label.hasPrefix("utf-16") || label == "unicode" ? "utf-8" : label
  }
}

private struct EncodingPrescan {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func label() -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    if starts("<?xml"), let label = xmlDeclaration() { return label }
    while at < bytes.count {
      guard bytes[at] == 0x3C else {
        at += 1
        continue
      }
      if starts("<!--") {
        skipComment()
      } else if starts("<meta"), at + 5 < bytes.count, bytes[at + 5] <= 0x20 || bytes[at + 5] == 0x2F {
        at += 5
        if let label = meta() { return label }
      } else {
        skipTag()
      }
    }
    return nil
  }

  private func starts(_ text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount {
      let byte = bytes[at + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower != text.utf8Start[offset] { return false }
    }
    return true
  }

  private mutating func skipComment() {
    at += 2
    while at < bytes.count, !starts("-->") { at += 1 }
    at = min(at + 3, bytes.count)
  }

  private mutating func skipTag() {
    at += 1
    guard at < bytes.count, bytes[at] | 0x20 >= 0x61, bytes[at] | 0x20 <= 0x7A || bytes[at] == 0x2F else {
      if at < bytes.count, bytes[at] == 0x21 || bytes[at] == 0x3F {
        while at < bytes.count, bytes[at] != 0x3E { at += 1 }
      }
      return
    }
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E { at += 1 }
    while attribute() != nil {}
  }

  private mutating func meta() -> String? {
    var isContentType = false
    var charset: String?
    var fromContent: String?
    while let (name, value) = attribute() {
      switch name {
      case "http-equiv": isContentType = value.lowercased() == "content-type"
      case "charset": charset = value
      case "content": fromContent = Self.charset(in: value)
      default: break
      }
    }
    let label = charset ?? (isContentType ? fromContent : nil)
    return label.flatMap { $0.isEmpty ? nil : $0.lowercased() }
  }

  /// The next attribute of the tag; nil behind its end.
  private mutating func attribute() -> (name: String, value: String)? {
    while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x2F { at += 1 }
    guard at < bytes.count, bytes[at] != 0x3E else {
      at = min(at + 1, bytes.count)
      return nil
    }
    let start = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E, bytes[at] != 0x2F,
      bytes[at] != 0x3D || at == start
    {
      at += 1
    }
    let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == 0x3D else { return (name, "") }
    at += 1
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    return (name, value())
  }

  private mutating func value() -> String {
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { at += 1 }
    let start = at
    while at < bytes.count, isQuoted ? bytes[at] != quote : bytes[at] > 0x20 && bytes[at] != 0x3E { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isQuoted, at < bytes.count { at += 1 }
    return String(decoding: Array(text.utf8)[...].trimmingSpace(), as: UTF8.self)
  }

  /// `text/html; charset=windows-1251`.
  private static func charset(in content: String) -> String? {
    let bytes = Array(content.lowercased().utf8)
    guard let found = bytes.firstRange(of: Array("charset".utf8)) else { return nil }
    var rest = bytes[found.upperBound...].trimmingSpace()
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().trimmingSpace()
    while let first = rest.first, first == 0x22 || first == 0x27 { rest.removeFirst() }
    let label = rest.prefix { $0 > 0x20 && $0 != 0x3B && $0 != 0x22 && $0 != 0x27 }
    return String(decoding: label, as: UTF8.self)
  }

  private func xmlDeclaration() -> String? {
    let end = bytes[at...].prefix(300).firstIndex(of: 0x3E) ?? min(at + 300, bytes.count)
    let declaration = Array(bytes[at..<end])
    guard let found = declaration.firstRange(of: Array("encoding".utf8)) else { return nil }
    var rest = declaration[found.upperBound...].trimmingSpace()
    guard rest.first == 0x3D else { return nil }
    rest = rest.dropFirst().trimmingSpace()
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    let label = rest.dropFirst().prefix { $0 != quote }
    return String(decoding: label, as: UTF8.self).lowercased()
  }
}
