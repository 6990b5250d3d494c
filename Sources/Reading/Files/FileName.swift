/// What the names of files say.
enum FileName {
  private static let sidecarEnding = Array(".meta.json".utf8)

  static func isSidecar(_ name: [UInt8]) -> Bool {
    name.count > sidecarEnding.count && name.suffix(sidecarEnding.count).elementsEqual(sidecarEnding)
  }

  /// The names that a file's sidecar may have, the more particular one first.
  static func sidecars(of name: [UInt8]) -> [[UInt8]] {
    var names = [name + sidecarEnding]
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 {
      names.append(Array(name[..<dot]) + sidecarEnding)
    }
    return names
  }

  /// A name as text: bytes that are no UTF-8 as `%E9`.
  static func readable(_ name: [UInt8]) -> String {
    name.withUnsafeBufferPointer { bytes in
      guard UTF8Validation.firstFault(in: bytes) != nil else { return String(decoding: bytes, as: UTF8.self) }
      let digits = Array("0123456789ABCDEF".utf8)
      var out: [UInt8] = []
      var at = 0
      while at < bytes.count {
        let length = UTF8Validation.sequenceLength(in: bytes, at: at)
        for index in at..<at + abs(length) {
          if length > 0 {
            out.append(bytes[index])
          } else {
            out += [UInt8(ascii: "%"), digits[Int(bytes[index] >> 4)], digits[Int(bytes[index] & 15)]]
          }
        }
        at += abs(length)
      }
      return String(decoding: out, as: UTF8.self)
    }
  }
}
