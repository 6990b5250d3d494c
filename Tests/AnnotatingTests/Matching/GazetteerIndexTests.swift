import RulePacks
import StatementText
import Testing

@testable import Annotating

@Suite struct GazetteerIndexTests {
  private static let table = """
    name\ttype\tcategory\tidentifiers\taliases
    Harbour\tplace\tcity\t\t
    Harbour Board\tinstitution\tgovernment\t\tThe Board | Board of the Harbour
    Harbour Board of Veldmark\tinstitution\tgovernment\t\t
    Harbour Board for O'Hara Piers\tinstitution\tgovernment\t\tHarbour Board-Room Service
    O'Hara Trust\tinstitution\tngo\t\t
    The Harbour\tinstitution\tmedia\t\tHarbour
    Élan\tinstitution\tcompany\t\tÉlan Vital | élan d'or
    """

  private func analyze(_ text: String) -> Analysis {
    let rules = readRules("gazetteer own\n  file own.tsv\n  use names\n") { _ in
      TableBytes(Array(Self.table.utf8))
    }
    var annotator = Annotator(RuleSet(rules.pack))
    let bytes = Array(text.utf8)
    return annotator.analyze(
      StatementText(bytes: bytes, blocks: [.init(range: 0..<bytes.count, kind: .paragraph)]))
  }

  @Test(arguments: [
    ("The Harbour Board of Veldmark met.", ["The Harbour", "Harbour Board of Veldmark"]),
    ("Board of the\nHarbour", ["Board of the\nHarbour", "Harbour"]),
    ("O’Hara Trust and O'Hara", ["O’Hara Trust"]),
    ("HARBOUR BOARD, harbour board", ["HARBOUR BOARD"]),
    ("Élan d'or, Élan Vital, élan", ["Élan", "Élan Vital"]),
    (
      "Harbour Board of\nVeldmark, HARBOUR BOARD OF VELDMARK",
      [
        "Harbour Board of\nVeldmark", "HARBOUR BOARD OF VELDMARK",
      ]
    ),
    (
      "Harbour Board for O’Hara Piers, Harbour Board for",
      ["Harbour Board for O’Hara Piers", "Harbour Board"]
    ),
    ("Harbour Board-Room Service", ["Harbour Board-Room Service"]),
    ("Harbour Board\n\nof Veldmark", ["Harbour Board"]),
    ("The", []), ("", []),
  ])
  func findsTheLongestNames(_ text: String, _ expected: [String]) {
    let analysis = analyze(text)
    let count = analysis.tokens.count
    let found = (0..<count).compactMap { analysis.gazetteerName(at: $0, limit: count)?.tokens }
    #expect(found.map { analysis.words($0) } == expected)
  }
}
