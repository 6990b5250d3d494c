import CEmbeddedFiles
import Comparing
import Records

/// One page that shows a run by itself: statements with what was found in them, entities, quotations by speaker, a time
/// line of dates, and, where two runs are compared, what changed, with the texts of both. Needs no network.
///
/// Statements come from anywhere: they lie in the page as JSON in which no `<` stands, its script makes text of them and
/// nothing else, and its policy lets no other script, style or connection through.
public struct HTMLReport: ~Copyable {
  private var index = JSONWriter(style: .compact)
  private var statements: [UInt8] = []
  private var count = 0
  private let title: String
  private let isComparison: Bool

  /// - Parameters:
  ///   - title: The page's heading.
  ///   - isComparison: Whether the page shows changes from an older run.
  public init(title: String, isComparison: Bool = false) {
    self.title = title
    self.isComparison = isComparison
    index.beginArray()
  }

  /// Adds a statement; the page shows them in the order in which they are added.
  public mutating func add(_ outcome: StatementOutcome) { add(outcome, before: nil, changes: []) }

  /// Adds a statement of a comparison.
  /// - Parameters:
  ///   - outcome: What the new run has; nil where the statement is gone.
  ///   - before: What the older run had. Its text goes into the page where something changed.
  public mutating func add(_ outcome: StatementOutcome?, before: StatementOutcome?, changes: [Change]) {
    index.element()
    index.beginObject()
    index.field("path", outcome?.path ?? before?.path)
    switch (outcome, before) {
    case (.record(let record)?, _), (nil, .record(let record)?):
      index.field("title", record.document.title)
      index.field("published", record.document.published)
    default: break
    }
    if outcome == nil { index.field("gone", true) }
    if case .failure(let error) = outcome ?? before {
      index.field("error", "\(error.code): \(error.message)")
    }
    if !changes.isEmpty {
      index.key("changes")
      index.beginArray()
      for change in changes { index.add(change) }
      index.endArray()
    }
    index.endObject()
    if case .record(let record) = outcome { addData(record, "s") }
    if !changes.isEmpty, case .record(let record) = before { addData(record, "o") }
    count += 1
  }

  private mutating func addData(_ record: Record, _ run: String) {
    var json = JSONWriter(style: .compact, capacity: record.document.text.utf8.count * 2 + 1024)
    json.addReport(record)
    statements += "<script type=\"application/json\" id=\"\(run)\(count)\">".utf8
    Self.append(json, to: &statements)
    statements += "</script>\n".utf8
  }

  /// The whole page.
  public mutating func page() -> [UInt8] {
    index.endArray()
    let style = Self.file("report.css")
    let script = Self.scripts.flatMap(Self.file)
    var page: [UInt8] = []
    page += head(style, script).utf8
    page += style
    page += body.utf8
    page += "<script type=\"application/json\" id=\"index\">".utf8
    Self.append(index, to: &page)
    page += "</script>\n".utf8
    page += statements
    page += "<script>".utf8
    page += script
    page += "</script>\n</body>\n</html>\n".utf8
    return page
  }

  /// In the order in which they need each other.
  private static let scripts = [
    "base.js", "statement.js", "collections.js", "timeline.js", "changes.js", "main.js",
  ]

  private func head(_ style: [UInt8], _ script: [UInt8]) -> String {
    let policy =
      "default-src 'none'; script-src 'sha256-\(sha256Base64(script))'; style-src 'sha256-\(sha256Base64(style))'; "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(Self.escaped(title))</title>
      <style>
      """
  }

  private var body: String {
    let change = isComparison ? tab("changes", "Changes") : ""
    let filter =
      isComparison
      ? "<label class=\"changed-only\"><input type=\"checkbox\" id=\"only-changed\"> Only what changed</label>"
      : ""
    return """
      </style>
      </head>
      <body>
      <header>
      <h1>\(Self.escaped(title))</h1>
      <label><span class="hidden">Search statements</span>\
      <input type="search" id="search" placeholder="Search (press /)" autocomplete="off"></label>
      <div class="tabs" role="tablist" aria-label="Views">
      \(tab("statement", "Statement"))\(tab("entities", "Entities"))\(tab("quotations", "Quotations"))\
      \(tab("dates", "Time line"))\(change)
      </div>
      \(filter)
      <p class="hidden">Keys: / searches, j and k go to the next and last statement, n and p to the next and last mark.</p>
      </header>
      <noscript><p>This page shows its statements with a script that is part of it; let it run.</p></noscript>
      <div class="columns">
      <nav aria-label="Statements"><p class="dim" id="count" role="status"></p><ol id="list"></ol></nav>
      <main><div id="panel" role="tabpanel" tabindex="-1"></div></main>
      </div>
      <p id="about" role="status" hidden></p>

      """
  }

  private func tab(_ view: String, _ words: String) -> String {
    "<button type=\"button\" role=\"tab\" id=\"tab-\(view)\" data-view=\"\(view)\" aria-controls=\"panel\">\(words)</button>"
  }

  /// A `<` can stand in JSON's strings alone, where an escape means the same.
  private static func append(_ json: borrowing JSONWriter, to bytes: inout [UInt8]) {
    var written: [UInt8] = []
    json.append(to: &written)
    for byte in written {
      if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
    }
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func file(_ name: String) -> [UInt8] {
    for number in 0..<rapporteur_embedded_file_count() {
      let file = rapporteur_embedded_file_at(number).pointee
      if String(cString: file.path) == "Sources/Reporting/Page/\(name)" {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return []
  }
}
