import Comparing
import Records

/// Finds the lines beside which changes of one statement are shown.
///
/// First comes the line of the statement, where a user reads what it is about: only where the file has the lines of the text, as plain text
/// has, so that it is true. Else, and as a related place, the line of the item in its record.
struct ChangeLocator {
  /// A record as it lies in its file.
  struct Stored {
    var file: String
    var record: Record?
    private let lines: RecordLines?
    private let firstLine: Int

    /// Nil where the statement is not in that run.
    init?(_ entry: StoredRun.Entry?, _ bytes: [UInt8]?, _ outcome: StatementOutcome?) {
      guard let entry, let bytes else { return nil }
      firstLine = entry.line
      file = Files.fromHere(entry.file)
      if case .record(let record)? = outcome {
        self.record = record
        lines = RecordLines(bytes, firstLine: entry.line)
      } else {
        lines = nil
      }
    }

    /// The line of what a change is about; nil where the record has no such part.
    func line(of change: Change, isOld: Bool) -> Int {
      let part = record.map { change.part(of: $0, isOld: isOld) } ?? ""
      return lines?[part] ?? lines?[String(part.prefix { $0 != "/" })] ?? firstLine
    }
  }

  /// The statement's file and text.
  struct Text {
    var file: String
    /// Nil where the file's lines are not the text's.
    private let lines: LineNumbers?
    /// The text before, where it was another one.
    private let map: TextMap?

    /// - Parameter old: The text before.
    init(file: String, text: String?, old: String?) {
      self.file = Files.fromHere(file)
      let bytes = try? Files.read(file)
      let lines = text.flatMap { text in
        bytes.map { LineNumbers(text: text, file: String(decoding: $0, as: UTF8.self)) }
      }
      self.lines = lines.flatMap { $0.isOfFile ? $0 : nil }
      map = old.flatMap { old in text.map { TextMap(from: old, to: $0) } }
    }

    /// Where the words of a change stand; nil where that cannot be told.
    func place(of change: Change) -> ChangePlace? {
      if change.kind == .text, let lines, let point = map?.firstDifference {
        return ChangePlace(file: file, line: lines.position(point).line, label: "the statement")
      }
      guard let lines, let span = change.newSpan ?? change.oldSpan.flatMap({ map?.map($0) }),
        span.start < span.end
      else { return nil }
      let (start, last) = (lines.position(span.start), lines.position(span.end - 1))
      return ChangePlace(
        file: file, line: start.line, column: start.column, endLine: last.line, endColumn: last.column + 1,
        label: "the statement")
    }

    var whole: ChangePlace { ChangePlace(file: file, label: "the statement") }
  }

  var old: Stored?
  var new: Stored?
  /// Where statements are extracted now.
  var text: Text?

  /// The best place, then the others.
  func places(of change: Change) -> [ChangePlace] {
    let before = old.map {
      ChangePlace(
        file: $0.file, line: $0.line(of: change, isOld: true),
        label: text == nil ? "the record before" : "the record")
    }
    let after = new.map {
      ChangePlace(file: $0.file, line: $0.line(of: change, isOld: false), label: "the record")
    }
    let isWhole = [.statementAdded, .statementFailed, .statementRecovered, .statementMoved, .failure]
      .contains(change.kind)
    let statement = text?.place(of: change) ?? (isWhole || before == nil ? text?.whole : nil)
    return [statement, after, before].compactMap { $0 }
  }
}

extension RunComparison.Statement {
  /// Notes where its changes are shown.
  mutating func locate(_ locator: () -> ChangeLocator) {
    guard !changes.isEmpty else { return }
    let locator = locator()
    for change in changes { places[change] = locator.places(of: change) }
  }
}
