/// On which lines the parts of a record's JSON begin.
///
///     RecordLines(bytes)["quotations/3"]   // the fourth quotation
///     RecordLines(bytes)["document/title"]
///
/// Takes any JSON, however it is laid out; of broken JSON it knows what stands before the fault.
public struct RecordLines: Sendable {
  /// The hash of a part's path, and its line; in order of the hashes.
  private var parts: [(hash: UInt64, line: Int)] = []

  /// An object or array that is open.
  private struct Frame {
    var path: PathHash
    var isArray: Bool
    /// The next element of an array.
    var index = 0
    /// Bytes of an object's key, once it is read; its value stands behind it.
    var key: Range<Int>?
  }

  /// - Parameter firstLine: What the first line is called, for a record in a file of lines.
  public init(_ bytes: [UInt8], firstLine: Int = 1) {
    bytes.withUnsafeBufferPointer { scan($0, firstLine: firstLine) }
    // Of equal paths the first one counts: a later line never is smaller.
    parts.sort { ($0.hash, $0.line) < ($1.hash, $1.line) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    var line = firstLine
    var open: [Frame] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A: line += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let path = open.count <= Self.depth ? Self.path(in: open, bytes) : PathHash()
        if !path.isEmpty { parts.append((path.value, line)) }
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
          if last == 0 || last == 1 { parts.append((Self.path(in: open, bytes).value, line)) }
        }
        at = end
      default: break
      }
      at += 1
    }
  }

  /// Entities, and their mentions and roles; nothing that is asked for lies deeper.
  private static let depth = 4

  private static func path(in open: [Frame], _ bytes: UnsafeBufferPointer<UInt8>) -> PathHash {
    guard let last = open.last else { return PathHash() }
    var path = last.path
    if !path.isEmpty { path.add(UInt8(ascii: "/")) }
    if last.isArray { path.add(last.index) } else { last.key.map { path.add(bytes[$0]) } }
    return path
  }

  /// The closing mark of the string whose opening one stands at an offset.
  private static func end(ofStringAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var at = JSONEscape.next(in: bytes, from: start + 1)
    while at < bytes.count, bytes[at] != 0x22 {
      at = JSONEscape.next(in: bytes, from: min(at + (bytes[at] == 0x5C ? 2 : 1), bytes.count))
    }
    return at
  }

  /// The line on which a part begins; nil where there is no such part.
  public subscript(_ path: String) -> Int? {
    var wanted = PathHash()
    for byte in path.utf8 { wanted.add(byte) }
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].hash < wanted.value { low = middle + 1 } else { high = middle }
    }
    return low < parts.count && parts[low].hash == wanted.value ? parts[low].line : nil
  }

  /// FNV-1a over the bytes of a path such as `entities/3/mentions/0`. Strings as keys took four fifths of the time.
  private struct PathHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var isEmpty = true

    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
      isEmpty = false
    }

    mutating func add(_ key: Slice<UnsafeBufferPointer<UInt8>>) { for byte in key { add(byte) } }

    /// A number's digits.
    mutating func add(_ number: Int) {
      if number >= 10 { add(number / 10) }
      add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
  }
}
