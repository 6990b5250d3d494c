import CNettle

/// The digest that names a statement's bytes.
package enum SHA256 {
  /// Lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    return String(unsafeUninitializedCapacity: 2 * Int(SHA256_DIGEST_SIZE)) { out in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { digest in
        nettle_sha256_digest(&context, digest.count, digest.baseAddress)
        let digits: StaticString = "0123456789abcdef"
        for (index, byte) in digest.enumerated() {
          out[2 * index] = digits.utf8Start[Int(byte >> 4)]
          out[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
        }
      }
      return out.count
    }
  }
}
