import ArgumentParser
import RulePacks

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a record.",
    discussion: "JSON Schema draft 2020-12; any validator can check records against it.")

  func run() throws {
    StandardStreams.ignoreClosedPipes()
    guard let file = EmbeddedFile.all.first(where: { $0.path == "Schema/record-1.schema.json" }) else {
      throw ExitStatus.trouble
    }
    StandardStreams.write(file.bytes)
  }
}
