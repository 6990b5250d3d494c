// swift-tools-version: 6.1
// How long the stages take. `Benchmarks/run` builds and runs it; `Benchmarks/scale` and `Benchmarks/instructions` measure the
// executable as a whole.

import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "rapporteur", path: ".."),
    // Without its interposers: they count allocations, and change how all else is linked.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Extraction",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "RapporteurKit", package: "rapporteur"),
      ],
      path: "Benchmarks/Extraction",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
