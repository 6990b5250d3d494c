/// Whole numbers below 2⁴⁸ that lie in the executable as text, six bits a letter, and are read where they lie.
///
/// As text, because a compiler copies a string of megabytes in half a second, and takes minutes over an array of numbers.
struct PackedNumbers: @unchecked Sendable {
  // Unchecked: the text lies in the executable and does not change.

  private let text: UnsafeRawPointer
  let count: Int
  /// Letters a number, eight at most.
  private let width: Int
  /// The letters of one number, of eight that are looked at together.
  private let mask: UInt64

  /// The letters "0" to "o".
  static let zero: UInt8 = 0x30
  private static let zeros = 0x0101_0101_0101_0101 * UInt64(zero)
  static let widest = 8

  /// - Parameter text: At least ``widest`` letters stand behind the numbers' first.
  init(_ text: UnsafePointer<UInt8>, count: Int, width: Int) {
    self.text = UnsafeRawPointer(text)
    self.count = count
    self.width = width
    mask = width == Self.widest ? .max : 1 << UInt64(width * 8) - 1
  }

  /// - Precondition: `0 <= index < count`.
  func number(at index: Int) -> UInt64 {
    precondition(index >= 0 && index < count)
    let letters = UInt64(
      littleEndian: text.loadUnaligned(fromByteOffset: index &* width, as: UInt64.self))
    // Six bits of eight, twelve of 16, 24 of 32: each step moves the upper half of a piece down to the lower.
    var bits = (letters &- Self.zeros) & mask
    bits = bits & 0x003F_003F_003F_003F | (bits & 0x3F00_3F00_3F00_3F00) >> 2
    bits = bits & 0x0000_0FFF_0000_0FFF | (bits & 0x0FFF_0000_0FFF_0000) >> 4
    return bits & 0xFF_FFFF | (bits >> 32) << 24
  }

  subscript(index: Int) -> Int { Int(number(at: index)) }

  /// 64 bits, as ``halves(of:)`` has put them at an index and the next.
  func word(at index: Int) -> UInt64 { number(at: index) | number(at: index + 1) << 32 }

  static func halves(of word: UInt64) -> [UInt64] { [word & UInt64(UInt32.max), word >> 32] }

  /// All of them, in memory of their own.
  func map<Value>(_ body: (UInt64) -> Value) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    for index in 0..<count { values.append(body(number(at: index))) }
    return values
  }

  /// So many letters a number needs.
  static func width(of number: UInt64) -> Int {
    max(1, (UInt64.bitWidth - number.leadingZeroBitCount + 5) / 6)
  }

  /// Adds a number as so many letters.
  static func append(_ number: UInt64, width: Int, to text: inout [UInt8]) {
    for letter in 0..<width { text.append(zero + UInt8(number >> UInt64(letter * 6) & 0x3F)) }
  }
}
