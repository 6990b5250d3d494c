import Records
import RulePacks

/// The corrections of a user's files, ready to be applied to record after record.
///
/// Finding those that matter costs one look-up for each name of a record, however many there are.
struct Corrections: Sendable {
  private let all: [Correction]
  /// By the words that a correction is about.
  private let byName: [String: [Int]]
  let diagnostics: [RuleDiagnostic]

  /// Reads the files; a fault costs the correction that has it.
  init(files: [String]) {
    var all: [Correction] = []
    var diagnostics: [RuleDiagnostic] = []
    for path in files {
      guard let bytes = PackLoader.contents(of: path) else {
        diagnostics.append(
          RuleDiagnostic(
            path: path, line: 0, code: "corrections.unreadable", message: "the file cannot be read"))
        continue
      }
      let file = CorrectionFile(path: path, text: String(decoding: bytes, as: UTF8.self))
      all += file.corrections
      diagnostics += file.diagnostics
    }
    self.init(all, diagnostics: diagnostics)
  }

  init(_ all: [Correction], diagnostics: [RuleDiagnostic] = []) {
    self.all = all
    self.diagnostics = diagnostics
    var byName: [String: [Int]] = [:]
    for (index, correction) in all.enumerated() {
      for name in correction.names where byName[name]?.last != index {
        byName[name, default: []].append(index)
      }
    }
    self.byName = byName
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether any correction may be about an entity of a statement.
  func concern(_ contents: RecordContents) -> Bool {
    let text = contents.statement.text.bytes
    let resolution = contents.resolution
    return resolution.mentions.contains { byName[String(decoding: text[$0.range], as: UTF8.self)] != nil }
      || resolution.entities.indices.contains { byName[resolution.name(of: $0)] != nil }
  }

  /// Applies what concerns a record, in the order of the files, and tells each use in the record.
  func apply(to record: inout Record) {
    var editor = CorrectionEditor(record.entities)
    var numbers = numbers(editor.names)
    // What one correction renames, a later one may be about.
    while let number = numbers.min() {
      numbers.remove(number)
      guard all[number].holds(for: record.source.path) else { continue }
      let news = self.numbers(editor.apply(all[number]))
      numbers.formUnion(news.filter { $0 > number })
    }
    if !editor.isUnchanged { editor.finish(&record) }
  }

  private func numbers(_ names: some Sequence<String>) -> Set<Int> {
    var numbers: Set<Int> = []
    for name in names { numbers.formUnion(byName[name] ?? []) }
    return numbers
  }
}
