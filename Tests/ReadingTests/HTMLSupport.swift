import Reading
import StatementText

/// A page around a body, as simple as pages come.
func page(_ body: String, head: String = "") -> PageContent {
  HTMLReader.read(utf8: Array("<!doctype html><html><head>\(head)</head><body>\(body)</body></html>".utf8))
}

extension PageContent {
  var lines: [String] { text.blocks.map { text.string($0.range) } }
  var words: String { String(decoding: text.bytes, as: UTF8.self) }
}

/// Prose of an invented harbour, long enough to be taken for a body.
enum Harbour {
  static let first =
    "The harbour council of Port Alder met on Tuesday, and it decided that the ferries would sail again."
  static let second =
    "Crews of all eleven boats had asked for rest of ten hours between two shifts, the council's notes say."
  static let third =
    "Its chair, Ilse Marren, thanked the crews for their patience and promised a report before the summer."
  static let paragraphs = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
  static let lines = [first, second, third]
}
