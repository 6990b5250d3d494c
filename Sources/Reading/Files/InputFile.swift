/// A file that holds a statement.
public struct InputFile: Sendable, Equatable {
  /// What the record calls it: relative to the folder given, always with "/".
  ///
  /// Bytes of the name that are no UTF-8 stand as `%E9`.
  public var path: String
  /// What the system calls it, without the closing zero; empty for standard input.
  public var location: [UInt8]
  /// text/plain, text/html or application/xhtml+xml; application/octet-stream where the bytes decide.
  public var mediaType: String
  /// Where its sidecar lies; nil when it has none.
  public var sidecar: [UInt8]?

  public init(path: String, location: [UInt8], mediaType: String, sidecar: [UInt8]? = nil) {
    self.path = path
    self.location = location
    self.mediaType = mediaType
    self.sidecar = sidecar
  }

  /// What comes in on standard input; without a media type the name's ending tells it, else the bytes.
  public static func standardInput(name: String = "-", mediaType: String? = nil) -> InputFile {
    InputFile(
      path: name, location: [], mediaType: mediaType ?? MediaType.of(name: name.utf8) ?? MediaType.unknown)
  }
}

/// The kinds of files that hold statements.
public enum MediaType {
  public static let plain = "text/plain"
  public static let html = "text/html"
  public static let xhtml = "application/xhtml+xml"
  /// The bytes decide: a file was given by itself whose name says nothing.
  static let unknown = "application/octet-stream"

  /// By the ending of a name, in any case; nil for endings that no statement has.
  static func of(name: some Collection<UInt8>) -> String? {
    let bytes = Array(name)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
    switch String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased() {
    case "txt", "text", "md", "markdown": return plain
    case "html", "htm": return html
    case "xhtml", "xht": return xhtml
    default: return nil
    }
  }

  /// By what the bytes begin with, for files whose names say nothing.
  public static func sniffed(_ bytes: [UInt8]) -> String {
    let start = bytes.prefix(512).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    let words = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    if words.hasPrefix("<!doctype html") || words.hasPrefix("<html") || words.hasPrefix("<head") {
      return html
    }
    guard words.hasPrefix("<?xml") else { return plain }
    return String(decoding: start, as: UTF8.self).contains("<html") ? xhtml : plain
  }
}
