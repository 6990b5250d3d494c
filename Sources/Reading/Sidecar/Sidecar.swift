/// What a file `NAME.meta.json` beside a statement says about it; it overrides what the reader finds.
struct Sidecar: Equatable {
  var published: String?
  var title: String?
  var url: String?
  var language: String?
  var authors: [String]?
  var publisher: String?

  /// Reads a sidecar; `path` is what messages call it, `statement` the path of its statement.
  init(_ bytes: [UInt8], path: String, statement: String) throws(ReadingError) {
    let value: SidecarJSON
    do {
      value = try SidecarParser.parse(bytes)
    } catch {
      throw .sidecar(path, statement, place: Self.place(error.offset, in: bytes), error.reason)
    }
    guard case .object(let members) = value else {
      throw .sidecar(path, statement, place: nil, "it must be one object in { }")
    }
    for (key, value) in members {
      do {
        try take(key, value)
      } catch {
        throw .sidecar(path, statement, place: nil, error.reason)
      }
    }
  }

  private mutating func take(_ key: String, _ value: SidecarJSON) throws(SidecarFault) {
    switch key {
    case "published":
      published = try text(key, value)
      if let published, !ISODate.isValid(published) {
        throw SidecarFault(offset: 0, reason: "\"published\" must be a date such as 2024-03-08, not \"\(published)\"")
      }
    case "title": title = try text(key, value)
    case "url": url = try text(key, value)
    case "language":
      guard let given = try text(key, value) else { return }
      language = LanguageTag.normalized(given)
      if language == nil {
        throw SidecarFault(offset: 0, reason: "\"language\" must be a tag such as en or es-MX, not \"\(given)\"")
      }
    case "publisher": publisher = try text(key, value)
    case "authors": authors = try texts(key, value)
    default: break  // others keep notes of their own there
    }
  }

  private func text(_ key: String, _ value: SidecarJSON) throws(SidecarFault) -> String? {
    switch value {
    case .null: return nil
    case .string(let text): return text.isEmpty ? nil : text
    default: throw SidecarFault(offset: 0, reason: "\"\(key)\" must be a string or null")
    }
  }

  private func texts(_ key: String, _ value: SidecarJSON) throws(SidecarFault) -> [String]? {
    guard case .array(let values) = value else { return try text(key, value).map { [$0] } }
    var texts: [String] = []
    for value in values {
      guard let text = try text(key, value) else { continue }
      texts.append(text)
    }
    return texts.isEmpty ? nil : texts
  }

  private static func place(_ offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// Dates of ISO 8601, as precise as is known.
enum ISODate {
  /// `2024`, `2024-03`, `2024-03-08`, `2024-03-08T10:00`, with seconds, and with `Z` or `+02:00`.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let year = number(bytes, 0..<4) else { return false }
    if bytes.count == 4 { return true }
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let month = number(bytes, 5..<7),
      (1...12).contains(month)
    else { return false }
    if bytes.count == 7 { return true }
    guard bytes.count >= 10, bytes[7] == UInt8(ascii: "-"), let day = number(bytes, 8..<10), day >= 1,
      day <= DateLine.days(in: month, of: year)
    else { return false }
    return bytes.count == 10 || bytes[10] == UInt8(ascii: "T") && isTime(Array(bytes[11...]))
  }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    let colon = UInt8(ascii: ":")
    guard bytes.count >= 5, let hour = number(bytes, 0..<2), hour < 24, bytes[2] == colon,
      let minute = number(bytes, 3..<5), minute < 60
    else { return false }
    var rest = bytes[5...]
    if rest.first == colon {
      guard rest.count >= 3, let second = number(Array(rest), 1..<3), second < 61 else { return false }
      rest = rest.dropFirst(3)
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 } }
    }
    if rest.isEmpty || rest.elementsEqual([UInt8(ascii: "Z")]) { return true }
    let zone = Array(rest)
    guard zone.count == 6, zone[0] == UInt8(ascii: "+") || zone[0] == UInt8(ascii: "-"), zone[3] == colon else {
      return false
    }
    return number(zone, 1..<3) != nil && number(zone, 4..<6) != nil
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.upperBound <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

// Messages.
extension ReadingError {
  static func sidecar(
    _ path: String, _ statement: String, place: (line: Int, column: Int)?, _ reason: String
  ) -> ReadingError {
    let at = place.map { ":\($0.line):\($0.column)" } ?? ""
    return ReadingError(
      .sidecar, path: statement,
      message: "\(path)\(at): the sidecar of \(statement) cannot be used: \(reason); correct or remove it.")
  }
}
