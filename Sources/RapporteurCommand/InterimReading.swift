// Until module Reading has these.
import Glibc
import Reading
import StatementText

struct ReadingOptions: Sendable { var published: String?; var language: String? }
struct ReadingError: Error { enum Code: String { case samePath, cannotRead }; var code: Code; var path: String; var message: String }
struct InputFile: Sendable { var path: String; var file: String }
enum InputCollector {
  static func collect(paths: [String], stdinName: String, stdinMediaType: String?) -> (inputs: [InputFile], passedOver: Int, errors: [ReadingError]) {
    var inputs: [InputFile] = []
    for path in paths {
      guard let folder = opendir(path) else { inputs.append(InputFile(path: String(path.split(separator: "/").last ?? "-"), file: path)); continue }
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
        if name.hasSuffix(".txt") { inputs.append(InputFile(path: name, file: path + "/" + name)) }
      }
      closedir(folder)
    }
    return (inputs.sorted { $0.path < $1.path }, 0, [])
  }
}
struct StatementReader {
  func read(_ input: InputFile, options: ReadingOptions) throws(ReadingError) -> Statement {
    func contents(_ path: String) -> [UInt8]? {
      guard let file = fopen(path, "rb") else { return nil }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[0..<count] }
      return bytes
    }
    guard let raw = contents(input.file) else { throw ReadingError(code: .cannotRead, path: input.path, message: "\(input.file): cannot be read") }
    var published = options.published
    if let meta = contents(String(input.file.dropLast(4)) + ".meta.json") {
      let text = String(decoding: meta, as: UTF8.self)
      if let at = text.utf8.split(separator: UInt8(ascii: "\"")).map({ String($0) }).first(where: { $0?.hasPrefix("2") == true || $0?.hasPrefix("1") == true }) { published = at }
    }
    var out: [UInt8] = []
    var blocks: [StatementText.Block] = []
    for line in String(decoding: raw, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let trimmed = line.split(separator: " ").joined(separator: " ")
      if trimmed.isEmpty { continue }
      if !out.isEmpty { out += [10, 10] }
      let start = out.count
      out += Array(trimmed.utf8)
      blocks.append(.init(range: start..<out.count, kind: .paragraph))
    }
    return Statement(
      source: .init(path: input.path, mediaType: "text/plain", encoding: "utf-8", byteCount: raw.count, sha256: ""),
      published: published.map { Sourced($0, from: .sidecar) }, language: Sourced("en", from: .detected),
      text: StatementText(bytes: out, blocks: blocks))
  }
}
