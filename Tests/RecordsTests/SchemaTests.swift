import Foundation
import Records
import Testing

/// The schema and the enumerations of the code name the same codes.
@Suite struct SchemaTests {
  private let schema: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Schema/record-1.schema.json")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The strings of `"name": {"enum": […]}`.
  private func codes(_ name: String) -> [String] {
    let words = schema.split(separator: "\"", omittingEmptySubsequences: false)
    guard
      let at = words.indices.first(where: { words[$0] == name && words.dropFirst($0 + 2).first == "enum" })
    else { return [] }
    var codes: [String] = []
    for index in stride(from: at + 4, to: words.count - 1, by: 2) {
      codes.append(String(words[index]))
      if words[index + 1].contains("]") { break }
    }
    return codes
  }

  private func inStep<Code: RawRepresentable<String> & CaseIterable>(_ type: Code.Type, _ name: String)
    -> Bool
  {
    codes(name) == Code.allCases.map(\.rawValue)
  }

  @Test func codesAreInStep() {
    #expect(inStep(Record.MediaType.self, "mediaType"))
    #expect(inStep(Record.EvidenceOrigin.self, "evidenceOrigin"))
    #expect(inStep(Record.BlockKind.self, "blockKind"))
    #expect(inStep(Record.IssuerKind.self, "issuerKind"))
    #expect(inStep(Record.EntityType.self, "entityType"))
    #expect(inStep(Record.Category.self, "category"))
    #expect(inStep(Record.MentionForm.self, "mentionForm"))
    #expect(inStep(Record.DateType.self, "dateType"))
    #expect(inStep(Record.DateMod.self, "dateMod"))
    #expect(inStep(Record.DateBasis.self, "dateBasis"))
    #expect(inStep(Record.QuotationKind.self, "quotationKind"))
    #expect(inStep(Record.CorrectionAction.self, "correctionAction"))
    #expect(inStep(Record.Severity.self, "severity"))
  }

  @Test func versionsAreInStep() {
    #expect(schema.contains("{\"const\": \"\(Record.schema)\"}"))
    #expect(schema.contains("{\"const\": \"\(ErrorRecord.schema)\"}"))
  }
}
