import CEmbeddedFiles

/// A file of the repository that travels inside the executable.
public struct EmbeddedFile: Sendable {
  /// Relative to the repository's root, such as `Rules/en/dates.rules`.
  public let path: String
  public let table: TableBytes

  public var bytes: [UInt8] { Array(table.buffer) }

  /// All of them, in order of path.
  public static let all: [EmbeddedFile] = (0..<rapporteur_embedded_file_count()).map { index in
    let file = rapporteur_embedded_file_at(index).pointee
    return EmbeddedFile(
      path: String(cString: file.path),
      table: TableBytes(embedded: UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
