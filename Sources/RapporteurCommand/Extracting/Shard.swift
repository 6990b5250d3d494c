import ArgumentParser

/// One of N parts of a folder's statements.
///
/// A statement's part hangs on its path alone: it stays the same when others come or go, and on every machine.
struct Shard: ExpressibleByArgument, Equatable, Sendable {
  /// From 1.
  var index: Int
  var count: Int

  init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }

  /// `2/8`.
  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), index >= 1, index <= count
    else {
      return nil
    }
    self.init(index: index, count: count)
  }

  var defaultValueDescription: String { "\(index)/\(count)" }

  func has(_ path: String) -> Bool { Self.hash(path) % UInt64(count) == UInt64(index - 1) }

  /// FNV-1a with a last mixing step, so that also the low bits depend on the whole path.
  private static func hash(_ path: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    hash &*= 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
