import CNettle

/// Base64 (RFC 4648); white space in between does not count.
public enum Base64 {
  /// The bytes; nil when it is no Base64 or ends too early.
  public static func decode(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { letters in
      letters.withMemoryRebound(to: CChar.self) { letters in
        var context = base64_decode_ctx()
        nettle_base64_decode_init(&context)
        var isValid = false
        let bytes = [UInt8](unsafeUninitializedCapacity: (letters.count + 1) * 6 / 8 + 1) { out, count in
          count = out.count  // some versions of the library look at the room that they are told of
          isValid =
            nettle_base64_decode_update(&context, &count, out.baseAddress, letters.count, letters.baseAddress)
            == 1
          if !isValid { count = 0 }
        }
        return isValid && nettle_base64_decode_final(&context) == 1 ? bytes : nil
      }
    }
  }
}
