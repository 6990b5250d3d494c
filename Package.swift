// swift-tools-version: 6.1
// The targets stand in the data's order: bytes -> Statement -> annotations -> entities -> Record -> bytes.

import PackageDescription

let package = Package(
  name: "rapporteur",
  products: [
    .executable(name: "rapporteur", targets: ["rapporteur"]),
    .library(name: "RapporteurKit", targets: ["RapporteurKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries and embedded files.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CByteClasses"),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "CLinux"),
    .target(name: "CEmbeddedFiles", exclude: ["README.md"]),

    // The stages.
    .target(name: "StatementText"),
    .target(name: "Reading", dependencies: ["StatementText", "CEmbeddedFiles", "CLibXML2", "CNettle"]),
    .target(name: "RulePacks", dependencies: ["CEmbeddedFiles", "CPCRE2", "CPrefetch"]),
    .target(
      name: "Annotating",
      dependencies: ["StatementText", "RulePacks", "CByteClasses", "CPrefetch", "CLinux"]),
    // The built-in packs as a rule set needs them: the build compiles them with the modules above.
    .executableTarget(name: "PackCompiler", dependencies: ["RulePacks", "Annotating"]),
    .plugin(name: "CompilePacks", capability: .buildTool(), dependencies: ["PackCompiler"]),
    .target(name: "CompiledPacks", plugins: ["CompilePacks"]),
    .target(name: "Resolving", dependencies: ["StatementText", "RulePacks", "Annotating"]),
    .target(name: "Records"),
    .target(name: "Comparing", dependencies: ["Records"]),
    // The archive: as a shared library it made each start of the program, whatever it was to do, 0.6 ms slower. Not in
    // the module's map, from which linkers that optimize all modules as one take the names of shared libraries only.
    .target(
      name: "Exporting", dependencies: ["Records", "CSQLite"],
      linkerSettings: [.linkedLibrary(":libsqlite3.a")]),
    .target(
      name: "Reporting", dependencies: ["Records", "Comparing", "CEmbeddedFiles", "CNettle"],
      exclude: ["Page"]),
    .target(name: "Evaluating", dependencies: ["Records", "CLibXML2"]),
    .target(
      name: "RapporteurKit",
      dependencies: [
        "StatementText", "Reading", "RulePacks", "Annotating", "CompiledPacks", "Resolving", "Records",
      ]),
    .target(
      name: "RapporteurCommand",
      dependencies: [
        "RapporteurKit", "Records", "Comparing", "Evaluating", "Exporting", "Reporting", "RulePacks",
        "Reading",
        "StatementText", "CEmbeddedFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "rapporteur", dependencies: ["RapporteurCommand", "CLinux"]),

    // Tests: one target a module.
    .target(name: "TestSupport", dependencies: ["Records", "StatementText"], path: "Tests/TestSupport"),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "StatementText", "TestSupport"]),
    .testTarget(name: "RulePacksTests", dependencies: ["RulePacks"]),
    .testTarget(
      name: "RapporteurKitTests",
      dependencies: [
        "RapporteurKit", "Annotating", "CompiledPacks", "Reading", "Records", "RulePacks", "StatementText",
        "TestSupport",
      ]),
    .testTarget(name: "RuleExampleTests", dependencies: ["RapporteurKit", "RulePacks"]),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport"]),
    .testTarget(name: "ComparingTests", dependencies: ["Comparing", "Records", "TestSupport"]),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "Comparing", "Records", "TestSupport"]),
    .testTarget(name: "ExportingTests", dependencies: ["Exporting", "Records", "TestSupport", "CSQLite"]),
    .testTarget(name: "EvaluatingTests", dependencies: ["Evaluating", "Records", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["rapporteur", "Records", "TestSupport"]),
    .testTarget(name: "StatementTextTests", dependencies: ["StatementText", "TestSupport"]),
    .testTarget(
      name: "ResolvingTests",
      dependencies: ["Resolving", "Annotating", "StatementText", "RulePacks", "TestSupport"]),
    .testTarget(
      name: "AnnotatingTests", dependencies: ["Annotating", "StatementText", "RulePacks", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
