import Synchronization

/// The id of a rule as bytes that live as long as the process: a mention carries it without a reference to count.
///
///     let rule: RuleName = "institution.head"
public struct RuleName: @unchecked Sendable, Hashable, Comparable, BitwiseCopyable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  // Never written and never freed, hence safe to share between threads.
  public let start: UnsafePointer<UInt8>
  private let length: UInt32
  /// All its characters stand in a JSON string as they are; so do those of names in the program.
  public let isPlain: Bool

  public init(stringLiteral: StaticString) { self.init(stringLiteral) }

  public init(_ literal: StaticString) {
    start = literal.utf8Start
    length = UInt32(truncatingIfNeeded: literal.utf8CodeUnitCount)
    isPlain = true
  }

  /// The name of a rule of a pack. Its bytes are kept once, however many packs have it; for compiling only.
  public init(id: String) {
    self = Self.kept.withLock { kept in
      if let known = kept[id] { return known }
      let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(id.utf8.count, 1))
      _ = bytes.initialize(from: id.utf8)
      let name = RuleName(start: UnsafePointer(bytes.baseAddress!), count: id.utf8.count)
      kept[id] = name
      return name
    }
  }

  private init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    length = UInt32(truncatingIfNeeded: count)
    isPlain = UnsafeBufferPointer(start: start, count: count).allSatisfy {
      $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
  }

  public var count: Int { Int(length) }

  private static let kept = Mutex<[String: RuleName]>([:])

  /// The id's UTF-8.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  public var description: String { String(decoding: bytes, as: UTF8.self) }

  public func hasPrefix(_ prefix: RuleName) -> Bool { bytes.starts(with: prefix.bytes) }

  public static func == (a: RuleName, b: RuleName) -> Bool {
    guard a.count == b.count else { return false }
    if a.start == b.start || a.count == 0 { return true }
    // Names of one length mostly begin alike.
    return a.start[a.count - 1] == b.start[b.count - 1] && a.bytes.elementsEqual(b.bytes)
  }

  public static func < (a: RuleName, b: RuleName) -> Bool {
    a.start != b.start && a.bytes.lexicographicallyPrecedes(b.bytes)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
}
