import Foundation
import RulePacks
import Testing

@Suite struct PackLoaderTests {
  /// Calls the body with a folder of these files, which is gone afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("packs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    body(folder.path)
  }

  private static let names = "institutions-media.tsv"
  private static let rules = "gazetteer harbour\n  file \(names)\nrule harbour.tide\n  find tide\n"

  @Test func usersRulesComeAfterTheBuiltInOnesAndMayNameTheirLists() throws {
    try withFolder(["a.rules": Self.rules]) { folder in
      let (builtIn, pack) = (PackLoader().builtIn("en"), PackLoader().load(language: "en", folders: [folder]))
      #expect(builtIn.diagnostics.isEmpty && pack.diagnostics.isEmpty)
      #expect(builtIn.gazetteers["harbour"] == nil)
      #expect((pack.gazetteers["harbour"]?.bytes.buffer.count ?? 0) > 1_000)
      #expect(pack.rules.count == builtIn.rules.count + 1)
      #expect(pack.rules.last?.place.path == folder + "/a.rules")
    }
  }

  @Test func aUsersListTakesThePlaceOfTheBuiltInOne() throws {
    let own = "name\tkind\nHarbour Watch\tngo\n"
    try withFolder(["a.rules": Self.rules, Self.names: own]) { folder in
      let pack = PackLoader().load(language: "en", folders: [folder])
      #expect(pack.gazetteers["harbour"]?.bytes.buffer.elementsEqual(own.utf8) == true)
    }
  }

  @Test func aFolderThatIsNotThereIsTold() {
    let pack = PackLoader().load(language: "en", folders: ["/no/such/folder"])
    #expect(pack.diagnostics.map(\.code) == ["rule.unreadable"])
    #expect(pack.diagnostics.first?.path == "/no/such/folder")
  }
}
