/// The program's version, as `--version` prints it and each record's `producer` has it.
public enum Version {
  public static let current = "0.1.0"
  /// Raised with each release whose built-in rules give other records.
  public static let rules = "1"
}
