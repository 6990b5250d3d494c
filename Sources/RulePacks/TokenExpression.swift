import CPCRE2
import Synchronization

/// A regular expression that must match a whole token (PCRE2, compiled by its JIT).
///
/// Immutable but for spare match data, which a call takes as its own, so that threads can share it.
public final class TokenExpression: @unchecked Sendable {
  private let code: OpaquePointer
  /// Whether it was compiled to the processor's instructions.
  private let isJIT: Bool
  /// Match data that no call uses: to make and free it takes as long as a match.
  private let spare = Atomic<UnsafeMutableRawPointer?>(nil)
  /// Bytes that a match can begin with, a bit each; nil when PCRE2 can't tell.
  private let firstBytes: [UInt8]?
  /// In bytes: a lower bound for what it can match.
  private let minimumLength: Int
  /// A byte that stands in all that it matches, or another 0x20 from it, which ignoring case may mean; nil when PCRE2
  /// can't tell.
  private let neededByte: UInt8?

  /// What PCRE2 says is wrong with an expression, and at which byte of it.
  public struct Fault: Error, Sendable {
    public var message: String
    public var offset: Int
  }

  public init(_ expression: String) throws(Fault) {
    firstBytes = try Self.firstBytes(of: expression)
    code = try Self.compile(expression, options: UInt32(PCRE2_ANCHORED) | UInt32(PCRE2_ENDANCHORED))
    isJIT = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE)) == 0
    var length: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_MINLENGTH), &length)
    minimumLength = Int(length)
    neededByte = Self.neededByte(of: code)
  }

  deinit {
    pcre2_match_data_free_8(spare.load(ordering: .acquiring).map { OpaquePointer($0) })
    pcre2_code_free_8(code)
  }

  /// Whether a match may begin with a byte.
  public func mayBegin(with byte: UInt8) -> Bool {
    firstBytes.map { $0[Int(byte >> 3)] & (1 << (byte & 7)) != 0 } ?? true
  }

  /// Whether all of the bytes match.
  public func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= minimumLength, hasNeededByte(bytes) else { return false }
    return run(bytes) { _, _ in true } ?? false
  }

  /// Most words end here: "walk" has no d, which all that ends in "ed" has.
  private func hasNeededByte(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let neededByte else { return true }
    return bytes.contains { $0 == neededByte || $0 ^ 0x20 == neededByte }
  }

  /// The first group of a match, or the whole; nil where the bytes don't match.
  public func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    run(bytes) { groups, count in
      // PCRE2_UNSET is ~0; as a signed number it is negative and no range is made of it.
      let hasGroup = count > 1 && groups[2] >= 0 && groups[3] >= 0 && groups[3] <= bytes.count
      let range = hasGroup ? groups[2]..<groups[3] : 0..<bytes.count
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// Gives the ends of the groups of a match, two numbers each, and how many there are.
  @inline(__always)
  private func run<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeMutablePointer<Int>, Int) -> Result
  ) -> Result? {
    let kept = spare.exchange(nil, ordering: .acquiring).map { OpaquePointer($0) }
    guard let data = kept ?? pcre2_match_data_create_from_pattern_8(code, nil) else { return nil }
    defer {
      let other = spare.exchange(UnsafeMutableRawPointer(data), ordering: .acquiringAndReleasing)
      if let other { pcre2_match_data_free_8(OpaquePointer(other)) }
    }
    // Without the checks of `pcre2_match`: a text is valid UTF-8, and a token is not cut inside a character.
    let count =
      isJIT
      ? pcre2_jit_match_8(code, bytes.baseAddress, bytes.count, 0, 0, data, nil)
      : pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, 0, data, nil)
    guard count > 0, let groups = pcre2_get_ovector_pointer_8(data) else { return nil }
    return body(groups, Int(count))
  }

  private static func compile(_ expression: String, options: UInt32) throws(Fault) -> OpaquePointer {
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(expression.utf8)
    let code = bytes.withUnsafeBufferPointer {
      pcre2_compile_8(
        $0.baseAddress, $0.count, options | UInt32(PCRE2_UTF) | UInt32(PCRE2_NO_UTF_CHECK), &number, &offset,
        nil)
    }
    if let code { return code }
    var message = [UInt8](repeating: 0, count: 200)
    let length = pcre2_get_error_message_8(number, &message, message.count)
    throw Fault(message: String(decoding: message.prefix(max(0, Int(length))), as: UTF8.self), offset: offset)
  }

  private static func neededByte(of code: OpaquePointer) -> UInt8? {
    var (kind, unit): (UInt32, UInt32) = (0, 0)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_LASTCODETYPE), &kind)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_LASTCODEUNIT), &unit)
    return kind == 1 ? UInt8(truncatingIfNeeded: unit) : nil
  }

  private static func firstBytes(of expression: String) throws(Fault) -> [UInt8]? {
    let code = try compile(expression, options: 0)
    defer { pcre2_code_free_8(code) }
    var kind: UInt32 = 0
    var unit: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODETYPE), &kind)
    if kind == 1 {
      pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTCODEUNIT), &unit)
      var bits = [UInt8](repeating: 0, count: 32)
      let first = UInt8(truncatingIfNeeded: unit)
      // The expression may ignore case, which this does not tell: keep both.
      for byte in [first, first ^ 0x20] { bits[Int(byte >> 3)] |= 1 << (byte & 7) }
      return bits
    }
    var bitmap: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_FIRSTBITMAP), &bitmap)
    return bitmap.map { Array(UnsafeBufferPointer(start: $0, count: 32)) }
  }
}
