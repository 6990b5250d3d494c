import Foundation
import Records
import TestSupport
import Testing

/// What a shell can do to a run: close its pipe, fill its disk, kill it.
@Suite struct InterruptionTests {
  private func folder(statements: Int, _ name: String = #function) throws -> TestFolder {
    let folder = try TestFolder(name)
    for number in 0..<statements {
      try folder.write(
        "in/\(number).txt",
        "Statement \(number)\n\nThe panel met on 5 May 2024, its chair said. “We go on,” she added.\n")
    }
    return folder
  }

  private func shell(_ script: String, _ folder: TestFolder) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", CommandRun.executablePath]
    process.currentDirectoryURL = URL(filePath: folder.path)
    _ = FileManager.default.createFile(atPath: folder.path + "/.errors", contents: nil)
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/.errors"))
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, folder.read(".errors") ?? "")
  }

  @Test func aClosedPipeIsNoError() throws {
    let folder = try folder(statements: 300)
    let (status, errors) = try shell(
      "{ \"$1\" extract in --format ndjson -q; echo $? > status; } | head -c 10 > /dev/null; cat status >&2",
      folder)
    #expect(status == 0)
    #expect(errors == "0\n")
  }

  @Test func aFullDiskIsTrouble() throws {
    let folder = try folder(statements: 3)
    let (status, errors) = try shell("\"$1\" extract in --format ndjson > /dev/full", folder)
    #expect(status == 2)
    #expect(errors.contains("standard output cannot be written"))
  }

  @Test func aKilledRunLeavesWholeRecords() throws {
    let folder = try folder(statements: 400)
    _ = try shell("\"$1\" extract in --output out -q & pid=$!; sleep 0.2; kill -9 $pid; wait $pid", folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/out")) ?? []
    for name in names where name.hasSuffix(".json") {
      let bytes = Array((folder.read("out/" + name) ?? "").utf8)
      #expect(throws: Never.self) { try StatementOutcome(json: bytes) }
    }
  }

  /// Some programs hand over pipes that do not wait: the command does.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
  func pipesThatDoNotWait() throws {
    let folder = try folder(statements: 300)
    try folder.write(
      "run.py",
      """
      import os, subprocess, sys, time
      ours, theirs = os.pipe()
      os.set_blocking(theirs, False)
      process = subprocess.Popen([sys.argv[1], "extract", "in", "--format", "ndjson", "-q"], stdout=theirs)
      os.close(theirs)
      time.sleep(1)
      lines = sum(piece.count(b"\\n") for piece in iter(lambda: os.read(ours, 4096), b""))
      print(lines, process.wait(), file=sys.stderr)
      """)
    let (_, errors) = try shell("/usr/bin/python3 run.py \"$1\"", folder)
    #expect(errors == "300 0\n")
  }
}
