/// What a header `Content-Type` says: the kind of file, and the encoding.
public struct ContentType: Equatable, Sendable {
  /// text/plain, text/html or application/xhtml+xml; nil for application/octet-stream, where the bytes decide.
  public var mediaType: String?
  /// The parameter `charset`.
  public var encoding: String?

  /// Nil for kinds that hold no statement.
  ///
  ///     ContentType("text/html; charset=ISO-8859-1")  // text/html, "iso-8859-1"
  public init?(_ header: String) {
    let parts = header.lowercased().split(separator: ";", omittingEmptySubsequences: false).map(Self.trimmed)
    switch parts.first ?? "" {
    case "text/plain", "text/markdown", "text/x-markdown": mediaType = MediaType.plain
    case "text/html": mediaType = MediaType.html
    case "application/xhtml+xml": mediaType = MediaType.xhtml
    case "application/octet-stream": mediaType = nil
    default: return nil
    }
    for part in parts.dropFirst() where part.hasPrefix("charset=") {
      encoding = Self.trimmed(String(part.dropFirst("charset=".count)), also: "\"'")
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String { trimmed(String(text), also: "") }

  private static func trimmed(_ text: String, also others: String) -> String {
    let isOutside = { (character: Character) in character.isWhitespace || others.contains(character) }
    return String(text.drop(while: isOutside).reversed().drop(while: isOutside).reversed())
  }
}
