import ArgumentParser

/// How statements are read and extracted for a comparison; as `extract` has it.
struct FreshRunOptions: ParsableArguments {
  @Option(help: "A folder with rule files that add to or override the built-in ones.", completion: .directory)
  var rules: [String] = []

  @Option(help: "The date that all statements were published, such as 2025-07-23.")
  var published: String?

  @Option(help: "The language of all statements (BCP 47), such as en.")
  var language: String?
}
