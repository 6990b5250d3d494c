/// Text in UTF-8, and what it was decoded from.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark at its start.
  public var bytes: [UInt8]
  /// The encoding's name in the WHATWG Encoding Standard, in lower case.
  public var encoding: String
  public var warnings: [ReadingWarning]
}

/// Finds out what encoding bytes are in, and decodes them.
///
/// In this order: the user's word; a byte order mark; UTF-16 without one; valid UTF-8; the declared encoding;
/// windows-1252 with a warning. ISO-8859-1 and ASCII mean windows-1252, as in every browser.
public enum TextDecoder {
  /// Decodes bytes; `declared` is a label from the file itself, `override` one from the user.
  ///
  /// Never fails: what cannot be decoded becomes U+FFFD, and a warning says how often.
  public static func decode(
    _ bytes: [UInt8], declared: String? = nil, override: String? = nil
  ) -> DecodedText {
    bytes.withUnsafeBufferPointer { buffer in
      if let name = override, let entry = EncodingLabel.entry(for: name) {
        return entry.name.hasPrefix("utf-16") ? decodedUTF16(buffer, entry.name) : decoded(buffer, as: entry)
      }
      if let marked = decodedByMark(buffer) { return marked }
      if let order = UTF16Reading.detect(buffer) {
        return decodedUTF16(buffer, order == .little ? "utf-16le" : "utf-16be")
      }
      let entry = declared.flatMap(EncodingLabel.entry)
      if UTF8Validation.firstFault(in: buffer) == nil {
        let escaped = entry?.name == "iso-2022-jp" && buffer.contains(0x1B)
        if let entry, escaped { return decoded(buffer, as: entry) }
        return DecodedText(bytes: bytes, encoding: "utf-8", warnings: [])
      }
      return decodedInvalid(buffer, declared: entry)
    }
  }

  /// Bytes that are no valid UTF-8.
  private static func decodedInvalid(
    _ buffer: UnsafeBufferPointer<UInt8>, declared: EncodingLabel.Entry?
  ) -> DecodedText {
    let share = UTF8Share(buffer)
    // A page cut in the middle of a character, or one foreign paragraph, is still UTF-8.
    if share.isNearlyAll(declaredOtherwise: declared != nil && declared?.name != "utf-8") {
      let text = UTF8Validation.repaired(buffer)
      return DecodedText(text.bytes, "utf-8", faults: text.faults)
    }
    // A page that says UTF-8 and holds not one character of it was wrongly labelled by its editor.
    if let declared, declared.name != "utf-8" || share.sequences > 0 { return decoded(buffer, as: declared) }
    return DecodedText(
      bytes: Windows1252.decode(buffer), encoding: "windows-1252", warnings: [.encodingGuessed])
  }

  private static func decodedByMark(_ buffer: UnsafeBufferPointer<UInt8>) -> DecodedText? {
    let start = buffer.prefix(3)
    if start.elementsEqual([0xEF, 0xBB, 0xBF]) {
      let text = UTF8Validation.repaired(UnsafeBufferPointer(rebasing: buffer[3...]))
      return DecodedText(text.bytes, "utf-8", faults: text.faults)
    }
    if start.starts(with: [0xFF, 0xFE]) { return decodedUTF16(buffer, from: 2, "utf-16le") }
    if start.starts(with: [0xFE, 0xFF]) { return decodedUTF16(buffer, from: 2, "utf-16be") }
    return nil
  }

  private static func decodedUTF16(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ name: String
  ) -> DecodedText {
    let text = UTF16Reading.decode(buffer, from: start, name == "utf-16be" ? .big : .little)
    return DecodedText(text.bytes, name, faults: text.faults)
  }

  private static func decoded(
    _ buffer: UnsafeBufferPointer<UInt8>, as entry: EncodingLabel.Entry
  ) -> DecodedText {
    switch entry.name {
    case "utf-8":
      let text = UTF8Validation.repaired(buffer)
      return DecodedText(text.bytes, "utf-8", faults: text.faults)
    // A file that declares UTF-16 in ASCII letters is not in UTF-16 (HTML Standard, "prescan").
    case "windows-1252", "utf-16le", "utf-16be":
      return DecodedText(bytes: Windows1252.decode(buffer), encoding: "windows-1252", warnings: [])
    default:
      guard let text = IconvDecoding.decode(buffer, from: entry.iconv) else {
        return DecodedText(
          bytes: Windows1252.decode(buffer), encoding: "windows-1252",
          warnings: [.encodingUnavailable(entry.name)])
      }
      return DecodedText(text.bytes, entry.name, faults: text.faults)
    }
  }
}

extension DecodedText {
  fileprivate init(_ bytes: [UInt8], _ encoding: String, faults: Int) {
    self.bytes = bytes
    self.encoding = encoding
    warnings = faults == 0 ? [] : [.invalidBytes(faults, encoding)]
  }
}

/// How much of some bytes is UTF-8: sequences of two bytes or more, and faults among them.
private struct UTF8Share {
  var sequences = 0
  var faults = 0

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < buffer.count {
      let length = UTF8Validation.sequenceLength(in: buffer, at: at)
      if length > 1 { sequences += 1 }
      if length < 0 { faults += 1 }
      at += abs(length)
    }
  }

  func isNearlyAll(declaredOtherwise: Bool) -> Bool {
    declaredOtherwise ? sequences >= faults * 20 : sequences > 0 && sequences >= faults * 4
  }
}

// Messages.
extension ReadingWarning {
  static let encodingGuessed = ReadingWarning(
    code: "reading.encoding-guessed",
    message: "The bytes are no valid UTF-8 and declare no other encoding; they were read as windows-1252.")

  static func encodingUnavailable(_ name: String) -> ReadingWarning {
    ReadingWarning(
      code: "reading.encoding-unavailable",
      message: "The C library cannot decode \(name); the bytes were read as windows-1252.")
  }

  static func invalidBytes(_ count: Int, _ encoding: String) -> ReadingWarning {
    let places = count == 1 ? "1 place" : "\(count) places"
    return ReadingWarning(
      code: "reading.invalid-bytes",
      message: "In \(places) the bytes are no valid \(encoding); each became U+FFFD.")
  }
}
