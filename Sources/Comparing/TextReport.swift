import Records

/// The changes for people, most important first, grouped by kind and by the rule that caused them.
public struct TextReport {
  public var isColoured: Bool

  public init(isColoured: Bool = false) { self.isColoured = isColoured }

  public func report(_ comparison: RunComparison) -> String {
    var lines: [String] = []
    let changes = comparison.placedChanges
    var start = 0
    while start < changes.count {
      let kind = changes[start].change.kind
      let end = changes[start...].firstIndex { $0.change.kind != kind } ?? changes.count
      lines += section(kind, changes[start..<end])
      start = end
    }
    lines.append(comparison.conclusion)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Only the numbers.
  public func summary(_ comparison: RunComparison) -> String {
    let lines = comparison.counts.map { kind, count in
      String(repeating: " ", count: max(0, 8 - "\(count)".count)) + "\(count)  \(kind.heading)"
    }
    return (lines + [comparison.conclusion]).joined(separator: "\n") + "\n"
  }

  private func section(
    _ kind: Change.Kind, _ placed: ArraySlice<(change: Change, places: [ChangePlace])>
  ) -> [String] {
    let changes = placed.map(\.change)
    if kind == .position {
      let count = changes.reduce(0) { $0 + $1.weight }
      return ["\(bold(kind.heading)): \(count) in \(changes.count) statements", ""]
    }
    if kind == .producer { return together(kind, changes) }
    var lines = ["\(bold(kind.heading)) (\(changes.count))"]
    var rule: String?
    for (change, places) in placed {
      if change.rule != rule, let new = change.rule { lines.append("  \(dim("by " + new))") }
      rule = change.rule
      lines += self.lines(change, places[0])
    }
    return lines + [""]
  }

  /// What is the same for most statements is told once.
  private func together(_ kind: Change.Kind, _ changes: [Change]) -> [String] {
    var counts: [[Change.Field]: Int] = [:]
    for change in changes { counts[change.fields, default: 0] += 1 }
    let order = counts.sorted { $0.value == $1.value ? "\($0.key)" < "\($1.key)" : $0.value > $1.value }
    return order.flatMap { fields, count in
      ["\(bold(kind.heading)) in \(count) statements"] + fields.map { "    " + line($0) }
    } + [""]
  }

  /// The file with line and column, where they are known: `explain` takes them so. Else the position in the record.
  private func lines(_ change: Change, _ best: ChangePlace) -> [String] {
    let position = (change.newSpan ?? change.oldSpan).map { " @\($0.start)" } ?? ""
    let place = best.column.map { "\(best.file):\(best.line):\($0)" } ?? change.statement + position
    let subject =
      change.subject == change.statement || change.subject == change.kind.rawValue ? "" : change.subject
    let first =
      "    \(plain(place))" + (subject.isEmpty ? "" : "  " + Change.short(subject, 90))
    return [first] + change.fields.map { "        " + line($0) }
  }

  private func line(_ field: Change.Field) -> String {
    guard let old = field.old, let new = field.new else {
      let words = Change.short(field.old ?? field.new ?? "", 160)
      return field.old == nil
        ? "\(field.name): \(green("+ " + words))" : "\(field.name): \(red("- " + words))"
    }
    if old.utf8.count > 40, new.utf8.count > 40 { return "\(field.name): \(marked(old, new))" }
    return "\(field.name): \(red(Change.short(old, 160))) → \(green(Change.short(new, 160)))"
  }

  /// Both texts as one, with the words that only one of them has marked: `[-old-]`, `{+new+}`.
  private func marked(_ old: String, _ new: String) -> String {
    let a = old.split(whereSeparator: \.isWhitespace)
    let b = new.split(whereSeparator: \.isWhitespace)
    var numbers: [Substring: Int] = [:]
    func number(_ word: Substring) -> Int {
      let next = numbers.count
      numbers[word] = numbers[word] ?? next
      return numbers[word] ?? next
    }
    var parts: [String] = []
    var done = (0, 0)
    let runs = ShortestEdit.commonRuns(a.map(number)[...], b.map(number)[...])
    for run in runs + [.init(old: a.count, new: b.count, count: 0)] {
      let (lost, added) = (
        a[done.0..<run.old].joined(separator: " "), b[done.1..<run.new].joined(separator: " ")
      )
      if !lost.isEmpty { parts.append(red(isColoured ? plain(lost) : "[-\(plain(lost))-]")) }
      if !added.isEmpty { parts.append(green(isColoured ? plain(added) : "{+\(plain(added))+}")) }
      let common = a[run.old..<run.old + run.count]
      // Long stretches that are the same help nobody.
      if common.count > 12 {
        parts += [
          plain(common.prefix(5).joined(separator: " ")), "…", plain(common.suffix(5).joined(separator: " ")),
        ]
      } else if !common.isEmpty {
        parts.append(plain(common.joined(separator: " ")))
      }
      done = (run.old + run.count, run.new + run.count)
    }
    return parts.joined(separator: " ")
  }

  /// Without control characters, which could play with the terminal.
  private func plain(_ words: String) -> String { Change.short(words, 400) }

  private func red(_ words: String) -> String { coloured(words, "31") }
  private func green(_ words: String) -> String { coloured(words, "32") }
  private func bold(_ words: String) -> String { coloured(words, "1") }
  private func dim(_ words: String) -> String { coloured(words, "2") }

  private func coloured(_ words: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(words)\u{1B}[0m" : words
  }
}
