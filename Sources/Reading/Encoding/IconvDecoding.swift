import Glibc

/// Other encodings, by the C library's iconv.
enum IconvDecoding {
  /// UTF-8 of bytes in an encoding, U+FFFD where they are invalid; nil when the C library does not know it.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from encoding: String
  ) -> (bytes: [UInt8], faults: Int)? {
    guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 2 + 16)
    var faults = 0
    var at = 0
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { buffer in
      while at < bytes.count {
        let step = convert(descriptor, bytes, from: at, into: buffer, appendingTo: &out)
        at = step.next
        switch step.error {
        case 0, E2BIG: break
        case EINVAL:  // the last sequence is cut off
          out.append(contentsOf: UTF8Validation.replacement)
          faults += 1
          at = bytes.count
        default:
          out.append(contentsOf: UTF8Validation.replacement)
          faults += 1
          at += 1
        }
      }
    }
    return (out, faults)
  }

  /// One call of iconv: where it stopped and why (0 when it took everything).
  private static func convert(
    _ descriptor: iconv_t, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    into buffer: UnsafeMutableBufferPointer<CChar>, appendingTo out: inout [UInt8]
  ) -> (next: Int, error: Int32) {
    guard let base = bytes.baseAddress, let target = buffer.baseAddress else { return (bytes.count, 0) }
    // iconv takes its input as mutable, but does not write to it.
    var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: base + start)
      .assumingMemoryBound(to: CChar.self)
    var left = bytes.count - start
    var write: UnsafeMutablePointer<CChar>? = target
    var room = buffer.count
    let result = iconv(descriptor, &source, &left, &write, &room)
    let error = result == -1 ? errno : 0
    out.append(contentsOf: UnsafeRawBufferPointer(start: target, count: buffer.count - room))
    return (bytes.count - left, error)
  }
}
