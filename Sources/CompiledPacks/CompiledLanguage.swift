/// A language's built-in rule pack as the build has compiled it; ``all`` is written by the plugin CompilePacks.
public struct CompiledLanguage: Sendable {
  /// Such as `en`.
  public let name: String
  /// What `Annotating.CompiledPack` reads; empty where the rules have faults.
  public let text: StaticString

  init(_ name: String, _ text: StaticString) {
    self.name = name
    self.text = text
  }
}
