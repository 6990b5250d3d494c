import RapporteurKit
import Records

/// An explanation for the terminal: the text with its annotations, then each of them with its rule and evidence.
struct ExplanationReport {
  let explanation: Explanation
  let lines: LineNumbers
  let isColoured: Bool
  private let scalars: [Unicode.Scalar]

  init(_ explanation: Explanation, lines: LineNumbers, isColoured: Bool) {
    self.explanation = explanation
    self.lines = lines
    self.isColoured = isColoured
    scalars = Array(explanation.record.document.text.unicodeScalars)
  }

  // MARK: The text

  /// The lines that a range touches, with numbers and annotations.
  func text(_ points: Range<Int>) -> [String] {
    let width = "\(lines.number(max(0, lines.count - 1)))".count
    return (0..<lines.count).compactMap { line in
      let range = lines.range(line)
      guard range.overlaps(points), !range.isEmpty else { return nil }
      let number = "\(lines.number(line))"
      return dim(String(repeating: " ", count: max(0, width - number.count)) + number + " ") + marked(range)
    }
  }

  private func marked(_ line: Range<Int>) -> String {
    var opening: [Int: [Explanation.Finding]] = [:]
    var closing: [Int: Int] = [:]
    var open: [Explanation.Finding] = []
    for finding in explanation.findings {
      let start = max(finding.span.start, line.lowerBound)
      let end = min(finding.span.end, line.upperBound)
      guard start < end else { continue }
      opening[start, default: []].append(finding)
      closing[end, default: 0] += 1
    }
    var marked = ""
    for point in line.lowerBound...line.upperBound {
      for _ in 0..<(closing[point] ?? 0) where !open.isEmpty {
        open.removeLast()
        marked += isColoured ? "\u{1B}[0m" + (open.last.map { code($0.kind) } ?? "") : "]"
      }
      for finding in opening[point] ?? [] {
        open.append(finding)
        marked += isColoured ? code(finding.kind) : "[\(finding.kind): "
      }
      if point < line.upperBound { marked.unicodeScalars.append(plain(scalars[point])) }
    }
    return marked
  }

  // MARK: Findings

  func finding(_ finding: Explanation.Finding) -> [String] {
    var shown = [
      "\(bold(lines.place(finding.span.start))) \(coloured(finding.kind, finding.kind)) “\(short(finding.words))” = \(plain(finding.meaning))"
    ]
    shown.append("    by " + rule(finding.rule))
    shown += finding.evidence.map { ($0.isAgainst ? "    against it: " : "    for it: ") + evidence($0) }
    return shown + finding.losses.flatMap { loss($0, "    lost: ") }
  }

  /// What a user's corrections changed, which no rule explains.
  var corrections: [String] {
    explanation.record.corrections.map {
      "\($0.file):\($0.line): corrected: \($0.action.rawValue) \(plain($0.target))"
    }
  }

  func loss(_ loss: Explanation.Loss, _ head: String) -> [String] {
    let by = loss.rule.map { " by \($0.id)" + (place($0).map { ", \($0)" } ?? "") } ?? ""
    return ["\(head)\(loss.kind) “\(short(loss.words))”\(by): \(plain(loss.reason))"]
      + loss.evidence.map { "        " + evidence($0) }
  }

  private func evidence(_ evidence: Explanation.Evidence) -> String {
    plain(evidence.words) + (evidence.rule.map { " by " + rule($0) } ?? "")
  }

  private func rule(_ rule: Explanation.Rule) -> String {
    [rule.id + (place(rule).map { ", \($0)" } ?? ""), plain(rule.about)].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func place(_ rule: Explanation.Rule) -> String? { rule.place.map { "\($0.path):\($0.line)" } }

  // MARK: Why not

  /// What is known of words that somebody expected to be annotated, or annotated otherwise.
  func whyNot(_ span: Record.Span) -> [String] {
    let words = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    var shown = ["\(bold(lines.place(span.start))) “\(short(words))”"]
    let here = explanation.findings.filter { touches($0.span, span) }
    if here.isEmpty { shown.append("    nothing was found here") }
    shown += here.map {
      "    part of: \($0.kind) “\(short($0.words))” = \(plain($0.meaning)) by " + rule($0.rule)
    }
    let lost = explanation.losses.filter { touches($0.span, span) }
    shown += lost.flatMap { loss($0, "    considered: ") }
    shown += sayings(around: span, beside: Set(lost), isQuoted: here.contains { Self.isQuotation($0) })
    guard let report = explanation.words(at: span) else {
      return shown + ["    there are no rules for the statement's language"]
    }
    shown += report.trials.prefix(20).map { trial in
      "    tried at “\(short(trial.words))”: \(trial.rule.id)" + (place(trial.rule).map { ", \($0)" } ?? "")
        + ": \(trial.outcome)"
    }
    if report.trials.count > 20 { shown.append("    … and \(report.trials.count - 20) more rules") }
    return shown
      + report.words.map { word in
        let lists = word.lists.isEmpty ? "in no list" : "in the lists " + word.lists.joined(separator: ", ")
        return "    “\(short(word.text))” is \(lists)" + (word.listed.map { "; \(plain($0))" } ?? "")
      }
  }

  private static func isQuotation(_ finding: Explanation.Finding) -> Bool {
    ["direct", "indirect", "mixed"].contains(finding.kind)
  }

  /// Of words that are in no quotation: the quotations and words of saying of their sentence.
  private func sayings(
    around span: Record.Span, beside told: Set<Explanation.Loss>, isQuoted: Bool
  ) -> [String] {
    if isQuoted { return [] }
    let sayings = explanation.sayings(around: span)
    return sayings.found.map {
      "    in the same sentence: \($0.kind) “\(short($0.words))” = \(plain($0.meaning)) by " + rule($0.rule)
    }
      + sayings.lost.filter { !told.contains($0) }.flatMap {
        loss($0, "    in the same sentence, no word of saying: ")
      }
      + (sayings.hasCue || !sayings.found.isEmpty || !sayings.lost.isEmpty
        ? [] : ["    no quotation: no word of saying stands in the sentence"])
  }

  private func touches(_ a: Record.Span, _ b: Record.Span) -> Bool { a.start < b.end && a.end > b.start }

  // MARK: Words

  private func short(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return plain(line.count > 80 ? line.prefix(79) + "…" : line)
  }

  /// Without control characters, which could play with the terminal.
  private func plain(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.map(plain)))
  }

  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }

  private func code(_ kind: String) -> String {
    let colours = ["person": 33, "institution": 34, "place": 32, "instrument": 35, "date": 31]
    return colours[kind].map { "\u{1B}[1;\($0)m" } ?? "\u{1B}[4m"
  }

  private func coloured(_ words: String, _ kind: String) -> String {
    isColoured ? code(kind) + words + "\u{1B}[0m" : words
  }

  private func bold(_ words: String) -> String { isColoured ? "\u{1B}[1m\(words)\u{1B}[0m" : words }
  private func dim(_ words: String) -> String { isColoured ? "\u{1B}[2m\(words)\u{1B}[0m" : words }
}
