import Records
import RulePacks

/// Reads a file of corrections, which looks like a rule file.
///
///     merge person
///       names   Lena Torvik | L. Torvik-Aas
///       name    Lena Torvik-Aas
///
/// A line from column 1 opens a correction: what to do, and with which type of entity; an indented one is a keyword
/// with its value. `#` opens a comment only as a line's first character.
struct CorrectionFile {
  private(set) var corrections: [Correction] = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  private let path: String
  private var open: Correction?
  /// The open correction has a fault and is left out.
  private var isFaulty = false
  private var openingLine = ""

  init(path: String, text: String) {
    self.path = path
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { read(Line(number: index + 1, text: line)) }
    close()
  }

  private struct Line {
    var number: Int
    var source: String
    /// Without white space at the ends.
    var words: Substring
    var indent: Int

    init(number: Int, text: Substring) {
      self.number = number
      var rest = text
      while let last = rest.last, last.isWhitespace { rest.removeLast() }
      source = String(rest)
      let count = rest.count
      rest = rest.drop { $0.isWhitespace }
      indent = count - rest.count
      words = rest
    }
  }

  private mutating func read(_ line: Line) {
    if line.words.isEmpty || line.indent == 0 && line.words.first == "#" { return }
    if line.indent == 0 { return begin(line) }
    guard open != nil else {
      if !isFaulty {
        report(line, "stray-line", "an indented line belongs to a correction, and none is open here")
      }
      return
    }
    readKeyword(line)
  }

  private mutating func begin(_ line: Line) {
    close()
    openingLine = line.source
    isFaulty = true
    let parts = line.words.split(separator: " ", omittingEmptySubsequences: true)
    guard let action = parts.first.flatMap({ Correction.Action(rawValue: String($0)) }) else {
      let known = Correction.Action.allCases.map(\.rawValue).joined(separator: ", ")
      return report(line, "unknown-action", "a correction begins with what to do: \(known)")
    }
    var correction = Correction(action: action, file: path, line: line.number)
    if parts.count > 1 {
      guard parts.count == 2, let type = Record.EntityType(rawValue: String(parts[1])) else {
        return report(
          line, "unknown-type", "\(action.rawValue) is followed by a type of entity or nothing: \(Self.types)"
        )
      }
      correction.type = type
    }
    isFaulty = false
    open = correction
  }

  private mutating func readKeyword(_ line: Line) {
    let key = line.words.prefix { !$0.isWhitespace }
    let value = line.words.dropFirst(key.count).drop { $0.isWhitespace }
    if value.isEmpty { return report(line, "no-value", "\"\(key)\" has no value") }
    switch key {
    case "names": open?.names += Self.list(value)
    case "in": open?.paths += Self.list(value)
    case "name" where open?.action != .remove: open?.name = String(value)
    case "type" where open?.action != .remove:
      open?.newType = Record.EntityType(rawValue: String(value))
      if open?.newType == nil {
        report(line, "unknown-type", "there is no type \"\(value)\"; there are: \(Self.types)")
      }
    case "category" where open?.action != .remove:
      open?.category = Record.Category(rawValue: String(value))
      if open?.category == nil {
        let known = Record.Category.allCases.map(\.rawValue).joined(separator: ", ")
        report(line, "unknown-category", "there is no category \"\(value)\"; there are: \(known)")
      }
    default:
      let known = open?.action == .remove ? "names, in" : "names, in, name, type, category"
      report(
        line, "unknown-keyword",
        "\(open?.action.rawValue ?? "") has no keyword \"\(key)\"; there are: \(known)")
    }
  }

  private static let types = Record.EntityType.allCases.map(\.rawValue).joined(separator: ", ")

  /// Entries parted by ` | `.
  private static func list(_ value: Substring) -> [String] {
    value.split(separator: "|").compactMap { part in
      var words = part.drop { $0.isWhitespace }
      while let last = words.last, last.isWhitespace { words.removeLast() }
      return words.isEmpty ? nil : String(words)
    }
  }

  private mutating func close() {
    guard let correction = open else { return }
    open = nil
    if isFaulty { return }
    let line = Line(number: correction.line, text: Substring(openingLine))
    if correction.names.isEmpty {
      report(line, "no-names", "\(correction.action.rawValue) needs the words that it is about: names … | …")
    } else if correction.action == .change, correction.name == nil, correction.newType == nil,
      correction.category == nil
    {
      report(line, "no-change", "change needs what is to be changed: name, type or category")
    } else if correction.action == .merge, correction.names.count == 1, correction.name == nil {
      report(line, "one-name", "merge needs several names, or one and the name to give")
    }
    if !isFaulty { corrections.append(correction) }
  }

  private mutating func report(_ line: Line, _ code: String, _ message: String) {
    isFaulty = true
    diagnostics.append(
      RuleDiagnostic(
        path: path, line: line.number, column: line.indent + 1, code: "corrections.\(code)", message: message,
        source: line.source))
  }
}
