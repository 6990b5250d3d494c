import StatementText

/// Turns the bytes of a page into its statement's text and metadata.
public enum HTMLReader {
  /// Reads a page that is valid UTF-8.
  public static func read(utf8: [UInt8]) -> PageContent { PageContent() }

  /// The encoding that a page declares for itself.
  public static func declaredEncoding(in bytes: [UInt8]) -> String? { nil }
}
