/// The changes for a comment on a pull request: numbers first, then each kind, folded.
public enum MarkdownReport {
  /// Comments have an end; of each kind so many changes are told.
  static let limit = 50

  /// - Parameter isSummary: Only the numbers.
  public static func report(_ comparison: RunComparison, isSummary: Bool = false) -> String {
    var lines = [
      "### rapporteur: \(comparison.different) of \(comparison.statements.count) statements differ", "",
    ]
    if comparison.different == 0 {
      lines = ["### rapporteur: no difference in \(comparison.statements.count) statements", ""]
    }
    for trouble in comparison.troubles {
      lines += ["- **not compared**: \(plain(Change.short(trouble, 300)))"]
    }
    if !comparison.troubles.isEmpty { lines.append("") }
    let counts = comparison.counts
    if !counts.isEmpty {
      lines +=
        ["| what | changes |", "|---|---:|"] + counts.map { "| \($0.kind.heading) | \($0.count) |" } + [""]
    }
    let changes = comparison.changes
    for (kind, _) in counts where kind != .position && !isSummary {
      let mine = changes.filter { $0.kind == kind }
      lines += ["<details><summary>\(kind.heading) (\(mine.count))</summary>", ""]
      lines += mine.prefix(limit).map(line)
      if mine.count > limit { lines.append("- … \(mine.count - limit) more") }
      lines += ["", "</details>", ""]
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func line(_ change: Change) -> String {
    var line = "- \(code(change.statement))"
    if change.subject != change.statement, change.subject != change.kind.rawValue {
      line += " " + plain(Change.short(change.subject, 100))
    }
    if let rule = change.rule { line += " (\(code(rule)))" }
    let fields = change.fields.map { field in
      "\(plain(field.name)) \(field.old.map { code(Change.short($0, 120)) } ?? "none") → "
        + (field.new.map { code(Change.short($0, 120)) } ?? "none")
    }
    return fields.isEmpty ? line : line + ": " + fields.joined(separator: "; ")
  }

  /// As code, whatever backticks it holds.
  private static func code(_ words: String) -> String {
    var longest = 0
    var run = 0
    for character in words.utf8 {
      run = character == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 && !words.isEmpty ? "`\(words)`" : "\(fence) \(words) \(fence)"
  }

  /// Without effect as Markdown or HTML.
  private static func plain(_ words: String) -> String {
    var escaped = ""
    for character in words {
      if "\\`*_{}[]<>()#+-.!|&@~".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
