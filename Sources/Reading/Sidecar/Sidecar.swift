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
        throw SidecarFault(
          offset: 0, reason: "\"published\" must be a date such as 2024-03-08, not \"\(published)\"")
      }
    case "title": title = try text(key, value)
    case "url": url = try text(key, value)
    case "language":
      guard let given = try text(key, value) else { return }
      language = LanguageTag.normalized(given)
      if language == nil {
        throw SidecarFault(
          offset: 0, reason: "\"language\" must be a tag such as en or es-MX, not \"\(given)\"")
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
