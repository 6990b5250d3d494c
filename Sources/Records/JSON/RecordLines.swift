/// On which lines the parts of a record's JSON begin.
///
///     RecordLines(bytes)["quotations/3"]   // the fourth quotation
///     RecordLines(bytes)["document/title"]
///
/// Takes any JSON, however it is laid out; of broken JSON it knows what stands before the fault.
public struct RecordLines: Sendable {
  private var lines: [String: Int] = [:]

  /// An object or array that is open.
  private struct Frame {
    var path: String
    var isArray: Bool
    /// The next element of an array.
    var index = 0
    /// Bytes of an object's key, once it is read; its value stands behind it.
    var key: Range<Int>?
  }

  /// - Parameter firstLine: What the first line is called, for a record in a file of lines.
  public init(_ bytes: [UInt8], firstLine: Int = 1) {
    bytes.withUnsafeBufferPointer { scan($0, firstLine: firstLine) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    var line = firstLine
    var open: [Frame] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A: line += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let path = open.count <= Self.depth ? Self.path(in: open, bytes) : ""
        if !path.isEmpty, lines[path] == nil { lines[path] = line }
        open.append(Frame(path: path, isArray: bytes[at] == UInt8(ascii: "[")))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      case UInt8(ascii: ","):
        if let last = open.indices.last {
          open[last].index += 1
          open[last].key = nil
        }
      case UInt8(ascii: "\""):
        let end = Self.end(ofStringAt: at, bytes)
        if let last = open.indices.last, !open[last].isArray, open[last].key == nil {
          open[last].key = at + 1..<max(at + 1, end)
          // Fields of items are not asked for, and are most of a record.
          if last == 0 || last == 1 {
            lines[Self.path(in: open, bytes)] = line
          }
        }
        at = end
      default: break
      }
      at += 1
    }
  }

  /// Entities, and their mentions and roles; nothing that is asked for lies deeper.
  private static let depth = 4

  private static func path(in open: [Frame], _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let last = open.last else { return "" }
    let step =
      last.isArray
      ? "\(last.index)"
      : last.key.map { String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self) } ?? ""
    return last.path.isEmpty ? step : last.path + "/" + step
  }

  /// The closing mark of the string whose opening one stands at an offset.
  private static func end(ofStringAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != 0x22 { at += bytes[at] == 0x5C ? 2 : 1 }
    return min(at, bytes.count)
  }

  /// The line on which a part begins; nil where there is no such part.
  public subscript(_ path: String) -> Int? { lines[path] }
}
