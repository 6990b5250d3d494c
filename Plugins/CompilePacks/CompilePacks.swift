import PackagePlugin

/// Compiles the built-in rule packs ahead of time; see `Sources/PackCompiler`.
@main
struct CompilePacks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let source = context.pluginWorkDirectoryURL.appending(path: "CompiledPacks.swift")
    // The rules are inside the tool, which is made anew when one changes.
    return [
      .buildCommand(
        displayName: "Compiling rule packs", executable: try context.tool(named: "PackCompiler").url,
        arguments: [source.path(percentEncoded: false)], outputFiles: [source])
    ]
  }
}
