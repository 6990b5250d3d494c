/// Small letters of the Latin capitals that European names are written with, by rule: Unicode's tables take ten times
/// as long.
enum LatinCase {
  /// The small letter of a code point from U+00C0 to U+017F, or itself; nil for `İ`, whose small form has two.
  @inline(__always)
  static func lower(_ point: UInt32) -> UInt32? {
    switch point {
    case 0xD7, 0xF7: point
    case 0xC0...0xDE: point + 0x20
    case ..<0x100, 0x131, 0x138, 0x149, 0x17F: point
    case 0x130: nil
    case 0x178: 0xFF
    case 0x139...0x148, 0x179...0x17E: point + (point & 1)
    default: point | 1
    }
  }
}
