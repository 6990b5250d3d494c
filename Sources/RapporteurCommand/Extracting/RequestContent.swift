import Reading
import Records

/// The bytes of a request, and what is known of them.
struct RequestContent {
  var bytes: [UInt8]
  var mediaType: String?
  private var encoding: String?
  private var declaredEncoding: String?
  private let request: StatementRequest

  init(_ request: StatementRequest, line: Int) throws(ErrorRecord) {
    self.request = request
    let given = request.mediaType.map(ContentType.init)
    guard let type = given ?? ContentType("application/octet-stream") else {
      throw ErrorRecord(
        path: request.path, code: "stream.media-type",
        message: "line \(line): \"\(request.mediaType ?? "")\" holds no statement; text/plain, text/html and "
          + "application/xhtml+xml do")
    }
    mediaType = type.mediaType
    switch request.content {
    case .text(let text):
      bytes = Array(text.utf8)
      encoding = "utf-8"
      mediaType = mediaType ?? "text/plain"
    case .html(let html):
      bytes = Array(html.utf8)
      encoding = "utf-8"
      mediaType = mediaType ?? "text/html"
    case .base64(let letters):
      guard let decoded = Base64.decode(letters) else {
        throw ErrorRecord(
          path: request.path, code: "stream.base64",
          message: "line \(line): \"base64\" is no Base64 (RFC 4648)")
      }
      bytes = decoded
      declaredEncoding = type.encoding
    }
  }

  /// What the line says of this statement counts before what was said of all.
  func options(over all: ReadingOptions) -> ReadingOptions {
    ReadingOptions(
      published: request.published ?? all.published, language: request.language ?? all.language,
      url: request.url,
      encoding: encoding, declaredEncoding: declaredEncoding)
  }
}
