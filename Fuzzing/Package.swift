// swift-tools-version: 6.1
// The readers under libFuzzer. Build and run with ./fuzz, which adds the sanitizer.

import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "rapporteur", path: "..")],
  targets: [
    .executableTarget(name: "Fuzz", dependencies: [.product(name: "RapporteurKit", package: "rapporteur")])
  ],
  swiftLanguageModes: [.v6]
)
