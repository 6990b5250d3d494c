import Foundation

/// A folder that is gone when its test is.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/rapporteur-reading-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let made = buffer.baseAddress.flatMap({ mkdtemp($0) }) else { return "" }
      return String(cString: made)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders above it.
  func write(_ name: String, _ contents: String = "The council met.") {
    write(Array(name.utf8), contents)
  }

  func write(_ name: [UInt8], _ contents: String = "The council met.") {
    for (index, byte) in name.enumerated() where byte == UInt8(ascii: "/") {
      makeFolder(Array(name[..<index]))
    }
    let descriptor = location(name).withUnsafeBufferPointer {
      open($0.baseAddress!, O_CREAT | O_WRONLY | O_TRUNC, 0o644)
    }
    precondition(descriptor >= 0)
    defer { close(descriptor) }
    _ = Array(contents.utf8).withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  func makeFolder(_ name: [UInt8], mode: mode_t = 0o755) {
    _ = location(name).withUnsafeBufferPointer { mkdir($0.baseAddress!, mode) }
  }

  func link(_ name: String, to target: String) { _ = symlink(target, "\(path)/\(name)") }

  private func location(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
  }
}
