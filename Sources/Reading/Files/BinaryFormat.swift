/// Formats that are often given by mistake, by the bytes that they begin with.
enum BinaryFormat {
  static func name(of bytes: [UInt8]) -> String? {
    formats.first { bytes.starts(with: $0.start) }?.name
  }

  private static let formats: [(start: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
    (Array("{\\rtf".utf8), "a rich text document"),
    ([0x89, 0x50, 0x4E, 0x47], "a picture"),
    ([0xFF, 0xD8, 0xFF], "a picture"),
    (Array("GIF8".utf8), "a picture"),
    ([0x1F, 0x8B, 0x08], "a compressed file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
  ]
}
