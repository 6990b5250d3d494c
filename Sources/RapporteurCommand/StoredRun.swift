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

  private mutating func addLines(_ file: String) throws(Trouble) {
    let bytes = try Files.read(file)
    var start = 0
    var line = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end > start {
        do throws(JSONFault) {
          let path = try StatementOutcome.path(inJSON: bytes, range: start..<end)
          entries.append(Entry(path: path, file: file, range: start..<end, line: line))
        } catch {
          throw Trouble("\(file):\(line): \(error.message)")
        }
      }
      start = end + 1
      line += 1
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
      throw Trouble("\(entry.file):\(entry.line - 1 + error.line): \(error.path): \(error.message)")
    }
  }
}
