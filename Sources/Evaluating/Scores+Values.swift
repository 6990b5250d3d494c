extension Scores {
  /// A figure by the name that floors and tables use: a row (its F1), a row with `.precision` or `.recall`, a share, or
  /// `overall`.
  public enum Value: Equatable, Sendable {
    case known(Double)
    /// There is such a row, but nothing was in the gold or in the records.
    case empty
    case unknownName
  }

  public func value(_ name: String) -> Value {
    if name == "overall" { return .known(overall) }
    let parts = name.split(separator: ".", maxSplits: 1)
    if let row = parts.first.flatMap({ Row(rawValue: String($0)) }) {
      let part = parts.dropFirst().first
      guard [nil, "f1", "precision", "recall"].contains(part) else { return .unknownName }
      guard let measure = measure(row) else { return .empty }
      switch part {
      case "precision": return .known(measure.precision)
      case "recall": return .known(measure.recall)
      default: return .known(measure.f1)
      }
    }
    guard let share = Share(rawValue: name) else { return .unknownName }
    guard let (right, of) = shares[share], of > 0 else { return .empty }
    return .known(rounded(Double(right) / Double(of)))
  }
}

/// The least that figures must reach, kept in a file beside the gold so that lowering one shows in its history.
public struct Floors: Equatable, Sendable {
  public struct Floor: Equatable, Sendable {
    /// As ``Scores/value(_:)`` names it.
    public var name: String
    public var least: Double
    /// In the floors' file, from 1.
    public var line: Int
  }

  public struct Fault: Error, Equatable, Sendable {
    public var line: Int
    public var message: String
  }

  public var floors: [Floor] = []

  /// Reads lines of a name and a number from 0 to 1; `#` opens a comment, empty lines mean nothing.
  public init(_ bytes: [UInt8]) throws(Fault) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      guard words.count == 2, let least = Double(words[1]), (0...1).contains(least) else {
        throw Fault(line: index + 1, message: "a name and a number from 0 to 1 must stand here: \(line)")
      }
      let name = String(words[0])
      if Scores().value(name) == .unknownName {
        throw Fault(line: index + 1, message: "there is no figure \"\(name)\"")
      }
      floors.append(Floor(name: name, least: least, line: index + 1))
    }
  }

  /// The floors that are not reached, with the figure that misses them; one without anything to score counts as 0.
  public func missed(by scores: Scores) -> [(floor: Floor, value: Double)] {
    floors.compactMap { floor in
      let value =
        switch scores.value(floor.name) {
        case .known(let value): value
        case .empty, .unknownName: 0.0
        }
      return value < floor.least ? (floor, value) : nil
    }
  }
}
