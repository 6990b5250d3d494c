import Glibc
import Reading

/// The statements of Corpus, and rules that never match any.
struct Samples: Sendable {
  let texts: [InputFile]
  let pages: [InputFile]
  /// A folder with 200 rules and 100,000 names.
  let rulesThatNeverMatch: String

  init() {
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let inputs = InputCollector.collect(paths: [root + "/Corpus"]).inputs
    texts = inputs.filter { $0.mediaType == MediaType.plain }
    pages = inputs.filter { $0.mediaType != MediaType.plain }
    rulesThatNeverMatch = "/tmp/rapporteur-benchmark-rules-\(getpid())"
    mkdir(rulesThatNeverMatch, 0o755)
    Self.write(Self.rules, to: rulesThatNeverMatch + "/never.rules")
    Self.write(Self.names, to: rulesThatNeverMatch + "/never.tsv")
  }

  func statement(_ input: InputFile) throws(ReadingError) -> Statement { try StatementReader().read(input) }

  private static let rules =
    (1...200).map {
      "rule date.never-\($0)\n  find {number} qzword\($0) {capitalized}\n  value PRESENT_REF\n"
    }.joined()
    + "gazetteer never\n  file never.tsv\n  use names\n"

  private static let names =
    "name\ttype\tcategory\tidentifiers\taliases\n"
    + (1...100_000).map { number in
      let digits = String(number)
      return "Qzname" + String(repeating: "0", count: 6 - digits.count) + digits
        + " Foundation\tinstitution\tngo\t\t\n"
    }.joined()

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { return }
    fputs(text, file)
    fclose(file)
  }
}
