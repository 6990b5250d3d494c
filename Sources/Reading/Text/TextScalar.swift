/// What a character means for the shape of a text.
enum TextScalar {
  enum Kind: UInt8 {
    case ordinary
    /// Any white space inside a line: spaces of all widths, no-break spaces, tabs.
    case space
    case lineBreak
    /// U+2029 and the form feed.
    case paragraphBreak
    /// Takes no room and is no letter: soft hyphens, byte order marks, zero-width and direction marks.
    case invisible
    case control
    /// U+0080–U+009F: a windows-1252 character that was decoded as ISO-8859-1 somewhere.
    case misread
  }

  /// The kind of the character whose sequence begins at an offset of valid UTF-8, and its length in bytes.
  @inline(__always)
  static func classify(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (kind: Kind, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (ascii(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard marked(lead), offset + length <= bytes.count else {
      return (.ordinary, min(length, bytes.count - offset))
    }
    return (special(bytes, at: offset, lead: lead), length)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x20, 0x09: .space
    case 0x0A, 0x0B, 0x0D: .lineBreak
    case 0x0C: .paragraphBreak
    case 0..<0x20, 0x7F: .control
    default: .ordinary
    }
  }

  /// Leads of sequences that are not all letters or marks.
  @inline(__always)
  private static func marked(_ lead: UInt8) -> Bool {
    switch lead {
    case 0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  private static func special(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lead: UInt8
  ) -> Kind {
    let second = bytes[offset + 1]
    switch lead {
    case 0xC2:
      switch second {
      case 0x85: return .lineBreak
      case 0x80...0x9F: return .misread
      case 0xA0: return .space
      case 0xAD: return .invisible
      default: return .ordinary
      }
    case 0xD8: return second == 0x9C ? .invisible : .ordinary  // Arabic letter mark
    case 0xE1:
      let third = bytes[offset + 2]
      if second == 0x9A && third == 0x80 { return .space }  // Ogham space mark
      return second == 0xA0 && third == 0x8E ? .invisible : .ordinary  // Mongolian vowel separator
    case 0xE2: return generalPunctuation(second, bytes[offset + 2])
    case 0xE3: return second == 0x80 && bytes[offset + 2] == 0x80 ? .space : .ordinary  // U+3000
    default: return second == 0xBB && bytes[offset + 2] == 0xBF ? .invisible : .ordinary  // U+FEFF
    }
  }

  /// U+2000–U+206F.
  @inline(__always)
  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Kind {
    if second == 0x80 {
      switch third {
      case 0x80...0x8A, 0xAF: return .space
      case 0x8B...0x8F, 0xAA...0xAE: return .invisible
      case 0xA8: return .lineBreak
      case 0xA9: return .paragraphBreak
      default: return .ordinary
      }
    }
    guard second == 0x81 else { return .ordinary }
    switch third {
    case 0x9F: return .space
    case 0xA0...0xAF: return .invisible
    default: return .ordinary
    }
  }
}
