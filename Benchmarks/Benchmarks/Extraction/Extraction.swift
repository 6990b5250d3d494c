import Benchmark
import RapporteurKit
import Reading
import Records

// Each benchmark goes once over all statements of Corpus; throughput is in megabytes of input where it says so.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuTotal, .wallClock, .throughput, .peakMemoryResident], warmupIterations: 2,
    scalingFactor: .one,
    maxDuration: .seconds(3))

  let samples = Samples()

  Benchmark("Read plain text") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(samples.texts.compactMap { try? samples.statement($0) }) }
  }

  Benchmark("Read pages") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(samples.pages.compactMap { try? samples.statement($0) }) }
  }

  Benchmark("Compile the rules") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(Extractor()) }
  }

  func extract(_ benchmark: Benchmark, _ options: ExtractionOptions = ExtractionOptions()) {
    var worker = Extractor(options: options).makeWorker()
    let statements = samples.texts.compactMap { try? samples.statement($0) }
    let buffer = RecordBuffer()
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      buffer.removeAll()
      for statement in statements { worker.write(statement, into: buffer, style: .compact) }
    }
  }

  Benchmark("Extract") { benchmark in extract(benchmark) }

  // The same with rules and names that never match: the cost must stay the same within a tenth.
  Benchmark("Extract, 200 rules and 100,000 names more") { benchmark in
    extract(benchmark, ExtractionOptions(ruleFolders: [samples.rulesThatNeverMatch]))
  }

  Benchmark("Read records") { benchmark in
    var worker = Extractor().makeWorker()
    let records = samples.texts.compactMap { try? samples.statement($0) }.map { statement in
      let buffer = RecordBuffer()
      worker.write(statement, into: buffer, style: .compact)
      return Array(buffer.bytes)
    }
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations { blackHole(records.compactMap { try? StatementOutcome(json: $0) }) }
  }
}
