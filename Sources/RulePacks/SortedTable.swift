import CPrefetch

/// A TSV whose lines are sorted by the bytes of their first column, looked up as it lies: no index is built.
public struct SortedTable: Sendable {
  private let table: TableBytes
  private let firstLine: Int
  /// Lines at even distances and what they begin with, so that most of the halving stays in a few cache lines.
  private let pivots: [Pivot]

  private struct Pivot {
    var beginning: UInt64
    var line: Int
  }

  private static let pivotCount = 2_048
  /// So many bytes between two of them are fetched all at once.
  private static let fetched = 4_096
  /// Lines in so many bytes are looked at one after the other.
  private static let nearby = 96

  public init(_ table: TableBytes) {
    self.table = table
    firstLine = (table.buffer.firstIndex(of: 0x0A) ?? table.buffer.count - 1) + 1
    pivots = Self.pivots(of: table.buffer, from: firstLine)
  }

  /// None of a small table.
  private static func pivots(of bytes: UnsafeBufferPointer<UInt8>, from firstLine: Int) -> [Pivot] {
    let distance = (bytes.count - firstLine) / pivotCount
    guard distance > 64 else { return [] }
    return (1..<pivotCount).compactMap { number in
      let line = bytes.lineEnd(from: firstLine + number * distance) + 1
      return beginning(ofLineAt: line, in: bytes).map { Pivot(beginning: $0, line: line) }
    }
  }

  /// The first eight bytes from an offset; nil where there are fewer.
  @inline(__always)
  private static func beginning(ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard let base = bytes.baseAddress, bytes.count - start >= 8 else { return nil }
    return UInt64(bigEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
  }

  /// The line whose first column is `key`, as a range of bytes; nil when there is none.
  public func line(of key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let bytes = table.buffer
    let beginning = Beginning(key)
    var (low, high) = range(of: beginning)
    if let base = bytes.baseAddress, high - low <= Self.fetched {
      // Each half that is looked at lies elsewhere, and mostly not in the processor's cache.
      for line in stride(from: low, to: high, by: 64) { prefetch(base + line) }
    }
    while high - low > Self.nearby {
      let middle = (low + high) / 2
      let start = ByteSearch.behindLast(0x0A, in: bytes, low..<middle)
      switch order(key, beginning, lineAt: start) {
      case 0: return start..<bytes.lineEnd(from: start)
      case ..<0: high = start
      default: low = bytes.lineEnd(from: middle) + 1
      }
    }
    while low < high {
      let order = order(key, beginning, lineAt: low)
      if order < 0 { return nil }
      let end = ByteSearch.first(0x0A, in: bytes, low..<bytes.count)
      if order == 0 { return low..<end }
      low = end + 1
    }
    return nil
  }

  /// The cell of a line in a column (from 0); empty when the line is shorter.
  public func cell(_ column: Int, of line: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    var start = line.lowerBound
    var number = 0
    while number < column, start < line.upperBound {
      if table.buffer[start] == 0x09 { number += 1 }
      start += 1
    }
    guard number == column else { return UnsafeBufferPointer(rebasing: table.buffer[0..<0]) }
    var end = start
    while end < line.upperBound, table.buffer[end] != 0x09 { end += 1 }
    return UnsafeBufferPointer(rebasing: table.buffer[start..<end])
  }

  /// See ``TableBytes/column(_:)``.
  public func column(_ name: String) -> Int? { table.column(name) }

  /// The first bytes of a key, eight at most, as one number that is ordered as they are.
  private struct Beginning {
    private let bytes: UInt64
    private let unused: UInt64

    init(_ key: UnsafeBufferPointer<UInt8>) {
      bytes = key.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      unused = UInt64(8 - min(8, key.count)) * 8
    }

    /// How the key and a line are ordered by as many of the line's first bytes as the key has, eight at most; 0 where
    /// these do not tell.
    @inline(__always)
    func order(_ line: UInt64) -> Int {
      let line = unused == 64 ? 0 : line >> unused
      return bytes == line ? 0 : bytes < line ? -1 : 1
    }
  }

  /// From the beginning of which line on, and before which byte, a key must stand.
  private func range(of beginning: Beginning) -> (Int, Int) {
    var (first, left) = (0, pivots.count)
    while left > 0 {
      let half = left / 2
      let isBefore = beginning.order(pivots[first + half].beginning) > 0
      first = isBefore ? first + half + 1 : first
      left = isBefore ? left - half - 1 : half
    }
    var last = first
    while last < pivots.count, beginning.order(pivots[last].beginning) == 0 { last += 1 }
    return (
      first == 0 ? firstLine : pivots[first - 1].line,
      last == pivots.count ? table.buffer.count : pivots[last].line
    )
  }

  /// How a key and the first column of a line are ordered; a line's end and a tab come before all that a key has.
  ///
  /// Most lines differ in the first eight bytes, which are looked at all at once.
  @inline(__always)
  private func order(_ key: UnsafeBufferPointer<UInt8>, _ beginning: Beginning, lineAt start: Int) -> Int {
    let order = Self.beginning(ofLineAt: start, in: table.buffer).map(beginning.order) ?? 0
    return order == 0 ? self.order(key, lineAt: start) : order
  }

  private func order(_ key: UnsafeBufferPointer<UInt8>, lineAt start: Int) -> Int {
    let bytes = table.buffer
    var at = start
    for byte in key {
      guard at < bytes.count, bytes[at] != 0x09, bytes[at] != 0x0A else { return 1 }
      if byte != bytes[at] { return Int(byte) - Int(bytes[at]) }
      at += 1
    }
    return at == bytes.count || bytes[at] == 0x09 || bytes[at] == 0x0A ? 0 : -1
  }
}
