import Glibc
import StatementText

/// Turns files and bytes into statements.
///
///     let found = InputCollector.collect(paths: ["statements"])
///     let reader = StatementReader()
///     for file in found.inputs {
///       let statement = try reader.read(file)
///     }
public struct StatementReader: Sendable {
  public init() {}

  /// Reads a file and its sidecar, or standard input.
  public func read(
    _ file: InputFile, options: ReadingOptions = ReadingOptions()
  ) throws(ReadingError) -> Statement {
    let bytes =
      file.location.isEmpty
      ? try FileReading.bytes(from: 0, path: file.path)
      : try FileReading.bytes(at: file.location, path: file.path)
    let sidecar = try file.sidecar.map { location throws(ReadingError) in
      try readSidecar(location, statement: file.path)
    }
    let type = file.mediaType == MediaType.unknown ? MediaType.sniffed(bytes) : file.mediaType
    return try read(bytes: bytes, path: file.path, mediaType: type, options: options, sidecar: sidecar)
  }

  /// Reads a statement's bytes, as they come from standard input or another program.
  ///
  /// Without a media type the path's ending tells it, else the bytes.
  public func read(
    bytes: [UInt8], path: String, mediaType: String? = nil, options: ReadingOptions = ReadingOptions()
  ) throws(ReadingError) -> Statement {
    let type = mediaType ?? MediaType.of(name: path.utf8) ?? MediaType.sniffed(bytes)
    return try read(bytes: bytes, path: path, mediaType: type, options: options, sidecar: nil)
  }

  private func read(
    bytes: [UInt8], path: String, mediaType: String, options: ReadingOptions, sidecar: Sidecar?
  ) throws(ReadingError) -> Statement {
    if let fault = options.fault { throw .option(path, fault) }
    if let format = BinaryFormat.name(of: bytes) { throw .notText(path, format) }
    let isPage = mediaType != MediaType.plain
    let declared = options.declaredEncoding ?? (isPage ? HTMLReader.declaredEncoding(in: bytes) : nil)
    let decoded = TextDecoder.decode(bytes, declared: declared, override: options.encoding)
    let source = Statement.Source(
      path: path, mediaType: mediaType, encoding: decoded.encoding, byteCount: bytes.count,
      sha256: SHA256.hexadecimal(bytes))
    // Another encoding's bytes become up to three in UTF-8, and places in a text have 32 bits.
    guard decoded.bytes.count <= FileReading.limit else { throw .tooLarge(path) }
    var statement = isPage ? page(decoded, source) : plainText(decoded, source)
    guard statement.text.bytes.count <= FileReading.limit else { throw .tooLarge(path) }
    if statement.text.bytes.isEmpty {
      guard isPage, statement.title != nil || statement.published != nil else {
        throw .empty(path, isPage: isPage)
      }
      statement.warnings.append(.noText)
    }
    statement.warnings.insert(contentsOf: decoded.warnings, at: 0)
    identifyLanguage(&statement)
    if let sidecar { statement.override(by: sidecar) }
    statement.override(by: options)
    complete(&statement)
    return statement
  }

  private func plainText(_ decoded: DecodedText, _ source: Statement.Source) -> Statement {
    let plain = decoded.bytes.withUnsafeBufferPointer { PlainTextReader.read($0) }
    var statement = Statement(source: source, text: plain.text, warnings: plain.warnings)
    HeadReader.read(into: &statement)
    return statement
  }

  private func page(_ decoded: DecodedText, _ source: Statement.Source) -> Statement {
    // The page reader takes no NULs: they end a document for libxml2.
    let nuls = decoded.bytes.withUnsafeBufferPointer { Self.nuls(in: $0) }
    let page = HTMLReader.read(utf8: nuls == 0 ? decoded.bytes : decoded.bytes.filter { $0 != 0 })
    let dropped: [ReadingWarning] = nuls == 0 ? [] : [.controlCharacters(nuls)]
    return Statement(
      source: source, title: page.title, authors: page.authors, publisher: page.publisher,
      published: page.published, url: page.url, language: page.language, text: page.text,
      warnings: dropped + page.warnings)
  }

  /// Most pages have none, which the C library sees at once.
  private static func nuls(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress, memchr(base, 0, bytes.count) != nil else { return 0 }
    return bytes.reduce(0) { $0 + ($1 == 0 ? 1 : 0) }
  }

  /// What is still unknown and can be had from the file's name.
  private func complete(_ statement: inout Statement) {
    guard statement.published == nil else { return }
    statement.published = FileNameDate.find(in: statement.source.path)
  }

  /// The words decide: pages are often made from templates of another language.
  private func identifyLanguage(_ statement: inout Statement) {
    let found = LanguageIdentifier.identify(statement.text.bytes)
    if let declared = statement.language?.value, found == "und" || LanguageTag.agree(declared, found) {
      return
    }
    statement.language = Sourced(found, from: .detected)
  }

  private func readSidecar(_ location: [UInt8], statement: String) throws(ReadingError) -> Sidecar {
    let name = location[((location.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]
    let folder = statement.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(statement[...$0]) } ?? ""
    let path = folder + FileName.readable(Array(name))
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(at: location, path: path)
    } catch {
      throw ReadingError(.sidecar, path: statement, message: error.message)
    }
    return try Sidecar(bytes, path: path, statement: statement)
  }
}

extension Statement {
  fileprivate mutating func override(by sidecar: Sidecar) {
    if let value = sidecar.title { title = Sourced(value, from: .sidecar, detail: "title") }
    if let value = sidecar.authors { authors = Sourced(value, from: .sidecar, detail: "authors") }
    if let value = sidecar.publisher { publisher = Sourced(value, from: .sidecar, detail: "publisher") }
    if let value = sidecar.published { published = Sourced(value, from: .sidecar, detail: "published") }
    if let value = sidecar.url { url = Sourced(value, from: .sidecar, detail: "url") }
    if let value = sidecar.language { language = Sourced(value, from: .sidecar, detail: "language") }
  }

  fileprivate mutating func override(by options: ReadingOptions) {
    if let value = options.published { published = Sourced(value, from: .option, detail: "published") }
    if let value = options.language.flatMap(LanguageTag.normalized) {
      language = Sourced(value, from: .option, detail: "language")
    }
    if let value = options.url { url = Sourced(value, from: .option, detail: "url") }
  }
}

// Messages.
extension ReadingWarning {
  static let noText = ReadingWarning(
    code: "reading.no-text",
    message: "No text of a statement was found in the page; only what the page says of it is here.")
}

extension ReadingError {
  static func notText(_ path: String, _ format: String) -> ReadingError {
    ReadingError(
      .notText, path: path, message: "\(path): it is \(format), not text; convert it to text or HTML first.")
  }

  static func empty(_ path: String, isPage: Bool) -> ReadingError {
    ReadingError(
      .empty, path: path,
      message: isPage
        ? "\(path): no text of a statement was found in the page; check that it was saved in whole."
        : "\(path): the file holds no text; remove it or put the statement in.")
  }

  static func option(_ path: String, _ problem: String) -> ReadingError {
    ReadingError(.option, path: path, message: "\(path): \(problem).")
  }
}
