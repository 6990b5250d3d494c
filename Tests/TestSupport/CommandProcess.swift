import Foundation

/// A fresh folder for one test, removed when the test is done.
public final class TestFolder: Sendable {
  public let path: String

  public init(_ name: String = #function) throws {
    let plain = name.filter { $0.isLetter || $0.isNumber }
    path = NSTemporaryDirectory() + "rapporteur-\(plain)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders that it lies in.
  public func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  public func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  public func read(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path).appending(path: name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// What the built executable did.
public struct CommandRun: Equatable, Sendable {
  public var status: Int32
  public var output: String
  public var errors: String

  public init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }

  /// Runs `rapporteur` with arguments in a folder, with nothing but PATH in its environment, or not even that.
  public init(
    _ arguments: [String], in folder: TestFolder, input: String = "", environment: [String: String] = [:],
    hasPath: Bool = true
  ) throws {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = Self.environment(hasPath: hasPath).merging(environment) { $1 }
    // Through files: a full pipe would stop the process while the other one is read.
    let outputs = (folder.path + "/.stdout", folder.path + "/.stderr", folder.path + "/.stdin")
    for file in [outputs.0, outputs.1] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    try Data(input.utf8).write(to: URL(filePath: outputs.2))
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: outputs.2))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputs.0))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: outputs.1))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = folder.read(".stdout") ?? ""
    errors = folder.read(".stderr") ?? ""
  }

  /// The sanitizers' options go through: they say how the tests are run, not how the command is.
  private static func environment(hasPath: Bool) -> [String: String] {
    sanitizerOptions.merging(hasPath ? ["PATH": "/usr/bin:/bin"] : [:]) { $1 }
  }

  /// For processes that a test starts by itself with an environment of their own.
  public static var sanitizerOptions: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" || $0.key == "TSAN_OPTIONS" }
  }

  /// Where the built executable lies.
  public static var executablePath: String { executable.path }

  /// The executable lies beside the test bundle.
  private static let executable: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let besides = [bundle, URL(filePath: CommandLine.arguments[0])].compactMap {
      $0?.deletingLastPathComponent()
    }
    let candidates = besides.map { $0.appending(path: "rapporteur") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(filePath: "/rapporteur")
  }()
}
