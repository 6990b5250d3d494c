import Glibc
import RapporteurKit
import Reading
import RulePacks

/// What a file `rapporteur.toml` says: the same as the options of `extract`, for all statements below its folder.
struct SettingsFile: Equatable {
  static let name = "rapporteur.toml"

  var path: String
  /// Relative ones were relative to the file's folder.
  var rules: [String]?
  var corrections: [String]?
  var published: String?
  var language: String?
  var dateOrder: ExtractionOptions.DateOrder?
  var parts: Set<RecordPart>?
  var jobs: Int?

  /// Reads a settings file; a fault names the line and shows it.
  init(_ path: String) throws(Trouble) {
    self.path = path
    let bytes = try Files.read(path)
    do throws(TOMLReader.Fault) {
      for entry in try TOMLReader.entries(bytes) { try take(entry) }
    } catch {
      throw Trouble(Self.message(error, path: path, bytes: bytes))
    }
  }

  private mutating func take(_ entry: TOMLReader.Entry) throws(TOMLReader.Fault) {
    switch entry.key {
    case "rules": rules = try paths(entry)
    case "corrections": corrections = try paths(entry)
    case "published":
      published = try Self.string(entry)
      try Self.require(ReadingOptions(published: published).fault, entry)
    case "language":
      language = try Self.string(entry)
      try Self.require(ReadingOptions(language: language).fault, entry)
    case "date-order":
      dateOrder = .init(rawValue: try Self.string(entry))
      try Self.require(dateOrder == nil ? "it is dmy or mdy" : nil, entry)
    case "type":
      let names = try Self.strings(entry)
      parts = RecordPart.named(names)
      try Self.require(parts == nil ? RecordPart.unknown(names) : nil, entry)
    case "jobs":
      guard case .integer(let number) = entry.value, number >= 1 else {
        throw Self.fault("it is a number from 1", entry)
      }
      jobs = number
    default: throw Self.fault("there is no such setting; there are: \(Self.keys)", entry)
    }
  }

  /// Relative ones start from the file's own folder.
  private func paths(_ entry: TOMLReader.Entry) throws(TOMLReader.Fault) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return try Self.strings(entry).map { $0.hasPrefix("/") ? $0 : folder + $0 }
  }

  private static let keys = "rules, corrections, published, language, date-order, type, jobs"

  private static func fault(_ message: String, _ entry: TOMLReader.Entry) -> TOMLReader.Fault {
    .init(line: entry.line, column: entry.column, message: "\"\(entry.key)\": \(message)")
  }

  private static func require(_ fault: String?, _ entry: TOMLReader.Entry) throws(TOMLReader.Fault) {
    if let fault { throw self.fault(fault, entry) }
  }

  private static func string(_ entry: TOMLReader.Entry) throws(TOMLReader.Fault) -> String {
    guard case .string(let text) = entry.value else {
      throw fault("it is one text in quotation marks", entry)
    }
    return text
  }

  private static func strings(_ entry: TOMLReader.Entry) throws(TOMLReader.Fault) -> [String] {
    switch entry.value {
    case .string(let text): return [text]
    case .strings(let texts): return texts
    default: throw fault("it is a text in quotation marks, or several in [ ]", entry)
    }
  }

  private static func message(_ fault: TOMLReader.Fault, path: String, bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let source = lines.indices.contains(fault.line - 1) ? lines[fault.line - 1] : []
    return RuleDiagnostic(
      path: path, line: fault.line, column: fault.column, code: "settings.fault", message: fault.message,
      source: String(decoding: source.filter { $0 != 0x0D }, as: UTF8.self)
    ).description
  }
}

// Where it lies.
extension SettingsFile {
  /// The settings that hold for some inputs: the nearest file in their folder or one above it.
  ///
  /// Costs a look into each folder on the way up, and nothing else, where there is none.
  static func nearest(to inputs: [String]) throws(Trouble) -> String? {
    var found: (input: String, file: String?)?
    for input in inputs where input != "-" {
      let file = nearest(to: input)
      if let found, found.file != file {
        throw Trouble(
          "\(found.input) and \(input) have different settings (\(found.file ?? "none"), \(file ?? "none")); "
            + "extract them one by one, or name one file with --config")
      }
      found = (input, file)
    }
    return found?.file
  }

  private static func nearest(to input: String) -> String? {
    guard let resolved = realpath(input, nil) else { return nil }
    defer { free(resolved) }
    var folder = String(cString: resolved)
    if !Files.isFolder(folder) { folder = parent(folder) }
    while true {
      let file = folder == "/" ? "/" + name : folder + "/" + name
      if access(file, F_OK) == 0 { return Files.fromHere(file) }
      if folder == "/" { return nil }
      folder = parent(folder)
    }
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
