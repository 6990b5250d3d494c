import Records

/// The records that one run left: a folder with a file each, one file, or one file with a line each.
///
/// Knows where each record lies and reads it when asked, so that two runs of any size can be compared.
struct StoredRun {
  /// Where one statement's record lies.
  struct Entry {
    /// The statement's path, as `source.path` has it.
    var path: String
    var file: String
    /// The bytes of its line in a file of lines; nil when it is a file by itself.
    var range: Range<Int>?
    /// From 1.
    var line = 1
  }

  /// In order of the paths' bytes.
  private(set) var entries: [Entry] = []

  init(_ path: String) throws(Trouble) {
    if Files.isFolder(path) {
      for name in try Files.list(path, endings: [".json", ".ndjson", ".jsonl"]) {
        if name.hasSuffix(".json") {
          entries.append(Entry(path: String(name.dropLast(".json".count)), file: path + "/" + name))
        } else {
          try addLines(path + "/" + name)
        }
      }
    } else if path.hasSuffix(".json") {
      let entry = Entry(path: "", file: path)
      entries = [Entry(path: try Self.outcome(of: entry).path, file: path)]
    } else {
      try addLines(path)
    }
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (a, b) in zip(entries, entries.dropFirst()) where a.path == b.path {
      throw Trouble("\(b.file): a second record of \(b.path)")
    }
  }

  /// Notes where each line lies, a piece of the file at a time: files of lines can be larger than memory.
  private mutating func addLines(_ file: String) throws(Trouble) {
    var rest: [UInt8] = []
    var offset = 0
    var line = 1
    while true {
      let piece = try Files.read(file, offset + rest.count..<offset + rest.count + Self.pieceSize)
      rest += piece
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try addLine(file, rest, start..<end, offset: offset, line: line)
        start = end + 1
        line += 1
      }
      if piece.isEmpty { break }
      rest.removeSubrange(..<start)
      offset += start
    }
    try addLine(file, rest, 0..<rest.count, offset: offset, line: line)
  }

  private static let pieceSize = 1 << 22

  private mutating func addLine(
    _ file: String, _ bytes: [UInt8], _ range: Range<Int>, offset: Int, line: Int
  ) throws(Trouble) {
    if range.isEmpty { return }
    do throws(JSONFault) {
      let path = try StatementOutcome.path(inJSON: bytes, range: range)
      let place = offset + range.lowerBound..<offset + range.upperBound
      entries.append(Entry(path: path, file: file, range: place, line: line))
    } catch {
      throw Trouble("\(file):\(line): \(Self.words(error, end: range.upperBound))")
    }
  }

  static func bytes(of entry: Entry) throws(Trouble) -> [UInt8] {
    guard let range = entry.range else { return try Files.read(entry.file) }
    return try Files.read(entry.file, range)
  }

  static func outcome(of entry: Entry) throws(Trouble) -> StatementOutcome {
    try outcome(of: entry, bytes: try bytes(of: entry))
  }

  static func outcome(of entry: Entry, bytes: [UInt8]) throws(Trouble) -> StatementOutcome {
    do throws(JSONFault) {
      return try StatementOutcome(json: bytes)
    } catch {
      let words = Self.words(error, end: bytes.count)
      throw Trouble("\(entry.file):\(entry.line - 1 + error.line): \(error.path): \(words)")
    }
  }

  /// What is wrong, and what to do where that is known.
  private static func words(_ fault: JSONFault, end: Int) -> String {
    switch fault.code {
    case .version: "\(fault.message); extract its statement again"
    case .syntax where end == 0: "the file is empty; extract its statement again"
    case .syntax where fault.offset >= end:
      "the record ends before it is whole (\(fault.message)); extract its statement again"
    default: fault.message
    }
  }
}
