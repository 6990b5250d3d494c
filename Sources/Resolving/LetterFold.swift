/// Letters without their marks, in lower case.
enum LetterFold {
  /// Appends the folded form: Latin letters with marks become plain ones; other letters stay as they are.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    guard ByteChunks.allSatisfy(bytes, ByteChunks.isASCII) else {
      return appendScalars(bytes, to: &folded)
    }
    let start = folded.count
    folded.append(contentsOf: bytes)
    folded.withUnsafeMutableBytes {
      ByteChunks.lowercase(UnsafeMutableRawBufferPointer(rebasing: $0[start...]))
    }
  }

  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    append(bytes, to: &folded)
    return folded
  }

  private static func appendScalars(_ bytes: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let value = Int(scalar.value)
      if value < 0x80 {
        folded.append(value == 0x60 ? 0x27 : 0x41...0x5A ~= value ? UInt8(value) | 0x20 : UInt8(value))
      } else if value < plain.count, plain[value] != 0 {
        folded.append(UInt8(plain[value] & 0xFF))
        if plain[value] > 0xFF { folded.append(UInt8(plain[value] >> 8)) }
      } else if scalar == "’" || scalar == "‘" || scalar == "ʼ" {
        folded.append(0x27)
      } else if scalar == "“" || scalar == "”" || scalar == "„" {
        folded.append(0x22)
      } else if scalar.properties.generalCategory != .nonspacingMark {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
  }

  /// By code point: the plain letter that a letter with marks stands for, or two, the first in the lower byte; 0 for
  /// what has none.
  private static let plain: [UInt16] = {
    let rows: [(String, String)] = [
      ("àáâãäåāăąǎạảấầẩẫậắằẳẵặÀÁÂÃÄÅĀĂĄẠẢẤ", "a"), ("çćĉċčÇĆĈĊČ", "c"), ("ďđðĎĐÐ", "d"),
      ("èéêëēĕėęěẹẻẽếềểễệÈÉÊËĒĖĘĚẾ", "e"), ("ĝğġģĜĞĠĢ", "g"), ("ĥħḥĤĦḤ", "h"), ("ìíîïĩīĭįıịỉÌÍÎÏĪĮİ", "i"),
      ("ĵĴ", "j"), ("ķĶ", "k"), ("ĺļľłĹĻĽŁ", "l"), ("ñńņňÑŃŅŇ", "n"),
      ("òóôõöøōŏőơọỏốồổỗộớờởỡợÒÓÔÕÖØŌŐƠ", "o"),
      ("ŕŗřŔŖŘ", "r"), ("śŝşšșṣŚŜŞŠȘṢ", "s"), ("ţťțṭŢŤȚṬ", "t"), ("ùúûüũūŭůűųưụủứừửữựÙÚÛÜŪŮŰŲƯ", "u"),
      ("ŵŴ", "w"), ("ýÿŷỳỵỷỹÝŸŶ", "y"), ("źżžẓŹŻŽẒ", "z"), ("æÆ", "ae"), ("œŒ", "oe"), ("ßẞ", "ss"),
      ("þÞ", "th"),
    ]
    var plain = [UInt16](repeating: 0, count: 0x1F00)
    for (letters, letter) in rows {
      let bytes = Array(letter.utf8)
      let packed = UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
      for scalar in letters.unicodeScalars { plain[Int(scalar.value)] = packed }
    }
    return plain
  }()
}
