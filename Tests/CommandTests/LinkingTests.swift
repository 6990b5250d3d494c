import Foundation
import TestSupport
import Testing

/// Foundation costs start time and memory: only the command may use it.
@Suite struct LinkingTests {
  @Test(arguments: [
    "StatementText", "Reading", "RulePacks", "Annotating", "Resolving", "Records", "Comparing", "Exporting",
    "Reporting",
    "Evaluating", "RapporteurKit",
  ])
  func noFoundationBelowTheCommand(_ module: String) throws {
    let objects = URL(filePath: CommandRun.executablePath).deletingLastPathComponent().appending(
      path: module + ".build")
    let files =
      FileManager.default.enumerator(at: objects, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
      ?? []
    let code = files.filter { $0.pathExtension == "o" }
    #expect(!code.isEmpty)
    // What the linker is told to add stands in each object file.
    for file in code {
      #expect(
        try Data(contentsOf: file).range(of: Data("-lFoundation".utf8)) == nil, "\(file.lastPathComponent)")
    }
  }
}
