/// A statement that another program hands over as one JSON object on a line.
///
///     {"path": "wire/12.txt", "text": "The panel met on Friday.", "published": "2024-03-08"}
///
/// One of `text`, `html` and `base64` is the statement; `mediaType`, `published`, `url` and `language` may say more about
/// it. Null is the same as no field. Documentation/Engines.md describes it for users.
public struct StatementRequest: Equatable, Sendable {
  public enum Content: Equatable, Sendable {
    case text(String)
    case html(String)
    /// A file's bytes in Base64, not yet decoded.
    case base64(String)
  }

  /// What the record has as `source.path`.
  public var path: String
  public var content: Content
  public var mediaType: String?
  public var published: String?
  public var url: String?
  public var language: String?
  /// Fields that mean nothing here, such as misspelt ones.
  public var unknownFields: [String]

  /// Reads one line.
  public init(json bytes: [UInt8]) throws(Fault) {
    var fields: [String: String] = [:]
    var unknown: [String] = []
    do throws(JSONFault) {
      var json = JSONReader(bytes)
      try json.openObject { json, name throws(JSONFault) in
        if !Self.fields.contains(name) {
          unknown.append(name)
          return try json.skipValue()
        }
        if fields[name] != nil { throw json.fault(.unexpectedField, "the field stands here twice") }
        fields[name] = try json.optionalString()
      }
      try json.finish()
    } catch {
      throw Fault(.notJSON, path: fields["path"], "byte \(error.offset), \(error.path): \(error.message)")
    }
    guard let path = fields["path"], !path.isEmpty else {
      throw Fault(.noPath, path: nil, "the field \"path\" is missing: the record would have no name")
    }
    self.path = path
    content = try Self.content(fields, path)
    mediaType = fields["mediaType"]
    published = fields["published"]
    url = fields["url"]
    language = fields["language"]
    unknownFields = unknown
  }

  private static let fields: Set = [
    "path", "text", "html", "base64", "mediaType", "published", "url", "language",
  ]

  private static func content(_ fields: [String: String], _ path: String) throws(Fault) -> Content {
    switch (fields["text"], fields["html"], fields["base64"]) {
    case (let text?, nil, nil): return .text(text)
    case (nil, let html?, nil): return .html(html)
    case (nil, nil, let bytes?): return .base64(bytes)
    case (nil, nil, nil):
      throw Fault(.noContent, path: path, "one of \"text\", \"html\" and \"base64\" must be given")
    default:
      throw Fault(.noContent, path: path, "only one of \"text\", \"html\" and \"base64\" can be given")
    }
  }

  /// Why a line is no request.
  public struct Fault: Error, Equatable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
      case notJSON = "stream.not-json"
      case noPath = "stream.no-path"
      case noContent = "stream.no-content"
    }

    public var code: Code
    /// Where it could still be read.
    public var path: String?
    public var message: String

    init(_ code: Code, path: String?, _ message: String) {
      self.code = code
      self.path = path
      self.message = message
    }
  }
}
