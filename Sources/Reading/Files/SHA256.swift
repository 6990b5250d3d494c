import CNettle

/// The digest that names a statement's bytes; FIPS 180-4.
package struct SHA256 {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  /// Lower-case hexadecimal digits.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBufferPointer { hash.update($0) }
    return hash.hexadecimal()
  }

  package mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
  }

  /// The digest of all bytes so far, in lower-case hexadecimal digits.
  package consuming func hexadecimal() -> String {
    String(unsafeUninitializedCapacity: 2 * Int(SHA256_DIGEST_SIZE)) { out in
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
